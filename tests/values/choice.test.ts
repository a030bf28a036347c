import { describe, expect, test } from 'vitest';
import {
  alternatives,
  choose,
  lift,
  lookup,
  restrict,
  test as testValue,
  truthiness,
} from '../../src/values/choice.ts';
import { ALWAYS, compatible, isNever, NEVER, or, truthy, when } from '../../src/values/condition.ts';
import type { Condition } from '../../src/values/condition.ts';
import { newObject, Store } from '../../src/values/heap.ts';
import { ABSENT, literal, reference, UNDEFINED, unknown } from '../../src/values/value.ts';
import type { Plain, Primitive, Value } from '../../src/values/value.ts';

const a = when(truthy('a'));
const notA = when(truthy('a', false));
const b = when(truthy('b'));
const notB = when(truthy('b', false));

const either = (condition: Condition, yes: Primitive, opposite: Condition, no: Primitive): Value =>
  choose([
    { when: condition, value: literal(yes) },
    { when: opposite, value: literal(no) },
  ]);

/** The literals that a value may be. */
function literalsOf(value: Value): readonly Primitive[] {
  return alternatives(value).map(({ value: plain }) => {
    if (plain.kind !== 'literal') throw new Error(`Not a literal: ${plain.kind}`);
    return plain.value;
  });
}

const joined = (...parts: readonly Plain[]): Value =>
  literal(parts.map((part) => (part.kind === 'literal' ? String(part.value) : '?')).join(''));

describe('choose', () => {
  test('keeps each value under its condition', () => {
    expect(alternatives(either(a, 1, notA, 2))).toEqual([
      { when: a, value: literal(1) },
      { when: notA, value: literal(2) },
    ]);
  });

  test('of one value is the value', () => {
    expect(choose([{ when: a, value: literal(1) }])).toEqual(literal(1));
  });

  test('joins equal values', () => {
    expect(either(a, 1, notA, 1)).toEqual(literal(1));
  });

  test('drops what excludes itself', () => {
    const inner = either(a, 1, notA, 2);
    const outer = choose([
      { when: a, value: inner },
      { when: notA, value: literal(3) },
    ]);
    expect(literalsOf(outer)).toEqual([1, 3]);
  });

  test('of nothing that can be is unknown', () => {
    expect(choose([])).toMatchObject({ kind: 'unknown', reason: 'too many' });
    expect(choose([{ when: NEVER, value: literal(1) }])).toMatchObject({ kind: 'unknown', reason: 'too many' });
  });

  test('keeps sixty-four values, more are unknown', () => {
    const options = (count: number): { when: Condition; value: Value }[] =>
      Array.from({ length: count }, (_, n) => ({ when: when(truthy(`x${String(n)}`)), value: literal(n) }));
    expect(alternatives(choose(options(64)))).toHaveLength(64);
    expect(choose(options(65))).toMatchObject({ kind: 'unknown', reason: 'too many' });
  });

  test('of values whose condition is lost is unknown', () => {
    const lost = Array.from({ length: 9 }, (_, n) => when(truthy(`x${String(n)}`))).reduce(or);
    expect(
      choose([
        { when: lost, value: literal(1) },
        { when: a, value: literal(2) },
      ]),
    ).toMatchObject({
      kind: 'unknown',
      reason: 'too many',
    });
  });
});

describe('restrict', () => {
  const value = either(a, 1, notA, 2);

  test('leaves what can be where the condition holds', () => {
    expect(restrict(value, a)).toEqual(literal(1));
    expect(restrict(value, notA)).toEqual(literal(2));
  });

  test('leaves all where the condition has nothing to do with it', () => {
    expect(restrict(value, b)).toBe(value);
    expect(restrict(value, ALWAYS)).toBe(value);
  });

  test('leaves a plain value alone', () => {
    const plain = literal(1);
    expect(restrict(plain, a)).toBe(plain);
  });

  test('leaves an unknown where nothing can be', () => {
    expect(restrict(value, NEVER)).toMatchObject({ kind: 'unknown' });
  });
});

describe('lift', () => {
  test('applies an operation to every combination that can meet', () => {
    expect(literalsOf(lift([either(a, 'p', notA, 'q'), either(b, 'v', notB, 'w')], joined))).toEqual([
      'pv',
      'pw',
      'qv',
      'qw',
    ]);
  });

  test('never to one that cannot', () => {
    expect(literalsOf(lift([either(a, 'p', notA, 'q'), either(a, 'v', notA, 'w')], joined))).toEqual(['pv', 'qw']);
  });

  test('keeps the condition of each combination', () => {
    const [first] = alternatives(lift([either(a, 'p', notA, 'q'), either(b, 'v', notB, 'w')], joined));
    expect(first && compatible(first.when, notA)).toBe(false);
    expect(first && compatible(first.when, notB)).toBe(false);
  });

  test('of too many combinations is unknown', () => {
    const inputs = Array.from({ length: 7 }, (_, n) =>
      either(when(truthy(`x${String(n)}`)), 'p', when(truthy(`x${String(n)}`, false)), 'q'),
    );
    expect(literalsOf(lift(inputs.slice(1), joined))).toHaveLength(64);
    expect(lift(inputs, joined)).toMatchObject({ kind: 'unknown', reason: 'too many' });
  });

  test('goes into one look-up', () => {
    const value = lift([literal('p'), lookup([literal('v'), literal('w')])], joined);
    expect(value).toMatchObject({ kind: 'lookup', values: [literal('pv'), literal('pw')] });
  });

  test('of two look-ups is unknown', () => {
    const among = lookup([literal('v'), literal('w')]);
    expect(lift([among, among], joined)).toMatchObject({ kind: 'unknown', reason: 'derived' });
  });
});

describe('lookup', () => {
  test('of nothing is unknown', () => {
    expect(lookup([])).toMatchObject({ kind: 'unknown', reason: 'dynamic key' });
  });

  test('of equal values is the value', () => {
    expect(lookup([literal(1), literal(1)])).toEqual(literal(1));
  });

  test('of too many values is unknown', () => {
    const values = Array.from({ length: 65 }, (_, n) => literal(n));
    expect(lookup(values.slice(1))).toMatchObject({ kind: 'lookup' });
    expect(lookup(values)).toMatchObject({ kind: 'unknown', reason: 'too many' });
  });
});

describe('test', () => {
  test('of a known value is always one or the other', () => {
    expect(testValue(literal('x'))).toEqual({ truthy: ALWAYS, falsy: NEVER });
    expect(testValue(literal(0))).toEqual({ truthy: NEVER, falsy: ALWAYS });
  });

  test('of an unknown is a condition and its opposite', () => {
    const { truthy: yes, falsy: no } = testValue(unknown('parameter', { key: 'x' }));
    expect(compatible(yes, no)).toBe(false);
    expect(or(yes, no)).toBe(ALWAYS);
  });

  test('of the same unknown is the same condition', () => {
    const first = testValue(unknown('parameter', { key: 'x' }));
    const second = testValue(unknown('parameter', { key: 'x' }));
    expect(compatible(first.truthy, second.falsy)).toBe(false);
  });

  test('of an outcome is the condition that it stands for', () => {
    const outcome = unknown('derived', { atom: truthy('a', false) });
    expect(testValue(outcome)).toEqual({ truthy: notA, falsy: a });
  });

  test('of a choice is where its truthy alternatives are', () => {
    const { truthy: yes, falsy: no } = testValue(either(a, 'x', notA, ''));
    expect(compatible(yes, notA)).toBe(false);
    expect(compatible(no, a)).toBe(false);
    expect(isNever(yes)).toBe(false);
  });

  test('of a choice that is truthy whatever it is does not depend on anything', () => {
    expect(testValue(either(a, 'x', b, 'y'))).toEqual({ truthy: ALWAYS, falsy: NEVER });
    expect(testValue(either(a, '', b, 0))).toEqual({ truthy: NEVER, falsy: ALWAYS });
  });
});

describe('truthiness', () => {
  const hole = unknown('parameter');

  test.each<[string, Plain, boolean | undefined]>([
    ['an empty string', literal(''), false],
    ['a string', literal('0'), true],
    ['undefined', UNDEFINED, false],
    ['what is absent', ABSENT, false],
    ['an object', reference(newObject(new Store())), true],
    ['a promise', { kind: 'promise', value: UNDEFINED }, true],
    ['a text with a known part', { kind: 'text', parts: ['a', hole] }, true],
    ['a text of holes', { kind: 'text', parts: [hole] }, undefined],
    ['an unknown', hole, undefined],
    ['a response', { kind: 'answer', exchange: { id: 1, uses: [], held: [] }, layer: 'response', path: [] }, true],
    ['a body', { kind: 'answer', exchange: { id: 1, uses: [], held: [] }, layer: 'body', path: [] }, undefined],
  ])('of %s', (_name, value, expected) => {
    expect(truthiness(value)).toBe(expected);
  });
});
