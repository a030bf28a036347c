import { describe, expect, test } from 'vitest';
import { many, oneOf, promise, run, seen } from './seen.ts';

describe('calls of visible functions', () => {
  test('a function returns what it computes from its arguments', () => {
    expect(seen('function f(a, b) { return `${a}-${b}`; } seen(f(1, 2)); seen(f(3, 4))')).toEqual(['1-2', '3-4']);
  });

  test('a function without a return gives undefined', () => {
    expect(seen('function f() {} seen(f()); const g = () => 1; seen(g())')).toEqual([undefined, 1]);
  });

  test('several returns are alternatives', () => {
    expect(seen('function f() { if (flag) return 1; return 2; } seen(f())')).toEqual([oneOf(1, 2)]);
  });

  test('the returns remember their condition', () => {
    expect(seen('function f() { if (flag) return 1; return 2; } const a = f(); if (flag) seen(a)')).toEqual([1]);
  });

  test('a missing argument is undefined', () => {
    expect(seen('function f(a) { seen(a); } f()')).toEqual([undefined]);
  });

  test('a default parameter fills in, and sees those before it', () => {
    expect(seen('function f(a, b = a + 1) { seen([a, b]); } f(1); f(1, 5)')).toEqual([
      [1, 2],
      [1, 5],
    ]);
  });

  test('rest parameters take what is left', () => {
    expect(seen('function f(a, ...rest) { seen(rest); } f(1, 2, 3); f(1)')).toEqual([[2, 3], []]);
  });

  test('a spread of a known array is its items', () => {
    expect(seen('function f(a, b) { seen([a, b]); } f(...[1, 2])')).toEqual([[1, 2]]);
  });

  test('behind a spread of something unknown no argument is known', () => {
    expect(seen('function f(a, b) { seen(a); seen(b); } f(1, ...given)')).toEqual([1, 'unknown(parameter)']);
  });

  test('arguments holds them all', () => {
    expect(seen('function f() { seen(arguments[1]); } f(1, 2)')).toEqual([2]);
  });

  test('either of two functions may be called', () => {
    const code = 'const f = flag ? () => 1 : () => 2; const a = f(); seen(a); if (flag) seen(a)';
    expect(seen(code)).toEqual([oneOf(1, 2), 1]);
  });

  test('an object that is passed is changed for the caller', () => {
    expect(seen('function f(o) { o.a = 2; } const o = { a: 1 }; f(o); seen(o)')).toEqual([{ a: 2 }]);
  });
});

describe('closures', () => {
  test('a function sees later writes to the variables around it', () => {
    expect(seen('let a = 1; const f = () => a; seen(f()); a = 2; seen(f())')).toEqual([1, 2]);
  });

  test('each call has its own variables', () => {
    const code = 'const make = (a) => () => a; const f = make(1); const g = make(2); seen(f()); seen(g())';
    expect(seen(code)).toEqual([1, 2]);
  });

  test('a function expression knows its own name', () => {
    expect(seen('const f = function g() { return typeof g; }; seen(f())')).toEqual(['function']);
  });

  test('a callback of a visible function is called with what that gives it', () => {
    expect(seen('function twice(f) { f(1); f(2); } twice((x) => seen(x))')).toEqual([1, 2]);
  });
});

describe('calls that cannot be followed', () => {
  test('a recursive call is unknown', () => {
    expect(seen('function f(n) { return flag ? 0 : f(n - 1); } seen(f(3))')).toEqual([oneOf(0, 'unknown(too deep)')]);
  });

  test('functions that call each other are unknown where they meet again', () => {
    expect(seen('function f() { return g(); } function g() { return f(); } seen(f())')).toEqual(['unknown(too deep)']);
  });

  test('calls are followed to a certain depth only', () => {
    const chain = (length: number): string => {
      const functions = Array.from({ length }, (_, n) => `function f${String(n)}() { return f${String(n + 1)}(); }`);
      return `${functions.join('\n')} function f${String(length)}() { return 1; } seen(f0())`;
    };
    expect(seen(chain(10))).toEqual([1]);
    expect(seen(chain(40))).toEqual(['unknown(too deep)']);
  });

  test('an unknown function may change what it is given', () => {
    expect(seen('const o = { a: 1 }; other(o); seen(o)')).toEqual([
      { a: 'unknown(mutation)', '…': 'unknown(mutation)' },
    ]);
  });

  test('an unknown function leaves alone what it is not given', () => {
    expect(seen('const o = { a: 1 }; other(o.a); seen(o)')).toEqual([{ a: 1 }]);
  });

  test('an unknown method may change the object it is called on', () => {
    expect(seen('const o = { list: given, a: 1 }; const p = [o]; p.forget(); seen(o.a)')).toEqual([
      'unknown(mutation)',
    ]);
  });

  test('a recursive call may write what the function writes around it', () => {
    const made = (write: string): string =>
      `const o = { a: 1, d: {} }; let b = 0; const g = () => { f(1); }; const f = (k) => { if (x) return; ${write} };`;
    expect(seen(`${made('b = k; f(k);')} f(1); seen(b)`)).toEqual([oneOf(0, 'unknown(mutation)')]);
    expect(seen(`${made('o.b = k; f(k);')} f(1); seen(o.a); seen(o.b)`)).toEqual([
      1,
      oneOf(undefined, 'unknown(mutation)'),
    ]);
    expect(seen(`${made('o.d[k] = k; f(k);')} f('a'); seen(o.a); seen(o.d.b)`)).toEqual([
      1,
      oneOf(undefined, 'unknown(mutation)'),
    ]);
    expect(seen(`${made('o.b = k; g();')} f(1); seen(o.b)`)).toEqual([oneOf(undefined, 'unknown(mutation)')]);
    expect(seen(`${made('f(k); o.b = k;')} f(1); seen(o.b)`)).toEqual([oneOf(undefined, 1)]);
  });

  test('the same unknown call with the same arguments gives the same value', () => {
    const code = 'let a = 0; if (isTest(1)) a = 1; if (isTest(1)) seen(a); if (isTest(2)) seen(a)';
    expect(seen(code)).toEqual([1, oneOf(0, 1)]);
  });
});

describe('async functions', () => {
  test('give a promise, which await opens', () => {
    expect(seen('async function f() { return 1; } seen(f()); seen(await f())')).toEqual([promise(1), 1]);
  });

  test('a promise in a promise is one', () => {
    expect(seen('async function f() { return g(); } async function g() { return 1; } seen(f())')).toEqual([promise(1)]);
  });

  test('await leaves alone what is no promise', () => {
    expect(seen('seen(await 1)')).toEqual([1]);
  });
});

describe('generators', () => {
  test('yield any number of what they yield', () => {
    expect(seen('function* f() { yield 1; } seen(f())')).toEqual([[many(1)]]);
  });

  test('yield* passes items on', () => {
    expect(seen('function* f() { yield* [1]; } for (const x of f()) seen(x)')[0]).toBe(1);
  });

  test('what is sent in is unknown', () => {
    expect(seen('function* f() { const a = yield 1; seen(a); } f()')).toEqual(['unknown(parameter)']);
  });
});

describe('new', () => {
  test('of a function fills in this', () => {
    expect(seen('function F(a) { this.a = a; } seen(new F(1))')).toEqual([{ a: 1 }]);
  });

  test('of a function that returns an object gives that', () => {
    expect(seen('function F() { this.a = 1; return { b: 2 }; } seen(new F())')).toEqual([{ b: 2 }]);
  });

  test('of a function finds methods on its prototype', () => {
    const code = 'function F() { this.a = 1; } F.prototype.get = function () { return this.a; }; seen(new F().get())';
    expect(seen(code)).toEqual([1]);
  });

  test('of something unknown is unknown', () => {
    expect(seen('seen(new Other())')).toEqual(['unknown(global)']);
  });
});

test('a function that was entered by a call is on record', () => {
  expect(run('const f = () => 1; f()').interpreter.entered.size).toBe(1);
});
