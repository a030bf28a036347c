import { describe } from 'vitest';
import { CLASS_CLIENT, LAZY_AXIOS, READERS } from '../support/programs.ts';
import { ANY, casesFor, swap } from '../support/rule-cases.ts';
import { ACTION, ACTIONS, ELSEWHERE, SEARCH } from '../support/urls.ts';

const { pair, silent } = casesFor('no-locked-payment-fields');

describe('what is locked', () => {
  pair('the amount', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ type: 'PAYMENT', status: 'CANCELLED', amount: '500' }),
                                                                     ~~~~~~~~~~~~~ [locked {"field":"amount"}]
      });
    `,
    output: swap(", amount: '500'", ''),
    good: [
      swap(", amount: '500'", ''),
      swap("'PAYMENT'", "'1001'"),
      swap("'PAYMENT'", 'type'),
      swap(ACTION, SEARCH),
      swap(ACTION, ELSEWHERE),
      swap("amount: '500'", "fields: { amount: '500' }"),
    ],
  });

  pair('the currency, in the middle', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ type: 'PAYMENT', currency: 'INR', status: 'CANCELLED' }),
                                                ~~~~~~~~~~~~~~~ [locked {"field":"currency"}]
      });
    `,
    output: swap("currency: 'INR', ", ''),
    good: swap('currency:', 'remark:'),
  });

  pair('the payment id, on a line of its own', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({
          type: 'PAYMENT',
          'paymentid': 'p1',
          ~~~~~~~~~~~~~~~~~ [locked {"field":"paymentid"}]
          status: 'CANCELLED',
        }),
      });
    `,
    output: swap("    'paymentid': 'p1',\n", ''),
    good: swap("'paymentid'", "'payment'"),
  });

  pair('one report per property', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({
          type: 'PAYMENT',
          status: 'CANCELLED',
          amount: '500',
          ~~~~~~~~~~~~~ [locked {"field":"amount"}]
          currency: 'INR',
          ~~~~~~~~~~~~~~~ [locked {"field":"currency"}]
          paymentid: 'p1',
          ~~~~~~~~~~~~~~~ [locked {"field":"paymentid"}]
        }),
      });
    `,
    output: swap("    amount: '500',\n    currency: 'INR',\n    paymentid: 'p1',\n", ''),
    good: swap("amount: '500',\n    currency: 'INR',\n    paymentid: 'p1',", ''),
  });

  pair('whatever its value, known or not', {
    bad: `
      export async function cancel(id, amount, order) {
        await fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${id}/action/\${order.id}\`, {
          method: 'POST',
          body: JSON.stringify({ type: 'PAYMENT', status: 'CANCELLED', amount }),
                                                                       ~~~~~~ [locked]
        });
      }
    `,
    output: swap(', amount }', ' }'),
    good: swap(', amount }', ', ...amount }'),
  });

  silent(
    'a create, where they are required',
    `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: '500', paymentid: 'p1' }] }),
      });
    `,
  );

  silent(
    'a body that cannot be seen, or whose type cannot',
    `
      export async function update(id, key, payment, type) {
        await fetch('${ACTION}', { method: 'POST', body: JSON.stringify(payment) });
        await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ ...payment, status: 'CANCELLED' }) });
        await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ amount: '500', type }) });
        await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ type: 'PAYMENT', [key]: '500' }) });
        await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ amount: '500', status: 'CANCELLED' }) });
      }
    `,
  );
});

describe('who owns the property', () => {
  pair('a value with a side effect', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ type: 'PAYMENT', status: 'CANCELLED', amount: nextAmount() }),
                                                                     ~~~~~~~~~~~~~~~~~~~~ [locked]
      });
    `,
    suggestions: [{ messageId: 'removeField', data: { field: 'amount' }, output: swap(', amount: nextAmount()', '') }],
    good: swap('amount: nextAmount()', 'remark: nextAmount()'),
  });

  pair('a value that is awaited', {
    bad: `
      export async function cancel(order) {
        await fetch('${ACTION}', {
          method: 'POST',
          body: JSON.stringify({ type: 'PAYMENT', amount: await order, status: 'CANCELLED' }),
                                                  ~~~~~~~~~~~~~~~~~~~ [locked]
        });
      }
    `,
    suggestions: [{ messageId: 'removeField', output: swap('amount: await order, ', '') }],
    good: swap('amount: await order, ', ''),
  });

  pair('an object that only this request sends', {
    bad: `
      const body = { type: 'PAYMENT', status: 'CANCELLED', amount: '500' };
                                                           ~~~~~~~~~~~~~ [locked]
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify(body) });
    `,
    output: swap(", amount: '500'", ''),
    good: swap(", amount: '500'", ''),
  });

  pair('an object that others read', {
    bad: `
      const body = { type: 'PAYMENT', status: 'CANCELLED', amount: '500' };
                                                           ~~~~~~~~~~~~~ [locked]
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify(body) });
      export default body;
    `,
    suggestions: [{ messageId: 'removeField', output: swap(", amount: '500'", '') }],
    good: swap(", amount: '500'", ''),
  });

  pair('an object whose amount is read again', {
    bad: `
      const body = { type: 'PAYMENT', status: 'CANCELLED', amount: '500' };
                                                           ~~~~~~~~~~~~~ [locked]
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify(body) });
      refund(body.amount);
    `,
    suggestions: [{ messageId: 'removeField', output: swap(", amount: '500'", '') }],
    good: swap('JSON.stringify(body)', 'JSON.stringify({ type: body.type, status: body.status })'),
  });

  pair('an object that a create spreads too cannot lose its amount', {
    bad: `
      const payment = { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: '5' };
                                                            ~~~~~~~~~~~~~~~ [locked]
                                                                             ~~~~~~~~~~~ [locked]
      export const create = () => fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
      export const cancel = () =>
        fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ ...payment, status: 'CANCELLED' }) });
    `,
    suggestions: [],
    good: swap('{ ...payment, status:', '{ type: payment.type, status:'),
  });

  pair('what a spread before it brings would come through', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ ...payment, type: 'PAYMENT', status, amount: '500' }),
                                                                    ~~~~~~~~~~~~~ [locked]
      });
    `,
    suggestions: [{ messageId: 'removeField', data: { field: 'amount' }, output: swap(", amount: '500'", '') }],
    good: swap("amount: '500'", 'amount: undefined'),
  });

  pair('a comment stays', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({
          type: 'PAYMENT',
          status: 'CANCELLED',
          // in rupees
          amount: /* gross */ '500', // with tax
          ~~~~~~~~~~~~~~~~~~~~~~~~~ [locked]
        }),
      });
    `,
    output: ANY,
    suggestions: ANY,
    good: swap("amount: /* gross */ '500',", ''),
  });
});

describe('how it is sent', () => {
  pair('axios', {
    bad: `
      import axios from 'axios';
      const http = axios.create({ baseURL: 'https://next.telecrm.in/autoupdate/v2/enterprise/e1' });
      await http.post('/lead/7/action/9', { type: 'PAYMENT', status: 'CANCELLED', amount: '500' });
                                                                                  ~~~~~~~~~~~~~ [locked]
      const url = '${ACTION}';
      await axios.request({ url, method: 'post', data: { type: 'PAYMENT', currency: 'INR' } });
                                                                          ~~~~~~~~~~~~~~~ [locked]
      await axios(url, { method: 'post', data: { type: 'PAYMENT', paymentid: 'p1' } });
                                                                  ~~~~~~~~~~~~~~~ [locked]
    `,
    output: swap(", amount: '500'", '', ", currency: 'INR'", '', ", paymentid: 'p1'", ''),
    good: swap(
      "post('/lead/7/action/9'",
      "post('/lead/7/action'",
      "currency: 'INR'",
      'status',
      "paymentid: 'p1'",
      'status',
    ),
  });

  pair('window.fetch', {
    bad: `
      await window.fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ type: 'PAYMENT', status: 'CANCELLED', amount: '500' }),
                                                                     ~~~~~~~~~~~~~ [locked]
      });
    `,
    output: swap(", amount: '500'", ''),
    good: swap('window.fetch', 'window.log'),
  });

  pair('shape 1: a class client', {
    given: CLASS_CLIENT,
    bad: `
      export const change = (id, payment) =>
        client.updateAction(id, payment, { type: 'PAYMENT', status: 'CANCELLED', amount: '500' });
                                                                                 ~~~~~~~~~~~~~ [locked]
    `,
    output: swap(", amount: '500'", ''),
    good: `
      export const change = (id, payment) => client.updateAction(id, payment, { type: 'PAYMENT', status: 'CANCELLED' });
      export const pay = (id) =>
        client.createActions(id, [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: '500' }]);
      export const find = (id) => client.searchActions(id, { type: 'PAYMENT', amount: '500' });
    `,
  });

  pair('shape 9: a URL object', {
    bad: `
      await fetch(new URL('/autoupdate/v2/enterprise/e1/lead/7/action/9', 'https://next.telecrm.in'), {
        method: 'POST',
        body: JSON.stringify({ type: 'PAYMENT', status: 'CANCELLED', amount: '500' }),
                                                                     ~~~~~~~~~~~~~ [locked]
      });
    `,
    output: swap(", amount: '500'", ''),
    good: swap('/action/9', '/notes/9'),
  });

  pair('shape 10: a lazy singleton', {
    given: LAZY_AXIOS,
    bad: `
      export const change = async (id, payment) => {
        await getClient().post(\`/enterprise/e1/lead/\${id}/action/\${payment}\`, { type: 'PAYMENT', amount: '500' });
                                                                                                 ~~~~~~~~~~~~~ [locked]
      };
    `,
    output: swap(", amount: '500'", ''),
    good: `
      export const change = async (id, payment) => {
        await getClient().post(\`/payments/\${payment}\`, { type: 'PAYMENT', amount: '500' });
      };
    `,
  });
});

describe('a payload built step by step', () => {
  pair('an assignment', {
    bad: `
      const body = { type: 'PAYMENT', status: 'CANCELLED' };
      body.amount = '500';
      ~~~~~~~~~~~~~~~~~~~ [locked {"field":"amount"}]
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify(body) });
    `,
    output: ANY,
    suggestions: ANY,
    good: [
      swap("body.amount = '500';", "body.amount = '500'; delete body.amount;"),
      swap(
        "body.amount = '500';\nawait fetch(",
        'await fetch(',
        'body: JSON.stringify(body) });',
        "body: JSON.stringify(body) });\nbody.amount = '500';",
      ),
    ],
  });

  pair('shape 3: added where there is one', {
    bad: `
      export async function change(id, amount) {
        const body = { type: 'PAYMENT', status: 'PENDING' };
        if (amount) body.amount = amount;
                    ~~~~~~~~~~~~~~~~~~~~ [locked]
        await fetch('${ACTION}', { method: 'POST', body: JSON.stringify(body) });
      }
    `,
    output: ANY,
    suggestions: ANY,
    good: swap('body.amount =', 'body.remark ='),
  });

  pair('shape 2: a default, then a spread', {
    bad: `
      async function change(action) {
        await fetch('${ACTION}', {
          method: 'POST',
          body: JSON.stringify({ type: action.type || 'PAYMENT', ...action }),
        });
      }
      await change({ status: 'CANCELLED', amount: '500' });
                                          ~~~~~~~~~~~~~ [locked]
    `,
    offered: swap(", amount: '500'", ''),
    good: [
      swap('{ status:', "{ type: '1001', status:"),
      swap("await change({ status: 'CANCELLED', amount: '500' })", 'export { change }'),
    ],
  });

  pair('shape 6: a type of which one branch is a payment', {
    bad: `
      export async function change(paying, status) {
        const type = paying ? 'PAYMENT' : '1001';
        await fetch('${ACTION}', {
          method: 'POST',
          body: JSON.stringify({ type, status, amount: '500' }),
                                               ~~~~~~~~~~~~~ [locked]
        });
      }
    `,
    output: ANY,
    suggestions: ANY,
    good: [swap("amount: '500'", "...(paying ? {} : { amount: '500' })"), swap("'PAYMENT'", "'1002'")],
  });

  pair('shape 7: a type whose default is a payment', {
    bad: `
      const type = process.env.TELECRM_ACTION || 'PAYMENT';
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ type, status: 'CANCELLED', amount: '500' }),
                                                          ~~~~~~~~~~~~~ [locked]
      });
    `,
    output: ANY,
    suggestions: ANY,
    good: swap(" || 'PAYMENT'", ''),
  });

  pair('a conditional spread', {
    bad: `
      export async function change(status, amount) {
        await fetch('${ACTION}', {
          method: 'POST',
          body: JSON.stringify({ type: 'PAYMENT', status, ...(amount && { amount }) }),
                                                                          ~~~~~~ [locked]
        });
      }
    `,
    output: ANY,
    suggestions: ANY,
    good: swap('{ amount }', 'amount'),
  });

  silent(
    'create or update, chosen by the same condition',
    `
      export async function save(existing, status) {
        const url = existing ? '${ACTION}' : '${ACTIONS}';
        const payment = { type: 'PAYMENT', status, ...(existing ? {} : { currency: 'INR', amount: '500' }) };
        const body = existing ? payment : { actions: [payment] };
        await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      }
      export async function saveAgain(existing, status) {
        const payment = { type: 'PAYMENT', status };
        let url = '${ACTION}';
        if (!existing) payment.amount = '500';
        if (!existing) url = '${ACTIONS}';
        await fetch(url, { method: 'POST', body: JSON.stringify(payment) });
      }
    `,
  );

  pair('an object handed on', {
    bad: `
      const body = { type: 'PAYMENT', status: 'CANCELLED', amount: '500' };
                                                           ~~~~~~~~~~~~~ [locked]
      console.log(body.status);
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify(body) });
    `,
    offered: swap(", amount: '500'", ''),
    good: swap('console.log(body.status)', 'withoutLockedFields(body)'),
  });

  pair('in TypeScript', {
    ts: true,
    bad: `
      interface Change {
        readonly status: string;
      }
      export async function cancel(change: Change): Promise<void> {
        const body = { type: 'PAYMENT' as const, status: change.status, amount: '500' as const } satisfies Body;
                                                                        ~~~~~~~~~~~~~~~~~~~~~~ [locked]
        await fetch('${ACTION}', { method: 'POST', body: JSON.stringify(body as unknown) });
      }
    `,
    output: swap(", amount: '500' as const", ''),
    good: swap(", amount: '500' as const", ''),
  });
});

describe('shape 11', () => {
  silent('code that only reads, receives and forwards', READERS);
});
