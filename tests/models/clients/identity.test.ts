// A name alone makes no client.
import { expect, test } from 'vitest';
import { lint } from '../../support/lint.ts';
import { ACTIONS, JSON_WRONG, WRONG } from './case.ts';

const request = `'${ACTIONS}', { method: 'POST', body: ${JSON_WRONG} }`;

test.each([
  ['a local function named fetch', `function fetch() {} fetch(${request});`],
  ['a parameter named fetch', `export const send = (fetch) => fetch(${request});`],
  ['a store with a method named post', `import { store } from './store.js'; store.post('${ACTIONS}', ${WRONG});`],
  ['a parameter named axios', `export const send = (axios) => axios.post('${ACTIONS}', ${WRONG});`],
  ['an axios of another module', `import axios from './axios.js'; axios.post('${ACTIONS}', ${WRONG});`],
  ['a $ that is not jQuery', `import $ from './shell.js'; $.post('${ACTIONS}', ${JSON_WRONG});`],
  [
    'a client shadowed by a variable',
    `import got from 'got'; { const got = make(); got.post('${ACTIONS}', { json: ${WRONG} }); }`,
  ],
  [
    'a class named XMLHttpRequest',
    `class XMLHttpRequest {} const xhr = new XMLHttpRequest(); xhr.send(${JSON_WRONG});`,
  ],
  ['a navigator of the file', `export const send = (navigator) => navigator.sendBeacon('${ACTIONS}', ${JSON_WRONG});`],
])('%s sends nothing', (_name, code) => {
  expect(lint(code, {})).toEqual([]);
});

test('an HttpClient of another module sends nothing', () => {
  const code = `import { HttpClient } from './http.js';
    export class Crm { constructor(private readonly http: HttpClient) {} run() { return this.http.post('${ACTIONS}', ${WRONG}); } }`;
  expect(lint(code, { ts: true })).toEqual([]);
});
