import { describe, expect, test } from 'vitest';
import {
  ALWAYS,
  and,
  beyond,
  compatible,
  equals,
  everyWorldHas,
  isNever,
  lengthOf,
  negate,
  NEVER,
  or,
  takeWork,
  truthy,
  when,
} from '../../src/values/condition.ts';
import type { Condition } from '../../src/values/condition.ts';

const a = when(truthy('a'));
const notA = when(truthy('a', false));
const b = when(truthy('b'));
const notB = when(truthy('b', false));
const c = when(truthy('c'));

/** The worlds in a notation that does not depend on their order. */
function worldsOf({ worlds }: Condition): readonly string[] {
  return worlds
    .map(({ atoms }) =>
      atoms
        .map(({ subject, test: what, holds }) => `${holds ? '' : '!'}${subject}${what === 'truthy' ? '' : what}`)
        .toSorted()
        .join(' '),
    )
    .toSorted();
}

describe('and', () => {
  test('holds where both hold', () => {
    expect(worldsOf(and(a, b))).toEqual(['a b']);
  });

  test('of a condition with itself is the condition', () => {
    expect(worldsOf(and(a, when(truthy('a'))))).toEqual(['a']);
  });

  test('with ALWAYS changes nothing, with NEVER leaves nothing', () => {
    expect(and(a, ALWAYS)).toBe(a);
    expect(and(ALWAYS, a)).toBe(a);
    expect(isNever(and(a, NEVER))).toBe(true);
  });

  test('of opposites is never', () => {
    expect(isNever(and(a, notA))).toBe(true);
  });

  test('drops the worlds that contradict', () => {
    expect(worldsOf(and(or(a, b), notA))).toEqual(['!a b']);
  });
});

describe('or', () => {
  test('holds where either holds', () => {
    expect(worldsOf(or(a, b))).toEqual(['a', 'b']);
  });

  test('with NEVER changes nothing, with ALWAYS is always', () => {
    expect(or(a, NEVER)).toBe(a);
    expect(or(NEVER, a)).toBe(a);
    expect(or(a, ALWAYS)).toBe(ALWAYS);
  });

  test('of opposites is always', () => {
    expect(or(a, notA)).toBe(ALWAYS);
  });

  test('drops what a weaker condition covers', () => {
    expect(worldsOf(or(and(a, b), a))).toEqual(['a']);
    expect(worldsOf(or(a, and(a, b)))).toEqual(['a']);
  });

  test('joins worlds that differ in one outcome only', () => {
    expect(worldsOf(or(and(a, b), and(a, notB)))).toEqual(['a']);
  });

  test('keeps worlds that differ in two outcomes', () => {
    expect(worldsOf(or(and(a, b), and(notA, notB)))).toEqual(['!a !b', 'a b']);
  });

  test('joins worlds step by step until nothing is left to be said', () => {
    const all = [and(a, b), and(a, notB), and(notA, b), and(notA, notB)];
    expect(all.reduce(or)).toBe(ALWAYS);
  });
});

describe('equalities', () => {
  const isP = when(equals('x', 'p'));
  const isQ = when(equals('x', 'q'));

  test('with two constants exclude each other', () => {
    expect(compatible(isP, isQ)).toBe(false);
  });

  test('that do not hold exclude nothing', () => {
    expect(compatible(when(equals('x', 'p', false)), when(equals('x', 'q', false)))).toBe(true);
  });

  test('with one constant goes with the failure of another', () => {
    expect(compatible(isP, when(equals('x', 'q', false)))).toBe(true);
    expect(compatible(isP, when(equals('x', 'p', false)))).toBe(false);
  });

  test.each<[string, unknown, boolean]>([
    ['a text', 'p', true],
    ['an empty text', '', false],
    ['zero', 0, false],
    ['null', null, false],
    ['undefined', undefined, false],
    ['a bigint', 1n, true],
    ['a bigint of zero', 0n, false],
  ])('with %s tells whether the subject is truthy', (_name, constant, isTruthy) => {
    const condition = when(equals('x', constant));
    expect(compatible(condition, when(truthy('x')))).toBe(isTruthy);
    expect(compatible(when(truthy('x', false)), condition)).toBe(!isTruthy);
  });

  test('that do not hold tell nothing of it', () => {
    expect(compatible(when(equals('x', 'p', false)), when(truthy('x')))).toBe(true);
    expect(compatible(when(equals('x', 'p', false)), when(truthy('x', false)))).toBe(true);
  });

  test('of different subjects have nothing to do with each other', () => {
    expect(compatible(isP, when(equals('y', 'q')))).toBe(true);
  });

  test("tell '1' from 1 and null from 'null'", () => {
    expect(compatible(when(equals('x', '1')), when(equals('x', 1)))).toBe(false);
    expect(compatible(when(equals('x', null)), when(equals('x', 'null')))).toBe(false);
  });
});

describe('compatible', () => {
  test('is what can hold at once', () => {
    expect(compatible(a, b)).toBe(true);
    expect(compatible(or(a, b), notA)).toBe(true);
  });

  test('is not what excludes itself in every world', () => {
    expect(compatible(a, notA)).toBe(false);
    expect(compatible(or(and(a, b), c), and(notA, when(truthy('c', false))))).toBe(false);
  });

  test('is nothing with NEVER', () => {
    expect(compatible(ALWAYS, NEVER)).toBe(false);
    expect(compatible(NEVER, NEVER)).toBe(false);
    expect(compatible(ALWAYS, a)).toBe(true);
  });
});

describe('bounds', () => {
  const disjoint = (count: number): Condition =>
    Array.from({ length: count }, (_, n) => when(truthy(`x${String(n)}`))).reduce(or);
  const long = (count: number): Condition =>
    Array.from({ length: count }, (_, n) => when(truthy(`x${String(n)}`))).reduce(and);

  test('eight worlds are kept, nine are lost', () => {
    expect(disjoint(8).worlds).toHaveLength(8);
    expect(disjoint(8).lost).toBeUndefined();
    expect(disjoint(9).lost).toBe(true);
  });

  test('forty outcomes in a row are kept, more are lost', () => {
    expect(lengthOf(long(40))).toBe(40);
    expect(long(40).lost).toBeUndefined();
    expect(long(41).lost).toBe(true);
  });

  test('what is lost goes with anything', () => {
    expect(compatible(disjoint(9), a)).toBe(true);
    expect(and(disjoint(9), a).lost).toBe(true);
    expect(or(disjoint(9), a).lost).toBe(true);
  });

  test('what is lost excludes NEVER all the same', () => {
    expect(isNever(and(disjoint(9), NEVER))).toBe(true);
  });
});

test('negate turns an outcome round', () => {
  expect(negate(equals('x', 'p'))).toEqual(equals('x', 'p', false));
});

describe('beyond', () => {
  test('is what a condition says more than one that is known to hold', () => {
    expect(worldsOf(beyond(and(a, b), a))).toEqual(['b']);
    expect(worldsOf(beyond(and(a, b), c))).toEqual(['a b']);
  });

  test('is the condition itself where several worlds are known', () => {
    const condition = and(a, b);
    expect(beyond(condition, or(a, c))).toBe(condition);
  });
});

describe('everyWorldHas', () => {
  const saysA = ({ subject }: { readonly subject: string }): boolean => subject === 'a';

  test('asks for an outcome in each world', () => {
    expect(everyWorldHas(or(and(a, b), and(a, c)), saysA)).toBe(true);
    expect(everyWorldHas(or(a, b), saysA)).toBe(false);
  });

  test('is no for what always and for what never holds', () => {
    expect(everyWorldHas(ALWAYS, saysA)).toBe(false);
    expect(everyWorldHas(NEVER, saysA)).toBe(false);
  });
});

test('takeWork counts the comparisons since it was last asked', () => {
  takeWork();
  and(or(a, b), or(c, notB));
  expect(takeWork()).toBeGreaterThan(0);
  expect(takeWork()).toBe(0);
});
