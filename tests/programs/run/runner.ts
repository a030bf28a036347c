import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AnswerMode } from '../../telecrm-simulator/exchange.ts';
import { startSimulator } from '../../telecrm-simulator/simulator.ts';
import type { JudgedRequest } from '../../telecrm-simulator/simulator.ts';
import type { Job, Shown } from './child.ts';
import { packageOf, PLATFORM_MODULES, platformModule } from './platforms/modules.ts';
import type { Program } from './program.ts';

/** What one run of a program did. */
export interface Run {
  readonly requests: readonly JudgedRequest[];
  readonly output: readonly string[];
  /** The message of what it threw, if it did. */
  readonly error: string | undefined;
}

/** A simulator and a process that runs programs against it, one after the other. */
export interface Runner {
  /** Runs a program in each of its environments. */
  run(program: Program, mode: AnswerMode): Promise<Run[]>;
  /** How many runs there were. */
  readonly runs: number;
  close(): Promise<void>;
}

/** The packages that programs may import. */
const CLIENT_PACKAGES = [
  'axios',
  'cross-fetch',
  'gaxios',
  'got',
  'isomorphic-fetch',
  'ky',
  'needle',
  'node-fetch',
  'ofetch',
  'phin',
  'redaxios',
  'request',
  'request-promise',
  'rxjs',
  'superagent',
  'undici',
  'wretch',
];

/** Starts a runner. */
export async function startRunner(): Promise<Runner> {
  const simulator = await startSimulator();
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'telecrm-programs-')));
  linkClients(root);
  writePlatforms(root);
  const hooks = new URL('./typescript-hooks.mjs', import.meta.url).href;
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), {
    execArgv: ['--no-warnings', '--import', hooks],
    // What the surroundings set must not decide what a program does.
    env: { PATH: process.env.PATH },
  });
  let runs = 0;

  async function runOnce(program: Program, mode: AnswerMode, environment: Readonly<Record<string, string>>) {
    const directory = join(root, `run-${runs++}`);
    writeProgram(program, directory);
    simulator.reset(mode);
    const job: Job = {
      port: simulator.port,
      entry: join(directory, program.entry),
      environment,
      ...(program.call && { call: program.call }),
    };
    child.send(job);
    const [{ output, error }] = (await once(child, 'message')) as [Shown];
    rmSync(directory, { recursive: true });
    return { requests: simulator.requests, output, error };
  }

  return {
    async run(program, mode) {
      const results: Run[] = [];
      for (const environment of program.environments) results.push(await runOnce(program, mode, environment));
      return results;
    },
    get runs() {
      return runs;
    },
    async close() {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
      await simulator.close();
      rmSync(root, { recursive: true });
    },
  };
}

/** Writes a program's files and the packages that stand in for what it imports. */
export function writeProgram(program: Program, directory: string): void {
  for (const [name, source] of Object.entries(program.files)) write(join(directory, name), source);
  for (const [name, source] of Object.entries(program.packages)) {
    const home = join(directory, 'node_modules', name);
    write(join(home, 'package.json'), JSON.stringify({ name, type: 'module', exports: './index.js' }));
    write(join(home, 'index.js'), source);
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function linkClients(root: string): void {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(join(root, 'node_modules'));
  for (const name of CLIENT_PACKAGES) {
    const entry = resolve(name);
    const marker = join('node_modules', name);
    const home = entry.slice(0, entry.lastIndexOf(marker) + marker.length);
    symlinkSync(home, join(root, 'node_modules', name), 'dir');
  }
}

/** Writes the modules of the platforms, each as a package of its own. */
function writePlatforms(root: string): void {
  for (const name of Object.keys(PLATFORM_MODULES) as (keyof typeof PLATFORM_MODULES)[]) {
    const { home, path } = packageOf(name);
    const directory = join(root, 'node_modules', home);
    write(join(directory, 'package.json'), JSON.stringify({ type: 'module', exports: { [path]: './index.js' } }));
    write(join(directory, 'index.js'), platformModule(name));
  }
}
