// What the places have in common: fresh folders, installs that are shared between them, commands that are run.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));

/** Generous: a busy machine is no reason to fail. */
const TIMEOUT_IN_MS = 5 * 60_000;

/** What the packages `node-…` of the npm registry are for. */
const NODE_PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win-x64'];

/**
 * @typedef {object} Place somewhere that the plugin is used
 * @property {string} name
 * @property {(context: Context) => Promise<Outcome> | Outcome} run throws where the plugin does not work there
 */
/** @typedef {string | { skipped: string } | undefined | void} Outcome a detail for the report, or why it cannot run here */
/** @typedef {ReturnType<typeof createContext>} Context */
/** @typedef {{ status: number | null, stdout: string, stderr: string }} Ended */

/**
 * @param {string} tarball the packed plugin
 * @param {string} folder where all that the places write goes
 */
export function createContext(tarball, folder) {
  /** @type {Map<string, Promise<string>>} */
  const installed = new Map();
  let folders = 0;

  /**
   * A fresh folder of this name, outside of the project; with a copy of `tests/e2e/fixtures/<fixture>` if one is named.
   * @param {string} name
   * @param {string} [fixture]
   */
  function temporary(name, fixture) {
    folders += 1;
    const path = join(folder, String(folders), name.replaceAll(/[^\w.-]+/g, '-'));
    mkdirSync(path, { recursive: true });
    if (fixture !== undefined) cpSync(join(fixtures, fixture), path, { recursive: true });
    return path;
  }

  /**
   * Gives a project its `node_modules`: what its own package.json names, these dependencies, and the packed plugin. Projects
   * with the same dependencies share one install.
   * @param {string} project folder
   * @param {Readonly<Record<string, string>>} [dependencies] name → exact version
   */
  async function install(project, dependencies = {}) {
    const file = join(project, 'package.json');
    const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { private: true, type: 'module' };
    const all = { ...manifest.dependencies, ...dependencies };
    writeFileSync(file, JSON.stringify({ ...manifest, dependencies: all }, null, 2));
    symlinkSync(
      await modules({ ...all, 'eslint-plugin-telecrm': `file:${tarball}` }),
      join(project, 'node_modules'),
      'junction',
    );
  }

  /**
   * @param {Readonly<Record<string, string>>} dependencies
   * @returns {Promise<string>} a `node_modules` folder
   */
  function modules(dependencies) {
    const sorted = Object.entries(dependencies).sort(([one], [other]) => (one < other ? -1 : 1));
    const manifest = JSON.stringify({ private: true, dependencies: Object.fromEntries(sorted) }, null, 2);
    const known = installed.get(manifest);
    if (known) return known;
    const made = npmInstall(manifest);
    installed.set(manifest, made);
    return made;
  }

  /** @param {string} manifest text of a package.json */
  async function npmInstall(manifest) {
    const home = join(folder, 'installed', createHash('sha256').update(manifest).digest('hex').slice(0, 12));
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), manifest);
    const { status, stdout, stderr } = await execute(
      'npm',
      ['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', '--loglevel=error'],
      { cwd: home, shell: process.platform === 'win32' }, // npm is a .cmd file there
    );
    if (status !== 0) throw new Error(`npm install failed for ${manifest}\n${stdout}${stderr}`);
    return join(home, 'node_modules');
  }

  /**
   * A Node of another version, from the npm registry.
   * @param {string} version
   * @returns {Promise<string | { skipped: string }>} its path, or why there is none here
   */
  async function node(version) {
    const platform = `${process.platform.replace('win32', 'win')}-${process.arch}`;
    if (!NODE_PLATFORMS.includes(platform)) return { skipped: `the registry has no Node for ${platform}` };
    const name = `node-${platform}`;
    const path = join(
      await modules({ [name]: version }),
      name,
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    );
    const { status, stderr } = await execute(path, ['--version'], { cwd: folder });
    return status === 0 ? path : { skipped: `Node ${version} does not start on this machine: ${stderr.trim()}` };
  }

  return { tarball, temporary, install, node };
}

/**
 * Runs a command to its end, whatever its status.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, shell?: boolean }} options env: beside the variables there are
 * @returns {Promise<Ended>}
 */
export function execute(command, args, { cwd, env = {}, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIMEOUT_IN_MS,
    });
    const read = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (read.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (read.stderr += text));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, ...read });
    });
  });
}
