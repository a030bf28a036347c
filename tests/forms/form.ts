/** Ways to write a URL or a payload, each with a wrong request in it. */
import type { Pair } from '../support/rule-cases.ts';
import { casesFor } from '../support/rule-cases.ts';
import type { Language } from '../support/lint.ts';

/** What is offered to mend a wrong request. */
export type Edit = 'fix' | 'suggestion' | 'nothing';

export interface Form extends Language {
  /** The form as the table in docs/what-it-sees.md names it. */
  readonly form: string;
  /** A code that sends a prefixed type to the Sync API; each culprit stands between `«` and `»`. */
  readonly code: string;
  readonly edit: Edit;
  /** Codes of the same form that are right, beside the one without the prefixes. */
  readonly right?: readonly string[];
}

/** A form that is not seen through: the wrong request in it is not reported. */
export interface HiddenForm extends Language {
  readonly form: string;
  readonly code: string;
}

const CULPRIT = /«[^»]*»/g;

const { pair, silent } = casesFor('no-action-prefix');

/** One test that the form is seen with what is wrong in it, and one for each code in which nothing is. */
export function testForm({ form, code, edit, right = [], ...language }: Form): void {
  const offers: Record<Edit, Pick<Pair, 'output' | 'suggestions'>> = {
    fix: { output: mended(code) },
    suggestion: {
      suggestions: [...code.matchAll(CULPRIT)].map((culprit) => ({
        messageId: 'dropPrefix',
        output: mended(code, culprit.index),
      })),
    },
    nothing: {},
  };
  pair(form, { ...language, ...offers[edit], bad: draw(code), good: [mended(code), ...right] });
}

export function testHiddenForm({ form, code, ...language }: HiddenForm): void {
  silent(form, code, language);
}

function plain(code: string): string {
  return code.replaceAll(/[«»]/g, '');
}

/** The code without the prefix, in all culprits or the one at an offset. */
function mended(code: string, only?: number): string {
  return plain(
    code.replaceAll(CULPRIT, (culprit, offset: number) =>
      only === undefined || offset === only ? culprit.replace(/ACTION_/i, '') : culprit,
    ),
  );
}

/** Draws the reports under the culprits. */
function draw(code: string): string {
  return code
    .split('\n')
    .flatMap((line) => {
      let column = 0;
      const markers = line.split(/[«»]/).flatMap((piece, index) => {
        const from = column;
        column += piece.length;
        return index % 2 === 1 ? [`${' '.repeat(from)}${'~'.repeat(piece.length)} [prefixed]`] : [];
      });
      return [plain(line), ...markers];
    })
    .join('\n');
}
