import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TSESTree } from '@typescript-eslint/utils';
import typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import plugin from '../../src/index.ts';
import { budgetFor, buildModel } from '../../src/requests/model.ts';
import { readSettings } from '../../src/settings.ts';
import { ANSWER_RULES, RULE_OF } from './expected.ts';
import { LEAD_FIELDS } from '../telecrm-simulator/fields.ts';
import type { Program } from './run/program.ts';
import { writeProgram } from './run/runner.ts';

/** A report, with the file it stands in. */
export interface Report extends Linter.LintMessage {
  readonly file: string;
}

/** The rules that the simulator can be asked about, without the plugin's prefix. */
export const JUDGED_RULES: readonly string[] = [...new Set([...Object.values(RULE_OF), ...ANSWER_RULES])].sort();

/** The fields of the simulated workspace; the standard ones are known without it. */
const FIELDS = Object.fromEntries([...LEAD_FIELDS].filter(([name]) => name !== 'assignee'));

const config: Linter.Config[] = [
  {
    files: ['**/*'],
    plugins: { telecrm: plugin },
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    settings: { telecrm: { fields: FIELDS } },
    rules: Object.fromEntries(JUDGED_RULES.map((name) => [`telecrm/${name}`, 'error'])),
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['**/*.ts'], languageOptions: { parser: typescriptParser } },
];

/** Lints every file of a program as it is. What cannot be parsed or makes a rule throw is an error here too. */
export function lintProgram(program: Program): Report[] {
  const names = Object.keys(program.files);
  // One file is linted from memory; several have to stand on disk, where imports are looked for.
  const directory = names.length === 1 ? undefined : realpathSync(mkdtempSync(join(tmpdir(), 'telecrm-lint-')));
  if (directory !== undefined) writeProgram(program, directory);
  try {
    const linter = new Linter({ cwd: directory ?? '/', configType: 'flat' });
    return names.flatMap((file) =>
      lintText(linter, program.files[file] ?? '', join(directory ?? '/', file)).map((report) => ({ ...report, file })),
    );
  } finally {
    if (directory !== undefined) rmSync(directory, { recursive: true });
  }
}

function lintText(linter: Linter, text: string, filename: string): Linter.LintMessage[] {
  const reports = linter.verify(text, config, { filename });
  const fatal = reports.find((report) => report.fatal === true);
  if (fatal !== undefined) throw new Error(`${fatal.message} in:\n${text}`);
  return reports;
}

/** The name of a report's rule, without the plugin's prefix. */
export function ruleOf(report: Report): string {
  return (report.ruleId ?? '').replace('telecrm/', '');
}

/** The rules that reported something, in order of the alphabet. */
export function reportedRules(reports: readonly Report[]): string[] {
  return [...new Set(reports.map(ruleOf))].sort();
}

/** Lints any text under any name: what cannot be parsed is fine, a rule that throws is not, nor too much work. */
export function lintAnything(text: string, filename: string): void {
  const linter = new Linter({ cwd: '/', configType: 'flat' });
  const reports = linter.verify(text, config, { filename: `/${filename}` });
  if (reports.some(({ fatal }) => fatal === true)) return;
  const source = linter.getSourceCode();
  const ast = source.ast as unknown as TSESTree.Program;
  const { steps } = buildModel({ ast, text: source.text, file: `/${filename}` }, readSettings({}));
  const budget = budgetFor(source.text);
  if (steps > budget) throw new Error(`${steps} steps, where ${budget} are allowed`);
}
