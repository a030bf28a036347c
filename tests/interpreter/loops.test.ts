import { describe, expect, test } from 'vitest';
import { oneOf, seen } from './seen.ts';

describe('for…of', () => {
  test('a closure keeps the variable of its round, unless all rounds have one', () => {
    const loop = (kind: string): string =>
      `const fs = []; let at = 0; for (${kind} i = 0; i < 2; i++) { fs[at] = () => i; at++; i += 0; } seen([fs[0](), fs[1]()])`;
    expect(seen(loop('let'))).toEqual([[0, 1]]);
    expect(seen(loop('var'))).toEqual([[2, 2]]);
  });

  test('runs once for each item of a known array', () => {
    expect(seen("for (const x of ['a', 'b']) seen(x)")).toEqual(['a', 'b']);
  });

  test('does not run for an empty array', () => {
    expect(seen('for (const x of []) seen(x); seen(0)')).toEqual([0]);
  });

  test('takes items apart', () => {
    expect(seen('for (const { a, b = 2 } of [{ a: 1 }]) seen([a, b])')).toEqual([[1, 2]]);
  });

  test('what it collects is there behind it', () => {
    expect(seen("let all = ''; for (const x of ['a', 'b']) all += x; seen(all)")).toEqual(['ab']);
  });

  test('over something unknown may not run at all', () => {
    expect(seen('let a = null; for (const x of list) { a = true; } seen(a)')).toEqual([oneOf(null, true)]);
  });

  test('over something unknown leaves a counter unknown', () => {
    expect(seen('let a = 1; for (const x of list) { a = a + 1; } seen(a)')[0]).toContain('unknown(mutation)');
  });

  test('an item that is there only under a condition happens only then', () => {
    const code =
      'const list = flag ? [1] : []; let a = 0; for (const x of list) a = x; if (flag) seen(a); else seen(a)';
    expect(seen(code)).toEqual([1, 0]);
  });

  test('each round has its own variable', () => {
    expect(
      seen('const all = []; for (const x of [1, 2]) all[x - 1] = () => x; seen(all[0]()); seen(all[1]())'),
    ).toEqual([1, 2]);
  });

  test('assigns to a variable that is there already', () => {
    expect(seen('let x; for (x of [1, 2]); seen(x)')).toEqual([2]);
    expect(seen('for (var x of [1, 2]); seen(x)')).toEqual([2]);
  });
});

describe('for…in', () => {
  test('its keys are those of an object of which all are known', () => {
    expect(seen('for (const key in { a: 1, b: 2 }) seen(key)')).toEqual(['a', 'b']);
    expect(seen('for (const key in { a: 1, ...given }) seen(key)')[0]).toBe('unknown(dynamic key)');
    expect(seen('for (const key in [1]) seen(key)')[0]).toBe('unknown(dynamic key)');
  });
});

describe('for', () => {
  test('counts as far as it is certain', () => {
    expect(seen('let n = 0; for (let i = 0; i < 3; i++) n += 2; seen(n)')).toEqual([6]);
  });

  test('reads a known array by its index', () => {
    expect(seen("const list = ['a', 'b']; for (let i = 0; i < list.length; i++) seen(list[i])")).toEqual(['a', 'b']);
  });

  test('that ends nobody knows when leaves what it counts unknown', () => {
    expect(seen('let n = 0; for (let i = 0; i < limit; i++) n += 1; seen(n)')[0]).toContain('unknown(mutation)');
  });

  test('that ends nobody knows when leaves alone what it does not write', () => {
    expect(seen('const n = 1; for (let i = 0; i < limit; i++) other(n); seen(n)')).toEqual([1]);
  });
});

describe('while', () => {
  test('may not run at all', () => {
    expect(seen('let a = null; while (flag()) a = true; seen(a)')).toEqual([oneOf(null, true)]);
  });

  test('do…while runs at least once', () => {
    expect(seen('let a = null; do { a = true; } while (flag()); seen(a)')).toEqual([true]);
  });

  test('an endless loop that is left by a return ends the function', () => {
    expect(seen('function f() { while (true) { return 1; } } seen(f())')).toEqual([1]);
  });
});

describe('break and continue', () => {
  test('break leaves the loop', () => {
    expect(seen('for (const x of [1, 2, 3]) { if (x === 2) break; seen(x); } seen(0)')).toEqual([1, 0]);
  });

  test('continue goes on with the next item', () => {
    expect(seen('for (const x of [1, 2, 3]) { if (x === 2) continue; seen(x); }')).toEqual([1, 3]);
  });

  test('behind a continue its condition is known', () => {
    const code = 'for (const x of [1, 2]) { let a = 0; if (flag) a = 1; if (flag) continue; seen(a); }';
    expect(seen(code)).toEqual([0, 0]);
  });

  test('break and continue find their label', () => {
    const code = `
      outer: for (const x of [1, 2]) {
        for (const y of [1, 2]) {
          if (y === 2) continue outer;
          seen([x, y]);
        }
        seen('never');
      }
    `;
    expect(seen(code)).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(seen(code.replace('continue', 'break'))).toEqual([[1, 1]]);
  });

  test('a break that may happen leaves both values', () => {
    expect(seen('let a = false; for (const x of [1]) { if (flag) break; a = true; } seen(a)')).toEqual([
      oneOf(false, true),
    ]);
  });
});
