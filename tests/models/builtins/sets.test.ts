import { describe, expect, test } from 'vitest';
import { among } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

describe('a Set', () => {
  test('has what it was made of, in a loop and as a list', () => {
    expect(seen("for (const one of new Set(['a', 'b'])) seen(one)")).toEqual(['a', 'b']);
    expect(seen("seen([...new Set(['a', 'b'])])")).toEqual([['a', 'b']]);
    expect(seen("new Set(['a']).forEach((one) => seen(one))")).toEqual(['a']);
  });

  test('has what is added, also in a chain', () => {
    expect(seen("const s = new Set(); s.add('a').add('b'); seen([...s.values()])")).toEqual([['a', 'b']]);
  });

  test('tells whether it has a constant, where it holds nothing else', () => {
    expect(seen("const s = new Set(['a']); seen(s.has('a')); seen(s.has('b')); seen(s.has(key))")).toEqual([
      true,
      false,
      'unknown(derived)',
    ]);
    expect(seen("const s = new Set(['a', key]); seen(s.has('b'))")).toEqual(['unknown(derived)']);
  });

  test('does not tell how many it has', () => {
    expect(seen("seen(new Set(['a']).size)")).toEqual(['unknown(derived)']);
  });

  test('holds nobody knows what where something was taken out', () => {
    expect(seen("const s = new Set(['a']); s.delete('a'); for (const one of s) seen(one)")).not.toContain('a');
  });

  test('is no list', () => {
    expect(seen("const s = new Set(['a']); seen(s.map)")).toEqual(['unknown(derived)']);
  });

  test('becomes a list by Array.from', () => {
    expect(seen("seen(Array.from(new Set(['a', 'b']))[key])")).toEqual([among('a', 'b')]);
  });
});
