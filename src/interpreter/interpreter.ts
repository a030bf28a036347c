/**
 * Runs a file over abstract values: statements in order, both arms of what cannot be decided, calls into the functions
 * that can be seen. What the outside world does is asked of the models.
 */
import {
  ALWAYS,
  and,
  beyond,
  type Condition,
  isNever,
  lengthOf,
  NEVER,
  or,
  takeWork,
  truthy,
  when,
} from '../values/condition.ts';
import { alternatives, choose, restrict } from '../values/choice.ts';
import { type Cell, type HeapObject, Store } from '../values/heap.ts';
import { type Node, type Origin, type Plain, unknown, type Value } from '../values/value.ts';
import type { Sources } from '../modules/sources.ts';
import { arriving } from './arrivals.ts';
import type { Binding, Environment } from './environment.ts';
import { expressions } from './expressions.ts';
import type { Module } from './modules.ts';
import { statements } from './statements.ts';

/** The call of a model. */
export interface NativeCall {
  readonly interpreter: Interpreter;
  readonly node: Node;
  readonly self: Value;
  readonly args: readonly Value[];
  /** Whether more arguments may follow that are not known. */
  readonly open: boolean;
  readonly constructs: boolean;
}

export type Native = (call: NativeCall) => Value;

/** What the interpreter asks of the world outside the project. */
export interface World {
  /** The value of a name that the file does not declare. */
  global(name: string, interpreter: Interpreter): Value | undefined;
  /** Whether a global name stands for something that may send requests, or leads to it. */
  sends(name: string): boolean;
  /** The exports of a module, where something is known about it. */
  module(specifier: string, interpreter: Interpreter, file: string): Value | undefined;
  /** A call of a value that is no function of the project. */
  call(call: NativeCall, callee: Plain): Value | undefined;
  /** @returns a function that takes back what the world has recorded since */
  remember(): () => void;
  /** Begins to note what is sent. @returns what ends the note; it returns what takes the noted back */
  record(): () => () => void;
  /** The offsets at which a name is assigned in a file, declarations aside. */
  writes(name: string, file: string): readonly number[];
  /** A property of a value that is not the file's own doing: methods of built-ins, parts of answers. */
  property(base: Value, key: string, interpreter: Interpreter, node: Node): Value | undefined;
  /** What iterating over an object yields that is no array. */
  elements?(object: HeapObject, interpreter: Interpreter): { value: Value; many: boolean }[] | undefined;
  /** What awaiting a value gives that is no promise, where that does something. */
  settled?(value: Value, call: NativeCall): Value | undefined;
  /** What a framework hands over where a parameter is declared to be of a type. */
  injected?(type: Value, interpreter: Interpreter): Value | undefined;
  /** What `this` is outside of all functions, where a host gives one. */
  outermost?(): Value;
}

interface Exit {
  readonly when: Condition;
  readonly value: Value;
}

/** Where `break`, `continue` and `throw` may lead within a function. */
export interface Target {
  readonly kind: 'loop' | 'switch' | 'label' | 'try';
  readonly labels: readonly string[];
  readonly breaks: Condition[];
  readonly continues: Condition[];
  readonly throws: Exit[];
}

/** A function that is under way. */
export interface Frame {
  /** The expression that called it; undefined for what nobody visible calls. */
  readonly call: Node | undefined;
  readonly function: HeapObject | undefined;
  self: Value | undefined;
  readonly home: HeapObject | undefined;
  readonly file: string;
  readonly returns: Exit[];
  readonly throws: Exit[];
  readonly yields: Value[];
  readonly targets: Target[];
  /** When it was entered: what is older than it was made by others. */
  readonly start: number;
  /** Runs at a time that nobody knows: what others write later may have happened. */
  readonly detached: boolean;
  arguments: Value | undefined;
}

const MAX_NESTING = 900;
/** Steps that another file may take for each of its characters. */
const BUDGET_PER_CHARACTER = 5;
/** Comparisons of worlds that cost as much as a step. */
const WORK_PER_STEP = 2;
/** Atoms beyond which a path is shortened where paths meet. */
const LONG_PATH = 24;

export class Interpreter {
  store = new Store();
  /** Where the run stands: what is evaluated happens only where this holds. */
  path: Condition = ALWAYS;
  readonly frames: Frame[] = [];
  /** The conditions under which something left the straight way: return, throw, break, continue. */
  readonly exits: Condition[] = [];
  /** Steps taken; a step is a node evaluated or executed. */
  steps = 0;
  /** Whether a variable was read before its declaration ran. */
  readAhead = false;
  /** The functions that were entered by a call. */
  readonly entered: Set<Node> = new Set<Node>();
  /** The functions that code in view calls. */
  readonly called: Set<Node> = new Set<Node>();
  /** How often each function was entered. */
  readonly entries: Map<Node, number> = new Map<Node, number>();
  /** Functions and classes in the order in which they came to be. */
  readonly closures: HeapObject[] = [];
  /** Instances made by `new` in view, by class. */
  readonly instances = new Map<HeapObject, HeapObject[]>();
  /** Instances that a container of dependencies hands out, by class. */
  readonly provided = new Map<HeapObject, Value>();
  /** Calls under way of callbacks that nobody visible calls, to be tried again once all is declared. */
  readonly later: (() => void)[] = [];
  /** Functions that were handed to somebody who cannot be seen. */
  readonly calledBack = new Set<HeapObject>();
  /** Objects and variables that somebody who cannot be seen may read at any time. */
  readonly exposed = new Set<HeapObject | Binding>();
  /** The texts that the program itself looks at. */
  readonly observed: Set<Node> = new Set<Node>();
  /** The linted file and those that it imports, by their paths. */
  readonly modules = new Map<string, Module>();
  labels: readonly string[] = [];
  /** What a variable holds before its declaration has run. */
  readonly unset = unknown('mutation', { key: 'unset' });
  /** What other files may take beside the linted one. */
  private allowance = 400_000;
  private nesting = 0;
  private serial = 0;

  constructor(
    readonly world: World,
    /** The steps that may be taken, to which other files that are run add theirs. */
    public budget: number,
    readonly file: string,
    /** The text of the file. */
    readonly text: string,
    /** Where imports are read from; without it they are unknown. */
    readonly sources?: Sources,
  ) {
    // What was compared before is none of this run's work.
    takeWork();
  }

  get frame(): Frame {
    const frame = this.frames.at(-1);
    if (!frame) throw new Error('No function is under way.');
    return frame;
  }

  get exhausted(): boolean {
    return this.steps >= this.budget;
  }

  /** Another file is about to be run, which takes steps of its own. */
  allow(characters: number): void {
    const steps = Math.min(this.allowance, characters * BUDGET_PER_CHARACTER);
    this.allowance -= steps;
    this.budget += steps;
  }

  origin(node: Node): Origin {
    return { node, file: this.frame.file };
  }

  /** @returns a condition of which nothing is known, and its opposite */
  either(label: string): { readonly yes: Condition; readonly no: Condition } {
    const subject = `${label}@${String(++this.serial)}`;
    return { yes: when(truthy(subject)), no: when(truthy(subject, false)) };
  }

  evaluate(node: Node, environment: Environment): Value {
    if (!this.enter()) return unknown(this.exhausted ? 'budget' : 'too deep');
    try {
      const handler = expressions[node.type] as
        ((interpreter: Interpreter, node: Node, environment: Environment) => Value) | undefined;
      return this.arrived(handler ? handler(this, node, environment) : unknown('syntax'), node);
    } finally {
      this.nesting--;
    }
  }

  /** The value of an expression, with its way here if another file wrote it: only where one has been read can that be. */
  arrived(value: Value, node: Node): Value {
    return this.modules.size > 1 && this.frame.file === this.file ? arriving(this, value, node) : value;
  }

  execute(node: Node, environment: Environment): void {
    if (isNever(this.path) || !this.enter()) return;
    try {
      const handler = statements[node.type] as
        ((interpreter: Interpreter, node: Node, environment: Environment) => void) | undefined;
      if (handler) handler(this, node, environment);
    } finally {
      this.nesting--;
    }
  }

  private enter(): boolean {
    if (this.steps >= this.budget || this.nesting >= MAX_NESTING) return false;
    this.steps = Math.min(this.budget, this.steps + 1 + Math.floor(takeWork() / WORK_PER_STEP));
    this.nesting++;
    return true;
  }

  read(cell: Cell): Value {
    return restrict(cell.value, this.path);
  }

  /**
   * Runs each branch where its condition holds, from the same state, and joins what they leave behind.
   * @returns the values of the branches, each under its condition
   */
  branch(options: readonly { readonly when: Condition; readonly run: () => Value }[]): Value {
    const before = this.path;
    const live: { readonly when: Condition; readonly path: Condition; readonly run: () => Value }[] = [];
    for (const { when, run } of options) {
      const path = and(before, when);
      if (!isNever(path)) live.push({ when, path, run });
    }
    const [only] = live;
    if (!only) return unknown('too many');
    if (live.length === 1) return only.run();
    const done = live.map(({ when, path, run }) => {
      this.path = path;
      const { result, changes } = this.store.fork(run);
      return { when, path, value: result, changes, after: this.path };
    });
    const cells = new Set<Cell>();
    for (const { changes } of done) for (const cell of changes.keys()) cells.add(cell);
    for (const cell of cells) {
      const base = cell.value;
      this.store.write(cell, choose(done.map(({ when, changes }) => ({ when, value: changes.get(cell) ?? base }))));
    }
    this.path = done.every(({ path, after }) => path === after)
      ? before
      : done.reduce<Condition>((sum, { after }) => or(sum, after), NEVER);
    const arrived = done.filter(({ after }) => !isNever(after));
    return choose(arrived.length > 0 ? arrived : done);
  }

  /** Whether others may read an object at any time: it was there before the functions under way, or they have it. */
  isShared(object: HeapObject): boolean {
    return object.birth < (this.outermost?.start ?? 0) || this.exposed.has(object);
  }

  /** Whether a variable of an outer function belongs to functions under way, so that who reads it is followed. */
  isFollowed(binding: Binding): boolean {
    if (this.exposed.has(binding)) return false;
    const outer = this.outermost?.function?.closure?.environment as Environment | undefined;
    return binding.depth > 0 && binding.depth > (outer?.depth ?? 0);
  }

  /** The function under way with which everything that is followed began. */
  private get outermost(): Frame | undefined {
    return this.frames.find((frame) => frame.detached) ?? this.frames[1];
  }

  /** Gives up: whatever follows is unknown. */
  exhaust(): void {
    this.steps = Math.max(this.steps, this.budget);
  }

  /** Runs something that may or may not happen. */
  maybe(label: string, run: () => Value | undefined): Value {
    const { yes, no } = this.either(label);
    return this.branch([
      { when: yes, run: () => run() ?? unknown('derived') },
      { when: no, run: () => unknown('derived') },
    ]);
  }

  /** Runs what follows a point at which some paths may have left: its writes leave those paths as they were. */
  afterExits(mark: number, before: Condition, run: () => void): void {
    if (isNever(this.path)) return;
    if (this.exits.length === mark) {
      run();
      return;
    }
    const here = beyond(this.path, before);
    const exits = this.exits.slice(mark).reduce<Condition>((sum, exit) => or(sum, exit), NEVER);
    const gone = beyond(exits, before);
    const { changes } = this.store.fork(run);
    for (const [cell, value] of changes) {
      this.store.write(
        cell,
        choose([
          { when: here, value },
          { when: gone, value: cell.value },
        ]),
      );
    }
  }

  readBinding(binding: Binding, name: string): Value {
    const { value } = binding.cell;
    if (value === this.unset) this.readAhead = true;
    if (!this.frame.detached) return this.read(binding.cell);
    if (value === this.unset) this.exposed.add(binding);
    if (!binding.constant && this.writtenLater(binding, name)) {
      this.exposed.add(binding);
      return unknown('mutation', { sources: [value] });
    }
    return this.expose(binding);
  }

  /** What a function in unseen hands finds in a variable of an outer one can be read again whenever it is called. */
  private expose(binding: Binding): Value {
    const value = this.read(binding.cell);
    const detached = this.frames.find((frame) => frame.detached)?.function?.closure?.environment as Environment;
    if (binding.depth > 0 && binding.depth <= detached.depth)
      for (const { value: plain } of alternatives(value))
        if (plain.kind === 'reference') this.exposed.add(plain.object);
    return value;
  }

  /** Whether a variable that a detached function reads is written behind that function, as far as the text tells. */
  private writtenLater(binding: Binding, name: string): boolean {
    const detached = this.frames.find((frame) => frame.detached);
    const node = detached?.function?.closure?.node;
    if (!node || detached.file !== this.frame.file) return false;
    const outer = detached.function?.closure?.environment as Environment;
    if (binding.depth > outer.depth) return false;
    return this.world.writes(name, this.frame.file).some((position) => position > node.range[1]);
  }

  /** Something is thrown on the given path: the nearest handler of this function gets it, or the caller. */
  raise(path: Condition, value: Value): void {
    const target = this.frame.targets.findLast(({ kind }) => kind === 'try');
    (target ?? this.frame).throws.push({ when: path, value });
    this.exits.push(path);
  }

  /** Goes on where one condition holds, and throws something where the other one does. */
  goOnWhere(holds: Condition, fails: Condition): void {
    const failed = and(this.path, fails);
    this.path = and(this.path, holds);
    if (!isNever(failed)) this.raise(failed, unknown('derived'));
  }

  /** Takes back exits behind the mark that have come together again. */
  settle(mark: number, settled: readonly Condition[]): void {
    if (settled.length === 0) return;
    const left = this.exits.slice(mark).filter((exit) => !settled.includes(exit));
    this.exits.length = mark;
    this.exits.push(...left);
  }

  /** What a pass over the functions adds to, so that it can be taken back. */
  remember(): () => void {
    const entered = new Set(this.entered);
    const calledBack = new Set(this.calledBack);
    const closures = this.closures.length;
    const world = this.world.remember();
    return () => {
      this.entered.clear();
      for (const node of entered) this.entered.add(node);
      this.calledBack.clear();
      for (const object of calledBack) this.calledBack.add(object);
      this.closures.length = closures;
      world();
    };
  }

  /**
   * Where many paths have come together, keeps only that the run went on: the exits behind the mark stand for the
   * opposite. What chose among the paths is only asked again when something is judged.
   * @param most how many paths are kept apart
   */
  summarise(before: Condition, mark: number, most = 1): void {
    const { path } = this;
    const isLong = lengthOf(path) > LONG_PATH;
    if (!path.lost && path.worlds.length <= most && !isLong) return;
    const left = this.exits.slice(mark).reduce<Condition>((sum, exit) => or(sum, exit), NEVER);
    const subject = `went on@${String(++this.serial)}`;
    const no = when(truthy(subject, false));
    const kept = isLong ? ALWAYS : before;
    this.path = and(kept, when({ ...truthy(subject), sum: { path, left: beyond(left, before) } }));
    this.exits.length = mark;
    this.exits.push(and(kept, no));
  }

  /** The labels in front of the loop that is about to begin. */
  takeLabels(): readonly string[] {
    const { labels } = this;
    this.labels = [];
    return labels;
  }

  /** The path ends here: it goes on at `exits`. */
  leave(exits: Condition[] | undefined): void {
    exits?.push(this.path);
    this.exits.push(this.path);
    this.path = NEVER;
  }
}
