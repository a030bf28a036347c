// How a lint is measured: wall time swings, so each text is linted several times by each contestant, in an order that is
// shuffled, and the fastest lint counts. It is always a lint of the text, parse included: a second lint of the same
// `SourceCode` is another thing, since ESLint leaves marks on it.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import tsParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import telecrm from 'eslint-plugin-telecrm';

/** @typedef {{ readonly row: string, readonly against: string, readonly figure: string, readonly goal: string, readonly ok?: boolean }} Row */
/** @typedef {{ readonly path: string, readonly text: string }} File a text, and the absolute path it stands at */

// The class `ESLint` makes the configuration once, and so do these lints. `Linter` makes it anew for each file, unless it is given
// what `ESLint` gives it, which the package does not export.
/** @type {{ FlatConfigArray: new (configs: readonly Linter.Config[], options: object) => Linter.Config[] & { normalizeSync: () => void } }} */
const { FlatConfigArray } = createRequire(import.meta.url)(
  fileURLToPath(new URL('config/flat-config-array.js', import.meta.resolve('eslint'))),
);

const parsers = { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tsParser } };

/** @type {Linter.Config[]} one rule that listens to nothing: to turn any rule on costs a little */
export const nothing = [
  parsers,
  { plugins: { bench: { rules: { nothing: { create: () => ({}) } } } }, rules: { 'bench/nothing': 'error' } },
];

/** @type {Linter.Config[]} */
export const all = [parsers, telecrm.configs.all];

/**
 * Lints with one configuration.
 * @param {readonly Linter.Config[]} config
 * @param {string} folder what the files stand in
 */
export function linting(config, folder) {
  const linter = new Linter({ cwd: folder });
  const configs = configsOf(config, folder);
  return (/** @type {File} */ { path, text }) => linter.verify(text, configs, { filename: path });
}

/**
 * Lints with one configuration, and tells the milliseconds that its rules took, parse and walk aside, as ESLint counts them.
 * @param {readonly Linter.Config[]} config
 * @param {string} folder what the files stand in
 */
export function timingRules(config, folder) {
  const linter = new Linter({ cwd: folder });
  const configs = configsOf(config, folder);
  return (/** @type {File} */ { path, text }) => {
    // The types do not know that it takes what `verify` takes.
    const options = /** @type {Linter.FixOptions} */ ({ filename: path, fix: false, stats: true });
    linter.verifyAndFix(text, configs, options);
    const rules = linter.getTimes().passes.at(-1)?.rules ?? {};
    return Object.values(rules).reduce((sum, { total }) => sum + total, 0);
  };
}

/**
 * @param {readonly Linter.Config[]} config
 * @param {string} folder
 */
function configsOf(config, folder) {
  const configs = new FlatConfigArray([parsers, ...config], { basePath: folder });
  configs.normalizeSync();
  return configs;
}

/**
 * The sum of the fastest runs on each item.
 * @template T
 * @param {readonly ((item: T) => unknown)[]} contestants
 * @param {readonly T[]} items
 * @param {number} rounds
 * @returns {number[]} milliseconds, one for each contestant
 */
export function fastest(contestants, items, rounds) {
  const best = contestants.map(() => items.map(() => Infinity));
  for (let round = 0; round < rounds; round++) {
    items.forEach((item, index) => {
      for (const which of shuffled(contestants.length)) {
        const start = performance.now();
        contestants[which]?.(item);
        const took = performance.now() - start;
        const times = best[which] ?? [];
        times[index] = Math.min(times[index] ?? Infinity, took);
      }
    });
  }
  return best.map((times) => times.reduce((sum, time) => sum + time, 0));
}

/**
 * The numbers below one, in an order by chance.
 * @param {number} count
 */
function shuffled(count) {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** @param {number} time in milliseconds */
export const ms = (time) => `${time.toFixed(time < 100 ? 1 : 0)} ms`;

/**
 * Whether a text can be read at all.
 * @param {File} file
 */
export function parses(file) {
  return !linting(nothing, dirname(file.path))(file).some(({ fatal }) => fatal === true);
}
