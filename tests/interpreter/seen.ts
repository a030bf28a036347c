/** Runs a code and tells what its calls of `seen(…)` were given, in a notation that a test can compare. */
import { parse } from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { makeNative } from '../../src/interpreter/calls.ts';
import { Interpreter } from '../../src/interpreter/interpreter.ts';
import type { NativeCall, World } from '../../src/interpreter/interpreter.ts';
import { runFile } from '../../src/interpreter/run.ts';
import { assignmentsIn } from '../../src/requests/writes.ts';
import { isNever } from '../../src/values/condition.ts';
import { restrict } from '../../src/values/choice.ts';
import type { HeapObject } from '../../src/values/heap.ts';
import { reference, UNDEFINED, unknown } from '../../src/values/value.ts';
import type { Node, Plain, Value } from '../../src/values/value.ts';

export interface Run {
  /** What each call of `seen` was given, in order. */
  readonly seen: readonly unknown[];
  readonly interpreter: Interpreter;
}

export interface RunOptions {
  readonly jsx?: boolean;
  readonly budget?: number;
  /** The world outside the code; a world that knows nothing where there is none. */
  readonly world?: World;
}

/** Any other name is a global of which nothing is known. */
export function run(code: string, { jsx = false, budget = 100_000, world }: RunOptions = {}): Run {
  const program = programOf(code, jsx);
  const recorder = new Recorder(program, world);
  const interpreter = new Interpreter(recorder, budget, 'case.js', code);
  runFile(interpreter, program);
  return { seen: recorder.seen, interpreter };
}

/** What a code's calls of `seen` were given. */
export function seen(code: string, options?: RunOptions): readonly unknown[] {
  return run(code, options).seen;
}

export function programOf(code: string, jsx = false): TSESTree.Program {
  return parse(code, { range: true, loc: true, sourceType: 'module', ecmaFeatures: { jsx } });
}

/** A value that depends on conditions. */
export function oneOf(...values: readonly unknown[]): ReadonlySet<unknown> {
  return new Set(values);
}

/** A value of which nobody knows under which circumstances it is which. */
export function among(...values: readonly unknown[]): object {
  return { among: values };
}

/** An item that stands for any number of items. */
export function many(item: unknown): object {
  return { '…': item };
}

/** An object that may have further keys. */
export function open(known: object, rest: unknown): object {
  return { ...known, '…': rest };
}

export function promise(value: unknown): object {
  return { promise: value };
}

class Recorder implements World {
  seen: unknown[] = [];
  private value: Value | undefined;
  private readonly writesByName: ReadonlyMap<string, readonly number[]>;
  private readonly outside: World | undefined;

  constructor(program: TSESTree.Program, outside: World | undefined) {
    this.writesByName = assignmentsIn(program);
    this.outside = outside;
  }

  global(name: string, interpreter: Interpreter): Value | undefined {
    if (name !== 'seen') return this.outside?.global(name, interpreter);
    this.value ??= reference(
      makeNative(interpreter, ({ args }) => {
        if (!isNever(interpreter.path)) this.seen.push(show(interpreter, args[0] ?? UNDEFINED));
        return UNDEFINED;
      }),
    );
    return this.value;
  }

  sends(name: string): boolean {
    return name === 'seen' || this.outside?.sends(name) === true;
  }

  module(specifier: string, interpreter: Interpreter, file: string): Value | undefined {
    return this.outside?.module(specifier, interpreter, file);
  }

  call(call: NativeCall, callee: Plain): Value | undefined {
    return this.outside?.call(call, callee);
  }

  remember(): () => void {
    const count = this.seen.length;
    const outside = this.outside?.remember();
    return () => {
      this.seen.length = count;
      outside?.();
    };
  }

  record(): () => () => void {
    const from = this.seen.length;
    const outside = this.outside?.record();
    return () => {
      const count = this.seen.length - from;
      const forget = outside?.();
      return () => {
        this.seen.splice(from, count);
        forget?.();
      };
    };
  }

  writes(name: string): readonly number[] {
    return this.writesByName.get(name) ?? [];
  }

  elements(object: HeapObject, interpreter: Interpreter): { value: Value; many: boolean }[] | undefined {
    return this.outside?.elements?.(object, interpreter);
  }

  property(base: Value, key: string, interpreter: Interpreter, node: Node): Value | undefined {
    return this.outside?.property(base, key, interpreter, node);
  }

  injected(type: Value, interpreter: Interpreter): Value | undefined {
    return this.outside?.injected?.(type, interpreter);
  }

  outermost(): Value {
    return this.outside?.outermost?.() ?? unknown('parameter');
  }

  settled(value: Value, call: NativeCall): Value | undefined {
    return this.outside?.settled?.(value, call);
  }
}

/** A value as it stands now: later writes do not change what was shown. */
export function show(interpreter: Interpreter, value: Value, within: readonly HeapObject[] = []): unknown {
  const here = restrict(value, interpreter.path);
  if (here.kind !== 'choice') return showPlain(interpreter, here, within);
  const shown = new Set(here.alternatives.map((alternative) => showPlain(interpreter, alternative.value, within)));
  // Two unknowns of one reason look the same.
  return shown.size === 1 ? [...shown][0] : shown;
}

function showPlain(interpreter: Interpreter, plain: Plain, within: readonly HeapObject[]): unknown {
  switch (plain.kind) {
    case 'literal':
      return plain.value;
    case 'text':
      return `\`${plain.parts.map((part) => (typeof part === 'string' ? part : '${…}')).join('')}\``;
    case 'unknown':
      return `unknown(${plain.reason})`;
    case 'absent':
      return 'absent';
    case 'answer':
      return ['answer', plain.layer, ...plain.path].join('.');
    case 'promise':
      return promise(show(interpreter, plain.value, within));
    case 'json':
      return { json: show(interpreter, plain.value, within) };
    case 'lookup':
      return among(...plain.values.map((one) => show(interpreter, one, within)));
    case 'reference':
      return within.includes(plain.object) ? 'itself' : showObject(interpreter, plain.object, within);
  }
}

function showObject(interpreter: Interpreter, object: HeapObject, within: readonly HeapObject[]): unknown {
  if (object.kind === 'function' || object.kind === 'class') return object.kind;
  const inner = [...within, object];
  const rest = interpreter.read(object.rest);
  const further = rest.kind === 'absent' ? [] : [many(show(interpreter, rest, inner))];
  if (object.kind === 'array') {
    const items = object.elements.map((element) => {
      const item = show(interpreter, interpreter.read(element.cell), inner);
      return element.many ? many(item) : item;
    });
    return [...items, ...further];
  }
  const known = [...object.properties]
    .map(([key, cell]) => [key, interpreter.read(cell)] as const)
    .filter(([, value]) => value.kind !== 'absent')
    .map(([key, value]) => [key, show(interpreter, value, inner)] as const);
  return Object.assign(Object.fromEntries(known), ...further) as object;
}
