// `npm run bench`: what the plugin adds to the lint of a project of which one file in a hundred has to do with telecrm.
//
// Wall time swings, so each file is linted several times, with the rules and with one rule that listens to nothing, in an
// order that is shuffled; the fastest lint of each counts. Turning any rule on costs a little: hence that rule, and not none.
// The project moves to a new place for each round, so that nothing that the plugin remembers of a file's imports helps it.
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import telecrm from 'eslint-plugin-telecrm';
import { writeProject } from './project.mjs';

const ROUNDS = 5;
const LIMIT = 1.03;

const workspace = mkdtempSync(join(tmpdir(), 'bench-'));
let folder = join(workspace, 'project-0');
const files = writeProject(folder);
const linter = new Linter({ cwd: workspace });

/** @type {import('eslint').Linter.Config} */
const silent = {
  plugins: { bench: { rules: { nothing: { create: () => ({}) } } } },
  rules: { 'bench/nothing': 'error' },
};
const contestants = [
  { config: [silent], best: files.map(() => Infinity) },
  { config: [telecrm.configs.all], best: files.map(() => Infinity) },
];
let reports = 0;

for (let round = 1; round <= ROUNDS; round++) {
  const moved = join(workspace, `project-${round}`);
  renameSync(folder, moved);
  folder = moved;
  reports = 0;
  files.forEach(({ path, text }, index) => {
    const shuffled = Math.random() < 0.5 ? contestants : contestants.toReversed();
    for (const { config, best } of shuffled) {
      const start = performance.now();
      const messages = linter.verify(text, config, { filename: join(folder, path) });
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - start);
      reports += messages.length;
    }
  });
}
rmSync(workspace, { recursive: true, force: true });

const [without = 0, withRules = 0] = contestants.map(({ best }) => best.reduce((sum, time) => sum + time, 0));
const ratio = withRules / without;
console.log(`${files.length} files, ${reports} reports, the fastest of ${ROUNDS} lints of each file`);
console.log(`one rule that listens to nothing: ${without.toFixed(0)} ms`);
console.log(`the preset all:                   ${withRules.toFixed(0)} ms`);
console.log(`ratio: ${ratio.toFixed(3)} (at most ${LIMIT})`);
process.exitCode = ratio <= LIMIT ? 0 : 1;
