import { describe, expect, test } from 'vitest';
import { oneOf, open, seen } from './seen.ts';

describe('object literals', () => {
  test('have their properties, the later one of a name', () => {
    expect(seen("seen({ a: 1, 'b-c': 2, 3: 4, a: 5 })")).toEqual([{ a: 5, 'b-c': 2, 3: 4 }]);
  });

  test('a computed key that is known is a key', () => {
    expect(seen("const key = 'a'; seen({ [key]: 1, [`${key}b`]: 2 })")).toEqual([{ a: 1, ab: 2 }]);
  });

  test('a key that is one of several is there under its condition', () => {
    expect(seen("const o = { [flag ? 'a' : 'b']: 1 }; if (flag) seen(o); else seen(o)")).toEqual([{ a: 1 }, { b: 1 }]);
  });

  test('a computed key that is not known may be any of those before it', () => {
    expect(seen('seen({ a: 1, [key]: 2, b: 3 })')).toEqual([
      open({ a: 'unknown(dynamic key)', b: 3 }, 'unknown(dynamic key)'),
    ]);
  });

  test('__proto__ names what they inherit from, unless it is computed', () => {
    expect(seen("const o = { __proto__: { a: 1 }, b: 2 }; seen(o); seen(o.a); seen({ '__proto__': null })")).toEqual([
      { b: 2 },
      1,
      {},
    ]);
    expect(Object.keys(seen("seen({ ['__proto__']: 1 })")[0] as object)).toEqual(['__proto__']);
  });

  test('methods know the object as this', () => {
    expect(seen('const o = { a: 1, get() { return this.a; } }; seen(o.get())')).toEqual([1]);
  });

  test('an accessor runs when it is read or written', () => {
    expect(
      seen('const o = { b: 1, get a() { return this.b; }, set a(x) { this.b = x; } }; o.a = 2; seen(o.a)'),
    ).toEqual([2]);
  });

  test('an accessor without a getter is undefined', () => {
    expect(seen('const o = { set a(x) {} }; seen(o.a)')).toEqual([undefined]);
  });
});

describe('spread in an object', () => {
  test('writes over what stands before it', () => {
    expect(seen('const base = { a: 1, b: 2 }; seen({ a: 0, ...base })')).toEqual([{ a: 1, b: 2 }]);
  });

  test('is written over by what stands behind it', () => {
    expect(seen('const base = { a: 1, b: 2 }; seen({ ...base, a: 0 })')).toEqual([{ a: 0, b: 2 }]);
  });

  test('is a copy', () => {
    expect(seen('const base = { a: 1 }; const copy = { ...base }; base.a = 2; seen(copy)')).toEqual([{ a: 1 }]);
  });

  test('of something unknown may write over what stands before, not behind', () => {
    expect(seen('seen({ a: 1, ...given, b: 2 })')).toEqual([open({ a: 'unknown(global)', b: 2 }, 'unknown(global)')]);
  });

  test('of nothing adds nothing', () => {
    expect(seen('seen({ a: 1, ...undefined, ...null, ...false })')).toEqual([{ a: 1 }]);
  });

  test('under a condition adds its properties under that condition', () => {
    const code = 'const o = { a: 1, ...(flag ? { a: 2, b: 3 } : {}) }; seen(o); if (flag) seen(o); else seen(o)';
    expect(seen(code)).toEqual([{ a: oneOf(1, 2), b: oneOf(3, 'absent') }, { a: 2, b: 3 }, { a: 1 }]);
  });

  test('with && adds its properties where the condition is truthy', () => {
    expect(seen('const o = { ...(flag && { a: 1 }) }; if (flag) seen(o); else seen(o)')).toEqual([{ a: 1 }, {}]);
  });

  test('reads an accessor', () => {
    expect(seen('const o = { get a() { return 1; } }; seen({ ...o })')).toEqual([{ a: 1 }]);
  });

  test('of an array has no properties', () => {
    expect(seen('seen({ ...[1] }.length)')).toEqual([undefined]);
  });
});
