// What an editor asks for after each key: the lint of a text that it has not seen, whose imports it has.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, fastest, linting, ms, nothing } from '../measure.mjs';
import { importingFile, telecrmFiles } from '../shapes.mjs';

const KEYS = 200;
const LINES = 300;

/**
 * @param {string} workspace
 * @returns {import('../measure.mjs').Row[]}
 */
export function keystroke(workspace) {
  const folder = join(workspace, 'keystroke');
  mkdirSync(folder);
  for (const { path, text } of telecrmFiles(1)) writeFileSync(join(folder, path), text);
  const before = { path: join(folder, 'open.js'), text: importingFile(LINES) };
  let keys = 0;
  const contestants = [nothing, all].map((config) => {
    const lint = linting(config, folder);
    return (/** @type {import('../measure.mjs').File} */ { path, text }) =>
      lint({ path, text: `${text}// ${keys++}\n` });
  });
  const [base = 0, ours = 0] = fastest(contestants, [before], KEYS);
  return [
    {
      row: `one keystroke in ${LINES} lines, ${ms(ours)}`,
      against: `a rule that listens to nothing, ${ms(base)}`,
      figure: `${ms(ours - base)} more`,
      goal: '≤ 5 ms more',
      ok: ours - base <= 5,
    },
  ];
}
