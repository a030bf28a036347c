// The ESLints and Nodes that the plugin promises to work with, in projects of every kind of configuration.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf, lint, lintAsMarked, run } from '../lint.mjs';

/** @typedef {import('../context.mjs').Context} Context */
/** @typedef {{ eslint: string, node: string }} Versions */

/** The oldest that is promised, the last of the line before, and the newest. */
const ESLINTS = ['9.15.0', '9.39.5', '10.15.0'];
/** The oldest that are promised, and the newest of those that are kept up for long. */
const NODES = ['20.19.0', '22.13.0', '24.21.0'];

/** @type {Record<string, (context: Context, versions: Versions) => Promise<import('../context.mjs').Outcome>>} */
const kinds = {
  'ESM config': (context, versions) => asMarked(context, versions, 'esm-config'),
  'CommonJS config': (context, versions) => asMarked(context, versions, 'commonjs-config'),
  'eslint.config.ts with extends': typescriptConfig,
  'monorepo with two configs': monorepo,
  'command line': commandLine,
};

/** @type {import('../context.mjs').Place[]} */
export const places = ESLINTS.flatMap((eslint) =>
  NODES.flatMap((version) =>
    Object.entries(kinds).map(([kind, show]) => ({
      name: `ESLint ${eslint}, Node ${version}, ${kind}`,
      run: async (/** @type {Context} */ context) => {
        const node = await context.node(version);
        return typeof node === 'string' ? show(context, { eslint, node }) : node;
      },
    })),
  ),
);

/**
 * @param {Context} context
 * @param {Versions} versions
 * @param {string} fixture
 */
async function asMarked({ temporary, install }, { eslint, node }, fixture) {
  const project = temporary(fixture, fixture);
  await install(project, { eslint });
  return lintAsMarked(project, ['.'], { node });
}

/**
 * @param {Context} context
 * @param {Versions} versions
 */
async function typescriptConfig({ temporary, install }, { eslint, node }) {
  const project = temporary('typescript-config', 'typescript-config');
  if (since(eslint, '9.22.0')) {
    await install(project, { eslint });
    return lintAsMarked(project, ['.'], { node });
  }
  // What ESLint says to do where it is too old for `eslint/config`, and for a configuration in TypeScript without a flag.
  await install(project, { eslint, '@eslint/config-helpers': '0.7.0' });
  edit(project, 'eslint.config.ts', (text) => text.replace("'eslint/config'", "'@eslint/config-helpers'"));
  return lintAsMarked(project, ['--flag', 'unstable_ts_config', '.'], { node });
}

/**
 * @param {Context} context
 * @param {Versions} versions
 */
async function monorepo({ temporary, install }, { eslint, node }) {
  const project = temporary('monorepo', 'monorepo');
  await install(project, { eslint });
  const packages = join(project, 'packages');
  for (const user of ['api', 'web']) {
    const scope = join(packages, user, 'node_modules/@orchard');
    mkdirSync(scope, { recursive: true });
    symlinkSync(join(packages, 'client'), join(scope, 'client'), 'junction');
  }
  // From here on each file has the configuration that is nearest to it.
  const together = since(eslint, '10.0.0');
  if (together) {
    const { findings } = await lint(project, ['packages/api', 'packages/web'], { node });
    assert.deepEqual(findings, [
      'packages/api/src/visits.js:7 telecrm/no-action-prefix',
      'packages/web/src/visits.js:3 telecrm/no-action-prefix',
    ]);
  }
  for (const name of ['api', 'web']) await lintAsMarked(project, ['.'], { node, cwd: join(packages, name) });
  return together ? 'each alone, and both from the root' : 'each alone';
}

/**
 * What the command line offers around a lint.
 * @param {Context} context
 * @param {Versions} versions
 */
async function commandLine({ temporary, install }, { eslint, node }) {
  const project = temporary('command-line', 'command-line');
  await install(project, { eslint });
  const fixable = 'src/fixable.js:4 telecrm/no-action-prefix';
  const unfixable = 'src/unfixable.js:4 telecrm/no-builtin-action-write';
  const noted = 'src/disabled.js:16 telecrm/no-builtin-action-write';
  const all = [noted, fixable, unfixable];
  const linted = (/** @type {string[]} */ ...args) => lint(project, args, { node });
  const shown = ['inline configuration', '--report-unused-disable-directives', '--cache', '--fix-dry-run', '--fix'];

  const plain = await run(project, ['.'], { node });
  assert.deepEqual(unusedDirectives(plain.results), ['12: warning'], 'a directive that disables nothing is told');
  const suppressed = plain.results.flatMap(({ suppressedMessages = [] }) => suppressedMessages);
  assert.deepEqual(
    suppressed.map(({ ruleId }) => ruleId),
    ['telecrm/no-action-prefix', 'telecrm/no-builtin-action-write'],
    'directives disable reports',
  );
  const strict = await run(project, ['--report-unused-disable-directives', '.'], { node });
  assert.deepEqual(unusedDirectives(strict.results), ['12: error']);

  const quiet = ['--report-unused-disable-directives-severity', 'off'];
  assert.deepEqual(await linted(...quiet, '.'), { status: 1, findings: all });

  const cached = [...quiet, '--cache', '.'];
  assert.deepEqual((await linted(...cached)).findings, all, 'what is written to the cache');
  assert.deepEqual((await linted(...cached)).findings, all, 'what is read from the cache');
  const cache = readFileSync(join(project, '.eslintcache'), 'utf8');
  assert(cache.includes('unfixable.js'), 'the cache has the files');

  if (since(eslint, '9.34.0')) {
    assert.deepEqual((await linted(...quiet, '--concurrency', '2', '.')).findings, all, '--concurrency');
    shown.push('--concurrency');
  }
  if (since(eslint, '9.24.0')) {
    await suppressions(project, quiet, all, { node });
    shown.push('--suppress-all');
  }

  const before = readFileSync(join(project, 'src/fixable.js'), 'utf8');
  const after = before.replace('ACTION_1001', '1001');
  const dry = await run(project, [...quiet, '--fix-dry-run', '.'], { node });
  assert.deepEqual(findingsOf(dry.results, project), [noted, unfixable]);
  assert.deepEqual(
    dry.results.flatMap(({ output }) => output ?? []),
    [after],
  );
  assert.equal(readFileSync(join(project, 'src/fixable.js'), 'utf8'), before, '--fix-dry-run writes nothing');
  assert.deepEqual((await linted(...cached.slice(0, -1), '--fix', '.')).findings, [noted, unfixable]);
  assert.equal(readFileSync(join(project, 'src/fixable.js'), 'utf8'), after);
  return shown.join(', ');
}

/** @param {readonly import('../lint.mjs').Result[]} results */
function unusedDirectives(results) {
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ message }) => message.startsWith('Unused eslint-disable directive'))
    .map(({ line, severity }) => `${line}: ${severity === 2 ? 'error' : 'warning'}`);
}

/**
 * @param {string} project
 * @param {readonly string[]} args
 * @param {readonly string[]} all findings
 * @param {import('../lint.mjs').How} how
 */
async function suppressions(project, args, all, how) {
  const suppressed = { status: 0, findings: [] };
  assert.deepEqual(await lint(project, [...args, '--suppress-all', '.'], how), suppressed);
  const file = JSON.parse(readFileSync(join(project, 'eslint-suppressions.json'), 'utf8'));
  assert.deepEqual(file['src/unfixable.js'], { 'telecrm/no-builtin-action-write': { count: 1 } });
  assert.deepEqual(await lint(project, [...args, '.'], how), suppressed);

  edit(project, 'src/unfixable.js', (text) => text.replace("{ type: 'OUTGOING_CALL' }", '$&, $&'));
  const two = Array(2).fill('src/unfixable.js:4 telecrm/no-builtin-action-write');
  assert.deepEqual(
    await lint(project, [...args, '.'], how),
    { status: 1, findings: two },
    'one more than is suppressed',
  );
  edit(project, 'src/unfixable.js', (text) => text.replace("{ type: 'OUTGOING_CALL' }, ", ''));

  rmSync(join(project, 'eslint-suppressions.json'));
  assert.deepEqual((await lint(project, [...args, '.'], how)).findings, all);
}

/**
 * @param {string} project
 * @param {string} file
 * @param {(text: string) => string} change
 */
function edit(project, file, change) {
  const path = join(project, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  assert.notEqual(after, before, `something in ${file} is changed`);
  writeFileSync(path, after);
}

/**
 * @param {string} version
 * @param {string} first
 */
function since(version, first) {
  return version.localeCompare(first, 'en', { numeric: true }) >= 0;
}
