// `npm run robustness [-- --runs N --seed S]`: prints how far the linter agrees with the simulated server, how many
// verdicts survive a rewrite, and what its fixes do. Writes nothing.
import { parseArgs } from 'node:util';
import '../tests/programs/run/typescript-hooks.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const { printReport } = await import('../tests/programs/report.ts');
await printReport({ runs: Number(values.runs ?? 2000), seed: Number(values.seed ?? 1) });
