import { describe } from 'vitest';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ACTIONS, ASYNC, CREATE_LEAD, ELSEWHERE, LEAD } from '../support/urls.ts';

const { pair, silent } = casesFor('matching-token');

describe('a token of the other API, by the name of its variable', () => {
  pair('Async, sent to the Sync API', {
    bad: `
      const headers = { Authorization: \`Bearer \${process.env.TELECRM_ASYNC_TOKEN}\` };
                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [otherApi {"api":"Sync","variable":"TELECRM_ASYNC_TOKEN"}]
      const response = await fetch('${LEAD}', { headers });
    `,
    good: [
      swap('ASYNC_TOKEN', 'SYNC_TOKEN'),
      swap('ASYNC_TOKEN', 'TOKEN'),
      swap('ASYNC_TOKEN', 'SYNC_AND_ASYNC_TOKEN'),
      swap('TELECRM_ASYNC_TOKEN', 'TELECRM_ASYNCHRONOUS'),
      swap('TELECRM_ASYNC_TOKEN', 'CRM_ASYNC'),
      swap('process.env.TELECRM_ASYNC_TOKEN', 'asyncToken'),
      swap(LEAD, ASYNC),
      swap(LEAD, ELSEWHERE),
    ],
  });

  pair('Sync, sent to the Async API by an instance', {
    bad: `
      import axios from 'axios';
      const token = import.meta.env.telecrmSyncToken ?? '';
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [otherApi {"api":"Async"}]
      const telecrm = axios.create({
        baseURL: 'https://next-api.telecrm.in',
        headers: { Authorization: 'Bearer ' + token },
      });
      export const push = (fields) => telecrm.post('/enterprise/e1/autoupdatelead', { fields });
    `,
    good: [swap('Sync', 'Async'), swap('next-api.telecrm.in', 'crm.example.com')],
  });

  pair('of two requests the one that is wrong', {
    bad: `
      const headers = { Authorization: \`Bearer \${process.env.TELECRM_SYNC_TOKEN}\` };
      await fetch('${CREATE_LEAD}', { method: 'POST', headers, body });
      await fetch('${ASYNC}', { method: 'POST', headers, body });
            ${'~'.repeat(ASYNC.length + 44)} [otherApi]
    `,
    good: swap(ASYNC, ACTIONS),
  });

  pair('chosen with the API', {
    bad: `
      const url = later ? '${ASYNC}' : '${CREATE_LEAD}';
      const token = later ? process.env.TELECRM_SYNC_KEY : process.env.TELECRM_SYNC_TOKEN;
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [otherApi {"variable":"TELECRM_SYNC_KEY"}]
      await fetch(url, { method: 'POST', headers: { Authorization: token }, body });
    `,
    good: swap('TELECRM_SYNC_KEY', 'TELECRM_ASYNC_KEY'),
  });

  silent(
    'at an address that nobody sees',
    "await fetch(process.env.TELECRM_API_URL, { method: 'POST', headers: { Authorization: process.env.SYNC_TOKEN }, body });",
  );
});
