import { describe } from 'vitest';
import { CLASS_CLIENT, LAZY_AXIOS, READERS } from '../support/programs.ts';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ACTIONS, SEARCH } from '../support/urls.ts';

const { pair, silent } = casesFor('no-builtin-action-read');

/** A search for calls. `found` holds its answer. */
const SEARCHED = `
  const base = '${ACTIONS}/';
  const response = await fetch('${SEARCH}', { method: 'POST', body: JSON.stringify({ type: 'OUTGOING_CALL' }) });
  const found = await response.json();
`;

/** The same search, for something that can be read. */
const SEARCHED_PAYMENTS = `
  const base = '${ACTIONS}/';
  const response = await fetch('${SEARCH}', { method: 'POST', body: JSON.stringify({ type: 'PAYMENT' }) });
  const found = await response.json();
`;

describe('the way of the id', () => {
  pair('a loop', {
    bad: `
      const base = '${ACTIONS}/';
      const response = await fetch('${SEARCH}', { method: 'POST', body: JSON.stringify({ type: 'OUTGOING_CALL' }) });
      const { data } = await response.json();
      for (const hit of data) {
        const action = await fetch(base + hit.action_id);
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead {"type":"OUTGOING_CALL"}]
        console.log(await action.json());
      }
    `,
    good: [
      swap("'OUTGOING_CALL'", "'PAYMENT'"),
      swap("'OUTGOING_CALL'", "'1001'"),
      swap("'OUTGOING_CALL'", 'type'),
      swap("{ type: 'OUTGOING_CALL' }", '{}'),
      swap('fetch(base + hit.action_id)', "fetch(base + hit.action_id, { method: 'POST' })"),
      swap('const action = ', "if (hit.type !== 'PAYMENT') continue;\n  const action = "),
    ],
  });

  pair('an index', {
    given: SEARCHED,
    bad: `
      await fetch(base + found.data[0].id);
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
      await fetch(\`\${base}\${found.data.at(-1).action_id}\`);
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: `
      await fetch(base + process.argv[3]);
      await fetch(\`\${base}\${process.argv[2]}\`);
    `,
  });

  pair('destructuring', {
    given: SEARCHED,
    bad: `
      const {
        data: [{ action_id: id }, second],
      } = found;
      await fetch(base + id);
            ~~~~~~~~~~~~~~~~ [builtinRead]
      const { id: other = 'none' } = second;
      await fetch(base + other);
            ~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: `
      const {
        data: [{ lead_id: id, type }],
      } = found;
      if (type === '1001') await fetch(base + id);
    `,
  });

  pair('a callback', {
    given: SEARCHED,
    bad: `
      found.data.forEach(async ({ action_id }) => {
        await fetch(base + action_id);
              ~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
      });
      const actions = await Promise.all(found.data.map((hit) => fetch(base + hit.action_id)));
                                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: `
      found.data.forEach(async ({ action_id, type }) => {
        if (type === 'PAYMENT') await fetch(base + action_id);
      });
      const actions = await Promise.all(
        found.data.filter((hit) => hit.type === 'PAYMENT').map((hit) => fetch(base + hit.action_id)),
      );
    `,
  });

  pair('a list of ids on the way', {
    given: SEARCHED,
    bad: `
      const ids = found.data.slice(0, 5).map((hit) => hit.action_id);
      for (const id of ids) await fetch(base + id);
                                  ~~~~~~~~~~~~~~~~ [builtinRead]
      const more = [];
      for (const hit of found.data) more.push(hit.id);
      await Promise.all(more.map((id) => fetch(base + id)));
                                         ~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: `
      const ids = found.data.flatMap((hit) => (hit.type === 'PAYMENT' ? [hit.action_id] : []));
      for (const id of ids) await fetch(base + id);
      const more = [];
      for (const hit of found.data) if (hit.type === 'PAYMENT') more.push(hit.id);
      await Promise.all(more.map((id) => fetch(base + id)));
    `,
  });

  pair('a choice that does not look at the type', {
    given: SEARCHED,
    bad: `
      const recent = found.data.filter((hit) => hit.created_on > 0);
      const hit = recent.find((entry) => entry.performed_by === 'u1');
      await fetch(base + hit.action_id);
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: `
      const recent = found.data.filter((hit) => ['PAYMENT', '1001'].includes(hit.type));
      const hit = recent.find((entry) => entry.performed_by === 'u1');
      await fetch(base + hit.action_id);
    `,
  });

  pair('try and catch do not silence it', {
    given: SEARCHED,
    bad: `
      for (const hit of found.data) {
        try {
          await fetch(base + hit.action_id);
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
        } catch {
          continue;
        }
      }
    `,
    good: `
      for (const hit of found.data) {
        switch (hit.type) {
          case 'PAYMENT':
            await fetch(base + hit.action_id);
            break;
          default:
        }
      }
    `,
  });

  pair('two functions of the file', {
    bad: `
      const base = '${ACTIONS}';
      async function search(type) {
        const response = await fetch(base + '/search', { method: 'POST', body: JSON.stringify({ type }) });
        const { data } = await response.json();
        return data;
      }
      async function read(id) {
        const response = await fetch(\`\${base}/\${id}\`);
        return response.json();
      }
      export async function missed() {
        const hits = await search('MISSED_CALL');
        return Promise.all(hits.map((hit) => read(hit.action_id)));
                                             ~~~~~~~~~~~~~~~~~~~ [builtinRead {"type":"MISSED_CALL"}]
      }
    `,
    good: [
      swap("'MISSED_CALL'", "'PAYMENT'"),
      swap('hits.map(', "hits.filter((hit) => hit.type === 'PAYMENT').map("),
      swap('read(hit.action_id)', 'read(readableId(hit))'),
    ],
  });

  pair('chained promises', {
    bad: `
      const base = '${ACTIONS}/';
      export const first = () =>
        fetch('${SEARCH}', { method: 'POST', body: JSON.stringify({ type: 'OUTGOING_CALL' }) })
          .then((response) => response.json())
          .then(({ data }) => fetch(base + data[0].action_id));
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: [swap("'OUTGOING_CALL'", "'1001'"), swap('data[0].action_id', 'firstReadable(data)')],
  });
});

describe('what was searched for', () => {
  pair('a constant', {
    bad: `
      const CALL = 'OUTGOING_CALL';
      const base = '${ACTIONS}/';
      const response = await fetch('${SEARCH}', { method: 'POST', body: JSON.stringify({ type: CALL }) });
      const { data } = await response.json();
      await fetch(base + data[0].action_id);
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead {"type":"OUTGOING_CALL"}]
    `,
    good: swap("'OUTGOING_CALL'", "'1001'"),
  });

  pair('shape 6: one of two built-in types', {
    bad: `
      const base = '${ACTIONS}/';
      export async function last(incoming) {
        const response = await fetch('${SEARCH}', {
          method: 'POST',
          body: JSON.stringify({ type: incoming ? 'INCOMING_CALL' : 'OUTGOING_CALL' }),
        });
        const { data } = await response.json();
        return fetch(base + data[0].action_id);
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
      }
    `,
    good: swap("'INCOMING_CALL'", "'1001'", "'OUTGOING_CALL'", "'PAYMENT'"),
  });

  pair('shape 7: a default behind the environment', {
    bad: `
      const base = '${ACTIONS}/';
      const type = process.env.TELECRM_ACTION || 'OUTGOING_CALL';
      const response = await fetch('${SEARCH}', { method: 'POST', body: JSON.stringify({ type }) });
      const { data } = await response.json();
      await fetch(base + data[0].action_id);
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: [swap("'OUTGOING_CALL'", "'PAYMENT'"), swap(" || 'OUTGOING_CALL'", '')],
  });

  pair('shape 3: a filter that is built step by step', {
    bad: `
      const base = '${ACTIONS}/';
      const filter = {};
      filter.type = 'OUTGOING_SMS';
      if (since) filter.created_on = { from: since };
      const response = await fetch('${SEARCH}', { method: 'POST', body: JSON.stringify(filter) });
      const { data } = await response.json();
      await fetch(base + data[0].action_id);
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: swap("filter.type = 'OUTGOING_SMS';", "filter.type = 'OUTGOING_SMS';\nadjust(filter);"),
  });

  pair('shape 2: a default, then a spread', {
    bad: `
      const base = '${ACTIONS}/';
      async function first(filter) {
        const response = await fetch('${SEARCH}', {
          method: 'POST',
          body: JSON.stringify({ type: filter.type || 'OUTGOING_CALL', ...filter }),
        });
        const { data } = await response.json();
        return fetch(base + data[0].action_id);
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
      }
      await first({ performed_by: 'u1' });
    `,
    good: [
      swap("{ performed_by: 'u1' }", "{ type: 'PAYMENT' }"),
      swap("await first({ performed_by: 'u1' })", 'export { first }'),
    ],
  });

  silent(
    'ids of elsewhere',
    `
      const base = '${ACTIONS}/';
      export async function read(id, ids, hits) {
        await fetch(base + id);
        await fetch(base + '9');
        for (const each of ids) await fetch(base + each);
        for (const hit of hits) await fetch(base + hit.action_id);
        const search = await fetch('https://crm.example.com/lead/7/action/search', {
          method: 'POST',
          body: JSON.stringify({ type: 'OUTGOING_CALL' }),
        });
        const { data } = await search.json();
        await fetch(base + data[0].action_id);
      }
    `,
  );
});

describe('which search an id comes from', () => {
  pair('one of two through the same function', {
    bad: `
      const base = '${ACTIONS}/';
      async function search(type) {
        const response = await fetch(base + 'search?limit=10', { method: 'POST', body: JSON.stringify({ type }) });
        return (await response.json()).data;
      }
      const calls = await search('OUTGOING_CALL');
      const payments = await search('PAYMENT');
      for (const { id } of calls) await fetch(base + encodeURIComponent(id));
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead {"type":"OUTGOING_CALL"}]
      for (const { id } of payments) await fetch(base + id);
    `,
    good: swap('fetch(base + encodeURIComponent(id))', 'show(id)'),
  });

  pair('facts about the search are no check', {
    given: SEARCHED,
    bad: `
      if (!response.ok || found.total_count === 0) throw new Error('none');
      console.log(found.data);
      await fetch(base + found.data[0].id + '?source=web');
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: `
      if (!response.ok || found.total_count === 0) throw new Error('none');
      const readable = await prepare(found.data);
      await fetch(base + readable[0].id);
    `,
  });

  silent(
    'a search for payments of the leads that a search for calls found',
    `
      const lead = 'https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead';
      const search = async (path, filter) => {
        const response = await fetch(lead + path, { method: 'POST', body: JSON.stringify(filter) });
        return (await response.json()).data;
      };
      for (const { id } of await search('/search', { fields: {}, actions: { type: 'OUTGOING_CALL' } })) {
        await fetch(\`\${lead}/\${id}\`);
        for (const payment of await search(\`/\${id}/action/search\`, { type: 'PAYMENT' })) {
          await fetch(\`\${lead}/\${id}/action/\${payment.id}\`);
        }
      }
    `,
  );

  silent(
    'the lead of a hit, and another action of it',
    'for (const hit of found.data) await fetch(`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/${hit.lead_id}/action/9`);',
    { given: SEARCHED },
  );
});

describe('what silences it', () => {
  for (const [name, code] of [
    ['a check', "for (const hit of found.data) if (hit.type === 'PAYMENT') await fetch(base + hit.action_id);"],
    [
      'a check the other way round',
      "for (const hit of found.data) if ('PAYMENT' === hit.type) await fetch(base + hit.action_id);",
    ],
    [
      'an early continue',
      "for (const hit of found.data) {\n  if (hit.type !== '1001') continue;\n  await fetch(base + hit.action_id);\n}",
    ],
    ['a pattern', 'for (const hit of found.data) if (/^\\d+$/.test(hit.type)) await fetch(base + hit.action_id);'],
    [
      'a set',
      "const READABLE = new Set(['PAYMENT']);\nfor (const hit of found.data) if (READABLE.has(hit.type)) await fetch(base + hit.action_id);",
    ],
    [
      'a helper that is not seen',
      'for (const hit of found.data) if (isReadable(hit)) await fetch(base + hit.action_id);',
    ],
    [
      'a helper that is seen',
      "const isReadable = ({ type }) => type === 'PAYMENT';\nfor (const hit of found.data.filter(isReadable)) await fetch(base + hit.action_id);",
    ],
    [
      'a filter that is not seen',
      'for (const hit of found.data.filter(isReadable)) await fetch(base + hit.action_id);',
    ],
    [
      'an id that went through something unresolved',
      'for (const hit of found.data) await fetch(base + idOf(hit.action_id));',
    ],
    [
      'a store between',
      'for (const hit of found.data) queue.add(hit);\nfor (const hit of queue) await fetch(base + hit.action_id);',
    ],
    [
      'another request',
      "for (const hit of found.data) await fetch('https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/' + hit.lead_id);",
    ],
    [
      "somebody else's host",
      "for (const hit of found.data) await fetch('https://crm.example.com/enterprise/e1/lead/7/action/' + hit.action_id);",
    ],
    ['an update', "for (const hit of found.data) await fetch(base + hit.action_id, { method: 'POST', body });"],
    ['no request', 'for (const hit of found.data) console.log(base + hit.action_id);'],
  ] as const) {
    silent(name, code, { given: SEARCHED });
  }

  for (const check of [
    'fetched.has(hit.action_id)',
    'found.payments.includes(hit)',
    'hit.amount',
    'hit.amount !== undefined',
  ])
    pair(`where payments come by too, a look at the hit: ${check}`, {
      given: SEARCHED,
      bad: `
        const payments = await (await fetch(base + 'search', { method: 'POST', body: JSON.stringify({ type: 'PAYMENT' }) })).json();
        for (const hit of [...found.data, ...payments.data]) if (hit.action_id) await fetch(base + hit.action_id);
                                                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
      `,
      good: swap('if (hit.action_id)', `if (${check})`),
    });

  pair('another part of what was found in unseen hands', {
    given: SEARCHED,
    bad: `
      note(found.total_count);
      for (const hit of found.data) await fetch(base + hit.action_id);
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: swap('found.total_count', 'found.data'),
  });

  silent('payments and codes', 'for (const hit of found.data) await fetch(base + hit.action_id);', {
    given: SEARCHED_PAYMENTS,
  });
});

describe('how it is sent', () => {
  pair('axios', {
    bad: `
      import axios from 'axios';
      const base = '${ACTIONS}/';
      const { data } = await axios.post('${SEARCH}', { type: 'OUTGOING_CALL' });
      for (const hit of data.data) {
        await axios.get(base + hit.action_id);
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead {"type":"OUTGOING_CALL"}]
        await axios({ url: base + hit.action_id });
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
      }
    `,
    good: swap("'OUTGOING_CALL'", "'PAYMENT'"),
  });

  pair('globalThis.fetch', {
    given: SEARCHED,
    bad: `
      await globalThis.fetch(base + found.data[0].action_id, { method: 'GET' });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: `
      await globalThis.fetch(base + found.data[0].action_id, { method: 'HEAD' });
    `,
  });

  pair('shape 9: a URL object', {
    given: SEARCHED,
    bad: `
      await fetch(new URL(\`/autoupdate/v2/enterprise/e1/lead/7/action/\${found.data[0].id}\`, 'https://next.telecrm.in'));
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: `
      await fetch(new URL(\`/autoupdate/v2/enterprise/e1/lead/7/action/\${found.data[0].id}\`, 'https://crm.example.com'));
    `,
  });

  pair('shape 10: a lazy singleton', {
    given: LAZY_AXIOS,
    bad: `
      export async function calls(id) {
        const path = \`/enterprise/e1/lead/\${id}/action\`;
        const { data: found } = await getClient().post(\`\${path}/search\`, { type: 'OUTGOING_CALL' });
        return Promise.all(found.data.map((hit) => getClient().get(\`\${path}/\${hit.action_id}\`)));
                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
      }
    `,
    good: `
      export async function calls(id) {
        const path = \`/enterprise/e1/lead/\${id}/action\`;
        const { data: found } = await getClient().post(\`\${path}/search\`, { type: '1001' });
        return Promise.all(found.data.map((hit) => getClient().get(\`\${path}/\${hit.action_id}\`)));
      }
    `,
  });

  silent(
    'shape 1: a class client that only searches',
    `
      export async function calls(id) {
        const { data } = await client.searchActions(id, { type: 'OUTGOING_CALL' });
        return data;
      }
      export const read = (id, action) => client.getAction(id, action);
    `,
    { given: CLASS_CLIENT },
  );

  pair('shape 1: a class client', {
    bad: `
      class TelecrmClient {
        constructor(config) {
          this.baseUrl = config.baseUrl;
        }
        async _request(endpoint, options = {}) {
          const response = await fetch(\`\${this.baseUrl}\${endpoint}\`, { ...options, headers: {} });
          return response.json();
        }
        searchActions(leadId, type) {
          return this._request(\`/enterprise/e1/lead/\${leadId}/action/search\`, { method: 'POST', body: JSON.stringify({ type }) });
        }
        getAction(leadId, actionId) {
          return this._request(\`/enterprise/e1/lead/\${leadId}/action/\${actionId}\`);
        }
      }
      const client = new TelecrmClient({ baseUrl: process.env.TELECRM_URL });
      export async function calls(id) {
        const { data } = await client.searchActions(id, 'OUTGOING_CALL');
        return Promise.all(data.map((hit) => client.getAction(id, hit.action_id)));
                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead {"type":"OUTGOING_CALL"}]
      }
    `,
    good: swap("'OUTGOING_CALL'", "'PAYMENT'"),
  });

  pair('in TypeScript', {
    ts: true,
    bad: `
      interface Hit {
        readonly action_id: string;
      }
      const base: string = '${ACTIONS}/';
      const response = await fetch('${SEARCH}', { method: 'POST', body: JSON.stringify({ type: 'OUTGOING_CALL' as const }) });
      const { data } = (await response.json()) as { data: readonly Hit[] };
      const hit = data[0]!;
      await fetch(base + (hit satisfies Hit).action_id);
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [builtinRead]
    `,
    good: swap("'OUTGOING_CALL'", "'PAYMENT'"),
  });
});

describe('shape 11', () => {
  silent('code that only reads, receives and forwards', READERS);
});
