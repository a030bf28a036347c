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
    client: 'undici Agent',
    from: ["import { Agent } from 'undici'; const $ = new Agent()"],
    request: "$.request({ origin: 'https://a.example', path: '/x' })",
    calls: [
      [
        "$.request({ origin: 'https://a.example', path: '/x', method: 'POST', body: JSON.stringify({ a: 1 }) })",
        { method: 'POST', url: X, body: { a: 1 } },
      ],
    ],
    parts: { 'await (await $).body.json()': 'answer.body' },
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
    parts: {
      'await $': 'answer.body',
      '(await $).actions': 'answer.body.actions',
      // It was asked for the text.
      'JSON.parse(await $)': 'answer.body',
    },
  },
  {
    client: 'wretch',
    from: ["import $ from 'wretch'", "const $ = require('wretch')"],
    request: `$('${X}').get()`,
    calls: [
      [`$('${X}').post({ a: 1 })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$('${X}').post()`, { method: 'POST', url: X }],
      [`$('${X}').json({ a: 1 }).put()`, { method: 'PUT', url: X, body: { a: 1 } }],
      [`$('${X}').post(JSON.stringify({ a: 1 }))`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$('https://a.example').url('/x').get()`, { method: 'GET', url: X }],
      [`$('https://a.example').get('/x')`, { method: 'GET', url: X }],
      [`$().url('${X}').get()`, { method: 'GET', url: X }],
      [`$('https://b.example').url('${X}', true).get()`, { method: 'GET', url: 'unknown(derived)' }],
      [
        `$('https://a.example', { mode: 'cors' }).options({}).catcher(401, refresh).headers({}).get('/x')`,
        { method: 'GET', url: X },
      ],
    ],
    parts: {
      'await $.json()': 'answer.body',
      'await $.json(({ actions }) => actions)': 'answer.body.actions',
      'await $.text()': 'answer.text',
      '(await $.res()).status': 'answer.transport.status',
      'await $.notFound(() => none).error(500, () => none).json()': 'answer.body',
    },
  },
  {
    client: 'superagent',
    from: ["import $ from 'superagent'", "const $ = require('superagent')"],
    request: `await $.get('${X}')`,
    calls: [
      [`await $.post('${X}').send({ a: 1 })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`await $('PUT', '${X}').set('A', 'b').ok(isFine).send({ a: 1 })`, { method: 'PUT', url: X, body: { a: 1 } }],
      [`$.del('${X}').end(done)`, { method: 'DELETE', url: X }],
      [`$.post('${X}').send({ a: 1 }).then(done)`, { method: 'POST', url: X, body: { a: 1 } }],
      [`await $.post('${X}').send({ a: 1 }).send({ b: 1 })`, { method: 'POST', url: X, body: 'unknown(derived)' }],
      [`await $.post('${X}').type('form').send({ a: 1 })`, { method: 'POST', url: X, body: 'unknown(derived)' }],
      [
        `const agent = $.agent().set('A', 'b'); await agent.post('${X}').send({ a: 1 })`,
        { method: 'POST', url: X, body: { a: 1 } },
      ],
    ],
    parts: { '$.body': 'answer.body', '$.text': 'answer.text', '$.ok': 'answer.transport.ok' },
  },
  {
    client: 'needle',
    from: ["import $ from 'needle'", "const $ = require('needle')"],
    request: `$.get('${X}')`,
    calls: [
      [`$('post', '${X}', { a: 1 }, { json: true })`, { method: 'post', url: X, body: { a: 1 } }],
      [`$.put('${X}', { a: 1 }, { json: true })`, { method: 'PUT', url: X, body: { a: 1 } }],
      [`$.request('put', '${X}', { a: 1 }, { json: true }, done)`, { method: 'put', url: X, body: { a: 1 } }],
      // A form.
      [`$.post('${X}', { a: 1 }, {})`, { method: 'POST', url: X, body: 'unknown(derived)' }],
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
    calls: [
      [`$({ url: '${X}', method: 'POST', data: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [
        `$({ url: '${X}', method: 'POST', data: JSON.stringify({ a: 1 }) })`,
        { method: 'POST', url: X, body: { a: 1 } },
      ],
      [`$.defaults({ method: 'POST' })({ url: '${X}', data: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.promisified('${X}')`, { method: 'GET', url: X }],
      [`$.unpromisified({ url: '${X}' }, done)`, { method: 'GET', url: X }],
    ],
    parts: { '(await $).body': 'answer.text', '(await $).statusCode': 'answer.transport.statusCode' },
  },
  {
    client: 'phin that parses',
    from: ["import p from 'phin'; const $ = p.defaults({ parse: 'json' })"],
    calls: [],
    parts: { '(await $).body': 'answer.body' },
  },
  {
    client: 'phin that gives a text',
    from: ["import p from 'phin'; const $ = p.defaults({ parse: 'string' })"],
    calls: [],
    parts: { '(await $).body': 'answer.text' },
  },
  {
    client: 'gaxios',
    from: ["import { request as $ } from 'gaxios'"],
    request: `$({ url: '${X}' })`,
    calls: [
      [`$({ url: '${X}', method: 'POST', data: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$({ baseURL: 'https://a.example', url: '/x' })`, { method: 'GET', url: X }],
      [`$({ baseURL: 'https://a.example/v2/', url: 'x' })`, { method: 'GET', url: 'https://a.example/v2/x' }],
      [`$({ baseURL: 'https://a.example', url: \`/x/\${id}\` })`, { method: 'GET', url: '`https://a.example/x/${…}`' }],
      // Its versions differ.
      [`$({ baseURL: 'https://a.example/v2', url: '/x' })`, { method: 'GET', url: 'unknown(derived)' }],
      [`$({ baseURL: 'https://b.example', url: '${X}' })`, { method: 'GET', url: X }],
    ],
    parts: { '(await $).data': 'answer.body', '(await $).status': 'answer.transport.status' },
  },
  {
    client: 'Gaxios',
    from: ["import { Gaxios } from 'gaxios'; const $ = new Gaxios()", "import { instance as $ } from 'gaxios'"],
    request: `$.request({ url: '${X}' })`,
    calls: [
      [`$.request({ url: '${X}', method: 'POST', data: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [
        `$.interceptors.request.add({ resolved: async (config) => ({ ...config, data: { b: 2 } }) }); $.request({ url: '${X}', method: 'POST', data: { a: 1 } })`,
        { method: 'POST', url: X, body: { b: 2 } },
      ],
    ],
    parts: { '(await $).data': 'answer.body' },
  },
  {
    client: 'redaxios',
    from: ["import $ from 'redaxios'"],
    calls: [
      [`$.post('${X}', { a: 1 })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$({ url: '${X}', method: 'put', data: { a: 1 } })`, { method: 'put', url: X, body: { a: 1 } }],
      [`$.create({ baseURL: 'https://a.example' }).get('/x')`, { method: 'GET', url: X }],
      [`$.request({ url: '${X}', method: 'post', data: { a: 1 } })`, { method: 'post', url: X, body: { a: 1 } }],
    ],
    parts: { '(await $).data': 'answer.body', '(await $).status': 'answer.transport.status' },
  },
]);
