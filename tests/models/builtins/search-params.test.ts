import { describe, expect, test } from 'vitest';
import { oneOf } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

describe('new URLSearchParams', () => {
  test.each([
    ['new URLSearchParams()', ''],
    ['new URLSearchParams(undefined)', ''],
    ["new URLSearchParams({ limit: 500, status: 'Fresh' })", 'limit=500&status=Fresh'],
    ['new URLSearchParams({ limit: undefined, skip: null, deep: true })', 'limit=undefined&skip=null&deep=true'],
    ['new URLSearchParams({ limit: size })', '`limit=${…}`'],
    ['new URLSearchParams({ limit: `${size}0` })', '`limit=${…}0`'],
    ["new URLSearchParams({ q: 'a b&c=é' })", 'q=a+b%26c%3D%C3%A9'],
    ["new URLSearchParams({ 'a&b': `?${x}&` })", '`a%26b=%3F${…}%26`'],
    ['new URLSearchParams({ limit: flag ? 500 : 10 })', oneOf('limit=500', 'limit=10')],
    ['new URLSearchParams(flag ? { limit: 500 } : { skip: 10 })', oneOf('limit=500', 'skip=10')],
    ['new URLSearchParams({ skip: 0, ...(flag && { limit: 500 }) })', oneOf('skip=0', 'skip=0&limit=500')],
    ["new URLSearchParams([['limit', 500], ['limit', 10]])", 'limit=500&limit=10'],
    ['new URLSearchParams(Object.entries({ limit: 500 }))', 'limit=500'],
    ["new URLSearchParams(new Map([['limit', 500]]))", 'limit=500'],
    ["new URLSearchParams('limit=500&status=a b')", 'limit=500&status=a+b'],
    ["new URLSearchParams('?limit=500')", 'limit=500'],
    ["new URLSearchParams('&limit&?a=')", 'limit=&%3Fa='],
    ['new URLSearchParams(`limit=500&skip=${skip}`)', '`limit=500&skip=${…}`'],
    ['new URLSearchParams(new URLSearchParams({ limit: 500 }))', 'limit=500'],
    ['new URLSearchParams({ to: new URL("https://a.example/x") })', 'to=https%3A%2F%2Fa.example%2Fx'],
    ['new URLSearchParams({ get limit() { return 500; } })', 'limit=500'],
  ])('%s', (code, text) => {
    expect(seen(`seen(${code}.toString())`)).toEqual([text]);
  });

  test.each([
    ['new URLSearchParams(given)', '`${…}`'],
    ['new URLSearchParams(new FormData(form))', '`${…}`'],
    ['new URLSearchParams({ [key]: 500 })', '`${…}`'],
    ['new URLSearchParams({ ...given })', '`${…}`'],
    ['new URLSearchParams({ ...given, limit: 500 })', '`limit=500&${…}`'],
    ['new URLSearchParams({ limit: 500, ...given })', '`limit=${…}&${…}`'],
    ["new URLSearchParams([['limit', 500], pair])", '`limit=500&${…}`'],
    ["new URLSearchParams([['limit', 500], ...pairs])", '`limit=500&${…}`'],
    ["new URLSearchParams([['limit', 500], [key, 500]])", '`limit=500&${…}`'],
    ['new URLSearchParams(`limit=500&${rest}`)', '`limit=500&${…}`'],
    ['new URLSearchParams(`limit=%3${digit}`)', '`${…}`'],
    ['new URLSearchParams(...given)', '`${…}`'],
  ])('%s: a hole stands for what is not known', (code, text) => {
    expect(seen(`seen(${code}.toString())`)).toEqual([text]);
  });

  test('is a copy of another one', () => {
    const copy = "const one = new URLSearchParams('a=1'); const two = new URLSearchParams(one);";
    expect(seen(`${copy} one.set('a', '2'); two.append('b', '3'); seen(one + ''); seen(two + '');`)).toEqual([
      'a=2',
      'a=1&b=3',
    ]);
  });

  test('is the one of `node:url`, too', () => {
    expect(seen("import { URLSearchParams } from 'node:url'; seen(`${new URLSearchParams({ a: 1 })}`)")).toEqual([
      'a=1',
    ]);
  });
});

describe('the text of URLSearchParams', () => {
  const params = "const params = new URLSearchParams('a=1&b=2&a=3');";

  test.each([
    'params.toString()',
    'String(params)',
    '`${params}`',
    "params + ''",
    "'' + params",
    "['', params].join('')",
  ])('is %s', (code) => {
    expect(seen(`const params = new URLSearchParams({ a: 1 }); seen(${code})`)).toEqual(['a=1']);
  });

  test.each([
    ["params.set('a', 4)", 'a=4&b=2'],
    ["params.set('c', 4)", 'a=1&b=2&a=3&c=4'],
    ["params.append('b', 4)", 'a=1&b=2&a=3&b=4'],
    ["params.delete('a')", 'b=2'],
    ["params.delete('c')", 'a=1&b=2&a=3'],
    ['params.sort()', 'a=1&a=3&b=2'],
    ["params.set('b', x)", '`a=1&b=${…}&a=3`'],
    ["if (flag) params.set('b', '4')", oneOf('a=1&b=2&a=3', 'a=1&b=4&a=3')],
    ["if (flag) params.delete('b'); else params.delete('a')", oneOf('a=1&a=3', 'b=2')],
    ["params.set('b', flag ? '4' : '5')", oneOf('a=1&b=4&a=3', 'a=1&b=5&a=3')],
    ["(flag ? params : new URLSearchParams()).set('b', '4')", oneOf('a=1&b=2&a=3', 'a=1&b=4&a=3')],
    ['params.limit = 500', 'a=1&b=2&a=3'],
    ['params.forEach(given); [...params]; params.keys()', 'a=1&b=2&a=3'],
  ])('after %s', (code, text) => {
    expect(seen(`${params} ${code}; seen(params.toString())`)).toEqual([text]);
  });

  test.each([
    ["params.append(key, '4')", '`a=1&b=2&a=3&${…}`'],
    ["params.set(key, '4')", '`${…}`'],
    ['params.delete(key)', '`${…}`'],
    ["params.delete('a', '1')", '`${…}`'],
    ['params.append(...given)', '`${…}`'],
    ["params.append(key, '4'); params.sort()", '`${…}`'],
    ['given(params)', '`${…}`'],
    ['params.swap(1, 2)', '`${…}`'],
  ])('after %s a hole stands for what is not certain', (code, text) => {
    expect(seen(`${params} ${code}; seen(params.toString())`)).toEqual([text]);
  });

  test('is what it was when it was asked for', () => {
    expect(
      seen("const params = new URLSearchParams(); const before = `${params}`; params.set('a', 1); seen(before)"),
    ).toEqual(['']);
  });

  test('may be anything after rounds that nobody counts', () => {
    const loop = "for (const id of ids) params.append('id', id);";
    expect(seen(`const params = new URLSearchParams({ limit: 5 }); ${loop} seen(params.toString())`)).toEqual([
      oneOf('limit=5', '`limit=5&id=${…}`', '`limit=5&id=${…}&id=${…}`', '`${…}`'),
    ]);
  });

  test('keeps what stands on all paths when there are too many of them', () => {
    const filters = ['a', 'b', 'c', 'd', 'e'].map((key) => `if (${key}) params.set('${key}', '1');`).join(' ');
    const code = `const params = new URLSearchParams({ limit: 500 }); ${filters} params.set('skip', '0');`;
    expect(seen(`${code} seen(params.toString())`)).toEqual(['`limit=500&skip=0&${…}`']);
  });

  test('is unknown to a function that may run at any time', () => {
    const code = `
      const params = new URLSearchParams({ limit: 10 });
      export const enlarge = () => params.set('limit', 500);
      export const show = () => seen(params.toString());
    `;
    expect(seen(code)).toEqual(['`${…}`']);
  });

  test('is unknown after rounds of a function that calls itself', () => {
    const code = `
      const params = new URLSearchParams();
      const add = (pages) => {
        params.append('page', 1);
        if (pages) add(pages - 1);
      };
      add(given);
      seen(params.toString());
    `;
    expect(seen(code)).toEqual([oneOf('page=1', '`${…}`')]);
  });

  test('is unknown where it may be one of several that was changed', () => {
    const code = `
      const a = new URLSearchParams('a=1');
      const b = new URLSearchParams('b=1');
      [a, b][index].set('c', '1');
      seen(a.toString());
      seen(b.toString());
    `;
    expect(seen(code)).toEqual(['`${…}`', '`${…}`']);
  });

  test('is not spread, and no key of the object', () => {
    expect(seen("const params = new URLSearchParams('a=1'); seen({ ...params }); seen(Object.keys(params))")).toEqual([
      {},
      [],
    ]);
  });
});

describe('the entries of URLSearchParams', () => {
  const params = "const params = new URLSearchParams('a=1&b=x+y&a=3');";

  test.each([
    ["get('a')", '1'],
    ["get('b')", 'x y'],
    ["get('c')", null],
    ["getAll('a')", ['1', '3']],
    ["getAll('c')", []],
    ["has('a')", true],
    ["has('c')", false],
    ['size', 3],
  ])('%s', (code, value) => {
    expect(seen(`${params} seen(params.${code})`)).toEqual([value]);
  });

  test.each([
    ["get('a')", '1'],
    ["get('c')", 'unknown(derived)'],
    ["getAll('a')", 'unknown(derived)'],
    ["has('a')", true],
    ["has('c')", 'unknown(derived)'],
    ["has('a', '2')", 'unknown(derived)'],
    ['get(key)', 'unknown(derived)'],
    ['size', 'unknown(derived)'],
  ])('%s where there may be others', (code, value) => {
    expect(seen(`${params} params.append(name, 1); seen(params.${code})`)).toEqual([value]);
  });

  test('are unknown where their texts have holes', () => {
    const params = 'const params = new URLSearchParams(`a=${a}&b=2`);';
    expect(seen(`${params} seen(params.get('a')); seen(params.getAll('a')); seen(params.get('b'))`)).toEqual([
      'unknown(derived)',
      ['unknown(derived)'],
      '2',
    ]);
  });

  test('that may stand before others', () => {
    expect(seen("const params = new URLSearchParams(given); params.append('a', 1); seen(params.get('a'))")).toEqual([
      'unknown(derived)',
    ]);
  });

  test('are texts, whatever they were', () => {
    expect(
      seen("const params = new URLSearchParams({ a: 1 }); seen(params.get('a')); seen(params.get('b') ?? 2)"),
    ).toEqual(['1', 2]);
  });
});

describe('searchParams of a URL', () => {
  const url = "const url = new URL('https://a.example/x?a=1#top');";
  const all = 'seen(url.href); seen(url.search); seen(`${url}`);';

  test.each([
    ["url.searchParams.set('a', '2')", 'a=2'],
    ["url.searchParams.append('b', '2')", 'a=1&b=2'],
    ["const query = url.searchParams; query.set('b', '2'); query.delete('a')", 'b=2'],
    ["url.search = 'c=3'; url.searchParams.append('b', '2')", 'c=3&b=2'],
    ["url.searchParams.set('a', '2'); url.search = '?c=3'", 'c=3'],
    ['url.search = new URLSearchParams({ a: 5 }).toString()', 'a=5'],
    ["new URLSearchParams(url.search); url.searchParams.get('a')", 'a=1'],
  ])('%s changes the address', (code, query) => {
    expect(seen(`${url} ${code}; ${all}`)).toEqual([
      `https://a.example/x?${query}#top`,
      `?${query}`,
      `https://a.example/x?${query}#top`,
    ]);
  });

  test('leaves no mark when the last of it is gone', () => {
    expect(seen(`${url} url.searchParams.delete('a'); seen(url.href); seen(url.search)`)).toEqual([
      'https://a.example/x#top',
      '',
    ]);
  });

  test('on one path only', () => {
    expect(seen(`${url} if (flag) url.searchParams.set('a', '2'); seen(url.search)`)).toEqual([oneOf('?a=1', '?a=2')]);
  });

  test.each([
    ["new URL('/x', base)", '`${…}/x?a=1`'],
    ['new URL(`${base}/x?b=${b}`)', '`${…}/x?b=${…}&a=1`'],
    ['new URL(`https://a.example/${id}`)', '`https://a.example/${…}?a=1`'],
    ['new URL(given)', '`${…}?${…}&a=1`'],
  ])('of %s', (made, href) => {
    expect(seen(`const url = ${made}; url.searchParams.append('a', '1'); seen(url.href)`)).toEqual([href]);
  });

  test('reads what the address says', () => {
    expect(
      seen(`${url} seen(url.searchParams.get('a')); url.search = '?a=2'; seen(url.searchParams.get('a'))`),
    ).toEqual(['1', '2']);
  });

  test('is one object, whenever it is asked for', () => {
    expect(seen(`${url} seen(url.searchParams === url.searchParams)`)).toEqual([true]);
  });

  test('is unknown once somebody unseen has it, and the path is not', () => {
    expect(seen(`${url} given(url.searchParams); seen(url.href); seen(url.pathname)`)).toEqual([
      '`https://a.example/x?${…}#top`',
      '/x',
    ]);
  });

  test.each(['given(url)', "url.href = 'https://b.example/?a=2'", 'url[key] = 1'])('is unknown after %s', (code) => {
    expect(seen(`${url} ${code}; seen(url.searchParams.get('a')); seen(url.searchParams + '')`)).toEqual([
      'unknown(derived)',
      '`${…}`',
    ]);
  });
});
