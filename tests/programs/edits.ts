/** Executes what the linter offers: each fix and each suggestion is applied, and the program is run again. */
import { ANSWER_RULES, RULE_OF } from './expected.ts';
import { JUDGED_RULES, lintProgram, ruleOf } from './lint.ts';
import type { Report } from './lint.ts';
import type { Program } from './run/program.ts';
import type { Run, Runner } from './run/runner.ts';
import type { JudgedRequest } from '../telecrm-simulator/simulator.ts';

/** One thing the linter offers to do. */
export interface Edit {
  readonly kind: 'fix' | 'suggestion';
  readonly rule: string;
  readonly file: string;
  readonly range: readonly [number, number];
  readonly text: string;
}

/** All fixes and suggestions of some reports. */
export function editsOf(reports: readonly Report[]): Edit[] {
  return reports.flatMap((report) => {
    const { file } = report;
    const rule = ruleOf(report);
    const fix = report.fix === undefined ? [] : [{ kind: 'fix' as const, rule, file, ...report.fix }];
    const suggestions = (report.suggestions ?? []).map(({ fix: edit }) => ({
      kind: 'suggestion' as const,
      rule,
      file,
      ...edit,
    }));
    return [...fix, ...suggestions];
  });
}

/** The program with an edit made. */
function applyEdit(program: Program, { file, range: [start, end], text }: Edit): Program {
  const source = program.files[file] ?? '';
  return { ...program, files: { ...program.files, [file]: source.slice(0, start) + text + source.slice(end) } };
}

/** What is wrong with an edit; nothing where it keeps all promises. */
export async function executeEdit(program: Program, edit: Edit, runner: Runner): Promise<string[]> {
  const edited = applyEdit(program, edit);
  const before = await runner.run(program, 'all-well');
  const after = await runner.run(edited, 'all-well');
  return [
    ...after.flatMap(({ error }) => (error === undefined ? [] : [`The program fails: ${error}`])),
    ...before.flatMap((run, index) => outputChanges(run, after[index], edit)),
    ...(ANSWER_RULES.includes(edit.rule)
      ? [...unchangedRequests(before, after), ...(await watchfulness(edited, runner))]
      : mendedRequests(before, after, edit)),
    ...reportChanges(program, edited, edit),
  ];
}

/**
 * With answers that do not depend on what is sent, the output must not change at all. Only where a program shows
 * the very payload that a suggestion changes, it shows the change: that is why it is no fix.
 */
function outputChanges(before: Run, after: Run | undefined, { kind }: Edit): string[] {
  const shown = (run: Run | undefined) =>
    run?.output.filter((line) => kind === 'fix' || !line.startsWith('payload')).join('\n') ?? '';
  const [was, is] = [shown(before), shown(after)];
  return was === is ? [] : [`The output changes from:\n${was}\nto:\n${is}`];
}

function unchangedRequests(before: readonly Run[], after: readonly Run[]): string[] {
  return before.flatMap((run, index) => {
    const [was, is] = [run.requests.map(wire), after[index]?.requests.map(wire)];
    return was.join('\n') === is?.join('\n')
      ? []
      : [`The requests change from:\n${was.join('\n')}\nto:\n${String(is?.join('\n'))}`];
  });
}

/** A check of the statuses lets a good answer pass and throws on an ignored entry. */
async function watchfulness(edited: Program, runner: Runner): Promise<string[]> {
  const runs = await runner.run(edited, 'all-ignored');
  return runs.every(({ error }) => error === undefined) ? ['The new check does not notice an ignored action'] : [];
}

/** Requests that differ have lost defects of the edit's rule and gained none; all others are the same, byte by byte. */
function mendedRequests(before: readonly Run[], after: readonly Run[], edit: Edit): string[] {
  let mended = 0;
  const faults = before.flatMap((run, index) => {
    const now = after[index]?.requests ?? [];
    if (now.length !== run.requests.length) return [`${run.requests.length} requests become ${now.length}`];
    const pairs = run.requests.flatMap((request, at) => {
      const other = now[at];
      return other === undefined || wire(request) === wire(other) ? [] : [{ request, other }];
    });
    const tooMany = edit.kind === 'fix' && pairs.length > 1 ? [`A fix changes ${pairs.length} requests`] : [];
    mended += pairs.filter(({ request, other }) => defectsOf(other, edit.rule) < defectsOf(request, edit.rule)).length;
    return [...tooMany, ...pairs.flatMap(({ request, other }) => compareDefects(request, other, edit))];
  });
  return mended === 0 ? ['No request is mended', ...faults] : faults;
}

function defectsOf({ verdict }: JudgedRequest, rule: string): number {
  return verdict.defects.filter(({ reason }) => RULE_OF[reason] === rule).length;
}

function compareDefects(before: JudgedRequest, after: JudgedRequest, { kind, rule }: Edit): string[] {
  const names = ({ verdict }: JudgedRequest) => verdict.defects.map(({ reason, path }) => `${reason} ${path}`);
  // Another host needs a token of its own, which the report says: that is why it is no fix.
  const isOther = kind === 'suggestion' && rule === 'valid-endpoint' && before.host !== after.host;
  const gained = names(after).filter(
    (name) => !names(before).includes(name) && !(isOther && name === 'X1 authorization'),
  );
  // On another branch than the one that is mended, the same text may be harmless.
  const kept = defectsOf(before, rule) > 0 && defectsOf(after, rule) >= defectsOf(before, rule);
  return [
    ...(gained.length === 0 ? [] : [`A request gains ${gained.join(', ')}: ${after.body}`]),
    ...(kept ? [`A request keeps its defect: ${after.body}`] : []),
  ];
}

/** A report is gone or says less than before, and no rule has more to report. */
function reportChanges(program: Program, edited: Program, { rule }: Edit): string[] {
  const [before, after] = [lintProgram(program), lintProgram(edited)];
  const more = JUDGED_RULES.filter((name) => ofRule(after, name).length > ofRule(before, name).length);
  // One report may name several missing fields, of which a suggestion writes one.
  const messages = (reports: readonly Report[]) =>
    ofRule(reports, rule)
      .map(({ message }) => message)
      .sort()
      .join('\n');
  return [
    ...(more.length === 0 ? [] : [`New reports of ${more.join(', ')}`]),
    ...(messages(after) === messages(before) ? ['The report stays'] : []),
  ];
}

function ofRule(reports: readonly Report[], rule: string): Report[] {
  return reports.filter((report) => ruleOf(report) === rule);
}

function wire({ method, host, target, authorization = '', body }: JudgedRequest): string {
  return [method, host, target, authorization, body].join(' ');
}
