import { describe, expect, test } from 'vitest';
import { oneOf, open, seen } from './seen.ts';

const mutated = open({ a: 'unknown(mutation)' }, 'unknown(mutation)');

describe('an object in unknown hands', () => {
  test.each([
    ['an argument', 'other(o)'],
    ['a part of an argument', 'other([{ o }])'],
    ['an argument of an unknown method', 'given.add(o)'],
    ['an argument of an unknown constructor', 'new Other(o)'],
    ['a value of a tagged template', 'tag`${o}`'],
    ['the object of a with', 'with (o) {}'],
  ])('may have changed: %s', (_name, code) => {
    expect(seen(`const o = { a: 1 }; ${code}; seen(o)`)).toEqual([mutated]);
  });

  test('may have changed when it was thrown', () => {
    expect(seen('const o = { a: 1 }; try { throw o; } catch {} seen(o.a)')[0]).toContain('unknown(mutation)');
  });

  test('is certain again in what is written later', () => {
    expect(seen('const o = { a: 1 }; other(o); o.a = 2; seen(o.a); seen(o.b)')).toEqual([2, 'unknown(mutation)']);
  });

  test('on one path only may have changed there', () => {
    expect(seen('const o = { a: 1 }; if (flag) other(o); if (flag) seen(o.a); else seen(o.a)')).toEqual([
      'unknown(mutation)',
      1,
    ]);
  });

  test('is changed with everything it holds', () => {
    expect(seen('const inner = { a: 1 }; const o = { inner }; other(o); seen(inner)')).toEqual([mutated]);
  });

  test('does not change what merely holds it', () => {
    expect(seen('const inner = { a: 1 }; const o = { b: 2, inner }; other(inner); seen(o.b)')).toEqual([2]);
  });

  test('an array may have anything in it', () => {
    expect(seen('const list = [1]; other(list); seen(list[0])')).toEqual(['unknown(mutation)']);
  });

  test('that holds itself is no trouble', () => {
    expect(seen('const o = { a: 1 }; o.self = o; other(o); seen(o.a)')).toEqual(['unknown(mutation)']);
  });
});

describe('a function in unknown hands', () => {
  test('is called with unknown arguments', () => {
    expect(seen('other((x) => seen(x))')).toEqual(['unknown(parameter)']);
  });

  test('may or may not have been called', () => {
    expect(seen('let a = null; other(() => { a = true; }); seen(a)')).toEqual([oneOf(null, true)]);
  });

  test('may have overwritten what was there before', () => {
    expect(seen('let a = 1; other(() => { a = 2; }); seen(a)')).toEqual([oneOf(2, 'unknown(mutation)')]);
  });

  test('gives away what it returns', () => {
    expect(seen('const o = { a: 1 }; other(() => o); seen(o.a)')).toEqual(['unknown(mutation)']);
  });

  test('reads a variable that is written behind it as unknown', () => {
    expect(seen('let a = 1; other(() => seen(a)); a = 2')).toEqual(['unknown(mutation)']);
  });

  test('reads a variable that is written before it only', () => {
    expect(seen('let a = 1; a = 2; other(() => seen(a))')).toEqual([2]);
  });

  test('reads a constant that is declared behind it', () => {
    expect(seen('other(() => seen(a)); const a = 1')).toContain(1);
  });
});
