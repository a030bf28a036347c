/** The same of clients that a framework or a runtime brings along. */
import { ACTIONS, type ClientCase, JSON_WRONG, options, PATH, READ, SYNC, whole, withBody, WRONG } from './case.ts';

const angular = (code: string): string =>
  `import { HttpClient } from '@angular/common/http';
  export class Crm { constructor(private readonly http: HttpClient) {} run() { ${code} } }`;
const nest = (code: string): string =>
  `import { HttpService } from '@nestjs/axios';
  import { firstValueFrom } from 'rxjs';
  export class Crm { constructor(private readonly http: HttpService) {} async run() { ${code} } }`;
const test = (code: string): string =>
  `import { test, request as api } from '@playwright/test'; test('a', async ({ request }) => { ${code} });`;
const post = `this.http.post('${ACTIONS}', ${WRONG})`;
export const platformCases: readonly ClientCase[] = [
  {
    client: 'Angular HttpClient',
    language: { ts: true },
    url: [
      angular(`return ${post};`),
      `import { HttpClient } from '@angular/common/http'; import { inject } from '@angular/core'; export class Crm { http = inject(HttpClient); run() { return ${post}; } }`,
    ],
    method: [[angular(`return ${post};`), angular(`return ${post.replace('post', 'put')};`)]],
    base: [],
    body: [angular(`return ${post};`)],
    answer: [
      [
        angular(`${post}.subscribe((data) => { if (data${READ}) done(); });`),
        angular(`${post}.subscribe(() => { done(); });`),
      ],
      [angular(`${post};`), angular(`${post}.subscribe();`)],
    ],
  },
  {
    client: 'NestJS HttpService',
    language: { ts: true },
    url: [nest(`return ${post};`), nest(`return this.http.axiosRef.post('${ACTIONS}', ${WRONG});`)],
    method: [[nest(`return ${post};`), nest(`return ${post.replace('post', 'put')};`)]],
    base: [
      `import { HttpService } from '@nestjs/axios'; import axios from 'axios'; import { lastValueFrom } from 'rxjs';
      const http = new HttpService(axios.create({ baseURL: '${SYNC}' })); await lastValueFrom(http.post('${PATH}', ${WRONG}));`,
    ],
    body: [nest(`return ${post};`)],
    answer: [
      [
        nest(`const { data } = await firstValueFrom(${post}); if (data${READ}) done();`),
        nest(`const { data } = await firstValueFrom(${post});`),
      ],
    ],
  },
  {
    client: 'UrlFetchApp',
    url: [
      `UrlFetchApp.fetch('${ACTIONS}', ${options('payload', 'post', JSON_WRONG)});`,
      `UrlFetchApp.fetchAll([${whole('payload', 'post', JSON_WRONG)}]);`,
      `UrlFetchApp.fetchAll(rows.map(() => (${whole('payload', 'post', JSON_WRONG)})));`,
    ],
    method: [
      [
        `UrlFetchApp.fetch('${ACTIONS}', ${options('payload', 'post', JSON_WRONG)});`,
        `UrlFetchApp.fetch('${ACTIONS}', ${options('payload', 'put', JSON_WRONG)});`,
      ],
    ],
    base: [],
    body: [`UrlFetchApp.fetch('${ACTIONS}', ${options('payload', 'post', JSON_WRONG)});`],
    answer: [
      [
        `const answer = UrlFetchApp.fetch('${ACTIONS}', ${options('payload', 'post', JSON_WRONG)}); if (JSON.parse(answer.getContentText())${READ}) done();`,
        `UrlFetchApp.fetch('${ACTIONS}', ${options('payload', 'post', JSON_WRONG)});`,
      ],
      [
        `for (const answer of UrlFetchApp.fetchAll(rows.map(() => (${whole('payload', 'post', JSON_WRONG)})))) if (JSON.parse(answer.getContentText())${READ}) done();`,
        `UrlFetchApp.fetchAll(rows.map(() => (${whole('payload', 'post', JSON_WRONG)})));`,
      ],
    ],
  },
  {
    client: 'Playwright request',
    url: [test(`await request.post('${ACTIONS}', { data: ${WRONG} });`)],
    method: [
      [
        test(`await request.fetch('${ACTIONS}', ${options('data')});`),
        test(`await request.put('${ACTIONS}', { data: ${WRONG} });`),
      ],
    ],
    base: [
      test(
        `const crm = await api.newContext({ baseURL: 'https://next.telecrm.in' }); await crm.post('/autoupdate/v2/enterprise/e1${PATH}', { data: ${WRONG} });`,
      ),
    ],
    body: [test(`await request.post('${ACTIONS}', { data: ${JSON_WRONG} });`)],
    answer: [
      [
        test(
          `const answer = await request.post('${ACTIONS}', { data: ${WRONG} }); if ((await answer.json())${READ}) done();`,
        ),
        test(`const answer = await request.post('${ACTIONS}', { data: ${WRONG} }); if (answer.ok()) done();`),
      ],
    ],
  },
  {
    client: 'Cypress cy.request',
    url: [`cy.request('POST', '${ACTIONS}', ${WRONG});`],
    method: [[`cy.request(${whole('body')});`, `cy.request(${whole('body', 'PUT')});`]],
    base: [],
    body: [`cy.request(${whole('body')});`],
    answer: [
      [
        `cy.request(${whole('body')}).then((answer) => { if (answer.body${READ}) done(); });`,
        `cy.request(${whole('body')});`,
      ],
    ],
  },
  {
    client: 'k6 http',
    ...withBody('http', "import http from 'k6/http';", JSON_WRONG),
    base: [],
    answer: [
      [
        `import http from 'k6/http'; const answer = http.post('${ACTIONS}', ${JSON_WRONG}); if (answer.json()${READ}) done();`,
        `import http from 'k6/http'; http.post('${ACTIONS}', ${JSON_WRONG});`,
      ],
    ],
  },
  {
    client: 'Nuxt useFetch',
    url: [`await useFetch('${ACTIONS}', ${options('body')});`],
    method: [
      [`await useFetch('${ACTIONS}', ${options('body')});`, `await useFetch('${ACTIONS}', ${options('body', 'PUT')});`],
    ],
    base: [`await useFetch('${PATH}', { baseURL: '${SYNC}', method: 'POST', body: ${WRONG} });`],
    body: [`await useFetch('${ACTIONS}', ${options('body')});`],
    answer: [
      [
        `const { data } = await useFetch('${ACTIONS}', ${options('body')});`,
        `await useFetch('${ACTIONS}', ${options('body')});`,
      ],
    ],
  },
];
