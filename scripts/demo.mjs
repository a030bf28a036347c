// `npm run demo`: what the plugin says about the example project, what --fix makes of it, and what remains.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cache, prepare, root } from './prepare.mjs';

prepare();
const { ESLint } = await import('eslint');

const example = join(root, 'examples/crm-sync');
// Inside the project, so that the example's configuration still finds the plugin by its name.
const workspace = join(cache, 'demo');
const before = join(workspace, 'before');
const after = join(workspace, 'after');
rmSync(workspace, { recursive: true, force: true });
for (const copy of [before, after]) cpSync(example, copy, { recursive: true });

heading('npx eslint .');
const found = await lint(example);
await print(found, example);

heading('npx eslint . --fix');
await ESLint.outputFixes(await lint(after, { fix: true }));
printDiff();

heading('What remains is for a person to decide');
const remaining = await lint(after);
await print(remaining, after);

rmSync(workspace, { recursive: true, force: true });
const fixed = count(found) - count(remaining);
console.log(`Found: ${count(found)}. Fixed by --fix: ${fixed}. Left: ${count(remaining)}.`);
// The demo has shown something only if there was something to find and to fix.
process.exitCode = fixed > 0 ? 0 : 1;

/** @typedef {import('eslint').ESLint.LintResult[]} Results */

/** @param {string} title */
function heading(title) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}\n`);
}

/**
 * @param {string} cwd
 * @param {{ fix?: boolean }} [options]
 * @returns {Promise<Results>}
 */
async function lint(cwd, options = {}) {
  const results = await new ESLint({ cwd, ...options }).lintFiles('.');
  const broken = results.flatMap(({ filePath, messages }) => messages.map((message) => ({ filePath, message })));
  const fatal = broken.find(({ message }) => message.fatal);
  if (fatal) throw new Error(`${fatal.filePath}: ${fatal.message.message}`);
  return results;
}

/** @param {Results} results */
function count(results) {
  return results.reduce((sum, { messages }) => sum + messages.length, 0);
}

/**
 * @param {Results} results
 * @param {string} cwd
 */
async function print(results, cwd) {
  const formatter = await new ESLint({ cwd }).loadFormatter('stylish');
  const shown = results.map((result) => ({ ...result, filePath: relative(cwd, result.filePath) }));
  console.log(await formatter.format(shown));
}

function printDiff() {
  const color = process.stdout.isTTY ? 'always' : 'never';
  const options = ['--no-index', '--no-ext-diff', '--no-prefix', `--color=${color}`];
  const { stdout, error } = spawnSync('git', ['diff', ...options, 'before', 'after'], {
    cwd: workspace,
    encoding: 'utf8',
  });
  if (error) throw error;
  console.log(stdout);
}
