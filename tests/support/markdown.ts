// Blocks of code in Markdown pages, and the configurations that some of them hold.
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import * as tsParser from '@typescript-eslint/parser';
import { defineConfig } from 'eslint/config';
import type { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import plugin from '../../src/index.ts';

export interface CodeBlock {
  /** The first word after the fence. */
  readonly language: string;
  /** The rest of the line after the fence. */
  readonly info: string;
  readonly code: string;
  /** The line of the fence, counted from 1. */
  readonly line: number;
  /** The nearest heading of the second level, and the nearest of any level. */
  readonly section: string;
  readonly heading: string;
}

export function readPage(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

export function codeBlocks(page: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let section = '';
  let heading = '';
  let open: { language: string; info: string; line: number; lines: string[] } | undefined;

  for (const [index, line] of page.split('\n').entries()) {
    const fence = /^```(\S*)\s*(.*)$/.exec(line);
    if (open !== undefined) {
      if (fence === null) {
        open.lines.push(line);
        continue;
      }
      const { lines, ...start } = open;
      blocks.push({ ...start, code: `${lines.join('\n')}\n`, section, heading });
      open = undefined;
    } else if (fence !== null) {
      const [, language = '', info = ''] = fence;
      open = { language, info, line: index + 1, lines: [] };
    } else {
      const title = /^(#+) (.+)$/.exec(line);
      if (title === null) continue;
      heading = title[2] ?? '';
      if (title[1] === '##') section = heading;
    }
  }
  return blocks;
}

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
