import { describe } from 'vitest';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ACTION, ACTIONS, ASYNC, CREATE_LEAD, ELSEWHERE, LEAD, SEARCH } from '../support/urls.ts';

const { pair, silent } = casesFor('valid-request-body');

describe('a body that copies take the place of', () => {
  pair('of which none has the fields', {
    bad: `
      import axios from 'axios';
      let body = {};
      if (lead.data) body = { ...body, data: lead.data };
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [noFields]
      await axios.post('${CREATE_LEAD}', body);
    `,
    good: swap('data: lead.data', 'fields: lead.data'),
  });
});

describe('a body that is no JSON', () => {
  pair('an object that fetch is given', {
    bad: `
      await fetch('${CREATE_LEAD}', {
        method: 'POST',
        body: { fields: { phone } },
              ~~~~~~~~~~~~~~~~~~~~~ [object]
      });
    `,
    suggestions: [
      {
        messageId: 'stringify',
        output: swap('{ fields: { phone } }', 'JSON.stringify({ fields: { phone } })'),
      },
    ],
    good: [
      swap('{ fields: { phone } }', 'JSON.stringify({ fields: { phone } })'),
      swap('{ fields: { phone } }', 'body'),
      swap('{ fields: { phone } }', '{ toString: () => text }'),
      swap(CREATE_LEAD, ELSEWHERE),
    ],
  });

  pair('an object in shorthand', {
    bad: `
      const body = { fields: { phone } };
      await fetch('${ASYNC}', { method: 'POST', body });
                                                                                                ~~~~ [object]
    `.replace(/ +~{4} /, ' '.repeat(`      await fetch('${ASYNC}', { method: 'POST', `.length) + '~~~~ '),
    suggestions: [{ messageId: 'stringify', output: swap(', body }', ', body: JSON.stringify(body) }') }],
    good: swap(', body }', ', body: JSON.stringify(body) }'),
  });

  pair('URLSearchParams, which every client sends as a form', {
    bad: `
      import axios from 'axios';
      const form = new URLSearchParams({ phone });
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [form]
      await axios.post('${ASYNC}', form);
    `,
    good: [
      swap('form);', '{ fields: Object.fromEntries(form) });'),
      swap(`'${ASYNC}', form`, `'${ELSEWHERE}?' + form.toString(), { a: form }`),
    ],
  });

  pair('the text of a form', {
    bad: `
      const form = new FormData();
      form.append('phone', phone);
      await fetch('${ASYNC}', { method: 'POST', body: form });
      ${' '.repeat(`await fetch('${ASYNC}', { method: 'POST', body: `.length)}~~~~ [form]
      const params = new URLSearchParams();
      await fetch('${CREATE_LEAD}', { method: 'POST', body: params.toString() });
      ${' '.repeat(`await fetch('${CREATE_LEAD}', { method: 'POST', body: `.length)}~~~~~~~~~~~~~~~~~ [form]
    `,
    good: [
      `
        const form = new FormData();
        await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: Object.fromEntries(form) }) });
      `,
      `
        const params = new URLSearchParams({ limit: '10' });
        await fetch(\`${CREATE_LEAD}/search?\${params}\`, { method: 'POST', body: JSON.stringify({}) });
      `,
    ],
  });

  pair('the text of a form with entries, known or not', {
    bad: `
      await fetch('${ASYNC}', { method: 'POST', body: new URLSearchParams({ phone: '9876543210' }).toString() });
      ${' '.repeat(`await fetch('${ASYNC}', { method: 'POST', body: `.length)}~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [form]
      const form = new URLSearchParams(given);
      form.set('phone', phone);
      await fetch('${ASYNC}', { method: 'POST', body: form.toString() });
      ${' '.repeat(`await fetch('${ASYNC}', { method: 'POST', body: `.length)}~~~~~~~~~~~~~~~ [form]
    `,
    good: [
      swap("new URLSearchParams({ phone: '9876543210' }).toString()", 'text', 'form.toString()', 'text'),
      swap(
        "new URLSearchParams({ phone: '9876543210' }).toString()",
        '`{"fields":{"phone":"${phone}"}}`',
        'form.toString()',
        'text',
      ),
    ],
  });

  pair('of any write', {
    bad: `
      await fetch('${SEARCH}', {
        method: 'POST',
        body: { type: 'PAYMENT' },
              ~~~~~~~~~~~~~~~~~~~ [object]
      });
    `,
    suggestions: [
      { messageId: 'stringify', output: swap("{ type: 'PAYMENT' }", "JSON.stringify({ type: 'PAYMENT' })") },
    ],
    good: swap("method: 'POST'", "method: 'GET'"),
  });

  silent(
    'an object that a client makes JSON of',
    `
      import axios from 'axios';
      import got from 'got';
      import needle from 'needle';
      await axios.post('${CREATE_LEAD}', { fields: { phone } });
      await got.post('${CREATE_LEAD}', { json: { fields: { phone } } });
      await needle('post', '${CREATE_LEAD}', { fields: { phone } }, options);
    `,
  );
});

describe('no body', () => {
  pair('where one is needed', {
    bad: `
      await fetch('${CREATE_LEAD}', { method: 'POST' });
            ${'~'.repeat(CREATE_LEAD.length + 29)} [noBody]
    `,
    good: [
      swap("{ method: 'POST' }", "{ method: 'POST', body }"),
      swap("{ method: 'POST' }", "{ method: 'POST', ...rest }"),
      swap(CREATE_LEAD, SEARCH),
    ],
  });

  silent(
    'that is written piece by piece, by others',
    `
      import https from 'node:https';
      const request = https.request('${CREATE_LEAD}', { method: 'POST' });
      stream.pipe(request);
      request.end();
    `,
  );

  silent('of a declared client', "import { create } from '@acme/crm'; await create('7');", {
    settings: { clients: [{ module: '@acme/crm', name: 'create', operation: 'create-lead' }] },
  });
});

describe('the fields of a lead', () => {
  pair('that stand at the top', {
    bad: `
      import axios from 'axios';
      await axios.post('${ASYNC}', { name, phone: text.trim() });
                       ${' '.repeat(ASYNC.length)}    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [noFields]
    `,
    suggestions: [
      {
        messageId: 'nest',
        output: swap('{ name, phone: text.trim() }', '{ fields: { name, phone: text.trim() } }'),
      },
    ],
    good: [swap('{ name,', '{ ...lead,'), swap('{ name, phone: text.trim() }', '{ fields }')],
  });

  pair('with keys beside them', {
    bad: `
      const body = { fields: { phone }, source: 'web', tags };
                                        ~~~~~~~~~~~~~ [strayKey {"key":"source"}]
                                                       ~~~~ [strayKey {"key":"tags"}]
      await fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify(body) });
    `,
    suggestions: [
      {
        messageId: 'nest',
        data: { key: 'fields' },
        output: swap("{ fields: { phone }, source: 'web', tags }", "{ fields: { phone, source: 'web' }, tags }"),
      },
      {
        messageId: 'nest',
        output: swap("{ fields: { phone }, source: 'web', tags }", "{ fields: { phone, tags }, source: 'web' }"),
      },
    ],
    good: [
      swap("source: 'web', tags", 'actions: []'),
      swap("source: 'web', tags", 'source: undefined'),
      swap(CREATE_LEAD, `${CREATE_LEAD}/search`),
    ],
  });

  pair('that are no object', {
    bad: `
      await fetch('${LEAD}', {
        method: 'POST',
        body: JSON.stringify({ fields: [{ name }] }),
                                       ~~~~~~~~~~ [noFields]
      });
    `,
    good: [swap('[{ name }]', '{ name }'), swap('[{ name }]', 'fields')],
  });

  pair('that no path gives', {
    bad: `
      const body = {};
                   ~~ [noFields]
      if (urgent) body.actions = [{ type: 'ACTION_1001', fields: {} }];
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify(body) });
    `,
    good: [
      swap("body.actions = [{ type: 'ACTION_1001', fields: {} }]", 'body.fields = { phone }'),
      swap('const body = {}', 'const body = { ...base }'),
    ],
  });
});

describe('an instance as a lead', () => {
  pair('has keys beside its fields, which private ones are not', {
    ts: true,
    bad: `
      class Lead {
        #origin = 'web';
        accessor medium = 'form';
        constructor(fields) {
          this.fields = fields;
          this.source = 'web';
          ~~~~~~~~~~~~~~~~~~~ [strayKey {"key":"source"}]
        }
      }
      await fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify(new Lead({ phone })) });
    `,
    good: [swap('this.source', 'this.#origin'), swap('this.source', 'this.medium')],
  });
});

describe('the list of new actions', () => {
  pair('that is a single action', {
    bad: `
      import axios from 'axios';
      const { data } = await axios.post('${ACTIONS}', { type: '1001', fields: {} });
                                        ${' '.repeat(ACTIONS.length)}    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [noActions]
    `,
    suggestions: [
      {
        messageId: 'nest',
        output: swap("{ type: '1001', fields: {} }", "{ actions: [{ type: '1001', fields: {} }] }"),
      },
    ],
    good: [swap("{ type: '1001', fields: {} }", "{ actions: [{ type: '1001', fields: {} }] }"), swap(ACTIONS, ACTION)],
  });

  pair('that is bare', {
    bad: `
      import axios from 'axios';
      const { data } = await axios.post('${ACTIONS}', [payment]);
                                        ${' '.repeat(ACTIONS.length)}    ~~~~~~~~~ [noActions]
    `,
    suggestions: [{ messageId: 'nest', output: swap('[payment]', '{ actions: [payment] }') }],
    good: swap('[payment]', '{ actions: [payment] }'),
  });

  pair('under another key', {
    bad: `
      const body = JSON.stringify({ action: { type: '1001', fields: {} } });
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [noActions]
      const response = await fetch('${ACTIONS}', { method: 'POST', body });
      const { remarks } = await response.json();
    `,
    suggestions: [
      {
        messageId: 'nest',
        data: { key: 'actions' },
        output: swap("action: { type: '1001', fields: {} }", "actions: [{ type: '1001', fields: {} }]"),
      },
    ],
    good: swap('action: {', '...more, action: {'),
  });

  pair('that is an object', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone }, actions: { type: 'ACTION_1001', fields: {} } }),
                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [actionsNotArray]
      });
    `,
    suggestions: [
      {
        messageId: 'brackets',
        output: swap("{ type: 'ACTION_1001', fields: {} }", "[{ type: 'ACTION_1001', fields: {} }]"),
      },
    ],
    good: [
      swap("{ type: 'ACTION_1001', fields: {} }", "[{ type: 'ACTION_1001', fields: {} }]"),
      swap(ASYNC, `${CREATE_LEAD}/search`),
    ],
  });
});

describe('an update', () => {
  pair('that is wrapped', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'PAYMENT', status: 'CANCELLED' }] }),
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [wrapped]
      });
    `,
    suggestions: [
      {
        messageId: 'unnest',
        output: swap(
          "{ actions: [{ type: 'PAYMENT', status: 'CANCELLED' }] }",
          "{ type: 'PAYMENT', status: 'CANCELLED' }",
        ),
      },
    ],
    good: [
      swap("{ actions: [{ type: 'PAYMENT', status: 'CANCELLED' }] }", "{ type: 'PAYMENT', status: 'CANCELLED' }"),
      swap('{ actions:', '{ ...action, actions:'),
    ],
  });

  pair('of nothing', {
    bad: `
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({}) });
                  ${' '.repeat(ACTION.length)}                                           ~~ [emptyAction]
    `,
    good: swap('{})', '{ ...action })'),
  });
});

describe('an action', () => {
  pair('that is empty', {
    bad: `
      const actions = [{ type: '1001', fields: {} }, {}];
                                                     ~~ [emptyAction]
      export const sent = await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions }) });
    `,
    good: [swap('{}];', '{ ...action }];'), swap(ACTIONS, ELSEWHERE)],
  });

  pair('of a custom type, with its data beside the type', {
    bad: `
      const visit = { type: 'ACTION_1001', site, at: Date.now() };
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [besideType]
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [visit] }) });
    `,
    suggestions: [
      {
        messageId: 'nest',
        output: swap('site, at: Date.now()', 'fields: { site, at: Date.now() }'),
      },
    ],
    good: [
      swap('site, at: Date.now()', "fields: { site: 'North' }"),
      swap('site, at: Date.now()', '...fields'),
      swap(', site, at: Date.now()', ''),
      swap("'ACTION_1001'", "'SYSTEM_NOTE'"),
      swap("'ACTION_1001'", 'type'),
    ],
  });

  pair('of a custom type under a computed name, which may not move', {
    bad: `
      const key = 'type';
      const visit = { [key]: 'ACTION_1001', site };
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [besideType]
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [visit] }) });
    `,
    good: swap("'ACTION_1001', site", "'ACTION_1001', fields: { site: 'North' }"),
  });

  pair('of a custom type, in an update', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ type: '1001', site: 'North' }),
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [besideType]
      });
    `,
    suggestions: [{ messageId: 'nest', output: swap("site: 'North'", "fields: { site: 'North' }") }],
    good: swap("site: 'North'", "fields: { site: 'North' }"),
  });

  pair('of a payment, with its data under fields', {
    bad: `
      const payment = { type: 'PAYMENT', status: 'COMPLETED', fields: { currency: 'INR', amount: '500' } };
                                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [paymentFields]
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [payment] }) });
    `,
    suggestions: [
      {
        messageId: 'unnest',
        data: { key: 'fields' },
        output: swap("fields: { currency: 'INR', amount: '500' }", "currency: 'INR', amount: '500'"),
      },
    ],
    good: [
      swap("fields: { currency: 'INR', amount: '500' }", "currency: 'INR', amount: '500'"),
      swap("{ currency: 'INR', amount: '500' }", '{ note }'),
      swap("'PAYMENT'", "'ACTION_1001'"),
    ],
  });

  silent(
    'in a lead update, where nothing of it is documented',
    `await fetch('${LEAD}', { method: 'POST', body: JSON.stringify({ fields: { name }, actions: [{}, { type: '1001', a: 1 }] }) });`,
  );
});
