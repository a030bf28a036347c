import { describe, expect, test } from 'vitest';
import { oneOf, seen } from './seen.ts';

describe('statements in order', () => {
  test('a variable holds what was assigned last', () => {
    expect(seen('let a = 1; seen(a); a = 2; seen(a)')).toEqual([1, 2]);
  });

  test('a block has names of its own', () => {
    expect(seen('const a = 1; { const a = 2; seen(a); } seen(a)')).toEqual([2, 1]);
  });

  test('a block assigns to the names around it', () => {
    expect(seen('let a = 1; { a = 2; } seen(a)')).toEqual([2]);
  });
});

describe('if', () => {
  test('both arms leave an alternative', () => {
    expect(seen('let a; if (flag) a = 1; else a = 2; seen(a)')).toEqual([oneOf(1, 2)]);
  });

  test('without an else the earlier value is the other alternative', () => {
    expect(seen('let a = 1; if (flag) a = 2; seen(a)')).toEqual([oneOf(1, 2)]);
  });

  test('arms that leave the same value leave one', () => {
    expect(seen('const one = 1; let a; if (flag) a = one; else a = one; seen(a)')).toEqual([1]);
  });

  test('values chosen by the same condition are never mixed', () => {
    const code = "let a, b; if (flag) { a = 'x'; b = 'y'; } else { a = 'v'; b = 'w'; } seen(a + b)";
    expect(seen(code)).toEqual([oneOf('xy', 'vw')]);
  });

  test('values chosen by two ifs of the same condition are never mixed', () => {
    const code = "let a = 'v'; let b = 'w'; if (flag) a = 'x'; if (flag) b = 'y'; seen(a + b)";
    expect(seen(code)).toEqual([oneOf('xy', 'vw')]);
  });

  test('values chosen by different conditions meet in every combination', () => {
    const code = "let a = 'v'; let b = 'w'; if (flag) a = 'x'; if (other) b = 'y'; seen(a + b)";
    expect(seen(code)).toEqual([oneOf('xy', 'vw', 'xw', 'vy')]);
  });

  test('a value is narrowed where its condition holds', () => {
    const code = 'let a = 1; if (flag) a = 2; if (flag) seen(a); else seen(a); if (!flag) seen(a)';
    expect(seen(code)).toEqual([2, 1, 1]);
  });

  test('a known condition runs one arm only', () => {
    expect(seen('if (0) seen(1); else seen(2); if (true) seen(3)')).toEqual([2, 3]);
  });

  test('equality with different constants excludes', () => {
    expect(seen("let a = 0; if (x === 'p') a = 1; if (x === 'q') seen(a)")).toEqual([0]);
  });

  test('equality with the same constant includes', () => {
    expect(seen("let a = 0; if (x === 'p') a = 1; if (x === 'p') seen(a)")).toEqual([1]);
  });
});

describe('switch', () => {
  test('each case is an alternative, and so is none of them', () => {
    const code = "let a = 0; switch (x) { case 'p': a = 1; break; case 'q': a = 2; break; } seen(a)";
    expect(seen(code)).toEqual([oneOf(0, 1, 2)]);
  });

  test('with a default one of them happens', () => {
    const code = "let a = 0; switch (x) { case 'p': a = 1; break; default: a = 2; } seen(a)";
    expect(seen(code)).toEqual([oneOf(1, 2)]);
  });

  test('a case without a break falls through', () => {
    const code =
      "let a = 0; let b = 0; switch ('p') { case 'p': a = 1; case 'q': b = 2; break; default: b = 3; } seen([a, b])";
    expect(seen(code)).toEqual([[1, 2]]);
  });

  test('a known subject runs its case only', () => {
    const code = "switch ('q') { case 'p': seen(1); break; case 'q': seen(2); break; default: seen(3); }";
    expect(seen(code)).toEqual([2]);
  });

  test('the condition of a case is the same as that of an if', () => {
    const code =
      "let a = 0; switch (x) { case 'p': a = 1; break; default: a = 2; } if (x === 'p') seen(a); else seen(a)";
    expect(seen(code)).toEqual([1, 2]);
  });

  test('switch (true) tests each case in turn', () => {
    const code = 'let a; switch (true) { case flag: a = 1; break; default: a = 2; } if (flag) seen(a); else seen(a)';
    // What is truthy need not be true.
    expect(seen(code)).toEqual([oneOf(1, 2), 2]);
  });
});

describe('try', () => {
  test('what the block writes may have happened when the handler ran', () => {
    expect(seen('let a = 1; try { given(); a = 2; } catch { seen(a); } seen(a)')).toEqual([oneOf(1, 2), oneOf(1, 2)]);
    expect(seen('let a = 1; try { a = given(); } catch { seen(a); }')).toEqual([oneOf('unknown(derived)', 1)]);
  });

  test('what it writes in front of all that may throw has happened', () => {
    expect(seen('let a = 1; try { a = 2; given(); } catch { seen(a); } seen(a)')).toEqual([2, 2]);
    expect(seen('const o = { a: 1 }; try { if (x) o.a = 2; delete o.b; given(); } catch { seen(o); }')).toEqual([
      { a: oneOf(1, 2) },
    ]);
    expect(seen('let a = 1; try { const b = { c: 2 }; a = b.c; given(); } catch { seen(a); }')).toEqual([2]);
    expect(seen('let a = 1; try { try { given(); } catch {} a = 2; given(); } catch { seen(a); }')).toEqual([2]);
    expect(seen('let a = 1; try { [1].map((b) => b); a = 2; given(); } catch { seen(a); }')).toEqual([2]);
    expect(seen('let a = 1; try { [1].map((b) => given()); a = 2; given(); } catch { seen(a); }')).toEqual([
      oneOf(1, 2),
    ]);
  });

  test('without a throw the handler leaves things as they are', () => {
    expect(seen('let a; try { a = 1; given(); } catch { a = 2; } seen(a)')).toEqual([oneOf(1, 2)]);
  });

  test('where the handler leaves, what follows knows that the block went through', () => {
    expect(seen('function f() { let a = 1; try { a = 2; } catch { return; } seen(a); } f()')).toEqual([2]);
  });

  test('finally runs on the way out', () => {
    expect(seen('function f() { try { return; } finally { seen(1); } } f(); seen(2)')).toEqual([1, 2]);
  });

  test('what finally returns takes the place of what was to be returned', () => {
    const f = (last: string): string => `function f() { try { return 1; } catch { return 2; } finally { ${last} } }`;
    expect(seen(`${f('return 3;')} seen(f())`)).toEqual([3]);
    expect(seen(`${f('if (x) return 3;')} seen(f())`)).toEqual([oneOf(1, 2, 3)]);
  });

  test('finally runs when nothing went wrong', () => {
    expect(seen('let a = 1; try { a = 2; } finally { a = 3; } seen(a)')).toEqual([3]);
  });

  test('a throw inside goes to the handler, not on', () => {
    expect(seen('try { throw new Error(); seen(1); } catch { seen(2); } seen(3)')).toEqual([2, 3]);
  });
});

describe('leaving early', () => {
  test('what follows an early return happens only on the other paths', () => {
    const code = 'const o = { a: 1 }; function f() { if (flag) return; o.a = 2; } f(); if (flag) seen(o); else seen(o)';
    expect(seen(code)).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test('nothing follows a certain return', () => {
    expect(seen('function f() { return; seen(1); } f(); seen(2)')).toEqual([2]);
  });

  test('behind an early return its condition is known', () => {
    expect(seen('function f() { let a = 1; if (flag) a = 2; if (flag) return; seen(a); } f()')).toEqual([1]);
  });

  test('what follows an early throw happens only on the other paths', () => {
    const code = "let a = 1; if (flag) a = 2; if (flag) throw new Error('no'); seen(a)";
    expect(seen(code)).toEqual([1]);
  });

  test('a throw of a callee ends the path of its caller', () => {
    const code = `
      function check() { if (flag) throw new Error('no'); }
      let a = 1;
      if (flag) a = 2;
      check();
      seen(a);
    `;
    expect(seen(code)).toEqual([1]);
  });

  test('a label is left by its break', () => {
    const code = 'let a = 1; out: { if (flag) break out; a = 2; } if (flag) seen(a); else seen(a)';
    expect(seen(code)).toEqual([1, 2]);
  });
});

describe('declarations of TypeScript', () => {
  test('an enum counts on from its last number', () => {
    expect(seen("enum Code { A, B = 5, C, D = 'd' } seen([Code.A, Code.B, Code.C, Code.D])")).toEqual([[0, 5, 6, 'd']]);
  });

  test('a member of an enum is a name in the enum', () => {
    expect(seen("enum Code { A = 'x', B = `${A}y` } seen(Code.B)")).toEqual(['xy']);
  });

  test('a namespace has what it exports', () => {
    const code =
      'namespace N { export const a = 1; const b = 2; export function f() { return b; } } seen(N.a); seen(N.f()); seen(N.b)';
    expect(seen(code)).toEqual([1, 2, undefined]);
  });

  test('what is only declared does not run', () => {
    expect(seen('declare const a: string; declare namespace N { const b: number } seen(a)')).toEqual([
      'unknown(global)',
    ]);
  });

  test('assertions of types change nothing', () => {
    expect(seen("seen('a' as const); seen(<string>'b'); seen('c'!); seen({ d: 'e' } satisfies object)")).toEqual([
      'a',
      'b',
      'c',
      { d: 'e' },
    ]);
  });
});

describe('modules', () => {
  test('an import of nothing that is known is unknown', () => {
    const code = "import a, { b } from './x'; import * as c from './x'; seen(a); seen(b); seen(c.d)";
    expect(seen(code)).toEqual(['unknown(import)', 'unknown(import)', 'unknown(import)']);
  });

  test('imports come before all else', () => {
    expect(seen("seen(a); import a from './x'")).toEqual(['unknown(import)']);
  });

  test('require is an import unless the file declares it', () => {
    const code = "seen(require('./x').a)";
    expect(seen(code)).toEqual(['unknown(import)']);
    expect(seen(`function require() { return { a: 1 }; } ${code}`)).toEqual([1]);
  });
});
