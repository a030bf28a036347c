import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkCounts, checkHiding, checkVisible } from './properties.ts';
import { startRunner } from './run/runner.ts';
import type { Runner } from './run/runner.ts';
import { Tally } from './verdicts.ts';

const SEED = 20_260_101;

let runner: Runner;
beforeAll(async () => {
  runner = await startRunner();
});
afterAll(() => runner.close());

describe('the verdict on generated programs', () => {
  it('is the server’s, wherever all parts of a program can be seen', async () => {
    const tally = new Tally();
    await checkVisible(runner, { runs: 700, seed: SEED }, tally);
    // Agreement is worth something only where each rule had something to say, and something to be silent about.
    for (const [rule, { called }] of tally.byRule) {
      expect(called, rule).toBeGreaterThan(10);
      expect(tally.programs - called, rule).toBeGreaterThan(10);
    }
  }, 300_000);

  it('is one report for one defect', async () => {
    await checkCounts(runner, { runs: 300, seed: SEED });
  }, 300_000);

  it('is never wrong where something is hidden', async () => {
    await checkHiding(runner, { runs: 300, seed: SEED });
  }, 300_000);
});
