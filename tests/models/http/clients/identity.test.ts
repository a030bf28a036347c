// A name alone makes no client.
import { expect, test } from 'vitest';
import { lint } from '../../../support/lint.ts';
import { ACTIONS, JSON_WRONG, PATH, WRONG } from './case.ts';

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
  ['a fetch that is handed in', `export const send = ({ fetch }) => fetch(${request});`],
  ['a fetch that is declared further down', `export function send() { return fetch(${request}); var fetch = make(); }`],
  ['a fetch of the block', `{ const { fetch } = make(); fetch(${request}); }`],
  ['a fetch that is replaced', `globalThis.fetch = make(); fetch(${request});`],
  [
    'a method named fetch',
    `class Cache { fetch(url, init) { return make(url, init); } } new Cache().fetch(${request});`,
  ],
  ['a fetch that is caught', `try { make(); } catch (fetch) { fetch(${request}); }`],
  ['an axios of the file', `const axios = make(); axios.post('${ACTIONS}', ${WRONG});`],
  [
    'an object with axios’ methods',
    `const api = { post(url, body) { return body; } }; api.post('${ACTIONS}', ${WRONG});`,
  ],
  [
    'a $ of the file',
    `const $ = (name) => find(name); $.ajax = make(); $.ajax({ url: '${ACTIONS}', type: 'POST', data: ${JSON_WRONG} });`,
  ],
  ['a jQuery that is a parameter', `(function (jQuery) { jQuery.post('${ACTIONS}', ${JSON_WRONG}); })(make());`],
  ['a cy of the file', `const cy = make(); cy.request('POST', '${ACTIONS}', ${WRONG});`],
  ['a cy of another file', `import { cy } from './cy.js'; cy.request('POST', '${ACTIONS}', ${WRONG});`],
  ['another command of cy', `cy.intercept('POST', '${ACTIONS}', ${WRONG});`],
  [
    'an UrlFetchApp of the file',
    `class UrlFetchApp { static fetch() {} } UrlFetchApp.fetch(${request.replace('body', 'payload')});`,
  ],
  [
    'an UrlFetchApp of another file',
    `import UrlFetchApp from './fetch.js'; UrlFetchApp.fetch(${request.replace('body', 'payload')});`,
  ],
  ['a $fetch of the file', `const $fetch = make(); $fetch('${ACTIONS}', { method: 'POST', body: ${WRONG} });`],
  [
    'a useFetch of another package',
    `import { useFetch } from '@vueuse/core'; useFetch('${ACTIONS}', { method: 'POST', body: ${WRONG} });`,
  ],
  ['an http of another file', `import http from './http.js'; http.post('${ACTIONS}', ${JSON_WRONG});`],
  [
    'an https of another file',
    `import https from './https.js'; https.request('${ACTIONS}', { method: 'POST' }).end(${JSON_WRONG});`,
  ],
  ['a request of another file', `import { request } from './undici.js'; request(${request});`],
  [
    'a request of a package that is none',
    `import request from 'supertest'; request(app).post('${ACTIONS}').send(${WRONG});`,
  ],
  [
    'a request that is a parameter',
    `export const send = (request) => request.post({ url: '${ACTIONS}', json: ${WRONG} });`,
  ],
  [
    'a class named Client of another package',
    `import { Client } from 'pg'; new Client('https://next.telecrm.in').request({ path: '/autoupdate/v2/enterprise/e1${PATH}', method: 'POST', body: ${JSON_WRONG} });`,
  ],
  [
    'another export of undici',
    `import { MockAgent } from 'undici'; new MockAgent().request({ origin: '${ACTIONS}', path: '', method: 'POST', body: ${JSON_WRONG} });`,
  ],
  ['a type of a client', `import { AxiosError as axios } from 'axios'; axios.post('${ACTIONS}', ${WRONG});`],
  [
    'the fixture of another test',
    `import { test } from './fixtures.js'; test('a', async ({ request }) => { await request.post('${ACTIONS}', { data: ${WRONG} }); });`,
  ],
  [
    'helpers of an object',
    `export const node = { async execute() { await this.helpers.httpRequest({ url: '${ACTIONS}', method: 'POST', body: ${WRONG} }); } };`,
  ],
  [
    'a wretch that is shadowed',
    `import wretch from 'wretch'; export const send = (wretch) => wretch('${ACTIONS}').post(${WRONG}).json();`,
  ],
])('%s sends nothing', (_name, code) => {
  expect(lint(code, {})).toEqual([]);
});

test('an HttpClient of another module sends nothing', () => {
  const code = `import { HttpClient } from './http.js';
    export class Crm { constructor(private readonly http: HttpClient) {} run() { return this.http.post('${ACTIONS}', ${WRONG}); } }`;
  expect(lint(code, { ts: true })).toEqual([]);
});

const injected = (declaration: string, type: string, call: string): string =>
  `${declaration} export class Crm { constructor(private readonly http: ${type}) {} run() { return this.http.${call}; } }`;
const post = `post('${ACTIONS}', ${WRONG})`;

test.each([
  ['a class of the file', injected('class HttpClient { declare post: any; }', 'HttpClient', post)],
  ['an interface of the file', injected('interface HttpClient { post: any }', 'HttpClient', post)],
  ['a type that nobody declares', injected('', 'HttpClient', post)],
  ['another class of Angular', injected("import { HttpBackend } from '@angular/common/http';", 'HttpBackend', post)],
  ['an HttpService of another file', injected("import { HttpService } from './http.service.js';", 'HttpService', post)],
  [
    'a type that is imported from another file',
    injected("import type { HttpService } from './http.service.js';", 'HttpService', post),
  ],
  [
    'a context of the file',
    injected(
      'interface APIRequestContext { post: any }',
      'APIRequestContext',
      `post('${ACTIONS}', { data: ${WRONG} })`,
    ),
  ],
  [
    'another package’s inject',
    `import { inject } from 'vue'; import { HttpClient } from '@angular/common/http'; const http: any = inject(HttpClient as never); http.${post};`,
  ],
  [
    'a node of another package',
    `import type { IExecuteFunctions } from './types.js';
    export class Crm { async execute(this: IExecuteFunctions) { await this.helpers.httpRequest({ url: '${ACTIONS}', method: 'POST', body: ${WRONG} }); } }`,
  ],
])('%s makes no client', (_name, code) => {
  expect(lint(code, { ts: true })).toEqual([]);
});

test.each([
  ['Angular’s', injected("import { HttpClient } from '@angular/common/http';", 'HttpClient', post)],
  ['Nest’s, as a type', injected("import type { HttpService } from '@nestjs/axios';", 'HttpService', post)],
  [
    'Playwright’s, as a type',
    injected(
      "import { type APIRequestContext } from '@playwright/test';",
      'APIRequestContext',
      `post('${ACTIONS}', { data: ${WRONG} })`,
    ),
  ],
])('a class that is %s makes one', (_name, code) => {
  expect(lint(code, { ts: true }, ['no-action-prefix'])).toHaveLength(1);
});
