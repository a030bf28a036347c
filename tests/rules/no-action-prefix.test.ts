import { describe } from 'vitest';
import { CLASS_CLIENT, LAZY_AXIOS, READERS } from '../support/programs.ts';
import { ANY, casesFor, swap } from '../support/rule-cases.ts';
import { ACTION, ACTIONS, ASYNC, CREATE_LEAD, ELSEWHERE, LEAD, SEARCH } from '../support/urls.ts';

const { pair, silent } = casesFor('no-action-prefix');

describe('the writes of the Sync API', () => {
  pair('create actions', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001', fields: { note: 'met' } }] }),
                                                 ~~~~~~~~~~~~~ [prefixed {"type":"ACTION_1001"}]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: [swap("'ACTION_1001'", "'1001'"), swap(ACTIONS, SEARCH)],
  });

  pair('update action', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ type: 'ACTION_1001', fields: { note: 'met' } }),
                                     ~~~~~~~~~~~~~ [prefixed {"type":"ACTION_1001"}]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: [swap("'ACTION_1001'", "'1001'"), swap(ACTION, SEARCH)],
  });

  pair('the actions of create lead', {
    bad: `
      await fetch('${CREATE_LEAD}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions: [{ type: 'ACTION_1001' }] }),
                                                                    ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap(CREATE_LEAD, ASYNC),
  });

  pair('the actions of update lead, whose fate is not documented', {
    bad: `
      await fetch('${LEAD}', {
        method: 'POST',
        body: JSON.stringify({ fields: { name }, actions: [{ type: 'ACTION_1001' }] }),
                                                                   ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    suggestions: [{ messageId: 'dropPrefix', data: { code: '1001' }, output: swap("'ACTION_1001'", "'1001'") }],
    good: swap("'ACTION_1001'", "'1001'"),
  });

  pair('several entries, of which some are wrong', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({
          actions: [
            { type: '1001' },
            { type: 'ACTION_1002' },
                    ~~~~~~~~~~~~~ [prefixed {"type":"ACTION_1002"}]
            { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: '5' },
            { 'type': "ACTION_31" },
                      ~~~~~~~~~~~ [prefixed {"type":"ACTION_31"}]
          ],
        }),
      });
    `,
    output: swap("'ACTION_1002'", "'1002'", '"ACTION_31"', '"31"'),
    good: swap("'ACTION_1002'", "'1002'", '"ACTION_31"', '"31"'),
  });

  silent(
    'reading',
    `
      await fetch('${ACTION}', { body: JSON.stringify({ type: 'ACTION_1001' }) });
      await fetch('${ACTIONS}', { method: 'GET', body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }) });
    `,
  );

  silent(
    'a method that cannot be seen',
    `
      export const send = (method) =>
        fetch('${ACTIONS}', { method, body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }) });
    `,
  );

  silent(
    'the code of a custom action that is looked up in the metadata',
    `
      await fetch('https://next.telecrm.in/autoupdate/v2/enterprise/e1/custom-actions/ACTION_1001');
    `,
  );

  silent(
    'a type that stands in fields, or beside the body',
    `
      await fetch('${ACTIONS}', {
        method: 'POST',
        type: 'ACTION_1001',
        body: JSON.stringify({ type: 'ACTION_1001', actions: [{ type: '1001', fields: { type: 'ACTION_1001' } }] }),
      });
    `,
  );
});

describe('which API a request goes to', () => {
  pair('the path settles it where the base cannot be resolved', {
    bad: `
      export async function log(base, enterprise, lead) {
        await fetch(\`\${base}/enterprise/\${enterprise}/lead/\${lead}/action\`, {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
                                                   ~~~~~~~~~~~~~ [prefixed]
        });
      }
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: [
      swap('/lead/${lead}/action', '/autoupdatelead'),
      swap('/enterprise/${enterprise}/lead/${lead}/action', '/${enterprise}/action'),
    ],
  });

  pair('the base comes from the environment, with a default', {
    bad: `
      const BASE = process.env.TELECRM_URL || 'https://next.telecrm.in/autoupdate/v2';
      await fetch(BASE + '/enterprise/e1/lead/7/action', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
                                                 ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap("'ACTION_1001'", "'1001'"),
  });

  pair('one of two hosts', {
    bad: `
      await fetch(testing ? '${ELSEWHERE}' : '${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
                                                 ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap(ACTIONS, 'https://staging.example.com/lead/7/action'),
  });

  pair('a query and a fragment are no part of the path', {
    bad: `
      await fetch('${ACTIONS}?source=web#top', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
                                                 ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap('/lead/7/action?', '/lead/7/action/search?'),
  });

  pair('a URL object', {
    bad: `
      const url = new URL('/autoupdate/v2/enterprise/e1/lead/7/action', 'https://next.telecrm.in');
      await fetch(url, {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
                                                 ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: [swap('https://next.telecrm.in', 'https://crm.example.com'), swap("'ACTION_1001'", "'1001'")],
  });

  pair('a URL object whose base is the environment, written out', {
    bad: `
      const { href } = new URL('/enterprise/e1/lead/7/action', process.env.TELECRM_URL);
      await fetch(href, {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
                                                 ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap('/enterprise/e1/lead/7/action', '/lead/7/action'),
  });

  pair('a host that the settings name', {
    settings: { baseUrls: { 'https://crm-gateway.example.com': 'sync', '/api/telecrm': 'sync' } },
    bad: `
      await fetch('https://crm-gateway.example.com/enterprise/e1/lead/7/action', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
                                                 ~~~~~~~~~~~~~ [prefixed]
      });
      await fetch('/api/telecrm/enterprise/e1/lead/7/action', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1002' }] }),
                                                 ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'", "'ACTION_1002'", "'1002'"),
    good: [
      swap("'ACTION_1001'", "'1001'", "'ACTION_1002'", "'1002'"),
      swap('https://crm-gateway.example.com', 'https://other.example.com', "'ACTION_1002'", "'1002'"),
    ],
  });

  silent(
    'a name alone says nothing',
    `
      const TELECRM_DOCS = 'https://docs.telecrm.in';
      store.dispatch({ type: 'ACTION_1001' });
      await telecrm.createActions('7', { actions: [{ type: 'ACTION_1001' }] });
      await fetch('${ELSEWHERE}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
      });
      await fetch('/lead/1/action', { method: 'POST', body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }) });
    `,
  );

  silent(
    'a whole URL from the environment',
    `
      // https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/7/action
      await fetch(process.env.TELECRM_API_URL, {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
      });
    `,
  );

  silent(
    "telecrm's address in the query of somebody else's",
    `
      await fetch('https://proxy.example.com/?to=${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
      });
    `,
  );

  silent(
    "a host that only begins like telecrm's",
    `
      await fetch('https://next.telecrm.in.example.com/autoupdate/v2/enterprise/e1/lead/7/action', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
      });
    `,
  );
});

describe('how the request is sent', () => {
  for (const scope of ['window', 'globalThis', 'self']) {
    pair(`${scope}.fetch`, {
      bad: `
        await ${scope}.fetch('${ACTIONS}', {
          method: 'post',
          body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
                                                   ~~~~~~~~~~~~~ [prefixed]
        });
      `,
      output: swap("'ACTION_1001'", "'1001'"),
      good: swap(`${scope}.fetch`, `${scope}.store`),
    });
  }

  pair('fetch under another name', {
    bad: `
      const send = fetch;
      const { fetch: again } = globalThis;
      const options = { method: 'POST', body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }) };
                                                                                 ~~~~~~~~~~~~~ [prefixed]
      await send('${ACTIONS}', options);
      await again('${CREATE_LEAD}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions: [{ type: 'ACTION_1002' }] }),
                                                                    ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'", "'ACTION_1002'", "'1002'"),
    good: swap("'ACTION_1001'", "'1001'", "'ACTION_1002'", "'1002'"),
  });

  silent(
    'a function of this file that is called fetch',
    `
      function fetch(url, { body }) {
        return [url, body];
      }
      fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }) });
    `,
  );

  silent(
    'a parameter that is called fetch, and an import that is called axios',
    `
      import axios from './axios.js';
      export function load(fetch) {
        fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }) });
        axios.post('${ACTIONS}', { actions: [{ type: 'ACTION_1001' }] });
      }
    `,
  );

  pair('axios.post', {
    bad: `
      import axios from 'axios';
      const url = '${ACTIONS}';
      await axios.post(url, { actions: [{ type: 'ACTION_1001' }] });
                                                ~~~~~~~~~~~~~ [prefixed]
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: [swap(ACTIONS, SEARCH), swap("import axios from 'axios'", 'const axios = { post: (...all) => all }')],
  });

  pair('axios, required', {
    commonjs: true,
    bad: `
      const axios = require('axios');
      module.exports.log = (id) =>
        axios.post('https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/' + id + '/action', {
          actions: [{ type: 'ACTION_1001' }],
                            ~~~~~~~~~~~~~ [prefixed]
        });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap('/action', '/notes'),
  });

  pair('axios(config) and axios.request(config)', {
    bad: `
      import axios from 'axios';
      const url = '${ACTIONS}';
      await axios({ method: 'post', url, data: { actions: [{ type: 'ACTION_1001' }] } });
                                                                   ~~~~~~~~~~~~~ [prefixed]
      await axios.request({
        url: '${ACTION}',
        method: 'POST',
        data: JSON.stringify({ type: 'ACTION_1002' }),
                                     ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'", "'ACTION_1002'", "'1002'"),
    good: swap("method: 'post', ", '', "'POST'", "'GET'"),
  });

  pair('axios(url, config)', {
    bad: `
      import axios from 'axios';
      const url = '${ACTIONS}';
      await axios(url, { method: 'POST', data: { actions: [{ type: 'ACTION_1001' }] } });
                                                                   ~~~~~~~~~~~~~ [prefixed]
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap("method: 'POST', ", ''),
  });

  pair('an instance of axios with a base', {
    bad: `
      import axios from 'axios';
      const http = axios.create({ baseURL: 'https://next.telecrm.in/autoupdate/v2', timeout: 5000 });
      await http.post('/enterprise/e1/lead/7/action', { actions: [{ type: 'ACTION_1001' }] });
                                                                          ~~~~~~~~~~~~~ [prefixed]
      await http({ url: 'enterprise/e1/lead/7/action/9', method: 'POST', data: { type: 'ACTION_1002' } });
                                                                                       ~~~~~~~~~~~~~ [prefixed]
    `,
    output: swap("'ACTION_1001'", "'1001'", "'ACTION_1002'", "'1002'"),
    good: swap('https://next.telecrm.in/autoupdate/v2', 'https://crm.example.com'),
  });

  pair('shape 10: a lazy singleton of axios whose base is in no file', {
    given: LAZY_AXIOS,
    bad: `
      export async function log(id) {
        await getClient().post(\`/enterprise/e1/lead/\${id}/action\`, { actions: [{ type: 'ACTION_1001' }] });
                                                                                       ~~~~~~~~~~~~~ [prefixed]
      }
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: `
      export async function log(id) {
        await getClient().post(\`/lead/\${id}/action\`, { actions: [{ type: 'ACTION_1001' }] });
      }
    `,
  });

  pair('shape 1: a class client', {
    given: CLASS_CLIENT,
    bad: `
      export const log = (id) => client.createActions(id, [{ type: 'ACTION_1001', fields: {} }]);
                                                                   ~~~~~~~~~~~~~ [prefixed]
      export const correct = (id, action) => client.updateAction(id, action, { type: 'ACTION_1002' });
                                                                                     ~~~~~~~~~~~~~ [prefixed]
    `,
    output: swap("'ACTION_1001'", "'1001'", "'ACTION_1002'", "'1002'"),
    good: `
      export const log = (fields) => client.upsertLead(fields, [{ type: 'ACTION_1001' }]);
      export const find = (id) => client.searchActions(id, { type: 'ACTION_1001' });
    `,
  });

  pair('a wrapper function of the file', {
    bad: `
      async function call(path, method, body) {
        const response = await fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1\${path}\`, {
          method,
          body: body ? JSON.stringify(body) : undefined,
        });
        return response.json();
      }
      await call('/lead/7/action', 'POST', { actions: [{ type: 'ACTION_1001' }] });
                                                               ~~~~~~~~~~~~~ [prefixed]
      await call('/lead/7/action/9', 'GET');
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap("'/lead/7/action', 'POST'", "'/lead/7/action', 'GET'"),
  });
});

describe('what the type is made of', () => {
  pair('a template', {
    bad: `
      export async function log(code) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({
            actions: [{ type: \`ACTION_\${code}\`, fields: {} }],
                              ~~~~~~~~~~~~~~~~ [prefixed]
          }),
        });
      }
    `,
    output: swap('`ACTION_', '`'),
    good: [swap('`ACTION_${code}`', '`${code}`'), swap('ACTION_', 'VISIT_')],
  });

  pair('a concatenation', {
    bad: `
      export async function log(code) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type: 'ACTION_' + code }] }),
                                                   ~~~~~~~~~~~~~~~~ [prefixed]
        });
      }
    `,
    output: swap("'ACTION_' + code", '`${code}`'),
    good: swap("'ACTION_' + code", 'code'),
  });

  pair('a template without holes', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: \`ACTION_1001\` }] }),
                                                 ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap('`ACTION_1001`', '`1001`'),
    good: swap('`ACTION_1001`', '`1001`'),
  });

  pair('a prefix that is a constant', {
    bad: `
      const PREFIX = 'ACTION_';
      const CODE = 1001;
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: PREFIX + CODE }, { type: \`\${PREFIX}1002\` }] }),
                                                 ~~~~~~~~~~~~~ [prefixed]
                                                                          ~~~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: ANY,
    suggestions: ANY,
    good: swap("'ACTION_'", "''"),
  });

  pair('a hole that is known to be a code', {
    bad: `
      const code = '1001';
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: \`ACTION_\${code}\` }] }),
                                                 ~~~~~~~~~~~~~~~~ [prefixed {"type":"ACTION_1001"}]
      });
    `,
    output: swap('`ACTION_', '`'),
    good: swap("'1001'", "'LEAD_DETAILS'"),
  });

  pair('each entry of a list that is mapped', {
    bad: `
      export async function log(codes) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: codes.map((code) => ({ type: \`ACTION_\${code}\` })) }),
                                                                       ~~~~~~~~~~~~~~~~ [prefixed]
        });
      }
    `,
    output: swap('`ACTION_', '`'),
    good: swap('`ACTION_${code}`', 'code'),
  });

  pair('a pure method that leaves the prefix on', {
    bad: `
      const VISIT = 'ACTION_1001';
                    ~~~~~~~~~~~~~ [prefixed]
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: VISIT }] }),
      });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: [
      swap('type: VISIT', "type: VISIT.replace('ACTION_', '')"),
      swap('type: VISIT', 'type: VISIT.slice(7)'),
      swap('type: VISIT', "type: VISIT.split('_')[1]"),
      swap('type: VISIT', 'type: codeOf(VISIT)'),
    ],
  });

  for (const type of [
    '1001',
    "'action_1001'",
    "'ACTION_'",
    "'ACTION_LEAD_DETAILS'",
    "'MY_ACTION_1001'",
    "'PAYMENT'",
    "''",
  ]) {
    silent(
      `no code behind the prefix: ${type}`,
      `
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: ${type} }] }) });
      `,
    );
  }

  silent(
    'what cannot be seen',
    `
      import { VISIT } from './types.js';
      export async function log(type, action, actions, body) {
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: VISIT }, action] }) });
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions }) });
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: \`\${type}1001\` }] }) });
        await fetch('${ACTIONS}', { method: 'POST', body });
      }
    `,
  );

  pair('as const and satisfies', {
    ts: true,
    bad: `
      const visit = { type: 'ACTION_1001' as const, fields: {} } satisfies Action;
                            ~~~~~~~~~~~~~ [prefixed]
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [visit, { type: <string>'ACTION_1002'! }] } as Body),
                                                                ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'", "'ACTION_1002'", "'1002'"),
    good: swap("'ACTION_1001'", "'1001'", "'ACTION_1002'", "'1002'"),
  });

  pair('an enum', {
    ts: true,
    bad: `
      enum Type {
        Call = '1000',
        Visit = 'ACTION_1001',
                ~~~~~~~~~~~~~ [prefixed]
      }
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: Type.Visit }] }),
      });
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: swap('Type.Visit', 'Type.Call'),
  });
});

describe('one of several values', () => {
  pair('a prefix in front of a code that has a default', {
    bad: `
      const PREFIX = 'ACTION_';
      const action = { type: PREFIX + (code || '1001') };
                             ~~~~~~~~~~~~~~~~~~~~~~~~~ [prefixed]
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [action] }) });
    `,
    suggestions: ANY,
    good: swap("'ACTION_'", "''"),
  });

  pair('a list of which one is wrong', {
    bad: `
      const TYPES = ['1001', 'ACTION_1002'];
                             ~~~~~~~~~~~~~ [prefixed]
      for (const type of ['ACTION_1003', '1004']) {
                          ~~~~~~~~~~~~~ [prefixed]
        check(await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) }));
      }
      check(await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: TYPES.map((type) => ({ type })) }) }));
    `,
    output: swap("'ACTION_1002'", "'1002'", "'ACTION_1003'", "'1003'"),
    good: swap("'ACTION_1002'", "'1002'", "'ACTION_1003'", "'1003'"),
  });

  pair('shape 6: a ternary of two strings', {
    bad: `
      export async function log(urgent) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type: urgent ? '1001' : 'ACTION_1002' }] }),
                                                                     ~~~~~~~~~~~~~ [prefixed]
        });
      }
    `,
    output: swap("'ACTION_1002'", "'1002'"),
    good: swap("'ACTION_1002'", "'1002'"),
  });

  pair('shape 7: a default behind || and ??', {
    bad: `
      const visit = process.env.VISIT_TYPE || 'ACTION_1001';
                                              ~~~~~~~~~~~~~ [prefixed]
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: visit }, { type: process.env.DEMO_TYPE ?? 'ACTION_1002' }] }),
                                                                                           ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'", "'ACTION_1002'", "'1002'"),
    good: swap("'ACTION_1001'", "'1001'", "'ACTION_1002'", "'ACTION_LEAD_DETAILS'"),
  });

  pair('a default that is never reached', {
    bad: `
      const preferred = '';
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: preferred || 'ACTION_1001' }] }),
                                                              ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap("preferred = ''", "preferred = '1001'"),
  });

  pair('the default of a parameter', {
    bad: `
      export async function log(id, { type = 'ACTION_1001' } = {}) {
                                             ~~~~~~~~~~~~~ [prefixed]
        await fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${id}/action\`, {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type }] }),
        });
      }
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: swap(" = 'ACTION_1001'", ''),
  });

  pair('shape 5: two hops', {
    bad: `
      const pick = (...values) => values.find(Boolean);
      const env = { noteType: pick(process.env.NOTE_TYPE) ?? 'ACTION_1001' };
                                                             ~~~~~~~~~~~~~ [prefixed]
      async function note(type, text) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type, fields: { text } }] }),
        });
      }
      await note(env.noteType, 'called back');
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: swap("'ACTION_1001'", "'1001'"),
  });

  pair('assigned in one branch', {
    bad: `
      export async function log(urgent) {
        let type = '1001';
        if (urgent) type = 'ACTION_1002';
                           ~~~~~~~~~~~~~ [prefixed]
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
      }
    `,
    output: swap("'ACTION_1002'", "'1002'"),
    good: swap('if (urgent) type =', 'if (urgent) console.log(type); const other ='),
  });

  pair('a conditional spread', {
    bad: `
      export async function log(visited) {
        await fetch('${CREATE_LEAD}', {
          method: 'POST',
          body: JSON.stringify({
            fields: { phone },
            ...(visited && { actions: [{ type: 'ACTION_1001' }] }),
                                               ~~~~~~~~~~~~~ [prefixed]
          }),
        });
      }
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap('...(visited &&', '...merge(visited,'),
  });

  pair('a look-up by an unknown key, all of whose values are wrong', {
    bad: `
      const TYPES = { visit: 'ACTION_1001', demo: 'ACTION_1002' };
                             ~~~~~~~~~~~~~ [prefixed]
                                                  ~~~~~~~~~~~~~ [prefixed]
      export async function log(kind) {
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: TYPES[kind] }] }) });
      }
    `,
    output: ANY,
    suggestions: ANY,
    good: swap("'ACTION_1002'", "'1002'"),
  });

  pair('a look-up by a known key', {
    bad: `
      const TYPES = { visit: 'ACTION_1001', demo: '1002' };
                             ~~~~~~~~~~~~~ [prefixed]
      const kind = 'visit';
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: TYPES[kind] }] }) });
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: swap("kind = 'visit'", "kind = 'demo'"),
  });
});

describe('pairs that cannot meet', () => {
  pair('a type that an unknown address decides', {
    bad: `
      const send = (id, other) => {
        const url = \`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${id}/action\`;
        const type = other.includes('autoupdatelead') ? 'ACTION_1001' : '1001';
                                                        ~~~~~~~~~~~~~ [prefixed]
        return fetch(url, { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
      };
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap('other.includes', 'url.includes'),
  });

  pair('URL and type chosen by the same condition', {
    bad: `
      export async function log(sync) {
        const url = sync ? '${CREATE_LEAD}' : '${ASYNC}';
        const type = sync ? 'ACTION_1001' : '1001';
                            ~~~~~~~~~~~~~ [prefixed]
        await fetch(url, { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type }] }) });
      }
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: [
      swap("'ACTION_1001' : '1001'", "'1001' : 'ACTION_1001'"),
      swap("sync ? 'ACTION_1001'", "!sync ? 'ACTION_1001'"),
    ],
  });

  pair('the same if twice', {
    bad: `
      export async function log(sync) {
        let url = '${ASYNC}';
        if (sync) url = '${CREATE_LEAD}';
        console.log(url);
        let type = '1002';
        if (sync) type = 'ACTION_1001';
                         ~~~~~~~~~~~~~ [prefixed]
        await fetch(url, { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type }] }) });
      }
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap('if (sync) type', 'if (!sync) type'),
  });

  pair('switch', {
    bad: `
      export async function log(api) {
        let url, type;
        switch (api) {
          case 'sync':
            url = '${CREATE_LEAD}';
            type = 'ACTION_1001';
                   ~~~~~~~~~~~~~ [prefixed]
            break;
          default:
            url = '${ASYNC}';
            type = 'ACTION_1002';
        }
        await fetch(url, { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type }] }) });
      }
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap("'ACTION_1001'", "'1001'"),
  });

  silent(
    'an early return',
    `
      export async function log(sync) {
        let type = 'ACTION_1001';
        if (!sync) {
          await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type }] }) });
          return;
        }
        type = '1001';
        await fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type }] }) });
      }
    `,
  );

  silent(
    'the same key into two maps',
    `
      const URLS = { sync: '${CREATE_LEAD}', async: '${ASYNC}' };
      const TYPES = { sync: '1001', async: 'ACTION_1001' };
      export async function log(api) {
        await fetch(URLS[api], {
          method: 'POST',
          body: JSON.stringify({ fields: { phone }, actions: [{ type: TYPES[api] }] }),
        });
      }
    `,
  );

  silent(
    'the same comparison twice, and its negation',
    `
      export async function log(mode) {
        const url = mode === 'sync' ? '${CREATE_LEAD}' : '${ASYNC}';
        const prefix = mode !== 'sync' ? 'ACTION_' : '';
        await fetch(url, {
          method: 'POST',
          body: JSON.stringify({ fields: { phone }, actions: [{ type: prefix + '1001' }] }),
        });
      }
    `,
  );

  for (const [name, code] of [
    [
      'functions of the same flag',
      "const typeFor = (sync, code) => {\n  if (sync) return code;\n  return `ACTION_${code}`;\n};\nconst urlFor = (sync) => {\n  if (sync) return SYNC;\n  return ASYNC;\n};\nexport const log = (sync) => send(urlFor(sync), typeFor(sync, '1001'));",
    ],
    [
      'a switch over true',
      "export const log = (mode) => {\n  let url, type;\n  switch (true) {\n    case mode === 'sync':\n      url = SYNC;\n      type = '1001';\n      break;\n    default:\n      url = ASYNC;\n      type = 'ACTION_1001';\n  }\n  return send(url, type);\n};",
    ],
    [
      'an entry of a map by an unknown key',
      "const APIS = { sync: { url: SYNC, prefix: '' }, async: { url: ASYNC, prefix: 'ACTION_' } };\nexport const log = (mode) => {\n  const api = APIS[mode];\n  return send(api.url, api.prefix + '1001');\n};",
    ],
    [
      'entries of a list, in a loop',
      "for (const { url, type } of [{ url: SYNC, type: '1001' }, { url: ASYNC, type: 'ACTION_1001' }]) check(await send(url, type));",
    ],
    [
      'entries of a list, in a callback',
      "const apis = [{ url: SYNC, type: '1001' }, { url: ASYNC, type: 'ACTION_1001' }];\nexport const all = apis.map(({ url, type }) => send(url, type));",
    ],
    [
      'an entry of a list that is found',
      "const apis = [{ name: 'sync', url: SYNC, type: '1001' }, { name: 'async', url: ASYNC, type: 'ACTION_1001' }];\nexport const log = (wanted) => {\n  const api = apis.find(({ name }) => name === wanted);\n  return send(api.url, api.type);\n};",
    ],
    [
      'a guard that leaves',
      "export const log = (sync) => {\n  let type = 'ACTION_1001';\n  if (sync) type = '1001';\n  if (!sync) return null;\n  return send(SYNC, type);\n};",
    ],
    [
      'a conjunction',
      "export const log = (sync, known) => {\n  const type = sync && known ? '1001' : 'ACTION_1001';\n  if (sync && known) return send(SYNC, type);\n};",
    ],
    [
      'a comparison with null',
      "export const log = (lead) => {\n  const type = lead == null ? 'ACTION_1001' : '1001';\n  if (lead != null) return send(SYNC, type);\n};",
    ],
    [
      'a comparison with a name, and without',
      "export const log = (mode) => {\n  const sync = mode === 'sync';\n  return send(mode === 'sync' ? SYNC : ASYNC, sync ? '1001' : 'ACTION_1001');\n};",
    ],
    [
      'the environment',
      "const url = process.env.API === 'sync' ? SYNC : ASYNC;\nconst type = process.env.API === 'sync' ? '1001' : 'ACTION_1001';\nexport const sent = send(url, type);",
    ],
    [
      'an option',
      "export const log = (options) => send(options?.sync ? SYNC : ASYNC, options?.sync ? '1001' : 'ACTION_1001');",
    ],
    [
      'classes that override',
      "class Api {\n  url = ASYNC;\n  prefix = 'ACTION_';\n  log(code) {\n    return send(this.url, this.prefix + code);\n  }\n}\nclass SyncApi extends Api {\n  url = SYNC;\n  prefix = '';\n}\nexport const apis = [new SyncApi(), new Api()];",
    ],
    [
      'a class that is there to be extended',
      "class Api {\n  prefix = 'ACTION_';\n  log(code) {\n    return send(SYNC, this.prefix + code);\n  }\n}\nexport class SyncApi extends Api {\n  prefix = '';\n}",
    ],
    [
      'an object that has another text where a text is wanted',
      "const code = { [Symbol.toPrimitive]: () => '1001', toString: () => 'ACTION_1001' };\nsend(SYNC, `${code}`);",
    ],
    [
      'variables that change together in a loop',
      "let url = ASYNC;\nlet type = 'ACTION_1001';\nfor (let round = 0; round < 2; round += 1) {\n  check(await send(url, type));\n  url = SYNC;\n  type = '1001';\n}",
    ],
  ] as const) {
    silent(name, code, {
      given: `
        const SYNC = '${CREATE_LEAD}';
        const ASYNC = '${ASYNC}';
        const send = (url, type) => fetch(url, { method: 'POST', body: JSON.stringify({ fields: {}, actions: [{ type }] }) });
      `,
    });
  }

  silent(
    'one object that holds both, chosen at once',
    `
      const apis = {
        sync: { url: '${CREATE_LEAD}', type: '1001' },
        async: { url: '${ASYNC}', type: 'ACTION_1001' },
      };
      export async function log(sync) {
        const { url, type } = sync ? apis.sync : apis.async;
        await fetch(url, { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type }] }) });
      }
    `,
  );

  silent(
    'a class that is told once which API it speaks',
    `
      class Api {
        #sync;
        constructor(sync) {
          this.#sync = sync;
        }
        #type(code) {
          return this.#sync ? code : \`ACTION_\${code}\`;
        }
        async log(code) {
          const url = this.#sync ? '${CREATE_LEAD}' : '${ASYNC}';
          await fetch(url, {
            method: 'POST',
            body: JSON.stringify({ fields: { phone }, actions: [{ type: this.#type(code) }] }),
          });
        }
      }
      export const api = new Api(process.env.TELECRM_API === 'sync');
    `,
  );
});

describe('a payload built step by step', () => {
  pair('shape 3: the actions are added where there are any', {
    bad: `
      const payload = { fields: { phone } };
      const actions = [];
      if (visited) actions.push({ type: 'ACTION_1001' });
                                        ~~~~~~~~~~~~~ [prefixed]
      if (actions.length) payload.actions = actions;
      await fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify(payload) });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap('payload.actions =', 'payload.history ='),
  });

  pair('shape 2: a default, and a spread that leaves it', {
    bad: `
      async function createAction(action) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type: action.type || 'ACTION_1001', ...action }] }),
                                                                  ~~~~~~~~~~~~~ [prefixed]
        });
      }
      await createAction({ fields: { note: 'met' } });
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: [swap('{ fields:', "{ type: '1002', fields:"), swap('await createAction', 'export { createAction }; void')],
  });

  pair('spreads in order', {
    bad: `
      export async function log(action) {
        const base = { type: '1001', fields: {} };
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: [{ ...action, ...base, type: 'ACTION_1002' }] }),
                                                                       ~~~~~~~~~~~~~ [prefixed]
        });
      }
    `,
    output: swap("'ACTION_1002'", "'1002'"),
    good: [
      swap("{ ...action, ...base, type: 'ACTION_1002' }", "{ type: 'ACTION_1002', ...action }"),
      swap("{ ...action, ...base, type: 'ACTION_1002' }", "{ type: 'ACTION_1002', ...base }"),
    ],
  });

  pair('a property that is written after the literal', {
    bad: `
      const action = { fields: {} };
      action.type = 'ACTION_1001';
                    ~~~~~~~~~~~~~ [prefixed]
      const body = {};
      body['actions'] = [action];
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify(body) });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap("'ACTION_1001';", "'ACTION_1001'; action.type = '1001';"),
  });

  pair('an alias', {
    bad: `
      const body = { actions: [{ type: '1001' }] };
      const [first] = body.actions;
      const same = first;
      same.type = 'ACTION_1001';
                  ~~~~~~~~~~~~~ [prefixed]
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify(body) });
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: swap('const same = first', 'const same = { ...first }'),
  });

  pair('an alias that mends it', {
    bad: `
      const body = { actions: [{ type: 'ACTION_1001' }] };
                                       ~~~~~~~~~~~~~ [prefixed]
      const first = structuredClone(body.actions[0]);
      first.type = '1001';
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify(body) });
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: swap('structuredClone(body.actions[0])', 'body.actions[0]'),
  });

  pair('Object.assign', {
    bad: `
      const action = Object.assign({ type: '1001' }, { fields: {} }, { type: 'ACTION_1002' });
                                                                             ~~~~~~~~~~~~~ [prefixed]
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [action] }) });
    `,
    output: swap("'ACTION_1002'", "'1002'"),
    good: swap("{ type: 'ACTION_1002' })", "{ type: 'ACTION_1002' }, { type: '1003' })"),
  });

  pair('delete', {
    bad: `
      const body = { type: 'ACTION_1001', note: 'met' };
                           ~~~~~~~~~~~~~ [prefixed]
      delete body.note;
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify(body) });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap('delete body.note', 'delete body.type'),
  });

  pair('push, unshift, concat and spread', {
    bad: `
      const actions = [{ type: 'ACTION_1001' }];
                               ~~~~~~~~~~~~~ [prefixed]
      actions.push({ type: 'ACTION_1002' }, { type: '9' });
                           ~~~~~~~~~~~~~ [prefixed]
      actions.unshift({ type: 'ACTION_1003' });
                              ~~~~~~~~~~~~~ [prefixed]
      const more = [...actions, { type: 'ACTION_1004' }].concat([{ type: 'ACTION_1005' }]);
                                        ~~~~~~~~~~~~~ [prefixed]
                                                                         ~~~~~~~~~~~~~ [prefixed]
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: more }) });
    `,
    output: ANY,
    suggestions: ANY,
    good: swap('actions: more', 'actions: []'),
  });

  pair('an object handed to a function that cannot be seen', {
    bad: `
      import { normalise } from './normalise.js';
      const body = { actions: [{ type: 'ACTION_1001' }] };
                                       ~~~~~~~~~~~~~ [prefixed]
      console.log(body);
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify(body) });
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: [
      swap('console.log(body)', 'normalise(body)'),
      swap('console.log(body)', 'normalise({ body })'),
      swap('console.log(body)', 'normalise(body.actions[0])'),
      swap('console.log(body)', 'body.actions.forEach(normalise)'),
      swap('JSON.stringify(body)', 'JSON.stringify(normalise(body))'),
    ],
  });

  pair('helpers that build', {
    bad: `
      const action = (type, fields = {}) => ({ type, fields });
      function bodyOf(...actions) {
        return { actions };
      }
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify(bodyOf(action('1001'), action('ACTION_1002'))),
                                                           ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    offered: swap("'ACTION_1002'", "'1002'"),
    good: swap("'ACTION_1002'", "'1002'"),
  });

  pair('a helper that returns the payload', {
    bad: `
      function visit() {
        return { actions: [{ type: 'ACTION_1001' }] };
                                   ~~~~~~~~~~~~~ [prefixed]
      }
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify(visit()) });
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: swap("'ACTION_1001'", "'1001'"),
  });

  silent(
    'a helper that only builds sends nothing',
    `
      const url = '${ACTIONS}';
      export function visit() {
        return { actions: [{ type: 'ACTION_1001' }] };
      }
      export const demo = () => JSON.stringify({ actions: [{ type: 'ACTION_1001' }] });
    `,
  );

  pair('shape 8: a descriptor that is built in three functions', {
    bad: `
      const base = () => 'https://next.telecrm.in/autoupdate/v2';
      const enterpriseUrl = (id) => \`\${base()}/enterprise/\${id}\`;
      const actionsUrl = (id, lead) => \`\${enterpriseUrl(id)}/lead/\${lead}/action\`;
      function request(lead) {
        return {
          url: actionsUrl(process.env.ENTERPRISE, lead),
          method: 'POST',
          body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }),
                                                   ~~~~~~~~~~~~~ [prefixed]
        };
      }
      const { url, ...init } = request('7');
      await fetch(url, init);
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: swap('https://next.telecrm.in/autoupdate/v2', 'https://crm.example.com'),
  });

  pair('a closure', {
    bad: `
      function sender(type) {
        return async (fields) => {
          await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type, fields }] }) });
        };
      }
      export const sendVisit = sender('ACTION_1001');
                                      ~~~~~~~~~~~~~ [prefixed]
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: swap("'ACTION_1001'", "'1001'"),
  });

  pair('class fields and this', {
    bad: `
      class Visits {
        #type = 'ACTION_1001';
                ~~~~~~~~~~~~~ [prefixed]
        url = '${ACTIONS}';
        #actions = [];
        add(fields) {
          this.#actions.push({ type: this.#type, fields });
          return this;
        }
        async send() {
          await fetch(this.url, { method: 'POST', body: JSON.stringify({ actions: this.#actions }) });
        }
      }
      await new Visits().add({ note: 'met' }).send();
    `,
    offered: swap("'ACTION_1001'", "'1001'"),
    good: swap("'ACTION_1001'", "'1001'"),
  });

  pair('an argument of a decorated method', {
    ts: true,
    bad: `
      import { traced } from '@acme/kit';
      class Visits {
        @traced
        async add(type) {
          await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
        }
      }
      await new Visits().add('ACTION_1001');
                             ~~~~~~~~~~~~~ [prefixed]
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap(
      "import { traced } from '@acme/kit';",
      "const traced = (method) => (type) => method(type.replace('ACTION_', ''));",
    ),
  });

  silent(
    'keys, items and writes that cannot be seen',
    `
      export async function log(key, index, type) {
        const action = { [key]: 'ACTION_1001' };
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [action] }) });
        const body = { actions: [{ type: 'ACTION_1001' }] };
        body[key] = [];
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify(body) });
        const entry = { type: 'ACTION_1001' };
        entry.type = type;
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [entry] }) });
      }
    `,
  );
});

describe('what is mended before it is sent', () => {
  for (const [name, code] of [
    ['by a method', "export const sent = send({ actions: [{ type: 'ACTION_1001'.replace(/^ACTION_/u, '') }] });"],
    [
      'by a method behind a test',
      "const strip = (type) => (type.startsWith('ACTION_') ? type.slice(7) : type);\nexport const sent = send({ actions: [{ type: strip('ACTION_1001') }] });",
    ],
    [
      'by a parameter that is assigned again',
      "export function log(type = 'ACTION_1001') {\n  type = type.replace('ACTION_', '');\n  return send({ actions: [{ type }] });\n}",
    ],
    [
      'by a variable that anyone may set',
      "let type = 'ACTION_1001';\nexport const setType = (value) => {\n  type = value;\n};\nexport const log = () => send({ actions: [{ type }] });",
    ],
    [
      'by an assignment between the function and its call',
      "let type = 'ACTION_1001';\nconst log = () => send({ actions: [{ type }] });\ntype = '1001';\nexport const sent = log();",
    ],
    [
      'by a wrapper',
      "const create = (actions) => send({ actions: actions.map(({ type, ...rest }) => ({ ...rest, type: type.replace(/^ACTION_/u, '') })) });\nexport const sent = create([{ type: 'ACTION_1001' }]);",
    ],
    [
      'by a replacer',
      "const body = JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }, (key, value) => (key === 'type' ? codeOf(value) : value));\nexport const sent = fetch(url, { method: 'POST', body });",
    ],
    [
      'by toJSON',
      "export const sent = send({ actions: [{ type: 'ACTION_1001', toJSON: () => ({ type: '1001' }) }] });",
    ],
    [
      'in the text of the body',
      "const body = JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }).replace('ACTION_', '');\nexport const sent = fetch(url, { method: 'POST', body });",
    ],
    [
      'by options that are spread behind it',
      "export const log = (options) => fetch(url, { method: 'POST', body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }), ...options });",
    ],
    [
      'by another item in its place',
      "const actions = [{ type: 'ACTION_1001' }];\nactions[0] = { type: '1001' };\nexport const sent = send({ actions });",
    ],
    [
      'by pop',
      "const actions = [{ type: '1001' }, { type: 'ACTION_1001' }];\nactions.pop();\nexport const sent = send({ actions });",
    ],
    [
      'by a filter',
      "const actions = [{ type: 'ACTION_1001' }, { type: '1002' }].filter(({ type }) => !type.startsWith('ACTION_'));\nexport const sent = send({ actions });",
    ],
    [
      'by forEach',
      "const actions = [{ type: 'ACTION_1001' }];\nactions.forEach((action) => {\n  action.type = action.type.slice(7);\n});\nexport const sent = send({ actions });",
    ],
    [
      'by a loop',
      "const actions = [{ type: 'ACTION_1001' }];\nfor (const action of actions) action.type = action.type.slice(7);\nexport const sent = send({ actions });",
    ],
    [
      'by a loop that skips it',
      "for (const type of ['ACTION_1001', '1001']) {\n  if (type.startsWith('ACTION_')) continue;\n  check(await send({ actions: [{ type }] }));\n}",
    ],
    [
      'by Object.assign',
      "const action = { type: 'ACTION_1001' };\nObject.assign(action, { type: '1001' });\nexport const sent = send({ actions: [action] });",
    ],
    [
      'by Object.assign of something unknown',
      "const action = { type: 'ACTION_1001' };\nObject.assign(action, override);\nexport const sent = send({ actions: [action] });",
    ],
    [
      'by a destructuring assignment',
      "const action = { type: 'ACTION_1001' };\n({ code: action.type } = input);\nexport const sent = send({ actions: [action] });",
    ],
    [
      'by a guard',
      "export const log = (type = 'ACTION_1001') => {\n  if (type.startsWith('ACTION_')) throw new Error(type);\n  return send({ actions: [{ type }] });\n};",
    ],
    [
      'by a guard with a pattern',
      "export const log = (type = 'ACTION_1001') => {\n  if (!/^\\d+$/u.test(type)) throw new Error(type);\n  return send({ actions: [{ type }] });\n};",
    ],
    [
      'by a guard with a list',
      "const CODES = ['1001', '1002'];\nexport const log = (type = 'ACTION_1001') => {\n  if (!CODES.includes(type)) throw new Error(type);\n  return send({ actions: [{ type }] });\n};",
    ],
    [
      'by a condition that is never true',
      "const LEGACY = false;\nexport const sent = send({ actions: [{ type: LEGACY ? 'ACTION_1001' : '1001' }] });",
    ],
    [
      'by a throw before it',
      "export const log = () => {\n  throw new Error('not yet');\n  return send({ actions: [{ type: 'ACTION_1001' }] });\n};",
    ],
    [
      'by a variable of the same name',
      "const type = 'ACTION_1001';\nexport const log = (type) => send({ actions: [{ type }] });\nexport { type };",
    ],
    [
      'by ||= that finds a value',
      "const action = { type: '1001' };\naction.type ||= 'ACTION_1001';\nexport const sent = send({ actions: [action] });",
    ],
    [
      'by a fetch that was put in place of the other',
      "globalThis.fetch = prefixing(globalThis.fetch);\nexport const sent = send({ actions: [{ type: 'ACTION_1001' }] });",
    ],
  ] as const) {
    silent(name, code, {
      given: `
        const url = '${ACTIONS}';
        const send = (body) => fetch(url, { method: 'POST', body: JSON.stringify(body) });
      `,
    });
  }

  for (const [name, code] of [
    ['by transformRequest', 'const http = axios.create({ baseURL, transformRequest: [strip] });'],
    [
      'by an interceptor that is seen',
      "const http = axios.create({ baseURL });\nhttp.interceptors.request.use((config) => {\n  for (const action of config.data.actions) action.type = action.type.replace('ACTION_', '');\n  return config;\n});",
    ],
    [
      'by an interceptor that is not seen',
      'const http = axios.create({ baseURL });\nhttp.interceptors.request.use(strip);',
    ],
    ['by another base', "axios.defaults.baseURL = 'https://crm.example.com';\nconst http = axios;"],
  ] as const) {
    silent(
      `in axios: ${name}`,
      `${code}\nexport const sent = http.post('/enterprise/e1/lead/7/action', { actions: [{ type: 'ACTION_1001' }] });`,
      {
        given: `
        import axios from 'axios';
        const baseURL = 'https://next.telecrm.in/autoupdate/v2';
      `,
      },
    );
  }

  silent(
    'a URL object that is given another host',
    `
      const url = new URL('${ACTIONS}');
      url.host = 'crm.example.com';
      await fetch(url, { method: 'POST', body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }) });
    `,
  );
});

describe('who owns the text', () => {
  pair('a constant with another reader', {
    bad: `
      const VISIT = 'ACTION_1001';
                    ~~~~~~~~~~~~~ [prefixed]
      export const isVisit = (action) => action.type === VISIT;
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: VISIT }] }) });
    `,
    suggestions: [{ messageId: 'dropPrefix', data: { code: '1001' }, output: swap("'ACTION_1001'", "'1001'") }],
    good: swap('type: VISIT', "type: '1001'"),
  });

  pair('a text by which a helper looks something up', {
    bad: `
      const add = (type) =>
        fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type, fields: { note: labels[type] } }] }) });
      export const visit = () => add('ACTION_1001');
                                     ~~~~~~~~~~~~~ [prefixed]
    `,
    suggestions: [{ messageId: 'dropPrefix', output: swap("'ACTION_1001'", "'1001'") }],
    good: swap("'ACTION_1001'", "'1001'"),
  });

  pair('a constant that is exported', {
    bad: `
      export const VISIT = 'ACTION_1001';
                           ~~~~~~~~~~~~~ [prefixed]
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: VISIT }] }) });
    `,
    suggestions: [{ messageId: 'dropPrefix', output: swap("'ACTION_1001'", "'1001'") }],
    good: swap('type: VISIT', "type: '1001'"),
  });

  pair('a constant that two Sync requests send is one defect', {
    bad: `
      const VISIT = 'ACTION_1001';
                    ~~~~~~~~~~~~~ [prefixed]
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: VISIT }] }) });
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ type: VISIT }) });
    `,
    suggestions: [{ messageId: 'dropPrefix', output: swap("'ACTION_1001'", "'1001'") }],
    good: swap("'ACTION_1001'", "'1001'"),
  });

  pair('a constant that both APIs are sent is wrong at one use', {
    bad: `
      const VISIT = 'ACTION_1001';
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type: VISIT }] }) });
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: VISIT }] }),
                                                 ~~~~~ [prefixed {"type":"ACTION_1001"}]
      });
    `,
    output: ANY,
    suggestions: ANY,
    good: swap(ACTIONS, 'https://next-api.telecrm.in/enterprise/e2/autoupdatelead'),
  });

  pair('a text that the wrapper also hands to somebody else', {
    bad: `
      const send = (type) => {
        seen.add(type);
        return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
      };
      export const sent = send('ACTION_1001');
                               ~~~~~~~~~~~~~ [prefixed]
    `,
    suggestions: [{ messageId: 'dropPrefix', output: swap("'ACTION_1001'", "'1001'") }],
    good: swap("'ACTION_1001'", "'1001'"),
  });

  pair('a comment in the way stays', {
    bad: `
      export async function log(code) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type: 'ACTION_' /* of the workspace */ + code }] }),
                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [prefixed]
        });
      }
    `,
    output: ANY,
    suggestions: ANY,
    good: swap("'ACTION_' /* of the workspace */ +", ''),
  });

  pair('other defects of the same request do not forbid the fix', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }, { type: 'ACTION_1001' }] }),
                                                                            ~~~~~~~~~~~~~ [prefixed]
      });
    `,
    output: swap("'ACTION_1001'", "'1001'"),
    good: swap("'ACTION_1001'", "'1001'"),
  });
});

describe('shape 11', () => {
  silent('code that only reads, receives and forwards', READERS);
});
