import { describe, expect, test } from 'vitest';
import { many, oneOf, run, seen } from './seen.ts';

describe('the budget of steps', () => {
  const long = Array.from({ length: 50 }, (_, n) => `const a${String(n)} = ${String(n)};`).join(' ');

  test('is not used up by a file that fits it', () => {
    const { seen: values, interpreter } = run(`${long} seen(a0)`, { budget: 200 });
    expect(values).toEqual([0]);
    expect(interpreter.exhausted).toBe(false);
  });

  test('is never exceeded', () => {
    const { interpreter } = run(`${long} seen(a0)`, { budget: 60 });
    expect(interpreter.steps).toBeLessThanOrEqual(60);
    expect(interpreter.exhausted).toBe(true);
  });

  test('once used up leaves nothing to be seen', () => {
    expect(run(`${long} seen(a0)`, { budget: 60 }).seen).toEqual([]);
  });

  test('ends loops in loops', () => {
    const loops = (depth: number): string =>
      depth === 0 ? 'n = n + 1;' : `while (other()) { n = n + 1; ${loops(depth - 1)} }`;
    const { interpreter } = run(`let n = 0; ${loops(12)}`, { budget: 5_000 });
    expect(interpreter.exhausted).toBe(true);
  });

  test('counts the comparing of conditions', () => {
    const stepsWith = (condition: (n: number) => string): number => {
      const branches = Array.from({ length: 12 }, (_, n) => `if (${condition(n)}) a += 'b';`);
      return run(`let a = ''; ${branches.join(' ')}`).interpreter.steps;
    };
    // As many nodes, but every condition meets all those before it.
    expect(stepsWith((n) => `x${String(n)}`)).toBeGreaterThan(stepsWith(() => 'x'));
  });
});

describe('what is nested too deep', () => {
  // Each function is nested within the one that calls it.
  const chain = (nots: number): string =>
    Array.from(
      { length: 10 },
      (_, n) => `function f${String(n)}() { return ${'!'.repeat(nots)}f${String(n + 1)}(); }`,
    ).join(' ');

  test('is unknown, and what follows goes on', () => {
    const code = (nots: number): string => `function f10() { return 1; } ${chain(nots)} seen(f0()); seen(2)`;
    expect(seen(code(50))).toEqual([true, 2]);
    expect(seen(code(100))).toEqual(['unknown(derived)', 2]);
  });
});

describe('joined paths', () => {
  test('more alternatives than are kept are unknown', () => {
    const cases = (count: number): string =>
      Array.from({ length: count }, (_, n) => `case ${String(n)}: a = 'v${String(n)}'; break;`).join(' ');
    expect(seen(`let a = ''; switch (x) { ${cases(20)} } seen(a)`)[0]).toHaveProperty('size', 21);
    expect(seen(`let a = ''; switch (x) { ${cases(80)} } seen(a)`)).toEqual(['unknown(too many)']);
  });

  test('an item of an array under a condition is there under that condition', () => {
    expect(seen('const list = [1, ...(flag ? [2] : [])]; seen(list); if (flag) seen(list); else seen(list)')).toEqual([
      [1, oneOf(2, 'absent')],
      [1, 2],
      [1, 'absent'],
    ]);
  });

  test('what markup holds is in the hands of others', () => {
    expect(seen('const el = <Button onClick={(x) => seen(x)} />', { jsx: true })).toEqual(['unknown(parameter)']);
  });

  test('an array of something unknown has any number of items', () => {
    expect(seen('seen([...given])')).toEqual([[many('unknown(global)')]]);
  });
});
