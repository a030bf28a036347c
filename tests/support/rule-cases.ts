import { expect, test } from 'vitest';
import { dedent, draw, readDrawing } from './drawn.ts';
import type { DrawnReport } from './drawn.ts';
import { commentsOf, fix, lint, messagesOf } from './lint.ts';
import type { Language, Report } from './lint.ts';

/** A text whose exact wording the documents leave open. It is parsed and linted again all the same. */
export const ANY = Symbol('any text');

/** A code, or what becomes of the code of the case. */
export type Text = string | ((code: string) => string);

export interface Suggestion {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly output: Text | typeof ANY;
}

export interface Pair extends Language {
  /** What stands before both codes. Reports drawn in it are those of the bad code. */
  readonly given?: string;
  /** A code with its reports drawn under it. */
  readonly bad: string;
  /** The twin, or twins, on the other side of the boundary: the rule is silent there. */
  readonly good: Text | readonly Text[];
  /** The bad code after everything that can be fixed is fixed; `null`, as without it, when there is nothing to fix. */
  readonly output?: Text | typeof ANY | null;
  /** The suggestions of all reports in order; none when absent. */
  readonly suggestions?: readonly Suggestion[] | typeof ANY;
  /** An edit that must be on offer, where the documents leave open whether as a fix or as a suggestion. */
  readonly offered?: Text;
}

export interface Silent extends Language {
  readonly given?: string;
}

export interface RuleCases {
  /** A bad code with its reports, and its good twins. */
  readonly pair: (name: string, pair: Pair) => void;
  /** A code on which the rule has nothing to say. */
  readonly silent: (name: string, code: string, options?: Silent) => void;
}

/** `swap('a', 'b', 'c', 'd')` writes `b` for the one `a` of a code, and `d` for its one `c`. */
export function swap(...pairs: readonly string[]): (code: string) => string {
  return (code) => {
    let swapped = code;
    for (let index = 0; index < pairs.length; index += 2) {
      const [from = '', to = ''] = pairs.slice(index, index + 2);
      const parts = swapped.split(from);
      if (parts.length !== 2) throw new Error(`Not found exactly once: ${from}\n\n${swapped}`);
      swapped = parts.join(to);
    }
    return swapped;
  };
}

export function casesFor(rule: string): RuleCases {
  return {
    pair(name, pair) {
      test(name, () => {
        checkBad(rule, pair);
      });
      const { code } = readDrawing(whole(pair.given, pair.bad));
      for (const [index, twin] of [pair.good].flat().entries()) {
        test(`${name}: good twin ${String(index + 1)}`, () => {
          const given = pair.given === undefined ? undefined : readDrawing(dedent(pair.given)).code;
          checkSilent(rule, typeof twin === 'string' ? whole(given, twin) : twin(code), pair);
        });
      }
    },
    silent(name, code, options = {}) {
      test(name, () => {
        checkSilent(rule, whole(options.given, code), options);
      });
    },
  };
}

function whole(given: string | undefined, code: string): string {
  return given === undefined ? dedent(code) : `${dedent(given)}\n${dedent(code)}`;
}

function checkSilent(rule: string, code: string, language: Language): void {
  expect(draw(code, lint(code, language, [rule]).map(placed))).toBe(code);
}

function checkBad(rule: string, pair: Pair): void {
  const { code, reports: expected } = readDrawing(whole(pair.given, pair.bad));
  if (expected.length === 0) throw new Error('A bad code draws at least one report.');
  const reports = lint(code, pair, [rule]);
  expect(draw(code, reports.map(placed))).toBe(draw(code, expected));
  checkData(rule, reports, expected);
  const before: Before = { rule, code, language: pair, own: reports, all: lint(code, pair) };
  if (pair.offered === undefined) {
    checkFix(before, pair.output ?? null);
    checkSuggestions(before, pair.suggestions ?? []);
  } else {
    const offered = resolve(pair.offered, code);
    const texts = suggestionsOf(before).map((suggestion) => suggestion.output);
    expect([fix(code, pair, rule), ...texts]).toContain(offered);
    checkFix(before, ANY);
    checkSuggestions(before, ANY);
  }
}

/** What the rule under test, and all rules together, say of a code before it is edited. */
interface Before {
  readonly rule: string;
  readonly code: string;
  readonly language: Language;
  readonly own: readonly Report[];
  readonly all: readonly Report[];
}

function resolve(text: Text, code: string): string {
  return typeof text === 'string' ? dedent(text) : text(code);
}

/** ESLint leaves the end out of a report that has none; the drawing then shows an empty one. */
function placed(report: Report): Report & { endLine: number; endColumn: number } {
  const { line, column, endLine = line, endColumn = column } = report;
  return { ...report, endLine, endColumn };
}

function checkData(rule: string, reports: readonly Report[], expected: readonly DrawnReport[]): void {
  for (const [index, { messageId, data }] of expected.entries()) {
    expect(reports[index]?.message).toMatch(withData(rule, messageId, data));
  }
}

/** The message as a pattern: the data that is given stands in it, in quotes or not, and the rest may be anything. */
function withData(rule: string, messageId: string, data: Readonly<Record<string, string>>): RegExp {
  const text = messagesOf(rule).get(messageId);
  if (text === undefined) throw new Error(`${rule} has no message ${messageId}.`);
  for (const key of Object.keys(data)) expect(text).toMatch(new RegExp(`\\{\\{\\s*${key}\\s*\\}\\}`, 'u'));
  const pattern = text
    .split(/\{\{\s*(\w+)\s*\}\}/u)
    .map((part, index) => {
      if (index % 2 === 0) return escape(part);
      const value = data[part];
      return value === undefined ? '.*' : `['"\`]?${escape(value)}['"\`]?`;
    })
    .join('');
  return new RegExp(`^${pattern}$`, 'su');
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}/]/gu, String.raw`\$&`);
}

function checkFix(before: Before, expected: Text | typeof ANY | null): void {
  const { rule, code, language, own } = before;
  const output = fix(code, language, rule);
  if (expected !== ANY) expect(output).toBe(expected === null ? code : resolve(expected, code));
  const fixed = own.filter((report) => report.fix !== undefined);
  if (fixed.length === 0) return;
  const after = lint(output, language);
  const left = after.filter((report) => isOf(rule, report));
  expect(left.map(text).toSorted()).toEqual(
    own
      .filter((report) => report.fix === undefined)
      .map(text)
      .toSorted(),
  );
  expectNothingNew(before, after, output);
  for (const comment of commentsOf(code, language)) expect(commentsOf(output, language)).toContain(comment);
}

interface Offer {
  readonly report: Report;
  readonly messageId: string;
  readonly description: string;
  readonly output: string;
}

function suggestionsOf({ code, own }: Before): readonly Offer[] {
  return own.flatMap((report) =>
    (report.suggestions ?? []).map((suggestion) => ({
      report,
      messageId: suggestion.messageId ?? '',
      description: suggestion.desc,
      output: code.slice(0, suggestion.fix.range[0]) + suggestion.fix.text + code.slice(suggestion.fix.range[1]),
    })),
  );
}

function checkSuggestions(before: Before, expected: readonly Suggestion[] | typeof ANY): void {
  const { rule, code, language, own } = before;
  const offers = suggestionsOf(before);
  if (expected !== ANY) {
    expect(
      offers.map(({ messageId, output }, index) => ({ messageId, output: wording(expected[index], output) })),
    ).toEqual(
      expected.map(({ messageId, output }) => ({ messageId, output: output === ANY ? ANY : resolve(output, code) })),
    );
    for (const [index, { messageId, data = {} }] of expected.entries()) {
      expect(offers[index]?.description).toMatch(withData(rule, messageId, data));
    }
  }
  for (const { report, output } of offers) {
    const after = lint(output, language);
    const same = (other: Report): boolean => isOf(rule, other) && other.message === report.message;
    expect(after.filter(same).length, output).toBeLessThan(own.filter(same).length);
    expect(after.filter((other) => isOf(rule, other)).length, output).toBeLessThanOrEqual(own.length);
    expectNothingNew(before, after, output);
  }
}

function wording(expected: Suggestion | undefined, output: string): string | typeof ANY {
  return expected?.output === ANY ? ANY : output;
}

/** An edit may not make another rule speak. */
function expectNothingNew({ rule, all }: Before, after: readonly Report[], output: string): void {
  const others = all.filter((report) => !isOf(rule, report)).map(text);
  for (const report of after) {
    if (isOf(rule, report)) continue;
    const index = others.indexOf(text(report));
    expect(index, `${text(report)}\n\n${output}`).not.toBe(-1);
    others.splice(index, 1);
  }
}

function isOf(rule: string, report: Report): boolean {
  return report.ruleId === `telecrm/${rule}`;
}

function text(report: Report): string {
  return `${report.ruleId ?? ''}: ${report.message}`;
}
