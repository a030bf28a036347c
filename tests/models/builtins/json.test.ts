import { describe, expect, test } from 'vitest';
import { many, oneOf, open } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

const json = (value: unknown): object => ({ json: value });

describe('JSON.stringify', () => {
  test('is the text of a value as it stands', () => {
    expect(seen('seen(JSON.stringify({ a: [1, { b: x }] }))')).toEqual([json({ a: [1, { b: 'unknown(global)' }] })]);
  });

  test('does not see later writes', () => {
    expect(seen('const o = { a: { b: 1 } }; const text = JSON.stringify(o); o.a.b = 2; o.c = 3; seen(text)')).toEqual([
      json({ a: { b: 1 } }),
    ]);
  });

  test('leaves out what JSON has no text for', () => {
    expect(seen('seen(JSON.stringify({ a: undefined, b: () => 1, c: null }))')).toEqual([json({ c: null })]);
  });

  test('writes null for it in an array', () => {
    expect(seen('seen(JSON.stringify([undefined, () => 1, 1]))')).toEqual([json([null, null, 1])]);
  });

  test('leaves out what may be undefined where it is', () => {
    expect(seen('const text = JSON.stringify({ a: flag ? 1 : undefined }); seen(text)')).toEqual([
      json({ a: oneOf(1, 'absent') }),
    ]);
  });

  test('keeps an object open', () => {
    expect(seen('seen(JSON.stringify({ a: 1, ...given }))')).toEqual([
      json(open({ a: 'unknown(global)' }, 'unknown(global)')),
    ]);
  });

  test('of an object that holds itself ends', () => {
    expect(seen('const o = { a: 1 }; o.self = o; seen(JSON.stringify(o))')).toEqual([
      json({ a: 1, self: 'unknown(too deep)' }),
    ]);
  });

  test('of an object that is there twice has it twice', () => {
    expect(seen('const o = { a: 1 }; seen(JSON.stringify([o, o]))')).toEqual([json([{ a: 1 }, { a: 1 }])]);
  });

  test('with indentation is the same text', () => {
    expect(seen('seen(JSON.stringify({ a: 1 }, null, 2))')).toEqual([json({ a: 1 })]);
  });

  test('with a list of names has these alone, at every depth', () => {
    expect(seen("seen(JSON.stringify({ a: [{ a: 1, b: 2 }], b: 3 }, ['a']))")).toEqual([json({ a: [{ a: 1 }] })]);
  });

  test('with a function has what that gives', () => {
    expect(
      seen("seen(JSON.stringify({ a: 1, b: [2], c: 3 }, (key, x) => key === 'a' ? undefined : x === 3 ? 'c' : x))"),
    ).toEqual([json({ b: [2], c: 'c' })]);
  });

  test('shows a function the text of a date, and the date itself in its object', () => {
    const code =
      'const d = new Date(x); JSON.stringify({ d }, function (key, x) { if (key) seen([typeof x, x instanceof Date, this[key] instanceof Date]); return x; })';
    expect(seen(code)).toEqual([['string', false, true]]);
  });

  test('of an instance leaves out what is private', () => {
    expect(seen('class C { #a = 1; b = 2; #c() {} } seen(JSON.stringify(new C()))')).toEqual([json({ b: 2 })]);
  });

  test.each(['JSON.stringify({ a: 1 }, replacer)', "JSON.stringify({ a: 1 }, ['a', name])"])(
    '%s is unknown',
    (code) => {
      expect(seen(`seen(${code})`)).toEqual(['unknown(derived)']);
    },
  );

  test('of an object with a toJSON has what that gives', () => {
    expect(seen('seen(JSON.stringify({ a: { b: 1, toJSON() { return { c: this.b }; } } }))')).toEqual([
      json({ a: { c: 1 } }),
    ]);
    expect(seen('seen(JSON.stringify({ a: 1, toJSON() { return this; } }))')).toEqual([json({ a: 1 })]);
    expect(seen('seen(JSON.stringify({ a: 1, toJSON: given }))')).toEqual([json('unknown(derived)')]);
  });

  test('has what getters give', () => {
    expect(seen('seen(JSON.stringify({ b: 1, get a() { return this.b; } }))')).toEqual([json({ b: 1, a: 1 })]);
  });

  test('of an instance has its fields', () => {
    expect(seen('class C { a = 1; b() {} } seen(JSON.stringify(new C()))')).toEqual([json({ a: 1 })]);
  });
});

describe('JSON.parse', () => {
  test('with a function is unknown', () => {
    expect(
      seen('seen(JSON.parse(\'{"a":1}\', (key, x) => x)); seen(JSON.parse(JSON.stringify({ a: 1 }), revive))'),
    ).toEqual(['unknown(derived)', 'unknown(derived)']);
    expect(seen('seen(JSON.parse(\'{"a":1}\', null))')).toEqual([{ a: 1 }]);
  });

  test('of such a text is a copy', () => {
    expect(
      seen('const o = { a: 1 }; const copy = JSON.parse(JSON.stringify(o)); copy.a = 2; seen(o); seen(copy)'),
    ).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test.each([
    [`'{"a":[1,"b",null,true]}'`, { a: [1, 'b', null, true] }],
    ['`{"a":"x${y}z"}`', { a: '`x${…}z`' }],
    ['`{"a":${y}}`', { a: 'unknown(derived)' }],
    ['`{"a":${JSON.stringify({ b: 1 })}}`', { a: { b: 1 } }],
    ['`[1, ${y}]`', [1, many('unknown(derived)')]],
    [String.raw`'{"a":"b\\""}'`, { a: 'b"' }],
  ])('of %s is what it means', (code, value) => {
    expect(seen(`seen(JSON.parse(${code}))`)).toEqual([value]);
  });

  test.each(['`{${y}}`', '`{"a":1}${y}`', '`{"${y}":1}`', "'{a:1}'", '`${y}`'])('of %s is unknown', (code) => {
    expect(seen(`seen(JSON.parse(${code}))`)).toEqual(['unknown(derived)']);
  });

  test('of anything else is unknown', () => {
    expect(seen('seen(JSON.parse(given))')).toEqual(['unknown(derived)']);
  });

  test('of the text of an answer is its body', () => {
    expect(seen("const r = await fetch('/x'); seen(JSON.parse(await r.text()))")).toEqual(['answer.body']);
  });
});

test('structuredClone keeps what JSON leaves out', () => {
  expect(
    seen(
      'const o = { a: undefined, b: { c: 1 } }; const copy = structuredClone(o); o.b.c = 2; seen(Object.keys(copy)); seen(copy.b)',
    ),
  ).toEqual([['a', 'b'], { c: 1 }]);
});
