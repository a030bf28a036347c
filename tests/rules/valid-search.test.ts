import { describe } from 'vitest';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ACTIONS, ELSEWHERE, SEARCH, SEARCH_LEADS } from '../support/urls.ts';

const { pair, silent } = casesFor('valid-search');

describe('the time window', () => {
  pair('of the actions of a lead', {
    bad: `
      await fetch('${SEARCH}', {
        method: 'POST',
        body: JSON.stringify({ type: 'OUTGOING_CALL', performed_at: { from, to } }),
                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~ [window {"wrong":"performed_at","right":"created_on"}]
      });
    `,
    suggestions: [{ messageId: 'rename', data: { right: 'created_on' }, output: swap('performed_at', 'created_on') }],
    good: [swap('performed_at', 'created_on'), swap(SEARCH, ACTIONS), swap(SEARCH, ELSEWHERE), swap("'POST'", "'GET'")],
  });

  pair('of the actions in a search for leads', {
    bad: `
      await fetch('${SEARCH_LEADS}', {
        method: 'POST',
        body: JSON.stringify({ fields: { created_on: range }, actions: { 'created_on': range } }),
                                                                         ~~~~~~~~~~~~~~~~~~~ [window {"wrong":"created_on","right":"performed_at"}]
      });
    `,
    suggestions: [{ messageId: 'rename', output: swap("'created_on'", "'performed_at'") }],
    good: swap("'created_on'", "'performed_at'"),
  });

  pair('in shorthand, and assigned', {
    bad: `
      await fetch('${SEARCH}', {
        method: 'POST',
        body: JSON.stringify({ performed_at }),
                               ~~~~~~~~~~~~ [window]
      });
      const filter = { type: 'MISSED_CALL' };
      filter.performed_at = range;
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [window]
      await fetch('${SEARCH}', { method: 'POST', body: JSON.stringify(filter) });
    `,
    suggestions: [
      { messageId: 'rename', output: swap('{ performed_at }', '{ created_on: performed_at }') },
      { messageId: 'rename', output: swap('filter.performed_at', 'filter.created_on') },
    ],
    good: swap('{ performed_at }', '{ created_on }', 'filter.performed_at', 'filter.created_on'),
  });

  pair('beside the right one: nothing to rename', {
    bad: `
      await fetch('${SEARCH}', {
        method: 'POST',
        body: JSON.stringify({ created_on: range, performed_at: range }),
                                                  ~~~~~~~~~~~~~~~~~~~ [window]
      });
    `,
    good: swap(', performed_at: range', ''),
  });
});

describe('who did it', () => {
  pair('by id among the actions of a lead', {
    bad: `
      await fetch('${SEARCH}', {
        method: 'POST',
        body: JSON.stringify({ performed_by: 'desk@example.com' }),
                                             ~~~~~~~~~~~~~~~~~~ [email {"value":"desk@example.com"}]
      });
      await fetch('${SEARCH}', {
        method: 'POST',
        body: JSON.stringify({ performed_by: ['603d2b2f', 'desk@example.com'] }),
                                                          ~~~~~~~~~~~~~~~~~~ [email]
      });
    `,
    good: (code) => code.replaceAll('desk@example.com', '603d2b2e'),
  });

  pair('by address in a search for leads', {
    bad: `
      await fetch('${SEARCH_LEADS}', {
        method: 'POST',
        body: JSON.stringify({ actions: { type: 'OUTGOING_CALL', performed_by: '603d2b2f' } }),
                                                                               ~~~~~~~~~~ [id {"value":"603d2b2f"}]
      });
    `,
    good: [swap("'603d2b2f'", "'desk@example.com'"), swap("'603d2b2f'", 'member'), swap("'603d2b2f'", "''")],
  });
});

describe('the type', () => {
  pair('is one, not a list', {
    bad: `
      await fetch('${SEARCH}', {
        method: 'POST',
        body: JSON.stringify({ type: ['OUTGOING_CALL', 'MISSED_CALL'] }),
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [list]
      });
      await fetch('${SEARCH}', {
        method: 'POST',
        body: JSON.stringify({ type: ['1001'] }),
                                     ~~~~~~~~ [list]
      });
    `,
    suggestions: [{ messageId: 'useOnly', output: swap("['1001']", "'1001'") }],
    good: [
      swap("['OUTGOING_CALL', 'MISSED_CALL']", "'OUTGOING_CALL'", "['1001']", "'1001'"),
      swap("['OUTGOING_CALL', 'MISSED_CALL']", 'types', "['1001']", 'undefined'),
    ],
  });

  pair('is written in capitals', {
    bad: `
      await fetch('${SEARCH}', {
        method: 'POST',
        body: JSON.stringify({ type: 'outgoing_call' }),
                                     ~~~~~~~~~~~~~~~ [letterCase {"type":"outgoing_call","right":"OUTGOING_CALL"}]
      });
      await fetch('${SEARCH_LEADS}', {
        method: 'POST',
        body: JSON.stringify({ actions: { type: ['Missed_Call', 'IVR_INCOMING_CALL', 'payment'] } }),
                                                 ~~~~~~~~~~~~~ [letterCase]
                                                                                     ~~~~~~~~~ [letterCase]
      });
      await fetch('${SEARCH_LEADS}', {
        method: 'POST',
        body: JSON.stringify({ actions: { type: 'outgoing_sms' } }),
                                                ~~~~~~~~~~~~~~ [letterCase]
      });
    `,
    suggestions: [
      {
        messageId: 'useCapitals',
        data: { right: 'OUTGOING_CALL' },
        output: swap("'outgoing_call'", "'OUTGOING_CALL'"),
      },
      { messageId: 'useCapitals', output: swap("'Missed_Call'", "'MISSED_CALL'") },
      { messageId: 'useCapitals', output: swap("'payment'", "'PAYMENT'") },
      { messageId: 'useCapitals', output: swap("'outgoing_sms'", "'OUTGOING_SMS'") },
    ],
    good: [
      swap(
        "'outgoing_call'",
        "'OUTGOING_CALL'",
        "'Missed_Call'",
        "'MISSED_CALL'",
        "'payment'",
        "'PAYMENT'",
        "'outgoing_sms'",
        "'SOME_NEW_TYPE'",
      ),
      // Names that the list does not have may be right.
      swap(
        "'outgoing_call'",
        "'some_new_type'",
        "'Missed_Call'",
        'type',
        "'payment'",
        "'1001'",
        "'outgoing_sms'",
        "''",
      ),
    ],
  });

  pair('a search of the actions of a lead takes one, a search for leads a list', {
    bad: `
      const type = ['OUTGOING_CALL'];
                   ~~~~~~~~~~~~~~~~~ [list]
      await fetch('${SEARCH}', { method: 'POST', body: JSON.stringify({ type }) });
      await fetch('${SEARCH_LEADS}', { method: 'POST', body: JSON.stringify({ actions: { type } }) });
    `,
    good: swap(`'${SEARCH}'`, 'elsewhere'),
  });
});

describe('what nobody can tell', () => {
  silent(
    'filters that come from elsewhere',
    `
      export const search = (filter) => fetch('${SEARCH}', { method: 'POST', body: JSON.stringify(filter) });
      export const more = (filter) =>
        fetch('${SEARCH}', { method: 'POST', body: JSON.stringify({ ...filter, performed_by: filter.member }) });
    `,
  );
});
