import { appendFileSync } from 'node:fs';
import * as tsParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../../src/index.ts';

/** How a code is read. Without any of these it is a JavaScript module, read by ESLint's own parser. */
export interface Language {
  /** Read by the TypeScript parser. */
  readonly ts?: boolean;
  readonly jsx?: boolean;
  readonly commonjs?: boolean;
  /** A sloppy script, in which `with` is allowed. */
  readonly script?: boolean;
  /** What stands under `settings.telecrm`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The options of rules, by their names. */
  readonly options?: Readonly<Record<string, readonly unknown[]>>;
}

export const ruleNames: readonly string[] = Object.keys(plugin.rules);

/** The message texts of a rule by their ids, with their placeholders. */
export function messagesOf(ruleName: string): ReadonlyMap<string, string> {
  const rule = new Map(Object.entries(plugin.rules)).get(ruleName);
  if (rule === undefined) throw new Error(`There is no rule ${ruleName}.`);
  return new Map(Object.entries(rule.meta?.messages ?? {}));
}

export type Report = Linter.LintMessage & { readonly messageId: string };

/** The file in which each code is noted that is linted, for a comparison with other linters. */
const { NOTE_CASES_IN } = process.env;

/** Lints with some of the plugin's rules. A code that cannot be parsed is an error of the test. */
export function lint(code: string, language: Language, rules: readonly string[] = ruleNames): readonly Report[] {
  if (NOTE_CASES_IN !== undefined) appendFileSync(NOTE_CASES_IN, `${JSON.stringify(caseOf(code, language))}\n`);
  return new Linter().verify(code, configFor(language, rules), fileName(language)).map((message) => {
    if (message.messageId === undefined) throw new Error(`${message.message}\n\n${code}`);
    return { ...message, messageId: message.messageId };
  });
}

/** What is left of a code when everything that one rule can fix is fixed. */
export function fix(code: string, language: Language, rule: string): string {
  return new Linter().verifyAndFix(code, configFor(language, [rule]), fileName(language)).output;
}

/** The text of each comment, in order. */
export function commentsOf(code: string, language: Language): readonly string[] {
  const linter = new Linter();
  linter.verify(code, configFor(language, []), fileName(language));
  return linter
    .getSourceCode()
    .getAllComments()
    .map((comment) => comment.value);
}

function caseOf(code: string, { ts, jsx, commonjs, script, settings, options }: Language): object {
  return { code, language: { ts, jsx, commonjs, script, settings, options } };
}

function fileName({ ts, jsx }: Language): { filename: string } {
  return { filename: `case.${ts === true ? 'ts' : 'js'}${jsx === true ? 'x' : ''}` };
}

function configFor(language: Language, rules: readonly string[]): Linter.Config {
  const { ts, jsx, commonjs, script, settings, options = {} } = language;
  const sourceType = commonjs === true ? 'commonjs' : script === true ? 'script' : 'module';
  return {
    files: ['**/*.{js,jsx,ts,tsx}'],
    plugins: { telecrm: plugin },
    languageOptions: {
      ecmaVersion: 'latest',
      sourceType,
      ...(ts === true ? { parser: tsParser } : {}),
      parserOptions: { ecmaFeatures: { jsx: jsx === true } },
    },
    ...(settings === undefined ? {} : { settings: { telecrm: settings } }),
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: Object.fromEntries(rules.map((rule) => [`telecrm/${rule}`, ['error', ...(options[rule] ?? [])]])),
  };
}
