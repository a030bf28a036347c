// The example project has exactly the mistakes that it says it has, and --fix removes those that it says it removes.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';
import expected from '../examples/crm-sync/expected.json' with { type: 'json' };
import { evaluateConfig, readPage } from './support/markdown.ts';

const example = fileURLToPath(new URL('../examples/crm-sync/', import.meta.url));
const config = evaluateConfig(readPage('examples/crm-sync/eslint.config.js'));

/** What ESLint says of a copy of the example: where, which rule, and the line of code it stands at. */
async function lint(folder: string, fix: boolean) {
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config, fix });
  const results = await eslint.lintFiles('.');
  if (fix) await ESLint.outputFixes(results);

  const byPath = results.toSorted((a, b) => (a.filePath < b.filePath ? -1 : 1));
  return byPath.flatMap(({ filePath, messages }) => {
    const lines = readFileSync(filePath, 'utf8').split('\n');
    return messages.map(({ ruleId, message, line }) => ({
      file: relative(folder, filePath).split(sep).join('/'),
      line,
      rule: ruleId ?? message,
      code: lines[line - 1]?.trim(),
    }));
  });
}

const copy = mkdtempSync(join(tmpdir(), 'crm-sync-'));
cpSync(example, copy, { recursive: true });
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

const withoutLine = ({ file, rule, code }: Awaited<ReturnType<typeof lint>>[number]) => ({ file, rule, code });

describe('examples/crm-sync', () => {
  it('violates each rule at least once', () => {
    const rules = new Set(expected.map(({ rule }) => rule));
    expect([...rules].toSorted()).toEqual(
      Object.keys(plugin.rules)
        .map((rule) => `telecrm/${rule}`)
        .toSorted(),
    );
  });

  it('has the mistakes of expected.json, and no others', async () => {
    const planted = expected.map(({ file, line, rule, code }) => ({ file, line, rule, code }));
    expect(await lint(example, false)).toEqual(planted);
  });

  it('lists them in its README', () => {
    const rows = readPage('examples/crm-sync/README.md').matchAll(
      /^\| `(\S+):(\d+)` .*\| `(\S+)` +\| (fixed|left) +\|$/gm,
    );
    const listed = [...rows].map(([, file, line, rule, then]) => ({
      file,
      line: Number(line),
      rule,
      fixed: then === 'fixed',
    }));
    expect(listed).toEqual(
      expected.map(({ file, line, rule, fixed }) => ({ file, line, rule: rule.replace('telecrm/', ''), fixed })),
    );
  });

  it('keeps after --fix what only a person can mend', async () => {
    await lint(copy, true);
    const remaining = await lint(copy, false);
    // A fix may remove a line, and what stands below it moves up.
    expect(remaining.map(withoutLine)).toEqual(
      expected.filter(({ fixed }) => !fixed).map(({ file, rule, code }) => ({ file, rule, code })),
    );
  });
});
