import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { execute } from './context.mjs';

/**
 * @typedef {object} How to run ESLint
 * @property {string} [node] path of the Node that runs it; this very one by default
 * @property {string} [cwd] folder to run it in; the project's by default
 */
/**
 * @typedef {object} Result of a file
 * @property {string} filePath
 * @property {{ line?: number, column?: number, endLine?: number, endColumn?: number, severity: number, ruleId: string | null, message: string }[]} messages
 * @property {{ ruleId: string }[]} [suppressedMessages]
 * @property {string} [output] the fixed text, where it was fixed
 */

/**
 * Runs ESLint's command line.
 * @param {string} project folder, installed
 * @param {readonly string[]} args
 * @param {How} [how]
 * @returns {Promise<{ status: number | null, results: Result[], stderr: string }>}
 */
export async function run(project, args, { node = process.execPath, cwd = project } = {}) {
  const eslint = join(project, 'node_modules/eslint/bin/eslint.js');
  const { status, stdout, stderr } = await execute(node, [eslint, '--format', 'json', ...args], { cwd });
  if (!stdout.startsWith('[')) throw new Error(`ESLint did not lint in ${cwd}:\n${stdout}${stderr}`);
  return { status, results: JSON.parse(stdout), stderr };
}

/**
 * Runs ESLint's command line and tells what it found.
 * @param {string} project folder, installed
 * @param {readonly string[]} args
 * @param {How} [how]
 * @returns {Promise<{ status: number | null, findings: string[] }>} findings as `file:line rule`
 */
export async function lint(project, args, how = {}) {
  const { status, results } = await run(project, args, how);
  return { status, findings: findingsOf(results, how.cwd ?? project) };
}

/**
 * @param {readonly Result[]} results
 * @param {string} folder that the files are named from
 */
export function findingsOf(results, folder) {
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${pathFrom(folder, filePath)}:${line ?? 0} ${ruleId ?? message}`),
  );
}

/**
 * Lints a project and fixes it, and compares with what stands in its files: a line that ends with `// expect: rule, rule`
 * has these reports, one with `// fix: rule` has a report that `--fix` takes away, and no other line has any.
 * @param {string} project folder, installed
 * @param {readonly string[]} [args]
 * @param {How} [how]
 * @returns {Promise<string>} how much was seen
 */
export async function lintAsMarked(project, args = ['.'], how = {}) {
  const cwd = how.cwd ?? project;
  const { expected, fixed } = readMarks(cwd);
  const all = [...expected, ...fixed.flatMap(({ findings }) => findings)];
  assert(all.length > 0, 'the fixture expects something');
  const found = await lint(project, args, how);
  assert.deepEqual(found.findings.sort(), all.sort());

  const { findings } = await lint(project, ['--fix', ...args], how);
  assert.deepEqual(findings.sort(), expected.sort(), 'what is left after --fix');
  for (const { file, text } of fixed) assert.equal(readFileSync(join(cwd, file), 'utf8'), text, `${file} after --fix`);
  return `${all.length} found, ${all.length - expected.length} fixed`;
}

/**
 * @param {string} folder
 * @returns what its files say: reports that stay, and files that are fixed, with the text that they have then
 */
function readMarks(folder) {
  /** @type {string[]} */
  const expected = [];
  /** @type {{ file: string, findings: string[], text: string }[]} */
  const fixed = [];
  for (const file of filesIn(folder)) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    /** @type {string[]} */
    const findings = [];
    const text = lines.map((line, index) => {
      const [, mark, rules = ''] = /\/\/ (expect|fix): ([\w, -]+?)(?: -->| \*\/)?$/.exec(line) ?? [];
      for (const rule of mark ? rules.split(', ') : []) {
        (mark === 'fix' ? findings : expected).push(`${file}:${index + 1} telecrm/${rule}`);
      }
      return mark === 'fix' ? fixedLine(line, rules) : line;
    });
    if (findings.length > 0) fixed.push({ file, findings, text: text.join('\n') });
  }
  return { expected, fixed };
}

/**
 * @param {string} line
 * @param {string} rule
 */
function fixedLine(line, rule) {
  if (rule === 'no-action-prefix') return line.replace('ACTION_', '');
  if (rule === 'require-action-prefix') return line.replace(/'(\d+)'/, "'ACTION_$1'");
  throw new Error(`No fixture has needed to know yet what ${rule} makes of a line.`);
}

/**
 * @param {string} folder
 * @returns {string[]} the files below it, but those that were installed
 */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    return entry.isDirectory() ? filesIn(join(folder, entry.name)).map((file) => `${entry.name}/${file}`) : entry.name;
  });
}

/**
 * @param {string} folder
 * @param {string} file
 */
function pathFrom(folder, file) {
  return relative(folder, file).replaceAll(sep, '/');
}
