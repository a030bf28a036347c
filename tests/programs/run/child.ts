/** The process in which programs run, one after the other. */
import { createRequire } from 'node:module';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

import { request as gaxios } from 'gaxios';

import type { Program } from './program.ts';
import { installPlatforms } from './platforms/platforms.ts';
import { redirectTelecrm } from './redirect.ts';

/** One run of a program. */
export interface Job {
  /** Where the simulator listens. */
  readonly port: number;
  /** The file that starts the program. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly call?: Program['call'];
}

/** What the program showed. */
export interface Shown {
  readonly output: readonly string[];
  readonly error?: string;
}

type Module = Readonly<Record<string, ((...args: readonly unknown[]) => unknown) | undefined>>;

const PATIENCE_IN_TURNS = 200_000;
const QUIET_TURNS = 3;
const QUIET_TURNS_BEFORE_THE_END = 2_000;

/** This process's own: its waiting, its line to the runner, and the one to the thread of the loader hooks. */
const OWN_RESOURCES = new Set(['Immediate', 'PipeWrap', 'MessagePort', 'TTYWrap']);

const environmentAtStart = { ...process.env };
let port = 0;
let output: string[] = [];
let error: string | undefined;

redirectTelecrm(() => port);
installPlatforms(() => port);
// gaxios loads a part of itself with its first request, which no count of resources shows: that one is no program's. What
// `require` gives is another module than what `import` does.
const { request: required } = createRequire(import.meta.url)('gaxios') as { request: typeof gaxios };
const ready = Promise.allSettled([gaxios, required].map((request) => request({ url: 'https://example.com' })));
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[method] = (...args) => void output.push(format(...args));
}
process.on('unhandledRejection', (reason) => (error ??= String(reason)));
process.on('uncaughtException', (reason) => (error ??= String(reason)));
process.on('message', (job: Job) => {
  void ready.then(() => run(job)).then((shown) => process.send?.(shown));
});

async function run(job: Job): Promise<Shown> {
  output = [];
  error = undefined;
  port = job.port;
  process.env = { ...environmentAtStart, ...job.environment };
  try {
    await start(job);
  } catch (reason) {
    error ??= String(reason);
  }
  if (!(await comesToRest())) error = `The program does not end: ${process.getActiveResourcesInfo().join(' ')}`;
  process.exitCode = 0;
  return error === undefined ? { output } : { output, error };
}

async function start({ entry, call }: Job): Promise<void> {
  const loaded = (await import(pathToFileURL(entry).href)) as Module & { readonly default?: Module };
  if (!call) return;
  // What CommonJS does by itself nobody waits for: it comes first all the same, so that requests have one order.
  await comesToRest();
  // What CommonJS exports is not always found by name.
  await (loaded[call.name] ?? loaded.default?.[call.name])?.(...call.args);
}

/**
 * Waits until nothing but this file's own resources keeps the event loop alive, a while longer where the program has not
 * said that it is done.
 */
async function comesToRest(): Promise<boolean> {
  let quiet = 0;
  for (let turns = 0; turns < PATIENCE_IN_TURNS; turns++) {
    await turn();
    quiet = process.getActiveResourcesInfo().every((name) => OWN_RESOURCES.has(name)) ? quiet + 1 : 0;
    const isDone = error !== undefined || output.includes('done');
    if (quiet >= (isDone ? QUIET_TURNS : QUIET_TURNS_BEFORE_THE_END)) return true;
  }
  return false;
}
