import { describe, expect, test } from 'vitest';
import { seen } from './seen.ts';

/** What the method gives when it is called with 1 on an instance; it gives what it gets. */
function called(decorator: string, use: string): unknown {
  return seen(`${decorator} class C { n = 2; ${use} run(x) { return x; } } seen(new C().run(1))`)[0];
}

describe('a decorator of the project', () => {
  test.each([
    [
      'puts another function in the place of a method',
      'const d = (f) => function (x) { return [this.n, f(x)]; };',
      '@d',
      [2, 1],
    ],
    ['is made by a function', 'const make = (n) => (f) => (x) => n;', '@make(3)', 3],
    ['leaves the method as it is', 'const d = (f, { name }) => { names.push(name); };', '@d', 1],
    ['runs behind the one below it', 'const a = (f) => (x) => [f(x)]; const b = (f) => (x) => 3;', '@a @b', [3]],
    [
      'changes a descriptor',
      'function d(t, k, d) { const f = d.value; d.value = function (x) { return [f(x)]; }; }',
      '@d',
      [1],
    ],
    ['gives another descriptor', 'const d = (t, k, { value }) => ({ value: (x) => [k, value(x)] });', '@d', ['run', 1]],
    [
      'shows it to a package',
      'const d = (t, k, d) => { note(t, d.value); SetMetadata(1)(t, k, d); return d; };',
      '@d',
      1,
    ],
    ['gives something that cannot be seen', 'const d = (f) => wrap(f);', '@d', 'unknown(derived)'],
    ['gives a getter', 'const d = (t, k, { value }) => ({ get() { return value; } });', '@d', 'unknown(derived)'],
    ['takes whatever it gets', 'const d = (...args) => args[0];', '@d', 'unknown(derived)'],
  ])('%s', (_, decorator, use, value) => {
    expect(called(decorator, use)).toEqual(value);
  });

  test('may give a field another value', () => {
    expect(seen('const d = () => (x) => x; class C { @d a = 1; b = 2; } seen([new C().a, new C().b])')).toEqual([
      ['unknown(derived)', 2],
    ]);
  });
});

test('a decorator of a package leaves a method and a field as they are', () => {
  expect(called("import { d } from 'kit';", '@d @d.e() @f(1)')).toBe(1);
  expect(seen("import { d } from 'kit'; class C { @d() a = 1; } seen(new C().a)")).toEqual([1]);
});
