// Small projects in the shapes that real ones have, linted from their own folder. What each line is expected to report
// stands beside it: `// expect: rule, rule`, with the other file where the message has to name one.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as tsParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { afterAll, describe, expect, test } from 'vitest';
import plugin from '../src/index.ts';

const projects = fileURLToPath(new URL('projects/', import.meta.url));
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'projects-')));
cpSync(projects, copy, { recursive: true });
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

// What an installation makes, and git does not hold: a workspace's packages linked into each other.
const scope = join(copy, 'workspace/apps/shop/node_modules/@orchard');
mkdirSync(scope, { recursive: true });
symlinkSync('../../../../packages/crm', join(scope, 'crm'), 'dir');

function linter(cwd: string, settings: object = {}): ESLint {
  return new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.{js,jsx,cjs,mjs,ts,tsx}'],
        plugins: { telecrm: plugin },
        rules: plugin.configs.all.rules ?? {},
        settings: { telecrm: settings },
        languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      },
      { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tsParser } },
    ],
  });
}

/** `file:line rule`, with the place that a message names. */
async function found(cwd: string, settings?: object): Promise<string[]> {
  const results = await linter(cwd, settings).lintFiles('.');
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => {
        const [, elsewhere] = /(\(written in [^)]*\))\.$/.exec(message) ?? [];
        const rule = ruleId?.replace('telecrm/', '') ?? message;
        return [`${pathFrom(cwd, filePath)}:${String(line)}`, rule, elsewhere].filter(Boolean).join(' ');
      }),
    )
    .toSorted();
}

function expected(cwd: string): string[] {
  const files = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('node_modules'),
  );
  return files
    .flatMap(({ name, parentPath }) => {
      const file = join(parentPath, name);
      return readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          (/\/\/ expect: (.*)$/.exec(line)?.[1]?.split(', ') ?? []).map(
            (rule) => `${pathFrom(cwd, file)}:${String(index + 1)} ${rule}`,
          ),
        );
    })
    .toSorted();
}

const pathFrom = (folder: string, file: string): string => relative(folder, file).split(sep).join('/');

describe.each(readdirSync(projects))('%s', (name) => {
  const cwd = join(copy, name);

  test('reports what is written beside its code, and nothing else', async () => {
    expect(await found(cwd)).toEqual(expected(cwd));
  });

  test('reports nothing that another file is needed for, where imports are not followed', async () => {
    const alone = await found(cwd, { followImports: false });
    expect(alone.filter((report) => report.includes('written in'))).toEqual([]);
    expect(expected(cwd)).toEqual(expect.arrayContaining(alone));
  });
});
