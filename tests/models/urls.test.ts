import { describe, expect, test } from 'vitest';
import { oneOf } from '../interpreter/seen.ts';
import { seen } from './outside.ts';

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

  test('is unknown once a part of it was set', () => {
    expect(seen(`${url} url.pathname = '/y'; seen(url.href)`)).toEqual(['unknown(derived)']);
  });

  test('stays what it is when its query grows', () => {
    expect(seen(`${url} url.searchParams.set('a', '1'); seen(url.href)`)).toEqual(['https://a.example/x']);
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
  ])('%s is read off a known address', (name, value) => {
    expect(seen(`seen(new URL('https://a.example:8080/x?y=1').${name})`)).toEqual([value]);
  });

  test('are unknown where the address is', () => {
    expect(seen('seen(new URL(given).host)')).toEqual(['unknown(derived)']);
    expect(seen('seen(new URL(`https://a${x}/y`).host)')).toEqual(['unknown(derived)']);
  });

  test('a path may have holes', () => {
    expect(seen('seen(new URL(`https://a.example/x/${id}?y=1`).pathname)')).toEqual(['`/x/${…}`']);
  });
});
