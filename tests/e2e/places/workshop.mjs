// What contributors do to this project, on a copy of it: begin a rule, and bring out a version.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyProject } from '../copy.mjs';
import { execute } from '../context.mjs';

/** @type {import('../context.mjs').Place[]} */
export const places = [
  { name: 'npm run new-rule', run: beginRule },
  { name: 'Release', run: release },
];

/** @param {import('../context.mjs').Context} context */
async function beginRule({ temporary }) {
  const project = temporary('new-rule');
  copyProject(project);
  const run = inside(project);
  await run('git', 'init', '--quiet');
  await run('npm', 'run', 'new-rule', '--', 'no-zeal', 'Disallow `zeal` in the fields of a lead');

  const written = ['src/rules/no-zeal.ts', 'tests/rules/no-zeal.test.ts', 'docs/rules/no-zeal.md'];
  await run('node', 'node_modules/prettier/bin/prettier.cjs', '--check', ...written, 'src/rules/index.ts', 'README.md');
  await run('node', 'node_modules/typescript/bin/tsc', '--noEmit');
  await run('node', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', ...written.slice(0, 2));
  await run('npm', 'run', 'docs:check');
  await run('node', 'node_modules/vitest/vitest.mjs', 'run', written[1] ?? '', 'tests/docs.test.ts');

  const unfinished = await run.anyhow('node', 'node_modules/vitest/vitest.mjs', 'run', 'tests/package.test.ts');
  assert.equal(unfinished.status, 1);
  assert.match(unfinished.stdout, /no-zeal has nothing left of what npm run new-rule writes/);
  assert.match(unfinished.stdout, /1 failed/);

  for (const name of ['NoZeal', 'no-zeal', 'zeal']) {
    const refused = await run.anyhow('node', 'scripts/new-rule.mjs', name, 'Disallow zeal in the fields of a lead');
    assert.equal(refused.status, 1, `${name} is refused`);
    assert.match(refused.stderr, /^Usage: npm run new-rule/m);
  }
  return 'rule, test, page and index fit together; one test is red until the rule is written';
}

/** @param {import('../context.mjs').Context} context */
async function release({ temporary }) {
  const project = temporary('release');
  copyProject(project);
  const run = inside(project);
  const read = (/** @type {string} */ file) => readFileSync(join(project, file), 'utf8');
  await run('git', 'init', '--quiet', '--initial-branch=main');
  await run('git', 'add', '.');
  await run('git', 'commit', '--quiet', '--message', 'Begin');

  /** @type {{ version: string }} */
  const { version: before } = JSON.parse(read('package.json'));
  const [major = 0, minor = 0] = before.split('.').map(Number);
  const version = `${major}.${minor + 1}.0`;
  writeFileSync(
    join(project, '.changeset/brave-lions.md'),
    "---\n'eslint-plugin-telecrm': minor\n---\n\nAdd a rule against zeal.\n",
  );
  await run('npm', 'run', 'raise-version');
  assert.equal(JSON.parse(read('package.json')).version, version);
  assert.equal(JSON.parse(read('package-lock.json')).version, version);
  assert.match(
    read('CHANGELOG.md'),
    new RegExp(`^# .+\n\n## ${version}\n\n### Minor Changes\n\n- .*Add a rule against zeal\\.\n\n## ${before}\n`),
  );
  await run('node', 'node_modules/prettier/bin/prettier.cjs', '--check', 'CHANGELOG.md', 'package.json', 'src');
  await run('npm', 'run', 'docs:check');

  await run('git', 'add', '.');
  await run('git', 'commit', '--quiet', '--message', 'Raise the version');
  await run('npx', 'changeset', 'tag');
  const { stdout: tags } = await run('git', 'tag');
  assert.equal(tags.trim(), `v${version}`);

  /** @type {{ default: { rules: Record<string, { meta: { docs: { url: string } } }> } }} */
  const { default: plugin } = await import(pathToFileURL(join(project, 'dist/index.js')).href);
  for (const { meta } of Object.values(plugin.rules)) {
    const [, ref = '', page = ''] = /\/blob\/([^/]+)\/(.+)$/.exec(meta.docs.url) ?? [];
    assert.equal(ref, tags.trim(), meta.docs.url);
    await run('git', 'cat-file', '-e', `${ref}:${page}`);
  }
  return 'a changeset raises version and changelog, and the rules link to the pages of the tag';
}

/** @param {string} project */
function inside(project) {
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, 'Somebody'],
      [`GIT_${role}_EMAIL`, 'somebody@example.com'],
    ]),
  );
  const anyhow = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
    execute(command, args, { cwd: project, env: { ...env, CI: 'true' } });
  /**
   * @param {string} command
   * @param {string[]} args
   */
  async function run(command, ...args) {
    const ended = await anyhow(command, ...args);
    if (ended.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${ended.stdout}${ended.stderr}`);
    return ended;
  }
  return Object.assign(run, { anyhow });
}
