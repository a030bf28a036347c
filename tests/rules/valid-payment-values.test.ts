import { describe } from 'vitest';
import { CLASS_CLIENT, LAZY_AXIOS, READERS } from '../support/programs.ts';
import { ANY, casesFor, swap } from '../support/rule-cases.ts';
import { ACTION, ACTIONS, ASYNC, CREATE_LEAD, ELSEWHERE, SEARCH } from '../support/urls.ts';

const { pair, silent } = casesFor('valid-payment-values');

describe('status', () => {
  pair('a value that is not documented', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({
          actions: [{ type: 'PAYMENT', status: 'PAID', currency: 'INR', amount: '500' }],
                                               ~~~~~~ [status {"value":"PAID"}]
        }),
      });
    `,
    good: [swap("'PAID'", "'COMPLETED'"), swap("'PAYMENT'", "'1001'"), swap(ACTIONS, ELSEWHERE), swap(ACTIONS, SEARCH)],
  });

  pair('letter case and surrounding space are mended', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({
          actions: [
            { type: 'PAYMENT', status: 'completed', currency: 'INR', amount: '500' },
                                       ~~~~~~~~~~~ [status {"value":"completed"}]
            { type: 'PAYMENT', status: " PENDING ", currency: 'INR', amount: '500' },
                                       ~~~~~~~~~~~ [status]
          ],
        }),
      });
    `,
    output: swap("'completed'", "'COMPLETED'", '" PENDING "', '"PENDING"'),
    good: swap("'completed'", "'COMPLETED'", '" PENDING "', '"PENDING"'),
  });

  for (const status of ['PENDING', 'COMPLETED', 'FAILED', 'REFUNDED', 'CANCELLED', 'PROCESSING']) {
    silent(
      `documented: ${status}`,
      `
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type: 'PAYMENT', status: '${status}', currency: 'INR', amount: '500' }] }),
        });
        await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ type: 'PAYMENT', status: '${status}' }) });
      `,
    );
  }
});

describe('currency', () => {
  pair('a value that is not documented', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({
          fields: { phone },
          actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'EUR', amount: '500' }],
                                                                    ~~~~~ [currency {"value":"EUR"}]
        }),
      });
    `,
    good: [swap("'EUR'", "'USD'"), swap("'EUR'", 'code')],
  });

  pair('letter case and surrounding space are mended', {
    bad: `
      await fetch('${CREATE_LEAD}', {
        method: 'POST',
        body: JSON.stringify({
          fields: { phone },
          actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'inr', amount: '500' }],
                                                                    ~~~~~ [currency]
        }),
      });
    `,
    output: swap("'inr'", "'INR'"),
    good: swap("'inr'", "'INR'"),
  });

  for (const currency of ['INR', 'USD', 'PKR', 'AED', 'QAR', 'SAR', 'MYR', 'AUD', 'CAD', 'SGD', 'XOF']) {
    silent(
      `documented: ${currency}`,
      `
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type: 'PAYMENT', status: 'PENDING', currency: '${currency}', amount: '5' }] }),
        });
      `,
    );
  }
});

describe('amount', () => {
  pair('a number literal becomes its string', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({
          actions: [
            { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: 5000 },
                                                                           ~~~~ [amount]
            { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: 12.5 },
                                                                           ~~~~ [amount]
            { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: 7_500 },
                                                                           ~~~~~ [amount]
          ],
        }),
      });
    `,
    output: swap('amount: 5000', "amount: '5000'", '12.5', "'12.5'", '7_500', "'7500'"),
    good: swap('amount: 5000', "amount: '5000'", '12.5', "'12.50'", '7_500', "'0.01'"),
  });

  pair('in a file of double quotes', {
    bad: `
      await fetch("${ACTIONS}", {
        method: "POST",
        body: JSON.stringify({
          actions: [{ type: "PAYMENT", status: "PENDING", currency: "INR", amount: 5000 }],
                                                                                   ~~~~ [amount]
        }),
      });
    `,
    output: swap('amount: 5000', 'amount: "5000"'),
    good: swap('amount: 5000', 'amount: "5000"'),
  });

  pair('a number that is declared to be one is left for a person to mend', {
    ts: true,
    bad: `
      const amount: number = 5000;
                             ~~~~ [amount]
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount }] }),
      });
    `,
    suggestions: [{ messageId: 'convertToString', output: swap('5000', "'5000'") }],
    good: swap('5000', "'5000'"),
  });

  pair('a number that is declared to be one or a text', {
    ts: true,
    bad: `
      interface Payment { type: string; status: string; currency: string; amount?: string | number }
      const payment: Payment = { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: 5000 };
                                                                                              ~~~~ [amount]
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
    `,
    output: swap('5000', "'5000'"),
    good: swap('5000', "'5000'"),
  });

  pair('a number whose type nobody declares', {
    bad: `
      const amount = 5000;
                     ~~~~ [amount]
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount }] }),
      });
    `,
    output: swap('5000', "'5000'"),
    good: swap('5000', "'5000'"),
  });

  for (const [name, amount] of [
    ['zero', '0'],
    ['negative', '-5'],
    ['zero in a string', "'0'"],
    ['zero with decimals', "'0.00'"],
    ['negative in a string', "'-5'"],
    ['thousands separators', "'1,000'"],
    ['a currency before it', "'Rs 500'"],
    ['a currency behind it', "'500 INR'"],
    ['empty', "''"],
    ['words', "'five hundred'"],
  ] as const) {
    pair(`nothing to mend: ${name}`, {
      bad: `
        const payment = { type: 'PAYMENT', status: 'PENDING', currency: 'INR' };
        payment.amount =
          ${amount};
          ${'~'.repeat(amount.length)} [amount]
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
      `,
      good: (code) => code.replace(`\n  ${amount};`, " '500';"),
    });
  }

  pair('an expression that is certainly a number', {
    bad: `
      export async function pay(order) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({
            actions: [
              { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: Number(order.total) },
                                                                             ~~~~~~~~~~~~~~~~~~~ [amount]
              { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: Math.round(order.total) },
                                                                             ~~~~~~~~~~~~~~~~~~~~~~~ [amount]
              { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: parseFloat(order.price) },
                                                                             ~~~~~~~~~~~~~~~~~~~~~~~ [amount]
              { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: order.items * 100 },
                                                                             ~~~~~~~~~~~~~~~~~ [amount]
            ],
          }),
        });
      }
    `,
    suggestions: [
      { messageId: 'convertToString', output: swap('Number(order.total)', 'String(Number(order.total))') },
      { messageId: 'convertToString', output: swap('Math.round(order.total)', 'String(Math.round(order.total))') },
      { messageId: 'convertToString', output: swap('parseFloat(order.price)', 'String(parseFloat(order.price))') },
      { messageId: 'convertToString', output: swap('order.items * 100', 'String(order.items * 100)') },
    ],
    good: [
      swap(
        'Number(order.total)',
        'String(Number(order.total))',
        'Math.round(order.total)',
        '`${Math.round(order.total)}`',
        'parseFloat(order.price)',
        'parseFloat(order.price).toFixed(2)',
        'order.items * 100',
        '(order.items * 100).toFixed(2)',
      ),
      swap('Number(', 'total(', 'Math.round(', 'rounded(', 'parseFloat(', 'parsed(', '* 100', '+ 100'),
    ],
  });

  for (const amount of [
    "'5000'",
    "'0.5'",
    "'12.50'",
    'order.amount',
    'String(order.amount)',
    '`${order.amount}`',
    'order.amount.toFixed(2)',
    '(500).toFixed(2)',
    'String(5000)',
    'Number(order.amount).toString()',
    'order.amount + order.tax',
    'order.amount + 100',
    'order.length',
    'order.amount.toLocaleString()',
    'await amountOf(order)',
  ]) {
    silent(
      `nothing certain against it: ${amount}`,
      `
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: ${amount} }] }),
        });
      `,
    );
  }
});

describe('several at once, and what is looked at', () => {
  pair('one report for each value', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({
          actions: [
            {
              type: 'PAYMENT',
              status: 'SUCCESS',
                      ~~~~~~~~~ [status {"value":"SUCCESS"}]
              currency: 'Rs',
                        ~~~~ [currency {"value":"Rs"}]
              amount: '1,000',
                      ~~~~~~~ [amount {"value":"1,000"}]
            },
          ],
        }),
      });
    `,
    good: swap("'SUCCESS'", "'COMPLETED'", "'Rs'", "'INR'", "'1,000'", "'1000'"),
  });

  pair('in an update only the status', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: JSON.stringify({ type: 'PAYMENT', status: 'cancelled', currency: 'EUR', amount: 0 }),
                                                        ~~~~~~~~~~~ [status]
      });
    `,
    output: swap("'cancelled'", "'CANCELLED'"),
    good: [swap("'cancelled'", "'CANCELLED'"), swap("'PAYMENT'", "'1001'"), swap("'PAYMENT'", 'type')],
  });

  silent(
    'what is no payment, and what is not at the top level',
    `
      export async function log(type, kind) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({
            status: 'paid',
            amount: 500,
            actions: [
              { type: '1001', status: 'paid', amount: 500, fields: { status: 'paid', amount: 500, currency: 'EUR' } },
              { type, status: 'paid', currency: 'EUR', amount: 500 },
              { [kind]: 'PAYMENT', status: 'paid', currency: 'EUR', amount: 500 },
              { status: 'paid', currency: 'EUR', amount: 500 },
            ],
          }),
        });
      }
    `,
  );

  silent(
    "somebody else's payments",
    `
      const docs = 'https://docs.telecrm.in';
      const payment = { type: 'PAYMENT', status: 'paid', currency: 'EUR', amount: 500 };
      await fetch('https://pay.example.com/payments', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
      export const create = () => ({ actions: [payment] });
    `,
  );
});

describe('how it is sent', () => {
  pair('axios', {
    bad: `
      import axios from 'axios';
      const http = axios.create({ baseURL: 'https://next.telecrm.in/autoupdate/v2' });
      await axios.post('${ASYNC}', {
        fields: { phone },
        actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: 500 }],
                                                                                 ~~~ [amount]
      });
      await http.post('/enterprise/e1/lead/7/action/9', { type: 'PAYMENT', status: 'DONE' });
                                                                                   ~~~~~~ [status]
    `,
    output: swap('amount: 500', "amount: '500'"),
    good: swap('amount: 500', "amount: '500'", "'DONE'", "'COMPLETED'"),
  });

  pair('self.fetch', {
    bad: `
      const url = '${ACTION}';
      await self.fetch(url, { method: 'POST', body: JSON.stringify({ type: 'PAYMENT', status: 'DONE' }) });
                                                                                              ~~~~~~ [status]
    `,
    good: swap("'DONE'", "'CANCELLED'"),
  });

  pair('shape 1: a class client', {
    given: CLASS_CLIENT,
    bad: `
      export const cancel = (id, payment) => client.updateAction(id, payment, { type: 'PAYMENT', status: 'VOID' });
                                                                                                         ~~~~~~ [status]
      export const pay = (id) =>
        client.createActions(id, [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: 500 }]);
                                                                                                 ~~~ [amount]
    `,
    output: swap('amount: 500', "amount: '500'"),
    good: `
      export const cancel = (id, payment) => client.updateAction(id, payment, { type: 'PAYMENT', status: 'CANCELLED' });
      export const find = (id) => client.searchActions(id, { type: 'PAYMENT', status: 'VOID', amount: 500 });
    `,
  });

  pair('shape 9: a URL object', {
    bad: `
      await fetch(new URL('/autoupdate/v2/enterprise/e1/lead/7/action/9', 'https://next.telecrm.in'), {
        method: 'POST',
        body: JSON.stringify({ type: 'PAYMENT', status: 'DONE' }),
                                                        ~~~~~~ [status]
      });
    `,
    good: swap('/lead/7/action/9', '/lead/7/action/search'),
  });

  pair('shape 10: a lazy singleton', {
    given: LAZY_AXIOS,
    bad: `
      export async function pay(id, order) {
        await getClient().post(\`/enterprise/e1/lead/\${id}/action\`, {
          actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: Number(order.total) }],
                                                                                   ~~~~~~~~~~~~~~~~~~~ [amount]
        });
      }
    `,
    suggestions: [{ messageId: 'convertToString', output: swap('Number(order.total)', 'String(Number(order.total))') }],
    good: `
      export async function pay(id, order) {
        await getClient().post(\`/enterprise/e1/lead/\${id}/action\`, {
          actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: order.total }],
        });
      }
    `,
  });
});

describe('one of several values', () => {
  pair('shape 6: a ternary', {
    bad: `
      export async function pay(paid) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({
            actions: [
              { type: 'PAYMENT', status: paid ? 'COMPLETED' : 'UNPAID', currency: 'INR', amount: paid ? '5' : '0' },
                                                              ~~~~~~~~ [status]
                                                                                                              ~~~ [amount]
            ],
          }),
        });
      }
    `,
    good: swap("'UNPAID'", "'PENDING'", "'0'", "'5'"),
  });

  pair('shape 7: defaults', {
    bad: `
      const currency = process.env.CURRENCY || 'inr';
                                               ~~~~~ [currency]
      export async function pay({ status, amount }) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({
            actions: [{ type: 'PAYMENT', status: status ?? 'NEW', currency, amount: amount || 100 }],
                                                           ~~~~~ [status]
                                                                                              ~~~ [amount]
          }),
        });
      }
    `,
    output: swap("'inr'", "'INR'", '100', "'100'"),
    good: swap("'inr'", "'INR'", '100', "'100'", "'NEW'", "'PENDING'"),
  });

  pair('a look-up by an unknown key is certain if all are wrong', {
    bad: `
      const STATUSES = { captured: 'PAID', failed: 'DECLINED' };
                                   ~~~~~~ [status]
                                                   ~~~~~~~~~~ [status]
      export async function pay(event) {
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({
            actions: [{ type: 'PAYMENT', status: STATUSES[event.kind], currency: 'INR', amount: event.amount }],
          }),
        });
      }
    `,
    good: swap("'DECLINED'", "'FAILED'"),
  });

  pair('type and status chosen by the same condition', {
    bad: `
      export async function log(paying) {
        const type = paying ? 'PAYMENT' : '1001';
        const status = paying ? 'paid' : 'met';
                                ~~~~~~ [status]
        await fetch('${ACTIONS}', {
          method: 'POST',
          body: JSON.stringify({ actions: [{ type, status, currency: 'INR', amount: '500' }] }),
        });
      }
    `,
    good: swap("'paid' : 'met'", "'COMPLETED' : 'met'"),
  });

  silent(
    'the same if twice',
    `
      export async function log(paying) {
        const action = { type: '1001', status: 'met', amount: 0 };
        if (paying) action.type = 'PAYMENT';
        action.fields = {};
        if (paying) Object.assign(action, { status: 'COMPLETED', currency: 'INR', amount: '500' });
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [action] }) });
      }
    `,
  );
});

describe('a payload built step by step', () => {
  pair('a write after the literal, and an alias', {
    bad: `
      const payment = { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: '0' };
      const same = payment;
      payment.status = 'PAID';
                       ~~~~~~ [status]
      same.amount = 500;
                    ~~~ [amount]
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
    `,
    output: ANY,
    suggestions: ANY,
    good: swap('= 500;', "= '500'; payment.status = 'COMPLETED';"),
  });

  pair('shape 2: defaults, then a spread', {
    bad: `
      async function pay(payment) {
        const action = { type: 'PAYMENT', status: 'NEW', currency: 'INR', ...payment };
                                                  ~~~~~ [status]
        await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [action] }) });
      }
      await pay({ amount: '1,000' });
                          ~~~~~~~ [amount]
    `,
    good: [
      swap("amount: '1,000'", "amount: '1000', status: 'PENDING'"),
      swap("await pay({ amount: '1,000' })", 'export { pay }'),
    ],
  });

  pair('shape 3: added where there is one', {
    bad: `
      export async function create(fields, amount) {
        const payload = { fields };
        if (amount) {
          payload.actions = [{ type: 'PAYMENT', status: 'PENDING', currency: 'RS', amount: String(amount) }];
                                                                             ~~~~ [currency]
        }
        await fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify(payload) });
      }
    `,
    good: swap("'RS'", "'INR'"),
  });

  pair('a helper, a default parameter and destructuring', {
    bad: `
      const payment = ({ amount, currency = 'rs.' }) => ({ type: 'PAYMENT', status: 'PENDING', currency, amount });
                                            ~~~~~ [currency]
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [payment({ amount: 'Rs 500' })] }),
                                                           ~~~~~~~~ [amount]
      });
    `,
    good: swap("amount: 'Rs 500'", "amount: '500', currency: 'INR'"),
  });

  pair('an object handed on', {
    bad: `
      const payment = { type: 'PAYMENT', status: 'PAID', currency: 'INR', amount: '500' };
                                                 ~~~~~~ [status]
      console.log(Object.keys(payment));
      await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [payment] }) });
    `,
    good: swap('console.log(Object.keys(payment))', 'complete(payment)'),
  });

  pair('an enum and as const', {
    ts: true,
    bad: `
      const enum Status {
        Done = 'DONE',
               ~~~~~~ [status]
        Cancelled = 'CANCELLED',
      }
      const currency = 'EUR' as const;
                       ~~~~~ [currency]
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: JSON.stringify({ actions: [{ type: 'PAYMENT', status: Status.Done, currency, amount: '5' }] } satisfies Body),
      });
    `,
    good: swap('Status.Done', 'Status.Cancelled', "'EUR'", "'AED'"),
  });
});

describe('who owns the text', () => {
  pair('a constant with another reader', {
    bad: `
      export const PAID = 'completed';
                          ~~~~~~~~~~~ [status]
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ type: 'PAYMENT', status: PAID }) });
    `,
    suggestions: [
      { messageId: 'useDocumented', data: { value: 'COMPLETED' }, output: swap("'completed'", "'COMPLETED'") },
    ],
    good: swap('status: PAID', 'status: PAID.toUpperCase()'),
  });

  pair('a constant that only this request reads', {
    bad: `
      const PAID = 'completed';
                   ~~~~~~~~~~~ [status]
      await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ type: 'PAYMENT', status: PAID }) });
    `,
    output: swap("'completed'", "'COMPLETED'"),
    good: swap('status: PAID', 'status: PAID.toUpperCase()'),
  });
});

describe('where a sum begins', () => {
  for (const [name, code] of [
    ['for … of', 'for (const item of items) total += item.price;'],
    ['a loop with a counter', 'for (let i = 0; i < items.length; i++) total = total + items[i].price;'],
    ['while', 'while (items.next()) total += items.price;'],
    ['forEach', 'items.forEach((item) => { total += item.price; });'],
    ['reduce', 'total = items.reduce((sum, item) => sum + item.price, total);'],
    ['a callback of somebody unseen', 'walk(items, (item) => { total += item.price; });'],
    ['a helper', 'const add = (price) => { total += price; };\nfor (const item of items) add(item.price);'],
  ] as const)
    for (const amount of ['String(total)', '`${total}`', 'total.toFixed(2)'])
      pair(`${name}, and ${amount}`, {
        bad: `
          let total = 0;
          ${' '.repeat('let total = '.length)}~ [amount]
          note(items);
          await fetch('${ACTIONS}', {
            method: 'POST',
            body: JSON.stringify({ actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: String(total) }] }),
          });
        `,
        good: swap('note(items);', code, 'String(total)', amount),
      });
});

describe('shape 11', () => {
  silent('code that only reads, receives and forwards', READERS);
});
