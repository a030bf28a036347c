// Programs made to be slow: the steps that the interpreter takes are bounded by the length of the file, and so is memory.
// Each runs in a process of its own, since only a whole process knows its peak of memory.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostile as programs } from '../hostile-programs.mjs';

const child = fileURLToPath(new URL('../hostile-child.mjs', import.meta.url));
/** Megabytes more than the parse alone takes. */
const MAX_MORE = 256;

/** @typedef {{ readonly peak: number, readonly steps: number, readonly budget: number, readonly exhausted: boolean, readonly reports: number }} Result */

/**
 * @param {string} workspace
 * @returns {import('../measure.mjs').Row[]}
 */
export function hostile(workspace) {
  return Object.keys(programs).map((name) => {
    const folder = join(workspace, name.replaceAll(/\W+/g, '-'));
    mkdirSync(folder);
    const without = run(name, folder, 'parse');
    const result = run(name, folder, 'model');
    if (!without || !result) {
      return { row: `hostile: ${name}`, against: 'its parse', figure: 'did not end', goal: 'bounded', ok: false };
    }
    const { steps, budget, exhausted, reports, peak } = result;
    const more = peak - without.peak;
    return {
      row: `hostile: ${name}`,
      against: `its parse, at most ${without.peak.toFixed(0)} MB`,
      figure: `${steps} of ${budget} steps${exhausted ? ', used up' : ''}, ${more.toFixed(0)} MB more, ${reports} reports`,
      goal: `within the budget, ≤ ${MAX_MORE} MB more`,
      ok: steps <= budget && more <= MAX_MORE && !(exhausted && reports > 0),
    };
  });
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {'parse' | 'model'} what
 * @returns {Result | undefined}
 */
function run(name, folder, what) {
  const { status, stdout } = spawnSync(process.execPath, [child, name, folder, what], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return status === 0 ? /** @type {Result} */ (JSON.parse(stdout)) : undefined;
}
