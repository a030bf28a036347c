// The plugin's types, as each TypeScript reads them that somebody may have. The file that is compiled is that of the unit test.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeBlocks, readPage } from '../../../scripts/docs/markdown.mjs';
import { execute } from '../context.mjs';

const { devDependencies } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const source = fileURLToPath(new URL('../../types/config.ts', import.meta.url));

/** The oldest that is promised, the last of 5, 6, and the one written in Go. */
const versions = ['5.4.5', '5.9.3', devDependencies.typescript, '7.0.2'];

/** How a project may have its modules resolved. */
const resolutions = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
];

/** @type {import('../context.mjs').Place[]} */
export const places = versions.map((version) => ({
  name: `Types, TypeScript ${version}`,
  run: (context) => compile(context, version),
}));

/**
 * @param {import('../context.mjs').Context} context
 * @param {string} typescript version
 */
async function compile({ temporary, install }, typescript) {
  const project = temporary('types');
  await install(project, { eslint: devDependencies.eslint, typescript });
  assert(!existsSync(join(project, 'node_modules/@typescript-eslint')), "the types do not rest on another package's");
  cpSync(source, join(project, 'eslint.config.ts'));
  const [example] = codeBlocks(readPage('docs/settings.md')).filter(({ info }) => info === 'types');
  assert(example, 'docs/settings.md shows the types');
  writeFileSync(join(project, 'example.ts'), example.code);
  for (const resolution of resolutions) {
    const compilerOptions = { ...resolution, target: 'es2022', strict: true, noEmit: true, types: [] };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const tsc = join(project, 'node_modules/typescript/bin/tsc');
    const { status, stdout, stderr } = await execute(process.execPath, [tsc, '--pretty', 'false'], { cwd: project });
    assert.equal(`${stdout}${stderr}`, '', `with ${resolution.moduleResolution}`);
    assert.equal(status, 0);
  }
  return `presets, rules, options and settings compile by ${resolutions.map((one) => one.moduleResolution).join(' and ')}`;
}
