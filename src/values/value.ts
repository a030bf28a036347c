/** What an expression evaluates to. Values are immutable; what changes lives in the cells of heap objects. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Atom, Condition } from './condition.ts';
import type { HeapObject } from './heap.ts';

export type Node = TSESTree.Node;

/** Where a value was written. */
export interface Origin {
  readonly node: Node;
  /** Path of the file that holds the node. */
  readonly file: string;
}

/** Where a value comes from. */
export interface Traced {
  /** Where the value was written; undefined where no text stands for it. */
  readonly origin?: Origin | undefined;
  /** The property or the assignment that put it into an object. */
  readonly slot?: Origin | undefined;
  /** The expression of the linted file through which a value of another file came. */
  readonly via?: Origin | undefined;
}

export type Primitive = string | number | boolean | bigint | null | undefined;

export interface Literal extends Traced {
  readonly kind: 'literal';
  readonly value: Primitive;
  /** What it was put together from, where that stands in several places. */
  readonly from?: readonly Plain[] | undefined;
}

/** A string of which some parts are not known. */
export interface Text extends Traced {
  readonly kind: 'text';
  /** Strings and holes in order; never two strings in a row, never an empty string. */
  readonly parts: readonly (string | Hole)[];
  /** What it was put together from, where that stands in several places. */
  readonly from?: readonly Plain[] | undefined;
}

/** A part of a text that is not a known string. */
export type Hole = Unknown | Answer | Json | Reference | Lookup;

/** A reference to an object of the heap; two references are the same value if the object is. */
export interface Reference extends Traced {
  readonly kind: 'reference';
  readonly object: HeapObject;
}

export interface Promised extends Traced {
  readonly kind: 'promise';
  readonly value: Value;
}

/** The text that `JSON.stringify` made of a value, as the value stood then. */
export interface Json extends Traced {
  readonly kind: 'json';
  readonly value: Value;
}

/** The answer of a request, or a part of it. */
export interface Answer extends Traced {
  readonly kind: 'answer';
  readonly exchange: AnswerSource;
  /** The client's response object, its body as text, the parsed body, or a fact of the transport (status, headers). */
  readonly layer: 'response' | 'text' | 'body' | 'transport';
  /** From the layer's root: property names, and `*` for an item of an array. */
  readonly path: readonly string[];
}

/** What an answer needs to know of the request that it answers. */
export interface AnswerSource {
  readonly id: number;
  readonly uses: Use[];
  readonly held: Held[];
}

/** A variable that holds an answer, or a part of it, and nothing else. */
export interface Held {
  /** The name where it is declared. */
  readonly node: TSESTree.Identifier;
  readonly layer: Answer['layer'];
  readonly path: readonly string[];
}

/** What became of an answer or a part of it. */
export interface Use {
  readonly kind: 'read' | 'escaped' | 'logged' | 'waived' | 'handed' | 'compared';
  readonly layer: Answer['layer'];
  readonly path: readonly string[];
  /** The path on which the use happens. */
  readonly when: Condition;
  readonly node: Node | undefined;
  /** The text that it is compared with. */
  readonly text?: string;
}

export type Reason =
  | 'parameter'
  | 'environment'
  | 'import'
  | 'global'
  | 'mutation'
  | 'dynamic key'
  | 'derived'
  | 'too deep'
  | 'too many'
  | 'budget'
  | 'syntax';

export interface Unknown extends Traced {
  readonly kind: 'unknown';
  readonly reason: Reason;
  /** Two unknowns with the same key are the same value. */
  readonly key: string;
  /** What holds where this value is truthy, if it is the outcome of a test. */
  readonly atom?: Atom | undefined;
  /** Whether it is certainly a number. */
  readonly numeric?: true | undefined;
  /** Whether it is certainly a date: as a text of ISO 8601, or as an object that JSON writes as one. */
  readonly date?: 'text' | 'object' | undefined;
  /** For the body of a request that is certainly no JSON: what it is instead. */
  readonly format?: 'form' | 'object' | undefined;
  /** What it was computed from: if this escapes, so do they. */
  readonly sources?: readonly Value[] | undefined;
}

/** One of several values, each under its condition; each is certain where its condition holds. */
export interface Choice {
  readonly kind: 'choice';
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  readonly when: Condition;
  readonly value: Plain;
}

/** One of several values, and nobody knows which: certain is only what holds for all of them. */
export interface Lookup extends Traced {
  readonly kind: 'lookup';
  readonly values: readonly Value[];
}

/** Nothing stands here: a property that is not set, an element that is not there. */
export interface Absent {
  readonly kind: 'absent';
  readonly origin?: undefined;
  readonly slot?: undefined;
  readonly via?: undefined;
}

export type Plain = Literal | Text | Reference | Promised | Json | Answer | Unknown | Lookup | Absent;
export type Value = Plain | Choice;

export const ABSENT: Absent = { kind: 'absent' };

// Each kind of value is made in one place, with all its properties in one order: engines are fast where objects are alike.

export function literal(value: Primitive, origin?: Origin): Literal {
  return { kind: 'literal', origin, slot: undefined, via: undefined, value, from: undefined };
}

export const UNDEFINED: Literal = literal(undefined);

export function reference(object: HeapObject): Reference {
  return { kind: 'reference', origin: object.origin, slot: undefined, via: undefined, object };
}

/** A text of which some parts are not known; see `text` for one that may turn out to be known. */
export function textOf(parts: Text['parts'], origin: Origin | undefined): Text {
  return { kind: 'text', origin, slot: undefined, via: undefined, parts, from: undefined };
}

export function promiseOf(value: Value): Promised {
  return { kind: 'promise', origin: undefined, slot: undefined, via: undefined, value };
}

export function jsonOf(value: Value, origin: Origin): Json {
  return { kind: 'json', origin, slot: undefined, via: undefined, value };
}

/** The answer of a request as a whole, on one of its layers. */
export function answerTo(exchange: AnswerSource, layer: Answer['layer'], origin: Origin): Answer {
  return { kind: 'answer', origin, slot: undefined, via: undefined, exchange, layer, path: [] };
}

export function lookupOf(values: readonly Value[]): Lookup {
  return { kind: 'lookup', origin: undefined, slot: undefined, via: undefined, values };
}

let serial = 0;

/** An unknown; without a key it equals no other. */
export function unknown(
  reason: Reason,
  options: Partial<Pick<Unknown, 'key' | 'origin' | 'atom' | 'sources' | 'numeric' | 'date' | 'format'>> = {},
): Unknown {
  const { origin, key, atom, numeric, date, format, sources } = options;
  return {
    kind: 'unknown',
    origin,
    slot: undefined,
    via: undefined,
    reason,
    key: key !== undefined && key.length < 400 ? key : `?${String(++serial)}`,
    atom,
    numeric,
    date,
    format,
    sources,
  };
}

/** An unknown computed from others; equal inputs give an equal result. */
export function derived(
  operation: string,
  sources: readonly Value[],
  options: Partial<Pick<Unknown, 'origin' | 'atom' | 'numeric' | 'date'>> = {},
): Unknown {
  return unknown('derived', { ...options, key: `${operation}(${sources.map(keyOf).join(',')})`, sources });
}

/** What a test says of values: nothing of an answer is left in it. */
export function outcome(
  operation: string,
  tested: readonly Value[],
  options: Partial<Pick<Unknown, 'atom'>> = {},
): Unknown {
  const { key } = derived(operation, tested);
  return unknown('derived', { ...options, key, sources: tested.filter(({ kind }) => kind !== 'answer') });
}

/** A text that identifies a value: equal keys, equal values. */
export function keyOf(value: Value): string {
  switch (value.kind) {
    case 'literal':
      return typeof value.value === 'bigint' ? `${String(value.value)}n` : (JSON.stringify(value.value) ?? 'undefined');
    case 'unknown':
      return value.key;
    case 'reference':
      return `#${String(value.object.id)}`;
    case 'answer':
      return `answer${String(value.exchange.id)}.${value.layer}.${value.path.join('.')}`;
    case 'text':
      return `\`${value.parts.map((part) => (typeof part === 'string' ? part : `\${${keyOf(part)}}`)).join('')}\``;
    case 'json':
      return `json(${keyOf(value.value)})`;
    case 'promise':
      return `promise(${keyOf(value.value)})`;
    case 'lookup':
      return `lookup(${value.values.map(keyOf).join(',')})`;
    case 'choice':
      return `choice(${value.alternatives.map((alternative) => keyOf(alternative.value)).join(',')})`;
    case 'absent':
      return 'absent';
  }
}

/** Whether two values are the same one, written at the same place. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === 'reference') return b.kind === 'reference' && a.object === b.object && a.slot?.node === b.slot?.node;
  if (a.kind === 'choice' || b.kind === 'choice') return false;
  if (a.origin?.node !== b.origin?.node || a.slot?.node !== b.slot?.node) return false;
  return a.kind === 'unknown' && b.kind === 'unknown' ? a.key === b.key : keyOf(a) === keyOf(b);
}

export function isNullish(value: Plain): boolean {
  return value.kind === 'absent' || (value.kind === 'literal' && (value.value === null || value.value === undefined));
}

/** The value with the place that put it into an object. */
export function stored<V extends Value>(value: V, slot: Origin | undefined): V {
  if (value.kind === 'choice') {
    return {
      ...value,
      alternatives: value.alternatives.map((alternative) => ({
        ...alternative,
        value: stored(alternative.value, slot),
      })),
    };
  }
  return value.kind === 'absent' ? value : { ...value, slot };
}

/** The value as it came through an expression, where it did not come through one before. */
export function through<V extends Value>(value: V, via: Origin | undefined): V {
  if (!via) return value;
  if (value.kind === 'choice') {
    if (value.alternatives.every((one) => one.value.via !== undefined || one.value.kind === 'absent')) return value;
    return {
      ...value,
      alternatives: value.alternatives.map((one) => ({ ...one, value: through(one.value, via) })),
    };
  }
  return value.via !== undefined || value.kind === 'absent' ? value : { ...value, via };
}
