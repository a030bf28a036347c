import { describe } from 'vitest';
import { CLASS_CLIENT } from '../support/programs.ts';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ASYNC, CREATE_LEAD, ELSEWHERE, LEAD, SEARCH_LEADS } from '../support/urls.ts';

const { pair, silent } = casesFor('require-lead-identifier');

describe('where it is required', () => {
  pair('the Async API', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { name, email } }),
                                       ~~~~~~~~~~~~~~~ [dropped {"field":"phone"}]
      });
    `,
    good: [
      swap('{ name, email }', '{ name, phone }'),
      swap('{ name, email }', "{ 'phone': '919800000000' }"),
      swap(ASYNC, ELSEWHERE),
    ],
  });

  pair('create lead', {
    bad: `
      await fetch('${CREATE_LEAD}', {
        method: 'POST',
        body: JSON.stringify({ fields: { name } }),
                                       ~~~~~~~~ [refused {"field":"phone"}]
      });
    `,
    good: [
      swap('{ name }', '{ name, phone: undefined ?? fallback }'),
      swap(CREATE_LEAD, LEAD),
      swap(CREATE_LEAD, SEARCH_LEADS),
      swap("'POST'", "'PUT'"),
    ],
  });

  pair('an empty object, and one whose identifier JSON leaves out', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: {} }),
                                       ~~ [dropped]
      });
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone: undefined } }),
                                       ~~~~~~~~~~~~~~~~~~~~ [dropped]
      });
    `,
    good: swap('fields: {}', 'fields: { phone }', 'phone: undefined', 'phone: null'),
  });

  pair('an api name in another letter case is another field', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { Phone: number } }),
                                       ~~~~~~~~~~~~~~~~~ [dropped]
      });
    `,
    good: swap('Phone:', 'phone:'),
  });

  pair('the field that the settings name', {
    settings: { leadIdentifier: 'email' },
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone } }),
                                       ~~~~~~~~~ [dropped {"field":"email"}]
      });
    `,
    good: swap('{ phone }', '{ email }'),
  });
});

describe('through the code', () => {
  pair('an object that is filled step by step', {
    bad: `
      const fields = {};
                     ~~ [dropped]
      fields.name = name;
      fields['email'] = email;
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields }) });
    `,
    good: [
      swap('fields.name =', 'fields.phone ='),
      swap("['email']", '[key]'),
      swap('fields.name =', 'if (name) fields.phone ='),
      swap('const fields = {};', 'const fields = {}; fill(fields);'),
    ],
  });

  pair('the branch that lacks it', {
    bad: `
      const fields = lead.phone ? { phone: lead.phone } : { email: lead.email };
                                                          ~~~~~~~~~~~~~~~~~~~~~ [dropped]
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields }) });
    `,
    good: swap('{ email: lead.email }', '{ phone: lead.mobile }'),
  });

  pair('an object that copies take the place of', {
    bad: `
      let fields = { name };
      if (email) fields = { ...fields, email };
                          ~~~~~~~~~~~~~~~~~~~~ [dropped]
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields }) });
    `,
    good: swap('{ ...fields, email }', '{ ...fields, phone }'),
  });

  silent(
    'fields that are gathered copy by copy',
    `
      export const folded = (rows) =>
        fetch('${ASYNC}', {
          method: 'POST',
          body: JSON.stringify({ fields: rows.reduce((all, [key, value]) => ({ ...all, [key]: value }), {}) }),
        });
      export const looped = (rows) => {
        let fields = {};
        for (const [key, value] of rows) fields = { ...fields, [key]: value };
        return fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields }) });
      };
      export const assigned = (lead) => {
        let fields = { name: lead.name };
        if (lead.phone) fields = Object.assign({ phone: lead.phone }, fields);
        return fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields }) });
      };
    `,
  );

  pair('a spread that is known', {
    bad: `
      const base = { source: 'web' };
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { ...base, name } }),
                                       ~~~~~~~~~~~~~~~~~ [dropped]
      });
    `,
    good: [
      swap("{ source: 'web' }", "{ source: 'web', phone }"),
      swap('...base, name', '...base, ...lead'),
      swap('...base, name', '...(phone ? { phone } : {}), name'),
      swap('...base, name', 'name, [identifier]: value'),
    ],
  });

  pair('a class client', {
    given: CLASS_CLIENT,
    bad: `
      await client.upsertLead({ name: 'First Lead' }, []);
                              ~~~~~~~~~~~~~~~~~~~~~~ [dropped]
    `,
    good: [swap("name: 'First Lead'", "phone: '919800000000'"), swap("{ name: 'First Lead' }", 'fields')],
  });

  pair('one report for several requests with the same fields', {
    bad: `
      const fields = { name };
                     ~~~~~~~~ [dropped]
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields }) });
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields }) });
    `,
    good: swap('{ name }', '{ phone }'),
  });
});

describe('what nobody can tell', () => {
  silent(
    'fields that come from elsewhere',
    `
      export const send = (fields) => fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields }) });
      export const all = (lead) => fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify(lead) });
      export const entries = (rows) =>
        fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: Object.fromEntries(rows) }) });
    `,
  );

  silent(
    'a body without fields is not this rule’s business',
    `await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ actions: [] }) });`,
  );
});
