import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkEdits } from './properties.ts';
import { startRunner } from './run/runner.ts';
import type { Runner } from './run/runner.ts';

const SEED = 20_260_101;

let runner: Runner;
beforeAll(async () => {
  runner = await startRunner();
});
afterAll(() => runner.close());

describe('fixes and suggestions of generated programs', () => {
  it('mend what they are offered for, and change nothing else', async () => {
    let executed = 0;
    await checkEdits(runner, { runs: 300, seed: SEED }, (edits) => {
      executed += edits;
    });
    expect(executed).toBeGreaterThan(50);
  }, 300_000);
});
