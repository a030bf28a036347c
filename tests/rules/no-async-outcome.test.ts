import { describe } from 'vitest';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ASYNC, CREATE_LEAD, ELSEWHERE } from '../support/urls.ts';

const { pair, silent } = casesFor('no-async-outcome');

const SEND = `const response = await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields: { phone } }) });`;

describe('what the answer never holds', () => {
  pair('a lead id', {
    given: `${SEND}\nconst data = await response.json();`,
    bad: `
      save(data.lead_id);
           ~~~~~~~~~~~~ [outcome {"key":"lead_id"}]
    `,
    good: [
      'save(data.status);',
      'save(data);',
      'save(response.status);',
      'if (data.error) throw new Error(data.message);',
    ],
  });

  pair('actions and remarks', {
    given: `${SEND}\nconst data = await response.json();`,
    bad: `
      for (const action of data.actions) console.log(action.status);
                           ~~~~~~~~~~~~ [outcome {"key":"actions"}]
      if (data.remarks.length > 0) throw new Error(data.remarks[0].remark);
          ~~~~~~~~~~~~ [outcome {"key":"remarks"}]
                                                   ~~~~~~~~~~~~ [outcome]
    `,
    good: 'console.log(data.status);',
  });

  pair('a destructured key', {
    given: SEND,
    bad: `
      const { status, lead_id: id } = await response.json();
                      ~~~~~~~~~~~ [outcome]
    `,
    good: 'const { status } = await response.json();',
  });

  pair('any other key', {
    given: "import axios from 'axios';",
    bad: `
      const { data } = await axios.post('${ASYNC}', { fields: { phone } });
      if (data.success) save(data?.id);
          ~~~~~~~~~~~~ [outcome {"key":"success"}]
                             ~~~~~~~~ [outcome {"key":"id"}]
    `,
    good: [
      swap('data.success', 'data.status', 'data?.id', 'data?.status'),
      swap(ASYNC, CREATE_LEAD),
      swap(ASYNC, ELSEWHERE),
    ],
  });

  pair('a status of the Sync API', {
    given: `${SEND}\nconst data = await response.json();`,
    bad: `
      if (data.status === 'CREATED') save(phone);
          ~~~~~~~~~~~~~~~~~~~~~~~~~ [status {"status":"CREATED"}]
      if ('IGNORED' != data.status) save(phone);
          ~~~~~~~~~~~~~~~~~~~~~~~~ [status {"status":"IGNORED"}]
    `,
    good: [
      swap("'CREATED'", "'QUEUED'", "'IGNORED'", "'QUEUED'"),
      swap("data.status === 'CREATED'", "kind === 'CREATED'", "'IGNORED' != data.status", 'data.status'),
    ],
  });
});

describe('where answers of both APIs come by', () => {
  pair('the reader may mean the other', {
    given: `
      async function send(url, body) {
        const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
        const data = await response.json();
        if (data.remarks) console.warn(data.remarks);
        return data;
      }
    `,
    bad: `
      const created = await send('${CREATE_LEAD}', { fields: { phone } });
      save(created.lead_id);
      const queued = await send('${ASYNC}', { fields: { phone } });
      save(queued.lead_id);
           ~~~~~~~~~~~~~~ [outcome]
    `,
    good: swap('queued.lead_id', 'queued.status'),
  });

  silent(
    'an address that may be either',
    `
      const url = sync ? '${CREATE_LEAD}' : '${ASYNC}';
      const response = await fetch(url, { method: 'POST', body: JSON.stringify({ fields: { phone } }) });
      save((await response.json()).lead_id);
    `,
  );

  silent(
    'a helper whose callers nobody sees',
    `
      export async function send(url, body) {
        const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
        return (await response.json()).lead_id;
      }
      await send('${ASYNC}', { fields: { phone } });
    `,
  );
});

describe('what refuses a request', () => {
  silent(
    'has other keys',
    `
      ${SEND}
      if (!response.ok) {
        const refusal = await response.json();
        throw new Error(refusal.hint);
      }
    `,
  );
});
