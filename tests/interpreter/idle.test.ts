import { describe, expect, test } from 'vitest';
import { clients } from '../../src/models/http/clients.ts';
import { OutsideWorld } from '../../src/models/world.ts';
import { run } from './seen.ts';

/** Whether the function `f` of a code is entered, though nobody visible calls it. */
function isEntered(code: string, world?: OutsideWorld): boolean {
  const { entered } = run(code, world ? { world } : {}).interpreter;
  return [...entered].some(
    ({ range: [start, end] }) =>
      /^function f\b/.test(code.slice(start, end)) || /\bf(?: = )?$/.test(code.slice(0, start)),
  );
}

describe('a function that can do nothing of interest is not entered from outside', () => {
  test.each([
    [
      'its parameters alone',
      'export function f(rows) { let sum = 0; for (const row of rows) sum += row.value; return sum; }',
    ],
    ['an arrow', 'export const f = ({ a, b = a }) => `${a}${b}`;'],
    ['names of its own', 'export function f(x) { const mine = 1; function g() { return x + mine; } return g(); }'],
    [
      'globals that send nothing',
      'export function f(x) { console.log(x); return new Map(Object.entries(JSON.parse(x))); }',
    ],
    ['a constant', 'const LIMIT = 5; export const f = (rows) => rows.slice(0, LIMIT);'],
    ['another such function', 'const trim = (x) => x.trim(); export function f(x) { return trim(x); }'],
    [
      'such functions that call each other',
      'function g(x) { return f(x - 1); } export function f(x) { return x ? g(x) : 0; }',
    ],
    ['a package of which nothing is known', "import clsx from 'clsx'; export const f = (x) => clsx(x);"],
    ['a property by the name of something else', 'export const f = (x) => x.seen({ seen: 1 });'],
    ['a method without `this`', 'export class C { f(x) { return x + 1; } }'],
  ])('%s', (_name, code) => {
    expect(isEntered(code)).toBe(false);
  });
});

describe('any other is', () => {
  test.each([
    ['what sends', 'export function f(x) { seen(x); }'],
    ['what sends, by a name that is written as an escape', 'export function f(x) { s\\u0065en(x); }'],
    ['what sends, by a name of letters that are not ASCII', 'const größe = seen; export function f(x) { größe(x); }'],
    ['what sends, as a default', 'export function f(x, send = seen) { send(x); }'],
    ['what sends, by another function', 'function g(x) { seen(x); } export function f(x) { g(x); }'],
    ['what sends, by a function within', 'export function f(x) { return () => seen(x); }'],
    ['`this`', 'export class C { f() { return this.x; } }'],
    ['a variable of the module that it writes', 'let n = 0; export function f() { n++; }'],
    ['a variable of the module that it takes apart into', 'let n = 0; export function f(x) { [n] = x; }'],
    ['a variable of the module that a loop writes', 'let n; export function f(x) { for (n of x) x; }'],
    [
      'a variable of the module that it writes as one of another type',
      'let n = 0; export function f() { (n as any)++; }',
    ],
    ['a variable of the module that is surely there', 'let n = 0; export function f(x) { n! = x; }'],
    ['an object of the module', 'const list = []; export function f(x) { list.push(x); }'],
    ['a class of the module', 'class C {} export function f() { return new C(); }'],
    ['a function that has properties', 'const g = () => 1; g.list = []; export function f() { return g(); }'],
    [
      'a variable that holds no function yet',
      'let g; export function set() { g = seen; } export function f() { g(1); }',
    ],
    ['code that it loads', 'export function f(x) { return require(x); }'],
    ['code that it imports', 'export function f(x) { return import(x); }'],
    ['code in a text', 'export function f(x) { return eval(x); }'],
    [
      'a type that may be that of a client',
      "import { C } from 'c'; const D = class {}; export function f(x: D) { return x; }",
    ],
  ])('%s', (_name, code) => {
    expect(isEntered(code)).toBe(true);
  });

  test.each([
    ...new Set(clients.flatMap(({ globals }) => globals ?? [])),
    ...['XMLHttpRequest', 'globalThis', 'window', 'self', 'global'],
  ])('the global %s', (path) => {
    expect(isEntered(`export function f(x) { return ${path}; }`, new OutsideWorld(() => []))).toBe(true);
  });
});

describe('what it reads of the module', () => {
  test('counts as looked at by the program', () => {
    const { observed } = run("const CODE = '1001'; export const f = (x) => x === CODE;").interpreter;
    expect([...observed].map((node) => node.type === 'Literal' && node.value)).toContain('1001');
  });
});
