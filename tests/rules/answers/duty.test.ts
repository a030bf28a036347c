// Who hands an answer on hands on the duty to read it: to the visible caller, also in another file.
import { join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import plugin from '../../../src/index.ts';
import { project } from '../../modules/support.ts';
import { drawUnder, TO_SEND } from '../../support/answers.ts';
import { ANY, casesFor } from '../../support/rule-cases.ts';
import { ACTIONS } from '../../support/urls.ts';

const { pair, silent } = casesFor('no-unread-action-status');

describe('the duty moves to the caller', () => {
  // CHECK is what one caller does with the result and another does not.
  for (const [name, call, code, left, read] of [
    [
      'a promise',
      'send()',
      'const send = () => fetch(url, init);\nconst response = await send();\nCHECK',
      'note(response.ok);',
      'inspect(response);',
    ],
    [
      'the parsed body',
      'send()',
      'const send = async () => (await fetch(url, init)).json();\nconst data = await send();\nCHECK',
      'note(data.lead_id);',
      'note(data.actions[0].status);',
    ],
    [
      'its text',
      'send()',
      'const send = async () => (await fetch(url, init)).text();\nconst text = await send();\nCHECK',
      'note(JSON.parse(text).lead_id);',
      'note(JSON.parse(text).remarks);',
    ],
    [
      'the list of entries',
      'send()',
      'const send = async () => (await (await fetch(url, init)).json()).actions;\nconst entries = await send();\nCHECK',
      'note(entries.length);',
      'note(entries[0].status);',
    ],
    [
      'one entry',
      'send()',
      'const send = async () => {\n  const { actions: [first] } = await (await fetch(url, init)).json();\n  return first;\n}\nconst entry = await send();\nCHECK',
      'note(Boolean(entry));',
      'note(entry.action_id);',
    ],
    [
      'an object with the body in it',
      'send()',
      'const send = async () => {\n  const response = await fetch(url, init);\n  return { ok: response.ok, data: await response.json() };\n}\nconst { ok, data } = await send();\nCHECK',
      'note(ok, data.lead_id);',
      'note(ok, data.remarks);',
    ],
    [
      'a result or an error',
      'send()',
      'const send = async () => {\n  try {\n    const response = await fetch(url, init);\n    return { ok: true, data: await response.json() };\n  } catch (error) {\n    return { ok: false, error };\n  }\n}\nconst result = await send();\nCHECK',
      'if (!result.ok) throw result.error;',
      'if (result.data?.remarks.length) throw new Error();',
    ],
    [
      'a pair of error and result',
      'send()',
      'const send = async () => {\n  try {\n    const response = await fetch(url, init);\n    return [null, await response.json()];\n  } catch (error) {\n    return [error];\n  }\n}\nconst [error, data] = await send();\nCHECK',
      'if (error) throw error;',
      'note(error, data.remarks);',
    ],
    [
      'what one branch returns',
      'send()',
      'const send = async () => {\n  const response = await fetch(url, init);\n  if (!response.ok) return null;\n  return response.json();\n}\nconst data = await send();\nCHECK',
      'if (!data) stop();',
      'if (data?.remarks.length) stop();',
    ],
    [
      'a method',
      'client.send()',
      'class Client {\n  send() {\n    return fetch(url, init);\n  }\n}\nconst client = new Client();\nconst response = await client.send();\nCHECK',
      'note(response.ok);',
      'inspect(response);',
    ],
    [
      'a static method',
      'Client.send()',
      'class Client {\n  static send() {\n    return fetch(url, init);\n  }\n}\nconst response = await Client.send();\nCHECK',
      'note(response.ok);',
      'inspect(response);',
    ],
    [
      'an inherited method',
      'this.send()',
      'class Base {\n  send() {\n    return fetch(url, init);\n  }\n}\nclass Client extends Base {\n  async go() {\n    const response = await this.send();\n    CHECK\n  }\n}\nawait new Client().go();',
      'note(response.ok);',
      'inspect(response);',
    ],
    [
      'a method of the superclass',
      'super.send()',
      'class Base {\n  send() {\n    return fetch(url, init);\n  }\n}\nclass Client extends Base {\n  async send() {\n    const response = await super.send();\n    CHECK\n  }\n}\nawait new Client().send();',
      'note(response.ok);',
      'inspect(response);',
    ],
    [
      'a function that makes functions',
      'api.send()',
      'const makeApi = () => ({ send: () => fetch(url, init) });\nconst api = makeApi();\nconst response = await api.send();\nCHECK',
      'note(response.ok);',
      'inspect(response);',
    ],
    [
      'a function that returns a function',
      "send('7')('{}')",
      "const send = (id) => (text) => fetch(url, { method: 'POST', body: text });\nconst response = await send('7')('{}');\nCHECK",
      'note(response.ok);',
      'inspect(response);',
    ],
    [
      'a bound function',
      'bound()',
      "const send = (text) => fetch(url, { method: 'POST', body: text });\nconst bound = send.bind(null, '{}');\nconst response = await bound();\nCHECK",
      'note(response.ok);',
      'inspect(response);',
    ],
    [
      'apply',
      "send.apply(null, ['{}'])",
      "const send = (text) => fetch(url, { method: 'POST', body: text });\nconst response = await send.apply(null, ['{}']);\nCHECK",
      'note(response.ok);',
      'inspect(response);',
    ],
    [
      'a function that is called before it stands',
      'send()',
      'const response = await send();\nCHECK\nfunction send() {\n  return fetch(url, init);\n}',
      'note(response.ok);',
      'inspect(response);',
    ],
    [
      'three functions',
      'third()',
      'const first = () => fetch(url, init);\nconst second = async () => (await first()).json();\nconst third = async () => {\n  const data = await second();\n  return data;\n};\nconst data = await third();\nCHECK',
      'note(data.lead_id);',
      'note(data.remarks);',
    ],
    [
      'a function that calls itself',
      'send(3)',
      'async function send(attempts) {\n  const response = await fetch(url, init);\n  if (!response.ok && attempts > 0) return send(attempts - 1);\n  return response.json();\n}\nconst data = await send(3);\nCHECK',
      'note(data.lead_id);',
      'note(data.remarks);',
    ],
    [
      'a function that is given the request',
      'withRetry(() => fetch(url, init))',
      'async function withRetry(run) {\n  try {\n    return await run();\n  } catch {\n    return run();\n  }\n}\nconst response = await withRetry(() => fetch(url, init));\nCHECK',
      'note(response.ok);',
      'inspect(response);',
    ],
    [
      'a promise of its own',
      'send()',
      'const send = () => new Promise((resolve, reject) => {\n  fetch(url, init).then((response) => response.json()).then(resolve, reject);\n});\nconst data = await send();\nCHECK',
      'note(data.lead_id);',
      'note(data.remarks);',
    ],
    [
      'a getter',
      'api.answer',
      'const api = {\n  get answer() {\n    return fetch(url, init);\n  },\n};\nconst response = await api.answer;\nCHECK',
      'note(response.ok);',
      'inspect(response);',
    ],
  ] as const) {
    pair(name, {
      given: TO_SEND,
      bad: drawUnder(code.replace('CHECK', left), call),
      good: code.replace('CHECK', read),
      suggestions: ANY,
    });
  }

  pair('a callback of the file', {
    given: TO_SEND,
    bad: `
      async function send(done) {
        const response = await fetch(url, init);
                               ~~~~~~~~~~~~~~~~ [unread]
        done(await response.json());
      }
      send((data) => note(data.lead_id));
    `,
    good: `
      async function send(done) {
        const response = await fetch(url, init);
        done(await response.json());
      }
      send((data) => note(data.remarks));
    `,
    suggestions: ANY,
  });

  pair('a client that axios-retry has', {
    given: TO_SEND,
    bad: `
      import axios from 'axios';
      import axiosRetry from 'axios-retry';
      const client = axios.create({ timeout: 1000 });
      axiosRetry(client, { retries: 3 });
      const { data } = await client.post(url, { actions });
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [unread]
      note(data.lead_id);
    `,
    good: `
      import axios from 'axios';
      import axiosRetry from 'axios-retry';
      const client = axios.create({ timeout: 1000 });
      axiosRetry(client, { retries: 3 });
      const { data } = await client.post(url, { actions });
      note(data.remarks);
    `,
    suggestions: ANY,
  });

  pair('a package that does nothing but call', {
    given: TO_SEND,
    bad: `
      import pLimit from 'p-limit';
      import pRetry from 'p-retry';
      const limit = pLimit(2);
      await pRetry(() => fetch(url, init));
                         ~~~~~~~~~~~~~~~~ [unread]
      const response = await limit(() => fetch(url, init));
                                         ~~~~~~~~~~~~~~~~ [unread]
      note(response.ok);
    `,
    good: `
      import pLimit from 'p-limit';
      import pRetry from 'p-retry';
      const limit = pLimit(2);
      inspect(await pRetry(() => fetch(url, init)));
      const response = await limit(() => fetch(url, init));
      inspect(response);
    `,
    suggestions: ANY,
  });

  pair('two callers that both leave it', {
    given: TO_SEND,
    bad: `
      const send = () => fetch(url, init);
      await send();
            ~~~~~~ [unread]
      await send();
            ~~~~~~ [unread]
    `,
    good: `
      const send = () => fetch(url, init);
      inspect(await send());
      void send();
    `,
  });

  pair('a function in the middle that drops it', {
    given: TO_SEND,
    bad: `
      const first = () => fetch(url, init);
      const second = async () => (await first()).ok;
                                        ~~~~~~~ [unread]
      if (!(await second())) stop();
    `,
    good: `
      const first = () => fetch(url, init);
      const second = async () => inspect(await first()).ok;
      if (!(await second())) stop();
    `,
  });

  for (const [name, code] of [
    ['a function that nobody visible calls', 'export const send = () => fetch(url, init);'],
    [
      'a function that has read the statuses and returns true',
      'async function send() {\n  const { remarks } = await (await fetch(url, init)).json();\n  if (remarks.length) throw new Error();\n  return true;\n}\nawait send();',
    ],
    [
      'a function that returns the statuses alone',
      'async function send() {\n  const { actions } = await (await fetch(url, init)).json();\n  return actions.map(({ status }) => status);\n}\nawait send();',
    ],
    [
      'a method that reads for the class below',
      'class Base {\n  async send() {\n    return (await fetch(url, init)).json();\n  }\n}\nclass Client extends Base {\n  async send() {\n    const data = await super.send();\n    if (data.remarks.length) throw new Error();\n    return data.lead_id;\n  }\n}\nnote(await new Client().send());',
    ],
    [
      'a callback that cannot be seen',
      'async function send(done) {\n  done(await (await fetch(url, init)).json());\n}\nsend(handler);',
    ],
  ] as const) {
    silent(name, code, { given: TO_SEND });
  }
});

describe('across files', () => {
  /** The lines of the reports in the last of some files. */
  function linesIn(files: Readonly<Record<string, string>>): number[] {
    const folder = project(files);
    const [file = '', code = ''] = Object.entries(files).at(-1) ?? [];
    const config: Linter.Config = {
      files: ['**/*.js'],
      plugins: { telecrm: plugin },
      rules: { 'telecrm/no-unread-action-status': 'error' },
    };
    const messages = new Linter({ cwd: folder }).verify(code, config, { filename: join(folder, file) });
    return messages.map(({ ruleId, message, line }) => {
      expect(ruleId, message).toBe('telecrm/no-unread-action-status');
      return line;
    });
  }

  const SEND = `export async function send(actions) {
    const response = await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions }) });
    return RESULT;
  }`;
  const raw = SEND.replace('RESULT', 'response');
  const parsed = SEND.replace('RESULT', 'response.json()');
  const leadOnly = SEND.replace('RESULT', '(await response.json()).lead_id');
  const list = SEND.replace('RESULT', '(await response.json()).actions');
  const use = (...lines: readonly string[]): string => ["import { send } from './send.js';", ...lines].join('\n');

  test.each<readonly [name: string, files: Record<string, string>, lines: readonly number[]]>([
    ['a caller that drops the response', { 'send.js': raw, 'main.js': use('await send([]);') }, [2]],
    [
      'a caller that looks at ok',
      { 'send.js': raw, 'main.js': use('const { ok } = await send([]);', 'note(ok);') },
      [2],
    ],
    [
      'a caller that reads the response',
      { 'send.js': raw, 'main.js': use('const { remarks } = await (await send([])).json();', 'note(remarks);') },
      [],
    ],
    [
      'a caller that takes lead_id',
      { 'send.js': parsed, 'main.js': use('const data = await send([]);', 'note(data.lead_id);') },
      [2],
    ],
    [
      'a caller that reads a status',
      { 'send.js': parsed, 'main.js': use('const data = await send([]);', 'note(data.actions[0].status);') },
      [],
    ],
    ['a caller that only logs', { 'send.js': parsed, 'main.js': use('console.log(await send([]));') }, [2]],
    ['a caller that counts the entries', { 'send.js': list, 'main.js': use('note((await send([])).length);') }, [2]],
    [
      'a caller that reads the entries',
      { 'send.js': list, 'main.js': use('note((await send([])).map(({ status }) => status));') },
      [],
    ],
    ['a caller that returns it', { 'send.js': parsed, 'main.js': use('export const create = () => send([]);') }, []],
    ['a caller that waives it', { 'send.js': parsed, 'main.js': use('void send([]);') }, []],
    [
      'a function that returns only lead_id: no report at its caller',
      { 'send.js': leadOnly, 'main.js': use('note(await send([]));') },
      [],
    ],
    ['a function that returns only lead_id: a report in its file', { 'send.js': leadOnly }, [2]],
    ['a function that returns the answer: none in its file', { 'send.js': parsed }, []],
    [
      'a barrel between',
      {
        'send.js': parsed,
        'index.js': "export * from './send.js';",
        'main.js': "import { send } from './index.js';\nawait send([]);",
      },
      [2],
    ],
    [
      'a helper of another file that reads',
      {
        'check.js': 'export const check = ({ remarks }) => remarks.length;',
        'send.js': parsed,
        'main.js': use("import { check } from './check.js';", 'check(await send([]));'),
      },
      [],
    ],
    [
      'a helper of another file that does not read',
      {
        'check.js': 'export const check = ({ lead_id: id }) => console.log(id);',
        'send.js': parsed,
        'main.js': use("import { check } from './check.js';", 'check(await send([]));'),
      },
      [3],
    ],
    [
      'an instance of another file',
      {
        'client.js': `class Client {\n${raw.replace('export async function send', 'async send')}\n}\nexport const client = new Client();`,
        'main.js': "import { client } from './client.js';\nawait client.send([]);\nnote(await client.send([]));",
      },
      [2],
    ],
    ['a file that cannot be read', { 'main.js': use('await send([]);') }, []],
  ])('%s', (_name, files, lines) => {
    expect(linesIn(files)).toEqual(lines);
  });
});
