import { expect, test } from 'vitest';
import { checkClients, X } from './client-cases.ts';
import { sent } from './outside.ts';

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
      [`$.getJSON('${X}')`, { method: 'GET', url: X }],
    ],
    parts: { 'await $': 'answer.body' },
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
    ],
    parts: { '$.getContentText()': 'answer.text', 'JSON.parse($.getContentText())': 'answer.body' },
  },
  {
    client: 'k6 http',
    from: ["import $ from 'k6/http'"],
    request: `$.get('${X}')`,
    calls: [
      [`$.post('${X}', JSON.stringify({ a: 1 }))`, { method: 'POST', url: X, body: { a: 1 } }],
      [`$.request('PUT', '${X}', JSON.stringify({ a: 1 }))`, { method: 'PUT', url: X, body: { a: 1 } }],
      [`$.del('${X}')`, { method: 'DELETE', url: X }],
    ],
    parts: { '$.json()': 'answer.body', '$.body': 'answer.text', '$.status': 'answer.transport.status' },
  },
  {
    client: 'useFetch',
    from: ["import { useFetch as $ } from '#app'", "import { useFetch as $ } from '#imports'", 'const $ = useFetch'],
    calls: [[`$('${X}', { method: 'POST', body: { a: 1 } })`, { method: 'POST', url: X, body: { a: 1 } }]],
    parts: { '(await $).status': 'answer.transport.status' },
  },
]);

test('navigator.sendBeacon posts', () => {
  expect(sent(`navigator.sendBeacon('${X}', JSON.stringify({ a: 1 }))`)).toEqual([
    { method: 'POST', url: X, body: { a: 1 } },
  ]);
});

test('cy.request takes method, address and body', () => {
  expect(sent(`cy.request('POST', '${X}', { a: 1 })`)).toEqual([{ method: 'POST', url: X, body: { a: 1 } }]);
});
