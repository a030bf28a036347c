// The check that is suggested for an answer that nobody reads, as each client's users would write it.
import { describe } from 'vitest';
import { drawUnder } from '../../support/answers.ts';
import { dedent } from '../../support/drawn.ts';
import { casesFor } from '../../support/rule-cases.ts';
import { ACTIONS } from '../../support/urls.ts';

const { pair } = casesFor('no-unread-action-status');

const URL_LINE = `const url = '${ACTIONS}';`;

/** The lines of a check of `answer`. */
const check = (answer: string): string[] => [
  `const ignored = (${answer}.actions ?? []).filter(({ status }) => status === 'IGNORED');`,
  'if (ignored.length > 0) {',
  `  throw new Error(\`telecrm ignored \${ignored.length} action(s): \${JSON.stringify(${answer}.remarks)}\`);`,
  '}',
];

/** A check of `answer`, which has to be parsed first. */
const parsing = (expression: string): string[] => [`const answer = ${expression};`, ...check('answer')];

interface Suggested {
  readonly name: string;
  readonly top?: readonly string[];
  readonly ts?: boolean;
  /** What the function is, without its body. */
  readonly head?: string;
  readonly before: readonly string[];
  readonly call: string;
  /** The lines that are added between those before and those after; none where nothing is offered. */
  readonly added: readonly string[];
  readonly after?: readonly string[];
}

const HEAD = 'export async function create(actions) {';

function suggest({ name, top = [], ts = false, head = HEAD, before, call, added, after = [] }: Suggested): void {
  const code = (...body: readonly string[]): string =>
    [...top, URL_LINE, head, ...body.map((line) => `  ${line}`), '}'].join('\n');
  const output = code(...before, ...added, ...after);
  pair(name, {
    ts,
    bad: drawUnder(code(...before, ...after), call),
    good: code(...before, ...after).replace(call, `inspect(${call})`),
    suggestions: added.length === 0 ? [] : [{ messageId: 'throwOnIgnored', output }],
  });
}

describe('by client', () => {
  const FETCH = "fetch(url, { method: 'POST', body: JSON.stringify({ actions }) })";
  const AXIOS = 'axios.post(url, { actions })';
  const JSON_BODY = '{ json: { actions } }';
  const axios = ["import axios from 'axios';"];
  const got = ["import got from 'got';"];
  const ky = ["import ky from 'ky';"];
  const undici = ["import { request } from 'undici';"];
  const UNDICI = FETCH.replace('fetch', 'request');
  const superagent = ["import superagent from 'superagent';"];
  const AGENT = 'superagent.post(url).send({ actions })';
  const cases: readonly Suggested[] = [
    {
      name: 'fetch: a response, behind the look at its success',
      call: FETCH,
      before: [`const response = await ${FETCH};`, "if (!response.ok) throw new Error('not sent');"],
      added: parsing('await response.json()'),
      after: ['return true;'],
    },
    {
      name: 'fetch: a response whose failure is read',
      call: FETCH,
      before: [`const response = await ${FETCH};`, 'if (!response.ok) throw new Error(await response.text());'],
      added: parsing('await response.json()'),
    },
    {
      name: 'fetch: a parsed body',
      call: FETCH,
      before: [`const response = await ${FETCH};`, 'const data = await response.json();'],
      added: check('data'),
      after: ['return data.lead_id;'],
    },
    {
      name: 'fetch: parsed at once',
      call: FETCH,
      before: [`const data = await (await ${FETCH}).json();`],
      added: check('data'),
    },
    {
      name: 'fetch: parsed by then',
      call: FETCH,
      before: [`const data = await ${FETCH}.then((response) => response.json());`],
      added: check('data'),
    },
    {
      name: 'fetch: a text',
      call: FETCH,
      before: [`const response = await ${FETCH};`, 'const text = await response.text();'],
      added: parsing('JSON.parse(text)'),
    },
    {
      name: 'fetch: a text that is parsed',
      call: FETCH,
      before: [`const response = await ${FETCH};`, 'const data = JSON.parse(await response.text());'],
      added: check('data'),
    },
    {
      name: 'fetch: one of several',
      call: FETCH,
      before: [`const [response] = await Promise.all([${FETCH}, other()]);`],
      added: parsing('await response.json()'),
    },
    {
      name: 'axios: a response',
      top: axios,
      call: AXIOS,
      before: [`const response = await ${AXIOS};`],
      added: check('response.data'),
      after: ['return response.status;'],
    },
    {
      name: 'axios: data by a pattern',
      top: axios,
      call: AXIOS,
      before: [`const { data: body, status } = await ${AXIOS};`],
      added: check('body'),
      after: ['return status;'],
    },
    {
      name: 'axios: an interceptor that unwraps',
      top: [...axios, 'const api = axios.create();', 'api.interceptors.response.use((response) => response.data);'],
      call: AXIOS.replace('axios', 'api'),
      before: [`const data = await ${AXIOS.replace('axios', 'api')};`],
      added: check('data'),
    },
    {
      name: 'got: json()',
      top: got,
      call: `got.post(url, ${JSON_BODY})`,
      before: [`const data = await got.post(url, ${JSON_BODY}).json();`],
      added: check('data'),
    },
    {
      name: 'got: a response with a text',
      top: got,
      call: `got.post(url, ${JSON_BODY})`,
      before: [`const response = await got.post(url, ${JSON_BODY});`],
      added: parsing('JSON.parse(response.body)'),
      after: ['return response.statusCode;'],
    },
    {
      name: 'got: a response that is parsed',
      top: got,
      call: "got.post(url, { json: { actions }, responseType: 'json' })",
      before: ["const response = await got.post(url, { json: { actions }, responseType: 'json' });"],
      added: [...check('response.body')],
    },
    {
      name: 'ky: json()',
      top: ky,
      call: `ky.post(url, ${JSON_BODY})`,
      before: [`const data = await ky.post(url, ${JSON_BODY}).json();`],
      added: check('data'),
    },
    {
      name: 'ky: a response',
      top: ky,
      call: `ky.post(url, ${JSON_BODY})`,
      before: [`const response = await ky.post(url, ${JSON_BODY});`],
      added: parsing('await response.json()'),
    },
    {
      name: 'undici: a response',
      top: undici,
      call: UNDICI,
      before: [`const response = await ${UNDICI};`],
      added: parsing('await response.body.json()'),
      after: ['return response.statusCode;'],
    },
    {
      name: 'undici: body by a pattern, behind the look at the status',
      top: undici,
      call: UNDICI,
      before: [`const { statusCode, body } = await ${UNDICI};`, "if (statusCode !== 200) throw new Error('not sent');"],
      added: parsing('await body.json()'),
    },
    {
      name: 'superagent: a response',
      top: superagent,
      call: `await ${AGENT}`,
      before: [`const response = await ${AGENT};`],
      added: check('response.body'),
    },
    {
      name: 'ofetch',
      top: ["import { ofetch } from 'ofetch';"],
      call: "ofetch(url, { method: 'POST', body: { actions } })",
      before: ["const data = await ofetch(url, { method: 'POST', body: { actions } });"],
      added: check('data'),
    },
    {
      name: 'jQuery',
      call: "$.ajax({ url, method: 'POST', data: JSON.stringify({ actions }) })",
      before: ["const data = await $.ajax({ url, method: 'POST', data: JSON.stringify({ actions }) });"],
      added: check('data'),
    },
    {
      name: 'UrlFetchApp, which waits by itself',
      head: 'function create(actions) {',
      call: "UrlFetchApp.fetch(url, { method: 'post', payload: JSON.stringify({ actions }) })",
      before: ["const response = UrlFetchApp.fetch(url, { method: 'post', payload: JSON.stringify({ actions }) });"],
      added: parsing('JSON.parse(response.getContentText())'),
    },
    {
      name: 'a function of the file',
      top: ['const send = async (init) => (await fetch(url, init)).json();'],
      call: "send({ method: 'POST', body: JSON.stringify({ actions }) })",
      before: ["const data = await send({ method: 'POST', body: JSON.stringify({ actions }) });"],
      added: check('data'),
    },
    {
      name: 'a function of the file that gives the body as a part',
      top: [
        'const send = async (init) => {',
        '  const response = await fetch(url, init);',
        '  return { ok: response.ok, data: await response.json() };',
        '};',
      ],
      call: "send({ method: 'POST', body: JSON.stringify({ actions }) })",
      before: ["const { ok, data } = await send({ method: 'POST', body: JSON.stringify({ actions }) });"],
      added: check('data'),
      after: ['return ok;'],
    },
  ];
  for (const one of cases) suggest(one);
});

describe('none', () => {
  const FETCH = "fetch(url, { method: 'POST', body: JSON.stringify({ actions }) })";
  for (const [name, before, head] of [
    ['where nothing is bound', [`await ${FETCH};`], HEAD],
    [
      'where the function is not async',
      [`return void 0, ${FETCH}.then((response) => response.ok);`],
      HEAD.replace('async ', ''),
    ],
    ['where the body is gone already', [`const response = await ${FETCH};`, 'await response.json();'], HEAD],
    [
      'where only parts of the body are bound',
      [`const response = await ${FETCH};`, 'const { lead_id: id } = await response.json();', 'return id;'],
      HEAD,
    ],
    [
      'where the body is parsed on success alone',
      [`const response = await ${FETCH};`, 'if (response.status === 200) note((await response.json()).lead_id);'],
      HEAD,
    ],
    [
      'where the failure is read and nothing thrown',
      [`const response = await ${FETCH};`, 'if (!response.ok) note((await response.json()).message);'],
      HEAD,
    ],
    ['where only a fact of the transport is bound', [`const { ok } = await ${FETCH};`, 'return ok;'], HEAD],
    ['where a variable is assigned', ['let response;', `response = await ${FETCH};`, 'return response.ok;'], HEAD],
    [
      'where two variables are declared at once',
      [`const response = await ${FETCH}, other = 1;`, 'return response.ok && other;'],
      HEAD,
    ],
  ] as const) {
    suggest({ name, head, before, call: FETCH, added: [] });
  }
});

describe('as the file is written', () => {
  pair('tabs, double quotes, no semicolons', {
    bad: [
      `const url = "${ACTIONS}"`,
      'export async function create(actions) {',
      '\tconst response = await fetch(url, { method: "POST", body: JSON.stringify({ actions }) })',
      `\t${' '.repeat(23)}~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]`,
      '\treturn response.ok',
      '}',
    ]
      .join('\n')
      .replace(`\t${' '.repeat(23)}~`, `${' '.repeat(24)}~`),
    good: 'export const nothing = true',
    suggestions: [
      {
        messageId: 'throwOnIgnored',
        output: [
          `const url = "${ACTIONS}"`,
          'export async function create(actions) {',
          '\tconst response = await fetch(url, { method: "POST", body: JSON.stringify({ actions }) })',
          '\tconst answer = await response.json()',
          '\tconst ignored = (answer.actions ?? []).filter(({ status }) => status === "IGNORED")',
          '\tif (ignored.length > 0) {',
          '\t\tthrow new Error(`telecrm ignored ${ignored.length} action(s): ${JSON.stringify(answer.remarks)}`)',
          '\t}',
          '\treturn response.ok',
          '}',
        ].join('\n'),
      },
    ],
  });

  pair('names that are taken, around it, behind it and within', {
    bad: `
      import { ignored } from './names.js';
      export async function create(actions) {
        const url = '${ACTIONS}';
        const response = await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
        const answer = response.ok;
        return () => [answer, ignored, answer2];
      }
    `,
    good: 'export const nothing = true;',
    suggestions: [
      {
        messageId: 'throwOnIgnored',
        output: dedent(`
          import { ignored } from './names.js';
          export async function create(actions) {
            const url = '${ACTIONS}';
            const response = await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
            const answer3 = await response.json();
            const ignored2 = (answer3.actions ?? []).filter(({ status }) => status === 'IGNORED');
            if (ignored2.length > 0) {
              throw new Error(\`telecrm ignored \${ignored2.length} action(s): \${JSON.stringify(answer3.remarks)}\`);
            }
            const answer = response.ok;
            return () => [answer, ignored, answer2];
          }
        `),
      },
    ],
  });
});
