/** Edits of JSON that is written as a text: only of strings that are found in it exactly once. */
import { describe } from 'vitest';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ACTION, ACTIONS, ASYNC } from '../support/urls.ts';

describe('no-action-prefix', () => {
  const { pair } = casesFor('no-action-prefix');

  pair('a type that stands there twice is reported for the whole, once for each', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: '{"actions":[{"type":"ACTION_1001"},{"type":"ACTION_1001"}]}',
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [prefixed]
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [prefixed]
      });
    `,
    good: (code) => code.replaceAll('ACTION_', ''),
  });

  pair('a text that is logged, too, is somebody else’s', {
    bad: `
      const body = '{"actions":[{"type":"ACTION_1001"}]}';
                                         ~~~~~~~~~~~ [prefixed]
      console.log(body);
      await fetch('${ACTIONS}', { method: 'POST', body });
    `,
    suggestions: [{ messageId: 'dropPrefix', output: swap('ACTION_1001', '1001') }],
    good: swap('ACTION_1001', '1001'),
  });

  pair('what is written with escapes is reported for the whole', {
    bad: String.raw`
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: "{\"actions\":[{\"type\":\"ACTION_1001\"}]}",
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [prefixed]
      });
    `,
    good: swap('ACTION_1001', '1001'),
  });
});

describe('require-action-prefix', () => {
  const { pair } = casesFor('require-action-prefix');

  pair('a bare code', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: \`{"fields":{"phone":"\${phone}"},"actions":[{"type":"1001"}]}\`,
                                                                  ~~~~ [unprefixed]
      });
    `,
    output: swap('"1001"', '"ACTION_1001"'),
    good: swap('"1001"', '"ACTION_1001"'),
  });
});

describe('valid-payment-values', () => {
  const { pair } = casesFor('valid-payment-values');

  pair('a status in small letters, and an amount that is a number', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: '{"actions":[{"type":"PAYMENT","status":"pending","currency":"INR","amount":50}]}',
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [amount]
                                                       ~~~~~~~ [status]
      });
    `,
    output: swap('pending', 'PENDING'),
    good: swap('pending', 'PENDING', '50', '"50"'),
  });
});

describe('no-locked-payment-fields', () => {
  const { pair } = casesFor('no-locked-payment-fields');

  pair('an amount', {
    bad: `
      await fetch('${ACTION}', {
        method: 'POST',
        body: '{"type":"PAYMENT","status":"CANCELLED","amount":"50"}',
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [locked]
      });
    `,
    good: swap(',"amount":"50"', ''),
  });
});

describe('require-payment-fields', () => {
  const { pair } = casesFor('require-payment-fields');

  pair('a payment without an amount', {
    bad: `
      await fetch('${ACTIONS}', {
        method: 'POST',
        body: '{"actions":[{"type":"PAYMENT","status":"PENDING","currency":"INR"}]}',
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [missingFields]
      });
    `,
    good: [
      swap('"INR"', '"INR","amount":"50"'),
      (code) => code.replace("'{", '`{').replace("]}'", ',${more}]}`').replace('"INR"}', '"INR",${amount}}'),
    ],
  });
});
