export class CreateActionDto {
  readonly type!: string;
  readonly fields!: Record<string, unknown>;
}
