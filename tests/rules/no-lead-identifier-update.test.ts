import { describe } from 'vitest';
import { ANY, casesFor, swap } from '../support/rule-cases.ts';
import { ACTION, ASYNC, CREATE_LEAD, ELSEWHERE, LEAD, SEARCH_LEADS } from '../support/urls.ts';

const { pair, silent } = casesFor('no-lead-identifier-update');

describe('the identifier in an update', () => {
  pair('is reported at its property, and may be removed', {
    bad: `
      await fetch('${LEAD}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone: '919800000000', name } }),
                                         ~~~~~~~~~~~~~~~~~~~~~ [identifier {"field":"phone"}]
      });
    `,
    suggestions: [{ messageId: 'removeField', data: { field: 'phone' }, output: swap("phone: '919800000000', ", '') }],
    good: [
      swap("phone: '919800000000', ", ''),
      swap('phone:', 'mobile:'),
      swap('phone:', 'Phone:'),
      swap(LEAD, CREATE_LEAD),
      swap(LEAD, SEARCH_LEADS),
      swap(LEAD, ACTION),
      swap(LEAD, ELSEWHERE),
      swap(LEAD, ASYNC),
    ],
  });

  pair('in shorthand, on a line of its own', {
    bad: `
      await fetch('${LEAD}', {
        method: 'POST',
        body: JSON.stringify({
          fields: {
            name,
            phone,
            ~~~~~ [identifier]
          },
        }),
      });
    `,
    suggestions: [{ messageId: 'removeField', output: swap('      phone,\n', '') }],
    good: swap('      phone,\n', '      email,\n'),
  });

  pair('the field that the settings name', {
    settings: { leadIdentifier: 'customer_id' },
    bad: `
      await fetch('${LEAD}', {
        method: 'POST',
        body: JSON.stringify({ fields: { customer_id: id, phone } }),
                                         ~~~~~~~~~~~~~~~ [identifier {"field":"customer_id"}]
      });
    `,
    suggestions: [{ messageId: 'removeField', output: swap('customer_id: id, ', '') }],
    good: swap('customer_id: id, ', ''),
  });

  pair('assigned afterwards', {
    bad: `
      const fields = { name };
      fields.phone = phone;
      ~~~~~~~~~~~~~~~~~~~~ [identifier]
      await fetch('${LEAD}', { method: 'POST', body: JSON.stringify({ fields }) });
    `,
    suggestions: [{ messageId: 'removeField', output: swap('fields.phone = phone;\n', '') }],
    good: [
      swap('fields.phone = phone;', 'fields.phone = phone; delete fields.phone;'),
      swap('fields.phone = phone;', 'fields.phone = undefined;'),
    ],
  });

  pair('on the path that sends it', {
    bad: `
      const fields = { name, ...(moved ? { phone } : {}) };
                                           ~~~~~ [identifier]
      await fetch('${LEAD}', { method: 'POST', body: JSON.stringify({ fields }) });
    `,
    suggestions: [{ messageId: 'removeField', output: swap('{ phone }', '{  }') }],
    good: swap('{ phone }', '{ email }'),
  });

  pair('one object for the new lead and its update: nothing to remove', {
    bad: `
      const fields = { name, phone };
                             ~~~~~ [identifier]
      await fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify({ fields }) });
      await fetch('${LEAD}', { method: 'POST', body: JSON.stringify({ fields }) });
    `,
    good: swap("'${LEAD}'".replace('${LEAD}', LEAD), 'url'),
  });
});

describe('a lead that is looked up, and created where there is none', () => {
  for (const [found, id] of [
    ['leads.find((one) => one.phone === phone)', 'found && found.id'],
    ['leads.find((one) => one.phone === phone)', 'found ? found.id : undefined'],
    ["(await (await fetch('${SEARCH_LEADS}', search)).json()).data[0]", 'found?.id'],
  ] as const)
    for (const path of ['${found.id}', '${encodeURIComponent(found.id)}'])
      pair(`by ${id} of ${found}, at ${path}`, {
        bad: `
          export async function save({ name, phone }, leads, search) {
            const found = ${found.replace('${SEARCH_LEADS}', SEARCH_LEADS)};
            const id = ${id};
            const fields = { name };
            if (!name) fields.phone = phone;
                       ~~~~~~~~~~~~~~~~~~~~ [identifier]
            const path = ${id.includes('?.') ? 'id' : 'found'} ? \`/${path}\` : "";
            return fetch(\`${CREATE_LEAD}\${path}\`, { method: 'POST', body: JSON.stringify({ fields }) });
          }
        `,
        suggestions: ANY,
        good: [swap('(!name)', '(!id)'), swap('(!name)', '(!found)'), swap('(!name)', '(id === undefined)')],
      });
});

describe('what nobody can tell', () => {
  pair('which key a pattern takes out', {
    bad: `
      const { ['name']: taken, ...fields } = { name, phone };
                                                     ~~~~~ [identifier]
      await fetch('${LEAD}', { method: 'POST', body: JSON.stringify({ fields }) });
    `,
    suggestions: ANY,
    good: [swap("['name']", '[key]'), swap("['name']", "['phone']")],
  });

  silent(
    'fields that come from elsewhere',
    `
      export const update = (fields) => fetch('${LEAD}', { method: 'POST', body: JSON.stringify({ fields }) });
      export const rest = (lead) =>
        fetch('${LEAD}', { method: 'POST', body: JSON.stringify({ fields: { ...lead, name: lead.name } }) });
      export const keyed = (key, value) =>
        fetch('${LEAD}', { method: 'POST', body: JSON.stringify({ fields: { [key]: value } }) });
    `,
  );

  silent(
    'what is left of a lead without its identifier',
    `
      export function update({ phone, ...fields }) {
        return fetch('${LEAD}', { method: 'POST', body: JSON.stringify({ fields }) });
      }
    `,
  );
});
