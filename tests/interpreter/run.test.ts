import { describe, expect, test } from 'vitest';
import { oneOf, run, seen } from './seen.ts';

describe('functions that nobody visible calls', () => {
  test.each([
    ['an exported function', 'export function f(x) { seen(x); }'],
    ['an exported arrow', 'export const f = (x) => seen(x)'],
    ['the default export', 'export default function (x) { seen(x); }'],
    ['a function that is exported by name', 'function f(x) { seen(x); } export { f }'],
    ['what a CommonJS module exports', 'module.exports = { f(x) { seen(x); } }'],
    ['a property of exports', 'exports.f = (x) => seen(x)'],
    ['a method of an exported object', 'export const o = { f(x) { seen(x); } }'],
    ['a function that is never mentioned', 'function f(x) { seen(x); }'],
    ['a function in a function', 'export function f() { return (x) => seen(x); }'],
  ])('are entered with unknown parameters: %s', (_name, code) => {
    expect(seen(code)).toEqual(['unknown(parameter)']);
  });

  test('have defaults as one alternative of their parameters', () => {
    expect(seen("export function f(x = 'a') { seen(x); }")).toEqual([oneOf('unknown(parameter)', 'a')]);
  });

  test('have parts of parameters that differ by name and agree with themselves', () => {
    const code = 'export function f(x) { let a = 0; if (x.p) a = 1; if (x.p) seen(a); if (x.q === 2) seen(a); }';
    expect(seen(code)).toEqual([1, oneOf(0, 1)]);
  });
});

describe('functions that somebody visible calls', () => {
  test('are not entered from outside as well', () => {
    expect(seen('function f(x) { seen(x); } f(1)')).toEqual([1]);
  });

  test('are, if they are exported', () => {
    expect(seen('export function f(x) { seen(x); } f(1)')).toEqual([1, 'unknown(parameter)']);
  });

  test('are entered only from the function that calls them', () => {
    expect(seen('export function f() { g(1); } function g(x) { seen(x); }')).toEqual([1]);
  });
});

describe('state that functions share', () => {
  test('is unknown to each of them if one changes it', () => {
    expect(seen('let a = 1; export function set() { a = 2; } export function get() { seen(a); }')).toEqual([
      'unknown(mutation)',
    ]);
  });

  test('is known if none changes it', () => {
    expect(seen('let a = 1; export function other() { a; } export function get() { seen(a); }')).toEqual([1]);
  });

  test('is unknown even to a function that stands before the one that changes it', () => {
    expect(seen('let a = 1; export function get() { seen(a); } export function set() { a = 2; }')).toEqual([
      'unknown(mutation)',
    ]);
  });

  test('is known in a function behind its own write', () => {
    expect(seen('let a = 1; export function f() { a = 2; seen(a); }')).toEqual([2]);
  });

  test('keeps an object that is made once', () => {
    const code = 'let made = null; export function get() { if (!made) made = { a: 1 }; seen(made.a); }';
    expect(seen(code)).toEqual([1]);
  });

  test('that the module itself reads is not yet changed', () => {
    expect(seen('let a = 1; export function set() { a = 2; } seen(a)')).toEqual([1]);
  });
});

test('an empty file runs', () => {
  expect(run('').interpreter.exhausted).toBe(false);
});
