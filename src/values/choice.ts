/** Building and taking apart values that depend on conditions. */
import { ALWAYS, and, compatible, type Condition, isNever, negate, NEVER, or, truthy, when } from './condition.ts';
import {
  type Alternative,
  type Choice,
  derived,
  keyOf,
  type Lookup,
  lookupOf,
  type Plain,
  sameValue,
  unknown,
  type Value,
} from './value.ts';

const MAX_ALTERNATIVES = 64;

/** The alternatives of a value; a plain value is the only one. */
export function alternatives(value: Value): readonly Alternative[] {
  return value.kind === 'choice' ? value.alternatives : [{ when: ALWAYS, value }];
}

/** One value of several, each under its condition. What excludes itself is dropped, equal values become one. */
export function choose(options: readonly { readonly when: Condition; readonly value: Value }[]): Value {
  const [only] = options;
  if (only && options.length === 1 && only.value.kind !== 'choice' && !isNever(only.when)) return only.value;
  const merged: { when: Condition; value: Plain }[] = [];
  for (const option of options) {
    for (const alternative of alternatives(option.value)) {
      const condition = and(option.when, alternative.when);
      if (isNever(condition)) continue;
      const same = merged.find((other) => sameValue(other.value, alternative.value));
      if (same) same.when = or(same.when, condition);
      else merged.push({ when: condition, value: alternative.value });
      if (merged.length > MAX_ALTERNATIVES) return unknown('too many', { sources: options.map(({ value }) => value) });
    }
  }
  const [first] = merged;
  if (!first) return unknown('too many');
  if (merged.length === 1) return first.value;
  if (merged.some((alternative) => alternative.when.lost)) {
    return decided(merged) ?? unknown('too many', { sources: merged.map(({ value }) => value) });
  }
  return { kind: 'choice', alternatives: merged } satisfies Choice;
}

/** Puts something in the place of each alternative of a value; unlike `lift`, it takes a look-up as a whole. */
export function perAlternative(value: Value, operation: (plain: Plain, when: Condition) => Value): Value {
  if (value.kind !== 'choice') return operation(value, ALWAYS);
  return choose(value.alternatives.map((one) => ({ when: one.when, value: operation(one.value, one.when) })));
}

/** A test of which one outcome has too many ways to come about: it is there where the other one is not. */
function decided(outcomes: readonly Alternative[]): Choice | undefined {
  const isTest = outcomes.every(({ value }) => value.kind === 'literal' && typeof value.value === 'boolean');
  const known = outcomes.find(({ when: condition }) => !condition.lost);
  if (!isTest || !known) return undefined;
  const otherwise = when({ ...truthy(unknown('too many').key), sum: { path: ALWAYS, left: known.when } });
  return {
    kind: 'choice',
    alternatives: outcomes.map((one) => (one === known ? one : { ...one, when: otherwise })),
  };
}

/** What is left of a value where the condition holds. */
export function restrict(value: Value, condition: Condition): Value {
  if (value.kind !== 'choice' || condition === ALWAYS) return value;
  const left = value.alternatives.filter((alternative) => compatible(alternative.when, condition));
  const [first] = left;
  if (first && left.length === 1) return first.value;
  if (left.length === value.alternatives.length) return value;
  return first ? { kind: 'choice', alternatives: left } : unknown('too many');
}

/** A value of which only one of several is taken, nobody knows which. */
export function lookup(values: readonly Value[]): Value {
  const [first] = values;
  if (!first) return unknown('dynamic key');
  if (values.every((value) => sameValue(value, first))) return first;
  return values.length > MAX_ALTERNATIVES ? unknown('too many', { sources: values }) : lookupOf(values);
}

/**
 * Applies an operation on plain values to values that may be choices or look-ups: every combination that can meet.
 * More than one look-up among the inputs, or too many combinations, is unknown.
 */
export function lift(values: readonly Value[], operation: (...plain: Plain[]) => Value): Value {
  if (values.every(isPlain)) return overLookup(values, operation);
  let combinations: { when: Condition; plain: Plain[] }[] = [{ when: ALWAYS, plain: [] }];
  for (const value of values) {
    const next: typeof combinations = [];
    for (const { when: condition, plain } of combinations) {
      for (const alternative of alternatives(value)) {
        const both = and(condition, alternative.when);
        if (!isNever(both)) next.push({ when: both, plain: [...plain, alternative.value] });
      }
    }
    if (next.length > MAX_ALTERNATIVES) return unknown('too many', { sources: values });
    combinations = next;
  }
  return choose(
    combinations.map(({ when: condition, plain }) => ({ when: condition, value: overLookup(plain, operation) })),
  );
}

function isPlain(value: Value): value is Plain {
  return value.kind !== 'choice';
}

function overLookup(plain: readonly Plain[], operation: (...plain: Plain[]) => Value): Value {
  const index = plain.findIndex(isLookup);
  if (index < 0) return operation(...plain);
  if (plain.filter(isLookup).length > 1) return derived('lookup', plain);
  const among = plain[index] as Lookup;
  return lookup(among.values.map((value) => lift([value], (one) => operation(...plain.with(index, one)))));
}

function isLookup({ kind }: Plain): boolean {
  return kind === 'lookup';
}

/** The conditions under which a value is truthy and under which it is falsy. */
export function test(value: Value): { truthy: Condition; falsy: Condition } {
  if (value.kind !== 'choice') {
    const known = truthiness(value);
    if (known !== undefined) return known ? { truthy: ALWAYS, falsy: NEVER } : { truthy: NEVER, falsy: ALWAYS };
    const atom = (value.kind === 'unknown' ? value.atom : undefined) ?? truthy(keyOf(value));
    return { truthy: when(atom), falsy: when(negate(atom)) };
  }
  let [yes, no] = [NEVER, NEVER];
  for (const alternative of value.alternatives) {
    const inner = test(alternative.value);
    yes = or(yes, and(alternative.when, inner.truthy));
    no = or(no, and(alternative.when, inner.falsy));
  }
  // It is one of them, though their conditions may have been shortened.
  if (isNever(no)) return { truthy: ALWAYS, falsy: NEVER };
  if (isNever(yes)) return { truthy: NEVER, falsy: ALWAYS };
  return { truthy: yes, falsy: no };
}

/** Whether a plain value is truthy, where that is certain. */
export function truthiness(value: Plain): boolean | undefined {
  switch (value.kind) {
    case 'literal':
      return Boolean(value.value);
    case 'absent':
      return false;
    case 'reference':
    case 'promise':
    case 'json':
      return true;
    case 'text':
      return value.parts.some((part) => typeof part === 'string') ? true : undefined;
    case 'answer':
      return value.layer === 'response' ? true : undefined;
    default:
      return undefined;
  }
}
