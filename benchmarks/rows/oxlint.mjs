// The plugin under oxlint, whole processes: there is no way to measure a lint inside of oxlint. Each lints a corpus several times, in
// turn with ESLint without rules, and the fastest counts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import telecrm from 'eslint-plugin-telecrm';
import { ms } from '../measure.mjs';
import { copySources } from '../packages.mjs';
import { telecrmFiles } from '../shapes.mjs';

const FILES = 200;
const ROUNDS = 2;

/**
 * @param {string} workspace
 * @returns {import('../measure.mjs').Row[]}
 */
export function oxlint(workspace) {
  const without = join(workspace, 'packages');
  const full = join(workspace, 'oxlint');
  mkdirSync(full);
  for (const { path, text } of telecrmFiles(FILES)) writeFileSync(join(full, path), text);
  return [
    compare(without, copySources(without).length, 'without telecrm', false),
    compare(full, FILES, 'full of telecrm', true),
  ];
}

/**
 * @param {string} folder
 * @param {number} count of the files in it
 * @param {string} kind what they are like
 * @param {boolean} reports whether anything is to be found in them
 * @returns {import('../measure.mjs').Row}
 */
function compare(folder, count, kind, reports) {
  const configs = join(dirname(folder), 'configs');
  mkdirSync(configs, { recursive: true });
  const plain = join(configs, 'eslint.config.mjs');
  const parser = import.meta.resolve('@typescript-eslint/parser');
  writeFileSync(
    plain,
    `import parser from ${JSON.stringify(parser)};
export default [
  { files: ['**/*.{js,mjs,cjs,ts,tsx,mts,cts}'] },
  { files: ['**/*.{ts,tsx,mts,cts}'], languageOptions: { parser } },
];`,
  );
  const ours = join(configs, 'oxlint.json');
  const jsPlugins = [fileURLToPath(import.meta.resolve('eslint-plugin-telecrm'))];
  const { rules } = telecrm.configs.all;
  writeFileSync(ours, JSON.stringify({ jsPlugins, plugins: [], categories: { correctness: 'off' }, rules }));

  let [base, time] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    const theirs = run('eslint/bin/eslint.js', folder, ['-c', plain, '--no-inline-config']);
    const linted = /** @type {unknown[]} */ (JSON.parse(theirs.stdout));
    assert.equal(linted.length, count, 'ESLint lints them all');
    const own = run('oxlint/bin/oxlint', folder, ['-c', ours]);
    const found = /** @type {{ number_of_files: number, diagnostics: unknown[] }} */ (JSON.parse(own.stdout));
    assert.equal(found.number_of_files, count, 'oxlint lints them all');
    assert.equal(found.diagnostics.length > 0, reports, 'the plugin reports what there is');
    [base, time] = [Math.min(base, theirs.took), Math.min(time, own.took)];
  }
  return {
    row: `the plugin under oxlint, ${count} files ${kind}, ${ms(time)}`,
    against: `ESLint with no rules, ${ms(base)}`,
    figure: (time / base).toFixed(3),
    goal: 'printed',
  };
}

/**
 * Lints a folder, and says how long that took from start to end.
 * @param {string} script of an installed package
 * @param {string} folder
 * @param {readonly string[]} args
 */
function run(script, folder, args) {
  const path = fileURLToPath(new URL(`../../node_modules/${script}`, import.meta.url));
  const start = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, [path, ...args, '--format', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const took = performance.now() - start;
  assert.equal(stderr, '', script);
  return { took, stdout };
}
