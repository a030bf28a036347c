import { describe, expect, test } from 'vitest';
import { readPage } from '../support/markdown.ts';
import { testForm, testHiddenForm } from './form.ts';
import { hiddenPayloadForms, payloadForms } from './payload-forms.ts';
import { hiddenUrlForms, urlForms } from './url-forms.ts';

const tables = [
  { section: 'Forms of URLs', seen: urlForms, hidden: hiddenUrlForms },
  { section: 'Forms of payloads', seen: payloadForms, hidden: hiddenPayloadForms },
] as const;

describe.each(tables)('$section', ({ section, seen, hidden }) => {
  describe('are seen', () => {
    for (const form of seen) testForm(form);
  });

  describe('are not seen', () => {
    for (const form of hidden) testHiddenForm(form);
  });

  test('stand in docs/what-it-sees.md, these and no others', () => {
    const expected = [
      ...seen.map(({ form, edit }) => [form, 'yes', edit === 'nothing' ? '—' : edit]),
      ...hidden.map(({ form }) => [form, 'no', '—']),
    ];
    expect(rowsOf(section)).toEqual(expected);
  });
});

/** The cells of the table under a heading of the page. */
function rowsOf(section: string): string[][] {
  const [, text = ''] = readPage('docs/what-it-sees.md').split(`\n## ${section}\n`);
  return (text.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .filter((line) => !line.startsWith('| ---'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    );
}
