// oxlint, which runs the plugin by `jsPlugins`: the same findings and the same fixes as under ESLint.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { execute } from '../context.mjs';
import { run } from '../lint.mjs';

/** @typedef {import('../context.mjs').Context} Context */
/** @typedef {{ ts?: boolean, jsx?: boolean, commonjs?: boolean, script?: boolean }} Kind */
/** @typedef {{ settings?: object, options?: Record<string, unknown[]> }} Config */
/** @typedef {{ code: string, language: Kind & Config }} Case */
/** @typedef {{ folder: string, config: Config }} Group files with one configuration, in a folder of the project */
/** @typedef {{ offset: number, length: number }} Span in bytes */

const root = fileURLToPath(new URL('../../..', import.meta.url));
const dependencies = {
  '@typescript-eslint/parser': '8.72.0',
  eslint: '10.15.0',
  oxlint: '1.94.0',
  typescript: '6.0.3',
};
/** What can parse another file. */
const PARSERS = ['eslint', 'espree', '@typescript-eslint'];

const OWN = `const url = 'https://next.telecrm.in/autoupdate/v2/enterprise/acme/lead/1/action';
const body = (type) => JSON.stringify({ actions: [{ type }] }), other = () => body('ACTION_1001');
export const visited = () => fetch(url, { method: 'POST', body: other() });
`;

/** @type {import('../context.mjs').Place[]} */
export const places = [
  { name: 'oxlint, the cases of the rules', run: cases },
  { name: 'oxlint, projects of several files', run: projects },
  { name: 'oxlint, without ESLint', run: alone },
];

/** @param {Context} context */
async function cases({ temporary, install }) {
  const project = temporary('oxlint-cases');
  await install(project, dependencies);
  const noted = join(project, 'cases.jsonl');
  const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'tests/rules'];
  const { status, stdout, stderr } = await execute(process.execPath, vitest, {
    cwd: root,
    env: { NOTE_CASES_IN: noted },
  });
  assert.equal(status, 0, `the cases themselves:\n${stdout}${stderr}`);

  /** @type {Map<string, Group>} */
  const groups = new Map();
  let count = 0;
  for (const line of new Set(readFileSync(noted, 'utf8').trimEnd().split('\n'))) {
    /** @type {Case} */
    const { code, language } = JSON.parse(line);
    const { settings, options, ...kind } = language;
    const key = JSON.stringify({ settings, options });
    const group = groups.get(key) ?? { folder: `group-${groups.size}`, config: JSON.parse(key) };
    groups.set(key, group);
    mkdirSync(join(project, group.folder), { recursive: true });
    writeFileSync(join(project, group.folder, `case-${count}.${extension(kind)}`), code);
    count += 1;
  }
  return `${count} cases, ${await compare(project, [...groups.values()])} findings`;
}

/** @param {Kind} kind */
function extension({ ts, jsx, commonjs, script }) {
  if (ts) return jsx ? 'tsx' : 'ts';
  if (jsx) return 'jsx';
  if (script) return 'script.js';
  return commonjs ? 'cjs' : 'mjs';
}

/** @param {Context} context */
async function projects({ temporary, install }) {
  const project = temporary('oxlint-projects');
  await install(project, dependencies);
  cpSync(join(root, 'tests/projects'), join(project, 'projects'), { recursive: true });
  const scope = join(project, 'projects/workspace/apps/shop/node_modules/@orchard');
  mkdirSync(scope, { recursive: true });
  symlinkSync(join(project, 'projects/workspace/packages/crm'), join(scope, 'crm'), 'junction');
  return `${await compare(project, [{ folder: 'projects', config: {} }])} findings`;
}

/**
 * Without ESLint there is no parser for other files: the file itself is judged all the same.
 * @param {Context} context
 */
async function alone({ temporary, install }) {
  const installed = temporary('oxlint-installed');
  await install(installed, dependencies);
  const project = temporary('oxlint-alone', 'esm-config');
  for (const name of readdirSync(join(installed, 'node_modules')).filter((one) => !PARSERS.includes(one))) {
    cpSync(join(installed, 'node_modules', name), join(project, 'node_modules', name), { recursive: true });
  }
  writeFileSync(join(project, 'own.js'), OWN);
  const { findings } = await oxlint(project, { folder: '.', config: {} });
  assert.deepEqual(
    findings.map((one) => one.split(' ').slice(0, 3).join(' ')),
    ['own.js 2:84-2:97 telecrm/no-action-prefix'],
  );

  const [, documented = ''] = /```json\n(.*?)```/s.exec(readFileSync(join(root, 'docs/oxlint.md'), 'utf8')) ?? [];
  const { configs } = await pluginOf(project);
  assert.deepEqual(JSON.parse(documented).rules, configs.recommended.rules, 'the rules in docs/oxlint.md');
  writeFileSync(join(project, 'documented.json'), documented);
  const bin = join(project, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = await execute(process.execPath, [bin, '-c', 'documented.json', '-f', 'unix', 'own.js'], {
    cwd: project,
  });
  assert.match(stdout, /^own\.js:2:84: /m, 'the configuration in docs/oxlint.md');
  return 'judges each file by itself';
}

/**
 * Lints and fixes files with both, and asserts that they agree.
 * @param {string} project installed
 * @param {readonly Group[]} groups
 * @returns {Promise<number>} how much both have found
 */
async function compare(project, groups) {
  const rules = await ruleNames(project);
  writeFileSync(join(project, 'eslint.config.js'), eslintConfig(rules, groups));
  const folders = groups.map(({ folder }) => folder);
  const linted = await run(project, folders);
  const fixed = await run(project, ['--fix-dry-run', ...folders]);
  let count = 0;
  for (const group of groups) {
    const inGroup = (/** @type {{ filePath: string }} */ { filePath }) =>
      filePath.startsWith(join(project, group.folder) + sep);
    const found = linted.results.filter(inGroup).flatMap(({ filePath, messages }) =>
      messages.map((message) => {
        const { line, column, endLine, endColumn, ruleId } = message;
        return `${pathFrom(project, filePath)} ${line}:${column}-${endLine}:${endColumn} ${ruleId} ${message.message}`;
      }),
    );
    const { findings, unread } = await oxlint(project, group);
    const comparable = found.filter((one) => !unread.includes(one.split(' ')[0] ?? ''));
    assert.deepEqual(findings, comparable.sort());
    count += findings.length;
    await oxlintFixes(
      project,
      group,
      fixed.results
        .filter(inGroup)
        .flatMap(({ filePath, output }) => (output === undefined ? [] : { filePath, output })),
    );
  }
  assert(count > 0, 'something is found');
  return count;
}

/**
 * @param {string} project
 * @returns {Promise<{ rules: object, configs: { recommended: { rules: object } } }>}
 */
async function pluginOf(project) {
  const entry = join(project, 'node_modules/eslint-plugin-telecrm/dist/index.js');
  return (await import(pathToFileURL(entry).href)).default;
}

/** @param {string} project */
async function ruleNames(project) {
  return Object.keys((await pluginOf(project)).rules);
}

/**
 * @param {readonly string[]} rules
 * @param {Config} config
 */
function rulesOf(rules, { options = {} }) {
  return Object.fromEntries(rules.map((rule) => [`telecrm/${rule}`, ['error', ...(options[rule] ?? [])]]));
}

/**
 * @param {readonly string[]} rules
 * @param {readonly Group[]} groups
 */
function eslintConfig(rules, groups) {
  const configs = groups.map(({ folder, config }) => ({
    files: [`${folder}/**/*.{js,mjs,cjs,jsx,ts,tsx}`],
    rules: rulesOf(rules, config),
    settings: { telecrm: config.settings },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
  }));
  return `import * as parser from '@typescript-eslint/parser';
import telecrm from 'eslint-plugin-telecrm';

export default [
  { plugins: { telecrm } },
  ...${JSON.stringify(configs)},
  { files: ['**/*.script.js'], languageOptions: { sourceType: 'script' } },
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
];
`;
}

/**
 * @param {string} project
 * @param {Group} group
 * @returns {Promise<{ findings: string[], unread: string[] }>} `file place rule message`, sorted, and files that oxlint
 *   cannot hand to any plugin: code that is nested by the thousand
 */
async function oxlint(project, group) {
  const { diagnostics } = JSON.parse(await runOxlint(project, group, '--format', 'json'));
  /** @type {{ filename: string, code: string, message: string, labels: { span: Span }[] }[]} */
  const all = diagnostics;
  const thrown = all.filter(({ message }) => message.startsWith('Error running JS plugin'));
  const own = thrown.filter(({ message }) => !message.includes('at deserialize'));
  assert.deepEqual(own, [], 'nothing is thrown');
  const findings = all
    .filter((one) => !thrown.includes(one))
    .map(({ filename, code, message, labels }) => {
      const text = readFileSync(join(project, filename));
      const [label] = labels;
      const place = label
        ? `${placeAt(text, label.span.offset)}-${placeAt(text, label.span.offset + label.span.length)}`
        : '';
      return `${filename.replaceAll(sep, '/')} ${place} ${code.replace(/^(\w+)\((.*)\)$/, '$1/$2')} ${message}`;
    })
    .sort();
  return { findings, unread: thrown.map(({ filename }) => filename.replaceAll(sep, '/')) };
}

/**
 * Asserts that oxlint leaves the text that ESLint leaves; it fixes once over, where ESLint starts again as long as it fixes.
 * @param {string} project
 * @param {Group} group
 * @param {readonly { filePath: string, output: string }[]} wanted
 */
async function oxlintFixes(project, group, wanted) {
  const current = () => wanted.map(({ filePath }) => ({ filePath, output: readFileSync(filePath, 'utf8') }));
  for (let round = 0; round < 10 && !isDeepStrictEqual(current(), wanted); round++) {
    await runOxlint(project, group, '--fix');
  }
  assert.deepEqual(current(), wanted, 'after --fix');
}

/**
 * @param {string} project
 * @param {Group} group
 * @param {readonly string[]} args
 */
async function runOxlint(project, { folder, config }, ...args) {
  const file = join(project, '.oxlintrc.json');
  const rules = rulesOf(await ruleNames(project), config);
  writeFileSync(
    file,
    JSON.stringify({
      jsPlugins: ['eslint-plugin-telecrm'],
      plugins: [],
      categories: { correctness: 'off' },
      rules,
      settings: { telecrm: config.settings ?? {} },
    }),
  );
  const bin = join(project, 'node_modules/oxlint/bin/oxlint');
  const { stdout, stderr } = await execute(process.execPath, [bin, ...args, folder], { cwd: project });
  assert.doesNotMatch(stderr, /Error/, 'oxlint runs');
  return stdout;
}

/**
 * @param {Buffer} text
 * @param {number} offset in bytes
 * @returns `line:column`, both from 1, the column in characters
 */
function placeAt(text, offset) {
  const lines = text
    .subarray(0, offset)
    .toString()
    .split(/\r\n|[\r\n\u2028\u2029]/);
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

/**
 * @param {string} folder
 * @param {string} file
 */
function pathFrom(folder, file) {
  return relative(folder, file).replaceAll(sep, '/');
}
