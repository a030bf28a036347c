// `npm run bench`: what the plugin costs, as a table; `npm run bench -- --json` as JSON; further words choose rows by name.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostile } from './rows/hostile.mjs';
import { keystroke } from './rows/keystroke.mjs';
import { loading } from './rows/loading.mjs';
import { oxlint } from './rows/oxlint.mjs';
import { packages } from './rows/packages.mjs';
import { project } from './rows/project.mjs';
import { scaling } from './rows/scaling.mjs';
import { telecrm } from './rows/telecrm.mjs';

const words = process.argv.slice(2);
const chosen = words.filter((word) => !word.startsWith('--'));
const groups = Object.entries({ packages, project, telecrm, scaling, hostile, loading, keystroke, oxlint }).filter(
  ([name]) => chosen.length === 0 || chosen.includes(name),
);

const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'bench-')));
/** @type {import('./measure.mjs').Row[]} */
const rows = [];
try {
  for (const [name, measure] of groups) {
    console.error(`measuring: ${name}`);
    rows.push(...measure(workspace));
  }
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
console.log(words.includes('--json') ? JSON.stringify(rows, undefined, 2) : tableOf(rows));

/**
 * A table in Markdown.
 * @param {readonly import('./measure.mjs').Row[]} entries
 */
function tableOf(entries) {
  const lines = [
    ['what is measured', 'against', 'figure', 'goal', 'met'],
    ['---', '---', '---', '---', '---'],
    ...entries.map(({ row, against, figure, goal, ok }) => [
      row,
      against,
      figure,
      goal,
      ok === undefined ? '' : ok ? 'yes' : 'no',
    ]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
