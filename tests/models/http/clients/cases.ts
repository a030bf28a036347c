/** What is seen of each client: URL, method, base, body and answer. */
import { ACTIONS, type ClientCase, JSON_WRONG, options, PATH, READ, SYNC, whole, withBody, WRONG } from './case.ts';

const xhr = (code: string, method = 'POST'): string =>
  `const xhr = new XMLHttpRequest(); xhr.open('${method}', '${ACTIONS}'); ${code} xhr.send(${JSON_WRONG});`;
const ajax = (rest: string, method = 'POST'): string =>
  `$.ajax({ url: '${ACTIONS}', method: '${method}', data: ${JSON_WRONG}, ${rest} });`;
export const cases: readonly ClientCase[] = [
  {
    client: 'fetch',
    url: [`await fetch('${ACTIONS}', ${options('body', 'POST', JSON_WRONG)});`],
    method: [
      [
        `await fetch('${ACTIONS}', ${options('body', 'POST', JSON_WRONG)});`,
        `await fetch('${ACTIONS}', ${options('body', 'PUT', JSON_WRONG)});`,
      ],
    ],
    base: [],
    body: [`await fetch(new Request('${ACTIONS}', ${options('body', 'POST', JSON_WRONG)}));`],
    answer: [
      [
        `const answer = await fetch('${ACTIONS}', ${options('body', 'POST', JSON_WRONG)}); if ((await answer.json())${READ}) done();`,
        `await fetch('${ACTIONS}', ${options('body', 'POST', JSON_WRONG)});`,
      ],
    ],
  },
  ...(
    [
      ['got', 'extend', 'got', []],
      ['ky', 'create', 'ky', [`prefix: '${SYNC}'`, `baseUrl: '${SYNC}/'`]],
    ] as const
  ).map(([client, create, module, bases]): ClientCase => {
    const send = (verb: string): string =>
      `import ${client} from '${module}'; const data = await ${client}.${verb}('${ACTIONS}', { json: ${WRONG} }).json();`;
    return {
      client,
      url: [send('post')],
      method: [[send('post'), send('put')]],
      base: [
        `import ${client} from '${module}'; const crm = ${client}.${create}({ prefixUrl: '${SYNC}' }); await crm.post('${PATH.slice(1)}', { json: ${WRONG} });`,
        `import ${client} from '${module}'; const crm = ${client}.extend({ prefixUrl: '${SYNC}' }).extend({ retry: 1 }); await crm.post('${PATH.slice(1)}', { json: ${WRONG} });`,
        ...bases.map(
          (base) =>
            `import ${client} from '${module}'; await ${client}.post('${PATH.slice(1)}', { ${base}, json: ${WRONG} });`,
        ),
      ],
      body: [send('post')],
      answer: [[`${send('post')} if (data${READ}) done();`, send('post')]],
    };
  }),
  {
    client: 'XMLHttpRequest',
    url: [xhr('')],
    method: [[xhr(''), xhr('', 'PUT')]],
    base: [],
    body: [xhr('')],
    answer: [
      [
        xhr(`xhr.onload = () => { if (JSON.parse(xhr.responseText)${READ}) done(); };`),
        xhr('xhr.onload = () => { if (xhr.status === 200) done(); };'),
      ],
    ],
  },
  {
    client: 'navigator.sendBeacon',
    url: [`navigator.sendBeacon('${ACTIONS}', ${JSON_WRONG});`],
    method: [[`navigator.sendBeacon('${ACTIONS}', ${JSON_WRONG});`, `navigator.sendBeacon('${ACTIONS}');`]],
    base: [],
    body: [
      `navigator.sendBeacon('${ACTIONS}', ${JSON_WRONG});`,
      `navigator.sendBeacon('${ACTIONS}', new Blob([${JSON_WRONG}], { type: 'application/json' }));`,
    ],
    answer: [],
  },
  {
    client: 'jQuery',
    url: [
      ajax(''),
      `jQuery.post('${ACTIONS}', ${JSON_WRONG});`,
      `import jq from 'jquery'; jq.post('${ACTIONS}', ${JSON_WRONG});`,
    ],
    method: [
      [ajax(''), ajax('', 'PUT')],
      [`$.post({ url: '${ACTIONS}', data: ${JSON_WRONG} });`, `$.get({ url: '${ACTIONS}', data: ${JSON_WRONG} });`],
    ],
    base: [],
    body: [ajax(''), `$.post({ url: '${ACTIONS}', data: ${JSON_WRONG} });`],
    answer: [
      [ajax(`success: (data) => { if (data${READ}) done(); }`), ajax('success: () => { done(); }')],
      [ajax('').replace(';', `.done((data) => { if (data${READ}) done(); });`), ajax('')],
    ],
  },
  {
    client: 'undici Client',
    ...(() => {
      const send = (method: string, tail = ''): string =>
        `import { Client } from 'undici'; const crm = new Client('https://next.telecrm.in');
        const answer = await crm.request({ path: '/autoupdate/v2/enterprise/e1${PATH}', method: '${method}', body: ${JSON_WRONG} }); ${tail}`;
      return {
        url: [send('POST')],
        method: [[send('POST'), send('PUT')]] as const,
        base: [
          send('POST'),
          send('POST').replaceAll('Client', 'Pool'),
          send('POST')
            .replaceAll(/Client\b/g, 'Agent')
            .replace("Agent('https://next.telecrm.in')", 'Agent()')
            .replace('{ path', "{ origin: 'https://next.telecrm.in', path"),
        ],
        body: [send('POST')],
        answer: [[send('POST', `if ((await answer.body.json())${READ}) done();`), send('POST')]] as const,
      };
    })(),
  },
  {
    client: 'ofetch',
    url: [
      `import { ofetch } from 'ofetch'; await ofetch('${ACTIONS}', ${options('body')});`,
      `await $fetch('${ACTIONS}', ${options('body')});`,
    ],
    method: [
      [`await $fetch('${ACTIONS}', ${options('body')});`, `await $fetch('${ACTIONS}', ${options('body', 'PUT')});`],
    ],
    base: [
      `import { ofetch } from 'ofetch'; const crm = ofetch.create({ baseURL: '${SYNC}' }); await crm('${PATH}', ${options('body')});`,
    ],
    body: [`await $fetch('${ACTIONS}', ${options('body')});`],
    answer: [
      [
        `const data = await $fetch('${ACTIONS}', ${options('body')}); if (data${READ}) done();`,
        `const data = await $fetch('${ACTIONS}', ${options('body')});`,
      ],
    ],
  },
  {
    client: 'wretch',
    url: [`import wretch from 'wretch'; await wretch('${ACTIONS}').post(${WRONG}).json();`],
    method: [
      [
        `import wretch from 'wretch'; await wretch('${ACTIONS}').post(${WRONG}).json();`,
        `import wretch from 'wretch'; await wretch('${ACTIONS}').put(${WRONG}).json();`,
      ],
    ],
    base: [
      `import wretch from 'wretch'; const crm = wretch('${SYNC}'); await crm.url('${PATH}').post(${WRONG}).res();`,
    ],
    body: [`import wretch from 'wretch'; await wretch('${ACTIONS}').json(${WRONG}).post().res();`],
    answer: [
      [
        `import wretch from 'wretch'; const data = await wretch('${ACTIONS}').post(${WRONG}).json(); if (data${READ}) done();`,
        `import wretch from 'wretch'; const data = await wretch('${ACTIONS}').post(${WRONG}).json();`,
      ],
    ],
  },
  {
    client: 'superagent',
    url: [`import superagent from 'superagent'; await superagent.post('${ACTIONS}').send(${WRONG});`],
    method: [
      [
        `import superagent from 'superagent'; await superagent('POST', '${ACTIONS}').send(${WRONG});`,
        `import superagent from 'superagent'; await superagent.put('${ACTIONS}').send(${WRONG});`,
      ],
    ],
    base: [],
    body: [
      `import superagent from 'superagent'; await superagent.post('${ACTIONS}').set('a', 'b').send(${WRONG});`,
      `import superagent from 'superagent'; const crm = superagent.agent().set('a', 'b'); await crm.post('${ACTIONS}').send(${WRONG});`,
    ],
    answer: [
      [
        `import superagent from 'superagent'; const { body } = await superagent.post('${ACTIONS}').send(${WRONG}); if (body${READ}) done();`,
        `import superagent from 'superagent'; await superagent.post('${ACTIONS}').send(${WRONG});`,
      ],
      [
        `import superagent from 'superagent'; superagent.post('${ACTIONS}').send(${WRONG}).end((error, answer) => { if (answer.body${READ}) done(); });`,
        `import superagent from 'superagent'; superagent.post('${ACTIONS}').send(${WRONG}).end(() => { done(); });`,
      ],
    ],
  },
  {
    client: 'needle',
    url: [`import needle from 'needle'; await needle('post', '${ACTIONS}', ${WRONG}, { json: true });`],
    method: [
      [
        `import needle from 'needle'; await needle('post', '${ACTIONS}', ${WRONG}, { json: true });`,
        `import needle from 'needle'; await needle('put', '${ACTIONS}', ${WRONG}, { json: true });`,
      ],
    ],
    base: [],
    body: [`import needle from 'needle'; needle.post('${ACTIONS}', ${JSON_WRONG}, {}, () => {});`],
    answer: [
      [
        `import needle from 'needle'; needle.post('${ACTIONS}', ${WRONG}, { json: true }, (error, answer) => { if (answer.body${READ}) done(); });`,
        `import needle from 'needle'; needle.post('${ACTIONS}', ${WRONG}, { json: true }, () => { done(); });`,
      ],
    ],
  },
  {
    client: 'request',
    url: [`const request = require('request'); request.post({ url: '${ACTIONS}', json: ${WRONG} });`],
    method: [
      [
        `const request = require('request'); request(${whole('json')});`,
        `const request = require('request'); request(${whole('json', 'PUT')});`,
      ],
    ],
    base: [
      `const request = require('request'); const crm = request.defaults({ baseUrl: '${SYNC}' }); crm.post({ url: '${PATH}', json: ${WRONG} });`,
    ],
    body: [`const request = require('request'); request.post('${ACTIONS}', { json: true, body: ${WRONG} });`],
    answer: [
      [
        `const request = require('request'); request.post('${ACTIONS}', { json: ${WRONG} }, (error, answer, body) => { if (body${READ}) done(); });`,
        `const request = require('request'); request.post('${ACTIONS}', { json: ${WRONG} }, () => { done(); });`,
      ],
    ],
  },
  {
    client: 'request-promise',
    url: [`import rp from 'request-promise'; await rp(${whole('json')});`],
    method: [
      [
        `import rp from 'request-promise'; await rp(${whole('json')});`,
        `import rp from 'request-promise'; await rp(${whole('json', 'PUT')});`,
      ],
    ],
    base: [
      `import rp from 'request-promise'; await rp({ baseUrl: '${SYNC}', url: '${PATH}', method: 'POST', json: ${WRONG} });`,
    ],
    body: [`import rp from 'request-promise'; await rp.post({ uri: '${ACTIONS}', body: ${JSON_WRONG} });`],
    answer: [
      [
        `import rp from 'request-promise'; const data = await rp(${whole('json')}); if (data${READ}) done();`,
        `import rp from 'request-promise'; const data = await rp(${whole('json')});`,
      ],
    ],
  },
  {
    client: 'phin',
    url: [`import p from 'phin'; await p(${whole('data')});`],
    method: [
      [`import p from 'phin'; await p(${whole('data')});`, `import p from 'phin'; await p(${whole('data', 'PUT')});`],
    ],
    base: [],
    body: [`import p from 'phin'; await p(${whole('data', 'POST', JSON_WRONG)});`],
    answer: [
      [
        `import p from 'phin'; const { body } = await p(${whole('data')}); if (JSON.parse(body.toString())${READ}) done();`,
        `import p from 'phin'; await p(${whole('data')});`,
      ],
    ],
  },
  {
    client: 'gaxios',
    url: [
      `import { request } from 'gaxios'; await request(${whole('data')});`,
      `import { Gaxios } from 'gaxios'; await new Gaxios().request(${whole('data')});`,
    ],
    method: [
      [
        `import { request } from 'gaxios'; await request(${whole('data')});`,
        `import { request } from 'gaxios'; await request(${whole('data', 'PUT')});`,
      ],
    ],
    base: [
      `import { request } from 'gaxios'; await request({ baseURL: 'https://next.telecrm.in', url: '/autoupdate/v2/enterprise/e1${PATH}', method: 'POST', data: ${WRONG} });`,
    ],
    body: [`import { request } from 'gaxios'; await request(${whole('data', 'POST', JSON_WRONG)});`],
    answer: [
      [
        `import { request } from 'gaxios'; const { data } = await request(${whole('data')}); if (data${READ}) done();`,
        `import { request } from 'gaxios'; await request(${whole('data')});`,
      ],
    ],
  },
  {
    client: 'redaxios',
    ...withBody('axios', "import axios from 'redaxios';"),
    base: [
      `import axios from 'redaxios'; const crm = axios.create({ baseURL: '${SYNC}' }); await crm.post('${PATH}', ${WRONG});`,
    ],
    answer: [
      [
        `import axios from 'redaxios'; const { data } = await axios.post('${ACTIONS}', ${WRONG}); if (data${READ}) done();`,
        `import axios from 'redaxios'; await axios.post('${ACTIONS}', ${WRONG});`,
      ],
    ],
  },
  {
    client: 'axios instances',
    ...withBody('crm', "import axios from 'axios'; const crm = axios.create({ timeout: 1 }).create({ timeout: 2 });"),
    base: [
      `import axios from 'axios'; axios.defaults.baseURL = '${SYNC}'; await axios.post('${PATH}', ${WRONG});`,
      `import axios from 'axios'; const crm = axios.create({ baseURL: '${SYNC}' }).create({}); await crm.post('${PATH}', ${WRONG});`,
    ],
    answer: [
      [
        `import axios from 'axios'; const crm = axios.create(); const { data } = await crm.post('${ACTIONS}', ${WRONG}); if (data${READ}) done();`,
        `import axios from 'axios'; const crm = axios.create(); const { data } = await crm.post('${ACTIONS}', ${WRONG});`,
      ],
    ],
  },
  {
    client: 'isomorphic-fetch',
    url: [`import 'isomorphic-fetch'; await fetch('${ACTIONS}', ${options('body', 'POST', JSON_WRONG)});`],
    method: [
      [
        `import fetch from 'isomorphic-fetch'; await fetch('${ACTIONS}', ${options('body', 'POST', JSON_WRONG)});`,
        `import fetch from 'isomorphic-fetch'; await fetch('${ACTIONS}', ${options('body', 'PUT', JSON_WRONG)});`,
      ],
    ],
    base: [],
    body: [`export const send = (request = fetch) => request('${ACTIONS}', ${options('body', 'POST', JSON_WRONG)});`],
    answer: [
      [
        `import 'isomorphic-fetch'; const answer = await fetch('${ACTIONS}', ${options('body', 'POST', JSON_WRONG)}); if ((await answer.json())${READ}) done();`,
        `import 'isomorphic-fetch'; await fetch('${ACTIONS}', ${options('body', 'POST', JSON_WRONG)});`,
      ],
    ],
  },
];
