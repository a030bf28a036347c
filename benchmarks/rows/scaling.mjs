// One file of ever more lines, with calls of telecrm spread through it.
import { join } from 'node:path';
import { all, fastest, linting, nothing } from '../measure.mjs';
import { longFile } from '../shapes.mjs';

const SIZES = /** @type {const} */ ([
  [1_000, 15],
  [10_000, 3],
  [100_000, 1],
]);

/**
 * @param {string} workspace
 * @returns {import('../measure.mjs').Row[]}
 */
export function scaling(workspace) {
  const contestants = [nothing, all].map((config) => linting(config, workspace));
  const perLine = SIZES.map(([lines, rounds]) => {
    const file = { path: join(workspace, `long-${lines}.js`), text: longFile(lines) };
    const [base = 0, ours = 0] = fastest(contestants, [file], rounds);
    return ((ours - base) * 1_000) / lines;
  });
  const ratio = Math.max(...perLine) / Math.min(...perLine);
  return [
    {
      row: 'one file of 1,000 / 10,000 / 100,000 lines',
      against: `itself: ${perLine.map((time) => time.toFixed(1)).join(' / ')} µs more per line`,
      figure: ratio.toFixed(2),
      goal: '≤ 1.5',
      ok: ratio <= 1.5,
    },
  ];
}
