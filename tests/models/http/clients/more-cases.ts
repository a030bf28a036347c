/** The same of Node's own client, of axios and of those that speak like `fetch`. */
import { ACTIONS, type ClientCase, JSON_WRONG, options, PATH, READ, SYNC, whole, withBody, WRONG } from './case.ts';

/** A package of which a name is a `fetch`. */
function fetchOf(client: string, from: string, others: readonly string[] = []): ClientCase {
  const send = (method = 'POST', source = from): string =>
    `${source}; await f('${ACTIONS}', ${options('body', method, JSON_WRONG)});`;
  return {
    client,
    url: [send(), ...others.map((source) => send('POST', source))],
    method: [[send(), send('PUT')]],
    base: [],
    body: [send()],
    answer: [
      [send().replace('await', 'const answer = await') + ` if ((await answer.json())${READ}) done();`, send()],
      [
        send().replace('await', 'const answer = await') + ` if (JSON.parse(await answer.text())${READ}) done();`,
        send().replace('await', 'const answer = await') + ' if (answer.ok) done();',
      ],
    ],
  };
}

const https = (options: string, use = '', module = 'node:https'): string =>
  `import https from '${module}';
  const request = https.request(${options}, (response) => {
    let text = '';
    response.on('data', (chunk) => { text += chunk; });
    response.on('end', () => { ${use} });
  });
  request.write(${JSON_WRONG});
  request.end();`;
const parts = (method: string): string =>
  `{ hostname: 'next.telecrm.in', path: '/autoupdate/v2/enterprise/e1${PATH}', method: '${method}' }`;

const undici = (method = 'POST', from = "import { request } from 'undici'; const send = request"): string =>
  `${from}; const answer = await send('${ACTIONS}', ${options('body', method, JSON_WRONG)});`;

const n8n = (code: string): string =>
  `import type { IExecuteFunctions } from 'n8n-workflow';
  export class Crm { async execute(this: IExecuteFunctions) { ${code} } }`;

export const moreCases: readonly ClientCase[] = [
  {
    client: 'axios',
    ...withBody('axios', "import axios from 'axios';"),
    method: [
      [
        `import axios from 'axios'; await axios.post('${ACTIONS}', ${WRONG});`,
        `import axios from 'axios'; await axios.put('${ACTIONS}', ${WRONG});`,
      ],
      [
        `import axios from 'axios'; await axios(${whole('data')});`,
        `import axios from 'axios'; await axios(${whole('data', 'PUT')});`,
      ],
      [
        `import axios from 'axios'; await axios.request(${whole('data', 'post')});`,
        `import axios from 'axios'; await axios.request(${whole('data', 'put')});`,
      ],
    ],
    base: [
      `import axios from 'axios'; axios.defaults.baseURL = '${SYNC}'; await axios.post('${PATH}', ${WRONG});`,
      `import axios from 'axios'; await axios.post('${PATH}', ${WRONG}, { baseURL: '${SYNC}/' });`,
    ],
    body: [
      `import axios from 'axios'; await axios.post('${ACTIONS}', ${WRONG});`,
      `import axios from 'axios'; await axios.post('${ACTIONS}', ${JSON_WRONG});`,
      `import axios from 'axios'; await axios(${whole('data')});`,
    ],
    answer: [
      [
        `import axios from 'axios'; const { data } = await axios.post('${ACTIONS}', ${WRONG}); if (data${READ}) done();`,
        `import axios from 'axios'; const { data } = await axios.post('${ACTIONS}', ${WRONG});`,
      ],
      [
        `import axios from 'axios'; axios.post('${ACTIONS}', ${WRONG}).then((answer) => { if (answer.data${READ}) done(); });`,
        `import axios from 'axios'; axios.post('${ACTIONS}', ${WRONG}).then((answer) => { if (answer.status === 200) done(); });`,
      ],
    ],
  },
  fetchOf('node-fetch', "import f from 'node-fetch'", ["const f = require('node-fetch')"]),
  fetchOf('cross-fetch', "import f from 'cross-fetch'", [
    "import { fetch as f } from 'cross-fetch'",
    "import 'cross-fetch/polyfill'; const f = fetch",
  ]),
  fetchOf('undici fetch', "import { fetch as f } from 'undici'", [
    "import undici from 'undici'; const f = undici.fetch",
  ]),
  {
    client: 'undici request',
    url: [undici(), undici('POST', "import undici from 'undici'; const send = undici.request")],
    method: [[undici(), undici('PUT')]],
    base: [],
    body: [undici()],
    answer: [
      [`${undici()} if ((await answer.body.json())${READ}) done();`, `${undici()} await answer.body.dump();`],
      [
        `${undici()} if (JSON.parse(await answer.body.text())${READ}) done();`,
        `${undici()} if (answer.statusCode === 200) done();`,
      ],
    ],
  },
  {
    client: 'node:https',
    url: [
      https(`'${ACTIONS}', { method: 'POST' }`),
      https(`new URL('${ACTIONS}'), { method: 'POST' }`),
      https(parts('POST')),
      https(parts('POST'), '', 'https'),
    ],
    method: [[https(parts('POST')), https(parts('PUT'))]],
    base: [],
    body: [
      https(parts('POST')),
      https(parts('POST')).replace(/request\.write\((.*)\);\s+request\.end\(\)/, 'request.end($1)'),
    ],
    answer: [[https(parts('POST'), `if (JSON.parse(text)${READ}) done();`), https(parts('POST'), 'done();')]],
  },
  {
    client: 'n8n httpRequest',
    language: { ts: true },
    url: [
      n8n(`return this.helpers.httpRequest(${whole('body')});`),
      n8n(`return this.helpers.httpRequestWithAuthentication.call(this, 'crm', ${whole('body')});`),
      // The code of a node, which n8n calls with its context.
      `await this.helpers.httpRequest(${whole('body')});`,
    ],
    method: [
      [
        n8n(`return this.helpers.httpRequest(${whole('body')});`),
        n8n(`return this.helpers.httpRequest(${whole('body', 'PUT')});`),
      ],
    ],
    base: [
      n8n(`return this.helpers.httpRequest({ baseURL: '${SYNC}', url: '${PATH}', method: 'POST', body: ${WRONG} });`),
    ],
    body: [
      n8n(`return this.helpers.httpRequest(${whole('body')});`),
      n8n(`return this.helpers.httpRequest(${whole('body', 'POST', JSON_WRONG)});`),
      n8n(`return this.helpers.request({ uri: '${ACTIONS}', method: 'POST', json: true, body: ${WRONG} });`),
    ],
    answer: [
      [
        n8n(`const data = await this.helpers.httpRequest(${whole('body')}); if (data${READ}) done();`),
        n8n(`const data = await this.helpers.httpRequest(${whole('body')}); log(this.getNode());`),
      ],
    ],
  },
];
