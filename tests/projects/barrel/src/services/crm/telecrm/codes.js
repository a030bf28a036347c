export const VISIT = 'ACTION_1012';
