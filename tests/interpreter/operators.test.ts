import { describe, expect, test } from 'vitest';
import { among, oneOf, seen } from './seen.ts';

describe('arithmetic', () => {
  test.each([
    ['1 + 2', 3],
    ["'a' + 1", 'a1'],
    ["1 + 'a'", '1a'],
    ['7 % 4 - 2 * 3 / 6', 2],
    ['-1', -1],
    ["+'12'", 12],
    ['1 < 2', true],
    ["'b' <= 'a'", false],
    ['1n > 2n', false],
  ])('%s is carried out', (code, value) => {
    expect(seen(`seen(${code})`)).toEqual([value]);
  });

  test.each(['1n + 1', 'x * 2', 'x + 1', 'x > 1', '1 ** 2'])('%s is not', (code) => {
    expect(seen(`seen(${code})`)).toEqual(['unknown(derived)']);
  });
});

describe('texts', () => {
  test('a part that is not known is a hole', () => {
    expect(seen("seen('ACTION_' + code); seen(`${code}_${1}`)")).toEqual(['`ACTION_${…}`', '`${…}_1`']);
  });

  test('parts side by side are joined', () => {
    expect(seen("seen('a' + 'b' + x + 'c' + 'd')")).toEqual(['`ab${…}cd`']);
  });

  test('a part that is one of several makes several texts', () => {
    expect(seen("seen(`${flag ? 'a' : 'b'}!`)")).toEqual([oneOf('a!', 'b!')]);
  });

  test('String.raw leaves escapes alone, another tag is unknown', () => {
    expect(seen('seen(String.raw`a\\n${1}`); seen(tag`a`)')).toEqual(['a\\n1', 'unknown(derived)']);
  });
});

describe('equality', () => {
  test.each([
    ["'a' === 'a'", true],
    ["'1' === 1", false],
    ["'1' == 1", true],
    ["'a' !== 'b'", true],
    ['null == undefined', true],
    ['({}) === ({})', false],
    ['({}) === null', false],
    ["`ACTION_${x}` === '1001'", false],
    ["`${x}_END` === 'OTHER'", false],
    ['`a${x}` === 1', false],
  ])('%s is decided', (code, value) => {
    expect(seen(`seen(${code})`)).toEqual([value]);
  });

  test('an object is the same as itself', () => {
    expect(seen('const o = {}; const p = o; seen(o === p)')).toEqual([true]);
  });

  test('a text with holes may equal what fits it', () => {
    expect(seen("seen(`ACTION_${x}` === 'ACTION_1')")).toEqual(['unknown(derived)']);
  });

  test('two comparisons with each other are the same condition', () => {
    expect(seen('let a = 0; if (x === y) a = 1; if (y === x) seen(a); else seen(a)')).toEqual([1, 0]);
  });

  test('== null and ?? are the same condition', () => {
    expect(seen("const a = x ?? 'y'; if (x == null) seen(a)")).toEqual(['y']);
  });
});

describe('logic', () => {
  test.each([
    ["'' || 'b'", 'b'],
    ["'a' || 'b'", 'a'],
    ["0 ?? 'b'", 0],
    ["null ?? 'b'", 'b'],
    ["'a' && 'b'", 'b'],
    ["'' && 'b'", ''],
    ["!''", true],
    ['!({})', false],
    ["true ? 'a' : 'b'", 'a'],
    ["(1, 'b')", 'b'],
    ['void 0', undefined],
  ])('%s is decided', (code, value) => {
    expect(seen(`seen(${code})`)).toEqual([value]);
  });

  test('what is not known leaves both sides', () => {
    expect(seen("seen(x || 'b'); seen(x && 'b'); seen(x ?? 'b')")).toEqual([
      oneOf('unknown(global)', 'b'),
      oneOf('unknown(global)', 'b'),
      oneOf('unknown(global)', 'b'),
    ]);
  });

  test('a look-up is left by what it finds that lets nothing run', () => {
    const map = "({ a: 'x', b: '', c: 'y' })[x]";
    expect(seen(`seen(${map} && 'b')`)).toEqual([oneOf('', 'b')]);
    expect(seen(`seen(${map} || 'b')`)).toEqual([oneOf(among('x', 'y'), 'b')]);
    expect(seen("seen(({ a: 'x', b: 'y' })[x] && 'b')")).toEqual([oneOf('unknown(derived)', 'b')]);
  });

  test('a negation is the opposite condition', () => {
    expect(seen('let a = 0; if (x) a = 1; if (!x) seen(a); else seen(a); if (!!x) seen(a)')).toEqual([0, 1, 1]);
  });

  test('the condition of a conjunction holds for both its parts', () => {
    expect(seen('let a = 0; let b = 0; if (x) a = 1; if (y) b = 1; if (x && y) seen([a, b])')).toEqual([[1, 1]]);
  });

  test('where a disjunction does not hold neither part does', () => {
    expect(seen('let a = 0; let b = 0; if (x) a = 1; if (y) b = 1; if (!(x || y)) seen([a, b])')).toEqual([[0, 0]]);
  });

  test('the right side runs only where the left one lets it', () => {
    expect(seen('false && seen(1); true || seen(2); 0 ?? seen(3); null ?? seen(4)')).toEqual([4]);
  });
});

describe('typeof and in', () => {
  test.each([
    ["typeof 'a'", 'string'],
    ['typeof `a${x}`', 'string'],
    ['typeof null', 'object'],
    ['typeof []', 'object'],
    ['typeof (() => 1)', 'function'],
    ['typeof class {}', 'function'],
    ['typeof undefined', 'undefined'],
    ['typeof (x * 2)', 'number'],
    ["'a' instanceof x", false],
    ['`a${x}` instanceof x', false],
    ["'a' in { a: 1 }", true],
    ["'b' in { a: 1 }", false],
    ["'m' in new (class { m() {} })()", true],
    ["'b' in new (class { m() {} })()", false],
  ])('%s is decided', (code, value) => {
    expect(seen(`seen(${code})`)).toEqual([value]);
  });

  test.each([
    'typeof x',
    'x instanceof C',
    '({}) instanceof C',
    "'a' in x",
    "'a' in { ...x }",
    '0 in [1]',
    "'toString' in { a: 1 }",
  ])('%s is not', (code) => {
    expect(seen(`seen(${code})`)).toEqual(['unknown(derived)']);
  });

  test('a key is there where the property is', () => {
    const maybe = "const o = { a: 'x' }; if (given) delete o.a;";
    expect(seen(`${maybe} seen('a' in o)`)).toEqual([oneOf(true, false)]);
    expect(seen(`${maybe} if ('a' in o) seen(o.a); else seen(o.a)`)).toEqual(['x', undefined]);
  });
});
