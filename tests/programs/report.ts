/** The report of `npm run robustness`. */
import fc from 'fast-check';

import { anyPlan, visiblePlan } from './arbitrary.ts';
import { blame } from './blame.ts';
import { editsOf, executeEdit } from './edits.ts';
import { JUDGED_RULES } from './lint.ts';
import type { Effort } from './properties.ts';
import { isKept, rewriteSeeds } from './rewrites/matrix.ts';
import type { Rewritten } from './rewrites/matrix.ts';
import type { Seed } from './rewrites/seeds.ts';
import { startRunner } from './run/runner.ts';
import type { Runner } from './run/runner.ts';
import { spell } from './spell.ts';
import { compare, differences, explain, show, Tally } from './verdicts.ts';
import { isVisible } from './visible.ts';

/** Measures and prints everything; nothing stops at a failure. */
export async function printReport(effort: Effort): Promise<void> {
  const runner = await startRunner();
  console.log(`Seed ${effort.seed}.\n`);
  await printAgreement(runner, effort);
  await printEdits(runner, effort);
  printRewrites(await rewriteSeeds(runner));
  console.log(`\n${runner.runs} runs of programs in all.`);
  await runner.close();
}

async function printAgreement(runner: Runner, { runs, seed }: Effort): Promise<void> {
  const visible = new Tally();
  const hiding = new Tally();
  const shapes = new Map<string, { count: number; example: string }>();
  const plans = [...fc.sample(visiblePlan, { numRuns: runs, seed }), ...fc.sample(anyPlan, { numRuns: runs, seed })];
  let crashes = 0;
  for (const plan of plans) {
    try {
      const comparison = await compare(plan, runner);
      (isVisible(plan) ? visible : hiding).add(comparison);
      const { missed, wrong } = differences(comparison);
      for (const rule of [...missed, ...wrong]) {
        const culprit = await blame(plan, rule, runner);
        const shape = `${missed.includes(rule) ? 'missed' : 'wrong'} ${rule}: ${culprit.shape}`;
        const known = shapes.get(shape);
        const example = known?.example ?? explain(await compare(culprit.plan, runner));
        shapes.set(shape, { count: (known?.count ?? 0) + 1, example });
      }
    } catch (error) {
      crashes++;
      console.log(`A crash: ${String(error)}\n${show(spell(plan))}`);
    }
  }
  printTally('Programs all of whose parts can be seen', visible);
  printTally('Programs that hide something (a report must not be wrong)', hiding);
  console.log(`Crashes: ${crashes}`);
  console.log(`Shapes on which linter and server differ: ${shapes.size}`);
  for (const [shape, { count, example }] of shapes) console.log(`\n## ${shape} (${count})\n${example}`);
}

function printTally(title: string, { programs, byRule }: Tally): void {
  console.log(`${title}: ${programs}`);
  const rows = [...byRule].map(([rule, { called, agreed, missed, wrong }]) => [
    rule,
    String(called),
    percent(agreed, programs),
    String(missed),
    String(wrong),
  ]);
  printTable([['rule', 'called for', 'agreement', 'missed', 'wrong'], ...rows]);
}

async function printEdits(runner: Runner, { runs, seed }: Effort): Promise<void> {
  const counts = new Map<string, { executed: number; kept: number }>();
  for (const plan of fc.sample(anyPlan, { numRuns: Math.ceil(runs / 2), seed })) {
    const { program, reports } = await compare(plan, runner).catch(() => ({ program: spell(plan), reports: [] }));
    for (const edit of editsOf(reports)) {
      const key = `${edit.kind} of ${edit.rule}`;
      const count = counts.get(key) ?? { executed: 0, kept: 0 };
      counts.set(key, count);
      count.executed++;
      const faults = await executeEdit(program, edit, runner);
      if (faults.length === 0) count.kept++;
      else
        console.log(
          `\n## A broken ${key}\n${faults.join('\n')}\n${JSON.stringify(edit)}\n${program.files[program.entry] ?? ''}`,
        );
    }
  }
  console.log('\nFixes and suggestions, executed:');
  const rows = [...counts].sort().map(([key, { executed, kept }]) => [key, String(executed), percent(kept, executed)]);
  printTable([['edit', 'executed', 'as promised'], ...rows]);
}

function printRewrites(results: readonly Rewritten[]): void {
  const names = [...new Set(results.map(({ rewrite }) => rewrite.name))];
  const share = (some: readonly Rewritten[]): string =>
    some.length === 0 ? '' : percent(some.filter(isKept).length, some.length);
  const rows = names.map((name) => {
    const ofRewrite = results.filter(({ rewrite }) => rewrite.name === name);
    const cells = JUDGED_RULES.map((rule) => share(ofRewrite.filter(({ seed }) => seed.rule === rule)));
    return [name, ...cells, share(ofRewrite)];
  });
  const totals = JUDGED_RULES.map((rule) => share(results.filter(({ seed }) => seed.rule === rule)));
  console.log(`\nVerdicts kept under ${names.length} rewrites (${results.length} rewritten programs):`);
  JUDGED_RULES.forEach((rule, index) => {
    console.log(`  (${index + 1}) ${rule}`);
  });
  printTable([
    ['rewrite', ...JUDGED_RULES.map((_rule, index) => `(${index + 1})`), 'all'],
    ...rows,
    ['all', ...totals, share(results)],
  ]);
  const lost = results.filter((result) => !isKept(result));
  console.log(`\nPrograms whose verdict changed: ${lost.length}`);
  for (const name of new Set(lost.map(({ rewrite }) => rewrite.name))) {
    console.log(`  ${name}`);
    for (const { seed, before, after } of lost.filter(({ rewrite }) => rewrite.name === name)) {
      console.log(`    ${describe(seed)}: ${verdict(before)} became ${verdict(after)}`);
    }
  }
}

function describe({ plan }: Seed): string {
  return plan.requests
    .map(({ request, form }) => {
      if ('entries' in request) return `${request.operation} with ${request.entries.join(' and ')}, ${form.use}`;
      if ('call' in request) return request.call;
      if ('update' in request) return `${request.operation} with ${request.update}`;
      if ('body' in request) return `${request.operation} with ${request.body}`;
      if ('endpoint' in request) return `${request.operation} of ${request.endpoint}`;
      return `${request.operation} of ${request.searched}${request.guarded ? ', guarded' : ''}`;
    })
    .join('; ');
}

const verdict = (rules: readonly string[]): string => (rules.length === 0 ? 'silence' : rules.join(' and '));

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
  console.log();
}
