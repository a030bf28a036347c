// Brings a fresh clone to the point where anything can run: dependencies installed, plugin built.
// Imports nothing from npm, since nothing may be installed yet.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A folder for what scripts write and nobody keeps. */
export const cache = join(root, '.cache');

/**
 * Runs a command of an installed package, such as `typescript/bin/tsc`, with this very Node.
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 */
export function runInstalled(script, args) {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' });
}

/**
 * @param {readonly string[]} args
 * @param {{ cwd?: string, quiet?: boolean }} [options] quiet: keep what npm prints on stdout to ourselves
 */
export function npm(args, { cwd = root, quiet = false } = {}) {
  execFileSync('npm', args, {
    cwd,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    shell: process.platform === 'win32', // npm is a .cmd file there
  });
}

/** @typedef {Record<string, { version?: string, optional?: boolean } | undefined>} Packages */

/**
 * @param {string} lockfile
 * @returns {Packages}
 */
function packagesOf(lockfile) {
  return JSON.parse(readFileSync(join(root, lockfile), 'utf8')).packages;
}

function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
    const isForOtherPlatform = wanted?.optional === true && installed[path] === undefined;
    return path === '' || isForOtherPlatform || installed[path]?.version === wanted?.version;
  });
}

/** Bundles src to dist, with its types. The old dist stays in place until the new one is complete, and when it does not compile. */
export function build() {
  const fresh = join(cache, `build-${process.pid}`);
  const dist = join(root, 'dist');
  mkdirSync(cache, { recursive: true });
  try {
    runInstalled('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', fresh]);
    execFileSync(process.execPath, [join(root, 'scripts/bundle.mjs'), fresh], { cwd: root, stdio: 'inherit' });
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

export function prepare() {
  // Whoever sets NODE_ENV=production still needs the development tools here.
  if (!isInstalled()) npm(['ci', '--include=dev']);
  build();
}
