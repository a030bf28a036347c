import { describe, expect, test } from 'vitest';
import { oneOf } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

describe('test of a regular expression', () => {
  test.each([
    ["/^\\d+$/.test('1001')", true],
    ["/^\\d+$/.test('ACTION_1001')", false],
    ["/^action_/i.test('ACTION_1001')", true],
    ['/1/.test(10)', true],
  ])('%s is carried out', (code, value) => {
    expect(seen(`seen(${code})`)).toEqual([value]);
  });

  test('with the flag g begins at the start, once, with the flag y nobody knows where', () => {
    expect(seen("const a = /a/g; seen(a.test('a')); seen(a.test('a'))")).toEqual([true, 'unknown(derived)']);
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

describe('what a regular expression finds', () => {
  test.each([
    ["/^ACTION_(\\d+)$/.exec('ACTION_1001')[1]", '1001'],
    ["/^ACTION_(\\d+)$/.exec('CALL')", null],
    ["'ACTION_1001'.match(/^(?<kind>[A-Z]+)_(?<code>\\d+)$/).groups.code", '1001'],
    ["'ACTION_1001'.match(/\\d+/).index", 7],
    ["'ACTION_1001'.match(/^CALL/)?.[0] ?? 'none'", 'none'],
    ["'a'.match(/a(b)?/)[1]", undefined],
  ])('%s is %j', (code, value) => {
    expect(seen(`seen(${code})`)).toEqual([value]);
  });

  test.each(["'aa'.match(/a/g)[0]", "/a/y.exec('a')", 'x.match(/a/)', "'a'.match(x)"])('%s is not known', (code) => {
    expect(seen(`seen(${code})`)).toEqual(['unknown(derived)']);
  });

  test.each([
    ['match', 'const m = type.match(/^ACTION_(\\d+)$/); return m ? m[1] : type;'],
    ['exec', 'const m = /^ACTION_(\\d+)$/.exec(type); return m ? m[1] : type;'],
    ['match with a default', 'const [, code = type] = type.match(/^ACTION_(\\d+)$/) ?? []; return code;'],
  ])('decides what a helper gives: %s', (_name, body) => {
    expect(seen(`const bare = (type) => { ${body} }; seen(bare('ACTION_1001')); seen(bare('1001'))`)).toEqual([
      '1001',
      '1001',
    ]);
  });
});
