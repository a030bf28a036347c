import { describe } from 'vitest';
import { BY_FETCH, drawUnder, LOGGED, PARSED, READ } from '../support/answers.ts';
import { CLASS_CLIENT, LAZY_AXIOS, READERS } from '../support/programs.ts';
import { ANY, casesFor, swap } from '../support/rule-cases.ts';
import { ACTION, ACTIONS, ASYNC, CREATE_LEAD, ELSEWHERE, LEAD, SEARCH } from '../support/urls.ts';

const { pair, silent } = casesFor('no-unread-action-status');

/** Creates actions by axios; `data` holds the parsed answer. */
const BY_AXIOS = `
  import axios from 'axios';
  const url = '${ACTIONS}';
  const { data, status } = await axios.post(url, { actions });
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
`;

describe('an answer that nobody has', () => {
  pair('an awaited call as a statement', {
    bad: `
      const url = '${ACTIONS}';
      await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: [
      swap('await ', 'void '),
      swap('await ', 'export const sent = await '),
      swap("'POST'", "'GET'"),
      swap(ACTIONS, SEARCH),
      swap(ACTIONS, ACTION),
      swap(ACTIONS, ELSEWHERE),
      swap(ACTIONS, ASYNC),
      swap(`'${ACTIONS}'`, 'process.env.TELECRM_API_URL'),
    ],
  });

  pair('over several lines', {
    bad: `
      export async function log(id, actions) {
        await window.fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${id}/action\`, {
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread] >>
          method: 'POST',
          body: JSON.stringify({ actions }),
        });
        ~~ <<
      }
    `,
    good: swap('await window', 'return window'),
  });

  pair('a call whose promise is dropped', {
    bad: `
      const url = '${ACTIONS}';
      fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: [swap('fetch(url', 'void fetch(url'), swap('fetch(url', 'export const promise = fetch(url')],
  });

  pair('in a loop, and with try and catch around it', {
    bad: `
      const url = '${ACTIONS}';
      for (const actions of batches) {
        try {
          await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
        } catch (error) {
          console.error(error);
        }
      }
    `,
    good: swap('await fetch', 'answers.push(await fetch', '});\n  } catch', '}));\n  } catch'),
  });

  pair('create lead, with actions', {
    bad: `
      const url = '${CREATE_LEAD}';
      await fetch(url, { method: 'POST', body: JSON.stringify({ fields: { phone }, actions: [{ type: '1001' }] }) });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: [swap(", actions: [{ type: '1001' }]", ''), swap("'POST'", "'GET'"), swap('/lead', '/lead/search')],
  });

  pair('shape 3: create lead, with actions on some path', {
    bad: `
      export async function create(fields, visit) {
        const payload = { fields };
        if (visit) payload.actions = [{ type: '1001', fields: visit }];
        const url = '${CREATE_LEAD}';
        await fetch(url, { method: 'POST', body: JSON.stringify(payload) });
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
      }
    `,
    good: swap('payload.actions =', 'payload.history ='),
  });

  silent(
    'what has no statuses',
    `
      export async function send(fields, body, status) {
        await fetch('${LEAD}', { method: 'POST', body: JSON.stringify({ fields }) });
        await fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify({ fields }) });
        await fetch('${CREATE_LEAD}', { method: 'POST', body: JSON.stringify(body) });
        await fetch('${ACTION}', { method: 'POST', body: JSON.stringify({ type: '1001', fields }) });
        await fetch('${ACTION}');
        await fetch('${LEAD}?includeActions=true');
        await fetch('${ASYNC}', { method: 'POST', body: JSON.stringify({ fields, actions: [{ type: 'ACTION_1001' }] }) });
      }
    `,
  );
});

describe('an answer that is held, but not read', () => {
  for (const [name, code] of [
    ['never touched', ''],
    ['only ok', "if (!response.ok) throw new Error('not sent');"],
    ['only ok, in a variable', "const { ok } = response;\nif (!ok) throw new Error('not sent');"],
    ['only the HTTP status', "if (response.status !== 200) throw new Error('not sent');"],
    ['only headers', "const left = response.headers.get('x-left');\nif (left === '0') await pause();"],
    ['the failure, not the statuses', 'if (!response.ok) throw new Error(await response.text());'],
    [
      'the failure, parsed',
      'if (!response.ok) {\n  const failure = await response.json();\n  throw new Error(failure.message);\n}',
    ],
    ['parsed and dropped', 'await response.json();'],
    ['its text, dropped', 'const text = await response.text();'],
  ] as const) {
    pair(name, {
      given: BY_FETCH,
      bad: code,
      good: `${code}\nconst read = await response.clone().json();\nif (read.actions[0].status !== 'CREATED') retry();`,
    });
  }

  for (const [name, code] of [
    ['parsed, never touched', ''],
    ['only lead_id', 'const id = data.lead_id;\nif (id !== lead.id) throw new Error(id);'],
    ['lead_id, destructured', 'const { lead_id: id } = data;\nif (id !== lead.id) throw new Error(id);'],
    ['only the number of the actions', "if (data.actions.length !== actions.length) throw new Error('some are lost');"],
    ['only that there are actions', "if (!Array.isArray(data.actions)) throw new Error('not sent');"],
    ['only that there is an answer', "if (!data) throw new Error('not sent');"],
  ] as const) {
    pair(name, { given: PARSED, bad: code, good: `${code}\n${READ}` });
  }

  for (const [name, code] of [
    ['logged', 'console.log(data);'],
    ['logged as text', "console.info('sent', JSON.stringify(data));"],
    ['logged in part', 'console.debug(data.actions, data.lead_id);'],
    ['logged in a template', 'console.log(`sent: ${JSON.stringify(data)}`);'],
  ] as const) {
    pair(name, { given: LOGGED, bad: code, good: [`${code}\n${READ}`, code.replace(/console\.\w+/u, 'logger.info')] });
  }

  pair('logged where it is parsed', {
    bad: `
      const url = '${ACTIONS}';
      const response = await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [onlyLogged]
      console.log(await response.json());
    `,
    good: swap('console.log', 'report'),
  });
});

describe('an answer of axios', () => {
  pair('an awaited call as a statement', {
    bad: `
      import axios from 'axios';
      const url = '${ACTIONS}';
      await axios.post(url, { actions });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: [
      swap('await ', 'void '),
      swap(ACTIONS, SEARCH),
      swap('axios.post', 'axios.get'),
      swap("'axios'", "'./axios.js'"),
    ],
  });

  pair('beside a function of axios that sees no answer', {
    bad: `
      import axios from 'axios';
      const url = '${ACTIONS}';
      axios.isAxiosError(error);
      await axios.post(url, { actions });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: [
      swap('axios.isAxiosError(error)', 'axios.watch(error)'),
      swap('await axios.post(url, { actions })', 'await axios.all([axios.post(url, { actions })])'),
    ],
  });

  pair('axios(config), axios(url, config) and axios.request(config)', {
    bad: `
      import axios from 'axios';
      const url = '${ACTIONS}';
      await axios({ method: 'post', url, data: { actions } });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
      await axios(url, { method: 'POST', data: { actions } });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
      const { status } = await axios.request({ method: 'POST', url, data: { actions } });
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: swap(
      'await axios({',
      'void axios({',
      'await axios(url',
      'export default await axios(url',
      "'POST', url",
      "'GET', url",
    ),
  });

  for (const [name, code] of [
    ['never touched', ''],
    ['only the HTTP status', "if (status !== 200) throw new Error('not sent');"],
    ['only lead_id', 'if (data.lead_id !== lead.id) throw new Error(data.lead_id);'],
    ['only the number of the actions', "if (data.actions.length === 0) throw new Error('not sent');"],
  ] as const) {
    pair(name, { given: BY_AXIOS, bad: code, good: `${code}\n${READ}` });
  }

  pair('logged', {
    bad: `
      import axios from 'axios';
      const url = '${ACTIONS}';
      const response = await axios.post(url, { actions });
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [onlyLogged]
      console.log(response.data);
    `,
    good: swap('console.log(response.data)', 'show(response.data)'),
  });

  pair('an instance', {
    bad: `
      import axios from 'axios';
      const http = axios.create({ baseURL: 'https://next.telecrm.in/autoupdate/v2/enterprise/e1' });
      await http.post('/lead/7/action', { actions });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
      await http({ method: 'post', url: '/lead/7/action', data: { actions } });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: swap('await http.post(', 'void http.post(', 'await http({', 'void http({'),
  });

  pair('shape 10: a lazy singleton', {
    given: LAZY_AXIOS,
    bad: `
      export async function log(id, actions) {
        await getClient().post(\`/enterprise/e1/lead/\${id}/action\`, { actions });
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
        return true;
      }
    `,
    good: `
      export async function log(id, actions) {
        const { data } = await getClient().post(\`/enterprise/e1/lead/\${id}/action\`, { actions });
        return data.actions.every(({ status }) => status === 'CREATED');
      }
    `,
  });

  pair('an interceptor that reads has done it for its callers', {
    bad: `
      import axios from 'axios';
      const http = axios.create({ baseURL: 'https://next.telecrm.in/autoupdate/v2/enterprise/e1' });
      await http.post('/lead/7/action', { actions });
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: [
      `
        import axios from 'axios';
        const http = axios.create({ baseURL: 'https://next.telecrm.in/autoupdate/v2/enterprise/e1' });
        http.interceptors.response.use((response) => {
          const ignored = response.data.actions.filter((entry) => entry.status === 'IGNORED');
          if (ignored.length > 0) throw new Error('actions were ignored');
          return response;
        });
        await http.post('/lead/7/action', { actions });
      `,
      `
        import axios from 'axios';
        import { checkStatuses } from './check.js';
        const http = axios.create({ baseURL: 'https://next.telecrm.in/autoupdate/v2/enterprise/e1' });
        http.interceptors.response.use(checkStatuses);
        await http.post('/lead/7/action', { actions });
      `,
    ],
  });
});

describe('promise chains', () => {
  pair('a chain that parses and drops', {
    bad: `
      const url = '${ACTIONS}';
      await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) }).then((response) => response.json());
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: [
      swap('response.json());', 'response.json()).then((data) => check(data));'),
      swap('response.json());', 'response.json()).then(check);'),
    ],
  });

  pair('a chain that looks at ok', {
    bad: `
      const url = '${ACTIONS}';
      fetch(url, { method: 'POST', body: JSON.stringify({ actions }) })
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
        .then((response) => {
          if (!response.ok) throw new Error('not sent');
        })
        .catch((error) => console.error(error));
    `,
    good: swap(
      "throw new Error('not sent');",
      "throw new Error('not sent');\n    return response.json().then((data) => data.remarks.forEach(show));",
    ),
  });

  pair('a chain that logs', {
    bad: `
      const url = '${ACTIONS}';
      fetch(url, { method: 'POST', body: JSON.stringify({ actions }) })
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [onlyLogged]
        .then((response) => response.json())
        .then((data) => console.log(data));
    `,
    good: swap('console.log(data)', 'console.log(data.actions.map((entry) => entry.status))'),
  });

  pair('catch and finally read nothing', {
    bad: `
      const url = '${ACTIONS}';
      await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) })
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
        .catch(() => undefined)
        .finally(() => stop());
    `,
    good: swap('await ', 'export default await '),
  });
});

describe('several requests', () => {
  pair('Promise.all over a local function: at the inner call', {
    bad: `
      const create = (id) =>
        fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${id}/action\`, { method: 'POST', body });
      await Promise.all(ids.map((id) => create(id)));
                                        ~~~~~~~~~~ [unread]
    `,
    good: swap('await Promise', 'export default await Promise'),
  });

  pair('Promise.all over the requests themselves', {
    bad: `
      const url = '${ACTIONS}';
      const sent = await Promise.all(batches.map((actions) => fetch(url, { method: 'POST', body: JSON.stringify({ actions }) })));
                                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: [
      (code) => `${code}\nfor (const response of sent) check(await response.json());`,
      (code) =>
        `${code}\nconst answers = await Promise.all(sent.map((response) => response.json()));\nif (answers.some(({ actions }) => actions.some(({ status }) => status === 'IGNORED'))) retry();`,
    ],
  });

  pair('two at once, of which one is read', {
    bad: `
      const url = '${ACTIONS}';
      const options = { method: 'POST', body };
      const [first, second] = await Promise.all([fetch(url, options), fetch(url, options)]);
                                                                      ~~~~~~~~~~~~~~~~~~~ [unread]
      const { actions } = await first.json();
      if (actions[0].action_id === null) throw new Error('ignored');
    `,
    good: swap('await first.json()', 'merge(await first.json(), await second.json())'),
  });
});

describe('what people write around it', () => {
  for (const [name, bad, call, good] of [
    [
      'a condition before it',
      'ready && (await fetch(url, init));',
      'fetch(url, init)',
      'ready && check(await fetch(url, init));',
    ],
    ['a list', '(await fetch(url, init), stop());', 'fetch(url, init)', '(check(await fetch(url, init)), stop());'],
    [
      'a variable that is assigned again',
      'let answer;\nanswer = await fetch(url, init);\nanswer = 5;\nuse(answer);',
      'fetch(url, init)',
      'let answer;\nanswer = await fetch(url, init);\nuse(answer);',
    ],
    [
      'then, which looks at nothing',
      "fetch(url, init).then(() => console.log('done'));",
      'fetch(url, init)',
      'fetch(url, init).then(check);',
    ],
    [
      'a timer',
      'queue.add(async () => {\n  await fetch(url, init);\n});',
      'fetch(url, init)',
      'queue.add(async () => {\n  return fetch(url, init);\n});',
    ],
    [
      'a function that is called at once',
      'void (async () => {\n  await fetch(url, init);\n})();',
      'fetch(url, init)',
      'void (async () => {\n  check(await fetch(url, init));\n})();',
    ],
    [
      'an object of functions',
      'const api = { create: () => fetch(url, init) };\nexport const go = async () => {\n  await api.create();\n};',
      'api.create()',
      'export const api = { create: () => fetch(url, init) };\nexport const go = async () => api.create();',
    ],
    [
      'the outcome of the promises only',
      "const sent = await Promise.allSettled(ids.map(() => fetch(url, init)));\nif (sent.some(({ status }) => status === 'rejected')) throw new Error('not sent');",
      'fetch(url, init)',
      "const sent = await Promise.allSettled(ids.map(() => fetch(url, init)));\nfor (const { status, value } of sent) if (status === 'fulfilled') check(await value.json());",
    ],
    [
      'the error of axios only',
      'try {\n  await axios.post(url, { actions });\n} catch (error) {\n  report(error.response.data.remarks);\n}',
      'axios.post(url, { actions })',
      'const { data } = await axios.post(url, { actions });\nreport(data.remarks);',
    ],
  ] as const) {
    pair(name, {
      given: `
        import axios from 'axios';
        const url = '${ACTIONS}';
        const init = { method: 'POST', body };
      `,
      bad: drawUnder(bad, call),
      good,
    });
  }

  for (const [name, bad, good] of [
    [
      'a handler that answers ok',
      'reply.json({ ok: response.ok });',
      'reply.json({ ok: response.ok, data: await response.json() });',
    ],
    [
      'a handler that answers the lead',
      'const data = await response.json();\n  return Response.json({ id: data.lead_id });',
      'const data = await response.json();\n  return Response.json({ id: data.lead_id, data });',
    ],
    [
      'a list of outcomes',
      'const outcomes = [];\n  outcomes.push({ ok: response.ok });\n  return outcomes;',
      'const outcomes = [];\n  outcomes.push({ ok: response.ok, data: response.json() });\n  return outcomes;',
    ],
    [
      'a counter',
      'let sent = 0;\n  if (response.ok) sent += 1;\n  return sent;',
      'let sent = 0;\n  if (response.ok) sent += 1;\n  return { sent, response };',
    ],
    [
      'another attempt',
      'if (response.status === 429) return send(reply);\n  return response.ok;',
      'if (response.status === 429) return send(reply);\n  return response;',
    ],
    [
      'another answer passed on',
      'return new Response(null, { status: response.status });',
      'return new Response(response.body, { status: response.status });',
    ],
  ] as const) {
    const around = (code: string): string =>
      `export async function send(reply) {\n  const response = await fetch(url, init);\n  ${code}\n}`;
    pair(name, {
      given: `
        const url = '${ACTIONS}';
        const init = { method: 'POST', body };
      `,
      bad: drawUnder(around(bad), 'fetch(url, init)'),
      suggestions: ANY,
      good: around(good),
    });
  }

  for (const [name, code] of [
    ['finally', 'let response;\ntry {\n  response = await fetch(url, init);\n} finally {\n  done(response);\n}'],
    ['for await', 'for await (const response of [fetch(url, init)]) check(response);'],
    ['a race', 'const response = await Promise.race([fetch(url, init), timeout(5)]);\ncheck(response);'],
    [
      'a field that another method reads',
      "class Sender {\n  async send() {\n    this.response = await fetch(url, init);\n  }\n  async verify() {\n    const { actions } = await this.response.json();\n    return actions.every(({ status }) => status === 'CREATED');\n  }\n}\nexport const sender = new Sender();",
    ],
    [
      'a cache of promises',
      'const cache = {};\nexport const send = (id) => {\n  cache[id] ??= fetch(url, init);\n};\nexport { cache };',
    ],
    [
      'promises that are awaited elsewhere',
      'const pending = [];\nexport function send() {\n  pending.push(fetch(url, init));\n}\nexport const all = () => Promise.all(pending);',
    ],
    [
      'a saga',
      'export function* saga() {\n  const response = yield call(() => fetch(url, init));\n  yield put(response);\n}',
    ],
    ['a retry that is not seen', 'await retry(() => fetch(url, init));'],
    [
      'one of two branches',
      'const response = await fetch(url, init);\nif (debug) console.log(await response.json());\nelse check(response);',
    ],
    ['a condition around it', 'const response = ready ? await fetch(url, init) : null;\nuse(response);'],
    ['void behind a condition', 'ready && void fetch(url, init);'],
    ['then, with two functions that are not seen', 'fetch(url, init).then(onSent, onFailed);'],
    [
      'its text, parsed in a try',
      'export async function send() {\n  const text = await (await fetch(url, init)).text();\n  let data;\n  try {\n    data = JSON.parse(text);\n  } catch {\n    data = { text };\n  }\n  return data;\n}',
    ],
    [
      'the whole answer in an error',
      'export async function send() {\n  const data = await (await fetch(url, init)).json();\n  if (data.error) throw new Error(JSON.stringify(data));\n  return true;\n}',
    ],
    ['a query library', 'const mutation = useMutation({ mutationFn: () => fetch(url, init) });'],
  ] as const) {
    silent(name, code, {
      given: `
        const url = '${ACTIONS}';
        const init = { method: 'POST', body };
      `,
    });
  }
});

describe('every way of reading', () => {
  for (const [name, code] of [
    ['an index', "if (data.actions[0].status !== 'CREATED') throw new Error('ignored');"],
    ['at', "if (data.actions.at(-1)?.status === 'IGNORED') throw new Error('ignored');"],
    ['optional chaining', "if (data?.actions?.[0]?.status !== 'CREATED') throw new Error('ignored');"],
    ['an element access by text', "if (data['actions'][0]['status'] !== 'CREATED') throw new Error('ignored');"],
    ['the id of the action', "const { action_id: id } = data.actions[0];\nif (id == null) throw new Error('ignored');"],
    ['the id, compared', "if (data.actions.some((entry) => entry.action_id == null)) throw new Error('ignored');"],
    ['the remarks', 'for (const { field, remark } of data.remarks) warn(field, remark);'],
    ['the number of the remarks', "if (data.remarks.length > 0) throw new Error('ignored');"],
    ['the remarks, logged', 'if (data.remarks.length) console.warn(data.remarks);'],
    ['the remarks, as a condition', "if (data.remarks?.length) throw new Error('ignored');"],
    [
      'a destructured first entry',
      "const {\n  actions: [{ status }],\n} = data;\nif (status === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'a destructured list',
      "const { actions: entries = [] } = data;\nfor (const { status } of entries) if (status === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'a rest',
      "const { lead_id, ...rest } = data;\nif (rest.actions[0].status === 'IGNORED') throw new Error(lead_id);",
    ],
    ['a loop', "for (const entry of data.actions) {\n  if (entry.status === 'IGNORED') throw new Error('ignored');\n}"],
    [
      'a loop with an index',
      "for (let i = 0; i < data.actions.length; i += 1) {\n  if (data.actions[i].status === 'IGNORED') throw new Error('ignored');\n}",
    ],
    [
      'entries()',
      "for (const [index, { status }] of data.actions.entries()) if (status === 'IGNORED') throw new Error(index);",
    ],
    [
      'for in',
      "for (const index in data.actions) if (data.actions[index].status === 'IGNORED') throw new Error(index);",
    ],
    [
      'map',
      "const statuses = data.actions.map((entry) => entry.status);\nif (statuses.includes('IGNORED')) throw new Error('ignored');",
    ],
    [
      'filter, with a pattern for a parameter',
      "const lost = data.actions.filter(({ status }) => status === 'IGNORED');\nif (lost.length) throw new Error('ignored');",
    ],
    [
      'a pattern, renamed, with a default',
      "if (data.actions.some(({ status: outcome = 'IGNORED' }) => outcome !== 'CREATED')) throw new Error('ignored');",
    ],
    ['every', "if (!data.actions.every((entry) => entry.status === 'CREATED')) throw new Error('ignored');"],
    [
      'find',
      "const lost = data.actions.find((entry) => entry.status === 'IGNORED');\nif (lost) throw new Error('ignored');",
    ],
    [
      'findIndex',
      "if (data.actions.findIndex((entry) => entry.status === 'IGNORED') >= 0) throw new Error('ignored');",
    ],
    [
      'forEach',
      "data.actions.forEach((entry) => {\n  if (entry.status === 'IGNORED') throw new Error('ignored');\n});",
    ],
    [
      'forEach, with a function',
      "data.actions.forEach(function (entry) {\n  if (entry.status === 'IGNORED') this.lost += 1;\n}, counter);",
    ],
    [
      'reduce',
      "const lost = data.actions.reduce((sum, entry) => sum + (entry.status === 'IGNORED' ? 1 : 0), 0);\nif (lost) throw new Error('ignored');",
    ],
    [
      'flatMap',
      "const lost = data.actions.flatMap((entry) => (entry.status === 'IGNORED' ? [entry] : []));\nif (lost.length) throw new Error('ignored');",
    ],
    [
      'switch',
      "for (const entry of data.actions) {\n  switch (entry.status) {\n    case 'IGNORED':\n      throw new Error('ignored');\n    default:\n  }\n}",
    ],
    [
      'Object.values',
      "if (Object.values(data.actions).some((entry) => entry.status === 'IGNORED')) throw new Error('ignored');",
    ],
    [
      'in',
      "if (data.actions.some((entry) => 'status' in entry && entry['status'] === 'IGNORED')) throw new Error('ignored');",
    ],
    ['a key that cannot be seen', "if (data[key] !== 'CREATED') throw new Error('ignored');"],
    ['an assertion', "assert(data.actions.every((entry) => entry.status === 'CREATED'));"],
    [
      'a helper of the file',
      "const ignored = ({ actions: entries }) => entries.filter((entry) => entry.status === 'IGNORED');\nif (ignored(data).length) throw new Error('ignored');",
    ],
    [
      'a helper that takes one entry',
      "const lost = (entry) => entry.status === 'IGNORED';\nif (data.actions.some(lost)) throw new Error('ignored');",
    ],
    [
      'a copy',
      "const copy = { ...data, at: Date.now() };\nif (copy.actions[0].status === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'a sorted copy',
      "const [worst] = [...data.actions].sort((a, b) => b.status.localeCompare(a.status));\nif (worst.status === 'IGNORED') throw new Error('ignored');",
    ],
    ['a library that cannot be seen', "if (some(data.actions, { status: 'IGNORED' })) throw new Error('ignored');"],
    [
      'JSON and back',
      "const copy = JSON.parse(JSON.stringify(data));\nif (copy.actions[0].status === 'IGNORED') throw new Error('ignored');",
    ],
    ['a search in its text', "if (JSON.stringify(data).includes('IGNORED')) throw new Error('ignored');"],
    [
      'a function that is called later',
      "const check = () => {\n  if (data.actions[0].status === 'IGNORED') throw new Error('ignored');\n};\ncheck();",
    ],
    [
      'a statement behind a label',
      "outer: for (const entry of data.actions) {\n  if (entry.status !== 'CREATED') break outer;\n}",
    ],
    [
      'a while loop',
      "while (data.actions.length) {\n  const entry = data.actions.pop();\n  if (entry.status === 'IGNORED') throw new Error('ignored');\n}",
    ],
  ] as const) {
    silent(name, code, { given: PARSED });
  }

  for (const [name, code] of [
    [
      'its text, parsed',
      "const data = JSON.parse(await response.text());\nif (data.actions[0].status === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'its text, searched',
      "const text = await response.text();\nif (text.includes('IGNORED')) throw new Error('ignored');",
    ],
    [
      'then',
      "await response.json().then((data) => {\n  if (data.actions[0].status === 'IGNORED') throw new Error('ignored');\n});",
    ],
    ['in one expression', "if ((await response.json()).actions[0].status === 'IGNORED') throw new Error('ignored');"],
    [
      'a clone',
      "const { actions: [{ status }] } = await response.clone().json();\nif (status === 'IGNORED') throw new Error('ignored');",
    ],
    ['a schema', 'const data = schema.parse(await response.json());'],
    ['a reader of the body', 'const reader = response.body.getReader();\nawait drain(reader);'],
    [
      'both ways',
      "const data = response.ok ? await response.json() : null;\nif (data?.actions[0].status !== 'CREATED') throw new Error('not sent');",
    ],
    [
      'assigned in a block',
      "let data;\nif (response.ok) {\n  data = await response.json();\n}\nif (data && data.actions[0].status === 'IGNORED') throw new Error('ignored');",
    ],
  ] as const) {
    silent(`of the response: ${name}`, code, { given: BY_FETCH });
  }

  for (const [name, code] of [
    ['a status', "if (data.actions[0].status === 'IGNORED') throw new Error('ignored');"],
    ['remarks', 'if (data.remarks.length > 0) throw new Error(status);'],
    ['every', "if (!data.actions.every(({ status: outcome }) => outcome === 'CREATED')) throw new Error('ignored');"],
    ['an escape', 'await save(data);'],
  ] as const) {
    silent(`of axios: ${name}`, code, { given: BY_AXIOS });
  }

  silent(
    'casts, in TypeScript',
    `
      const response = await fetch('${ACTIONS}', { method: 'POST', body });
      const { actions } = (await response.json()) as Answer;
      const first = <Entry>actions[0]!;
      if ((first satisfies Entry).status === 'IGNORED') throw new Error('ignored');
    `,
    { ts: true },
  );
});

describe('every way out of sight', () => {
  for (const [name, code] of [
    ['passed to a function that cannot be seen', 'track(data);'],
    ['passed in part', 'track(data.actions);'],
    ['each entry passed', 'data.actions.forEach(track);'],
    ['passed as text', "localStorage.setItem('last', JSON.stringify(data));"],
    ['passed in a template', 'track(`sent ${JSON.stringify(data)}`);'],
    ['passed in an object', 'track({ at: Date.now(), answer: data });'],
    ['spread into something that escapes', 'track({ at: Date.now(), ...data });'],
    ['passed in a list', 'track([data]);'],
    ['passed by new', 'new Answer(data).check();'],
    ['passed to a method', 'cache.set(lead.id, data);'],
    ['emitted', "emitter.emit('created', data);"],
    ['another logger', 'logger.info(data);'],
    ['stored in an object that cannot be seen', 'state.last = data;'],
    ['stored in a global', 'globalThis.last = data;'],
    ['pushed to a list that cannot be seen', 'answers.push(data);'],
    ['pushed to a list that escapes', 'const all = [];\nall.push(data);\ntrack(all);'],
    ['stored in a Map that escapes', 'const all = new Map();\nall.set(lead.id, data);\ntrack(all);'],
    ['thrown', 'throw data;'],
    ['thrown as a cause', "throw new Error('see the answer', { cause: data });"],
    ['exported', 'export { data };'],
    ['exported by default', 'export default data;'],
    ['in a function that escapes', 'track(() => data);'],
    ['under eval', "eval('check(data)');"],
    ['in a tagged template', 'sql`insert into answers values (${data})`;'],
    ['in a then that cannot be seen', 'Promise.resolve(data).then(track);'],
    ['compared with something', 'if (isEqual(data, expected)) stop();'],
    ['awaited together with others', 'export const all = await Promise.all([data, more]);'],
  ] as const) {
    silent(name, code, { given: PARSED });
  }

  for (const [name, code] of [
    ['the response passed', 'await check(response);'],
    ['the response passed in an object', 'await check({ response });'],
    ['its text passed', 'save(await response.text());'],
    ['its body passed', 'pipe(response.body, file);'],
    ['the method taken off', 'const { json } = response;\ntrack(json.call(response));'],
    ['a method that is not known', 'await response.bytes().then(save);'],
  ] as const) {
    silent(name, code, { given: BY_FETCH });
  }

  for (const [name, body] of [
    ['returned', 'return fetch(url, init);'],
    ['returned, awaited', 'return await fetch(url, init);'],
    [
      'returned in a variable',
      'const response = await fetch(url, init);\nif (!response.ok) throw new Error();\nreturn response;',
    ],
    ['returned, parsed', 'const response = await fetch(url, init);\nreturn response.json();'],
    ['returned in part', 'const { actions } = await (await fetch(url, init)).json();\nreturn actions;'],
    [
      'returned in an object',
      'const response = await fetch(url, init);\nreturn { ok: response.ok, data: await response.json() };',
    ],
    ['returned as text', 'const response = await fetch(url, init);\nreturn JSON.stringify(await response.json());'],
    [
      'returned by one branch',
      'const response = await fetch(url, init);\nreturn response.ok ? response.json() : null;',
    ],
    ['returned through then', 'return fetch(url, init).then((response) => response.json());'],
    ['returned through Promise.all', 'return Promise.all([fetch(url, init), other]);'],
    ['an outer variable', 'last = await fetch(url, init);'],
    ['an argument', 'options.answer = await fetch(url, init);'],
    ['a callback', 'const response = await fetch(url, init);\noptions.callback(null, await response.json());'],
    ['a web framework', 'const response = await fetch(url, init);\noptions.reply.json(await response.json());'],
    [
      'a promise',
      'const response = await fetch(url, init);\nreturn new Promise((resolve) => resolve(response.json()));',
    ],
    ['a function that is returned', 'const response = await fetch(url, init);\nreturn () => response;'],
  ] as const) {
    silent(
      name,
      `
        const url = '${ACTIONS}';
        let last;
        export const lastAnswer = () => last;
        export async function send(init, options) {
          init = { method: 'POST', body: JSON.stringify(options) };
          ${body.replaceAll('\n', '\n          ')}
        }
      `,
    );
  }

  silent(
    'yielded',
    `
      export async function* send(batches) {
        for (const body of batches) yield fetch('${ACTIONS}', { method: 'POST', body });
        const response = await fetch('${ACTIONS}', { method: 'POST' });
        yield* (await response.json()).actions;
      }
    `,
  );

  silent(
    'an arrow, a handler and a method that return it',
    `
      export const send = (body) => fetch('${ACTIONS}', { method: 'POST', body });
      app.post('/send', (request) => fetch('${ACTIONS}', { method: 'POST', body: request.body }));
      export default {
        send(body) {
          return fetch('${ACTIONS}', { method: 'POST', body });
        },
      };
    `,
  );

  silent(
    'a field, and a store',
    `
      export class Sender {
        async send(body) {
          this.response = await fetch('${ACTIONS}', { method: 'POST', body });
        }
        async sendAgain(body) {
          const response = await fetch('${ACTIONS}', { method: 'POST', body });
          this.answers[body] = await response.json();
        }
      }
    `,
  );

  silent(
    'the state of a component',
    `
      import { useState } from 'react';
      export function Sender({ body }) {
        const [answer, setAnswer] = useState(null);
        const onClick = async () => {
          const response = await fetch('${ACTIONS}', { method: 'POST', body });
          setAnswer(await response.json());
        };
        return <button onClick={onClick}>{answer?.lead_id}</button>;
      }
    `,
    { jsx: true },
  );

  silent(
    'module.exports',
    `
      module.exports = async (body) => {
        const response = await fetch('${ACTIONS}', { method: 'POST', body });
        module.exports.last = await response.json();
      };
    `,
    { commonjs: true },
  );
});

describe('the duty moves to the caller', () => {
  pair('a function that returns the answer', {
    bad: `
      export async function create(id, actions) {
        const response = await fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${id}/action\`, {
          method: 'POST',
          body: JSON.stringify({ actions }),
        });
        return response.json();
      }
      await create('7', [{ type: '1001' }]);
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: [
      swap('await create', 'void create'),
      swap(
        "await create('7', [{ type: '1001' }])",
        "const { actions } = await create('7', []); actions.forEach(({ status }) => show(status))",
      ),
      swap("await create('7', [{ type: '1001' }])", "track(await create('7', []))"),
      swap("await create('7', [{ type: '1001' }])", ''),
    ],
  });

  pair('one caller reads, another does not', {
    bad: `
      const create = (body) => fetch('${ACTIONS}', { method: 'POST', body }).then((response) => response.json());
      export async function good(body) {
        const { actions } = await create(body);
        return actions.every((entry) => entry.status === 'CREATED');
      }
      export async function bad(body) {
        const { lead_id: id } = await create(body);
                                      ~~~~~~~~~~~~ [unread]
        return id;
      }
      export async function logging(body) {
        console.log(await create(body));
                          ~~~~~~~~~~~~ [onlyLogged]
      }
    `,
    suggestions: ANY,
    good: swap('{ lead_id: id }', '{ remarks: id }', 'console.log(await', 'log(await'),
  });

  pair('through several functions', {
    bad: `
      const post = (path, body) => fetch(\`https://next.telecrm.in/autoupdate/v2\${path}\`, { method: 'POST', body });
      const create = async (body) => {
        const response = await post('/enterprise/e1/lead/7/action', body);
        if (!response.ok) throw new Error('not sent');
        return response;
      };
      export async function createAll(bodies) {
        for (const body of bodies) await create(body);
                                         ~~~~~~~~~~~~ [unread]
      }
    `,
    good: swap('await create(body)', 'check(await create(body))'),
  });

  pair('shape 1: a class client', {
    given: CLASS_CLIENT,
    bad: `
      export async function log(id) {
        await client.createActions(id, [{ type: '1001' }]);
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
        await client.updateAction(id, '9', { type: '1001' });
        await client.upsertLead({ phone }, [{ type: 'ACTION_1001' }]);
      }
    `,
    good: `
      export async function log(id) {
        const { actions } = await client.createActions(id, [{ type: '1001' }]);
        if (actions[0].status === 'IGNORED') throw new Error('ignored');
        return client.createActions(id, [{ type: '1002' }]);
      }
    `,
  });

  pair('a private _request that reads has done it for its callers', {
    bad: `
      class Client {
        async #request(path, body) {
          const response = await fetch(\`https://next.telecrm.in/autoupdate/v2\${path}\`, { method: 'POST', body });
          const data = await response.json();
          return data;
        }
        create(id, body) {
          return this.#request(\`/enterprise/e1/lead/\${id}/action\`, body);
        }
        async createQuietly(id, body) {
          await this.create(id, body);
                ~~~~~~~~~~~~~~~~~~~~~ [unread]
        }
      }
      await new Client().createQuietly('7', '{}');
    `,
    good: swap(
      'return data;',
      "if (data.actions?.some(({ status }) => status === 'IGNORED')) throw new Error('ignored');\n    return data;",
    ),
  });

  for (const [name, result] of [
    ['true', 'true'],
    ['ok', 'response.ok'],
    ['the HTTP status', 'response.status'],
    ['the lead', '(await response.json()).lead_id'],
  ] as const) {
    pair(`a function that returns only ${name} is the defect itself`, {
      bad: `
        const url = '${ACTIONS}';
        async function create(body) {
          const response = await fetch(url, { method: 'POST', body });
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
          return ${result};
        }
        await create('{}');
        if (await create('{}')) console.log('sent');
      `,
      suggestions: ANY,
      good: swap(`return ${result};`, 'return check(response);'),
    });
  }

  pair('a helper that looks only at transport facts is not reading', {
    bad: `
      const url = '${ACTIONS}';
      function check(response) {
        if (!response.ok) throw new Error(\`telecrm answered \${response.status}\`);
        return response;
      }
      check(await fetch(url, { method: 'POST', body }));
                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: [
      swap('return response;', 'return inspect(response);'),
      swap('function check(response) {', "import { check } from './check.js';\nfunction other(response) {"),
    ],
  });

  pair('a helper of the file that reads', {
    bad: `
      const url = '${ACTIONS}';
      async function verify(response) {
        const { actions, lead_id: id } = await response.json();
        return id && actions.length > 0;
      }
      await verify(await fetch(url, { method: 'POST', body }));
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
    `,
    good: swap('actions.length > 0', "actions.every((entry) => entry.status === 'CREATED')"),
  });

  pair('a callback of a helper of the file', {
    bad: `
      const url = '${ACTIONS}';
      async function retry(send) {
        for (let attempt = 0; attempt < 3; attempt += 1) {
          const response = await send();
          if (response.ok) return response;
        }
        throw new Error('not sent');
      }
      export const once = async (body) => {
        await retry(() => fetch(url, { method: 'POST', body }));
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
      };
    `,
    good: swap('await retry', 'return retry'),
  });
});

describe('the suggestion', () => {
  pair('where the result is bound, in an async function', {
    bad: `
      export async function create(actions) {
        const url = '${ACTIONS}';
        const response = await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
        if (!response.ok) throw new Error('not sent');
        const data = await response.json();
        return data.lead_id;
      }
    `,
    suggestions: [{ messageId: 'throwOnIgnored', output: ANY }],
    good: swap('return data.lead_id', 'return data'),
  });

  pair('of axios', {
    bad: `
      import axios from 'axios';
      export async function create(actions) {
        const url = '${ACTIONS}';
        const { data } = await axios.post(url, { actions });
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
        return data.lead_id;
      }
    `,
    suggestions: [{ messageId: 'throwOnIgnored', output: ANY }],
    good: swap('return data.lead_id', 'return data'),
  });

  pair('none where nothing is bound', {
    bad: `
      export async function create(actions) {
        const url = '${ACTIONS}';
        await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
      }
    `,
    suggestions: [],
    good: swap('await fetch', 'return fetch'),
  });
});

describe('shape 11', () => {
  silent('code that only reads, receives and forwards', READERS);
});

describe('where a request has failed', () => {
  silent(
    'a status that is not the documented one says nothing of failure',
    `
      const url = '${ACTIONS}';
      export async function create(actions) {
        const response = await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
        const data = response.status === 204 ? null : await response.json();
        if (data.actions.some(({ status }) => status === 'IGNORED')) throw new Error('ignored');
      }
    `,
  );

  pair('what a handler does with the failure reads no status', {
    bad: `
      const url = '${ACTIONS}';
      export async function create(actions) {
        try {
          const response = await fetch(url, { method: 'POST', body: JSON.stringify({ actions }) });
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
          if (!response.ok) throw new Error(await response.text());
        } catch (error) {
          tell(error);
        }
      }
    `,
    suggestions: ANY,
    good: swap('if (!response.ok) throw new Error(await response.text());', 'tell(await response.json());'),
  });
});

describe('void', () => {
  silent(
    'before a call that gives the answer as a part of something',
    `
      async function create(actions) {
        const response = await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions }) });
        return { status: response.status, data: await response.json() };
      }
      void create(list);
    `,
  );
});
