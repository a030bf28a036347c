// An application of which one file in a hundred has to do with telecrm. It moves to a new place for each round, so that
// nothing that the plugin remembers of a file's imports helps it.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { all, fastest, linting, ms, nothing } from '../measure.mjs';
import { writeProject } from '../project.mjs';

const ROUNDS = 5;

/**
 * @param {string} workspace
 * @returns {import('../measure.mjs').Row[]}
 */
export function project(workspace) {
  let folder = join(workspace, 'project-0');
  const files = writeProject(folder);
  const best = files.map(() => [Infinity, Infinity]);
  for (let round = 1; round <= ROUNDS; round++) {
    const moved = join(workspace, `project-${round}`);
    renameSync(folder, moved);
    folder = moved;
    const contestants = [nothing, all].map((config) => linting(config, workspace));
    files.forEach(({ path, text }, index) => {
      const times = fastest(contestants, [{ path: join(folder, path), text }], 1);
      best[index] = times.map((time, which) => Math.min(time, best[index]?.[which] ?? Infinity));
    });
  }
  const [base = 0, ours = 0] = [0, 1].map((which) => best.reduce((sum, times) => sum + (times[which] ?? 0), 0));
  return [
    {
      row: `${files.length} files, 20 with telecrm, imports not yet seen, ${ms(ours)}`,
      against: `a rule that listens to nothing, ${ms(base)}`,
      figure: (ours / base).toFixed(3),
      goal: '≤ 1.03',
      ok: ours / base <= 1.03,
    },
  ];
}
