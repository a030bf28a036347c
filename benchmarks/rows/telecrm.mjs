// Files that do little else than call telecrm.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, fastest, linting, ms, nothing, parses } from '../measure.mjs';
import { telecrmFiles } from '../shapes.mjs';

const FILES = 200;
const ROUNDS = 15;

/**
 * @param {string} workspace
 * @returns {import('../measure.mjs').Row[]}
 */
export function telecrm(workspace) {
  const folder = join(workspace, 'telecrm');
  mkdirSync(folder);
  const files = telecrmFiles(FILES).map(({ path, text }) => ({ path: join(folder, path), text }));
  for (const file of files) {
    if (!parses(file)) throw new Error(`Does not parse: ${file.path}`);
    writeFileSync(file.path, file.text);
  }
  const [base = 0, ours = 0] = fastest(
    [nothing, all].map((config) => linting(config, folder)),
    files,
    ROUNDS,
  );
  return [
    {
      row: `${files.length} files full of telecrm, ${ms(ours)}`,
      against: `a rule that listens to nothing, ${ms(base)}`,
      figure: (ours / base).toFixed(3),
      goal: '≤ 1.10',
      ok: ours / base <= 1.1,
    },
  ];
}
