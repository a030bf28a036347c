/** What stands in a request: values with the condition under which they are sent. */
import { and, compatible, type Condition, everyWorldHas, isNever, isRuledOut } from '../values/condition.ts';
import { alternatives, lift } from '../values/choice.ts';
import { isDoubtful } from '../values/doubt.ts';
import type { HeapObject } from '../values/heap.ts';
import { piecesOf } from '../values/text.ts';
import { once } from './once.ts';
import { ABSENT, keyOf, type Plain, through, unknown, type Value } from '../values/value.ts';

/** How far back it is looked what a value was computed from. */
const MAX_STEPS = 6;

export interface Sent<V extends Plain = Plain> {
  readonly value: V;
  readonly when: Condition;
}

/** The alternatives of a value that can be sent where the condition holds. */
export function sentOf(value: Value, condition: Condition): Sent[] {
  return alternatives(value)
    .map((one) => ({
      value: isDoubtful(one.when, condition) ? unknown('derived') : one.value,
      when: and(condition, one.when),
    }))
    .filter(({ when }) => !isNever(when) && !when.lost && !isRuledOut(when));
}

/** The alternatives of a property: absent where it is certainly not there, unknown where nobody can tell. */
export function property(sent: Sent, key: string): readonly Sent[] {
  const known = propertiesOf(sent);
  const found = known.get(key) ?? search(sent, key);
  known.set(key, found);
  return found;
}

const propertiesOf = once(() => new Map<string, readonly Sent[]>());

function search(sent: Sent, key: string): Sent[] {
  const sents = sentOf(
    lift([sent.value], (plain) => read(plain, key)),
    sent.when,
  );
  return sents.map((one) =>
    isChecked(one) || isStart(one.value, sents) ? { ...one, value: unknown('derived') } : one,
  );
}

/** Whether a text is sent only where a test of that very text allows it, and nobody knows whether it does. */
function isChecked({ value, when }: Sent): boolean {
  const key = textKey(value);
  return (
    key !== undefined &&
    everyWorldHas(when, ({ subject }) => {
      // What is compared with such a text is another value.
      const tested = subject.replace(/[!=]==?\([^()]*\)/g, '');
      return tested.includes(`(${key}`) || tested.includes(`,${key}`);
    })
  );
}

/** How the tests of a text name it. */
function textKey(value: Plain): string | undefined {
  const isText =
    value.kind === 'text' ||
    (value.kind === 'literal' && typeof value.value === 'string' && value.value !== '') ||
    (value.kind === 'unknown' && value.date === 'text');
  return isText ? keyOf(value) : undefined;
}

/** Whether a value is where a sum begins, another alternative being what was added to it. */
function isStart(value: Plain, sents: readonly Sent[]): boolean {
  if (value.kind !== 'literal') return false;
  const isWhole = (one: Plain): boolean =>
    one === value || (one.kind === 'literal' && String(one.value) === String(value.value));
  const starts = new Set(
    piecesOf(value)
      .filter(isWhole)
      .map(({ origin }) => origin?.node),
  );
  const comesFrom = (one: Value, depth = 0): boolean =>
    alternatives(one).some(({ value: plain }) => {
      if (plain.kind === 'literal') return depth > 0 && plain.origin !== undefined && starts.has(plain.origin.node);
      const parts = plain.kind === 'text' ? [...plain.parts, ...(plain.from ?? [])] : [];
      const sources = plain.kind === 'unknown' && plain.reason === 'derived' ? (plain.sources ?? []) : parts;
      return depth < MAX_STEPS && sources.some((source) => typeof source !== 'string' && comesFrom(source, depth + 1));
    });
  return sents.some((one) => comesFrom(one.value));
}

function read(plain: Plain, key: string): Value {
  if (plain.kind === 'reference') {
    const own = plain.object.own(key);
    return own
      ? through(own.value, plain.via)
      : lift([plain.object.rest.value], (rest) => (rest.kind === 'absent' ? rest : unknown('dynamic key')));
  }
  if (plain.kind === 'literal') return ABSENT;
  return unknown('derived');
}

/** The elements of a list; each is sent where its condition holds. */
export function items(sent: Sent): Sent[] {
  const { value } = sent;
  if (value.kind !== 'reference' || value.object.kind !== 'array') return [];
  return value.object.elements
    .flatMap(({ cell }) => sentOf(through(cell.value, value.via), sent.when))
    .filter((item) => item.value.kind !== 'absent');
}

export function isObject(sent: Sent): sent is Sent<Extract<Plain, { kind: 'reference' }>> {
  return sent.value.kind === 'reference' && sent.value.object.kind === 'object';
}

export type Presence = 'found' | 'missing' | 'unknown';

/** Whether a property is sent: `found` or `missing` only where that holds on every path. */
export function presence(sent: Sent, key: string): Presence {
  const kinds = property(sent, key).map(({ value }) =>
    value.kind === 'absent' ? 'missing' : value.kind === 'unknown' ? 'unknown' : 'found',
  );
  const [first] = kinds;
  return first && kinds.every((kind) => kind === first) ? first : 'unknown';
}

/** Whether every key of an object is known. */
export function isClosed(sent: Sent): boolean {
  const { value } = sent;
  if (value.kind !== 'reference') return false;
  return alternatives(value.object.rest.value)
    .filter(({ when }) => compatible(when, sent.when))
    .every((rest) => rest.value.kind === 'absent');
}

/**
 * The plain values of which something is certain. A look-up counts only if the judgement holds for all that it may
 * yield; then all of them are returned.
 */
export function certain<R>(sent: Sent, judge: (value: Plain) => R | undefined): { value: Plain; result: R }[] {
  const { value } = sent;
  if (value.kind !== 'lookup') {
    const result = judge(value);
    return result === undefined ? [] : [{ value, result }];
  }
  const results: { value: Plain; result: R }[] = [];
  for (const one of value.values) {
    for (const alternative of sentOf(through(one, value.via), sent.when)) {
      const inner = certain(alternative, judge);
      if (inner.length === 0) return [];
      results.push(...inner);
    }
  }
  return results;
}

export function keysOf(object: HeapObject): string[] {
  return [...object.properties.keys()];
}
