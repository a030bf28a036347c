// The examples of docs/ci.md, as they stand there: their files are laid into a project, and their commands are run.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { codeBlocks, readPage } from '../../../scripts/docs/markdown.mjs';
import { execute } from '../context.mjs';

/** @type {{ bugs: string, version: string, devDependencies: { eslint: string } }} */
const { bugs, devDependencies, version } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);

/** What the page has people install, in a version that runs on the oldest Node that the plugin does. */
const versions = {
  '@microsoft/eslint-formatter-sarif': '3.1.0',
  'eslint-formatter-gitlab': '7.2.0',
  husky: '9.1.7',
  'lint-staged': '16.4.0',
};

/**
 * @typedef {object} Example a section of the page, made into a project
 * @property {string} project folder
 * @property {string[]} commands what the section has run: in its shell blocks, then in its jobs
 * @property {(command: string, env?: Record<string, string>) => Promise<import('../context.mjs').Ended>} shell
 */

/** @type {Record<string, (example: Example) => Promise<string>>} */
const checks = {
  'Failing the build': failsTheBuild,
  'GitHub Actions': annotates,
  'GitHub code scanning': writesSarif,
  'GitLab code quality': writesCodeQuality,
  'Before each commit': guardsCommits,
  'In an old code base': suppresses,
};

const blocks = codeBlocks(readPage('docs/ci.md'));
assert.deepEqual([...new Set(blocks.map(({ section }) => section))], Object.keys(checks), 'each section is run');

/** @type {import('../context.mjs').Place[]} */
export const places = Object.entries(checks).map(([section, check]) => ({
  name: `docs/ci.md, ${section}`,
  run: async (context) => check(await exampleOf(context, section)),
}));

/**
 * @param {import('../context.mjs').Context} context
 * @param {string} section
 * @returns {Promise<Example>}
 */
async function exampleOf({ temporary, install }, section) {
  const project = temporary('ci', 'ci');
  /** @type {string[]} */
  const commands = [];
  for (const { language, info, code } of blocks.filter((block) => block.section === section)) {
    if (language === 'sh') commands.push(...code.trim().split('\n'));
    else if (info === 'package.json') merge(join(project, info), JSON.parse(code));
    else if (language === 'yaml' && info !== '') {
      mkdirSync(dirname(join(project, info)), { recursive: true });
      writeFileSync(join(project, info), code);
      commands.push(...commandsIn(parse(code)));
    } else throw new Error(`Nobody knows what to do with this block:\n${code}`);
  }
  const packages = commands.flatMap((command) => {
    const [, names = ''] = /^npm install --save-dev (.+)$/.exec(command) ?? [];
    return names.split(' ').filter(Boolean);
  });
  const wanted = Object.entries(versions).filter(([name]) => packages.includes(name));
  assert.deepEqual(wanted.map(([name]) => name).sort(), packages.sort(), 'each package has a version here');
  await install(project, { eslint: devDependencies.eslint, ...Object.fromEntries(wanted) });
  const path = `${join(project, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  return {
    project,
    commands: commands.filter((command) => !/^npm (?:ci|install .+)$/.test(command)),
    shell: (command, env = {}) => execute('sh', ['-c', command], { cwd: project, env: { PATH: path, ...env } }),
  };
}

/**
 * The commands of a workflow, whichever forge it is for.
 * @param {unknown} workflow
 * @returns {string[]}
 */
function commandsIn(workflow) {
  if (typeof workflow !== 'object' || workflow === null) return [];
  return Object.entries(workflow).flatMap(([key, value]) =>
    key === 'run' && typeof value === 'string' ? [value] : key === 'script' ? value : commandsIn(value),
  );
}

/**
 * @param {string} file
 * @param {object} added
 */
function merge(file, added) {
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...added }, null, 2));
}

/** @param {Example} example */
async function failsTheBuild({ project, commands, shell }) {
  const [lint = '', ...others] = commands;
  assert.deepEqual(others, []);
  assert.equal((await shell(lint)).status, 1, 'reports fail it');

  const config = join(project, 'eslint.config.js');
  const rules = "rules: { 'telecrm/no-action-prefix': 'warn', 'telecrm/no-builtin-action-write': 'warn' }";
  writeFileSync(config, readFileSync(config, 'utf8').replace("['telecrm/recommended']", `$&, ${rules}`));
  assert.equal((await shell('eslint .')).status, 0, 'warnings alone do not');
  assert.equal((await shell(lint)).status, 1, 'but with the option they do');

  rmSync(join(project, 'src'), { recursive: true });
  writeFileSync(join(project, 'index.js'), 'export {};\n');
  assert.equal((await shell(lint)).status, 0, 'and a project without reports passes');
  return 'reports and warnings fail it';
}

/** @param {Example} example */
async function annotates({ project, commands, shell }) {
  const [lint = '', ...others] = commands;
  assert.deepEqual(others, []);
  const { status, stdout } = await shell(lint);
  assert.equal(status, 1);
  // How the problem matcher of actions/setup-node reads the lines, one after the other.
  const annotations = [];
  let file = '';
  for (const line of stdout.split('\n')) {
    const [, row, , severity, , code] = /^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.*)\s\s+(.*)$/.exec(line) ?? [];
    if (row === undefined) file = line.trim() || file;
    else annotations.push(`${severity} ${relative(project, file)}:${row} ${code}`);
  }
  assert.deepEqual(annotations, [
    'error src/notes.js:4 telecrm/no-builtin-action-write',
    'error src/visits.js:4 telecrm/no-action-prefix',
  ]);
  return 'each report becomes an annotation';
}

/** @param {Example} example */
async function writesSarif({ project, commands, shell }) {
  const [lint = '', ...others] = commands;
  assert.deepEqual(others, []);
  assert.equal((await shell(lint)).status, 1);
  /** @type {{ runs: { tool: { driver: { rules: { id: string, helpUri: string }[] } }, results: { ruleId: string }[] }[] }} */
  const { runs } = JSON.parse(readFileSync(join(project, 'eslint.sarif'), 'utf8'));
  const [run, ...more] = runs;
  assert(run && more.length === 0);
  const found = ['telecrm/no-builtin-action-write', 'telecrm/no-action-prefix'];
  assert.deepEqual(
    run.results.map(({ ruleId }) => ruleId),
    found,
  );
  const pages = found.map((id) =>
    bugs.replace('issues', `blob/v${version}/docs/rules/${id.replace('telecrm/', '')}.md`),
  );
  assert.deepEqual(
    run.tool.driver.rules.map(({ id, helpUri }) => [id, helpUri]),
    found.map((id, index) => [id, pages[index]]),
  );
  return 'results with the pages of their rules';
}

/** @param {Example} example */
async function writesCodeQuality({ project, commands, shell }) {
  const [lint = '', ...others] = commands;
  assert.deepEqual(others, []);
  /** @type {Record<string, { artifacts: { reports: { codequality: string } } }>} */
  const jobs = parse(readFileSync(join(project, '.gitlab-ci.yml'), 'utf8'));
  const [[name, job] = ['', undefined]] = Object.entries(jobs);
  const { status } = await shell(lint, {
    GITLAB_CI: 'true',
    CI_JOB_NAME: name,
    CI_PROJECT_DIR: project,
    CI_PROJECT_URL: 'https://gitlab.example.com/acme/crm',
    CI_COMMIT_SHORT_SHA: '00000000',
  });
  assert.equal(status, 1);
  /** @type {{ check_name: string, fingerprint: string, location: { path: string, positions: { begin: { line: number } } } }[]} */
  const report = JSON.parse(readFileSync(join(project, job?.artifacts.reports.codequality ?? ''), 'utf8'));
  assert.deepEqual(
    report.map(({ check_name: rule, location }) => `${location.path}:${location.positions.begin.line} ${rule}`),
    ['src/notes.js:4 telecrm/no-builtin-action-write', 'src/visits.js:4 telecrm/no-action-prefix'],
  );
  assert.equal(new Set(report.map(({ fingerprint }) => fingerprint)).size, 2, 'told apart by their fingerprints');
  return 'entries with rule, place and fingerprint';
}

/** @param {Example} example */
async function guardsCommits({ project, commands, shell }) {
  const who = ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, 'Somebody'],
    [`GIT_${role}_EMAIL`, 'somebody@example.com'],
  ]);
  /** @type {Record<string, string>} */
  const env = { ...Object.fromEntries(who), HUSKY: '1' };
  const [visits, notes] = ['src/visits.js', 'src/notes.js'];
  writeFileSync(join(project, '.gitignore'), 'node_modules\n');
  assert.equal((await shell('git init --quiet', env)).status, 0);
  for (const command of commands) {
    const { status, stdout, stderr } = await shell(command, env);
    assert.equal(status, 0, `${command}\n${stdout}${stderr}`);
  }
  const commit = (/** @type {string} */ file) => shell(`git add ${file} && git commit --quiet --message ${file}`, env);
  const log = async () => (await shell('git log --format=%s --reverse', env)).stdout.trim().split('\n');

  const fixed = await commit(visits);
  assert.equal(fixed.status, 0, fixed.stderr);
  const { stdout } = await shell(`git show HEAD:${visits}`);
  assert.match(stdout, /type: '1001'/, 'what is committed is fixed');

  const refused = await commit(notes);
  assert.notEqual(refused.status, 0, 'and what cannot be is refused');
  assert.match(refused.stdout + refused.stderr, /telecrm\/no-builtin-action-write/);
  assert.deepEqual(await log(), [visits]);
  return 'a commit is fixed, or refused';
}

/** @param {Example} example */
async function suppresses({ project, commands, shell }) {
  const [fix = '', suppress = '', prune = '', ...others] = commands;
  assert.deepEqual(others, []);
  const visits = join(project, 'src/visits.js');
  const notes = join(project, 'src/notes.js');
  const lint = () => shell('eslint . --max-warnings 0');

  assert.equal((await shell(fix)).status, 1);
  assert.match(readFileSync(visits, 'utf8'), /type: '1001'/, 'what can be fixed is');
  assert.equal((await shell(suppress)).status, 0);
  const suppressions = join(project, 'eslint-suppressions.json');
  assert.deepEqual(JSON.parse(readFileSync(suppressions, 'utf8')), {
    'src/notes.js': { 'telecrm/no-builtin-action-write': { count: 1 } },
  });
  assert.equal((await lint()).status, 0, 'what is old is silent');

  const before = readFileSync(visits, 'utf8');
  writeFileSync(visits, before.replace("'1001'", "'ACTION_1001'"));
  assert.equal((await lint()).status, 1, 'what is new is not');
  writeFileSync(visits, before);

  writeFileSync(notes, readFileSync(notes, 'utf8').replace('SYSTEM_NOTE', '1001'));
  const unused = await lint();
  assert.equal(unused.status, 2, 'a suppression whose report has gone is told of');
  assert.match(unused.stderr, /--prune-suppressions/);
  assert.equal((await shell(prune)).status, 0);
  assert.deepEqual(existsSync(suppressions) ? JSON.parse(readFileSync(suppressions, 'utf8')) : {}, {});
  assert.equal((await lint()).status, 0);
  return 'old reports are silent, new ones are not, and the list only shrinks';
}
