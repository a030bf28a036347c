import { describe, expect, test } from 'vitest';
import { oneOf } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

describe('functions of one known value', () => {
  test.each([
    ["encodeURIComponent('a/b')", 'a%2Fb'],
    ["Number('12')", 12],
    ["parseInt('12px')", 12],
    ["parseInt('144', 8)", 100],
    ["Number.parseInt('ff', 16)", 255],
    ["parseInt('12', radix)", 'unknown(derived)'],
    ['String(12)', '12'],
    ["Boolean('')", false],
    ['Number.isInteger(1.5)', false],
    ['Boolean({})', true],
  ])('%s is carried out', (code, value) => {
    expect(seen(`seen(${code})`)).toEqual([value]);
  });

  test.each(['encodeURIComponent(x)', 'Number(x)', 'Math.max(1, 2)', 'Date.now()', "encodeURI('\\uD800')"])(
    '%s is unknown',
    (code) => {
      expect(seen(`seen(${code})`)).toEqual(['unknown(derived)']);
    },
  );

  test('String of something unknown is a text', () => {
    expect(seen('seen(String(x)); seen(String(`a${x}`))')).toEqual(['`${…}`', '`a${…}`']);
  });

  test('of one of several values give one of several', () => {
    expect(seen("seen(Number(flag ? '1' : '2'))")).toEqual([oneOf(1, 2)]);
  });

  test('Boolean is the condition of its argument', () => {
    expect(seen('let a = 0; if (x) a = 1; if (Boolean(x)) seen(a); else seen(a)')).toEqual([1, 0]);
  });
});

describe('what a file declares itself', () => {
  test('is not the global of that name', () => {
    expect(seen("const String = () => 'mine'; seen(String(1))")).toEqual(['mine']);
    expect(seen('function f(JSON) { seen(JSON.stringify({})); } f({ stringify: () => 1 })')).toEqual([1]);
  });

  test('replaces a global that is set', () => {
    expect(seen("globalThis.Number = () => 'mine'; seen(Number(1))")).toEqual(['mine']);
  });
});

describe('globals by another name', () => {
  test.each(['globalThis', 'window', 'self', 'global'])('%s has them', (name) => {
    expect(seen(`seen(${name}.JSON.stringify({ a: 1 }))`)).toEqual([{ json: { a: 1 } }]);
  });

  test('an alias is the same function', () => {
    expect(seen('const { stringify } = JSON; seen(stringify({ a: 1 }))')).toEqual([{ json: { a: 1 } }]);
  });
});

describe('what others are told', () => {
  test.each(['console.log(o)', 'console.error(o)', 'logger.info(o)', 'this.log.warn(o)'])(
    'in a log does not change an object: %s',
    (code) => {
      expect(seen(`const o = { a: 1 }; ${code}; seen(o)`)).toEqual([{ a: 1 }]);
    },
  );

  test('in any other call may', () => {
    expect(seen('const o = { a: 1 }; catalog.info(o); seen(o.a)')).toEqual(['unknown(mutation)']);
    expect(seen('const o = { a: 1 }; dialog.error(o); seen(o.a)')).toEqual(['unknown(mutation)']);
    expect(seen('const o = { a: 1 }; logger.add(o); seen(o.a)')).toEqual(['unknown(mutation)']);
  });
});

describe('the environment', () => {
  test('is unknown, and says so', () => {
    expect(seen('seen(process.env.A); seen(`${process.env.BASE}/x`)')).toEqual(['unknown(environment)', '`${…}/x`']);
    expect(seen('seen(import.meta.env.A)')).toEqual(['unknown(environment)']);
  });
});
