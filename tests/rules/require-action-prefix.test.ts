import { describe } from 'vitest';
import { CLASS_CLIENT, LAZY_AXIOS, READERS } from '../support/programs.ts';
import { ANY, casesFor, swap } from '../support/rule-cases.ts';
import { ACTIONS, ASYNC, CREATE_LEAD } from '../support/urls.ts';

const { pair, silent } = casesFor('require-action-prefix');

describe('a bare code', () => {
  pair('at an address of which the settings say that it is of the Async API', {
    settings: { baseUrls: { 'env:LEAD_URL': 'async' } },
    bad: `
      const actions = [{ type: '1001' }];
                               ~~~~~~ [unprefixed]
      await fetch(process.env.LEAD_URL, { method: 'POST', body: JSON.stringify({ fields: { phone }, actions }) });
    `,
    output: swap("'1001'", "'ACTION_1001'"),
    good: [swap("'1001'", "'ACTION_1001'"), swap('LEAD_URL', 'TELECRM_LEAD_URL')],
  });

  pair('a string', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions: [{ type: '1001', fields: {} }] }),
                                                                    ~~~~~~ [unprefixed {"code":"1001"}]
      });
    `,
    output: swap("'1001'", "'ACTION_1001'"),
    good: [swap("'1001'", "'ACTION_1001'"), swap(ASYNC, CREATE_LEAD)],
  });

  pair('a number, in a file of single quotes', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions: [{ type: 1001 }] }),
                                                                    ~~~~ [unprefixed {"code":"1001"}]
      });
    `,
    output: swap('type: 1001', "type: 'ACTION_1001'"),
    good: [swap('type: 1001', "type: 'ACTION_1001'"), swap(ASYNC, CREATE_LEAD)],
  });

  pair('a number and a string, in a file of double quotes', {
    bad: `
      await fetch("${ASYNC}", {
        method: "POST",
        body: JSON.stringify({ actions: [{ type: 1001 }, { type: "7" }] }),
                                                 ~~~~ [unprefixed]
                                                                 ~~~ [unprefixed {"code":"7"}]
      });
    `,
    output: swap('type: 1001', 'type: "ACTION_1001"', '"7"', '"ACTION_7"'),
    good: swap('type: 1001', 'type: "ACTION_1001"', '"7"', '"PAYMENT"'),
  });

  pair('a template without holes', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: \`1001\` }] }),
                                                 ~~~~~~ [unprefixed]
      });
    `,
    output: swap('`1001`', '`ACTION_1001`'),
    good: swap('`1001`', '`${code}`'),
  });

  for (const type of [
    "'PAYMENT'",
    "'SYSTEM_NOTE'",
    "'ACTION_LEAD_DETAILS'",
    "'OUTGOING_CALL'",
    "'10a'",
    "''",
    'null',
    'code',
  ]) {
    silent(
      `no bare code: ${type}`,
      `
        await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ actions: [{ type: ${type} }] }) });
      `,
    );
  }

  silent(
    'a code that is no action type',
    `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ type: '1001', fields: { type: '1001' }, actions: [{ type: 'ACTION_1', fields: { type: 5 } }] }),
      });
    `,
  );
});

describe('which requests are Async', () => {
  for (const base of ['https://api.telecrm.in', 'https://app.telecrm.in/api/b1']) {
    pair(`the older host ${base}`, {
      bad: `
        const base = '${base}';
        await fetch(base + '/enterprise/e1/autoupdatelead', {
          method: 'POST',
          body: JSON.stringify({ fields: { phone }, actions: [{ type: '1001' }] }),
                                                                      ~~~~~~ [unprefixed]
        });
      `,
      output: swap("'1001'", "'ACTION_1001'"),
      good: swap(base, 'https://api.example.com'),
    });
  }

  pair('by the path, where the base is not known', {
    bad: `
      export async function push(base, enterprise, fields) {
        await fetch(\`\${base}/enterprise/\${enterprise}/autoupdatelead\`, {
          method: 'POST',
          body: JSON.stringify({ fields, actions: [{ type: '1001' }] }),
                                                           ~~~~~~ [unprefixed]
        });
      }
    `,
    output: swap("'1001'", "'ACTION_1001'"),
    good: [swap('autoupdatelead', 'lead'), swap('/autoupdatelead', '')],
  });

  pair('by the settings', {
    settings: { baseUrls: { '/crm': 'async' } },
    bad: `
      await fetch('/crm/enterprise/e1/autoupdatelead', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions: [{ type: '1001' }] }),
                                                                    ~~~~~~ [unprefixed]
      });
    `,
    output: swap("'1001'", "'ACTION_1001'"),
    good: swap("'1001'", "'ACTION_1001'"),
  });

  silent(
    "somebody else's, or a name alone",
    `
      const telecrm = 'https://docs.telecrm.in';
      await fetch('https://crm.example.com/enterprise/e1/autoupdatelead', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: '1001' }] }),
      });
      autoupdatelead({ actions: [{ type: '1001' }] });
      store.dispatch({ actions: [{ type: '1001' }] });
    `,
  );
});

describe('how it is sent', () => {
  pair('axios', {
    bad: `
      import axios from 'axios';
      const http = axios.create({ baseURL: 'https://next-api.telecrm.in/enterprise/e1' });
      const url = '${ASYNC}';
      await axios.post(url, { fields: { phone }, actions: [{ type: '1001' }] });
                                                                   ~~~~~~ [unprefixed]
      await http.post('/autoupdatelead', { fields: { phone }, actions: [{ type: 1002 }] });
                                                                                ~~~~ [unprefixed]
      await axios({ url, method: 'POST', data: { actions: [{ type: '1003' }] } });
                                                                   ~~~~~~ [unprefixed]
    `,
    output: swap("'1001'", "'ACTION_1001'", '1002', "'ACTION_1002'", "'1003'", "'ACTION_1003'"),
    good: swap("'1001'", "'ACTION_1001'", '1002', "'ACTION_1002'", "'1003'", "'ACTION_1003'"),
  });

  pair('fetch of the global object', {
    bad: `
      await globalThis.fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions: [{ type: '1001' }] }),
                                                                    ~~~~~~ [unprefixed]
      });
    `,
    output: swap("'1001'", "'ACTION_1001'"),
    good: swap('.fetch(', '.store('),
  });

  pair('shape 1: a class client', {
    given: CLASS_CLIENT,
    bad: `
      export const push = (fields) => client.upsertLead(fields, [{ type: '1001', fields: {} }]);
                                                                         ~~~~~~ [unprefixed]
    `,
    output: swap("'1001'", "'ACTION_1001'"),
    good: `
      export const push = (fields) => client.upsertLead(fields, [{ type: 'ACTION_1001' }]);
      export const log = (id) => client.createActions(id, [{ type: '1001' }]);
    `,
  });

  pair('shape 9: a URL object', {
    bad: `
      await fetch(new URL('/enterprise/e1/autoupdatelead', 'https://next-api.telecrm.in'), {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions: [{ type: '1001' }] }),
                                                                    ~~~~~~ [unprefixed]
      });
    `,
    output: swap("'1001'", "'ACTION_1001'"),
    good: swap("lead', 'https://next-api.telecrm.in')", "lead', 'https://crm.example.com')"),
  });

  pair('shape 10: a lazy singleton', {
    given: LAZY_AXIOS,
    bad: `
      export const push = async (fields) => {
        await getClient().post('/enterprise/e1/autoupdatelead', { fields, actions: [{ type: '1001' }] });
                                                                                            ~~~~~~ [unprefixed]
      };
    `,
    output: swap("'1001'", "'ACTION_1001'"),
    good: `
      export const push = async (fields) => {
        await getClient().post('/autoupdate', { fields, actions: [{ type: '1001' }] });
      };
    `,
  });
});

describe('one of several values', () => {
  pair('shape 6: a ternary', {
    bad: `
      export async function push(fields, urgent) {
        await fetch('${ASYNC}', {
          method: 'POST',
          body: JSON.stringify({ fields, actions: [{ type: urgent ? 'ACTION_1' : '2' }] }),
                                                                                 ~~~ [unprefixed]
        });
      }
    `,
    output: swap("'2'", "'ACTION_2'"),
    good: swap("'2'", "'ACTION_2'"),
  });

  pair('shape 7: a default', {
    bad: `
      const type = process.env.TELECRM_ACTION || '1001';
                                                 ~~~~~~ [unprefixed]
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type }] }) });
    `,
    output: swap("'1001'", "'ACTION_1001'"),
    good: swap("'1001'", "'ACTION_LEAD_DETAILS'"),
  });

  pair('URL and type chosen by the same condition', {
    bad: `
      export async function push(fields, sync) {
        const url = sync ? '${CREATE_LEAD}' : '${ASYNC}';
        const type = sync ? 'ACTION_1001' : '1002';
                                            ~~~~~~ [unprefixed]
        await fetch(url, { method: 'POST', body: JSON.stringify({ fields, actions: [{ type }] }) });
      }
    `,
    output: swap("'1002'", "'ACTION_1002'"),
    good: swap("'ACTION_1001' : '1002'", "'1002' : 'ACTION_1001'"),
  });

  silent(
    'the same if twice, and a switch',
    `
      export async function push(fields, sync, api) {
        let url = '${ASYNC}';
        let type = 'ACTION_1001';
        if (sync) url = '${CREATE_LEAD}';
        if (sync) type = '1001';
        await fetch(url, { method: 'POST', body: JSON.stringify({ fields, actions: [{ type }] }) });
        switch (api) {
          case 'async':
            url = '${ASYNC}';
            break;
          default:
            url = '${CREATE_LEAD}';
        }
        switch (api) {
          case 'async':
            type = 'ACTION_1001';
            break;
          default:
            type = '1001';
        }
        await fetch(url, { method: 'POST', body: JSON.stringify({ fields, actions: [{ type }] }) });
      }
    `,
  );
});

describe('a payload built step by step', () => {
  pair('shape 3: actions where there are any', {
    bad: `
      export async function push(fields, visit) {
        const payload = { fields };
        if (visit) payload.actions = [{ type: '1001', fields: visit }];
                                              ~~~~~~ [unprefixed]
        await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify(payload) });
      }
    `,
    output: swap("'1001'", "'ACTION_1001'"),
    good: swap('if (visit) payload.actions', 'payload.history'),
  });

  pair('shape 2: a default that a spread may override', {
    bad: `
      async function push(fields, action) {
        await fetch('${ASYNC}', {
          method: 'POST',
          body: JSON.stringify({ fields, actions: [{ type: action.type || '1001', ...action }] }),
                                                                          ~~~~~~ [unprefixed]
        });
      }
      await push({ phone }, { fields: { note: 'met' } });
    `,
    offered: swap("'1001'", "'ACTION_1001'"),
    good: [
      swap('await push({ phone }, { fields:', "await push({ phone }, { type: 'ACTION_2', fields:"),
      swap('await push({ phone }, { fields:', 'await push({ phone }, { ...unseen, fields:'),
    ],
  });

  pair('a push, an assignment and a helper', {
    bad: `
      const actionOf = (type, fields) => Object.assign({ type }, { fields });
      const actions = [];
      actions.push(actionOf('1001', {}));
                            ~~~~~~ [unprefixed]
      const last = {};
      last.type = 1002;
                  ~~~~ [unprefixed]
      actions.push(last);
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions }) });
    `,
    output: ANY,
    suggestions: ANY,
    good: swap("'1001'", "'ACTION_1001'", '1002', 'undefined'),
  });

  pair('an object handed on', {
    bad: `
      const body = { fields: { phone }, actions: [{ type: '1001' }] };
                                                          ~~~~~~ [unprefixed]
      logger.info('sending', body);
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify(body) });
    `,
    offered: swap("'1001'", "'ACTION_1001'"),
    good: swap('logger.info', 'addPrefixes'),
  });
});

describe('who owns the text', () => {
  pair('a constant that only this request reads', {
    bad: `
      const VISIT = '1001';
                    ~~~~~~ [unprefixed]
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type: VISIT }] }) });
    `,
    output: swap("'1001'", "'ACTION_1001'"),
    good: swap('type: VISIT', 'type: `ACTION_${VISIT}`'),
  });

  pair('a constant with another reader', {
    bad: `
      const VISIT = '1001';
                    ~~~~~~ [unprefixed]
      export const isVisit = (action) => action.code === VISIT;
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type: VISIT }] }) });
    `,
    suggestions: [{ messageId: 'addPrefix', data: { code: '1001' }, output: swap("'1001'", "'ACTION_1001'") }],
    good: swap('type: VISIT', "type: 'ACTION_' + VISIT"),
  });

  pair('a constant that both APIs are sent is wrong at one use', {
    bad: `
      const VISIT = '1001';
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: VISIT }] }) });
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions: [{ type: VISIT }] }),
                                                                    ~~~~~ [unprefixed {"code":"1001"}]
      });
    `,
    output: ANY,
    suggestions: ANY,
    good: swap(
      '{ fields: { phone }, actions: [{ type: VISIT }] }',
      '{ fields: { phone }, actions: [{ type: `ACTION_${VISIT}` }] }',
    ),
  });
});

describe('shape 11', () => {
  silent('code that only reads, receives and forwards', READERS);
});
