import { describe } from 'vitest';
import { CLASS_CLIENT, LAZY_AXIOS, READERS } from '../support/programs.ts';
import { ANY, casesFor, swap } from '../support/rule-cases.ts';
import { ACTION, ACTIONS, ASYNC, CREATE_LEAD, ELSEWHERE, SEARCH } from '../support/urls.ts';

const { pair, silent } = casesFor('require-payment-fields');

describe('a payment in a create', () => {
  pair('one field is missing', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({
          actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR' }],
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`amount\`"}]
        }),
      });
    `,
    good: [
      swap("'INR' }", "'INR', amount: '500' }"),
      swap("'PAYMENT'", "'1001'"),
      swap("'PAYMENT'", 'type'),
      swap(ACTIONS, SEARCH),
      swap(ACTIONS, ELSEWHERE),
    ],
  });

  pair('two fields are missing', {
    bad: `
      await fetch('${CREATE_LEAD}', {
        method: 'POST',
        body: JSON.stringify({
          fields: { phone },
          actions: [{ type: 'PAYMENT', currency: 'INR' }],
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`status\` and \`amount\`"}]
        }),
      });
    `,
    good: swap("'INR' }", "'INR', status: 'PENDING', amount: '500' }"),
  });

  pair('three fields are missing', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({
          fields: { phone },
          actions: [
            { type: 'ACTION_1001' },
            {
            ~ [missingFields {"missing":"\`status\`, \`currency\` and \`amount\`"}] >>
              type: 'PAYMENT',
            },
            ~ <<
          ],
        }),
      });
    `,
    good: swap("'PAYMENT',", "'PAYMENT', status: 'PENDING', currency: 'INR', amount: '5',"),
  });

  pair('under fields they are missing', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({
          actions: [
            {
            ~ [missingFields {"missing":"\`status\`, \`currency\` and \`amount\`"}] >>
              type: 'PAYMENT',
              fields: { status: 'PENDING', currency: 'INR', amount: '500' },
            },
            ~ <<
          ],
        }),
      });
    `,
    good: swap(
      "fields: { status: 'PENDING', currency: 'INR', amount: '500' }",
      "status: 'PENDING', currency: 'INR', amount: '500'",
    ),
  });

  pair('one report per payment', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({
          actions: [
            { type: 'PAYMENT', status: 'PENDING', amount: '1' },
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`currency\`"}]
            { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: '2' },
            { type: 'PAYMENT', currency: 'INR', amount: '3' },
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`status\`"}]
          ],
        }),
      });
    `,
    good: swap(
      "amount: '1' }",
      "amount: '1', currency }",
      "currency: 'INR', amount: '3' }",
      "currency: 'INR', amount: '3', ...status }",
    ),
  });

  silent(
    'fields whose values cannot be seen are there',
    `
      export async function pay(status, { currency }, order, extra, key) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({
            actions: [
              { type: 'PAYMENT', status, currency, amount: order.total },
              { type: 'PAYMENT', ...extra },
              { type: 'PAYMENT', status, currency, [key]: '500' },
              Object.assign({ type: 'PAYMENT' }, extra),
            ],
          }),
        });
      }
    `,
  );
});

describe('an update', () => {
  pair('a status without a type', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ status: 'CANCELLED' }),
                             ~~~~~~~~~~~~~~~~~~~~~~~ [missingType]
      });
    `,
    good: [
      swap('{ status', "{ type: 'PAYMENT', status"),
      swap('{ status', '{ fields: {}, status'),
      swap('{ status', '{ ...action, status'),
      swap("status: 'CANCELLED'", ''),
      swap(ACTION, SEARCH),
    ],
  });

  silent(
    'an update needs no currency and no amount',
    `
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ type: 'PAYMENT', status: 'CANCELLED' }) });
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ type: 'PAYMENT' }) });
    `,
  );

  silent(
    'a status of something else',
    `
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ status: 'CANCELLED', actions: [{ status: 'CANCELLED' }] }) });
      await fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify({ fields: { status: 'Fresh' } }) });
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ type: '1001', fields: { status: 'met' } }) });
    `,
  );
});

describe('suggestions', () => {
  pair('a missing field that has a variable of its name', {
    bad: `
      export async function pay(id, amount) {
        await fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${id}/action\`, {
          method: 'POST',
          body: JSON.stringify({
            actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR' }],
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`amount\`"}]
          }),
        });
      }
    `,
    suggestions: [{ messageId: 'addField', data: { field: 'amount' }, output: swap("'INR' }", "'INR', amount }") }],
    good: swap("'INR' }", "'INR', amount }"),
  });

  pair('none where the entry may be another action', {
    bad: `
      export async function log(id, amount, paid) {
        await fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${id}/action\`, {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type: paid ? 'PAYMENT' : '1001' }] }),
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields]
        });
      }
    `,
    good: swap("paid ? 'PAYMENT' : '1001'", "'1001'"),
  });

  pair('one for each missing field that has one', {
    bad: `
      export async function pay({ currency, amount }) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({
            actions: [{ type: 'PAYMENT' }],
                      ~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`status\`, \`currency\` and \`amount\`"}]
          }),
        });
      }
    `,
    suggestions: [
      { messageId: 'addField', data: { field: 'currency' }, output: swap("'PAYMENT' }", "'PAYMENT', currency }") },
      { messageId: 'addField', data: { field: 'amount' }, output: swap("'PAYMENT' }", "'PAYMENT', amount }") },
    ],
    good: swap("'PAYMENT' }", "'PAYMENT', status: 'PENDING', currency, amount }"),
  });

  pair('over several lines', {
    bad: `
      export async function pay(amount) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({
            actions: [
              {
              ~ [missingFields] >>
                type: 'PAYMENT',
                status: 'PENDING',
                currency: 'INR',
              },
              ~ <<
            ],
          }),
        });
      }
    `,
    suggestions: [
      { messageId: 'addField', output: swap("currency: 'INR',\n", "currency: 'INR',\n          amount,\n") },
    ],
    good: swap("currency: 'INR',", "currency: 'INR', amount,"),
  });

  pair('a variable that has no value yet', {
    bad: `
      export function pay(status, currency, order) {
        const payment = { type: 'PAYMENT', status, currency };
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields]
        const amount = order.total;
        console.log(amount);
        return fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
      }
    `,
    good: swap('{ actions: [payment] }', '{ actions: [{ ...payment, amount }] }'),
  });

  pair('a variable that is not in scope at the object', {
    bad: `
      function payment() {
        return { type: 'PAYMENT', status: 'PENDING', currency: 'INR' };
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields]
      }
      export async function pay(amount) {
        console.log(amount);
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment()] }) });
      }
    `,
    good: swap('payment()] }', '{ ...payment(), amount }] }'),
  });
});

describe('how it is sent', () => {
  pair('axios', {
    bad: `
      import axios from 'axios';
      const http = axios.create({ baseURL: 'https://next.telecrm.in/autoupdate/v2/enterprise/e1' });
      const url = '${ASYNC}';
      await axios.post(url, { fields: { phone }, actions: [{ type: 'PAYMENT' }] });
                                                           ~~~~~~~~~~~~~~~~~~~ [missingFields]
      await http.post('/lead/7/action/9', { status: 'CANCELLED' });
                                          ~~~~~~~~~~~~~~~~~~~~~~~ [missingType]
      await axios({ method: 'POST', url, data: { actions: [{ type: 'PAYMENT', amount: '1' }] } });
                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields]
    `,
    good: swap("'PAYMENT' }", "'ACTION_1' }", '{ status:', "{ type: 'PAYMENT', status:", "method: 'POST', ", ''),
  });

  pair('globalThis.fetch', {
    bad: `
      await globalThis.fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'PAYMENT' }] }),
                                         ~~~~~~~~~~~~~~~~~~~ [missingFields]
      });
    `,
    good: swap('globalThis.fetch', 'globalThis.push'),
  });

  pair('a payment that a function fills in round by round', {
    bad: `
      const payment = { type: 'PAYMENT' };
                      ~~~~~~~~~~~~~~~~~~~ [missingFields]
      const log = ([name, ...names]) => {
        if (name === undefined) return;
        console.log(name);
        log(names);
      };
      log(['status', 'currency', 'amount']);
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
    `,
    good: swap('console.log(name);', 'payment[name] = form.get(name);'),
  });

  pair('shape 1: a class client', {
    given: CLASS_CLIENT,
    bad: `
      export const pay = (id) =>
        client.createActions(id, [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR' }]);
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`amount\`"}]
      export const cancel = (id, payment) => client.updateAction(id, payment, { status: 'CANCELLED' });
                                                                              ~~~~~~~~~~~~~~~~~~~~~~~ [missingType]
    `,
    good: `
      export const pay = (id, payment) => client.createActions(id, [{ type: 'PAYMENT', ...payment }]);
      export const cancel = (id, payment) => client.updateAction(id, payment, { type: 'PAYMENT', status: 'CANCELLED' });
      export const find = (id) => client.searchActions(id, { type: 'PAYMENT' });
    `,
  });

  pair('shape 9: a URL object', {
    bad: `
      await fetch(new URL('/enterprise/e1/lead/7/action', process.env.TELECRM_URL), {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'PAYMENT' }] }),
                                         ~~~~~~~~~~~~~~~~~~~ [missingFields]
      });
    `,
    good: swap('/enterprise/e1', ''),
  });

  pair('shape 10: a lazy singleton', {
    given: LAZY_AXIOS,
    bad: `
      export const pay = async (id) => {
        await getClient().post(\`/enterprise/e1/lead/\${id}/action\`, { actions: [{ type: 'PAYMENT' }] });
                                                                               ~~~~~~~~~~~~~~~~~~~ [missingFields]
      };
    `,
    good: `
      export const pay = async (id) => {
        await getClient().post(\`/lead/\${id}/payment\`, { actions: [{ type: 'PAYMENT' }] });
      };
    `,
  });
});

describe('one of several values', () => {
  pair('shape 6: a type that is a payment in one branch', {
    bad: `
      export async function log(paying, fields) {
        const action = { type: paying ? 'PAYMENT' : '1001', fields };
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`status\`, \`currency\` and \`amount\`"}]
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [action] }) });
      }
    `,
    good: swap('fields };', "fields, ...(paying ? { status: 'PENDING', currency: 'INR', amount: '5' } : {}) };"),
  });

  pair('shape 7: a default', {
    bad: `
      const type = process.env.TELECRM_ACTION || 'PAYMENT';
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type, fields: {} }] }),
                                         ~~~~~~~~~~~~~~~~~~~~ [missingFields]
      });
    `,
    good: swap("'PAYMENT'", "'1001'"),
  });

  silent(
    'set on some paths only is not missing',
    `
      export async function pay(payment, order, known) {
        const first = { type: 'PAYMENT', status: 'PENDING', currency: 'INR' };
        if (order.amount) first.amount = String(order.amount);
        const second = { type: 'PAYMENT', status: 'PENDING', currency: 'INR', ...(known && { amount: '500' }) };
        const third = { type: 'PAYMENT', status: 'PENDING', currency: 'INR', ...(known ? { amount: '500' } : {}) };
        const fourth = { type: 'PAYMENT', status: 'PENDING', currency: 'INR' };
        for (const line of order.lines) fourth.amount = line.total;
        const fifth = { type: 'PAYMENT', status: 'PENDING', currency: 'INR' };
        try {
          fifth.amount = order.total();
        } catch {
          console.log('no total');
        }
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [first, second, third, fourth, fifth] }) });
      }
    `,
  );

  silent(
    'the same if twice, and a switch',
    `
      export async function log(kind, paying) {
        const action = { type: '1001' };
        if (paying) action.type = 'PAYMENT';
        action.fields = {};
        if (paying) Object.assign(action, { status: 'PENDING', currency: 'INR', amount: '5' });
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [action] }) });
        const entry = {};
        switch (kind) {
          case 'payment':
            entry.type = 'PAYMENT';
            entry.status = 'PENDING';
            entry.currency = 'INR';
            entry.amount = '5';
            break;
          default:
            entry.type = '1001';
        }
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [entry] }) });
      }
    `,
  );
});

describe('a payload built step by step', () => {
  pair('writes after the literal', {
    bad: `
      const payment = { type: 'PAYMENT' };
                      ~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`amount\`"}]
      payment.status = 'PENDING';
      payment['currency'] = 'INR';
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
      payment.amount = '500';
    `,
    good: swap("payment['currency'] = 'INR';", "payment['currency'] = 'INR'; payment.amount = '5';"),
  });

  pair('an empty literal', {
    bad: `
      const payment = {};
                      ~~ [missingFields {"missing":"\`currency\` and \`amount\`"}]
      payment.type = 'PAYMENT';
      payment.status = 'PENDING';
      const actions = [];
      actions.push(payment);
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions }) });
    `,
    good: swap(
      'actions.push(payment)',
      "actions.push(payment); Object.assign(payment, { currency: 'INR', amount: '5' })",
    ),
  });

  pair('delete', {
    bad: `
      const payment = { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: '500' };
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`amount\`"}]
      delete payment.amount;
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
    `,
    good: swap('delete payment.amount', 'delete payment.note'),
  });

  pair('a known spread', {
    bad: `
      const base = { type: 'PAYMENT', currency: 'INR' };
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ ...base, status: 'PENDING' }] }),
                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`amount\`"}]
      });
    `,
    good: swap("currency: 'INR' }", "currency: 'INR', amount: '5' }"),
  });

  pair('shape 2: a default, then a spread', {
    bad: `
      async function create(action) {
        const entry = { type: action.type || 'PAYMENT', status: 'PENDING', ...action };
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`amount\`"}]
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [entry] }) });
      }
      await create({ currency: 'INR' });
    `,
    good: [
      swap("{ currency: 'INR' }", "{ currency: 'INR', amount: '500' }"),
      swap("{ currency: 'INR' }", "{ type: '1001' }"),
      swap("await create({ currency: 'INR' })", 'export { create }'),
    ],
  });

  pair('shape 3: added where there is one', {
    bad: `
      export async function create(fields, paid) {
        const payload = { fields };
        if (paid) payload.actions = [{ type: 'PAYMENT', status: 'COMPLETED' }];
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields]
        await fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify(payload) });
      }
    `,
    good: swap("'COMPLETED' }", "'COMPLETED', currency: 'INR', amount: paid }"),
  });

  pair('an object handed on', {
    bad: `
      const payment = { type: 'PAYMENT' };
                      ~~~~~~~~~~~~~~~~~~~ [missingFields]
      logger.debug(payment);
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
    `,
    good: [
      swap('logger.debug(payment)', 'complete(payment)'),
      swap('actions: [payment]', 'actions: [complete(payment)]'),
    ],
  });

  pair('a helper', {
    bad: `
      const payment = (rest) => ({ type: 'PAYMENT', currency: 'INR', ...rest });
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`status\`"}]
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [payment({ amount: '500' })] }),
      });
    `,
    good: swap("{ amount: '500' }", "{ amount: '500', status: 'PENDING' }"),
  });

  pair('a class, in TypeScript', {
    ts: true,
    bad: `
      class Payments {
        private readonly type = 'PAYMENT' as const;
        constructor(private readonly currency: string) {}
        public async create(): Promise<void> {
          const payment = { type: this.type, currency: this.currency } satisfies Payment;
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields {"missing":"\`status\` and \`amount\`"}]
          await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
        }
      }
      await new Payments('INR').create();
    `,
    good: swap("= 'PAYMENT'", "= '1001'"),
  });
});

describe('fields of a class', () => {
  for (const [field, given] of [
    ['amount: string | undefined', 'declare amount: string'],
    ['amount?: string', 'amount!: string'],
    ['amount: unknown', '@Input() amount: unknown'],
  ] as const)
    pair(`${given}, which somebody else sets`, {
      ts: true,
      bad: `
        class Payments {
          ${field};
          send() {
            return fetch('${ACTIONS}', {
              method: 'POST',
              body: JSON.stringify({ actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: this.amount }] }),
                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields]
            });
          }
        }
        export const payments = () => new Payments().send();
      `,
      good: swap(`${field};`, `${given};`),
    });
});

describe('shape 11', () => {
  silent('code that only reads, receives and forwards', READERS);
});

describe('wording left open', () => {
  pair('a comment in the object', {
    bad: `
      export async function pay(amount) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({
            actions: [
              {
              ~ [missingFields] >>
                type: 'PAYMENT', // not a code
                status: 'PENDING',
                currency: 'INR' // of the workspace
              },
              ~ <<
            ],
          }),
        });
      }
    `,
    suggestions: ANY,
    good: swap("status: 'PENDING',", "status: 'PENDING', amount,"),
  });
});
