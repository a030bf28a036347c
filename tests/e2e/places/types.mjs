// The plugin's types, as each TypeScript reads them that somebody may have. What is compiled is what the unit test compiles, and
// the example of the docs.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks, readPage } from '../../../scripts/docs/markdown.mjs';
import { execute } from '../context.mjs';

/** @type {{ devDependencies: { eslint: string, typescript: string } }} */
const { devDependencies: current } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);
const oldest = { eslint: '9.15.0', typescript: '5.4.5' };

/** Beside the ESLint of today: the oldest TypeScript that is promised, the last of 5, 6, and the one written in Go. */
const versions = [oldest.typescript, '5.9.3', current.typescript, '7.0.2'];

/** How a project may have its modules resolved. */
const resolutions = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
];

const [example] = codeBlocks(readPage('docs/settings.md')).filter(({ info }) => info === 'types');
assert(example, 'docs/settings.md shows the types');
const plain = { 'plain.ts': sourceOf('plain.ts') };
const files = { ...plain, 'eslint.config.ts': sourceOf('config.ts'), 'example.ts': example.code };

/** @type {import('../context.mjs').Place[]} */
export const places = [
  ...versions.map((typescript) => place({ eslint: current.eslint, typescript }, files)),
  // `defineConfig` is younger than the oldest ESLint.
  place(oldest, plain),
];

/** @param {string} file */
function sourceOf(file) {
  return readFileSync(new URL(`../../types/${file}`, import.meta.url), 'utf8');
}

/**
 * @param {{ eslint: string, typescript: string }} versions
 * @param {Readonly<Record<string, string>>} files name → text
 * @returns {import('../context.mjs').Place}
 */
function place(versions, files) {
  return {
    name: `Types, TypeScript ${versions.typescript}, ESLint ${versions.eslint}`,
    run: (context) => compile(context, versions, files),
  };
}

/**
 * @param {import('../context.mjs').Context} context
 * @param {{ eslint: string, typescript: string }} versions
 * @param {Readonly<Record<string, string>>} files
 */
async function compile({ temporary, install }, versions, files) {
  const project = temporary('types');
  await install(project, versions);
  assert(!existsSync(join(project, 'node_modules/@typescript-eslint')), "the types do not rest on another package's");
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  for (const resolution of resolutions) {
    const compilerOptions = { ...resolution, target: 'es2022', strict: true, noEmit: true, types: [] };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const tsc = join(project, 'node_modules/typescript/bin/tsc');
    const { status, stdout, stderr } = await execute(process.execPath, [tsc, '--pretty', 'false'], { cwd: project });
    assert.equal(`${stdout}${stderr}`, '', `with ${resolution.moduleResolution}`);
    assert.equal(status, 0);
  }
  return `${Object.keys(files).join(', ')} compile by ${resolutions.map((one) => one.moduleResolution).join(' and ')}`;
}
