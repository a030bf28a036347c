/** Reads the text of another file with a parser that the project has. */
import { createRequire } from 'node:module';
import type { TSESTree } from '@typescript-eslint/utils';

export type Program = TSESTree.Program;

/** How the linted file was read: `languageOptions` of its configuration. */
export interface Language {
  readonly parser?: unknown;
  readonly sourceType?: unknown;
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

/** What the parsers for components make of text: they take any for markup. */
const MARKUP = /^(?:Svelte|Astro)/;

/**
 * @param path tells the language: a JSON file is read as a module that exports its value
 * @returns undefined where no parser at hand can read it
 */
export function parseFile(text: string, path: string, language: Language): Program | undefined {
  const source = path.endsWith('.json') ? `module.exports = ${text}` : text;
  for (const parser of parsersFor(path, language)) {
    const program = parseWith(parser, source, path, language);
    if (program && !program.body.some(({ type }) => MARKUP.test(type))) return program;
  }
  return undefined;
}

/**
 * The parser of the linted file, then the one that reads the scripts of a component, then those that a project is likely to
 * have: oxlint's own cannot be asked, and those for components read nothing but components.
 */
function* parsersFor(path: string, { parser, parserOptions }: Language): Generator {
  yield parser;
  const scripts = (parserOptions as { readonly parser?: unknown } | undefined)?.parser;
  const given = isParser(scripts) ? scripts : byExtension(scripts, path);
  yield typeof given === 'string' ? load(given, path) : given;
  if (!TYPED.test(path)) yield loadEspree();
  yield load('@typescript-eslint/parser', path);
}

function byExtension(parsers: unknown, path: string): unknown {
  if (typeof parsers !== 'object' || parsers === null) return parsers;
  return (parsers as Record<string, unknown>)[TYPED.test(path) ? 'ts' : 'js'];
}

function isParser(value: unknown): value is Parser {
  const { parse, parseForESLint } = (value ?? {}) as Parser;
  return parse !== undefined || parseForESLint !== undefined;
}

/** @param from absolute path of the file whose packages are looked through */
function load(name: string, from: string): unknown {
  try {
    return createRequire(from)(name);
  } catch {
    return undefined;
  }
}

/** The parser of ESLint, wherever that is installed; it is asked for its path and not loaded. */
function loadEspree(): unknown {
  try {
    return load('espree', createRequire(import.meta.url).resolve('eslint'));
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
