// Lints one hostile program and says what it took: `node hostile-child.mjs NAME FOLDER parse|model`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import debug from 'debug';
import { hostile } from './hostile-programs.mjs';
import { all, linting, nothing } from './measure.mjs';

const [name = '', folder = '', what] = process.argv.slice(2);
const files = (hostile[name]?.() ?? []).map(({ path, text }) => ({ path: join(folder, path), text }));
for (const { path, text } of files) writeFileSync(path, text);
const [file] = files;
if (!file) throw new Error(`No such program: ${name}`);

/** What `DEBUG=eslint-plugin-telecrm` prints. */
let trace = '';
debug.enable('eslint-plugin-telecrm');
debug.log = (/** @type {unknown[]} */ ...parts) => {
  trace ||= format(...parts);
};

const messages = linting(what === 'model' ? all : nothing, folder)(file);
const [, steps, budget] = /(\d+) of (\d+) steps/.exec(trace) ?? [];
console.log(
  JSON.stringify({
    peak: process.resourceUsage().maxRSS / 1024,
    steps: Number(steps ?? 0),
    budget: Number(budget ?? 0),
    exhausted: trace.includes('used up'),
    reports: messages.length,
  }),
);
