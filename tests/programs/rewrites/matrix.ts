import { reportedRules, lintProgram } from '../lint.ts';
import type { Program } from '../run/program.ts';
import type { Runner } from '../run/runner.ts';
import { endpointOf } from '../shapes.ts';
import { spell } from '../spell.ts';
import { show } from '../verdicts.ts';
import { REWRITES } from './rewrites.ts';
import type { Rewrite } from './rewrites.ts';
import { SEEDS } from './seeds.ts';
import type { Seed } from './seeds.ts';

/** A seed under a rewrite. */
export interface Rewritten {
  readonly seed: Seed;
  readonly rewrite: Rewrite;
  readonly program: Program;
  /** The rules that reported the seed. */
  readonly before: readonly string[];
  /** The rules that report the rewritten program. */
  readonly after: readonly string[];
}

/** The clients whose form has a function for `GET` and one for `POST`, and no other. */
const GET_AND_POST: ReadonlySet<string> = new Set([
  'axios instance of an instance',
  'wretch',
  'wretch on a base',
  'superagent with a callback',
  'needle with a callback',
  'request.defaults',
  'redaxios',
  'jQuery.post',
  'k6 http',
]);

/** Whether a rewrite can say the method of a request. */
function canSay({ name }: Rewrite, { plan }: Seed): boolean {
  if (!GET_AND_POST.has(name.replace('client: ', ''))) return true;
  return plan.requests.every(
    ({ request }) => request.operation !== 'reach' || ['GET', 'POST'].includes(endpointOf(request.endpoint).method),
  );
}

/** Whether the verdict is the same as before. */
export function isKept({ before, after }: Rewritten): boolean {
  return before.join() === after.join();
}

/**
 * Puts every seed through every rewrite that changes its text. Each rewritten program is run: where it does not
 * send what the seed sends, the rewrite is at fault, and that is an error.
 */
export async function rewriteSeeds(runner: Runner, seeds = SEEDS, rewrites = REWRITES): Promise<Rewritten[]> {
  const results: Rewritten[] = [];
  for (const seed of seeds) {
    const original = spell(seed.plan);
    const before = reportedRules(lintProgram(original));
    const sent = await requestsOf(original, runner);
    for (const rewrite of rewrites) {
      const program = rewrite.apply(seed.plan);
      if (show(program) === show(original) || !canSay(rewrite, seed)) continue;
      const sentNow = await requestsOf(program, runner);
      if (sentNow !== sent) {
        throw new Error(`"${rewrite.name}" changes the requests from\n${sent}\nto\n${sentNow}\n${show(program)}`);
      }
      results.push({ seed, rewrite, program, before, after: reportedRules(lintProgram(program)) });
    }
  }
  return results;
}

/** What a program sends, apart from the order of keys; the same in each of its environments. */
async function requestsOf(program: Program, runner: Runner): Promise<string> {
  const runs = await runner.run(program, 'all-well');
  const sent = runs.map(({ requests, error = 'no error' }) =>
    [
      ...requests.map(({ method, host, target, body }) => [method, host, target, normalized(body)].join(' ')),
      error,
    ].join('\n'),
  );
  return [...new Set(sent)].join('\nor, in another environment:\n');
}

function normalized(body: string): string {
  if (body === '') return '';
  return JSON.stringify(JSON.parse(body), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
