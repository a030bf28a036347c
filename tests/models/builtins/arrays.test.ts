import { describe, expect, test } from 'vitest';
import { among, many, oneOf } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

describe('methods that call a function for each item', () => {
  test('forEach calls it in order', () => {
    expect(seen("['a', 'b'].forEach((x) => seen(x))")).toEqual(['a', 'b']);
  });

  test('map collects what it returns', () => {
    expect(seen('seen([1, 2].map((x) => ({ type: `ACTION_${x}` })))')).toEqual([
      [{ type: 'ACTION_1' }, { type: 'ACTION_2' }],
    ]);
  });

  test('map of something unknown gives any number of items', () => {
    const item = many(oneOf({ type: 1, code: 'unknown(global)' }, 'absent'));
    // Two rounds stand for any number.
    expect(seen('seen(given.map((x) => ({ type: 1, code: x })))')).toEqual([[item, item]]);
  });

  test('map of nothing gives nothing', () => {
    expect(seen('seen([].map((x) => ({ type: x })))')).toEqual([[]]);
  });

  test('flatMap joins lists', () => {
    expect(seen('seen([1, 2].flatMap((x) => [x, x + 10]))')).toEqual([[1, 11, 2, 12]]);
  });

  test('filter drops what its function refuses', () => {
    expect(seen("seen(['a', 'b'].filter((x) => x !== 'a'))")).toEqual([['b']]);
  });

  test('filter keeps what may pass under its condition', () => {
    expect(seen("const list = ['a', 'b'].filter((x) => x !== given); if (given === 'a') seen(list)")).toEqual([
      ['absent', 'b'],
    ]);
  });

  test.each([
    ['findIndex((x) => x > 1)', 1],
    ['findLastIndex((x) => x > 1)', 2],
    ['findIndex((x) => x > 9)', -1],
    ['indexOf(2)', 1],
    ['lastIndexOf(1)', 0],
    ['indexOf(9)', -1],
  ])('%s of known items is known', (code, index) => {
    expect(seen(`seen([1, 2, 3].${code})`)).toEqual([index]);
    expect(seen(`seen([1, 2, 3, given].${code})`)).toEqual(['unknown(derived)']);
  });

  test('what a recursive call adds stands behind', () => {
    const code = 'const list = []; const f = (n) => { list.push(n); if (x) f(n + 1); }; f(1); seen(list)';
    expect(seen(code)).toEqual([[1, many(oneOf('unknown(mutation)', 'absent'))]]);
  });

  test('what is found by its index can be taken out', () => {
    const code =
      "const list = ['a', 'b']; const at = list.indexOf('a'); if (at >= 0) list.splice(at, 1); seen(list[0])";
    expect(seen(code)).toEqual(['b']);
  });

  test('a filter that cannot be seen leaves nothing certain', () => {
    expect(seen("seen(['a'].filter(other))")).toEqual([[oneOf('absent', 'unknown(derived)')]]);
  });

  test('reduce goes on from its seed', () => {
    expect(seen("seen(['a', 'b'].reduce((sum, x) => sum + x, '>'))")).toEqual(['>ab']);
    expect(seen("seen(['a', 'b'].reduce((sum, x) => sum + x))")).toEqual(['ab']);
  });

  test('reduce builds an object', () => {
    expect(seen('seen([1, 2].reduce((o, x) => ({ ...o, [`k${x}`]: x }), {}))')).toEqual([{ k1: 1, k2: 2 }]);
  });

  test('find gives one of those that may pass', () => {
    expect(seen('seen([1, 2].find((x) => x > 5)); seen([1].find((x) => x === given))')).toEqual([
      undefined,
      oneOf(1, undefined),
    ]);
    expect(seen('seen([1, 2, 3].find((x) => x > 1)); seen([1, 2].find((x) => x === given))')).toEqual([
      2,
      oneOf(among(1, 2), undefined),
    ]);
  });

  test('find with a function that cannot be seen is not known', () => {
    expect(seen('seen([1].find(given))')).toEqual(['unknown(derived)']);
  });

  test('the index is known as long as each item is certain', () => {
    expect(seen('[1, 2].forEach((x, i) => seen(i)); [...given].forEach((x, i) => seen(i))')).toEqual([
      0,
      1,
      'unknown(derived)',
    ]);
    expect(seen("seen(['a', 'b'].reduce((sum, x, i) => sum + x + i, ''))")).toEqual(['a0b1']);
  });

  test('reduceRight begins at the end', () => {
    expect(seen("seen(['a', 'b'].reduceRight((sum, x) => sum + x))")).toEqual(['ba']);
  });

  test('filter(Boolean) keeps what is there', () => {
    expect(seen("for (const x of [flag && 'a', null, 'b'].filter(Boolean)) seen(x)")).toEqual(['a', 'b']);
  });

  test('some and every are conditions', () => {
    expect(seen('let a = 0; const any = [x].some(Boolean); if (any) a = 1; if (any) seen(a); else seen(a)')).toEqual([
      1, 0,
    ]);
  });
});

describe('methods that change the array', () => {
  test('push adds at the end, unshift at the start', () => {
    expect(seen('const list = [1]; list.push(2, 3); list.unshift(-1, 0); seen(list)')).toEqual([[-1, 0, 1, 2, 3]]);
  });

  test('push under a condition adds under that condition', () => {
    expect(seen('const list = [1]; if (flag) list.push(2); if (flag) seen(list); else seen(list)')).toEqual([
      [1, 2],
      [1, 'absent'],
    ]);
  });

  test('push in a loop over something unknown adds any number', () => {
    expect(
      seen('const list = []; for (const x of given) list.push({ a: 1 }); for (const y of list) seen(y)')[0],
    ).toEqual({
      a: 1,
    });
  });

  test('push of a spread adds its items', () => {
    expect(seen('const list = [1]; list.push(...[2, 3]); seen(list)')).toEqual([[1, 2, 3]]);
  });

  test.each([
    ['pop()', [1, 2]],
    ['shift()', [2, 3]],
    ['reverse()', [3, 2, 1]],
    ['splice(1, 1)', [1, 3]],
    ['splice(1, 0, 8, 9)', [1, 8, 9, 2, 3]],
    ['splice(1)', [1]],
    ['fill(0)', [0, 0, 0]],
  ])('%s is carried out', (call, left) => {
    expect(seen(`const list = [1, 2, 3]; list.${call}; seen([...list])`)).toEqual([left]);
  });

  test.each(['pop()', 'shift()', 'reverse()', 'splice(1, 1)', 'sort()'])(
    '%s leaves uncertain items uncertain',
    (call) => {
      expect(seen(`const list = [1, ...given]; list.${call}; seen(list[0])`)[0]).not.toBe(1);
    },
  );

  test('sort leaves each item somewhere', () => {
    expect(seen('const list = [2, 1]; seen(list.sort()[0]); for (const x of list) seen(x)')).toEqual([
      among(2, 1),
      2,
      1,
    ]);
  });

  test('what is taken off an end is known where the end is', () => {
    expect(seen('seen([1, 2].pop()); seen([1, 2].shift()); seen([].pop())')).toEqual([2, 1, undefined]);
    expect(seen('seen([1, ...given].pop())')).toEqual(['unknown(mutation)']);
  });

  test('a write by index finds its item behind those that were taken off', () => {
    expect(seen('const list = [1, 2]; list.shift(); list[0] = 3; list[1] = 4; seen([...list])')).toEqual([[3, 4]]);
  });

  test('fill gives a list with a length any number of items', () => {
    expect(seen('seen(new Array(3).fill(1))')).toEqual([[many(1)]]);
  });
});

describe('methods that read', () => {
  test('concat joins lists and single values', () => {
    expect(seen('seen([1].concat([2], 3))')).toEqual([[1, 2, 3]]);
  });

  test('slice without arguments is a copy', () => {
    expect(seen('const list = [1, 2]; const copy = list.slice(); list.push(3); seen(copy)')).toEqual([[1, 2]]);
  });

  test('slice with arguments has some of the items', () => {
    expect(seen('seen([1, 2].slice(1)); seen([1, 2].slice(-1)); seen([1, 2].slice(n))')).toEqual([
      [2],
      [2],
      [many(among(1, 2))],
    ]);
  });

  test('flat takes lists out of the list', () => {
    expect(seen('seen([[1], [2, 3]].flat())')).toEqual([[1, 2, 3]]);
  });

  test('join makes a text', () => {
    expect(seen("seen(['a', x, 'b'].join('/')); seen([1, 2].join())")).toEqual(['`a/${…}/b`', '1,2']);
  });

  test('join of an unknown number of items is unknown', () => {
    expect(seen("seen(['a', ...given].join('/'))")).toEqual(['unknown(derived)']);
  });

  test('includes is decided by known items', () => {
    expect(
      seen("const list = ['a']; seen(list.includes('a')); seen(list.includes('b')); seen(list.includes(x))"),
    ).toEqual([true, false, 'unknown(derived)']);
  });

  test('at reads by position', () => {
    expect(seen('seen([1, 2].at(1)); seen([1, 2].at(-1)); seen([1, 2].at(n))')).toEqual([2, 2, among(1, 2)]);
  });

  test('entries gives pairs', () => {
    expect(seen("for (const [, x] of ['a', 'b'].entries()) seen(x)")).toEqual(['a', 'b']);
  });
});

describe('the functions of Array', () => {
  test('Array.from and Array.of make arrays', () => {
    expect(seen('seen(Array.from([1, 2])); seen(Array.from([1, 2], (x) => x * 2)); seen(Array.of(1, 2))')).toEqual([
      [1, 2],
      [2, 4],
      [1, 2],
    ]);
  });

  test('Array.isArray is a condition', () => {
    expect(
      seen("seen(Array.isArray([])); seen(Array.isArray({})); seen(Array.isArray('a')); seen(Array.isArray(x))"),
    ).toEqual([true, false, false, 'unknown(derived)']);
  });
});
