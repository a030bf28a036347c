import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startRunner } from '../run/runner.ts';
import type { Runner } from '../run/runner.ts';
import { isKept, rewriteSeeds } from './matrix.ts';
import { REWRITES } from './rewrites.ts';
import { SEEDS } from './seeds.ts';

const GOAL = 0.98;

let runner: Runner;
beforeAll(async () => {
  runner = await startRunner();
});
afterAll(() => runner.close());

describe('verdicts under rewrites', () => {
  it('start from programs that are judged rightly', async () => {
    const unchanged = [{ name: 'none', apply: REWRITES[0]?.apply ?? expect.fail('There are no rewrites') }];
    for (const { seed, before } of await rewriteSeeds(runner, SEEDS, unchanged)) {
      expect(before, `${seed.rule}, ${seed.broken ? 'broken' : 'correct'}`).toEqual(seed.broken ? [seed.rule] : []);
    }
  });

  it('are kept', async () => {
    // Every third seed, and the rewrites the linter should see through; `npm run robustness` takes all of them.
    const results = await rewriteSeeds(
      runner,
      SEEDS.filter((_seed, index) => index % 3 === 0),
      REWRITES.filter(({ notYet }) => notYet !== true),
    );
    const kept = results.filter(isKept);
    const lost = results
      .filter((result) => !isKept(result))
      .map(({ seed, rewrite }) => `${rewrite.name} (${seed.rule})`);
    expect(kept.length / results.length, lost.join('\n')).toBeGreaterThanOrEqual(GOAL);
  }, 300_000);
});
