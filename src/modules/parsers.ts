/** Reads the text of another file with a parser that the project has. */
import { createRequire } from 'node:module';
import type { TSESTree } from '@typescript-eslint/utils';

export type Program = TSESTree.Program;

/** How the linted file was read: `languageOptions` of its configuration. */
export interface Language {
  readonly parser?: unknown;
  readonly ecmaVersion?: unknown;
  readonly parserOptions?: unknown;
}

interface Parser {
  readonly parse?: (text: string, options: object) => unknown;
  readonly parseForESLint?: (text: string, options: object) => { readonly ast: unknown };
}

const TYPED = /\.(?:[cm]?ts|tsx)$/;

/** Options that would have the parser ask for types, which nothing here needs. */
const TYPE_AWARE = ['project', 'projectService', 'programs', 'program', 'EXPERIMENTAL_useProjectService'];

/**
 * @param path tells the language: a JSON file is read as a module that exports its value
 * @returns undefined where no parser at hand can read it
 */
export function parseFile(text: string, path: string, language: Language): Program | undefined {
  const source = path.endsWith('.json') ? `module.exports = ${text}` : text;
  const current = parseWith(language.parser, source, path, language);
  if (current || !TYPED.test(path)) return current;
  try {
    return parseWith(createRequire(path)('@typescript-eslint/parser'), source, path, language);
  } catch {
    return undefined;
  }
}

function parseWith(parser: unknown, text: string, path: string, language: Language): Program | undefined {
  const { parse, parseForESLint } = (parser ?? {}) as Parser;
  if (!parse && !parseForESLint) return undefined;
  const given = { ...(language.parserOptions as Record<string, unknown> | undefined) };
  for (const key of TYPE_AWARE) Reflect.deleteProperty(given, key);
  const types = path.endsWith('.cjs') ? ['commonjs'] : ['module', 'commonjs'];
  for (const sourceType of types) {
    const options = {
      ...given,
      ecmaVersion: language.ecmaVersion ?? 'latest',
      ecmaFeatures: { ...(given.ecmaFeatures as object | undefined), jsx: true },
      sourceType,
      filePath: path,
      range: true,
      loc: true,
    };
    try {
      const ast = parseForESLint ? parseForESLint(text, options).ast : parse?.(text, options);
      return ast as Program;
    } catch {
      // Another kind of source, or no program at all.
    }
  }
  return undefined;
}
