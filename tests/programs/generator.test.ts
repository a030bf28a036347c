import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { anyPlan } from './arbitrary.ts';
import { USES } from './forms/answers.ts';
import { startRunner } from './run/runner.ts';
import type { Run, Runner } from './run/runner.ts';
import { hasActionStatuses } from './semantics.ts';
import { spell } from './spell.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await startRunner();
});
afterAll(() => runner.close());

/** What a program does apart from showing the answer as it is. */
function behaviour(runs: readonly Run[]): unknown {
  return runs.map(({ requests, output, error }) => ({
    requests: requests.map(({ target, body }) => [target, body]),
    output: output.filter((line) => !line.startsWith('answer')),
    error,
  }));
}

describe('generated programs', () => {
  it('run, reach the simulator and come to their end', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const program = spell(plan);
        for (const run of await runner.run(program, 'all-well')) {
          if (run.error !== undefined) throw new Error(`${run.error}\n${program.files[program.entry]}`);
          expect(run.requests.length).toBeGreaterThanOrEqual(plan.requests.length);
          expect(run.output).toContain('done');
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  // Whether an answer is read is the one thing the server cannot see: here the label is put to the test.
  it('behave in another way where actions are ignored if, and only if, they are said to read the statuses', async () => {
    const readers = anyPlan.filter(
      ({ requests: [first, ...rest] }) => first !== undefined && rest.length === 0 && hasActionStatuses(first.request),
    );
    await fc.assert(
      fc.asyncProperty(readers, async (plan) => {
        const program = spell(plan);
        const use = plan.requests[0]?.form.use ?? 'nothing at all';
        // What an unseen function does with the answer, and what an author waives, is told by no behaviour.
        if (use === 'handed to an unseen function' || use === 'nothing, in so many words') return;
        const well = behaviour(await runner.run(program, 'all-well'));
        const ignored = behaviour(await runner.run(program, 'all-ignored'));
        if (USES[use].unread) expect(ignored).toEqual(well);
        else expect(ignored).not.toEqual(well);
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});
