// The table of the rule's page: each row has examples, and each example is what the row says.
import { expect, test } from 'vitest';
import { lint } from '../../support/lint.ts';
import { readPage } from '../../support/markdown.ts';
import { ACTIONS } from '../../support/urls.ts';

interface Row {
  readonly use: string;
  readonly examples: readonly string[];
  readonly reported: string;
}

const COLUMNS = ['what the code does with the answer', 'for example', 'counts as', 'reported'];

const cellsOf = (line: string): string[] =>
  line
    .split(/(?<!\\)\|/u)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'));

function rowsOf(page: string): readonly Row[] {
  const lines = page.split('\n').filter((line) => line.startsWith('|'));
  expect(cellsOf(lines[0] ?? '')).toEqual(COLUMNS);
  return lines.slice(2).map((line) => {
    const [use = '', example = '', , reported = ''] = cellsOf(line);
    return { use, examples: [...example.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code), reported };
  });
}

/** The example as it would stand in a file, with the names that the page gives it. */
function fileWith(example: string): string {
  const isCall = example.includes('send(');
  return `
    const send = (actions) => fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions }) });
    export async function create(actions, ids) {
      ${isCall ? '' : 'const response = await send(actions);'}
      ${/\bdata\b/u.test(example) ? 'const data = await response.json();' : ''}
      ${example}
    }
  `;
}

const rows = rowsOf(readPage('docs/rules/no-unread-action-status.md'));

test('each row has an example, and says whether it is reported', () => {
  expect(rows.length).toBeGreaterThan(15);
  for (const { use, examples, reported } of rows) {
    expect(examples, use).not.toEqual([]);
    expect(reported, use).toMatch(/^(?:no|yes(?:, .+)?)$/u);
  }
});

for (const { use, examples, reported } of rows) {
  const expected = reported === 'no' ? [] : [reported.includes('only logged') ? 'onlyLogged' : 'unread'];
  test.each(examples)(`${use}: %s`, (example) => {
    const reports = lint(fileWith(example), {}, ['no-unread-action-status']);
    expect(reports.map(({ messageId }) => messageId)).toEqual(expected);
  });
}
