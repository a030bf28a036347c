// `npm run fuzz -- --runs N --seed S`: the properties of tests/programs, for as long as wanted. A failure is
// shrunk and printed with its seed; add it to the regressions there.
import { parseArgs } from 'node:util';
import '../tests/programs/run/typescript-hooks.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 2000);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);

const { fuzz } = await import('../tests/programs/fuzz.ts');
process.exitCode = (await fuzz({ runs, seed })) ? 0 : 1;
