import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CLIENTS } from '../forms/clients.ts';
import { PLAIN } from '../rewrites/seeds.ts';
import type { Form } from '../spell.ts';
import { spell } from '../spell.ts';
import { singleFile } from './program.ts';
import { startRunner } from './runner.ts';
import type { Runner } from './runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await startRunner();
});
afterAll(() => runner.close());

describe('the runner', () => {
  it.each(Object.keys(CLIENTS) as Form['client'][])('leads %s to the simulator', async (client) => {
    const form = { ...PLAIN, client };
    const program = spell({
      syntax: 'esm',
      requests: [{ request: { operation: 'create-actions', entries: ['a prefixed custom action'] }, form }],
    });
    const [run] = await runner.run(program, 'all-well');
    expect(run?.error).toBeUndefined();
    expect(run?.requests).toMatchObject([
      {
        method: 'POST',
        host: 'next.telecrm.in',
        target: '/autoupdate/v2/enterprise/north-clinic/lead/lead-1/action',
        authorization: 'Bearer sync-00000000000000000000000000000000',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001', fields: { site: 'North' } }] }),
        verdict: { outcome: 'rejected', reason: 'C2' },
      },
    ]);
  });

  it('refuses every other host', async () => {
    const [run] = await runner.run(singleFile('program.mjs', "await fetch('https://example.com/');"), 'all-well');
    expect(run).toMatchObject({ requests: [], error: 'TypeError: fetch failed' });
  });

  it('waits for what nobody awaits, and tells what was thrown there', async () => {
    const source = "setTimeout(() => console.log('late'), 20);\nvoid Promise.reject(new Error('nobody looks'));";
    const [run] = await runner.run(singleFile('program.mjs', source), 'all-well');
    expect(run).toEqual({ requests: [], output: ['late'], error: 'Error: nobody looks' });
  });

  it('loads TypeScript and CommonJS, and calls what is exported', async () => {
    const typescript = "enum Kind { Visit = 'visit' }\nconsole.log(Kind.Visit satisfies string);";
    expect(await runner.run(singleFile('program.ts', typescript), 'all-well')).toMatchObject([{ output: ['visit'] }]);
    const commonjs = 'module.exports = { run: (...names) => console.log(typeof require, names) };';
    const program = { ...singleFile('program.cjs', commonjs), call: { name: 'run', args: ['a'] } };
    expect(await runner.run(program, 'all-well')).toMatchObject([{ output: ["function [ 'a' ]"] }]);
  });

  it('gives each run its own environment', async () => {
    const source = 'console.log(process.env.TELECRM_CASE);';
    const environments = [{ TELECRM_CASE: 'other' }, {}];
    const runs = await runner.run({ ...singleFile('program.mjs', source), environments }, 'all-well');
    expect(runs.map(({ output }) => output)).toEqual([['other'], ['undefined']]);
  });
});
