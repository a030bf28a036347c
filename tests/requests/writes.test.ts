import { expect, test } from 'vitest';
import { assignmentsIn } from '../../src/requests/writes.ts';
import { programOf } from '../interpreter/seen.ts';

const writtenIn = (code: string): Record<string, readonly number[]> =>
  Object.fromEntries(
    [...assignmentsIn(programOf(code))].map(([name, places]) => [name, places.toSorted((a, b) => a - b)]),
  );

test('every assignment to a name is noted with its place', () => {
  expect(writtenIn('a = 1; b++; a += 2;')).toEqual({ a: [0, 12], b: [7] });
});

test('so is one by a pattern', () => {
  expect(Object.keys(writtenIn('({ a, b: c, ...d } = x); [e, , f] = y;')).toSorted()).toEqual([
    'a',
    'c',
    'd',
    'e',
    'f',
  ]);
});

test('so is one in a function', () => {
  expect(Object.keys(writtenIn('class C { f() { return () => { a = 1; }; } }'))).toEqual(['a']);
});

test('a declaration is none, and neither is a write to a property', () => {
  expect(writtenIn('let a = 1; const { b } = x; c.d = 2; function e() {}')).toEqual({});
});
