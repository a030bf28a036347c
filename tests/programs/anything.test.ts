import { describe, expect, it } from 'vitest';

import { readCorpus } from './corpus.ts';
import { checkAnything } from './properties.ts';

describe('the rules over anything at all', () => {
  it('never throw', () => {
    const corpus = readCorpus();
    expect(corpus.length).toBeGreaterThan(20);
    checkAnything({ runs: 3000, seed: 20_260_101 }, corpus);
  }, 300_000);
});
