import { describe, expect, test } from 'vitest';
import { oneOf } from '../interpreter/seen.ts';
import { seen } from './outside.ts';

describe('test of a regular expression', () => {
  test.each([
    ["/^\\d+$/.test('1001')", true],
    ["/^\\d+$/.test('ACTION_1001')", false],
    ["/^action_/i.test('ACTION_1001')", true],
    ['/1/.test(10)', true],
  ])('%s is carried out', (code, value) => {
    expect(seen(`seen(${code})`)).toEqual([value]);
  });

  test('with the flag g begins at the start, with the flag y nobody knows where', () => {
    expect(seen("seen(/a/g.test('a')); seen(/a/y.test('a'))")).toEqual([true, 'unknown(derived)']);
  });

  test('of each of several texts', () => {
    expect(seen("seen(/a/.test(flag ? 'a' : 'b'))")).toEqual([oneOf(true, false)]);
  });

  test('of something unknown is a condition', () => {
    expect(seen('let a = 0; if (/a/.test(x)) a = 1; if (/a/.test(x)) seen(a); if (/b/.test(x)) seen(a)')).toEqual([
      1,
      oneOf(0, 1),
    ]);
  });
});
