// `npm test`: prepares a fresh clone, runs vitest with the arguments given, and ends with one plain line of totals.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache, prepare, root } from './prepare.mjs';

prepare();

const report = join(cache, `test-${process.pid}.json`);
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...process.argv.slice(2),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  { cwd: root, stdio: 'inherit' },
);

const { numPassedTests: passed, numFailedTests } = readReport();
// A file that does not load, or an error outside of any test, fails no test by itself: count it as one failure.
const failed = status === 0 ? numFailedTests : Math.max(numFailedTests, 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** @returns {{ numPassedTests: number, numFailedTests: number }} */
function readReport() {
  if (!existsSync(report)) return { numPassedTests: 0, numFailedTests: 0 };
  const totals = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  return totals;
}
