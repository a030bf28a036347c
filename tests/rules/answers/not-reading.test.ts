// What looks at an answer and learns nothing of the single actions: reported, all of it.
import { describe } from 'vitest';
import { drawUnder, LOGGED, PARSED, READ, TO_SEND } from '../../support/answers.ts';
import { ANY, casesFor, swap } from '../../support/rule-cases.ts';

const { pair } = casesFor('no-unread-action-status');

describe('of the parsed body', () => {
  for (const [name, code] of [
    ['lead_id', 'note(data.lead_id);'],
    ['the length of the list', 'note(data.actions.length);'],
    ['the length, compared', "if (data.actions.length < actions.length) throw new Error('ignored');"],
    ['the length, if there is one', "if (!data?.actions?.length) throw new Error('ignored');"],
    ['Array.isArray', "if (!Array.isArray(data.actions)) throw new Error('ignored');"],
    ['whether there is an answer', "if (!data) throw new Error('ignored');"],
    ['whether there is a list', "if (!data.actions) throw new Error('ignored');"],
    ['whether there are both', 'if (data && data.actions) done();'],
    ['whether it is null', "if (data == null) throw new Error('ignored');"],
    ['typeof', "if (typeof data !== 'object') throw new Error('ignored');"],
    ['instanceof', "if (data instanceof Error) throw new Error('ignored');"],
    ['a conditional on it', "note(data ? 'sent' : 'lost');"],
    ['Boolean', 'note(Boolean(data));'],
    ['!!', 'note(!!data.actions);'],
    ['an error of the request', 'if (data.error) throw new Error(data.error);'],
    ['the message of an error', 'if (data.message) throw new Error(data.message.text);'],
    ['a success that telecrm does not tell', "if (!data.success) throw new Error('ignored');"],
    ['errors that telecrm does not tell', 'if (data.errors?.length) throw new Error(data.errors.join());'],
    ['a loop that only counts', 'for (const entry of data.actions) count += 1;'],
    ['forEach over the indices', 'data.actions.forEach((entry, i) => note(i));'],
    ['the length of what map gives', 'note(data.actions.map(() => 1).length);'],
    ['a text that nobody has', 'const text = JSON.stringify(data);'],
    ['delete', 'delete data.actions;'],
    ['an object that nobody has', 'const box = {}; box.data = data; note(box.data.lead_id);'],
    ['a list that nobody has', 'function f2() { const all = []; all.push(data); return all.length; } note(f2());'],
    ["'error' in the answer", "if ('error' in data) throw new Error('ignored');"],
    ["'lead_id' in the answer", "if (!('lead_id' in data)) throw new Error('ignored');"],
    ['the number of its keys', "if (Object.keys(data).length === 0) throw new Error('ignored');"],
    ['the number of the keys of the list', "if (Object.keys(data.actions).length === 0) throw new Error('ignored');"],
    ['a copy, of which lead_id is read', 'const copy = { ...data }; note(copy.lead_id);'],
    ['Object.assign, of which lead_id is read', 'const copy = Object.assign({}, data); note(copy.lead_id);'],
    ['structuredClone, of which lead_id is read', 'const copy = structuredClone(data); note(copy.lead_id);'],
    ['a rest that nobody reads', 'const { lead_id: id, ...rest } = data; note(id);'],
    ['an assertion on lead_id', "import assert from 'node:assert/strict';\nassert.equal(data.lead_id, lead.id);"],
    ['an expectation of lead_id', "expect(data.lead_id).toBe('7');"],
    ['a function of the file that takes lead_id', 'function note2({ lead_id: id }) { send(id); } note2(data);'],
    ['lead_id in a timer', 'setTimeout(() => { note(data.lead_id); }, 5);'],
    ['lead_id in the log', 'console.log(data.lead_id);'],
    ['the length in the log', 'console.log(data.actions.length);'],
    ['the HTTP status in the log', 'console.log(response.status);'],
    ['lead_id in the URL of another request', "await fetch('https://log.example.com/' + data.lead_id);"],
    [
      'lead_id in the body of another request',
      "import axios from 'axios';\nawait axios.post('https://log.example.com', { id: data.lead_id });",
    ],
  ] as const)
    pair(name, { given: PARSED, bad: code, good: `${code}\n${READ}`, suggestions: ANY });
});

describe('of the request', () => {
  for (const [name, code] of [
    [
      'the status in a switch',
      `const response = await fetch(url, init);
switch (response.status) {
  case 200:
    break;
  default:
    throw new Error('not sent');
}`,
    ],
    [
      'statusText',
      `const response = await fetch(url, init);
note(response.statusText);`,
    ],
    [
      'each header',
      `const response = await fetch(url, init);
for (const [name, value] of response.headers) note(name, value);`,
    ],
    [
      'all headers',
      `const response = await fetch(url, init);
note(Object.fromEntries(response.headers.entries()));`,
    ],
    [
      'whether there is a response',
      `const response = await fetch(url, init);
if (!response) throw new Error('not sent');`,
    ],
    [
      'an assertion on ok',
      `const response = await fetch(url, init);
assert(response.ok);`,
    ],
    [
      'a returned ok',
      'export async function s() { const r = await fetch(url, init); return { ok: r.ok, status: r.status }; }',
    ],
    [
      'a returned lead_id',
      'export async function s() { const r = await fetch(url, init); const d = await r.json(); return d.lead_id; }',
    ],
    [
      'a returned object with lead_id',
      'export async function s() { const r = await fetch(url, init); const { lead_id: leadId } = await r.json(); return { leadId }; }',
    ],
    ['a returned true', 'export async function s() { await fetch(url, init); return true; }'],
    [
      'a returned length',
      'export async function s() { const r = await fetch(url, init); const d = await r.json(); return d.actions.length; }',
    ],
    [
      'a returned !!',
      'export async function s() { const r = await fetch(url, init); const d = await r.json(); return !!d; }',
    ],
    ['try and catch', 'try { await fetch(url, init); } catch (e) { console.error(e); }'],
    [
      'try and catch, with a cause',
      `try { const r = await fetch(url, init); if (!r.ok) throw new Error('ignored'); } catch (e) { throw new Error('x', { cause: e }); }`,
    ],
    ['try and finally', 'try { await fetch(url, init); } finally { stop(); }'],
    ['catch of the promise', 'await fetch(url, init).catch((e) => { report(e); });'],
    ['a variable that nobody reads', 'const answer = await (await fetch(url, init)).json();'],
    ['a variable that is assigned and that nobody reads', 'let answer; answer = await fetch(url, init);'],
    ['a pattern that nobody reads', 'const { actions: entries } = await (await fetch(url, init)).json();'],
    ['a function that is called at once', '(async () => { await fetch(url, init); })();'],
    ['then, which does nothing', 'fetch(url, init).then(() => {}).catch(report);'],
    ['then, which tells that it is done', `fetch(url, init).then(() => console.log('sent'));`],
    ['finally of the promise', 'fetch(url, init).finally(stop);'],
    ['Promise.all that nobody reads', 'await Promise.all([fetch(url, init), other()]);'],
    ['Promise.race that nobody reads', 'await Promise.race([fetch(url, init), sleep(5)]);'],
    ['for await over the requests', 'for await (const r of [fetch(url, init)]) { note(r.ok); }'],
    ['p-retry that nobody reads', "import pRetry from 'p-retry';\nawait pRetry(() => fetch(url, init));"],
    [
      'p-limit that nobody reads',
      "import pLimit from 'p-limit';\nconst limit = pLimit(2);\nawait Promise.all(list.map(() => limit(() => fetch(url, init))));",
    ],
    ['an interval', 'setInterval(() => { fetch(url, init); }, 5000);'],
    ['an effect', 'useEffect(() => { fetch(url, init); }, []);'],
    [
      'a handler that answers with the success',
      `app.post('/x', async (req, res) => { const r = await fetch(url, init); res.sendStatus(r.ok ? 200 : 502); });`,
    ],
    [
      'a handler that answers with the status',
      `app.post('/x', async (req, res) => { const r = await fetch(url, init); res.status(r.status).end(); });`,
    ],
    [
      'a handler that answers with lead_id',
      `app.post('/x', async (req, res) => { const r = await fetch(url, init); const d = await r.json(); res.json({ id: d.lead_id }); });`,
    ],
  ] as const)
    pair(name, {
      given: TO_SEND,
      bad: drawUnder(code, 'fetch(url, init)'),
      good: swap('fetch(url, init)', 'inspect(fetch(url, init))'),
      suggestions: ANY,
    });
});

describe('only logged', () => {
  for (const [name, code] of [
    ['table', 'console.table(data.actions);'],
    ['error', 'console.error(data);'],
    ['dir', 'console.dir(data, { depth: null });'],
    ['in an object, with a format', "console.log('%o', { data });"],
    ['by a function of the file', "const log = (...args) => console.log('[crm]', ...args); log(data);"],
    ['by a method that was taken off', 'const { log } = console; log(data);'],
    ['by a bound method', 'const log = console.log.bind(console); log(data);'],
    ['each entry', 'data.actions.forEach((e) => console.log(e));'],
    ['each entry, by the method as such', 'data.actions.forEach(console.log);'],
    ['each entry, in a loop', 'for (const e of data.actions) console.log(e);'],
    ['the response', 'console.log(response);'],
  ] as const)
    pair(name, { given: LOGGED, bad: code, good: `${code}\n${READ}`, suggestions: ANY });
});
