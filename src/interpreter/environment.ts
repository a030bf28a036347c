/** Variables by name, scope within scope. */
import type { Cell } from '../values/heap.ts';

export interface Binding {
  readonly cell: Cell;
  /** How many functions lie between it and the module. */
  readonly depth: number;
  readonly constant: boolean;
}

export class Environment {
  private readonly bindings = new Map<string, Binding>();

  constructor(
    readonly parent: Environment | undefined,
    /** How many functions lie around this scope. */
    readonly depth: number,
  ) {}

  declare(name: string, cell: Cell, constant = false): void {
    this.bindings.set(name, { cell, depth: this.depth, constant });
  }

  each(visit: (name: string, cell: Cell) => void): void {
    for (const [name, { cell }] of this.bindings) visit(name, cell);
  }

  /** Every variable that can be seen from here. */
  all(visit: (cell: Cell) => void): void {
    for (const { cell } of this.bindings.values()) visit(cell);
    this.parent?.all(visit);
  }

  own(name: string): Binding | undefined {
    return this.bindings.get(name);
  }

  find(name: string): Binding | undefined {
    return this.bindings.get(name) ?? this.parent?.find(name);
  }
}
