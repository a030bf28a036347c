// `npm run e2e`: shows the packed plugin working in every place where its users lint, one line per place with its verdict.
// An argument runs only the places whose names contain it.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext } from '../tests/e2e/context.mjs';
import { withTarball } from './pack.mjs';
import { root } from './prepare.mjs';

/** @typedef {import('../tests/e2e/context.mjs').Place} Place */
/** @typedef {import('../tests/e2e/context.mjs').Context} Context */

const wanted = process.argv[2] ?? '';
const places = (await allPlaces()).filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
if (places.length === 0) throw new Error(`No place has "${wanted}" in its name.`);

const counts = { works: 0, skipped: 0, FAILS: 0 };
await withTarball(async (tarball, folder) => {
  const context = createContext(tarball, folder);
  const waiting = [...places];
  const worker = async () => {
    for (let place = waiting.shift(); place; place = waiting.shift()) await visit(place, context);
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
});
console.log(`${counts.works} places work, ${counts.FAILS} fail, ${counts.skipped} skipped.`);
process.exitCode = counts.FAILS > 0 ? 1 : 0;

async function allPlaces() {
  const folder = join(root, 'tests/e2e/places');
  /** @type {Place[]} */
  const found = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.mjs'))) {
    /** @type {{ places: Place[] }} */
    const module = await import(pathToFileURL(join(folder, file)).href);
    found.push(...module.places);
  }
  return found;
}

/**
 * @param {Place} place
 * @param {Context} context
 */
async function visit({ name, run }, context) {
  try {
    const outcome = await run(context);
    if (typeof outcome === 'object') tell('skipped', name, outcome.skipped);
    else tell('works', name, outcome ?? undefined);
  } catch (error) {
    tell('FAILS', name);
    console.error(indented(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  }
}

/**
 * @param {keyof typeof counts} verdict
 * @param {string} name
 * @param {string} [detail]
 */
function tell(verdict, name, detail) {
  counts[verdict] += 1;
  console.log(`${verdict.padEnd(7)}  ${name}${detail ? `: ${detail}` : ''}`);
}

/** @param {string} text */
function indented(text) {
  return text.replaceAll(/^/gm, '         ');
}
