import { expect, test } from 'vitest';
import { checkClients, X } from './client-cases.ts';
import { sent } from '../outside.ts';

checkClients([
  {
    client: 'jQuery',
    from: ['', 'const $ = jQuery', "import $ from 'jquery'"],
    request: `$.get('${X}')`,
    calls: [
      [
        `$.ajax({ url: '${X}', type: 'POST', data: JSON.stringify({ a: 1 }) })`,
        { method: 'POST', url: X, body: { a: 1 } },
      ],
      [`$.ajax('${X}', { method: 'PUT', data: JSON.stringify({ a: 1 }) })`, { method: 'PUT', url: X, body: { a: 1 } }],
      [`$.post('${X}', JSON.stringify({ a: 1 }))`, { method: 'POST', url: X, body: { a: 1 } }],
      [
        `$.post({ url: '${X}', data: JSON.stringify({ a: 1 }), contentType: 'application/json' })`,
        { method: 'POST', url: X, body: { a: 1 } },
      ],
      [`$.post('${X}', JSON.stringify({ a: 1 }), done, 'json')`, { method: 'POST', url: X, body: { a: 1 } }],
      // A form.
      [`$.post('${X}', { a: 1 })`, { method: 'POST', url: X, body: 'unknown(derived)' }],
      [`$.getJSON('${X}')`, { method: 'GET', url: X }],
    ],
    parts: {
      'await $': 'answer.body',
      'await $.fail(tell).always(tell)': 'answer.body',
      'await $.then((data) => data.actions)': 'answer.body.actions',
    },
  },
  {
    client: 'UrlFetchApp',
    from: ['const $ = UrlFetchApp'],
    request: `$.fetch('${X}')`,
    calls: [
      [
        `$.fetch('${X}', { method: 'post', payload: JSON.stringify({ a: 1 }) })`,
        { method: 'post', url: X, body: { a: 1 } },
      ],
      [`$.fetchAll([{ url: '${X}', method: 'post' }])`, { method: 'post', url: X }],
      [`$.fetchAll([...(flag ? [{ url: '${X}', method: 'post' }] : [])])`, { method: 'post', url: X }],
    ],
    parts: { '$.getContentText()': 'answer.text', 'JSON.parse($.getContentText())': 'answer.body' },
  },
  {
    client: 'k6 http',
    from: [
      "import $ from 'k6/http'",
      "import * as $ from 'k6/http'",
      "import { get } from 'k6/http'; const $ = { get }",
    ],
    request: `$.get('${X}')`,
    calls: [
      [`$.post('${X}', JSON.stringify({ a: 1 }))`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.request('PUT', '${X}', JSON.stringify({ a: 1 }))`, { method: 'PUT', url: X, body: { a: 1 } }],
      [`$.del('${X}')`, { method: 'DELETE', url: X }],
      [`$.asyncRequest('PUT', '${X}', JSON.stringify({ a: 1 }))`, { method: 'PUT', url: X, body: { a: 1 } }],
    ],
    parts: {
      "$.json('actions.0.status')": 'unknown(derived)',
      '$.json()': 'answer.body',
      '$.body': 'answer.text',
      '$.status': 'answer.transport.status',
    },
  },
  {
    client: 'useFetch',
    from: ["import { useFetch as $ } from '#app'", "import { useFetch as $ } from '#imports'", 'const $ = useFetch'],
    calls: [[`$('${X}', { method: 'POST', body: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }]],
    parts: { '(await $).status': 'answer.transport.status', '(await $).data.value': 'answer.body' },
  },
  {
    client: 'useLazyFetch',
    from: ["import { useLazyFetch as $ } from '#imports'", 'const $ = useLazyFetch'],
    calls: [],
    parts: {},
  },
  {
    client: 'HttpService',
    from: [
      "import { HttpService } from '@nestjs/axios'; const $ = new HttpService()",
      "import { HttpService } from '@nestjs/axios'; import axios from 'axios'; const $ = new HttpService(axios.create()).axiosRef",
    ],
    request: `$.get('${X}')`,
    calls: [
      [`$.post('${X}', { a: 1 })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.get('/x')`, { method: 'GET', url: '/x' }],
      [`$.axiosRef.defaults.baseURL = 'https://a.example'; $.get('/x')`, { method: 'GET', url: X }],
      [
        `import axios from 'axios'; new HttpService(axios.create({ baseURL: 'https://a.example' })).get('/x')`,
        { method: 'GET', url: X },
      ],
      ["new HttpService(given).get('/x')", { method: 'GET', url: '`${…}/x`' }],
    ],
    parts: {},
  },
  {
    client: 'Playwright',
    from: [
      "import { request as api } from '@playwright/test'; const $ = await api.newContext()",
      "import { request as api } from 'playwright/test'; const $ = await api.newContext()",
      "const { request: api } = require('playwright'); const $ = await api.newContext()",
    ],
    request: `$.get('${X}')`,
    calls: [
      [`$.post('${X}', { data: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.fetch('${X}', { method: 'PUT', data: JSON.stringify({ a: 1 }) })`, { method: 'PUT', url: X, body: { a: 1 } }],
      [`(await api.newContext({ baseURL: 'https://a.example/v2/' })).get('/x')`, { method: 'GET', url: X }],
      ["$.get('/x')", { method: 'GET', url: '`${…}/x`' }],
      ['$.get(`${base}/x`)', { method: 'GET', url: '`${…}/x`' }],
    ],
    parts: { 'await (await $).json()': 'answer.body', '(await $).status()': 'answer.transport.status' },
  },
  {
    client: 'Playwright’s fixtures',
    from: ["import { test } from '@playwright/test'"],
    request: `test('a', async ({ request }) => { await request.get('${X}'); })`,
    calls: [
      [
        "test.use({ baseURL: 'https://a.example' }); test('a', async ({ request }) => { await request.get('/x'); })",
        { method: 'GET', url: X },
      ],
      ["test('a', async ({ request }) => { await request.get('/x'); })", { method: 'GET', url: '`${…}/x`' }],
    ],
    parts: {},
  },
  {
    client: 'cy.request',
    from: [''],
    request: `cy.request('${X}')`,
    calls: [
      [`cy.request('POST', '${X}', { a: 1 })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`cy.request('PUT', '${X}')`, { method: 'PUT', url: X }],
      [`cy.request({ method: 'POST', url: '${X}', body: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      // Its base stands in a configuration.
      ["cy.request('/x')", { method: 'GET', url: '`${…}/x`' }],
    ],
    parts: { 'await $.then(({ body }) => body)': 'answer.body' },
  },
  {
    client: 'n8n',
    // A module has no such `this` but where n8n runs it as the code of a node.
    from: ['const $ = this.helpers', 'const code = () => this.helpers; const $ = code()'],
    request: `$.httpRequest({ url: '${X}' })`,
    calls: [
      [`$.httpRequest({ url: '${X}', method: 'POST', body: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.httpRequest({ baseURL: 'https://a.example', url: '/x' })`, { method: 'GET', url: X }],
      [
        `$.httpRequestWithAuthentication.call(this, 'crm', { url: '${X}', method: 'POST', body: { a: 1 } })`,
        { method: 'POST', url: X, body: { a: 1 } },
      ],
      [
        `$.request({ uri: '${X}', method: 'POST', json: true, body: { a: 1 } })`,
        { method: 'POST', url: X, body: { a: 1 } },
      ],
    ],
    parts: { 'await $': 'answer.body', '(await $).actions': 'answer.body.actions' },
  },
  {
    client: 'n8n that gives the response',
    from: ['const $ = this.helpers'],
    request: `$.httpRequest({ url: '${X}', returnFullResponse: true })`,
    calls: [],
    parts: { '(await $).body': 'answer.body', '(await $).statusCode': 'answer.transport.statusCode' },
  },
]);

test('navigator.sendBeacon posts', () => {
  expect(sent(`navigator.sendBeacon('${X}', JSON.stringify({ a: 1 }))`)).toEqual([
    { method: 'POST', url: X, body: { a: 1 } },
  ]);
});

test('navigator.sendBeacon sends what a blob holds', () => {
  const post = (blob: string): unknown => sent(`navigator.sendBeacon('${X}', ${blob})`)[0]?.body;
  expect(post("new Blob([JSON.stringify({ a: 1 })], { type: 'application/json' })")).toEqual({ a: 1 });
  expect(post("new Blob(['{', rest])")).toBe('unknown(derived)');
});

test('a request is known from the fixtures of a test', () => {
  const inTest = (code: string): unknown =>
    sent(
      `import { test } from '@playwright/test'; test('a', async ({ request, page, context, playwright }) => { ${code} })`,
    );
  for (const from of ['request', 'page.request', 'context.request', '(await playwright.request.newContext())'])
    expect(inTest(`await ${from}.get('${X}')`), from).toEqual([{ method: 'GET', url: X }]);
});

test('a function has a `this` of its own', () => {
  expect(sent(`function run() { return this.helpers.httpRequest({ url: '${X}' }); } run();`)).toEqual([]);
});

test('interceptors of a member are those of the client', () => {
  const code = `import { HttpService } from '@nestjs/axios'; const http = new HttpService();
    http.axiosRef.interceptors.request.use((config) => ({ ...config, url: '${X}' }));`;
  expect(sent(`${code} http.get('/y')`)).toEqual([{ method: 'GET', url: X }]);
});
