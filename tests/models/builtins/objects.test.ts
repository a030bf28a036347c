import { describe, expect, test } from 'vitest';
import { many, oneOf, open } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

describe('Object.assign', () => {
  test('writes its sources over the target, in order', () => {
    expect(
      seen('const o = { a: 1, b: 2 }; const p = Object.assign(o, { a: 3 }, { a: 4, c: 5 }); seen(o); seen(p === o)'),
    ).toEqual([{ a: 4, b: 2, c: 5 }, true]);
  });

  test('leaves its sources alone', () => {
    expect(seen('const o = { a: 1 }; seen(Object.assign({}, o, { a: 2 })); seen(o)')).toEqual([{ a: 2 }, { a: 1 }]);
  });

  test('of something unknown may write over anything', () => {
    expect(seen('const o = { a: 1 }; Object.assign(o, given); seen(o)')).toEqual([
      open({ a: 'unknown(global)' }, 'unknown(global)'),
    ]);
  });

  test('of sources that are not listed may write anything', () => {
    expect(seen('const o = { a: 1 }; Object.assign(o, ...given); seen(o.a)')).toEqual(['unknown(dynamic key)']);
  });
});

describe('Object.keys, values and entries', () => {
  test('list whole numbers first', () => {
    expect(
      seen('seen(Object.keys({ a: 1, 10: 2, 9: 3, "01": 4 })); for (const key in { a: 1, 2: 3 }) seen(key)'),
    ).toEqual([['9', '10', 'a', '01'], '2', 'a']);
  });

  test('list what is there', () => {
    expect(
      seen('const o = { a: 1, b: 2 }; seen(Object.keys(o)); seen(Object.values(o)); seen(Object.entries(o))'),
    ).toEqual([
      ['a', 'b'],
      [1, 2],
      [
        ['a', 1],
        ['b', 2],
      ],
    ]);
  });

  test('list what is there under its condition', () => {
    expect(seen('const o = { a: 1 }; if (flag) o.b = 2; seen(Object.keys(o))')).toEqual([['a', oneOf('b', 'absent')]]);
  });

  test('of an open object have further items', () => {
    expect(seen('seen(Object.keys({ a: 1, ...given }))')).toEqual([['a', many('unknown(dynamic key)')]]);
  });

  test('drive a loop', () => {
    expect(
      seen('const o = { a: 1, b: 2 }; for (const [key, value] of Object.entries(o)) seen(`${key}${value}`)'),
    ).toEqual(['a1', 'b2']);
  });
});

describe('Object.fromEntries', () => {
  test('makes an object of known entries', () => {
    expect(seen("seen(Object.fromEntries([['a', 1], ['b', 2]]))")).toEqual([{ a: 1, b: 2 }]);
  });

  test('of unknown entries has unknown keys', () => {
    expect(seen('seen(Object.fromEntries(given))')).toEqual([open({}, 'unknown(dynamic key)')]);
  });

  test('takes an object apart and puts it together', () => {
    expect(seen('seen(Object.fromEntries(Object.entries({ a: 1 }).map(([key, value]) => [key, value + 1])))')).toEqual([
      { a: 2 },
    ]);
  });
});

describe('what leaves an object as it is', () => {
  test.each(['freeze', 'seal', 'preventExtensions'])('Object.%s', (name) => {
    expect(seen(`seen(Object.${name}({ a: 1 }))`)).toEqual([{ a: 1 }]);
  });
});

describe('Object.create', () => {
  test('makes an object that inherits', () => {
    expect(seen('const o = Object.create({ a: 1 }); seen(o.a); seen(o.b)')).toEqual([1, undefined]);
  });

  test('with null inherits nothing', () => {
    expect(seen('const o = Object.create(null); o.a = 1; seen(o)')).toEqual([{ a: 1 }]);
  });
});

describe('Object.hasOwn and hasOwnProperty', () => {
  test.each([
    ["Object.hasOwn({ a: 1 }, 'a')", true],
    ["Object.hasOwn({ a: 1 }, 'b')", false],
    ["({ a: 1 }).hasOwnProperty('a')", true],
    ["({ a: 1 }).hasOwnProperty('b')", false],
    ["Object.hasOwn({ ...given }, 'a')", 'unknown(derived)'],
    ["new (class { m() {} })().hasOwnProperty('m')", 'unknown(derived)'],
  ])('%s', (code, value) => {
    expect(seen(`seen(${code})`)).toEqual([value]);
  });

  test('leave the object alone that they look at', () => {
    expect(seen("const o = { a: 1 }; o.hasOwnProperty('b'); seen(o)")).toEqual([{ a: 1 }]);
  });
});
