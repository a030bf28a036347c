// `npm run docs`: writes what is repeated from the rules themselves: the table in the README, the header and the table of
// options of each rule's page, and the types of the rules' options. With --check it writes nothing and fails where one of them
// is stale. Either way it fails where a page is missing, does not name telecrm's own docs, or has a link that leads nowhere.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { prepare, root } from './prepare.mjs';

/** @typedef {import('./docs/rules.mjs').Plugin} Plugin */
/** @typedef {import('./docs/rules.mjs').Rule} Rule */

prepare();
const prettier = await import('prettier');
const { pluginsToRulesDTS } = await import('eslint-typegen/core');
const { brokenLinks } = await import('./docs/links.mjs');
const { markdownPages, readPage } = await import('./docs/markdown.mjs');
const { header, optionsTable, rulesTable } = await import('./docs/rules.mjs');

const distribution = new URL('../dist/index.js', import.meta.url).href;
/** @type {Plugin} */
const plugin = (await import(distribution)).default;

const check = process.argv.includes('--check');
const rulesFolder = 'docs/rules';
/** @type {string[]} */
const problems = [];

await writeSections('README.md', { rules: rulesTable(plugin, rulesFolder) });
for (const [name, rule] of Object.entries(plugin.rules)) await documentRule(name, rule);
await writeTypes('src/rule-options.ts');
for (const page of markdownPages()) {
  if (page.startsWith(`${rulesFolder}/`) && !(basename(page, '.md') in plugin.rules)) {
    problems.push(`${page}: there is no rule of this name.`);
  }
  problems.push(...brokenLinks(page));
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {Rule} rule
 */
async function documentRule(name, rule) {
  const page = `${rulesFolder}/${name}.md`;
  /** @type {Record<string, string>} */
  const sections = { header: header(plugin, name, rule) };
  try {
    const options = optionsTable(rule);
    if (options) sections.options = options;
    else if (readPage(page).includes('<!-- begin options -->')) problems.push(`${page}: the rule has no options.`);
  } catch (error) {
    problems.push(`${page}: ${error instanceof Error ? error.message : String(error)}.`);
  }
  await writeSections(page, sections);
  if (!readPage(page).includes('](https://docs.telecrm.in')) {
    problems.push(`${page}: no link to the page of https://docs.telecrm.in that the rule rests on.`);
  }
}

/**
 * Puts each section between its markers.
 * @param {string} page
 * @param {Record<string, string>} sections
 */
async function writeSections(page, sections) {
  const before = readPage(page);
  if (!before) {
    problems.push(`${page}: this page is missing.`);
    return;
  }
  let after = before;
  for (const [section, text] of Object.entries(sections)) {
    const [begin, end] = [`<!-- begin ${section} -->`, `<!-- end ${section} -->`];
    const [from, to] = [after.indexOf(begin), after.indexOf(end)];
    if (from < 0 || to < from) {
      problems.push(`${page}: the markers "${begin}" and "${end}" are missing.`);
      continue;
    }
    const formatted = await prettier.format(text, { parser: 'markdown' });
    after = `${after.slice(0, from)}${begin}\n\n${formatted}\n${after.slice(to)}`;
  }
  write(page, before, after);
}

/**
 * The types of the rules' options, from their schemas.
 * @param {string} file
 */
async function writeTypes(file) {
  const types = await pluginsToRulesDTS(
    // The tool wants ESLint's own type of a plugin, of which this is a part.
    { telecrm: /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (plugin)) },
    { includeAugmentation: false, includeIgnoreComments: false, exportTypeName: 'TelecrmRules' },
  );
  const text = `/** The rules' options, from their schemas. Written by \`npm run docs\`. */\n${types}`;
  const style = await prettier.resolveConfig(join(root, file));
  write(file, readPage(file), await prettier.format(text, { ...style, parser: 'typescript' }));
}

/**
 * @param {string} file
 * @param {string} before
 * @param {string} after
 */
function write(file, before, after) {
  if (after === before) return;
  if (check) problems.push(`${file}: not what the rules say today. Run "npm run docs" and commit what it writes.`);
  else writeFileSync(join(root, file), after);
}
