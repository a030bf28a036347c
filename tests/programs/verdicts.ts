/** The heart of the proof: what the linter says of a program, held against what the server says of it. */
import { expectedRules } from './expected.ts';
import { JUDGED_RULES, lintProgram, reportedRules } from './lint.ts';
import type { Report } from './lint.ts';
import type { Program } from './run/program.ts';
import type { Run, Runner } from './run/runner.ts';
import { spell } from './spell.ts';
import type { Plan } from './spell.ts';
import { isVisible } from './visible.ts';

/** Both verdicts on a program. */
export interface Comparison {
  readonly plan: Plan;
  readonly program: Program;
  readonly runs: readonly Run[];
  readonly reports: readonly Report[];
  /** The rules that the server's verdict calls for. */
  readonly expected: readonly string[];
  /** The rules that reported. */
  readonly reported: readonly string[];
}

/** Runs a program, lints it, and returns both verdicts. */
export async function compare(plan: Plan, runner: Runner): Promise<Comparison> {
  const program = spell(plan);
  const runs = await runner.run(program, 'all-well');
  const failed = runs.find((run) => run.error !== undefined);
  if (failed?.error !== undefined) throw new Error(`A program failed: ${failed.error}\n${show(program)}`);
  const reports = lintProgram(program);
  return {
    plan,
    program,
    runs,
    reports,
    expected: expectedRules(plan, runs),
    reported: reportedRules(reports),
  };
}

/** The rules on which linter and server differ: those missed (visible programs only) and those that are wrong. */
export function differences({ plan, expected, reported }: Comparison): { missed: string[]; wrong: string[] } {
  return {
    missed: isVisible(plan) ? expected.filter((rule) => !reported.includes(rule)) : [],
    wrong: reported.filter((rule) => !expected.includes(rule)),
  };
}

/** Throws, with the program and both verdicts, where linter and server differ. */
export function assertAgreement(comparison: Comparison): void {
  const { missed, wrong } = differences(comparison);
  if (missed.length === 0 && wrong.length === 0) return;
  throw new Error(explain(comparison));
}

/** A program with both verdicts on it, for a person to read. */
export function explain({ program, runs, reports, expected, reported }: Comparison): string {
  const server = runs.flatMap((run) =>
    run.requests.map(({ method, target, verdict }) => {
      const defects = verdict.defects.map(({ reason, path }) => `${reason} ${path}`).join(', ');
      return `  ${method} ${target}: ${verdict.outcome} ${defects}`;
    }),
  );
  const linter = reports.map(
    ({ file, line, column, ruleId, message }) => `  ${file}:${line}:${column} ${ruleId ?? ''}: ${message}`,
  );
  return [
    `Expected: ${expected.join(', ') || 'nothing'}`,
    `Reported: ${reported.join(', ') || 'nothing'}`,
    'The server says:',
    ...server,
    'The linter says:',
    ...linter,
    show(program),
  ].join('\n');
}

/** The text of all files of a program. */
export function show(program: Program): string {
  return Object.entries(program.files)
    .map(([name, source]) => `--- ${name}\n${source}`)
    .join('\n');
}

/** Counts agreement rule by rule. */
export class Tally {
  programs = 0;
  readonly byRule = new Map(JUDGED_RULES.map((rule) => [rule, { called: 0, agreed: 0, missed: 0, wrong: 0 }]));

  /** Counts one comparison. */
  add(comparison: Comparison): void {
    this.programs++;
    const { missed, wrong } = differences(comparison);
    for (const [rule, counts] of this.byRule) {
      if (comparison.expected.includes(rule)) counts.called++;
      if (missed.includes(rule)) counts.missed++;
      else if (wrong.includes(rule)) counts.wrong++;
      else counts.agreed++;
    }
  }
}
