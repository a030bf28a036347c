// One file of ever more lines, with calls of telecrm spread through it. What is measured is the rules alone: in a file of 100,000
// lines they take less than the parse swings by.
import { join } from 'node:path';
import { all, timingRules } from '../measure.mjs';
import { longFile } from '../shapes.mjs';

const SIZES = /** @type {const} */ ([
  [1_000, 15],
  [10_000, 5],
  [100_000, 2],
]);

/**
 * @param {string} workspace
 * @returns {import('../measure.mjs').Row[]}
 */
export function scaling(workspace) {
  const time = timingRules(all, workspace);
  const perLine = SIZES.map(([lines, rounds]) => {
    const file = { path: join(workspace, `long-${lines}.js`), text: longFile(lines) };
    const times = Array.from({ length: rounds }, () => time(file));
    return (Math.min(...times) * 1_000) / lines;
  });
  const ratio = Math.max(...perLine) / Math.min(...perLine);
  return [
    {
      row: 'one file of 1,000 / 10,000 / 100,000 lines',
      against: `itself: ${perLine.map((time) => time.toFixed(1)).join(' / ')} µs in the rules per line`,
      figure: ratio.toFixed(2),
      goal: '≤ 1.5',
      ok: ratio <= 1.5,
    },
  ];
}
