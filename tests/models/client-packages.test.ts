import { checkClients, X } from './client-cases.ts';

checkClients([
  {
    client: 'undici Client',
    from: [
      "import { Client } from 'undici'; const $ = new Client('https://a.example')",
      "import { Pool } from 'undici'; const $ = new Pool('https://a.example')",
    ],
    request: "$.request({ path: '/x' })",
    calls: [
      [
        "$.request({ path: '/x', method: 'POST', body: JSON.stringify({ a: 1 }) })",
        { method: 'POST', url: X, body: { a: 1 } },
      ],
    ],
    parts: { 'await (await $).body.json()': 'answer.body', '(await $).statusCode': 'answer.transport.statusCode' },
  },
  {
    client: 'ofetch',
    from: ["import { ofetch as $ } from 'ofetch'", "import { $fetch as $ } from 'ofetch'", 'const $ = $fetch'],
    calls: [
      [`$('${X}', { method: 'POST', body: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$('/x', { baseURL: 'https://a.example' })`, { method: 'GET', url: X }],
      [`$.create({ baseURL: 'https://a.example' })('/x')`, { method: 'GET', url: X }],
      [`$.raw('${X}')`, { method: 'GET', url: X }],
    ],
    parts: { 'await $': 'answer.body', '(await $).actions': 'answer.body.actions' },
  },
  {
    client: 'needle',
    from: ["import $ from 'needle'", "const $ = require('needle')"],
    request: `$.get('${X}')`,
    calls: [
      [`$('post', '${X}', { a: 1 }, { json: true })`, { method: 'post', url: X, body: { a: 1 } }],
      [`$.put('${X}', { a: 1 }, { json: true })`, { method: 'PUT', url: X, body: { a: 1 } }],
    ],
    parts: { '(await $).body': 'answer.body', '(await $).statusCode': 'answer.transport.statusCode' },
  },
  {
    client: 'request',
    from: ["import $ from 'request'", "const $ = require('request')"],
    calls: [
      [
        `$({ uri: '${X}', method: 'POST', json: true, body: { a: 1 } }, done)`,
        { method: 'POST', url: X, body: { a: 1 } },
      ],
      [`$({ url: '${X}', method: 'POST', json: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.post('${X}', { json: { a: 1 } }, done)`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.defaults({ baseUrl: 'https://a.example' }).get('/x')`, { method: 'GET', url: X }],
    ],
    parts: {},
  },
  {
    client: 'request-promise',
    from: ["import $ from 'request-promise'", "const $ = require('request-promise-native')"],
    calls: [
      [`$({ uri: '${X}', method: 'POST', json: true, body: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.post('${X}', { json: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
    ],
    parts: { 'await $': 'answer.text' },
  },
  {
    client: 'phin',
    from: ["import $ from 'phin'", "const $ = require('phin')"],
    calls: [[`$({ url: '${X}', method: 'POST', data: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }]],
    parts: { '(await $).body': 'answer.text', '(await $).statusCode': 'answer.transport.statusCode' },
  },
  {
    client: 'gaxios',
    from: ["import { request as $ } from 'gaxios'"],
    request: `$({ url: '${X}' })`,
    calls: [[`$({ url: '${X}', method: 'POST', data: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }]],
    parts: { '(await $).data': 'answer.body', '(await $).status': 'answer.transport.status' },
  },
  {
    client: 'Gaxios',
    from: ["import { Gaxios } from 'gaxios'; const $ = new Gaxios()", "import { instance as $ } from 'gaxios'"],
    request: `$.request({ url: '${X}' })`,
    calls: [[`$.request({ url: '${X}', method: 'POST', data: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }]],
    parts: { '(await $).data': 'answer.body' },
  },
  {
    client: 'redaxios',
    from: ["import $ from 'redaxios'"],
    calls: [
      [`$.post('${X}', { a: 1 })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$({ url: '${X}', method: 'put', data: { a: 1 } })`, { method: 'put', url: X, body: { a: 1 } }],
      [`$.create({ baseURL: 'https://a.example' }).get('/x')`, { method: 'GET', url: X }],
    ],
    parts: { '(await $).data': 'answer.body', '(await $).status': 'answer.transport.status' },
  },
]);
