import { describe, expect, test } from 'vitest';
import { among } from '../interpreter/seen.ts';
import { seen } from './outside.ts';

describe('a Map', () => {
  test('has the entries it was made with', () => {
    expect(seen("const m = new Map([['a', 1]]); seen(m.get('a')); seen(m.get('b'))")).toEqual([1, undefined]);
  });

  test('has what is set, also in a chain', () => {
    expect(seen("const m = new Map(); m.set('a', 1).set('b', 2); seen(m.get('b'))")).toEqual([2]);
  });

  test('does not have what was deleted', () => {
    expect(seen("const m = new Map([['a', 1]]); m.delete('a'); seen(m.get('a'))")).toEqual([undefined]);
  });

  test('yields one of its values for a key that is not known', () => {
    expect(seen("const m = new Map([['a', 1], ['b', 2]]); seen(m.get(key))")).toEqual([among(1, 2)]);
  });

  test('may hold anything once a key that is not known was set', () => {
    expect(seen("const m = new Map([['a', 1]]); m.set(key, 2); seen(m.get('a'))")).toEqual(['unknown(dynamic key)']);
  });

  test('of unknown entries holds unknown values', () => {
    expect(seen("const m = new Map(given); seen(m.get('a'))")).toEqual(['unknown(dynamic key)']);
  });

  test('lists its values', () => {
    expect(seen("const m = new Map([['a', 1], ['b', 2]]); for (const x of m.values()) seen(x)")).toEqual([1, 2]);
  });
});
