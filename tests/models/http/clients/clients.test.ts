import { describe, expect, test } from 'vitest';
import { readPage } from '../../../support/markdown.ts';
import { testClient } from './case.ts';
import { cases as packageCases } from './cases.ts';
import { moreCases } from './more-cases.ts';
import { platformCases } from './platform-cases.ts';

const cases = [...packageCases, ...moreCases, ...platformCases];

for (const one of cases) testClient(one);

describe('docs/what-it-sees.md', () => {
  // The tables of forms follow under headings of their own.
  const [page = ''] = readPage('docs/what-it-sees.md').split('\n## Forms of ');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    )
    .filter(([client]) => client !== 'client' && !client?.startsWith('---'));

  test('has a row for each client that is tested, and no other', () => {
    expect(rows.map(([client]) => client)).toEqual(cases.map(({ client }) => client));
  });

  test.each(cases)('says what is seen of $client', ({ client, ...cells }) => {
    const row = rows.find(([name]) => name === client);
    const seen = [cells.url, cells.method, cells.base, cells.body, cells.answer].map((codes) => codes.length > 0);
    expect(row?.slice(1).map((cell) => cell === 'yes')).toEqual(seen);
  });
});
