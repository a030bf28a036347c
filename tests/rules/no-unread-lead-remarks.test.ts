import { describe } from 'vitest';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ACTIONS, ASYNC, CREATE_LEAD, ELSEWHERE, LEAD } from '../support/urls.ts';

const { pair, silent } = casesFor('no-unread-lead-remarks');

const CREATE = `fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify({ fields: { phone } }) })`;

describe('remarks that nobody reads', () => {
  pair('a call whose answer is dropped', {
    given:
      "const url = '" +
      CREATE_LEAD +
      "';\nconst init = { method: 'POST', body: JSON.stringify({ fields: { phone } }) };",
    bad: `
      await fetch(url, init);
            ~~~~~~~~~~~~~~~~ [unread]
    `,
    good: ['void fetch(url, init);', 'export const answer = await fetch(url, init);'],
  });

  pair('an answer of which only the lead id is read', {
    given: "import axios from 'axios';\nconst url = '" + CREATE_LEAD + "';",
    bad: `
      const { data } = await axios.post(url, { fields: { phone } });
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
      save(data.lead_id, data.actions.length);
    `,
    good: [
      swap('data.actions.length', 'data.remarks'),
      swap('data.lead_id, data.actions.length', 'data'),
      swap('const { data } = await', 'void'),
      swap('save(data.lead_id, data.actions.length);', 'export { data };'),
    ],
  });

  pair('an answer that is only logged', {
    given: "import axios from 'axios';\nconst url = '" + CREATE_LEAD + "';",
    bad: `
      const { data } = await axios.post(url, { fields: { phone } });
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [onlyLogged]
      console.log(data);
    `,
    good: swap('console.log(data);', 'if (data.remarks.length > 0) console.log(data);'),
  });

  pair('the status of each action says nothing of the fields', {
    given: "import axios from 'axios';\nconst url = '" + CREATE_LEAD + "';",
    bad: `
      export async function create(actions) {
        const { data } = await axios.post(url, { fields: { phone }, actions });
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
        if (data.actions.some(({ status }) => status === 'IGNORED')) throw new Error('An action was ignored');
      }
    `,
    suggestions: [
      {
        messageId: 'throwOnIgnored',
        output: swap(
          'actions });\n',
          [
            'actions });',
            '  const ignored = data.remarks ?? [];',
            '  if (ignored.length > 0) {',
            '    throw new Error(`telecrm ignored a part of the lead: ${JSON.stringify(ignored)}`);',
            '  }',
            '',
          ].join('\n'),
        ),
      },
    ],
    good: swap('data.actions.some', 'data.remarks.some'),
  });

  pair('a wrapper that keeps them to itself', {
    given: "import axios from 'axios';\nconst url = '" + CREATE_LEAD + "';",
    bad: `
      export async function create(fields) {
        const response = await axios.post(url, { fields });
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
        return response.data.lead_id;
      }
    `,
    suggestions: [
      {
        messageId: 'throwOnIgnored',
        output: swap(
          '{ fields });\n',
          [
            '{ fields });',
            '  const ignored = response.data.remarks ?? [];',
            '  if (ignored.length > 0) {',
            '    throw new Error(`telecrm ignored a part of the lead: ${JSON.stringify(ignored)}`);',
            '  }',
            '',
          ].join('\n'),
        ),
      },
    ],
    good: swap('response.data.lead_id', 'response.data'),
  });
});

describe('no remarks to read', () => {
  for (const url of [LEAD, ACTIONS, ASYNC, ELSEWHERE]) {
    silent(`from ${url}`, `await fetch('${url}', { method: 'POST', body: JSON.stringify({ fields: { phone } }) });`);
  }

  silent('where the author waives them', `void ${CREATE};`);

  silent('where they go to somebody who cannot be seen', `report(await ${CREATE});`);
});
