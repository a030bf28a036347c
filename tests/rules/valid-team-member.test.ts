import { describe } from 'vitest';
import { casesFor, swap } from '../support/rule-cases.ts';
import { AVAILABILITY, CREATE_LEAD, ELSEWHERE, MEMBERS } from '../support/urls.ts';

const { pair, silent } = casesFor('valid-team-member');

describe('phone_number', () => {
  pair('keeps its digits alone', {
    bad: `
      await fetch('${MEMBERS}', {
        method: 'POST',
        body: JSON.stringify({ name, email, phone_number: '+91 98000-00000', role }),
                                                          ~~~~~~~~~~~~~~~~~ [phone {"value":"+91 98000-00000"}]
      });
    `,
    output: swap("'+91 98000-00000'", "'919800000000'"),
    good: [
      swap("'+91 98000-00000'", "'919800000000'"),
      swap("'+91 98000-00000'", 'phone'),
      swap("'+91 98000-00000'", "'+91 98000-00000'.replace(/\\D/g, '')"),
      swap('phone_number', 'phone'),
      swap(MEMBERS, ELSEWHERE),
      swap(MEMBERS, CREATE_LEAD),
      swap("'POST'", "'GET'"),
    ],
  });

  pair('no digits that anybody could keep', {
    bad: `
      await fetch('${MEMBERS}', {
        method: 'POST',
        body: JSON.stringify({ phone_number: '98000 ext. 5' }),
                                             ~~~~~~~~~~~~~~ [phone]
      });
      await fetch('${MEMBERS}', {
        method: 'POST',
        body: JSON.stringify({ phone_number: '' }),
                                             ~~ [phone]
      });
    `,
    good: swap("'98000 ext. 5'", 'phone', "''", 'undefined'),
  });

  pair('a text that is put together', {
    bad: `
      await fetch('${MEMBERS}', {
        method: 'POST',
        body: JSON.stringify({ phone_number: '+' + number }),
                                             ~~~~~~~~~~~~ [phone]
      });
      const phone_number = '+91' + number;
                           ~~~~~~~~~~~~~~ [phone]
      await fetch('${MEMBERS}', { method: 'POST', body: JSON.stringify({ phone_number }) });
    `,
    suggestions: [
      {
        messageId: 'dropOthers',
        output: swap(
          'JSON.stringify({ phone_number })',
          "JSON.stringify({ phone_number: phone_number.replace(/\\D/g, '') })",
        ),
      },
    ],
    good: swap("'+' + number", "'91' + number", "'+91' + number", "'91' + number"),
  });
});

describe('role', () => {
  pair('letter case and surrounding space are mended', {
    bad: `
      await fetch('${MEMBERS}', {
        method: 'POST',
        body: JSON.stringify({ name, email, phone_number, role: 'caller ' }),
                                                                ~~~~~~~~~ [role {"value":"caller "}]
      });
    `,
    output: swap("'caller '", "'CALLER'"),
    good: swap("'caller '", "'CALLER'"),
  });

  pair('no other role', {
    bad: `
      await fetch('${MEMBERS}', {
        method: 'POST',
        body: JSON.stringify({ name, email, phone_number, role: lead ? 'LEAD' : 'ADMIN' }),
                                                                       ~~~~~~ [role]
      });
    `,
    good: [swap("'LEAD'", "'MANAGER'"), swap("'LEAD'", "'MARKETING_USER'"), swap("'LEAD'", 'role')],
  });

  pair('a text that others use too is offered', {
    bad: `
      const role = 'admin';
                   ~~~~~~~ [role]
      show(role);
      await fetch('${MEMBERS}', { method: 'POST', body: JSON.stringify({ role }) });
    `,
    suggestions: [{ messageId: 'write', data: { value: 'ADMIN' }, output: swap("'admin'", "'ADMIN'") }],
    good: swap("'admin'", "'ADMIN'"),
  });
});

describe('availability', () => {
  pair('the state', {
    bad: `
      await fetch('${AVAILABILITY}', {
        method: 'POST',
        body: JSON.stringify({ email, state: 'on leave' }),
                                             ~~~~~~~~~~ [state {"value":"on leave"}]
      });
      await fetch('${AVAILABILITY}', {
        method: 'POST',
        body: JSON.stringify({ email, state: 'Away' }),
                                             ~~~~~~ [state]
      });
    `,
    output: swap("'on leave'", "'On Leave'"),
    good: [
      swap("'on leave'", "'On Leave'", "'Away'", "'Inactive'"),
      swap("'on leave'", "'Working'", "'Away'", "'Active'"),
    ],
  });

  pair('a space beside the address', {
    bad: `
      await fetch('${AVAILABILITY}', {
        method: 'POST',
        body: JSON.stringify({ state: 'Working', email: 'desk@example.com ' }),
                                                        ~~~~~~~~~~~~~~~~~~~ [email {"value":"desk@example.com "}]
      });
    `,
    output: swap("'desk@example.com '", "'desk@example.com'"),
    good: swap("'desk@example.com '", "'desk@example.com'"),
  });
});

describe('what nobody can tell', () => {
  silent(
    'values that come from elsewhere',
    `
      export const invite = (member) =>
        fetch('${MEMBERS}', { method: 'POST', body: JSON.stringify({ ...member, role: ROLES[member.kind] }) });
      export const absent = (email, state) =>
        fetch('${AVAILABILITY}', { method: 'POST', body: JSON.stringify({ email, state }) });
    `,
  );
});
