import { describe, expect, test } from 'vitest';
import { among, many, oneOf, open, seen } from './seen.ts';

describe('reading', () => {
  test('a property that is not there is undefined', () => {
    expect(seen('const o = { a: 1 }; seen(o.a); seen(o.b)')).toEqual([1, undefined]);
  });

  test('a key that is text is the property of that name', () => {
    expect(seen("const key = 'a'; const o = { a: 1 }; seen(o[key]); seen(o['b'])")).toEqual([1, undefined]);
  });

  test('a key that is not known yields any of the values', () => {
    expect(seen('const o = { a: 1, b: 2 }; seen(o[key])')).toEqual([among(1, 2)]);
  });

  test('a key that is one of several yields those values', () => {
    expect(seen("const o = { a: 1, b: 2, c: 3 }; seen(o[flag ? 'a' : 'b'])")).toEqual([oneOf(1, 2)]);
  });

  test('a key that is not known of an open object is unknown', () => {
    expect(seen('const o = { a: 1, ...given }; seen(o[key])')).toEqual(['unknown(dynamic key)']);
  });

  test('a property of something unknown is unknown for the same reason', () => {
    expect(seen('export function f(x) { seen(x.a.b); } seen(given.a)')).toEqual([
      'unknown(global)',
      'unknown(parameter)',
    ]);
  });

  test('the same property of something unknown is the same value', () => {
    expect(seen('let a = 0; if (given.x) a = 1; if (given.x) seen(a); if (given.y) seen(a)')).toEqual([1, oneOf(0, 1)]);
  });
});

describe('optional chaining', () => {
  test('ends the whole chain where nothing stands in front of it', () => {
    expect(seen('const a = null; seen(a?.b.c); seen(a?.b.c()); seen(a?.b()[0].c); seen((a?.b).c)')).toEqual([
      undefined,
      undefined,
      undefined,
      'unknown(derived)',
    ]);
    expect(seen('const a = x ? { b: { c: 1 } } : undefined; seen(a?.b.c); seen(a?.b!.c)')).toEqual([
      oneOf(1, undefined),
      oneOf(1, undefined),
    ]);
  });

  test('reads on where there is something', () => {
    expect(seen('const o = { a: { b: 1 } }; seen(o?.a?.b); seen(o.c?.b)')).toEqual([1, undefined]);
  });

  test('of something unknown is its property or undefined', () => {
    expect(seen('seen(given?.a)')).toEqual([oneOf('unknown(global)', undefined)]);
  });

  test('a call happens only where there is something', () => {
    expect(seen('const o = { f: () => 1 }; seen(o.f?.()); seen(o.g?.(seen(2)))')).toEqual([1, undefined]);
  });
});

describe('writing', () => {
  test('an alias sees it', () => {
    expect(seen('const a = {}; const b = a; b.x = 1; seen(a)')).toEqual([{ x: 1 }]);
  });

  test('a nested alias sees it', () => {
    expect(seen('const inner = {}; const o = { inner }; o.inner.x = 1; seen(inner)')).toEqual([{ x: 1 }]);
  });

  test('a copy does not', () => {
    expect(seen('const a = {}; const b = { ...a }; b.x = 1; seen(a)')).toEqual([{}]);
  });

  test('under a condition is there under that condition', () => {
    expect(seen('const o = {}; if (flag) o.a = 1; seen(o); if (flag) seen(o); else seen(o)')).toEqual([
      { a: oneOf('absent', 1) },
      { a: 1 },
      {},
    ]);
  });

  test('through one of two references changes the one that is meant', () => {
    const code =
      'const a = { x: 1 }; const b = { x: 1 }; (flag ? a : b).x = 2; if (flag) seen([a, b]); else seen([a, b])';
    expect(seen(code)).toEqual([
      [{ x: 2 }, { x: 1 }],
      [{ x: 1 }, { x: 2 }],
    ]);
  });

  test('at a key that is not known may change any of them', () => {
    expect(seen('const o = { a: 1 }; o[key] = 2; seen(o)')).toEqual([
      open({ a: 'unknown(dynamic key)' }, 'unknown(dynamic key)'),
    ]);
  });

  test('behind one at a key that is not known is certain again', () => {
    expect(seen('const o = { a: 1 }; o[key] = 2; o.a = 3; seen(o.a)')).toEqual([3]);
  });

  test('through one of a look-up may change any of them', () => {
    expect(seen('const a = { x: 1 }; const all = { a }; all[key].x = 2; seen(a.x)')).toEqual([2]);
    expect(seen('const a = { x: 1 }; const b = { x: 1 }; ({ a, b })[key].x = 2; seen(a.x)')).toEqual([
      'unknown(dynamic key)',
    ]);
  });

  test('through something unknown changes nothing that was never given away', () => {
    expect(seen('const o = { a: 1 }; given.a = 2; seen(o.a)')).toEqual([1]);
  });
});

describe('delete', () => {
  test('takes a property away', () => {
    expect(seen('const o = { a: 1, b: 2 }; delete o.a; seen(o); seen(o.a)')).toEqual([{ b: 2 }, undefined]);
  });

  test('under a condition takes it away under that condition', () => {
    expect(seen('const o = { a: 1 }; if (flag) delete o.a; seen(o)')).toEqual([{ a: oneOf('absent', 1) }]);
  });

  test('at a key that is not known may take any away', () => {
    expect(seen('const o = { a: 1 }; delete o[key]; seen(o.a)')).toEqual(['unknown(dynamic key)']);
  });
});

describe('arrays', () => {
  test('have their items and their length', () => {
    expect(seen("const list = ['a', 'b']; seen(list[1]); seen(list[2]); seen(list.length)")).toEqual([
      'b',
      undefined,
      2,
    ]);
  });

  test('a spread adds the items of another', () => {
    expect(seen('const list = [1, 2]; seen([0, ...list, 3])')).toEqual([[0, 1, 2, 3]]);
  });

  test('a spread of something unknown is any number of items', () => {
    expect(seen('const list = [1, ...given, 2]; seen(list); seen(list[0]); seen(list.length)')).toEqual([
      [1, many('unknown(global)'), 2],
      1,
      'unknown(derived)',
    ]);
  });

  test('behind any number of items an index is one of what follows', () => {
    expect(seen('const list = [1, ...given, 2]; seen(list[1])')).toEqual([among('unknown(global)', 2)]);
  });

  test('an item that is missing moves those behind it to the front', () => {
    const list = 'const list = [...(given ? [1] : []), 2, 3];';
    expect(seen(`${list} seen(list[0]); seen(list[1]); seen(list[2]); seen(list[3])`)).toEqual([
      oneOf(1, 2),
      oneOf(2, 3),
      oneOf(3, undefined),
      undefined,
    ]);
    expect(seen(`${list} if (given) seen(list[1]); else seen(list[1])`)).toEqual([2, 3]);
  });

  test('where many may be missing an index is one of what does not stand in front of it', () => {
    const maybe = 'a b c d e'.split(' ').map((flag) => `...(${flag} ? [1] : [])`);
    const list = `const list = [${maybe.join()}, 2, 3];`;
    expect(seen(`${list} seen(list[5]); seen(list[6]); seen(list[7])`)).toEqual([among(2, 3), 3, undefined]);
  });

  test('an item is written by its index', () => {
    expect(seen('const list = [1, 2]; list[0] = 3; list[2] = 4; seen(list)')).toEqual([[3, 2, 4]]);
  });

  test('a length that is set may drop any of them', () => {
    expect(seen('const list = [1]; list.length = 0; seen(list[0])')[0]).not.toBe(1);
  });

  test('an index that is not known may mean any item', () => {
    expect(seen('const list = [1, 2]; seen(list[i]); list[i] = 3; seen(list[0])')).toEqual([
      among(1, 2),
      'unknown(dynamic key)',
    ]);
  });
});
