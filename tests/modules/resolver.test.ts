import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveImport } from '../../src/modules/resolver.ts';
import { project } from './support.ts';

const files = {
  'src/main.ts': '',
  'src/main.js': '',
  'src/a.ts': '',
  'src/both.ts': '',
  'src/both.js': '',
  'src/plain.js': '',
  'src/view.jsx': '',
  'src/view2.tsx': '',
  'src/module.mts': '',
  'src/old.cts': '',
  'src/data.json': '{}',
  'src/folder/index.ts': '',
  'src/types.d.ts': '',
  'src/styles.css': '',
};

function from(folder: string, file: string, specifier: string): string | undefined {
  const path = resolveImport(specifier, join(folder, file));
  return path === undefined ? undefined : relative(folder, path);
}

describe('a relative import', () => {
  test.each([
    ['./a', 'src/a.ts'],
    ['./a.js', 'src/a.ts'],
    ['./a.ts', 'src/a.ts'],
    ['./both', 'src/both.ts'],
    ['./plain', 'src/plain.js'],
    ['./plain.js', 'src/plain.js'],
    ['./view', 'src/view.jsx'],
    ['./view.jsx', 'src/view.jsx'],
    ['./view2.js', 'src/view2.tsx'],
    ['./module.mjs', 'src/module.mts'],
    ['./old.cjs', 'src/old.cts'],
    ['./data.json', 'src/data.json'],
    ['./folder', 'src/folder/index.ts'],
    ['../src/a', 'src/a.ts'],
  ])('%s leads to %s', (specifier, path) => {
    expect(from(project(files), 'src/main.ts', specifier)).toBe(path);
  });

  test.each(['./missing', './types', './styles.css', './src', '', '.', 'fs', 'node:fs'])(
    '%o leads nowhere',
    (specifier) => {
      expect(from(project(files), 'src/main.ts', specifier)).toBeUndefined();
    },
  );

  test.each([
    ['main.ts', './part', 'part.ts'],
    ['main.ts', './part/', 'part/index.ts'],
    ['part/main.ts', '.', 'part/index.ts'],
    ['part/main.ts', '../part', 'part.ts'],
    ['part/deep/main.ts', '../..', undefined],
  ])('tells a folder from the file beside it: from %s, %s leads to %s', (file, specifier, path) => {
    const folder = project({ 'part.ts': '', 'part/index.ts': '', 'part/deep/a.ts': '' });
    for (const other of ['./part', './part/']) from(folder, 'main.ts', other);
    expect(from(folder, file, specifier)).toBe(path);
  });

  test('of a file without a place leads nowhere', () => {
    expect(resolveImport('./a', 'main.js')).toBeUndefined();
  });
});

describe.each(['tsconfig.json', 'jsconfig.json'])('an import through %s', (config) => {
  const text = '{\n // a comment\n "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./src/*"] }, },\n}';

  // Nobody but JavaScript has a jsconfig.
  test.each(config === 'tsconfig.json' ? ['src/main.ts', 'src/main.js'] : ['src/main.js'])('of %s', (file) => {
    const folder = project({ ...files, [config]: text });
    expect(from(folder, file, '@/a')).toBe('src/a.ts');
    expect(from(folder, file, 'src/a')).toBe('src/a.ts');
    expect(from(folder, file, '@/missing')).toBeUndefined();
  });
});

test('a configuration that refers to others, as Vite writes it', () => {
  const folder = project({
    ...files,
    'tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
    'tsconfig.app.json':
      '{ "compilerOptions": { "composite": true, "paths": { "@/*": ["./src/*"] } }, "include": ["src"] }',
  });
  expect(from(folder, 'src/main.ts', '@/a')).toBe('src/a.ts');
});

test('imports that a package has for itself', () => {
  const folder = project({
    ...files,
    'package.json': '{ "imports": { "#lib/*": "./src/*.ts", "#main": { "import": "./src/a.ts" } } }',
  });
  expect(from(folder, 'src/main.ts', '#lib/a')).toBe('src/a.ts');
  expect(from(folder, 'src/main.ts', '#main')).toBe('src/a.ts');
});

test('a package of the workspace is followed, one that is installed is not', () => {
  const folder = project({
    ...files,
    'packages/crm/package.json': '{ "name": "@acme/crm", "exports": { ".": { "import": "./index.ts" } } }',
    'packages/crm/index.ts': '',
    'node_modules/installed/package.json': '{ "name": "installed", "main": "index.js" }',
    'node_modules/installed/index.js': '',
  });
  mkdirSync(join(folder, 'node_modules/@acme'));
  symlinkSync('../../packages/crm', join(folder, 'node_modules/@acme/crm'), 'dir');
  expect(from(folder, 'src/main.ts', '@acme/crm')).toBe('packages/crm/index.ts');
  expect(from(folder, 'src/main.ts', 'installed')).toBeUndefined();
});

test('links that lead in a circle lead nowhere', () => {
  const folder = project(files);
  symlinkSync('loop-b.ts', join(folder, 'src/loop-a.ts'));
  symlinkSync('loop-a.ts', join(folder, 'src/loop-b.ts'));
  symlinkSync('.', join(folder, 'src/self'), 'dir');
  expect(from(folder, 'src/main.ts', './loop-a')).toBeUndefined();
  expect(from(folder, 'src/main.ts', './self/self/self/a')).toBe('src/a.ts');
});

describe('the same name in two folders', () => {
  test('of one package means the same file', () => {
    const folder = project({ ...files, 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' });
    expect(from(folder, 'src/main.ts', '@/a')).toBe('src/a.ts');
    expect(from(folder, 'src/folder/index.ts', '@/a')).toBe('src/a.ts');
  });

  test.each([
    ['of two packages', 'package.json', (path: string) => ({ imports: { '#code': path } }), '#code'],
    [
      'under two configurations',
      'tsconfig.json',
      (path: string) => ({ compilerOptions: { paths: { '#code': [path] } } }),
      '#code',
    ],
  ])('%s means two files', (_, name, text, specifier) => {
    const folder = project({
      'package.json': '{}',
      [`one/${name}`]: JSON.stringify(text('./a.ts')),
      'one/a.ts': '',
      'one/deep/main.ts': '',
      [`two/${name}`]: JSON.stringify(text('./b.ts')),
      'two/b.ts': '',
      'two/deep/main.ts': '',
    });
    expect(from(folder, 'one/deep/main.ts', specifier)).toBe('one/a.ts');
    expect(from(folder, 'two/deep/main.ts', specifier)).toBe('two/b.ts');
  });

  test('under the references of one configuration means two files', () => {
    const part = (name: string): string =>
      JSON.stringify({ compilerOptions: { composite: true, paths: { '@/*': [`./${name}/*`] } }, include: [name] });
    const folder = project({
      'tsconfig.json': '{ "files": [], "references": [{ "path": "./one.json" }, { "path": "./two.json" }] }',
      'one.json': part('one'),
      'two.json': part('two'),
      'one/main.ts': '',
      'one/a.ts': '',
      'two/main.ts': '',
      'two/a.ts': '',
    });
    expect(from(folder, 'one/main.ts', '@/a')).toBe('one/a.ts');
    expect(from(folder, 'two/main.ts', '@/a')).toBe('two/a.ts');
  });
});
