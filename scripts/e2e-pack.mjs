// `npm run e2e:pack`: installs the tarball into empty projects, beside the oldest ESLint it promises to work with and the one
// used here, and lints from the command line there.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTarball } from './pack.mjs';
import { npm, root } from './prepare.mjs';

const { devDependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [oldest] = /\d+\.\d+\.\d+/.exec(peerDependencies.eslint) ?? [];
assert(oldest, 'package.json names the oldest ESLint that the plugin works with');

const url = '`https://next.telecrm.in/autoupdate/v2/enterprise/${enterprise}/lead/${lead}/action`';

/** @param {string} type */
const program = (type) => `export async function logVisit(enterprise, lead, token) {
  const response = await fetch(${url}, {
    method: 'POST',
    headers: { Authorization: \`Bearer \${token}\`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ actions: [{ type: '${type}', fields: {} }] }),
  });
  return response.json();
}
`;

// `defineConfig` is younger than the oldest ESLint.
const plainConfig = `import telecrm from 'eslint-plugin-telecrm';

export default [telecrm.configs.recommended];
`;
const definedConfig = `import { defineConfig } from 'eslint/config';
import telecrm from 'eslint-plugin-telecrm';

export default defineConfig([{ plugins: { telecrm }, extends: ['telecrm/recommended'] }]);
`;

withTarball((tarball, folder) => {
  lintWith(oldest, plainConfig, join(folder, 'oldest'), tarball);
  lintWith(devDependencies.eslint, definedConfig, join(folder, 'current'), tarball);
});

/**
 * @param {string} eslint version
 * @param {string} config
 * @param {string} project
 * @param {string} tarball
 */
function lintWith(eslint, config, project, tarball) {
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  npm(['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', `eslint@${eslint}`, tarball], {
    cwd: project,
    quiet: true,
  });
  assert(!existsSync(join(project, 'node_modules/typescript')), 'the plugin brings no TypeScript along');

  writeFileSync(join(project, 'eslint.config.js'), config);
  writeFileSync(join(project, 'wrong.js'), program('ACTION_1001'));
  writeFileSync(join(project, 'right.js'), program('1001'));

  const { status, messages } = runESLint(project);
  assert.equal(status, 1, 'a defect fails the lint');
  assert.deepEqual(messages, ['wrong.js:5 telecrm/no-action-prefix']);

  assert.deepEqual(runESLint(project, '--fix'), { status: 0, messages: [] });
  assert.equal(readFileSync(join(project, 'wrong.js'), 'utf8'), program('1001'), '--fix drops the prefix');

  const required = "require('eslint-plugin-telecrm').meta.name";
  const name = execFileSync(process.execPath, ['-p', required], { cwd: project, encoding: 'utf8' });
  assert.equal(name.trim(), 'eslint-plugin-telecrm', 'require() yields the plugin');

  console.log(`ESLint ${eslint}: the packed plugin loads, reports and fixes.`);
}

/**
 * @param {string} project
 * @param {readonly string[]} args
 */
function runESLint(project, ...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'node_modules/eslint/bin/eslint.js'), '--format', 'json', ...args, '.'],
    { cwd: project, encoding: 'utf8' },
  );
  assert(stdout.startsWith('['), `ESLint did not lint: ${stderr}`);
  /** @type {{ filePath: string, messages: { line: number, ruleId: string }[] }[]} */
  const results = JSON.parse(stdout);
  const messages = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId }) => `${filePath.slice(project.length + 1)}:${line} ${ruleId}`),
  );
  return { status, messages };
}
