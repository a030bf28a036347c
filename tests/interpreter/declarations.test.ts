import { describe, expect, test } from 'vitest';
import { declarationsOf, namesOf, variablesIn } from '../../src/interpreter/declarations.ts';
import { programOf, run, seen } from './seen.ts';

describe('hoisting', () => {
  test('a function can be called before its declaration', () => {
    expect(seen('seen(f()); function f() { return 1; }')).toEqual([1]);
  });

  test('a var is undefined before its declaration', () => {
    expect(seen('seen(a); var a = 1; seen(a)')).toEqual([undefined, 1]);
  });

  test('a var in a block is one of the function', () => {
    expect(seen('function f() { if (true) { var a = 1; } seen(a); } f()')).toEqual([1]);
  });

  test('a var hides the one around the function from the start', () => {
    expect(seen('var a = 1; function f() { seen(a); var a = 2; } f()')).toEqual([undefined]);
  });

  test('a let that is read ahead of its declaration is unknown, and that is on record', () => {
    const { seen: values, interpreter } = run('seen(a); let a = 1');
    expect(values).toEqual(['unknown(mutation)']);
    expect(interpreter.readAhead).toBe(true);
  });

  test('a let that is read behind its declaration is no such case', () => {
    expect(run('let a = 1; seen(a)').interpreter.readAhead).toBe(false);
  });

  test('a function reads what is declared before the call, wherever it stands', () => {
    const { seen: values, interpreter } = run('function f() { return a; } const a = 1; seen(f())');
    expect(values).toEqual([1]);
    expect(interpreter.readAhead).toBe(false);
  });
});

describe('declarationsOf', () => {
  test('lists what a list of statements declares for itself', () => {
    const { body } = programOf(
      'let a; const { b, c: [d] } = x; class E {} enum F {} namespace G {} function h() {} var i; export const j = 1; { let k; }',
    );
    const { lexical, functions } = declarationsOf(body);
    expect(lexical).toEqual(['a', 'b', 'd', 'E', 'F', 'G', 'j']);
    expect(functions.map(({ id }) => id.name)).toEqual(['h']);
  });

  test('leaves out what only exists as a type', () => {
    expect(
      declarationsOf(programOf('declare const a: string; interface B {} type C = 1; declare namespace D {}').body),
    ).toEqual({
      lexical: [],
      functions: [],
    });
  });
});

describe('variablesIn', () => {
  test('finds var in every statement, but not in nested functions', () => {
    const { body } = programOf(`
      var a; if (x) { var b; } else var c;
      for (var d of x) { var e; } for (var f in x); for (var g = 0; ;) break;
      while (x) { var h; } do { var i; } while (x);
      label: { var j; }
      try { var k; } catch { var l; } finally { var m; }
      switch (x) { case 1: var n; }
      function inner() { var nested; }
      let other;
    `);
    expect([...variablesIn(body)].toSorted().join('')).toBe('abcdefghijklmn');
  });

  test('finds nothing where nothing is declared', () => {
    expect(variablesIn(programOf('a = 1').body)).toEqual([]);
  });
});

test('namesOf lists what a pattern binds', () => {
  const [declaration] = programOf('const { a, b: { c }, d = 1, ...e } = x, [f, , [g], ...h] = y').body;
  if (declaration?.type !== 'VariableDeclaration') throw new Error('Not a declaration.');
  expect(declaration.declarations.flatMap(({ id }) => namesOf(id))).toEqual(['a', 'c', 'd', 'e', 'f', 'g', 'h']);
});
