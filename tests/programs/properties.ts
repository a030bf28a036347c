/** The properties, for the test run and for long runs alike. */
import fc from 'fast-check';

import { anyPlan, hidingPlan, visiblePlan } from './arbitrary.ts';
import { editsOf, executeEdit } from './edits.ts';
import { expectedCounts } from './expected.ts';
import { JUDGED_RULES, lintAnything, ruleOf } from './lint.ts';
import { mutate, mutations, wordSalad } from './mutations.ts';
import type { Runner } from './run/runner.ts';
import { spell } from './spell.ts';
import type { Form } from './spell.ts';
import { assertAgreement, compare, explain, show } from './verdicts.ts';
import type { Tally } from './verdicts.ts';

/** How long and from which seed a property is tried. */
export interface Effort {
  readonly runs: number;
  readonly seed: number;
}

const parameters = ({ runs, seed }: Effort) => ({ numRuns: runs, seed });

/** A rule reports exactly when the server rejects or drops for that rule's reason. */
export async function checkVisible(runner: Runner, effort: Effort, tally?: Tally): Promise<void> {
  await fc.assert(
    fc.asyncProperty(visiblePlan, async (plan) => {
      const comparison = await compare(plan, runner);
      assertAgreement(comparison);
      tally?.add(comparison);
    }),
    parameters(effort),
  );
}

/** Where something cannot be seen, a report is still never wrong. */
export async function checkHiding(runner: Runner, effort: Effort): Promise<void> {
  await fc.assert(
    fc.asyncProperty(hidingPlan, async (plan) => {
      assertAgreement(await compare(plan, runner));
    }),
    parameters(effort),
  );
}

/** Payloads in which every value stands in a place of its own. */
const PLAIN_PAYLOADS: readonly Form['payload'][] = [
  'inline',
  'variable',
  'variable at the top',
  'pushed',
  'spread of arrays',
  'result of a helper',
  'class field',
  'shorthand properties',
];

/** One defect, one report: the number of reports is the number of defects, wherever each value is written once. */
export async function checkCounts(runner: Runner, effort: Effort): Promise<void> {
  const plainPlan = visiblePlan
    // Two of these may share the text that is wrong.
    .filter(({ requests }) =>
      ['read-found', 'reach'].every(
        (operation) => requests.filter(({ request }) => request.operation === operation).length < 2,
      ),
    )
    .map(({ syntax, requests }) => ({
      syntax,
      requests: requests.map(({ request, form }) => {
        const payload = PLAIN_PAYLOADS.includes(form.payload) ? form.payload : 'inline';
        return { request, form: { ...form, payload, type: 'literal' as const, token: 'nothing' as const } };
      }),
    }));
  await fc.assert(
    fc.asyncProperty(plainPlan, async (plan) => {
      const comparison = await compare(plan, runner);
      const [run] = comparison.runs;
      const expected = run === undefined ? new Map<string, number>() : expectedCounts(plan, run);
      for (const rule of JUDGED_RULES) {
        const count = comparison.reports.filter((report) => ruleOf(report) === rule).length;
        const wanted = expected.get(rule) ?? 0;
        if (count !== wanted) throw new Error(`${count} reports of ${rule} for ${wanted}\n${explain(comparison)}`);
      }
    }),
    parameters(effort),
  );
}

/** Every fix and every suggestion mends what it is offered for and changes nothing else. */
export async function checkEdits(runner: Runner, effort: Effort, count?: (edits: number) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      const { program, reports } = await compare(plan, runner);
      const edits = editsOf(reports);
      for (const edit of edits) {
        const faults = await executeEdit(program, edit, runner);
        if (faults.length > 0) {
          throw new Error(
            [`A ${edit.kind} of ${edit.rule}`, ...faults, JSON.stringify(edit), show(program)].join('\n'),
          );
        }
      }
      count?.(edits.length);
    }),
    parameters(effort),
  );
}

/** No text makes a rule throw, or work beyond its budget. */
export function checkAnything(effort: Effort, corpus: readonly string[]): void {
  const generated = anyPlan.map((plan) => Object.values(spell(plan).files).join('\n'));
  const damaged = fc.tuple(fc.oneof(fc.constantFrom(...corpus), generated), mutations);
  const files = fc.constantFrom('program.mjs', 'program.cjs', 'program.ts');
  const texts = fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 3, arbitrary: wordSalad },
    { weight: 6, arbitrary: damaged.map(([source, edits]) => mutate(source, edits)) },
  );
  fc.assert(fc.property(texts, files, lintAnything), parameters(effort));
}
