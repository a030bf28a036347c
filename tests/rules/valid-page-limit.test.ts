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
    suggestions: [{ messageId: 'useLargest', output: swap("'200'", "'100'") }],
    good: swap("'200'", "'20'", '-1', '1'),
  });
});

describe('among the entries of URLSearchParams', () => {
  pair('made of an object', {
    bad: `
      await fetch(\`${SEARCH_LEADS}?\${new URLSearchParams({ skip, limit: 500 })}\`, { method: 'POST', body: '{}' });
      ${' '.repeat(SEARCH_LEADS.length + 51)}~~~ [limit {"limit":"500","largest":"100"}]
    `,
    suggestions: [{ messageId: 'useLargest', output: swap('500', '100') }],
    good: [
      swap('500', '100'),
      swap('500', 'size'),
      swap('limit: 500', 'count: 500'),
      swap('limit: 500', 'limit: 500, ...given'),
      swap('limit: 500', '[limit]: 500'),
      swap('{ skip, limit: 500 }', 'given'),
    ],
  });

  pair('turned into a text', {
    bad: `
      await fetch('${MEMBERS}?' + new URLSearchParams({ limit: String(50) }).toString());
      ${' '.repeat(MEMBERS.length + 54)}~~ [limit {"limit":"50","largest":"10"}]
    `,
    suggestions: [{ messageId: 'useLargest', output: swap('50', '10') }],
    good: [swap('50', '10'), swap('50', 'size')],
  });

  pair('made of pairs', {
    bad: `
      const query = new URLSearchParams([['skip', '0'], ['limit', '50']]);
                                                                  ~~~~ [limit]
      await fetch('${MEMBERS}?' + query);
    `,
    suggestions: [{ messageId: 'useLargest', output: swap("'50'", "'10'") }],
    good: [swap("'50'", "'10'"), swap("'limit'", 'name'), swap("['skip', '0'], ['limit', '50']", '...pairs')],
  });

  pair('made of a text', {
    bad: `
      const query = new URLSearchParams('limit=50&skip=0');
                                        ~~~~~~~~~~~~~~~~~ [limit]
      await fetch(\`${MEMBERS}?\${query}\`);
      const other = new URLSearchParams(\`?skip=\${skip}&limit=40\`);
                                        ~~~~~~~~~~~~~~~~~~~~~~~~ [limit]
      await fetch(\`${MEMBERS}?\${other}\`);
    `,
    suggestions: [
      { messageId: 'useLargest', output: swap('limit=50', 'limit=10') },
      { messageId: 'useLargest', output: swap('limit=40', 'limit=10') },
    ],
    good: swap('limit=50', 'limit=5', 'limit=40', 'limit=${size}'),
  });

  pair('set one by one', {
    bad: `
      const query = new URLSearchParams();
      query.set('limit', '500');
                         ~~~~~ [limit]
      query.append('skip', skip);
      await fetch(\`${SEARCH_LEADS}?\${query}\`, { method: 'POST', body: '{}' });
    `,
    suggestions: [{ messageId: 'useLargest', output: swap("'500'", "'100'") }],
    good: [
      swap("'500'", "'100'"),
      swap("'500'", 'size'),
      swap("'limit'", 'name'),
      swap("query.append('skip', skip)", "query.set('limit', size)"),
      swap("query.append('skip', skip)", "query.delete('limit')"),
      swap("query.append('skip', skip)", 'sign(query)'),
      swap('query.append(', 'URLSearchParams.prototype.set.call(query, '),
    ],
  });

  pair('set on one path only', {
    bad: `
      export async function list(all) {
        const query = new URLSearchParams({ skip: 0 });
        if (all) query.set('limit', 50);
                                    ~~ [limit]
        else query.set('limit', 10);
        return fetch(\`${MEMBERS}?\${query}\`);
      }
    `,
    suggestions: [{ messageId: 'useLargest', output: swap('50', '10') }],
    good: [swap('50', '10'), swap("if (all) query.set('limit', 50);\n  else", "if (all) query.set('limit', 50);\n  ")],
  });

  pair('of a URL', {
    bad: `
      const url = new URL(BASE + '/enterprise/e1/lead/search');
      url.searchParams.set('limit', '500');
                                    ~~~~~ [limit]
      await fetch(url, { method: 'POST', body: '{}' });
      const list = new URL(\`\${BASE}/enterprise/e1/team-members?limit=20\`);
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [limit]
      list.searchParams.append('skip', '10');
      await fetch(list.toString());
      const other = new URL('/autoupdate/v2/enterprise/e1/team-members', 'https://next.telecrm.in');
      other.search = new URLSearchParams({ limit: 30 }).toString();
                                                  ~~ [limit]
      await fetch(other.href);
    `,
    suggestions: [
      { messageId: 'useLargest', output: swap("'500'", "'100'") },
      { messageId: 'useLargest', output: swap('limit=20', 'limit=10') },
      { messageId: 'useLargest', output: swap('30', '10') },
    ],
    good: [
      swap("'500'", "'100'", 'limit=20', 'limit=5', '30', '10'),
      swap("'500'", 'size', "append('skip', '10')", "set('limit', '10')", '{ limit: 30 }', 'given'),
      swap(
        "set('limit', '500');",
        "set('limit', '500'); url.search = '';",
        "append('skip', '10')",
        "delete('limit')",
        '.toString();\nawait fetch(other',
        ".toString();\nother.searchParams.set('limit', 3);\nawait fetch(other",
      ),
    ],
  });

  pair('in a path that is joined with its base', {
    bad: `
      const query = new URLSearchParams({ limit: 50 });
                                                 ~~ [limit]
      await fetch(new URL('team-members?' + query, '${SYNC}/'));
    `,
    suggestions: [{ messageId: 'useLargest', output: swap('50', '10') }],
    good: swap('50', '10'),
  });

  pair('with a number that stands elsewhere', {
    bad: `
      const PAGE = 50;
                   ~~ [limit]
      const list = (size) => fetch('${MEMBERS}?' + new URLSearchParams({ limit: size }));
      await list(PAGE);
    `,
    suggestions: [{ messageId: 'useLargest', output: swap('50', '10') }],
    good: [swap('50', '10'), swap('list(PAGE)', 'list(size)')],
  });

  pair('with nothing where a number is meant', {
    bad: `
      const query = new URLSearchParams();
      query.set('limit', void 0);
      ~~~~~~~~~~~~~~~~~~~~~~~~~~ [limit {"limit":"undefined"}]
      await fetch(\`${MEMBERS}?\${query}\`);
    `,
    good: swap('void 0', "'5'"),
  });

  pair('as an option of a client', {
    given: "import axios from 'axios';\nimport got from 'got';\nimport ky from 'ky';",
    bad: `
      const params = new URLSearchParams({ limit: 50 });
                                                  ~~ [limit]
      await axios.get('${MEMBERS}', { params });
      params.set('limit', '5');
      const searchParams = new URLSearchParams([['limit', '20']]);
                                                          ~~~~ [limit]
      await got('${MEMBERS}', { searchParams }).json();
      await ky.get('${MEMBERS}', { searchParams: 'limit=30' }).json();
                   ${' '.repeat(MEMBERS.length)}                    ~~~~~~~~~~ [limit]
    `,
    suggestions: [
      { messageId: 'useLargest', output: swap('50', '10') },
      { messageId: 'useLargest', output: swap("'20'", "'10'") },
      { messageId: 'useLargest', output: swap('limit=30', 'limit=10') },
    ],
    good: [
      swap('50', '10', "'20'", "'10'", 'limit=30', 'limit=3'),
      swap('50', 'size', "'20'", 'size', "'limit=30'", 'given'),
    ],
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
