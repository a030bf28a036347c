// How an answer is unwrapped, client by client. In each code FIELD is a part of the body: `lead_id` tells nothing of the
// single actions, `remarks` does.
import { describe } from 'vitest';
import { drawUnder, TO_SEND } from '../../support/answers.ts';
import { ANY, casesFor } from '../../support/rule-cases.ts';
import { ACTIONS } from '../../support/urls.ts';

const { pair } = casesFor('no-unread-action-status');

type Form = readonly [name: string, call: string, code: string];

function unwrap(forms: readonly Form[], { given = '', ts = false }: { given?: string; ts?: boolean } = {}): void {
  for (const [name, call, code] of forms) {
    const bad = drawUnder(code.replaceAll('FIELD', 'lead_id'), call.replace('FIELD', 'lead_id'));
    pair(name, { given, ts, bad, good: code.replaceAll('FIELD', 'remarks'), suggestions: ANY });
  }
}

describe('fetch', () => {
  unwrap(
    [
      ['json()', 'fetch(url, init)', 'const data = await (await fetch(url, init)).json();\nnote(data.FIELD);'],
      [
        'json() of a response in a variable',
        'fetch(url, init)',
        'const response = await fetch(url, init);\nconst data = await response.json();\nnote(data.FIELD);',
      ],
      [
        'json() of a clone',
        'fetch(url, init)',
        'const response = await fetch(url, init);\nconst data = await response.clone().json();\nnote(data.FIELD);',
      ],
      ['a pattern', 'fetch(url, init)', 'const { FIELD: part } = await (await fetch(url, init)).json();\nnote(part);'],
      [
        'JSON.parse of its text',
        'fetch(url, init)',
        'const response = await fetch(url, init);\nconst data = JSON.parse(await response.text());\nnote(data.FIELD);',
      ],
      [
        'then, then',
        'fetch(url, init)',
        'fetch(url, init)\n  .then((response) => response.json())\n  .then((data) => note(data.FIELD));',
      ],
      [
        'then with a pattern, and catch',
        'fetch(url, init)',
        'fetch(url, init)\n  .then((response) => response.json())\n  .then(({ FIELD: part }) => note(part))\n  .catch(report);',
      ],
      [
        'then with functions of the file',
        'fetch(url, init)',
        'const parse = (response) => response.json();\nfunction take({ FIELD: part }) {\n  note(part);\n}\nfetch(url, init).then(parse).then(take);',
      ],
      [
        'then inside then',
        'fetch(url, init)',
        'fetch(url, init).then((response) => response.json().then((data) => note(data.FIELD)));',
      ],
      [
        'then, awaited into a variable',
        'fetch(url, init)',
        'const data = await fetch(url, init).then((response) => response.json());\nnote(data.FIELD);',
      ],
      [
        'Promise.all, taken apart',
        'fetch(url, init)',
        'const [response] = await Promise.all([fetch(url, init), other()]);\nconst data = await response.json();\nnote(data.FIELD);',
      ],
      [
        'Promise.all over a list',
        'fetch(url, init)',
        'const all = await Promise.all(\n  list.map(async () => {\n    const response = await fetch(url, init);\n    return response.json();\n  }),\n);\nfor (const data of all) note(data.FIELD);',
      ],
      [
        'Promise.allSettled, taken apart',
        'fetch(url, init)',
        'const [sent] = await Promise.allSettled([fetch(url, init)]);\nif (sent.status === "fulfilled") {\n  const data = await sent.value.json();\n  note(data.FIELD);\n}',
      ],
      [
        'Promise.allSettled, with a pattern',
        'fetch(url, init)',
        'const [{ value }] = await Promise.allSettled([fetch(url, init)]);\nconst { FIELD: part } = await value.json();\nnote(part);',
      ],
      [
        'Promise.race',
        'fetch(url, init)',
        'const response = await Promise.race([fetch(url, init)]);\nconst data = await response.json();\nnote(data.FIELD);',
      ],
      [
        'a promise of its own',
        'send()',
        'const send = () =>\n  new Promise((resolve, reject) => {\n    fetch(url, init).then((response) => response.json()).then(resolve, reject);\n  });\nconst data = await send();\nnote(data.FIELD);',
      ],
    ],
    { given: TO_SEND },
  );

  unwrap(
    [
      [
        'casts, `!` and satisfies',
        'fetch(url, init)',
        'const data = <Answer>((await (await fetch(url, init)).json()) as unknown);\nnote((data satisfies Answer)!.FIELD);',
      ],
      [
        'a type on the variable',
        'fetch(url, init)',
        'const data: Answer = await fetch(url, init).then((response) => response.json() as Promise<Answer>);\nnote(data.FIELD);',
      ],
    ],
    { given: TO_SEND, ts: true },
  );
});

describe('axios', () => {
  unwrap(
    [
      [
        'data',
        'axios.post(url, { actions })',
        'const response = await axios.post(url, { actions });\nnote(response.data.FIELD);',
      ],
      [
        'data by a pattern',
        'axios.post(url, { actions })',
        'const { data } = await axios.post(url, { actions });\nnote(data.FIELD);',
      ],
      [
        'data by a nested pattern',
        'axios.post(url, { actions })',
        'const {\n  data: { FIELD: part },\n} = await axios.post(url, { actions });\nnote(part);',
      ],
      [
        'then with a pattern',
        'axios.post(url, { actions })',
        'axios.post(url, { actions }).then(({ data }) => note(data.FIELD));',
      ],
      [
        'an interceptor that unwraps',
        'api.post(url, { actions })',
        'const api = axios.create();\napi.interceptors.response.use((response) => response.data);\nconst data = await api.post(url, { actions });\nnote(data.FIELD);',
      ],
    ],
    { given: `import axios from 'axios';\nconst url = '${ACTIONS}';` },
  );
});

describe('got', () => {
  const call = 'got.post(url, { json: { actions } })';
  const parsed = "got.post(url, { json: { actions }, responseType: 'json' })";
  const bare = "got.post(url, { json: { actions }, responseType: 'json', resolveBodyOnly: true })";
  unwrap(
    [
      ['json<T>()', call, `const data = await ${call}.json<Answer>();\nnote(data.FIELD);`],
      ['text()', call, `const data = JSON.parse(await ${call}.text());\nnote(data.FIELD);`],
      ['body, parsed', call, `const { body } = await ${call};\nnote(JSON.parse(body).FIELD);`],
      ['responseType', parsed, `const { body } = await ${parsed};\nnote(body.FIELD);`],
      ['resolveBodyOnly', bare, `const data = await ${bare};\nnote(data.FIELD);`],
      [
        'resolveBodyOnly, as text',
        'got.post(url, { json: { actions }, resolveBodyOnly: true })',
        'const text = await got.post(url, { json: { actions }, resolveBodyOnly: true });\nnote(JSON.parse(text).FIELD);',
      ],
      [
        'resolveBodyOnly of an instance',
        'api.post(url, { json: { actions } })',
        "const api = got.extend({ responseType: 'json', resolveBodyOnly: true });\nconst data = await api.post(url, { json: { actions } });\nnote(data.FIELD);",
      ],
    ],
    { given: `import got from 'got';\nconst url = '${ACTIONS}';`, ts: true },
  );
});

describe('ky', () => {
  const call = 'ky.post(url, { json: { actions } })';
  unwrap(
    [
      ['json()', call, `const data = await ${call}.json();\nnote(data.FIELD);`],
      [
        'json() of the response',
        call,
        `const response = await ${call};\nconst data = await response.json();\nnote(data.FIELD);`,
      ],
    ],
    { given: `import ky from 'ky';\nconst url = '${ACTIONS}';` },
  );
});

describe('undici', () => {
  unwrap(
    [
      [
        'body.json()',
        'request(url, init)',
        'const { statusCode, body: stream } = await request(url, init);\nconst data = await stream.json();\nnote(statusCode, data.FIELD);',
      ],
      [
        'body.json() of a response in a variable',
        'request(url, init)',
        'const response = await request(url, init);\nconst data = await response.body.json();\nnote(data.FIELD);',
      ],
    ],
    { given: `import { request } from 'undici';\n${TO_SEND.trim().replace(/^ +/gm, '')}` },
  );
});

describe('superagent', () => {
  const call = 'superagent.post(url).send({ actions })';
  unwrap(
    [
      ['body', `await ${call}`, `const response = await ${call};\nnote(response.body.FIELD);`],
      ['body by a pattern', `await ${call}`, `const { body } = await ${call};\nnote(body.FIELD);`],
      ['text', `await ${call}`, `const { text } = await ${call};\nnote(JSON.parse(text).FIELD);`],
      [
        'then',
        `${call}.then((response) => note(response.body.FIELD))`,
        `${call}.then((response) => note(response.body.FIELD));`,
      ],
      [
        'end',
        `${call}.end((error, response) => note(response.body.FIELD))`,
        `${call}.end((error, response) => note(response.body.FIELD));`,
      ],
    ],
    { given: `import superagent from 'superagent';\nconst url = '${ACTIONS}';` },
  );
});

describe('node:https', () => {
  const around = (...lines: readonly string[]): string =>
    [
      "https.request(url, { method: 'POST' }, receive).end(body);",
      'function receive(response) {',
      ...lines.map((line) => `  ${line}`),
      '}',
    ].join('\n');
  unwrap(
    [
      [
        'chunks, joined by Buffer.concat',
        "https.request(url, { method: 'POST' }, receive)",
        around(
          'const chunks = [];',
          "response.on('data', (chunk) => chunks.push(chunk));",
          "response.on('end', () => note(JSON.parse(Buffer.concat(chunks).toString('utf8')).FIELD));",
        ),
      ],
      [
        'chunks, joined by join',
        "https.request(url, { method: 'POST' }, receive)",
        around(
          'const chunks = [];',
          "response.on('data', (chunk) => chunks.push(chunk));",
          "response.on('end', () => note(JSON.parse(chunks.join('')).FIELD));",
        ),
      ],
      [
        'a text that grows',
        "https.request(url, { method: 'POST' }, receive)",
        around(
          "let text = '';",
          "response.setEncoding('utf8');",
          "response.on('data', (chunk) => {",
          '  text += chunk;',
          '});',
          "response.on('end', () => note(JSON.parse(text).FIELD));",
        ),
      ],
      [
        'for await',
        "https.request(url, { method: 'POST' }, receive)",
        around(
          'collect();',
          'async function collect() {',
          "  let text = '';",
          '  for await (const chunk of response) text += chunk;',
          '  note(JSON.parse(text).FIELD);',
          '}',
        ),
      ],
      [
        'for await, into a list',
        "https.request(url, { method: 'POST' }, receive)",
        around(
          'collect();',
          'async function collect() {',
          '  const chunks = [];',
          '  for await (const chunk of response) chunks.push(chunk);',
          '  note(JSON.parse(Buffer.concat(chunks)).FIELD);',
          '}',
        ),
      ],
      [
        'behind a promise',
        'post({ actions })',
        [
          'const post = (body) =>',
          '  new Promise((resolve, reject) => {',
          "    const request = https.request(url, { method: 'POST' }, (response) => {",
          "      let text = '';",
          "      response.on('data', (chunk) => (text += chunk));",
          "      response.on('end', () => resolve(JSON.parse(text)));",
          '    });',
          "    request.on('error', reject);",
          '    request.end(JSON.stringify(body));',
          '  });',
          'const data = await post({ actions });',
          'note(data.FIELD);',
        ].join('\n'),
      ],
    ],
    { given: `import https from 'node:https';\nconst url = '${ACTIONS}';` },
  );
});

describe('jQuery', () => {
  const call = "$.ajax({ url, method: 'POST', data: JSON.stringify({ actions }) })";
  unwrap(
    [
      ['done', call, `${call}.done((data) => note(data.FIELD));`],
      ['done and fail', call, `${call}.fail(report).done((data) => note(data.FIELD));`],
      ['then', call, `${call}.then((data) => note(data.FIELD));`],
      ['awaited', call, `const data = await ${call};\nnote(data.FIELD);`],
      ['what it holds as JSON', call, `${call}.done((data, text, request) => note(request.responseJSON.FIELD));`],
      [
        'a function behind the data',
        '$.post(url, JSON.stringify({ actions }), take)',
        'const take = (data) => note(data.FIELD);\n$.post(url, JSON.stringify({ actions }), take);',
      ],
      [
        'success',
        "$.ajax({ url, method: 'POST', data: JSON.stringify({ actions }), success: take })",
        "const take = (data) => note(data.FIELD);\n$.ajax({ url, method: 'POST', data: JSON.stringify({ actions }), success: take });",
      ],
    ],
    { given: `const url = '${ACTIONS}';` },
  );
});

describe('UrlFetchApp', () => {
  const call = "UrlFetchApp.fetch(url, { method: 'post', payload: JSON.stringify({ actions }) })";
  unwrap(
    [
      [
        'getContentText()',
        call,
        `function send() {\n  const response = ${call};\n  const data = JSON.parse(response.getContentText());\n  Logger.log(data.FIELD);\n}`,
      ],
      [
        'fetchAll',
        "UrlFetchApp.fetchAll([{ url, method: 'post', payload: JSON.stringify({ actions }) }])",
        "function send() {\n  const [response] = UrlFetchApp.fetchAll([{ url, method: 'post', payload: JSON.stringify({ actions }) }]);\n  Logger.log(JSON.parse(response.getContentText()).FIELD);\n}",
      ],
    ],
    { given: `const url = '${ACTIONS}';` },
  );
});

describe('XMLHttpRequest', () => {
  const around = (listener: string): string =>
    `const request = new XMLHttpRequest();\nrequest.open('POST', url);\n${listener}\nrequest.send(JSON.stringify({ actions }));`;
  unwrap(
    [
      [
        'responseText',
        'request.send(JSON.stringify({ actions }))',
        around('request.onload = () => note(JSON.parse(request.responseText).FIELD);'),
      ],
      [
        'the target of the event',
        'request.send(JSON.stringify({ actions }))',
        around("request.addEventListener('load', (event) => note(JSON.parse(event.target.responseText).FIELD));"),
      ],
    ],
    { given: `const url = '${ACTIONS}';` },
  );
});

describe('observables', () => {
  const angular = (operators: string, body: string, before = ''): string =>
    [
      "import { HttpClient } from '@angular/common/http';",
      `import { ${operators} } from 'rxjs';`,
      `const url = '${ACTIONS}';`,
      'export class Crm {',
      '  constructor(private readonly http: HttpClient) {}',
      `  ${before}create(actions: unknown[]) {`,
      ...body.split('\n').map((line) => `    ${line}`),
      '  }',
      '}',
    ].join('\n');
  const nest = (...given: Parameters<typeof angular>): string =>
    angular(...given)
      .replace("{ HttpClient } from '@angular/common/http'", "{ HttpService } from '@nestjs/axios'")
      .replace(': HttpClient', ': HttpService');
  const call = 'this.http.post(url, { actions })';
  unwrap(
    [
      ['subscribe', call, angular('of', `${call}.subscribe((data) => note(data.FIELD));`)],
      [
        'subscribe with an observer',
        call,
        angular('of', `${call}.subscribe({ next: (data) => note(data.FIELD), error: report });`),
      ],
      [
        'pipe(map(…))',
        call,
        angular('map', `${call}.pipe(map((data) => data.FIELD)).subscribe((part) => note(part));`),
      ],
      ['pipe(tap(…))', call, angular('tap', `${call}.pipe(tap((data) => note(data.FIELD))).subscribe();`)],
      [
        'several operators',
        call,
        angular(
          'catchError, finalize, map, of, retry',
          `${call}\n  .pipe(retry(2), map((data) => data.FIELD), catchError(() => of(null)), finalize(() => stop()))\n  .subscribe((part) => note(part));`,
        ),
      ],
      [
        'pipe(switchMap(…)) to it',
        call,
        angular(
          'switchMap',
          `this.http.get('/session').pipe(switchMap(() => ${call})).subscribe((data) => note(data.FIELD));`,
        ),
      ],
      [
        'firstValueFrom',
        call,
        angular('firstValueFrom', `const data = await firstValueFrom(${call});\nnote(data.FIELD);`, 'async '),
      ],
      [
        'firstValueFrom of an axios response',
        call,
        nest('firstValueFrom', `const { data } = await firstValueFrom(${call});\nnote(data.FIELD);`, 'async '),
      ],
      [
        'lastValueFrom behind pipe',
        call,
        nest(
          'lastValueFrom, map',
          `const data = await lastValueFrom(${call}.pipe(map((response) => response.data)));\nnote(data.FIELD);`,
          'async ',
        ),
      ],
      ['toPromise', call, angular('of', `const data = await ${call}.toPromise();\nnote(data.FIELD);`, 'async ')],
    ],
    { ts: true },
  );
});
