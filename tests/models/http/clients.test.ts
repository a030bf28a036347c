import { expect, test } from 'vitest';
import { clients } from '../../../src/models/http/clients.ts';
import { checkClients, X } from './client-cases.ts';
import type { ClientCase } from './client-cases.ts';
import { seen } from '../outside.ts';
import type { SentRequest } from '../outside.ts';

const json = "{ method: 'PUT', body: JSON.stringify({ a: 1 }) }";

/** Every verb, with the method that it sends. */
const verbs = (call: (verb: string) => string): [string, SentRequest][] =>
  ['get', 'head', 'delete', 'post', 'put', 'patch'].map((verb) => [call(verb), { method: verb.toUpperCase(), url: X }]);

const fetchCalls: ClientCase['calls'] = [
  [`$('${X}')`, { method: 'GET', url: X }],
  [`$('${X}', ${json})`, { method: 'PUT', url: X, body: { a: 1 } }],
  [`$('${X}', { method: 'POST', body: text })`, { method: 'POST', url: X, body: 'unknown(derived)' }],
  [`$(new URL('/x', 'https://a.example'), { method: 'post' })`, { method: 'post', url: X }],
];

const fetchParts: ClientCase['parts'] = {
  'await $': 'answer.response',
  'await (await $).json()': 'answer.body',
  'await (await $).text()': 'answer.text',
  'JSON.parse(await (await $).text())': 'answer.body',
  '(await $).ok': 'answer.transport.ok',
  '(await $).status': 'answer.transport.status',
  '(await $).headers': 'answer.transport.headers',
  '(await (await $).json()).actions[0].status': 'answer.body.actions.*.status',
  'await $.then((r) => r.json())': 'answer.body',
};

const cases: readonly ClientCase[] = [
  {
    client: 'fetch',
    from: [
      'const $ = fetch',
      'const $ = globalThis.fetch',
      'const $ = window.fetch.bind(window)',
      "const $ = self['fetch']",
      'const { fetch: $ } = global',
    ],
    calls: [
      ...fetchCalls,
      [`$(new Request('${X}', ${json}))`, { method: 'PUT', url: X, body: { a: 1 } }],
      [`$(new Request('${X}', ${json}), { method: 'POST' })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$(new Request(new Request('${X}', ${json}), { headers: {} }))`, { method: 'PUT', url: X, body: { a: 1 } }],
      [`$(new Request(new Request('${X}', ${json}), { method: 'POST' }))`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$(new Request('${X}', ${json}).clone())`, { method: 'PUT', url: X, body: { a: 1 } }],
    ],
    parts: fetchParts,
  },
  {
    client: 'axios',
    from: [
      "import $ from 'axios'",
      "import { axios as $ } from 'axios'",
      "import { default as $ } from 'axios'",
      "import * as all from 'axios'; const $ = all.default",
      "const $ = require('axios')",
      "const $ = require('axios').default",
      "const { default: $ } = await import('axios')",
      'const $ = axios',
    ],
    calls: [
      [`$('${X}')`, { method: 'GET', url: X }],
      [`$('${X}', { method: 'post', data: { a: 1 } })`, { method: 'post', url: X, body: { a: 1 } }],
      [`$({ url: '${X}', method: 'PUT', data: { a: 1 } })`, { method: 'PUT', url: X, body: { a: 1 } }],
      [`$({ baseURL: 'https://a.example/', url: '/x' })`, { method: 'GET', url: X }],
      [`$({ baseURL: 'https://b.example', url: '${X}' })`, { method: 'GET', url: X }],
      [`$({ allowAbsoluteUrls: false, url: '${X}' })`, { method: 'GET', url: X }],
      [`$({ baseURL: 'https://a.example', allowAbsoluteUrls: false, url: '/x' })`, { method: 'GET', url: X }],
      [
        `$({ baseURL: 'https://b.example', allowAbsoluteUrls: false, url: '${X}' })`,
        { method: 'GET', url: 'unknown(derived)' },
      ],
      [
        `$.create({ baseURL: 'https://b.example', allowAbsoluteUrls: false }).get('${X}')`,
        { method: 'GET', url: 'unknown(derived)' },
      ],
      [`$.request({ url: '${X}', method: 'PATCH', data: { a: 1 } })`, { method: 'PATCH', url: X, body: { a: 1 } }],
      ...verbs((verb) => `$.${verb}('${X}')`),
      [`$.post('${X}', { a: 1 })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.put('${X}', JSON.stringify({ a: 1 }))`, { method: 'PUT', url: X, body: { a: 1 } }],
      [`$.post('x', { a: 1 }, { baseURL: 'https://a.example' })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.delete('${X}', { data: { a: 1 } })`, { method: 'DELETE', url: X, body: { a: 1 } }],
      [`$.create({ baseURL: 'https://a.example' }).post('/x', { a: 1 })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.create({ baseURL: 'https://a.example', method: 'put' })('/x')`, { method: 'put', url: X }],
      [`$.create().create({ baseURL: 'https://a.example' }).get('x')`, { method: 'GET', url: X }],
      [`$.create({ baseURL: base }).get('/x')`, { method: 'GET', url: '`${…}/x`' }],
      [
        `$.post('${X}', { a: 1 }, { transformRequest: [change] })`,
        { method: 'POST', url: X, body: 'unknown(derived)' },
      ],
    ],
    parts: {
      '(await $).data': 'answer.body',
      '(await $).data.actions[0].status': 'answer.body.actions.*.status',
      '(await $).status': 'answer.transport.status',
      '(await $).headers': 'answer.transport.headers',
      'await $.then(({ data }) => data)': 'answer.body',
    },
  },
  {
    client: 'got',
    from: ["import $ from 'got'", "import { got as $ } from 'got'", "const { got: $ } = require('got')"],
    calls: [
      [`$('${X}')`, { method: 'GET', url: X }],
      [`$('${X}', { method: 'POST', json: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$({ url: '${X}', method: 'POST', json: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$('${X}', ${json})`, { method: 'PUT', url: X, body: { a: 1 } }],
      ...verbs((verb) => `$.${verb}('${X}')`),
      [`$.post('x', { prefixUrl: 'https://a.example', json: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.extend({ prefixUrl: 'https://a.example/' }).post('x')`, { method: 'POST', url: X }],
      [`$.extend($.extend({ prefixUrl: 'https://a.example' }), { retry: 1 }).get('x')`, { method: 'GET', url: X }],
      [
        `$.extend({ handlers: [(options, next) => next(change(options))] }).post('${X}', { json: { a: 1 } })`,
        { method: 'POST', url: X, body: 'unknown(derived)' },
      ],
    ],
    parts: {
      'await $.json()': 'answer.body',
      'await $.text()': 'answer.text',
      'JSON.parse(await $.text())': 'answer.body',
      '(await $).body': 'answer.text',
      'JSON.parse((await $).body)': 'answer.body',
      '(await $).statusCode': 'answer.transport.statusCode',
    },
  },
  {
    client: 'ky',
    from: ["import $ from 'ky'", "const { default: $ } = await import('ky')"],
    calls: [
      [`$('${X}')`, { method: 'GET', url: X }],
      [`$('${X}', { method: 'POST', json: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$('${X}', ${json})`, { method: 'PUT', url: X, body: { a: 1 } }],
      ...verbs((verb) => `$.${verb}('${X}')`),
      [`$.post('x', { prefixUrl: 'https://a.example', json: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.create({ prefixUrl: 'https://a.example' }).get('x')`, { method: 'GET', url: X }],
      [`$.extend({ prefixUrl: 'https://a.example' }).get('x')`, { method: 'GET', url: X }],
      [`$.create({ prefix: 'https://a.example' }).get('/x')`, { method: 'GET', url: X }],
      [
        `$.create({ prefix: 'https://a.example' }).extend(({ prefix }) => ({ prefix: prefix + '/v2' })).get('x')`,
        { method: 'GET', url: 'https://a.example/v2/x' },
      ],
      [`$.get('x', { baseUrl: 'https://a.example/v2/' })`, { method: 'GET', url: 'https://a.example/v2/x' }],
      [`$.get('/x', { baseUrl: 'https://a.example/v2/' })`, { method: 'GET', url: X }],
      [
        `$.get('/x', { prefix: '/v2', baseUrl: 'https://a.example' })`,
        { method: 'GET', url: 'https://a.example/v2/x' },
      ],
      [`$.get('${X}', { baseUrl: 'https://b.example' })`, { method: 'GET', url: X }],
    ],
    parts: {
      'await $.json()': 'answer.body',
      'await $.text()': 'answer.text',
      'await (await $).json()': 'answer.body',
      '(await $).ok': 'answer.transport.ok',
    },
  },
  {
    client: 'undici',
    from: [
      "import { request as $ } from 'undici'",
      "import undici from 'undici'; const $ = undici.request",
      "import * as undici from 'undici'; const $ = undici.request",
      "const { request: $ } = require('undici')",
    ],
    calls: [
      [`$('${X}')`, { method: 'GET', url: X }],
      [`$('${X}', ${json})`, { method: 'PUT', url: X, body: { a: 1 } }],
    ],
    parts: {
      'await (await $).body.json()': 'answer.body',
      'await (await $).body.text()': 'answer.text',
      '(await $).statusCode': 'answer.transport.statusCode',
    },
  },
  {
    client: 'undici fetch',
    from: [
      "import { fetch as $ } from 'undici'",
      "import $ from 'node-fetch'",
      "const $ = require('node-fetch')",
      "import $ from 'cross-fetch'",
      "import { fetch as $ } from 'cross-fetch'",
      "import $ from 'isomorphic-fetch'",
    ],
    calls: fetchCalls,
    parts: fetchParts,
  },
];

test('every case is that of a row', () => {
  expect(clients.map(({ name }) => name)).toEqual(expect.arrayContaining(cases.map(({ client }) => client)));
});

checkClients(cases);

test.each([
  ['{ resolveBodyOnly: true }', 'answer.text'],
  ["{ resolveBodyOnly: true, responseType: 'json' }", 'answer.body'],
  ['{ resolveBodyOnly: false }', 'answer.response'],
])('got gives with %s: %s', (options, expected) => {
  expect(seen(`import got from 'got'; seen(await got('${X}', ${options}))`)).toEqual([expected]);
  expect(seen(`import got from 'got'; seen(await got.extend(${options})('${X}'))`)).toEqual([expected]);
});
