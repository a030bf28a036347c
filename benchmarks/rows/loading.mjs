// The first import of the built plugin, in a process of its own.
import { spawnSync } from 'node:child_process';
import { ms } from '../measure.mjs';

const ROUNDS = 9;
const MAX = 60;
const PACKAGES = ['eslint-plugin-telecrm', '@typescript-eslint/utils'];

/** @returns {import('../measure.mjs').Row[]} */
export function loading() {
  const best = PACKAGES.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    PACKAGES.forEach((name, index) => {
      best[index] = Math.min(best[index] ?? Infinity, load(name));
    });
  }
  const [ours = 0, theirs = 0] = best;
  return [
    {
      row: `loading the built plugin, ${ms(ours)}`,
      against: `loading @typescript-eslint/utils, ${ms(theirs)}`,
      figure: `1/${(theirs / ours).toFixed(1)}`,
      goal: `≤ 1/8 and ≤ ${MAX} ms`,
      ok: ours * 8 <= theirs && ours <= MAX,
    },
  ];
}

/** @param {string} name */
function load(name) {
  const script = `const start = performance.now(); await import(${JSON.stringify(import.meta.resolve(name))}); console.log(performance.now() - start);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  return Number(stdout);
}
