import { describe } from 'vitest';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ELSEWHERE, LEAD, MEMBERS, SEARCH, SEARCH_LEADS, SYNC } from '../support/urls.ts';

const { pair, silent } = casesFor('valid-page-limit');

describe('in the address', () => {
  pair('of a search for leads', {
    bad: `
      await fetch(
        '${SEARCH_LEADS}?skip=0&limit=500',
        ${'~'.repeat(SEARCH_LEADS.length + 19)} [limit {"limit":"500","largest":"100"}]
        { method: 'POST', body: '{}' },
      );
    `,
    suggestions: [{ messageId: 'useLargest', data: { largest: '100' }, output: swap('limit=500', 'limit=100') }],
    good: [
      swap('limit=500', 'limit=100'),
      swap('limit=500', 'limit=1'),
      swap('limit=500', 'skip=500'),
      swap('limit=500', 'limit='),
      swap(SEARCH_LEADS, SEARCH),
      swap(SEARCH_LEADS, ELSEWHERE),
    ],
  });

  pair('of a lead with its actions', {
    bad: `
      const base = '${SYNC}';
      await fetch(\`\${base}/lead/\${id}?includeActions=true&limit=101&skip=\${skip}\`);
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [limit {"largest":"100"}]
    `,
    suggestions: [{ messageId: 'useLargest', output: swap('limit=101', 'limit=100') }],
    good: [swap('limit=101', 'limit=100'), swap('limit=101', 'limit=${size}')],
  });

  pair('of team members, who come by tens', {
    bad: `
      const list = (path) => fetch('${SYNC}' + path);
      await list('/team-members?limit=11');
                 ~~~~~~~~~~~~~~~~~~~~~~~~ [limit {"limit":"11","largest":"10"}]
      await list('/team-members?limit=0');
                 ~~~~~~~~~~~~~~~~~~~~~~~ [limit {"limit":"0","largest":"10"}]
      await list('/team-members?limit=all');
                 ~~~~~~~~~~~~~~~~~~~~~~~~~ [limit {"limit":"all"}]
    `,
    suggestions: [{ messageId: 'useLargest', output: swap('limit=11', 'limit=10') }],
    good: swap('limit=11', 'limit=10', 'limit=0', 'limit=5', 'limit=all', 'includeDeleted=true'),
  });

  pair('with a number that stands elsewhere', {
    bad: `
      const PAGE = 50;
      const url = '${MEMBERS}?limit=' + PAGE;
      await fetch(url);
            ~~~~~~~~~~ [limit]
    `,
    good: swap('50', '10'),
  });
});

describe('among the options', () => {
  pair('of axios', {
    given: "import axios from 'axios';",
    bad: `
      await axios.get('${MEMBERS}', {
        params: { skip, limit: 100 },
                               ~~~ [limit {"limit":"100","largest":"10"}]
      });
      const crm = axios.create({ baseURL: process.env.TELECRM_URL });
      await crm.post('/enterprise/e1/lead/search', {}, { params: { limit: 1000 } });
                                                                          ~~~~ [limit {"largest":"100"}]
    `,
    suggestions: [
      { messageId: 'useLargest', output: swap('limit: 100 ', 'limit: 10 ') },
      { messageId: 'useLargest', output: swap('1000', '100') },
    ],
    good: [
      swap('limit: 100 ', 'limit: 10 ', '1000', "'100'"),
      swap('limit: 100 ', 'limit: size ', '1000', 'undefined'),
      swap('limit: 100 ', 'count: 100 ', '{ limit: 1000 }', 'paging'),
    ],
  });

  pair('of got and ky', {
    given: "import got from 'got';\nimport ky from 'ky';",
    bad: `
      const paging = { searchParams: { limit: '200' } };
                                              ~~~~~ [limit]
      await got('${LEAD}', paging).json();
      const backwards = { searchParams: { limit: -1 } };
                                                 ~~ [limit]
      await ky.get('${LEAD}', backwards).json();
    `,
    suggestions: [{ messageId: 'useLargest', output: swap("'200'", '100') }],
    good: swap("'200'", "'20'", '-1', '1'),
  });
});

describe('what nobody can tell', () => {
  silent(
    'limits that come from elsewhere, or stand elsewhere',
    `
      export const page = (limit) => fetch(\`${MEMBERS}?limit=\${limit}\`);
      export const search = (query) => fetch('${SEARCH_LEADS}?' + query, { method: 'POST', body: '{}' });
      export const body = () => fetch('${SEARCH_LEADS}', { method: 'POST', body: JSON.stringify({ limit: 500 }) });
      export const action = () => fetch('${SEARCH}?limit=500', { method: 'POST', body: '{}' });
    `,
  );
});
