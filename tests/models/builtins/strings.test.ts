import { describe, expect, test } from 'vitest';
import { oneOf } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

describe('methods of a known string', () => {
  test.each([
    ["'ACTION_1'.replace('ACTION_', '')", '1'],
    ["'a-b-c'.replaceAll('-', '_')", 'a_b_c'],
    ["'a1b2'.replace(/\\d/g, '')", 'ab'],
    ["' a '.trim()", 'a'],
    ["'abc'.slice(1)", 'bc'],
    ["'abc'.at(-1)", 'c'],
    ["'Ab'.toUpperCase().toLowerCase()", 'ab'],
    ["'7'.padStart(3, '0')", '007'],
    ["'ab'.repeat(2)", 'abab'],
    ["'abc'.indexOf('c')", 2],
    ["'abc'.startsWith('a')", true],
    ["'abc'.length", 3],
    ["'a'.concat('b', 1)", 'ab1'],
    ['(5).toString() + (1.005).toFixed(1)', '51.0'],
  ])('%s is carried out', (code, value) => {
    expect(seen(`seen(${code})`)).toEqual([value]);
  });

  test('split gives its pieces', () => {
    expect(seen("seen('a,b'.split(','))")).toEqual([['a', 'b']]);
  });

  test('on each of several strings', () => {
    expect(seen("seen((flag ? 'a' : 'b').toUpperCase())")).toEqual([oneOf('A', 'B')]);
  });

  test.each([
    ['an argument is not known', "'abc'.slice(n)"],
    ['the result would be huge', "'ab'.repeat(1e9)"],
    ['it would throw', "'ab'.repeat(-1)"],
    ['further arguments may follow', "'abc'.slice(1, ...more)"],
    ['nobody knows the method', "'abc'.other()"],
  ])('are unknown where %s', (_name, code) => {
    expect(seen(`seen(${code})`)).toEqual(['unknown(derived)']);
  });
});

describe('methods of a text with holes', () => {
  test.each([
    ['`ACTION_${x}`.startsWith("ACTION_")', true],
    ['`ACTION_${x}`.startsWith("OTHER")', false],
    ['`${x}/action`.endsWith("/action")', true],
    ['`${x}/action`.endsWith("/lead")', false],
    ['`a/lead/${x}`.includes("lead")', true],
    ['`ACTION_${x}`.slice(7)', '`${…}`'],
    ['`ACTION_${x}`.slice(2)', '`TION_${…}`'],
    ['` a${x}b `.trim()', '`a${…}b`'],
    ['`/lead/:id/${x}`.replace(":id", "7")', '`/lead/7/${…}`'],
    ['`/lead/:id/${x}`.replace(":id", y)', '`/lead/${…}/${…}`'],
    ['`:a${x}:a`.replaceAll(":a", "b")', '`b${…}b`'],
    ['`${x}/`.replace(/\\/$/, "") + "/lead"', '`${…}/lead`'],
    ['`${x}a//`.replace(/\\/+$/, "")', '`${…}a`'],
    ['`a${x}`.toString()', '`a${…}`'],
    ['`a${x}`.concat("b")', '`a${…}b`'],
    ['`action_${x}`.toUpperCase()', '`ACTION_${…}`'],
    ['`A${x}`.toLowerCase()', '`a${…}`'],
  ])('%s is as far as it is known', (code, value) => {
    expect(seen(`seen(${code})`)).toEqual([value]);
  });

  test.each([
    '`ACTION_${x}`.startsWith("ACTION_10")',
    '`ACTION_${x}`.slice(9)',
    '`a${x}`.includes("b")',
    '`a${x}`.replace("b", "c")',
    '`a${x}`.split("/")',
    '`a${x}`.length',
  ])('%s is not known', (code) => {
    expect(seen(`seen(${code})`)).toEqual(['unknown(derived)']);
  });
});

describe('replace', () => {
  test.each([
    ["'/:a/:b'.replace(':a', x)", '`/${…}/:b`'],
    ["'/:a/:a'.replaceAll(':a', x)", '`/${…}/${…}`'],
    ["'/:a/:a'.replace(/:a/g, x)", '`/${…}/${…}`'],
    ["`${x}/:a`.replace(/:a/, 'b')", '`${…}/b`'],
    ['`${x}//a///b`.replace(/([^:])\\/{2,}/g, "$1/")', '`${…}/a/b`'],
    ['`/${x}/`.replace(/^\\/+|\\/+$/g, "")', '`${…}`'],
    ["'/:a/:b'.replace(/:(\\w)/g, (all, name) => name)", '/a/b'],
    ["'/:a/:b'.replace(/:(\\w)/g, (all, name) => given[name])", '`/${…}/${…}`'],
    ["'a1'.replace(/(?<digit>\\d)/, `$1${x}`)", '`a$1${…}`'],
    ["'a'.replace('b', x)", 'a'],
  ])('%s is carried out', (code, value) => {
    expect(seen(`seen(${code.replaceAll('\\\\', '\\')})`)).toEqual([value]);
  });

  test.each([
    "`a${x}`.replace(/a\\w*/, 'b')",
    "`a${x}`.replace(/.$/, 'b')",
    "`a${x}`.replace('b', 'c')",
    "given.replace('b', 'c')",
    "'a'.replace(given, 'c')",
    "'a'.replace(/a/y, x)",
  ])('%s is not known', (code) => {
    expect(seen(`seen(${code.replaceAll('\\\\', '\\')})`)).toEqual(['unknown(derived)']);
  });

  test('a function that may be called out of sight is called', () => {
    expect(seen("`a${x}`.replace(/b/, (match) => { seen(match); return 'b'; })")).toEqual(['unknown(parameter)']);
  });
});
