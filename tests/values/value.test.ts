import { describe, expect, test } from 'vitest';
import { programOf } from '../interpreter/seen.ts';
import { newObject, Store } from '../../src/values/heap.ts';
import { text } from '../../src/values/text.ts';
import {
  ABSENT,
  derived,
  isNullish,
  keyOf,
  literal,
  reference,
  sameValue,
  stored,
  UNDEFINED,
  unknown,
} from '../../src/values/value.ts';
import type { Origin, Value } from '../../src/values/value.ts';

const parameter = unknown('parameter', { key: 'p' });
const origin = (): Origin => ({ node: programOf(''), file: 'case.js' });

describe('keyOf', () => {
  const object = newObject(new Store());

  test.each<[string, Value, Value]>([
    ['a string and a number', literal('1'), literal(1)],
    ['a number and a bigint', literal(1), literal(1n)],
    ['null and its name', literal(null), literal('null')],
    ['a text and a string', text(['a', parameter]), literal('`a${p}`')],
    ['two objects', reference(object), reference(newObject(new Store()))],
    ['a promise and its value', { kind: 'promise', value: parameter }, parameter],
    ['a JSON text and its value', { kind: 'json', value: parameter }, parameter],
    ['two unknowns', unknown('parameter'), unknown('parameter')],
    ['absent and undefined', ABSENT, literal('absent')],
  ])('tells %s apart', (_name, first, second) => {
    expect(keyOf(first)).not.toBe(keyOf(second));
  });

  test('is equal for what was computed alike', () => {
    expect(keyOf(derived('trim', [parameter]))).toBe(keyOf(derived('trim', [unknown('parameter', { key: 'p' })])));
    expect(keyOf(derived('trim', [parameter]))).not.toBe(keyOf(derived('at', [parameter])));
  });

  test('does not grow without bound', () => {
    let value = derived('f', [parameter]);
    for (let count = 0; count < 1_000; count++) value = derived('f', [value, value]);
    expect(keyOf(value).length).toBeLessThan(1_000);
  });
});

describe('sameValue', () => {
  test('of equal literals depends on where they were written', () => {
    const place = origin();
    expect(sameValue(literal(1), literal(1))).toBe(true);
    expect(sameValue(literal(1, place), literal(1, place))).toBe(true);
    expect(sameValue(literal(1, place), literal(1, origin()))).toBe(false);
    expect(sameValue(literal(1), literal(2))).toBe(false);
  });

  test('of references depends on the object', () => {
    const store = new Store();
    const object = newObject(store);
    expect(sameValue(reference(object), reference(object))).toBe(true);
    expect(sameValue(reference(object), reference(newObject(store)))).toBe(false);
  });

  test('of unknowns depends on their key', () => {
    expect(sameValue(parameter, unknown('parameter', { key: 'p' }))).toBe(true);
    expect(sameValue(unknown('parameter'), unknown('parameter'))).toBe(false);
  });
});

test('isNullish is what ?? replaces', () => {
  expect([UNDEFINED, literal(null), ABSENT].every(isNullish)).toBe(true);
  expect([literal(''), literal(0), parameter].some(isNullish)).toBe(false);
});

test('stored notes what put a value into an object', () => {
  const slot = origin();
  expect(stored(literal(1), slot).slot).toBe(slot);
  expect(stored(ABSENT, slot)).toBe(ABSENT);
});
