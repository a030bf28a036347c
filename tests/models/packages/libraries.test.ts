import { describe, expect, test } from 'vitest';
import { oneOf } from '../../interpreter/seen.ts';
import { seen } from '../outside.ts';

describe('join of node:path', () => {
  test.each([
    ["join('/a', 'b', 'c/')", '/a/b/c/'],
    ["join('/a/', '/b', '', 'c')", '/a/b/c'],
    ["path.posix.join('/a', x, 'c')", '`/a/${…}/c`'],
    ["path.join('a', flag ? 'b' : 'c')", oneOf('a/b', 'a/c')],
  ])('%s puts one slash between', (code, value) => {
    expect(seen(`import path, { join } from 'node:path'; seen(${code})`)).toEqual([value]);
  });

  test.each(["join('/a', '..', 'b')", "join('/a', './b')", "join('/a', ...given)", "resolve('/a')"])(
    '%s is unknown',
    (code) => {
      expect(String(seen(`import { join, resolve } from 'path'; seen(${code})`)[0])).toMatch(/^unknown/);
    },
  );

  test('is there by require, too', () => {
    expect(seen("const { posix } = require('path'); seen(posix.join('a', 'b'))")).toEqual(['a/b']);
  });
});

describe('url-join', () => {
  test.each([
    ["urlJoin('https://a.example/', '/b/', 'c')", 'https://a.example/b/c'],
    ["urlJoin('https://a.example', 'b', 'c//')", 'https://a.example/b/c/'],
    ["urlJoin('https://a.example', 'b', '?c=d')", 'https://a.example/b?c=d'],
    ["urlJoin(['https://a.example', '', x])", '`https://a.example/${…}`'],
    ["urlJoin(base, 'b')", '`${…}/b`'],
  ])('%s puts one slash between', (code, value) => {
    expect(seen(`import urlJoin from 'url-join'; seen(${code})`)).toEqual([value]);
  });

  test('is unknown where its pieces are', () => {
    expect(seen("import urlJoin from 'url-join'; seen(urlJoin([...given])); seen(urlJoin(...given))")).toEqual([
      'unknown(derived)',
      'unknown(derived)',
    ]);
  });

  test('is what the module is by require', () => {
    expect(seen("const urlJoin = require('url-join'); seen(urlJoin('a', 'b'))")).toEqual(['a/b']);
  });
});

describe('node:url', () => {
  test('has URL, and resolve', () => {
    expect(
      seen(
        "import { resolve, URL } from 'url'; seen(new URL('https://a.example/x').host); seen(resolve('https://a.example/x', '/y'))",
      ),
    ).toEqual(['a.example', 'https://a.example/y']);
  });

  test('has what nobody knows beside', () => {
    expect(seen("import { format } from 'url'; seen(format({ host: 'a.example' }))")).toEqual(['unknown(derived)']);
  });
});
