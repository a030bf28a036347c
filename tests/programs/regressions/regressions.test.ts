import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { editsOf, executeEdit } from '../edits.ts';
import { startRunner } from '../run/runner.ts';
import type { Runner } from '../run/runner.ts';
import { assertAgreement, compare } from '../verdicts.ts';
import { REGRESSIONS } from './cases.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await startRunner();
});
afterAll(() => runner.close());

describe('once missed, now agreed on', () => {
  it.each(Object.entries(REGRESSIONS))('%s', async (_name, plan) => {
    const comparison = await compare(plan, runner);
    assertAgreement(comparison);
    for (const edit of editsOf(comparison.reports)) {
      expect(await executeEdit(comparison.program, edit, runner)).toEqual([]);
    }
  });
});
