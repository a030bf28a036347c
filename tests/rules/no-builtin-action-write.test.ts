import { describe } from 'vitest';
import { CLASS_CLIENT, LAZY_AXIOS, READERS } from '../support/programs.ts';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ACTION, ACTIONS, ASYNC, CREATE_LEAD, ELSEWHERE, SEARCH } from '../support/urls.ts';

const { pair, silent } = casesFor('no-builtin-action-write');

describe('what may be written', () => {
  pair('a built-in type, in create actions', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL', fields: {} }] }),
                                                 ~~~~~~~~~~~~~~~ [builtin {"type":"OUTGOING_CALL"}]
      });
    `,
    good: [swap("'OUTGOING_CALL'", "'1001'"), swap("'OUTGOING_CALL'", "'PAYMENT'"), swap(ACTIONS, SEARCH)],
  });

  pair('in update action', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ type: 'MISSED_CALL', fields: {} }),
                                     ~~~~~~~~~~~~~ [builtin]
      });
    `,
    good: [swap("'MISSED_CALL'", "'1001'"), swap(ACTION, SEARCH)],
  });

  pair('in the actions of create lead', {
    bad: `
      await fetch('${CREATE_LEAD}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions: [{ type: 'LEAD_ASSIGNMENT' }] }),
                                                                    ~~~~~~~~~~~~~~~~~ [builtin]
      });
    `,
    good: [swap('actions:', 'history:'), swap('/lead', '/lead/search')],
  });

  pair('on the Async API', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions: [{ type: 'OUTGOING_CALL' }] }),
                                                                    ~~~~~~~~~~~~~~~ [builtin {"type":"OUTGOING_CALL"}]
      });
    `,
    good: [swap("'OUTGOING_CALL'", "'ACTION_1001'"), swap("'OUTGOING_CALL'", "'SYSTEM_NOTE'")],
  });

  for (const type of ['', 'payment', 'SYSTEM_NOTE', 'ACTION_LEAD_DETAILS', 'ACTION_', 'NOTE_ADDED', '10a']) {
    pair(`any other string: '${type}'`, {
      bad: `
        const type =
          '${type}';
          ${'~'.repeat(type.length + 2)} [builtin {"type":"${type}"}]
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
      `,
      good: swap(`'${type}'`, "'1001'"),
    });
  }

  for (const type of [
    "'1001'",
    "'ACTION_1001'",
    "'PAYMENT'",
    '1001',
    'null',
    'undefined',
    'code',
    '`${code}`',
    "'ACTION_' + code",
  ]) {
    silent(
      `nothing built-in: ${type}`,
      `
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: ${type} }] }) });
        await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ actions: [{ type: ${type} }] }) });
      `,
    );
  }

  silent(
    'no type at all',
    `
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ fields: { type: 'OUTGOING_CALL' } }, null, 5] }) });
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ type: 'OUTGOING_CALL', actions: [] }) });
    `,
  );

  pair('each entry stands for itself', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({
          actions: [
            { type: 'OUTGOING_CALL' },
                    ~~~~~~~~~~~~~~~ [builtin]
            { type: '1001' },
            ...unknown,
            { type: 'OUTGOING_SMS' },
                    ~~~~~~~~~~~~~~ [builtin]
          ],
        }),
      });
    `,
    good: swap("'OUTGOING_CALL'", "'PAYMENT'", "'OUTGOING_SMS'", "'1002'"),
  });

  pair('templates and concatenations of known parts', {
    bad: `
      const direction = 'OUTGOING';
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({
          actions: [
            { type: direction + '_SMS' },
                    ~~~~~~~~~~~~~~~~~~ [builtin {"type":"OUTGOING_SMS"}]
            { type: \`\${direction}_CALL\` },
                    ~~~~~~~~~~~~~~~~~~~ [builtin {"type":"OUTGOING_CALL"}]
          ],
        }),
      });
    `,
    good: swap("direction + '_SMS'", 'unknown', '`${direction}_CALL`', '`${unknown}`'),
  });
});

describe('the option allowAsync', () => {
  pair('other types are let through, and SYSTEM_NOTE only where it is named', {
    options: { 'no-builtin-action-write': [{ allowAsync: ['OUTGOING_CALL'] }] },
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }, { type: 'SYSTEM_NOTE', text: 'met' }] }),
                                                                            ~~~~~~~~~~~~~ [builtin]
      });
    `,
    good: swap("'SYSTEM_NOTE'", "'OUTGOING_CALL'"),
  });

  pair('nothing is let through on the Sync API', {
    options: { 'no-builtin-action-write': [{ allowAsync: ['SYSTEM_NOTE', 'OUTGOING_CALL'] }] },
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }, { type: 'SYSTEM_NOTE' }] }),
                                                 ~~~~~~~~~~~~~~~ [builtin]
                                                                            ~~~~~~~~~~~~~ [builtin]
      });
    `,
    good: swap(ACTIONS, ASYNC),
  });

  pair('an empty list', {
    options: { 'no-builtin-action-write': [{ allowAsync: [] }] },
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'SYSTEM_NOTE', text: 'met' }] }),
                                                 ~~~~~~~~~~~~~ [builtin]
      });
    `,
    good: swap("'SYSTEM_NOTE'", "'ACTION_1001'"),
  });
});

describe('settings.telecrm.customActions', () => {
  pair('a built-in type that has a code of its own', {
    settings: { customActions: { OUTGOING_CALL: '1001' } },
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }, { type: 'MISSED_CALL' }] }),
                                                 ~~~~~~~~~~~~~~~ [builtin]
                                                                            ~~~~~~~~~~~~~ [builtin]
      });
    `,
    suggestions: [
      {
        messageId: 'useCustomAction',
        data: { type: 'OUTGOING_CALL', code: '1001' },
        output: swap("'OUTGOING_CALL'", "'1001'"),
      },
    ],
    good: swap("'OUTGOING_CALL'", "'1001'", "'MISSED_CALL'", "'1002'"),
  });

  pair('on the Async API the code has its prefix', {
    settings: { customActions: { OUTGOING_CALL: '1001' } },
    bad: `
      await fetch("${ASYNC}", {
        method: "POST",
        body: JSON.stringify({ actions: [{ type: "OUTGOING_CALL" }] }),
                                                 ~~~~~~~~~~~~~~~ [builtin]
      });
    `,
    suggestions: [{ messageId: 'useCustomAction', output: swap('"OUTGOING_CALL"', '"ACTION_1001"') }],
    good: swap('"OUTGOING_CALL"', '"ACTION_1001"'),
  });

  pair('at the definition of a constant', {
    settings: { customActions: { OUTGOING_CALL: '1001' } },
    bad: `
      const CALL = 'OUTGOING_CALL';
                   ~~~~~~~~~~~~~~~ [builtin]
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: CALL }] }) });
    `,
    suggestions: [{ messageId: 'useCustomAction', output: swap("'OUTGOING_CALL'", "'1001'") }],
    good: swap('type: CALL', "type: '1001'"),
  });
});

describe('how it is sent', () => {
  pair('axios', {
    bad: `
      import axios from 'axios';
      const http = axios.create({ baseURL: 'https://next.telecrm.in/autoupdate/v2/enterprise/e1/' });
      const url = '${ACTIONS}';
      await axios.post(url, { actions: [{ type: 'OUTGOING_CALL' }] });
                                                ~~~~~~~~~~~~~~~ [builtin]
      await http.post('lead/7/action', { actions: [{ type: 'OUTGOING_SMS' }] });
                                                           ~~~~~~~~~~~~~~ [builtin]
      await http.request({ url: '/lead/7/action/9', method: 'post', data: { type: 'MISSED_CALL' } });
                                                                                  ~~~~~~~~~~~~~ [builtin]
    `,
    good: swap("'OUTGOING_CALL'", "'1'", "post('lead/7/action'", "post('lead/7/action/search'", "'post'", "'get'"),
  });

  pair('window.fetch', {
    bad: `
      await window.fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }] }),
                                                 ~~~~~~~~~~~~~~~ [builtin]
      });
    `,
    good: [swap('await window.fetch', 'await window.post'), swap('await window', 'const window = api; await window')],
  });

  pair('shape 1: a class client', {
    given: CLASS_CLIENT,
    bad: `
      export const log = (id) => client.createActions(id, [{ type: 'OUTGOING_CALL' }]);
                                                                   ~~~~~~~~~~~~~~~ [builtin]
      export const push = (fields) => client.upsertLead(fields, [{ type: 'MISSED_CALL' }]);
                                                                         ~~~~~~~~~~~~~ [builtin]
      export const change = (id, action) => client.updateAction(id, action, { type: 'SYSTEM_NOTE' });
                                                                                    ~~~~~~~~~~~~~ [builtin]
    `,
    good: `
      export const log = (id) => client.createActions(id, [{ type: '1001' }]);
      export const push = (fields) => client.upsertLead(fields, [{ type: 'SYSTEM_NOTE', text: 'met' }]);
      export const find = (id) => client.searchActions(id, { type: 'OUTGOING_CALL' });
    `,
  });

  pair('shape 9: a URL object', {
    bad: `
      const url = new URL('https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/7/action');
      await fetch(url.toString(), {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }] }),
                                                 ~~~~~~~~~~~~~~~ [builtin]
      });
    `,
    good: swap('7/action', '7/action/search'),
  });

  pair('shape 10: a lazy singleton', {
    given: LAZY_AXIOS,
    bad: `
      export const log = async (id) => {
        const http = getClient();
        await http.post('/enterprise/e1/lead/' + id + '/action', { actions: [{ type: 'OUTGOING_CALL' }] });
                                                                                     ~~~~~~~~~~~~~~~ [builtin]
      };
    `,
    good: `
      export const log = async (id) => {
        const http = getClient();
        await http.post('/lead/' + id + '/action', { actions: [{ type: 'OUTGOING_CALL' }] });
      };
    `,
  });

  silent(
    "somebody else's, a name alone, and a helper that only builds",
    `
      import { createAction } from 'telecrm';
      const docs = 'https://docs.telecrm.in';
      await fetch('${ELSEWHERE}', { method: 'POST', body: JSON.stringify({ actions: [{ type: 'OUTGOING_CALL' }] }) });
      store.dispatch({ type: 'OUTGOING_CALL' });
      await createAction('7', { type: 'OUTGOING_CALL' });
      export const call = () => ({ actions: [{ type: 'OUTGOING_CALL' }] });
    `,
  );
});

describe('one of several values', () => {
  pair('shape 6: a ternary', {
    bad: `
      export async function log(incoming) {
        const type = incoming ? 'INCOMING_CALL' : 'OUTGOING_CALL';
                                ~~~~~~~~~~~~~~~ [builtin]
                                                  ~~~~~~~~~~~~~~~ [builtin]
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
      }
    `,
    good: swap("'INCOMING_CALL'", "'1001'", "'OUTGOING_CALL'", "'1002'"),
  });

  pair('shape 7: a default behind the environment', {
    bad: `
      const TYPE = process.env.TELECRM_ACTION || 'ACTION_LEAD_DETAILS';
                                                 ~~~~~~~~~~~~~~~~~~~~~ [builtin {"type":"ACTION_LEAD_DETAILS"}]
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type: TYPE }] }) });
    `,
    good: [swap("'ACTION_LEAD_DETAILS'", "'ACTION_1001'"), swap(" || 'ACTION_LEAD_DETAILS'", '')],
  });

  pair('shape 5: two hops to a type', {
    bad: `
      const env = { noteType: pick(process.env.NOTE_TYPE) ?? 'SYSTEM_NOTE' };
                                                             ~~~~~~~~~~~~~ [builtin]
      async function note(type, text) {
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type, fields: { text } }] }) });
      }
      await note(env.noteType, 'called back');
    `,
    good: swap("'SYSTEM_NOTE'", "'1001'"),
  });

  pair('shape 4: a body that a helper returns', {
    ts: true,
    bad: `
      interface Call {
        readonly phone: string;
      }
      export function bodyOf(call: Call) {
        return { fields: { phone: call.phone }, actions: [{ type: 'OUTGOING_CALL' as const, fields: {} }] };
                                                                  ~~~~~~~~~~~~~~~ [builtin]
      }
      async function post(url: string, body: unknown): Promise<void> {
        await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      }
      export const push = (call: Call): Promise<void> =>
        post(\`\${process.env.TELECRM_URL!}/enterprise/e1/autoupdatelead\`, bodyOf(call));
    `,
    good: [
      swap('${process.env.TELECRM_URL!}/enterprise/e1/autoupdatelead', '${process.env.LEAD_API_URL!}'),
      swap("'OUTGOING_CALL'", "'SYSTEM_NOTE'"),
    ],
  });

  pair('an address that is a variable named after telecrm: either API refuses it', {
    ts: true,
    bad: `
      const actions = [{ type: 'OUTGOING_CALL', fields: {} }, { type: 'SYSTEM_NOTE' }, { type: '1001' }];
                               ~~~~~~~~~~~~~~~ [builtin {"api":"Sync API answers 400, and the Async API drops the action behind a 200,"}]
      await fetch(process.env.TELECRM_API_URL!, {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions }),
      });
    `,
    good: [
      swap('TELECRM_API_URL', 'LEAD_API_URL'),
      swap('TELECRM_API_URL', 'TELECRM_WEBHOOK_URL'),
      swap("'OUTGOING_CALL'", "'ACTION_1001'"),
    ],
  });

  pair('an address that the settings know', {
    settings: { baseUrls: { 'env:LEAD_URL': 'sync' } },
    bad: `
      const actions = [{ type: 'SYSTEM_NOTE', text }];
                               ~~~~~~~~~~~~~ [builtin {"api":"Sync API answers 400"}]
      await fetch(import.meta.env.LEAD_URL, { method: 'POST', body: JSON.stringify({ fields: { phone }, actions }) });
    `,
    good: [swap("'SYSTEM_NOTE'", "'1001'"), swap('.LEAD_URL', '.OTHER_URL')],
  });

  pair('a look-up by an unknown key is certain if all are wrong', {
    bad: `
      const TYPES = { in: 'INCOMING_CALL', out: 'OUTGOING_CALL' };
                          ~~~~~~~~~~~~~~~ [builtin]
                                                ~~~~~~~~~~~~~~~ [builtin]
      export async function log({ direction }) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type: TYPES[direction], fields: {} }] }),
        });
      }
    `,
    good: [swap("'INCOMING_CALL'", "'1001'"), swap("out: 'OUTGOING_CALL'", "out: 'OUTGOING_CALL', ...more")],
  });

  pair('chosen with the API', {
    bad: `
      export async function note(sync, text) {
        const url = sync ? '${CREATE_LEAD}' : '${ASYNC}';
        const type = sync ? 'SYSTEM_NOTE' : 'ACTION_1001';
                            ~~~~~~~~~~~~~ [builtin]
        await fetch(url, { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type, text }] }) });
      }
    `,
    good: swap("'SYSTEM_NOTE' : 'ACTION_1001'", "'1001' : 'SYSTEM_NOTE'"),
  });

  pair('a constant that both APIs are sent is wrong at one use', {
    bad: `
      const NOTE = 'SYSTEM_NOTE';
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type: NOTE }] }) });
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: NOTE }] }),
                                                 ~~~~ [builtin {"type":"SYSTEM_NOTE"}]
      });
    `,
    good: swap('{ actions: [{ type: NOTE }] }', "{ actions: [{ type: '1001' }] }"),
  });

  pair('a constant that is wrong on both APIs is one defect', {
    bad: `
      const CALL = 'OUTGOING_CALL';
                   ~~~~~~~~~~~~~~~ [builtin]
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type: CALL }] }) });
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: CALL }] }) });
    `,
    good: swap("'OUTGOING_CALL'", 'codeOf(call)'),
  });
});

describe('a payload built step by step', () => {
  pair('shape 2: a default, then a spread that may override it', {
    bad: `
      class Client {
        async createAction(id, action) {
          await fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${id}/action\`, {
            method: 'POST',
            body: JSON.stringify({ actions: [{ type: action.type || 'SYSTEM_NOTE', ...action }] }),
                                                                    ~~~~~~~~~~~~~ [builtin]
          });
        }
      }
      const client = new Client();
      await client.createAction('7', { text: 'met' });
    `,
    good: [
      swap("{ text: 'met' }", "{ type: '1001', text: 'met' }"),
      swap("{ text: 'met' }", 'unknown'),
      swap("await client.createAction('7', { text: 'met' })", 'export { client }'),
    ],
  });

  pair('shape 3: the actions are added where there are any', {
    bad: `
      export async function create(fields, calls) {
        const actions = calls.map((call) => ({ type: 'OUTGOING_CALL', fields: { call } }));
                                                     ~~~~~~~~~~~~~~~ [builtin]
        const payload = { fields };
        if (actions.length) payload.actions = actions;
        await fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify(payload) });
      }
    `,
    good: swap("'OUTGOING_CALL'", 'call.code'),
  });

  pair('loops', {
    bad: `
      export async function log(calls) {
        const actions = [];
        for (const call of calls) {
          if (call.missed) continue;
          actions.push({ type: 'OUTGOING_CALL', fields: { call } });
                               ~~~~~~~~~~~~~~~ [builtin]
        }
        let rest = calls.length;
        while (rest-- > 0) actions.push({ type: calls[rest].type });
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions }) });
      }
    `,
    good: swap("'OUTGOING_CALL'", "'1001'"),
  });

  pair('a write through the only reference is sure', {
    bad: `
      const action = { type: '1001' };
      action.type = 'OUTGOING_CALL';
                    ~~~~~~~~~~~~~~~ [builtin]
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [action] }) });
    `,
    good: swap("type: '1001'", "type: 'OUTGOING_SMS'", "action.type = 'OUTGOING_CALL'", "action.type = '1001'"),
  });

  pair('what is written after the request was sent', {
    bad: `
      const action = { type: 'OUTGOING_CALL' };
                             ~~~~~~~~~~~~~~~ [builtin]
      const body = JSON.stringify({ actions: [action] });
      action.type = '1001';
      await fetch('${ACTIONS}', { method: 'POST', body });
    `,
    good: swap(
      "const body = JSON.stringify({ actions: [action] });\naction.type = '1001';",
      "action.type = '1001';\nconst body = JSON.stringify({ actions: [action] });",
    ),
  });

  pair('Object.assign, spread and freeze', {
    bad: `
      const defaults = Object.freeze({ type: 'OUTGOING_CALL', fields: {} });
                                             ~~~~~~~~~~~~~~~ [builtin]
      const first = { ...defaults, fields: { note: 'met' } };
      const second = Object.assign({ fields: {} }, { type: 'OUTGOING_SMS' });
                                                           ~~~~~~~~~~~~~~ [builtin]
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [first, second] }) });
    `,
    good: swap(
      "fields: { note: 'met' } }",
      "type: '1001' }",
      "{ type: 'OUTGOING_SMS' })",
      "{ type: 'OUTGOING_SMS' }, { type: '1' })",
    ),
  });

  for (const call of [
    'console.log(body)',
    'console.table(body.actions)',
    'JSON.stringify(body)',
    'Object.keys(body)',
    'Object.entries(body.actions[0])',
    'structuredClone(body)',
    'logger.info({ body })',
    "logger.error('sent', body)",
    "logger.debug('sending %o', body.actions)",
    'logger.warn(body)',
  ]) {
    pair(`an object that is left alone by ${call}`, {
      bad: `
        import { logger } from './logger.js';
        const body = { actions: [{ type: 'OUTGOING_CALL' }] };
                                         ~~~~~~~~~~~~~~~ [builtin]
        ${call};
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify(body) });
      `,
      good: swap(`${call};`, call.replace(/^[\w.]+/u, 'unseen') + ';'),
    });
  }

  pair('a getter and a method', {
    bad: `
      class Call {
        constructor(note) {
          this.note = note;
        }
        get type() {
          return 'OUTGOING_CALL';
                 ~~~~~~~~~~~~~~~ [builtin]
        }
        body() {
          return { actions: [{ type: this.type, fields: { note: this.note } }] };
        }
      }
      const call = new Call('met');
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify(call.body()) });
    `,
    good: swap("return 'OUTGOING_CALL'", "return '1001'"),
  });
});

describe('a way out before it is sent', () => {
  for (const count of [3, 10]) {
    const cases = Array.from(
      { length: count },
      (_, index) => `case ${String(index)}: type = '${String(1001 + index)}'; break;`,
    );
    pair(`for one of ${String(count + 1)} values`, {
      bad: `
        export const log = (kind) => {
          let type = 'NONE';
                     ~~~~~~ [builtin {"type":"NONE"}]
          switch (kind) { ${cases.join(' ')} }
          if (type === '1001') return undefined;
          return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
        };
      `,
      good: swap("type === '1001'", "type === 'NONE'"),
    });
  }

  pair('in a helper that throws', {
    bad: `
      function check({ type }) {
        if (type === '1001') throw new Error('not now');
      }
      export const log = (visit, meeting, demo) => {
        const action = { type: visit ? '1001' : meeting ? '1002' : demo ? '1003' : 'NONE' };
                                                                                   ~~~~~~ [builtin]
        check(action);
        return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [action] }) });
      };
    `,
    good: [swap("type === '1001'", "type === 'NONE'"), swap("type === '1001'", '!/^\\d+$/.test(type)')],
  });

  pair('at the next round of a loop', {
    bad: `
      for (const { visit, meeting, demo } of events) {
        const type = visit ? '1001' : meeting ? '1002' : demo ? '1003' : 'NONE';
                                                                         ~~~~~~ [builtin]
        if (type === '1001') continue;
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
      }
    `,
    good: swap("type === '1001'", "type === 'NONE'"),
  });
});

describe('an assertion before it is sent', () => {
  for (const [assertion, imported = ''] of [
    ['assert(it)', "import assert from 'node:assert';"],
    ["assert.ok(it === 'met', 'only visits')", "import { strict as assert } from 'assert';"],
    ["assert.strictEqual(it, 'met')", "import assert from 'node:assert/strict';"],
    ['notEqual(it, null)', "import { notEqual } from 'assert';"],
    ['ok(it !== undefined)', "import { ok } from 'node:assert/strict';"],
    ['if (!it) fail()', "import { fail } from 'node:assert';"],
    ['invariant(it)', "import invariant from 'tiny-invariant';"],
    ['request.assert(it, 400)'],
    ['assertMet(it)', "import { assertMet } from './checks';"],
    ['await validate(it)', "import { validate } from './checks';"],
    ['kinds.parse(it)', "import { kinds } from './checks';"],
    ['expect(it).toBe(true)'],
    ['if (!it) process.exit(1)'],
    ['if (!it) notFound()', "import { notFound } from 'next/navigation';"],
    ['if (!it) error(404)', "import { error } from '@sveltejs/kit';"],
    [
      'demand(it)',
      'function demand(condition: unknown): asserts condition { if (!condition) throw new Error("none"); }',
    ],
  ] as const)
    pair(assertion, {
      ts: true,
      given: imported,
      bad: `
        export const log = async (it, that, request) => {
          const type = it ? '1001' : 'OUTGOING_CALL';
                                     ~~~~~~~~~~~~~~~ [builtin]
          ${assertion.replace(/\bit\b/, 'that')};
          return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
        };
      `,
      good: swap(assertion.replace(/\bit\b/, 'that'), assertion),
    });

  pair('of the text itself', {
    given: "import assert from 'node:assert';",
    bad: `
      export const log = (met, called) => {
        const type = met ? '1001' : called ? 'OUTGOING_CALL' : 'INCOMING_CALL';
                                             ~~~~~~~~~~~~~~~ [builtin]
        assert(type !== 'INCOMING_CALL');
        return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
      };
    `,
    good: swap("called ? 'OUTGOING_CALL'", "called ? '1002'"),
  });

  for (const [name, call] of [
    ['console.assert, which only prints', 'console.assert(it)'],
    ['the result of a check that is used', 'const isMet = checkMet(it)'],
  ] as const)
    pair(name, {
      given: "import { checkMet } from './checks';",
      bad: `
        export const log = (it) => {
          const type = it ? '1001' : 'OUTGOING_CALL';
                                     ~~~~~~~~~~~~~~~ [builtin]
          ${call};
          return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
        };
      `,
      good: swap(call, 'checkMet(it)'),
    });
});

describe('a test of the very text', () => {
  for (const test of [
    'isBuiltin(type)',
    "includes(['OUTGOING_CALL'], type)",
    'type.match(/CALL/)',
    'type.at(place) === code',
    "new Set(['OUTGOING_CALL', 'MISSED_CALL']).has(type)",
    "new Map([['OUTGOING_CALL', '1001']]).has(type)",
    "['OUTGOING_CALL', 'MISSED_CALL'].some((one) => one === type)",
    '![/^\\d+$/, /^PAYMENT$/].some((one) => one.test(type))',
    '[/CALL/, /^OUT/].every((one) => one.test(type))',
    "type[0] === 'O'",
    'isNaN(type)',
    '!isFinite(type)',
  ])
    pair(test, {
      bad: `
        const log = (type, other) => {
          if (${test.replace('type', 'other')}) return undefined;
          return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
        };
        export const called = (other) => log('OUTGOING_CALL', other);
                                             ~~~~~~~~~~~~~~~ [builtin]
      `,
      good: swap(test.replace('type', 'other'), test),
    });

  for (const test of [
    "new Set(['MISSED_CALL']).has(type)",
    "new Map([['MISSED_CALL', '1001']]).has(type)",
    "['MISSED_CALL'].some((one) => one === type)",
    "type[0] === 'I'",
    'isFinite(type)',
  ])
    pair(`${test}, which lets it through`, {
      bad: `
        const log = (type) => {
          if (${test}) return undefined;
          return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
        };
        export const called = () => log('OUTGOING_CALL');
                                        ~~~~~~~~~~~~~~~ [builtin]
      `,
      good: swap(test, `!(${test})`),
    });
});

describe('two looks at one thing', () => {
  for (const [first, second] of [
    ['it > 5', 'it <= 5'],
    ['5 < it', 'it < 6'],
    ['it.length', 'it.length === 0'],
    ["it !== 'call'", "!['meeting', 'visit'].includes(it)"],
    ['known.has(it)', 'it.endsWith(mark)'],
    ["typeof it === 'string'", '!it'],
    ["Object.hasOwn(it, 'code')", '!it.code'],
    ["!it.startsWith('call')", "it !== 'meeting'"],
    ['it != null', '!it'],
    ['it > 0', '!it'],
    ['it', 'it < 1'],
    ["(it ? 'met' : '')", "!Boolean((it ? 'met' : '') && log)"],
    ['it !== undefined', 'it == null'],
    ["it !== 'call'", "typeof it !== 'object'"],
    ["typeof it !== 'string'", '!Array.isArray(it)'],
    ["it?.kind !== 'call'", "!it?.kind.startsWith('meet')"],
  ] as const)
    pair(`${first}, and then ${second}`, {
      bad: `
        export const log = (it, that) => {
          const type = ${first} ? '1001' : 'OUTGOING_CALL';
                       ${' '.repeat(first.length)}            ~~~~~~~~~~~~~~~ [builtin]
          if (${second.replace(/\bit\b/, 'that')}) return undefined;
          return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
        };
      `,
      good: swap(second.replace(/\bit\b/, 'that'), second),
    });

  pair('a copy, and what it was made from', {
    bad: `
      export const log = (call, other) => {
        const copy = Object.assign({}, other);
        if (copy.kind !== 'visit') return undefined;
        const type = call.kind === 'visit' ? '1001' : 'OUTGOING_CALL';
                                                      ~~~~~~~~~~~~~~~ [builtin]
        return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
      };
    `,
    good: swap('{}, other', '{}, call'),
  });

  for (const check of ["throw new Error('none');", 'JSON.parse(text);'])
    pair(`what was caught, of ${check}`, {
      bad: `
        export const log = (text) => {
          let type = 'OUTGOING_CALL';
                     ~~~~~~~~~~~~~~~ [builtin]
          let problem = null;
          try {
            if (text !== 'visit') ${check}
            type = '1001';
          } catch (error) {
            problem = error;
          }
          if (!problem) return undefined;
          return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
        };
      `,
      good: [swap('!problem', 'problem'), swap('!problem', 'problem !== null')],
    });

  for (const check of ['!kind', "kind === 'demo'", "typeof kind !== 'string'", "!['call', 'meeting'].includes(kind)"])
    pair(`${check} leaves the other values`, {
      bad: `
      export const log = (kind) => {
        if (${check}) return undefined;
        const type = kind === 'meeting' ? '1001' : 'OUTGOING_CALL';
                                                   ~~~~~~~~~~~~~~~ [builtin]
        return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
      };
    `,
      good: swap("'OUTGOING_CALL'", "'1002'"),
    });

  pair('two parts of what an unseen function gave', {
    bad: `
      export const log = async (request) => {
        const call = await request.json();
        if (!call.phone) return undefined;
        if (call.note.startsWith('test')) return undefined;
        const actions = [{ type: call.duration > 5 ? '1001' : 'OUTGOING_CALL' }];
                                                              ~~~~~~~~~~~~~~~ [builtin]
        return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions }) });
      };
    `,
    good: swap('call.note.startsWith', 'call.duration.startsWith'),
  });
});

describe('a counter', () => {
  for (const [name, count] of [
    ['in a loop', 'for (const visit of visits) if (visit.met) met++;'],
    ['in a callback', 'visits.forEach((visit) => { if (visit.met) met += 1; });'],
    ['where there is something to count', 'if (visits) met = visits.length;'],
  ] as const)
    for (const [test, check] of [
      ['met > 0', 'met === 0'],
      ['met', 'met === 0'],
      ['met', 'met < 1'],
      ['met > 0', '!met'],
    ] as const)
      pair(`${name}, of which ${check} leaves ${test} only`, {
        bad: `
          export const log = (visits, other) => {
            let met = 0;
            ${count}
            const type = ${test} ? '1001' : 'NONE';
                         ${' '.repeat(test.length)}            ~~~~~~ [builtin]
            if (${check.replace('met', 'other')}) return undefined;
            return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
          };
        `,
        good: swap(check.replace('met', 'other'), check),
      });
});

describe('a variable that an unseen caller may write', () => {
  pair('before the one that reads it', {
    bad: `
      let type = 'NONE';
                 ~~~~~~ [builtin]
      emitter.on('code', (code) => {
        note(code);
      });
      emitter.on('call', () => fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) }));
    `,
    good: swap('note(code)', 'type = code'),
  });
});

describe('what stands empty', () => {
  const send = `fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: given.type }] }) })`;

  for (const [name, exported] of [
    ['an exported object', 'export { given };'],
    ['an object in an exported one', 'export default { defaults: { given } };'],
  ] as const)
    pair(`in ${name}: others may fill it`, {
      bad: `
        const given = { type: '' };
                              ~~ [builtin]
        export const log = () => ${send};
      `,
      good: (code) => `${code}\n${exported}`,
    });

  pair('in a field that all who have an instance may set', {
    bad: `
      export class Log {
        _type = '';
                ~~ [builtin]
        send() {
          return ${send.replace('given', 'this').replace('type }', '_type }')};
        }
      }
    `,
    good: (code) => code.replaceAll('_type', 'type'),
  });
});

describe('shape 11', () => {
  silent('code that only reads, receives and forwards', READERS);
});
