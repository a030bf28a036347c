// Code without telecrm: the sources of the npm packages that are installed here, the same each time.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parses } from './measure.mjs';

const installed = fileURLToPath(new URL('../node_modules/', import.meta.url));
const FILES = 1_000;
/** Beyond this many characters, a file is rather data, or a bundle. */
const MAX_SIZE = 60_000;
const SOURCE = /(?<!\.d|\.min)\.[cm]?[jt]s$/;

/** @type {Map<string, readonly import('./measure.mjs').File[]>} by the folders they stand in */
const copied = new Map();

/**
 * Copies sources to a folder, once, as many in JavaScript as in TypeScript where there are enough.
 * @param {string} folder
 * @returns {readonly import('./measure.mjs').File[]}
 */
export function copySources(folder) {
  const files = copied.get(folder) ?? copy(folder);
  copied.set(folder, files);
  return files;
}

/**
 * @param {string} folder
 * @returns {readonly import('./measure.mjs').File[]}
 */
function copy(folder) {
  const found = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.split(sep).includes('src') && SOURCE.test(path))
    .toSorted();
  const [typed, untyped] = [true, false].map((wanted) => found.filter((path) => path.endsWith('ts') === wanted));
  /** @type {import('./measure.mjs').File[]} */
  const files = [];
  for (const [candidates, until] of /** @type {const} */ ([
    [untyped, FILES / 2],
    [typed, FILES],
  ])) {
    for (const path of candidates ?? []) {
      if (files.length >= until) break;
      const from = join(installed, path);
      const size = statSync(from).size;
      if (size === 0 || size > MAX_SIZE) continue;
      const file = { path: join(folder, path.replaceAll('node_modules', 'nested')), text: readFileSync(from, 'utf8') };
      if (!parses(file)) continue;
      mkdirSync(dirname(file.path), { recursive: true });
      writeFileSync(file.path, file.text);
      files.push(file);
    }
  }
  return files;
}
