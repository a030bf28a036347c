/** Objects with identity, and the cells in which everything that can change is kept. */
import { ABSENT, type Node, type Origin, unknown, type Value } from './value.ts';

/** A place that holds a value: a variable, a property, an element. Written only through the store. */
export interface Cell {
  value: Value;
  /** When it came to be: a fork need not remember what is younger than itself. */
  readonly birth: number;
}

interface Fork {
  readonly start: number;
  /** The cells written since, with what they held before. */
  readonly before: Map<Cell, Value>;
}

/**
 * All cells of one run. A fork tries one branch: when it ends, its writes are handed over and undone, so that the other
 * branch starts from the same state and the caller joins both.
 */
export class Store {
  private time = 0;
  private readonly forks: Fork[] = [];

  /** @returns a moment that lies before everything created later */
  now(): number {
    return ++this.time;
  }

  cell(value: Value, birth = ++this.time): Cell {
    return { value, birth };
  }

  write(cell: Cell, value: Value): void {
    const fork = this.forks.at(-1);
    if (fork && cell.birth < fork.start && !fork.before.has(cell)) fork.before.set(cell, cell.value);
    cell.value = value;
  }

  /** Runs a branch and undoes it. @returns its result and what it left in the cells that are older than it */
  fork<R>(run: () => R): { result: R; changes: Map<Cell, Value> } {
    const fork: Fork = { start: ++this.time, before: new Map() };
    this.forks.push(fork);
    try {
      const result = run();
      const changes = new Map<Cell, Value>();
      for (const [cell, before] of fork.before) {
        changes.set(cell, cell.value);
        cell.value = before;
      }
      return { result, changes };
    } finally {
      this.forks.pop();
    }
  }
}

/** What a function of the project is made of. */
export interface Closure {
  readonly node: Node;
  readonly environment: unknown;
  /** The `this` of an arrow function. */
  readonly self?: Value | undefined;
  /** The object whose prototype `super` means. */
  readonly home?: HeapObject | undefined;
  readonly file: string;
}

const PRIVATE = '#private ';
const INDEX = /^(?:0|[1-9]\d{0,8})$/;

/** The key under which an object has a private element of a class; no other key is spelt so. */
export function privateKey(name: string): string {
  return PRIVATE + name;
}

export type ObjectKind = 'object' | 'array' | 'function' | 'class';

/** How many objects are remembered behind a copy of copies. */
const MAX_ORIGINALS = 64;

let serial = 0;

export class HeapObject {
  readonly id = ++serial;
  readonly properties = new Map<string, Cell>();
  /** Elements in order; one that is absent under a condition shifts those behind it. */
  readonly elements: Element[] = [];
  /** Absent while every key is known; else what stands at the keys that are not. */
  readonly rest: Cell;
  prototype: Value | undefined;
  closure: Closure | undefined;
  /** What a model keeps in it. */
  internal: unknown;
  /** Whether nobody who has it writes to it: it is frozen, an enum, or declared `as const`. */
  fixed = false;
  /** The objects whose properties it was given, by way of other copies too. */
  private originals: ReadonlySet<HeapObject> | undefined;

  constructor(
    readonly store: Store,
    readonly kind: ObjectKind,
    readonly origin: Origin | undefined,
    readonly birth: number = store.now(),
  ) {
    this.rest = store.cell(ABSENT, birth);
  }

  /** Notes that it is given the properties of another object. */
  copyOf(other: HeapObject): void {
    const before = [this.originals, other.originals].flatMap((set) =>
      set && set.size < MAX_ORIGINALS ? [...set] : [],
    );
    this.originals = new Set([...before, other]);
  }

  isCopyOf(other: HeapObject): boolean {
    return this.originals?.has(other) ?? false;
  }

  own(key: string): Cell | undefined {
    return this.properties.get(key);
  }

  /** The properties that can be listed, copied and reached by a computed key: private elements cannot. */
  listed(): Iterable<[string, Cell]> {
    for (const key of this.properties.keys())
      if (key.startsWith(PRIVATE) || INDEX.test(key)) return inOrder(this.properties);
    return this.properties;
  }

  /** The cell of a key, made absent if there was none. */
  slot(key: string): Cell {
    let cell = this.properties.get(key);
    if (!cell) {
      // Where other keys may be set already, this one may be too.
      const { value } = this.rest;
      cell = this.store.cell(
        value.kind === 'absent' ? value : unknown('dynamic key', { sources: [value] }),
        this.birth,
      );
      this.properties.set(key, cell);
    }
    return cell;
  }

  set(key: string, value: Value): void {
    this.store.write(this.slot(key), value);
  }

  push(value: Value, many = false): void {
    const element: Element = { cell: this.store.cell(ABSENT, this.birth), many };
    this.elements.push(element);
    this.store.write(element.cell, value);
  }

  /** Puts an element before all others. */
  unshift(value: Value): void {
    const element: Element = { cell: this.store.cell(ABSENT, this.birth), many: false };
    this.elements.unshift(element);
    this.store.write(element.cell, value);
  }

  /** Everything in it may have been changed by somebody who cannot be seen. */
  forget(lost: Value = unknown('mutation')): void {
    for (const cell of this.properties.values()) this.store.write(cell, unknown('mutation', { sources: [cell.value] }));
    for (const element of this.elements)
      this.store.write(element.cell, unknown('mutation', { sources: [element.cell.value] }));
    this.store.write(this.rest, lost);
  }
}

/** Whole numbers come first, by size. */
function inOrder(properties: ReadonlyMap<string, Cell>): [string, Cell][] {
  const listed = [...properties].filter(([key]) => !key.startsWith(PRIVATE));
  const isIndex = ([key]: [string, Cell]): boolean => INDEX.test(key);
  return [
    ...listed.filter(isIndex).toSorted(([a], [b]) => Number(a) - Number(b)),
    ...listed.filter((entry) => !isIndex(entry)),
  ];
}

export interface Element {
  readonly cell: Cell;
  /** Whether it stands for any number of elements. */
  readonly many: boolean;
}

/** The values and the object's own reference, for the many places that make one and hand it on. */
export function newObject(store: Store, origin?: Origin, entries: Iterable<readonly [string, Value]> = []): HeapObject {
  const object = new HeapObject(store, 'object', origin);
  for (const [key, value] of entries) object.properties.set(key, store.cell(value, object.birth));
  return object;
}

export function newArray(store: Store, items: readonly Value[], origin?: Origin): HeapObject {
  const array = new HeapObject(store, 'array', origin);
  for (const item of items) array.elements.push({ cell: store.cell(item, array.birth), many: false });
  return array;
}
