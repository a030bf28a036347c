import { describe, expect, test } from 'vitest';
import { many, oneOf, open, seen } from './seen.ts';

describe('assignments', () => {
  test('an assignment is its value', () => {
    expect(seen('let a, b; a = b = 1; seen([a, b])')).toEqual([[1, 1]]);
  });

  test('an operator works on the value before', () => {
    expect(seen("let a = 1; a += 2; seen(a); let b = 'x'; b += 'y'; seen(b)")).toEqual([3, 'xy']);
  });

  test('++ gives the value before or behind it', () => {
    expect(seen('let a = 1; seen(a++); seen(++a)')).toEqual([1, 3]);
  });

  test('||= fills in what is falsy', () => {
    expect(seen("let a = ''; a ||= 'x'; let b = 'y'; b ||= 'x'; seen([a, b])")).toEqual([['x', 'y']]);
  });

  test('??= fills in what is missing, not what is falsy', () => {
    expect(seen("let a = null; a ??= 'x'; let b = ''; b ??= 'x'; seen([a, b])")).toEqual([['x', '']]);
  });

  test('&&= replaces what is truthy', () => {
    expect(seen("let a = 'y'; a &&= 'x'; let b = 0; b &&= 'x'; seen([a, b])")).toEqual([['x', 0]]);
  });

  test('??= of something unknown is one or the other', () => {
    expect(seen("let a = given; a ??= 'x'; seen(a)")).toEqual([oneOf('unknown(global)', 'x')]);
  });

  test('what is assigned to is settled before the value is computed', () => {
    const growing = "let list = [{ is: 'old' }]; const g = () => { list = [{ is: 'new' }, ...list]; return 'set'; };";
    expect(seen(`${growing} list[0].is = g(); seen(list)`)).toEqual([[{ is: 'new' }, { is: 'set' }]]);
    expect(seen("let o = { a: 1 }; const p = o; o.a = (o = { b: 2 }, 'set'); seen([o, p])")).toEqual([
      [{ b: 2 }, { a: 'set' }],
    ]);
  });

  test('an operator settles once what it works on', () => {
    expect(seen('let i = 0; const list = [1, 2]; list[i++] += 10; seen([i, list])')).toEqual([[1, [11, 2]]]);
    expect(seen("let i = 0; const list = ['', '']; list[i++] ||= 'x'; seen([i, list])")).toEqual([[1, ['x', '']]]);
    expect(seen('let i = 0; const list = [1, 2]; list[i++]++; seen([i, list])')).toEqual([[1, [2, 2]]]);
  });

  test('the right side of ??= runs only where it is needed', () => {
    expect(seen("let a = 'y'; a ??= seen(1); seen(2)")).toEqual([2]);
  });
});

describe('destructuring of objects', () => {
  test('takes properties by name, also nested', () => {
    expect(seen('const { a, b: { c } } = { a: 1, b: { c: 2 } }; seen([a, c])')).toEqual([[1, 2]]);
  });

  test('a default stands for what is missing', () => {
    expect(seen('const { a = 1 } = {}; seen(a)')).toEqual([1]);
  });

  test('a default does not stand for null', () => {
    expect(seen('const { a = 1 } = { a: null }; seen(a)')).toEqual([null]);
  });

  test('a default is not evaluated where it is not needed', () => {
    expect(seen('const { a = seen(1) } = { a: 2 }; seen(a)')).toEqual([2]);
  });

  test('a default of something unknown is one alternative', () => {
    expect(seen('const { a = 1 } = given; seen(a)')).toEqual([oneOf('unknown(global)', 1)]);
  });

  test('the rest is what was not taken', () => {
    expect(seen('const { a, ...rest } = { a: 1, b: 2, c: 3 }; seen(rest)')).toEqual([{ b: 2, c: 3 }]);
  });

  test('the rest of something unknown does not have what was taken', () => {
    expect(seen('const { a, ...rest } = given; seen(rest); seen(rest.a)')).toEqual([
      open({}, 'unknown(global)'),
      undefined,
    ]);
  });

  test('a computed key is followed', () => {
    expect(seen("const key = 'a'; const { [key]: x } = { a: 1 }; seen(x)")).toEqual([1]);
  });

  test('assigns to what exists', () => {
    expect(seen('let a; const o = {}; ({ a, b: o.x } = { a: 1, b: 2 }); seen(a); seen(o)')).toEqual([1, { x: 2 }]);
  });
});

describe('destructuring of arrays', () => {
  test('takes items by position, holes left out', () => {
    expect(seen('const [a, , b = 3] = [1, 2]; seen([a, b])')).toEqual([[1, 3]]);
  });

  test('the rest are the items behind', () => {
    expect(seen('const [a, ...rest] = [1, 2, 3]; seen(rest)')).toEqual([[2, 3]]);
  });

  test('swaps', () => {
    expect(seen('let a = 1, b = 2; [a, b] = [b, a]; seen([a, b])')).toEqual([[2, 1]]);
  });

  test('of something unknown takes unknown items', () => {
    expect(seen('const [a, ...rest] = given; seen(a)')).toEqual(['unknown(global)']);
  });

  test('the rest of an array of unknown length is any number of items', () => {
    expect(seen('const [a, ...rest] = [1, ...given]; seen(rest)')).toEqual([[many('unknown(global)')]]);
  });
});
