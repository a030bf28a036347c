export enum VisitKind {
  Showroom = 'ACTION_1008',
  Home = '1010',
}
