import { describe } from 'vitest';
import { ANY, casesFor, swap } from '../support/rule-cases.ts';
import { ACTIONS, ASYNC, CREATE_LEAD, ELSEWHERE, LEAD, SEARCH, SEARCH_LEADS } from '../support/urls.ts';

const { pair, silent } = casesFor('valid-field-values');

/** Field types of a workspace. */
const fields = {
  interests: 'TAGS',
  next_visit: 'DATE',
  budget: 'MONEY',
  seats: 'NUMBER',
  owner: 'ACTIVE_USERS',
  contact: 'EMAIL',
  source: 'DROPDOWN',
};

describe('rating', () => {
  pair('a text becomes its number', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone, rating: '3' } }),
                                                        ~~~ [rating {"field":"rating","value":"3"}]
      });
    `,
    output: swap("'3'", '3'),
    good: [
      swap("'3'", '3'),
      swap("'3'", 'stars'),
      swap("'3'", 'null'),
      swap('rating:', 'Rating:'),
      swap(ASYNC, ELSEWHERE),
    ],
  });

  for (const operation of ['CREATE_LEAD', 'LEAD'] as const) {
    pair(`in ${operation}`, {
      bad: `
        await fetch('${{ CREATE_LEAD, LEAD }[operation]}', {
          method: 'POST',
          body: JSON.stringify({ fields: { rating: "5" } }),
                                                   ~~~ [rating]
        });
      `,
      output: swap('"5"', '5'),
      good: [
        swap('"5"', '5'),
        swap({ CREATE_LEAD, LEAD }[operation], SEARCH_LEADS),
        swap({ CREATE_LEAD, LEAD }[operation], ACTIONS),
      ],
    });
  }

  pair('nothing from 1 to 5', {
    bad: `
      for (const rating of [6, 0, 2.5, '7', 'hot', true])
                            ~ [rating]
                               ~ [rating]
                                  ~~~ [rating]
                                       ~~~ [rating]
                                            ~~~~~ [rating]
                                                   ~~~~ [rating]
        await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone, rating } }) });
    `,
    good: swap("6, 0, 2.5, '" + "7', 'hot', true", '1, 2, 3, 4, 5'),
  });

  pair('a text that others use too is offered', {
    bad: `
      const stars = '4';
                    ~~~ [rating]
      label.textContent = stars;
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone, rating: stars } }) });
    `,
    suggestions: [{ messageId: 'useNumber', data: { value: '4' }, output: swap("'4'", '4') }],
    good: swap("'4'", '4'),
  });

  pair('a text that is put together', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone, rating: String(stars) } }),
                                                        ~~~~~~~~~~~~~ [rating]
      });
    `,
    suggestions: ANY,
    good: [swap('String(stars)', 'Number(stars)'), swap('String(stars)', 'rate(stars)')],
  });

  pair('the branch that is wrong', {
    bad: `
      const rating = hot ? '5' : 1;
                           ~~~ [rating]
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone, rating } }) });
    `,
    output: swap("'5'", '5'),
    good: swap("'5'", '5'),
  });

  silent(
    'a field that the workspace has made another',
    `await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone, rating: 'Hot' } }) });`,
    { settings: { fields: { rating: 'DROPDOWN' } } },
  );
});

describe('number and money', () => {
  pair('each has a form of its own', {
    settings: { fields },
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({
          fields: {
            phone,
            seats: '12',
                   ~~~~ [number {"value":"12"}]
            budget: 5000,
                    ~~~~ [money {"value":"5000"}]
          },
        }),
      });
    `,
    output: swap("'12'", '12', '5000', "'5000'"),
    good: [
      swap("'12'", '12', '5000', "'5000'"),
      swap("'12'", 'seats', '5000', 'budget'),
      swap('seats:', 'rooms:', 'budget:', 'price:'),
    ],
  });

  pair('what no number can be made of', {
    settings: { fields },
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone, seats: 'many', budget: 'Rs 5,000' } }),
                                                       ~~~~~~ [number]
                                                                       ~~~~~~~~~~ [money]
      });
    `,
    good: swap("'many'", '0', "'Rs 5,000'", "'0'"),
  });

  pair('a computed number as money', {
    settings: { fields },
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone, budget: price * 2 } }),
                                                        ~~~~~~~~~ [money]
      });
    `,
    suggestions: [{ messageId: 'convert', data: { name: 'String' }, output: swap('price * 2', 'String(price * 2)') }],
    good: [swap('price * 2', 'String(price * 2)'), swap('budget', 'seats')],
  });
});

describe('tags', () => {
  pair('a list in one text', {
    settings: { fields },
    bad: `
      await fetch('${CREATE_LEAD}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone, interests: 'VIP, Returning' } }),
                                                           ~~~~~~~~~~~~~~~~ [tags {"field":"interests"}]
      });
    `,
    suggestions: [{ messageId: 'splitTags', output: swap("'VIP, Returning'", "['VIP', 'Returning']") }],
    good: [
      swap("'VIP, Returning'", "['VIP', 'Returning']"),
      swap("'VIP, Returning'", "''"),
      swap("'VIP, Returning'", 'tags'),
      swap('interests', 'remark'),
    ],
  });

  pair('a text that is put together', {
    settings: { fields },
    bad: `
      await fetch('${CREATE_LEAD}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone, interests: \`\${first}, \${second}\` } }),
                                                           ~~~~~~~~~~~~~~~~~~~~~ [tags]
      });
    `,
    good: swap('`${first}, ${second}`', '[first, second]'),
  });
});

describe('dates', () => {
  pair('a text of ISO 8601', {
    settings: { fields },
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone, next_visit: '2026-01-01T10:30:00Z' } }),
                                                            ~~~~~~~~~~~~~~~~~~~~~~ [date {"field":"next_visit"}]
      });
    `,
    suggestions: [
      {
        messageId: 'useMilliseconds',
        output: swap("'2026-01-01T10:30:00Z'", "Date.parse('2026-01-01T10:30:00Z')"),
      },
    ],
    good: [
      swap("'2026-01-01T10:30:00Z'", '1767263400000'),
      swap("'2026-01-01T10:30:00Z'", "'01/01/2026'"),
      // A workspace may have this very format.
      swap("'2026-01-01T10:30:00Z'", "'2026-01-01'"),
      swap('next_visit', 'remark'),
    ],
  });

  pair('without a time zone nobody knows which moment is meant', {
    settings: { fields },
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone, next_visit: '2026-01-01T10:30' } }),
                                                            ~~~~~~~~~~~~~~~~~~ [date]
      });
    `,
    good: swap("'2026-01-01T10:30'", 'when'),
  });

  pair('toISOString() of any date', {
    settings: { fields },
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({
          fields: { phone, next_visit: new Date(visit).toISOString() },
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [date]
        }),
      });
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone, next_visit: day.toISOString() } }),
                                                            ~~~~~~~~~~~~~~~~~ [date]
      });
    `,
    suggestions: [
      { messageId: 'useMilliseconds', output: swap('new Date(visit).toISOString()', 'new Date(visit).getTime()') },
      { messageId: 'useMilliseconds', output: swap('day.toISOString()', 'day.valueOf()') },
    ],
    good: [
      swap('new Date(visit).toISOString()', 'new Date(visit).getTime()', 'day.toISOString()', 'Date.now()'),
      swap(
        'new Date(visit).toISOString()',
        'new Date(visit).toISOString().slice(0, 10)',
        'day.toISOString()',
        'format(day)',
      ),
    ],
  });

  pair('a text that others use too is converted where it is sent', {
    settings: { fields },
    bad: `
      const now = new Date().toISOString();
                  ~~~~~~~~~~~~~~~~~~~~~~~~ [date]
      label.textContent = now;
      await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone, next_visit: now } }) });
    `,
    suggestions: [{ messageId: 'useMilliseconds', output: swap('next_visit: now', 'next_visit: Date.parse(now)') }],
    good: swap('new Date().toISOString()', 'Date.now()'),
  });

  pair('a Date, which JSON writes so', {
    settings: { fields },
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({ fields: { phone, next_visit: new Date(visit) } }),
                                                            ~~~~~~~~~~~~~~~ [date]
      });
    `,
    suggestions: [{ messageId: 'useMilliseconds', output: swap('new Date(visit)', 'new Date(visit).getTime()') }],
    good: [swap('new Date(visit)', 'Date(visit)'), swap('new Date(visit)', '`${new Date(visit)}`')],
  });

  pair('a Date that a replacer is shown as a text', {
    bad: `
      await fetch('${SEARCH}', {
        method: 'POST',
        body: JSON.stringify({ created_on: { from: new Date(since) } }, (key, value) =>
                                                   ~~~~~~~~~~~~~~~ [date]
          value instanceof Date ? value.getTime() : value,
        ),
      });
    `,
    suggestions: ANY,
    good: [
      swap('value instanceof Date ? value.getTime()', "typeof value === 'string' ? Date.parse(value)"),
      swap('value instanceof Date ? value.getTime()', "key === 'from' ? Date.parse(value)"),
      swap('value instanceof Date ? value.getTime()', '/^[-\\d]+T/.test(value) ? Date.parse(value)'),
      swap(
        '(key, value) =>',
        'function (key, value) { return',
        'value instanceof Date ? value.getTime() : value,',
        'this[key] instanceof Date ? this[key].getTime() : value; }',
      ),
    ],
  });

  pair('a Date that is told from other values', {
    bad: `
      const from = new Date(since);
                   ~~~~~~~~~~~~~~~ [date]
      await fetch('${SEARCH}', {
        method: 'POST',
        body: JSON.stringify({ created_on: { from: from instanceof Date ? from : Date.parse(from) } }),
      });
    `,
    suggestions: ANY,
    good: [swap('? from', '? from.getTime()'), swap('from instanceof Date', "typeof from === 'string'")],
  });

  pair('the bounds of searches', {
    bad: `
      await fetch('${SEARCH_LEADS}', {
        method: 'POST',
        body: JSON.stringify({
          fields: { created_on: { from: '2026-01-01T00:00:00+05:30', to: Date.now() } },
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [date {"field":"created_on.from"}]
          actions: { performed_at: { from: since, to: new Date().toISOString() } },
                                                      ~~~~~~~~~~~~~~~~~~~~~~~~ [date {"field":"performed_at.to"}]
        }),
      });
      await fetch('${SEARCH}', {
        method: 'POST',
        body: JSON.stringify({ created_on: { from: since.toISOString() } }),
                                                   ~~~~~~~~~~~~~~~~~~~ [date {"field":"created_on.from"}]
      });
    `,
    suggestions: ANY,
    good: [
      swap(
        "'2026-01-01T00:00:00+05:30'",
        "'01/01/2026 00:00:00'",
        'new Date().toISOString()',
        'new Date().getTime()',
        'since.toISOString()',
        'since.valueOf()',
      ),
      swap("'2026-01-01T00:00:00+05:30'", 'from', 'new Date().toISOString()', 'to', 'since.toISOString()', 'since'),
    ],
  });
});

describe('e-mail addresses', () => {
  pair('a space beside the address goes', {
    settings: { fields },
    bad: `
      await fetch('${CREATE_LEAD}', {
        method: 'POST',
        body: JSON.stringify({
          fields: { phone, email: 'first@example.com ', owner: ' desk@example.com' },
                                  ~~~~~~~~~~~~~~~~~~~~ [email {"field":"email"}]
                                                               ~~~~~~~~~~~~~~~~~~~ [email]
        }),
      });
      await fetch('${LEAD}', {
        method: 'POST',
        body: JSON.stringify({ fields: { assignee: ' desk@example.com', contact: \`\${user}@example.com \` } }),
                                                   ~~~~~~~~~~~~~~~~~~~ [email]
                                                                                 ~~~~~~~~~~~~~~~~~~~~~~ [email]
      });
    `,
    output: (code) =>
      code
        .replace("'first@example.com '", "'first@example.com'")
        .replaceAll("' desk@example.com'", "'desk@example.com'"),
    good: (code) =>
      code
        .replace("'first@example.com '", "'first@example.com'")
        .replaceAll("' desk@example.com'", 'address.trim()')
        .replace('.com `', '.com`'),
  });
});

describe('what nobody can tell', () => {
  silent(
    'values of fields whose type is not known, and of actions',
    `
      await fetch('${ASYNC}', {
        method: 'POST',
        body: JSON.stringify({
          fields: { phone, score: '3', tags: 'VIP, Returning', next_visit: new Date().toISOString() },
          actions: [{ type: 'ACTION_1001', fields: { rating: '3', email: ' a@example.com' } }],
        }),
      });
    `,
  );

  silent(
    'a filter of a search may be a text',
    `await fetch('${SEARCH_LEADS}', { method: 'POST', body: JSON.stringify({ fields: { rating: '3' } }) });`,
  );

  silent(
    'values that come from elsewhere',
    `
      export const send = (lead) =>
        fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { ...lead, rating: lead.stars, email: lead.email } }) });
    `,
  );
});
