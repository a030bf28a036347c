import { describe } from 'vitest';
import { casesFor, swap } from '../support/rule-cases.ts';
import { ASYNC, CREATE_LEAD, ELSEWHERE } from '../support/urls.ts';

const { pair, silent } = casesFor('no-exposed-token');

/** A token of nobody, in the shape that telecrm's have. */
const ZEROS = '00000000-0000-0000-0000-000000000000';
const TOKEN = `${ZEROS}${'0'.repeat(13)}:${ZEROS}`;

describe('a token by its shape', () => {
  pair('in a constant that nobody uses here', {
    bad: `
      export const telecrmToken = '${TOKEN}';
                                  ~${'~'.repeat(TOKEN.length)}~ [written]
    `,
    good: [
      'export const telecrmToken = process.env.TELECRM_TOKEN;',
      `export const telecrmEnterprise = '${ZEROS}';`,
      `export const telecrmToken = '${ZEROS}:${ZEROS}';`,
      `export const telecrmToken = '0${TOKEN}';`,
    ],
  });

  pair('with its scheme, in a template, in a file without any other trace', {
    bad: `
      headers.set('Authorization', \`Bearer ${TOKEN}\`);
                                   ~~~~~~~~${'~'.repeat(TOKEN.length)}~ [written]
    `,
    good: "headers.set('Authorization', `Bearer ${token}`);",
  });

  pair('in a comment', {
    bad: `
      // telecrm, old: ${TOKEN}
                       ${'~'.repeat(TOKEN.length)} [written]
      export {};
    `,
    good: '// telecrm, old: revoked\nexport {};',
  });

  pair('in markup', {
    jsx: true,
    bad: `
      export const Page = () => <Telecrm token="${TOKEN}" />;
                                               ~${'~'.repeat(TOKEN.length)}~ [written]
    `,
    good: 'export const Page = () => <Telecrm token={token} />;',
  });

  pair('that is sent as well is one report', {
    bad: `
      await fetch('${ASYNC}', {
        method: 'POST',
        headers: { Authorization: 'Bearer ${TOKEN}' },
                                  ~~~~~~~~${'~'.repeat(TOKEN.length)}~ [written]
        body,
      });
    `,
    good: swap(`'Bearer ${TOKEN}'`, '`Bearer ${process.env.TELECRM_TOKEN}`'),
  });
});

describe('a literal in the header of a request to telecrm', () => {
  pair('as it stands', {
    bad: `
      const headers = { authorization: 'Bearer 0000' };
                                       ~~~~~~~~~~~~~ [written]
      await fetch('${ASYNC}', { method: 'POST', headers, body });
    `,
    good: [
      swap(ASYNC, ELSEWHERE),
      swap("'Bearer 0000'", "'Bearer '"),
      swap("'Bearer 0000'", "'Bearer <token>'"),
      swap("'Bearer 0000'", 'undefined'),
      swap("'Bearer 0000'", '`Bearer ${undefined}`'),
      swap("'Bearer 0000'", '`Bearer 0000${salt}`'),
      swap('authorization', "'x-request-id'"),
    ],
  });

  pair('in a constant', {
    bad: `
      const token = '0000';
                    ~~~~~~ [written]
      const headers = { Authorization: \`Bearer \${token}\` };
      await fetch('${ASYNC}', { method: 'POST', headers, body });
      await fetch('${CREATE_LEAD}', { method: 'POST', headers, body });
    `,
    good: [
      swap("'0000'", 'readToken()'),
      `
        const token = '0000';
        const headers = { Authorization: \`Bearer \${token}\` };
        await fetch('${ELSEWHERE}', { method: 'POST', headers, body });
      `,
    ],
  });

  pair('as a default', {
    bad: `
      const token = process.env.TELECRM_TOKEN || '0000';
                                                 ~~~~~~ [written]
      await fetch('${ASYNC}', { method: 'POST', headers: { Authorization: 'Bearer ' + token }, body });
    `,
    good: [swap(" || '0000'", ''), swap("'0000'", "''")],
  });

  pair('in a client of its own, whatever it asks for', {
    bad: `
      import axios from 'axios';

      const telecrm = axios.create({
        baseURL: 'https://next.telecrm.in/autoupdate/v2',
        headers: { Authorization: 'Bearer 0000' },
                                  ~~~~~~~~~~~~~ [written]
      });
      export const load = () => telecrm.get('/enterprise/e1/no-such-path');
    `,
    good: swap('next.telecrm.in', 'crm.example.com'),
  });

  pair('among the defaults of a client', {
    bad: `
      import axios from 'axios';

      const telecrm = axios.create({ baseURL: 'https://next-api.telecrm.in' });
      telecrm.defaults.headers.common['Authorization'] = 'Bearer 0000';
                                                         ~~~~~~~~~~~~~ [written]
      export const send = (fields) => telecrm.post('/enterprise/e1/autoupdatelead', { fields });
    `,
    good: swap("'Bearer 0000'", 'await readToken()'),
  });

  silent(
    'of another client in the same file',
    `
      import axios from 'axios';

      const mail = axios.create({ baseURL: 'https://mail.example.com', headers: { Authorization: 'Bearer 0000' } });
      const telecrm = axios.create({ baseURL: 'https://next-api.telecrm.in' });
      export const send = (fields) => telecrm.post('/enterprise/e1/autoupdatelead', { fields });
      export const tell = (text) => mail.post('/send', { text });
    `,
  );
});

describe('a variable that bundlers ship to browsers', () => {
  pair('of Next.js', {
    bad: `
      const response = await fetch('${ASYNC}', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${process.env.NEXT_PUBLIC_TELECRM_TOKEN}\` },
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [publicVariable {"variable":"NEXT_PUBLIC_TELECRM_TOKEN","prefix":"NEXT_PUBLIC_"}]
        body,
      });
    `,
    good: [swap('NEXT_PUBLIC_', ''), swap('process.env', 'settings'), swap(ASYNC, ELSEWHERE)],
  });

  pair('of Vite, through a constant and a class', {
    bad: `
      const TOKEN = import.meta.env.VITE_TELECRM_TOKEN ?? '';
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [publicVariable {"variable":"VITE_TELECRM_TOKEN","prefix":"VITE_"}]
      class Client {
        constructor(token) {
          this.token = token;
        }
        send(fields) {
          return fetch('${ASYNC}', {
            method: 'POST',
            headers: new Headers({ Authorization: \`Bearer \${this.token.trim()}\` }),
            body: JSON.stringify({ fields }),
          });
        }
      }
      const client = new Client(TOKEN);
      await client.send({ phone });
    `,
    good: swap('VITE_', ''),
  });

  for (const variable of ['REACT_APP_T', 'PUBLIC_T', 'EXPO_PUBLIC_T', 'GATSBY_T', 'NUXT_PUBLIC_T']) {
    pair(`by the name ${variable}`, {
      bad: `
        const { ${variable}: token } = process.env;
        ${' '.repeat(8)}${'~'.repeat(variable.length + 7)} [publicVariable]
        await fetch('${ASYNC}', { method: 'POST', headers: { Authorization: token }, body });
      `,
      good: swap(`${variable}: token`, 'T: token'),
    });
  }

  silent(
    'that is no token of telecrm',
    `
      const enterprise = process.env.NEXT_PUBLIC_TELECRM_ENTERPRISE;
      await fetch(\`https://next-api.telecrm.in/enterprise/\${enterprise}/autoupdatelead\`, {
        method: 'POST',
        headers: { Authorization: \`Bearer \${process.env.TELECRM_TOKEN}\` },
        body,
      });
    `,
  );
});

describe('a file that runs in browsers', () => {
  pair('with any variable', {
    jsx: true,
    bad: `
      'use client';

      export function Enquiry() {
        const send = (fields) =>
          fetch('${ASYNC}', {
            method: 'POST',
            headers: { Authorization: \`Bearer \${process.env.TELECRM_TOKEN}\` },
                                                ~~~~~~~~~~~~~~~~~~~~~~~~~ [clientFile {"variable":"TELECRM_TOKEN"}]
            body: JSON.stringify({ fields }),
          });
        return <form action={send} />;
      }
    `,
    good: [
      swap("'use client';\n", ''),
      swap("'use client';", "'use server';"),
      swap("'use client';", "const mode = 'use client';"),
      swap('process.env.TELECRM_TOKEN', 'session.token'),
      swap(ASYNC, ELSEWHERE),
    ],
  });

  pair('with a public one: one report', {
    bad: `
      'use client';

      export const send = () =>
        fetch('${ASYNC}', { method: 'POST', headers: { Authorization: process.env.NEXT_PUBLIC_T } });
                                                                                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~ [publicVariable]
    `,
    good: swap('process.env.NEXT_PUBLIC_T', 'token'),
  });
});

describe('an address that is a variable', () => {
  pair('named after telecrm', {
    bad: `
      await fetch(process.env.TELECRM_API_URL, {
        method: 'POST',
        headers: { Authorization: 'Bearer 0000' },
                                  ~~~~~~~~~~~~~ [written]
        body,
      });
    `,
    good: [swap('TELECRM_API_URL', 'API_URL'), swap('TELECRM_API_URL', 'TELECRM_WEBHOOK_URL')],
  });

  pair('named in the settings', {
    settings: { baseUrls: { 'env:LEAD_URL': 'async' } },
    bad: `
      await fetch(process.env.LEAD_URL, { method: 'POST', headers: { Authorization: 'Bearer 0000' }, body });
                                                                                    ~~~~~~~~~~~~~ [written]
    `,
    good: swap('LEAD_URL', 'OTHER_URL'),
  });
});
