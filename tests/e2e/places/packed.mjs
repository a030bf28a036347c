// The tarball in an empty project, beside the oldest ESLint that it promises to work with and the one used here.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from '../context.mjs';
import { lint } from '../lint.mjs';

const { devDependencies, peerDependencies } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);
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

/** @type {import('../context.mjs').Place[]} */
export const places = [
  { name: `Empty project, ESLint ${oldest}`, run: (context) => lintWith(context, oldest, plainConfig) },
  {
    name: `Empty project, ESLint ${devDependencies.eslint}`,
    run: (context) => lintWith(context, devDependencies.eslint, definedConfig),
  },
];

/**
 * @param {import('../context.mjs').Context} context
 * @param {string} eslint version
 * @param {string} config
 */
async function lintWith({ temporary, install }, eslint, config) {
  const project = temporary('empty');
  await install(project, { eslint });
  assert(!existsSync(join(project, 'node_modules/typescript')), 'the plugin brings no TypeScript along');

  writeFileSync(join(project, 'eslint.config.js'), config);
  writeFileSync(join(project, 'wrong.js'), program('ACTION_1001'));
  writeFileSync(join(project, 'right.js'), program('1001'));

  const { status, findings } = await lint(project, ['.']);
  assert.equal(status, 1, 'a defect fails the lint');
  assert.deepEqual(findings, ['wrong.js:5 telecrm/no-action-prefix']);

  assert.deepEqual(await lint(project, ['--fix', '.']), { status: 0, findings: [] });
  assert.equal(readFileSync(join(project, 'wrong.js'), 'utf8'), program('1001'), '--fix drops the prefix');

  const required = await execute(process.execPath, ['-p', "require('eslint-plugin-telecrm').meta.name"], {
    cwd: project,
  });
  assert.equal(required.stdout.trim(), 'eslint-plugin-telecrm', 'require() yields the plugin');
  return 'loads by import and by require, reports and fixes';
}
