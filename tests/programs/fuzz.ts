import { readCorpus } from './corpus.ts';
import { checkAnything, checkCounts, checkEdits, checkHiding, checkVisible } from './properties.ts';
import type { Effort } from './properties.ts';
import { startRunner } from './run/runner.ts';

/** Tries every property for long; prints the first failure of each and tells whether there was none. */
export async function fuzz(effort: Effort): Promise<boolean> {
  const runner = await startRunner();
  let failures = 0;
  const attempt = async (name: string, check: () => Promise<void> | void): Promise<void> => {
    try {
      await check();
      console.log(`${name}: ${effort.runs} cases, seed ${effort.seed}: all well`);
    } catch (error) {
      failures++;
      console.log(`${name}: FAILED, seed ${effort.seed}\n${messagesOf(error)}`);
    }
  };
  await attempt('verdicts on visible programs', () => checkVisible(runner, effort));
  await attempt('reports per defect', () => checkCounts(runner, effort));
  await attempt('verdicts on hiding programs', () => checkHiding(runner, effort));
  await attempt('fixes and suggestions', () => checkEdits(runner, effort));
  await attempt('anything at all', () => {
    checkAnything(effort, readCorpus());
  });
  await runner.close();
  return failures === 0;
}

function messagesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}\n${messagesOf(error.cause)}`;
}
