import { describe, expect, test } from 'vitest';
import { oneOf } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

describe('new URL', () => {
  test.each([
    ["new URL('https://a.example/x')", 'https://a.example/x'],
    ["new URL('/y', 'https://a.example/x/z')", 'https://a.example/y'],
    ["new URL('y', 'https://a.example/x/z')", 'https://a.example/x/y'],
    ["new URL('y', 'https://a.example/x/')", 'https://a.example/x/y'],
    ["new URL('y', 'https://a.example')", 'https://a.example/y'],
    ["new URL('https://b.example/y', 'https://a.example/x')", 'https://b.example/y'],
    ['new URL(`/y/${id}`, `https://a.example`)', '`https://a.example/y/${…}`'],
    ['new URL(`/y`, `https://${host}/x`)', '`https://${…}/y`'],
    ['new URL(`/y`, base)', '`${…}/y`'],
    ["new URL('y', new URL('x/', 'https://a.example'))", 'https://a.example/x/y'],
    ["new URL(flag ? '/y' : '/z', 'https://a.example')", oneOf('https://a.example/y', 'https://a.example/z')],
  ])('%s is resolved', (code, href) => {
    expect(seen(`seen(${code}.href)`)).toEqual([href]);
  });

  test.each(["new URL('y', base)", 'new URL(path, base)', "new URL('//b.example/y', 'https://a.example')"])(
    '%s is unknown',
    (code) => {
      expect(seen(`seen(${code}.href)`)).toEqual(['unknown(derived)']);
    },
  );
});

describe('the text of a URL', () => {
  const url = "const url = new URL('https://a.example/x');";

  test.each(['url.href', 'url.toString()', 'url.toJSON()'])('is %s', (code) => {
    expect(seen(`${url} seen(${code})`)).toEqual(['https://a.example/x']);
  });

  test.each([
    ["url.pathname = '/y'", 'https://a.example/y'],
    ["url.pathname = 'y'", 'https://a.example/y'],
    ["url.pathname += '/y'", 'https://a.example/x/y'],
    ['url.pathname = `/y/${id}`', '`https://a.example/y/${…}`'],
    ["url.search = 'a=1'", 'https://a.example/x?a=1'],
    ["url.search = '?a=1'; url.hash = 'top'", 'https://a.example/x?a=1#top'],
    ["url.search = 'a=1'; url.search = ''", 'https://a.example/x'],
    ["url.search = 'a=1'; url.pathname = 'y'", 'https://a.example/y?a=1'],
    ["if (flag) url.pathname = '/y'", oneOf('https://a.example/x', 'https://a.example/y')],
  ])('after %s has that part', (code, href) => {
    expect(seen(`${url} ${code}; seen(url.href); seen(\`\${url}\`); seen(url + ''); seen(String(url))`)).toEqual(
      Array.from({ length: 4 }, () => href),
    );
  });

  test.each(["url.host = 'b.example'", "url.pathname = '/y?z'", "url[key] = 'b'", 'given(url)'])(
    'after %s is unknown',
    (code) => {
      expect(seen(`${url} ${code}; seen(url.href)`)).toEqual(['unknown(derived)']);
    },
  );

  test('has what was set in its query', () => {
    expect(seen(`${url} url.searchParams.set('a', '1'); seen(url.href)`)).toEqual(['https://a.example/x?a=1']);
  });
});

describe('the parts of a URL', () => {
  test.each([
    ['protocol', 'https:'],
    ['host', 'a.example:8080'],
    ['hostname', 'a.example'],
    ['port', '8080'],
    ['origin', 'https://a.example:8080'],
    ['pathname', '/x'],
    ['search', '?y=1'],
    ['hash', '#z'],
  ])('%s is read off a known address', (name, value) => {
    expect(seen(`seen(new URL('https://a.example:8080/x?y=1#z').${name})`)).toEqual([value]);
  });

  test('are unknown where the address is', () => {
    expect(seen('seen(new URL(given).host)')).toEqual(['unknown(derived)']);
    expect(seen('seen(new URL(`https://a${x}/y`).host)')).toEqual(['unknown(derived)']);
  });

  test('a path may have holes', () => {
    expect(seen('seen(new URL(`https://a.example/x/${id}?y=1`).pathname)')).toEqual(['`/x/${…}`']);
  });
});
