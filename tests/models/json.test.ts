import { describe, expect, test } from 'vitest';
import { oneOf, open } from '../interpreter/seen.ts';
import { seen } from './outside.ts';

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

  test('with a replacer is unknown', () => {
    expect(seen("seen(JSON.stringify({ a: 1 }, ['a']))")).toEqual(['unknown(derived)']);
  });

  test('of an object with a toJSON of its own is unknown', () => {
    expect(seen('seen(JSON.stringify({ a: 1, toJSON() { return 2; } }))')).toEqual([json('unknown(derived)')]);
  });

  test('of an instance has its fields', () => {
    expect(seen('class C { a = 1; b() {} } seen(JSON.stringify(new C()))')).toEqual([json({ a: 1 })]);
  });
});

describe('JSON.parse', () => {
  test('of such a text is a copy', () => {
    expect(
      seen('const o = { a: 1 }; const copy = JSON.parse(JSON.stringify(o)); copy.a = 2; seen(o); seen(copy)'),
    ).toEqual([{ a: 1 }, { a: 2 }]);
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
