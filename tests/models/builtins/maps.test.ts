import { describe, expect, test } from 'vitest';
import { among } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

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

describe('what iterating yields', () => {
  test('entries of a map', () => {
    const map = "const map = new Map([['a', 1]]); map.set('b', 2);";
    expect(seen(`${map} for (const [key, value] of map) { seen(key); seen(value); }`)).toEqual(['a', 1, 'b', 2]);
    expect(seen(`${map} seen(Object.fromEntries(map)); seen([...map.entries()])`)).toEqual([
      { a: 1, b: 2 },
      [
        ['a', 1],
        ['b', 2],
      ],
    ]);
  });

  test('members of a set', () => {
    expect(seen("const set = new Set(['a', 'b']); set.add('c'); seen([...set])")).toEqual([['a', 'b', 'c']]);
    expect(seen("seen(Array.isArray(new Set())); seen(new Set(['a']).size)")).toEqual([false, 'unknown(derived)']);
  });

  test('members of a set that loses some are not known', () => {
    expect(seen("const set = new Set(['a']); set.delete('a'); for (const x of set) seen(x)")[0]).toBe(
      'unknown(mutation)',
    );
  });
});

test('a list of entries of which some may be missing makes properties that may be', () => {
  expect(seen("const o = Object.fromEntries([['a', 1], flag && ['b', 2]].filter(Boolean)); if (flag) seen(o)")).toEqual(
    [{ a: 1, b: 2 }],
  );
});
