// Blocks of code in Markdown pages, and the configurations that some of them hold.
import { compileFunction } from 'node:vm';
import * as tsParser from '@typescript-eslint/parser';
import { defineConfig } from 'eslint/config';
import type { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import plugin from '../../src/index.ts';

export type { CodeBlock } from '../../scripts/docs/markdown.mjs';
export { codeBlocks, markdownPages, readPage } from '../../scripts/docs/markdown.mjs';

/** What a configuration may import. The plugin is the one in `src`, so that no build has to come first. */
const modules: Readonly<Record<string, unknown>> = {
  'eslint-plugin-telecrm': plugin,
  'eslint/config': { defineConfig },
  'typescript-eslint': tseslint,
  '@typescript-eslint/parser': tsParser,
};

/** Runs the text of an `eslint.config.js`. */
export function evaluateConfig(text: string): Linter.Config[] {
  const body = text
    .replaceAll(/^import (.+) from '(.+)';$/gm, (_, binding: string, name: string) => {
      if (!(name in modules)) throw new Error(`A configuration imports ${name}, which this test does not know.`);
      return `const ${binding} = modules['${name}'];`;
    })
    .replace(/^export default /m, 'return ');
  return [evaluate(body)].flat() as Linter.Config[];
}

/** Runs some properties as they stand in a configuration, such as `settings: { … },`. */
export function evaluateProperties(text: string): Linter.Config {
  return evaluate(`return {${text}}`) as Linter.Config;
}

function evaluate(body: string): unknown {
  const run = compileFunction(body, ['modules']) as (scope: typeof modules) => unknown;
  return run(modules);
}
