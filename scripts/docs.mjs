// `npm run docs`: writes what the docs repeat from the rules themselves: the table in the README, and the header and the
// table of options of each rule's page. With --check it writes nothing and fails where a page is stale. Either way it fails
// where a page is missing, does not name telecrm's own docs, or has a link that leads nowhere.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { prepare, root } from './prepare.mjs';

/**
 * @typedef {object} Rule what is read here of a rule
 * @property {{
 *   docs: { description: string },
 *   fixable?: string,
 *   hasSuggestions?: boolean,
 *   schema: { properties?: Record<string, Option> }[],
 *   defaultOptions?: Record<string, unknown>[],
 * }} meta
 */
/** @typedef {{ type?: string, items?: Option, enum?: unknown[], description?: string }} Option */
/** @typedef {{ rules: Record<string, Rule>, configs: Record<string, { rules: Record<string, unknown> }> }} Plugin */

prepare();
const prettier = await import('prettier');
const distribution = new URL('../dist/index.js', import.meta.url).href;
/** @type {Plugin} */
const { rules, configs } = (await import(distribution)).default;

const check = process.argv.includes('--check');
const rulesFolder = 'docs/rules';
/** @type {string[]} */
const problems = [];

await generate('README.md', { rules: rulesTable() });
for (const [name, rule] of Object.entries(rules)) await documentRule(name, rule);
for (const page of markdownFiles(rulesFolder)) {
  if (!(basename(page, '.md') in rules)) problems.push(`${page}: there is no rule of this name.`);
}
const linked = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownFiles('docs'), ...markdownFiles('examples')];
for (const page of linked) checkLinks(page);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {Rule} rule
 */
async function documentRule(name, rule) {
  const page = `${rulesFolder}/${name}.md`;
  /** @type {Record<string, string>} */
  const sections = { header: header(name, rule) };
  const options = optionsTable(rule);
  if (options) sections.options = options;
  await generate(page, sections);
  if (!read(page).includes('](https://docs.telecrm.in')) {
    problems.push(`${page}: no link to the page of https://docs.telecrm.in that the rule rests on.`);
  }
}

/**
 * Puts each section between its markers.
 * @param {string} page
 * @param {Record<string, string>} sections
 */
async function generate(page, sections) {
  const before = read(page);
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
  if (after === before) return;
  if (check) problems.push(`${page}: not what the rules say today. Run "npm run docs" and commit what it writes.`);
  else writeFileSync(join(root, page), after);
}

function rulesTable() {
  const rows = Object.entries(rules).map(([name, rule]) => {
    const { docs, fixable, hasSuggestions } = rule.meta;
    const presets = presetsOf(name).includes('recommended') ? '✅' : '';
    const link = `[${name}](${rulesFolder}/${name}.md)`;
    return row([link, sentence(docs.description), presets, fixable ? '🔧' : '', hasSuggestions ? '💡' : '']);
  });
  return [
    '✅ in the preset `recommended` · 🔧 fixed by `--fix` · 💡 with suggestions in the editor',
    '',
    row(['Rule', 'What it does', '✅', '🔧', '💡']),
    row(['---', '---', '---', '---', '---']),
    ...rows,
  ].join('\n');
}

/**
 * @param {string} name
 * @param {Rule} rule
 */
function header(name, { meta }) {
  const presets = presetsOf(name).map((preset) => `\`${preset}\``);
  const notes = [
    `✅ In the ${presets.length > 1 ? 'presets' : 'preset'} ${presets.join(' and ')}.`,
    meta.fixable && '🔧 Some reports are fixed by `--fix`.',
    meta.hasSuggestions && '💡 Some reports come with a suggestion in the editor.',
  ].filter(Boolean);
  return [`# telecrm/${name}`, sentence(meta.docs.description), notes.join('\\\n')].join('\n\n');
}

/** @param {Rule} rule */
function optionsTable({ meta }) {
  const options = Object.entries(meta.schema[0]?.properties ?? {});
  if (options.length === 0) return undefined;
  const rows = options.map(([name, option]) => {
    const byDefault = meta.defaultOptions?.[0]?.[name];
    const shown = byDefault === undefined ? '' : code(JSON.stringify(byDefault).replaceAll('"', "'"));
    return row([code(name), code(typeName(option)), shown, option.description ?? '']);
  });
  return [row(['Option', 'Type', 'Default', 'Meaning']), row(['---', '---', '---', '---']), ...rows].join('\n');
}

/**
 * @param {Option} option
 * @returns {string}
 */
function typeName({ type, items, enum: values }) {
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  return type === 'array' && items ? `${typeName(items)}[]` : (type ?? 'unknown');
}

/** @param {string} rule */
function presetsOf(rule) {
  return Object.keys(configs).filter((preset) => configs[preset] && `telecrm/${rule}` in configs[preset].rules);
}

/** @param {string} description as ESLint wants it: no capital, no full stop */
function sentence(description) {
  return `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/** @param {readonly string[]} cells */
function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/**
 * Every relative link has to lead to a file, and to a heading in it where the link names one.
 * @param {string} page
 */
function checkLinks(page) {
  for (const [, target = ''] of prose(read(page)).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/i.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const file = path ? join(dirname(page), path) : page;
    if (!existsSync(join(root, file))) problems.push(`${page}: the link ${target} leads to no file.`);
    else if (anchor && !headings(file).includes(anchor))
      problems.push(`${page}: the link ${target} leads to no heading.`);
  }
}

/**
 * The anchors of a page, as GitHub makes them.
 * @param {string} page
 */
function headings(page) {
  return [...prose(read(page)).matchAll(/^#+ +(.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/**
 * A page without its blocks of code.
 * @param {string} text
 */
function prose(text) {
  return text.replaceAll(/^(`{3,}|~{3,})[^]*?^\1/gm, '');
}

/** @param {string} file */
function read(file) {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
}

/** @param {string} folder */
function markdownFiles(folder) {
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true }) : [];
  return files.map((file) => join(folder, String(file))).filter((file) => file.endsWith('.md'));
}
