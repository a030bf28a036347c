// Every way in which an answer gets out of sight: silent, all of them.
import { describe } from 'vitest';
import { PARSED, TO_SEND } from '../../support/answers.ts';
import { casesFor } from '../../support/rule-cases.ts';

const { silent } = casesFor('no-unread-action-status');

describe('kept', () => {
  for (const [name, code] of [
    [
      'setState',
      'class C { async m() { const r = await fetch(url, init); this.setState({ answer: await r.json() }); } } export { C };',
    ],
    [
      'useState',
      "import { useState } from 'react';\nfunction C() { const [, setA] = useState(); const go = async () => { const r = await fetch(url, init); setA(await r.json()); }; return go; } export { C };",
    ],
    [
      'useState with a function',
      "import { useState } from 'react';\nfunction C() { const [, setA] = useState([]); const go = async () => { const r = await fetch(url, init); const d = await r.json(); setA((old) => [...old, d]); }; return go; } export { C };",
    ],
    [
      'a thunk',
      "export const create = () => async (dispatch) => { const r = await fetch(url, init); dispatch({ type: 'x', payload: await r.json() }); };",
    ],
    [
      'createAsyncThunk',
      "import { createAsyncThunk } from '@reduxjs/toolkit';\nexport const create = createAsyncThunk('x', async () => { const r = await fetch(url, init); return r.json(); });",
    ],
    [
      'a Pinia store',
      "export const useStore = defineStore('x', { actions: { async create() { const r = await fetch(url, init); this.answer = await r.json(); } } });",
    ],
    [
      'an effect',
      'export function C() { const [d, setD] = useState(); useEffect(() => { fetch(url, init).then((r) => r.json()).then(setD); }, []); return d; }',
    ],
    [
      'useMutation',
      'export const useCreate = () => useMutation({ mutationFn: async () => { const r = await fetch(url, init); return r.json(); } });',
    ],
    ['useSWR', "export const useCreate = () => useSWR('x', () => fetch(url, init).then((r) => r.json()));"],
    [
      'a cache in an exported object',
      'export const cache = {}; export async function send(id) { const r = await fetch(url, init); cache[id] = await r.json(); }',
    ],
    [
      'a list of the module',
      'const answers = []; export async function send() { const r = await fetch(url, init); answers.push(await r.json()); } export const all = () => answers;',
    ],
    [
      'a WeakMap of the module',
      'const answers = new WeakMap(); export async function send(x) { const r = await fetch(url, init); answers.set(x, await r.json()); } export const of = (x) => answers.get(x);',
    ],
    [
      'an exported Set',
      'const answers = new Set(); export async function send(x) { const r = await fetch(url, init); answers.add(await r.json()); } export { answers };',
    ],
    [
      'a variable of the module',
      'let last; export async function send(x) { const r = await fetch(url, init); last = await r.json(); } export const get = () => last;',
    ],
    [
      'a static field',
      'export class S { static last; static async send() { const r = await fetch(url, init); S.last = await r.json(); } }',
    ],
    [
      'a private field that is read elsewhere',
      "export class S { #last; async send() { const r = await fetch(url, init); this.#last = await r.json(); } get ok() { return this.#last.actions.every((e) => e.status === 'CREATED'); } }",
    ],
    [
      'a private field that a getter gives',
      'export class S { #last; async send() { const r = await fetch(url, init); this.#last = await r.json(); } get last() { return this.#last; } }',
    ],
    [
      'a field of an instance that is returned',
      'class S { async load() { this.d = await (await fetch(url, init)).json(); return this; } } export async function go() { const s = new S(); return s.load(); }',
    ],
    [
      'an object that is returned before it is filled',
      'export function go() { const s = { d: null }; fetch(url, init).then((r) => r.json()).then((d) => { s.d = d; }); return s; }',
    ],
    [
      'an object that was handed over before',
      'export async function go() { const s = {}; register(s); s.d = await (await fetch(url, init)).json(); }',
    ],
    [
      'a list that was handed over before',
      'export async function go() { const s = []; register(s); s.push(await (await fetch(url, init)).json()); }',
    ],
    [
      'a method of a returned object that reads it',
      'export function make() { let d; return { async load() { d = await (await fetch(url, init)).json(); }, check() { return d.remarks.length; } }; }',
    ],
    [
      'this of a returned object',
      'export function make() { return { d: null, async load() { this.d = await (await fetch(url, init)).json(); }, check() { return this.d.remarks.length; } }; }',
    ],
  ] as const)
    silent(name, code, { given: TO_SEND });
});

describe('answered to the web', () => {
  for (const [name, code] of [
    [
      'res.json',
      "app.post('/x', async (req, res) => { const r = await fetch(url, init); res.json(await r.json()); });",
    ],
    [
      'res.status().json',
      "app.post('/x', async (req, res) => { const r = await fetch(url, init); res.status(201).json(await r.json()); });",
    ],
    [
      'res.send of its text',
      "app.post('/x', async (req, res) => { const r = await fetch(url, init); res.send(await r.text()); });",
    ],
    ['ctx.body', 'app.use(async (ctx) => { const r = await fetch(url, init); ctx.body = await r.json(); });'],
    [
      'reply.send',
      "app.post('/x', async (req, reply) => { const r = await fetch(url, init); return reply.send(await r.json()); });",
    ],
    [
      'NextResponse.json',
      "import { NextResponse } from 'next/server';\nexport async function POST() { const r = await fetch(url, init); return NextResponse.json(await r.json()); }",
    ],
    [
      'Response.json',
      'export async function POST() { const r = await fetch(url, init); return Response.json(await r.json()); }',
    ],
    [
      'new Response of its text',
      'export async function POST() { const r = await fetch(url, init); return new Response(await r.text()); }',
    ],
    [
      'new Response of its stream',
      'export async function POST() { const r = await fetch(url, init); return new Response(r.body, r); }',
    ],
    ['c.json', "app.post('/x', async (c) => { const r = await fetch(url, init); return c.json(await r.json()); });"],
    [
      'a function in the cloud',
      'export const handler = async () => { const r = await fetch(url, init); return { statusCode: 200, body: JSON.stringify(await r.json()) }; };',
    ],
    [
      'a function in the cloud, as text',
      'export const handler = async () => { const r = await fetch(url, init); return { statusCode: 200, body: await r.text() }; };',
    ],
  ] as const)
    silent(name, code, { given: TO_SEND });
});

describe('given to others', () => {
  for (const [name, code] of [
    ['a callback', 'export function send(done) { fetch(url, init).then((r) => r.json()).then((d) => done(null, d)); }'],
    ['a callback as such', 'export function send(done) { fetch(url, init).then((r) => r.json()).then(done); }'],
    [
      'a callback for both',
      'export function send(done) { fetch(url, init).then((r) => r.json()).then((d) => done(null, d)).catch(done); }',
    ],
    [
      'resolved',
      'export const send = () => new Promise((resolve, reject) => { fetch(url, init).then((r) => r.json()).then(resolve, reject); });',
    ],
    [
      'resolved by an async executor',
      'export function send() { return new Promise(async (resolve) => { const r = await fetch(url, init); resolve(await r.json()); }); }',
    ],
    [
      'resolved from outside',
      'let release; export const done = new Promise((resolve) => { release = resolve; }); export async function send() { const r = await fetch(url, init); release(await r.json()); }',
    ],
    [
      'Promise.withResolvers',
      'const { promise, resolve } = Promise.withResolvers(); fetch(url, init).then((r) => r.json()).then(resolve); export { promise };',
    ],
    [
      'rejected',
      'export const send = () => new Promise((_, reject) => { fetch(url, init).then((r) => r.json()).then(reject); });',
    ],
    [
      'rejected as a part of an error',
      "export const go = () => new Promise((res, rej) => { fetch(url, init).then((r) => r.json()).then((d) => { const e = new Error('x'); e.d = d; rej(e); }); });",
    ],
    ['yielded', 'export function* g() { yield fetch(url, init); }'],
    [
      'yielded by an async generator',
      'export async function* g() { const r = await fetch(url, init); yield await r.json(); }',
    ],
    [
      'a saga',
      "import { call, put } from 'redux-saga/effects';\nexport function* g() { const r = yield call(fetch, url, init); const d = yield r.json(); yield put({ type: 'x', d }); }",
    ],
    [
      'emitted by itself',
      "import { EventEmitter } from 'node:events';\nclass Sender extends EventEmitter { async send() { const r = await fetch(url, init); this.emit('sent', await r.json()); } } export { Sender };",
    ],
    [
      'written into a parameter',
      'export async function send(target) { const r = await fetch(url, init); target.answer = await r.json(); }',
    ],
    [
      'assigned to a parameter',
      'export async function send(target) { const r = await fetch(url, init); Object.assign(target, await r.json()); }',
    ],
    [
      'assigned to a parameter as a part',
      'export async function send(target) { const r = await fetch(url, init); Object.assign(target, { answer: await r.json() }); }',
    ],
    [
      'pushed to a parameter',
      'export async function send(list) { const r = await fetch(url, init); list.push(await r.json()); }',
    ],
    ['a tuple', 'export async function s() { const r = await fetch(url, init); return [r.status, await r.json()]; }'],
    [
      'a list made of it',
      'export async function s() { const r = await fetch(url, init); const d = await r.json(); return d.actions.map((x) => x); }',
    ],
    [
      'a closure',
      'export async function s() { const r = await fetch(url, init); const d = await r.json(); return { get: () => d }; }',
    ],
    ['a getter', 'export const api = { get sent() { return fetch(url, init); } };'],
    ['exports', 'exports.send = async () => { const r = await fetch(url, init); return r.json(); };'],
    ['wrapped', 'export default wrap(async () => { const r = await fetch(url, init); return r.json(); });'],
    [
      'a listener',
      "button.addEventListener('click', async () => { const r = await fetch(url, init); show(await r.json()); });",
    ],
    [
      'a policy of a package',
      "import { retry, handleAll } from 'cockatiel';\nawait retry(handleAll, {}).execute(() => fetch(url, init));",
    ],
    ['attempts out of sight', "import { retry } from './retry.js';\nawait retry(() => fetch(url, init));"],
    ['a queue out of sight', "import { queue } from './queue.js';\nawait queue.add(() => fetch(url, init));"],
    [
      'a returned Map',
      "export async function s() { const by = new Map(); const r = await fetch(url, init); by.set('a', await r.json()); return by; }",
    ],
    [
      'an object made of a Map',
      "export async function s() { const by = new Map(); const r = await fetch(url, init); by.set('a', await r.json()); return Object.fromEntries(by); }",
    ],
    [
      'an object of answers by id',
      'const answers = await Promise.all(ids.map(async (id) => { const r = await fetch(url, init); return [id, await r.json()]; })); const by = Object.fromEntries(answers); save(by);',
    ],
    [
      'a Map of answers by id',
      "const all = await Promise.all(ids.map(async (id) => [id, await (await fetch(url, init)).json()])); const by = new Map(all); for (const [, d] of by) if (d.remarks.length) throw new Error('ignored');",
    ],
    [
      'a listener out of sight',
      'const listeners = []; export const on = (fn) => listeners.push(fn); const emit = (x) => listeners.forEach((fn) => fn(x)); export async function go() { emit(await (await fetch(url, init)).json()); }',
    ],
    [
      'listeners of a class',
      'export class C { checks = []; use(c) { this.checks.push(c); } async go() { const d = await (await fetch(url, init)).json(); for (const c of this.checks) c(d); return d.lead_id; } }',
    ],
    [
      'listeners of a class, forEach',
      'export class C { checks = []; async go() { const d = await (await fetch(url, init)).json(); this.checks.forEach((c) => c(d)); return d.lead_id; } }',
    ],
    [
      'an exported list of functions',
      'export const checks = []; export async function go() { const d = await (await fetch(url, init)).json(); for (const check of checks) check(d); }',
    ],
    [
      'a list of functions that grows',
      'const checks = []; export const add = (c) => checks.push(c); export async function go() { const d = await (await fetch(url, init)).json(); for (const check of checks) check(d); }',
    ],
    [
      'an exported chain of functions',
      'export const middlewares = []; export async function go() { const d = await (await fetch(url, init)).json(); return middlewares.reduce((x, m) => m(x), d).lead_id; }',
    ],
    [
      'an exported hook that is empty',
      'export const hooks = { after: null }; export async function go() { const d = await (await fetch(url, init)).json(); hooks.after?.(d); }',
    ],
    [
      'an exported hook behind a condition',
      'export const hooks = { after: null }; export async function go() { const d = await (await fetch(url, init)).json(); if (hooks.after) hooks.after(d); }',
    ],
    [
      'an exported switch',
      'export const options = { strict: false }; export async function go() { const d = await (await fetch(url, init)).json(); if (options.strict) check(d); }',
    ],
    [
      'a static switch',
      'export class C { static strict = false; static async go() { const d = await (await fetch(url, init)).json(); if (C.strict) check(d); } }',
    ],
    [
      'a hook that is set by a function',
      'const hooks = { after: null }; export const setAfter = (fn) => { hooks.after = fn; }; export async function go() { const d = await (await fetch(url, init)).json(); if (hooks.after) hooks.after(d); }',
    ],
    [
      'a static hook that does nothing',
      'export class C { static after = (d) => {}; static async go() { const d = await (await fetch(url, init)).json(); C.after(d); } }',
    ],
    [
      'a method that is there to be overridden',
      'export class C { check(d) {} async go() { const d = await (await fetch(url, init)).json(); this.check(d); } }',
    ],
    [
      'a method that only throws',
      "export class C { check() { throw new Error('abstract'); } async go() { const d = await (await fetch(url, init)).json(); this.check(d); return d.lead_id; } }",
    ],
    [
      'a field that is there to be filled',
      'export class C { onAnswer = null; async go() { const d = await (await fetch(url, init)).json(); if (this.onAnswer) this.onAnswer(d); return d.lead_id; } }',
    ],
    [
      'an option with a default that does nothing',
      'export async function go({ onAnswer = () => {} } = {}) { const d = await (await fetch(url, init)).json(); onAnswer(d); }',
    ],
    [
      'an optional option',
      'export async function go(options) { const d = await (await fetch(url, init)).json(); options?.onAnswer?.(d); }',
    ],
    [
      'options with defaults',
      'const defaults = { validate: () => true }; export async function go(options) { const o = { ...defaults, ...options }; const d = await (await fetch(url, init)).json(); o.validate(d); }',
    ],
  ] as const)
    silent(name, code, { given: TO_SEND });
  for (const [name, code] of [
    [
      'a decorated method',
      'class A { @Check() async go() { const r = await fetch(url, init); return r.json(); } } await new A().go();',
    ],
    [
      'an abstract method',
      'export abstract class C { abstract check(d: unknown): void; async go() { const d = await (await fetch(url, init)).json(); this.check(d); } }',
    ],
  ] as const)
    silent(name, code, { given: TO_SEND, ts: true });
});

describe('handed over, parsed', () => {
  for (const [name, code] of [
    ['dispatched', "dispatch({ type: 'created', payload: data });"],
    ['a ref', "import { ref } from 'vue';\nconst answer = ref(null); answer.value = data;"],
    ['a writable store', "import { writable } from 'svelte/store';\nconst answer = writable();\nanswer.set(data);"],
    ['an event of the page', "dispatchEvent(new CustomEvent('x', { detail: data }));"],
    ['a message to a thread', "import { parentPort } from 'node:worker_threads';\nparentPort.postMessage(data);"],
    ['a message to a process', 'process.send(data);'],
    ['the output', 'process.stdout.write(JSON.stringify(data));'],
    ['a file', "import { writeFile } from 'node:fs/promises';\nawait writeFile('x.json', JSON.stringify(data));"],
    ['the markup', 'document.body.textContent = JSON.stringify(data);'],
    ['an alert', 'alert(JSON.stringify(data));'],
    ['a database', 'await prisma.log.create({ data: { answer: data } });'],
    ['a snapshot', 'expect(data).toMatchSnapshot();'],
    ['a condition around it', 'if (debug) save(data);'],
    ['&&', 'debug && save(data);'],
    [
      'a debug function',
      "import createDebug from 'debug'; const debug = createDebug('crm');\ndebug('answer %o', data);",
    ],
    ['the logger of a request', "req.log.info({ data }, 'x');"],
    ['logged, and then handed over', 'console.log(data); save(data);'],
    ['spread into a list', 'save([...data.actions]);'],
    ['spread into arguments', 'save(...data.actions);'],
    ['Object.defineProperty', "Object.defineProperty(globalThis, 'last', { value: data });"],
    ['Reflect.set', "Reflect.set(target, 'x', data);"],
    ['a part of what is thrown', 'throw { code: 5, data };'],
    [
      'an error of its own class',
      "class E extends Error { constructor(d) { super('x'); this.d = d; } } throw new E(data);",
    ],
    ['Object.assign to an error', "if (data.error) throw Object.assign(new Error('x'), { data });"],
    ['a property of an error', "const error = new Error('x'); error.answer = data; throw error;"],
    ['the message of an error', 'throw new Error(JSON.stringify(data));'],
    ['a filled array', 'const all = new Array(1).fill(data); save(all);'],
    ['with', 'const all = [0].with(0, data); save(all);'],
    ['toSpliced', 'const all = [].toSpliced(0, 0, data); save(all);'],
    ['splice', 'const all = []; all.splice(0, 0, data); save(all);'],
    ['an index far off', 'const all = []; all[5] = data; save(all);'],
    ['an index that counts', 'const all = []; let n = 0; all[n++] = data; save(all);'],
    ['an object with a computed key', 'const box = { [lead.id]: data }; save(box);'],
    ['an object with a symbol for a key', 'const k = Symbol(); const box = { [k]: data }; go(box[k]);'],
    ['a Map', "const by = new Map(); by.set('a', data); save(by);"],
    ['a Set', 'go(new Set(data.actions));'],
    ['a Set that lost something', 'const s = new Set([data]); s.delete(1); go(s);'],
    ['a bound function', "import { check } from './x.js';\nconst c = check.bind(null, data); setTimeout(c, 5);"],
    ['in a pattern with a default', 'const { x = data } = options; go(x);'],
    ['swapped', 'let a = data, b = 1; [a, b] = [b, a]; go(b);'],
    ['the rest of a list', 'const [, ...x] = data.actions; go(x);'],
    ['one of several, by a key', 'const box = { a: data, b: null }; go(box[key]);'],
    ['a field', 'class B { x = data; } go(new B());'],
    ['a static field of a class', 'class B { static x = data; } go(B);'],
    ['a getter of a class', 'class B { get x() { return data; } } go(new B().x);'],
    ['a superclass that is not seen', 'class T extends Thing { constructor() { super(data); } } new T();'],
    ['Reflect.construct', 'Reflect.construct(Thing, [data]);'],
    ['apply', 'go.apply(null, data.actions);'],
    ['arguments', 'function f() { go(...arguments); } f(data);'],
    ['rest parameters', 'const f = (...args) => go(...args); f(data);'],
    ['a function that calls itself', 'const f = (n) => (n ? f(n - 1) : data); go(f(3));'],
    [
      'functions that call each other',
      'const a = (x, n) => (n ? b(x, n - 1) : x); const b = (x, n) => (n ? a(x, n - 1) : x); go(a(data, 3));',
    ],
    ['what a generator returns', 'function* g() { return data; } go(g().next().value);'],
    ['what a generator yields', 'function* g() { yield data; } go(g().next().value);'],
    ['a replacement', "go('x{}'.replace('{}', JSON.stringify(data)));"],
    ['a replacement by a function', "go('x{}'.replace('{}', () => JSON.stringify(data)));"],
    ['a timer with an argument', 'go(await new Promise((resolve) => setTimeout(resolve, 5, data)));'],
    ['a promise behind a timer', 'go(await new Promise((resolve) => setTimeout(() => resolve(data), 5)));'],
    ['finally', 'go(await Promise.resolve(data).finally(stop));'],
  ] as const)
    silent(name, code, { given: PARSED });
});

describe('sent on', () => {
  for (const [name, code] of [
    [
      'the body of another request',
      "await fetch('https://log.example.com', { method: 'POST', body: JSON.stringify(data) });",
    ],
    [
      'the text in another request',
      "await fetch('https://log.example.com', { method: 'POST', body: await response.clone().text() });",
    ],
    ['the data of axios', "import axios from 'axios';\nawait axios.post('https://log.example.com', data);"],
    [
      'a part of the data of axios',
      "import axios from 'axios';\nawait axios.post('https://log.example.com', { data });",
    ],
    [
      'the parameters of axios',
      "import axios from 'axios';\nawait axios.get('https://log.example.com', { params: data });",
    ],
    ['the URL', "await fetch('https://log.example.com?x=' + encodeURIComponent(JSON.stringify(data)));"],
    ['json of got', "import got from 'got';\nawait got.post('https://log.example.com', { json: { data } });"],
    ['a beacon', "navigator.sendBeacon('/log', JSON.stringify(data));"],
    ['XMLHttpRequest', "const x = new XMLHttpRequest(); x.open('POST', '/log'); x.send(JSON.stringify(data));"],
    [
      'write of node:https',
      "import https from 'node:https';\nconst r = https.request('https://log.example.com', { method: 'POST' }); r.write(JSON.stringify(data)); r.end();",
    ],
    ['a header', "await fetch('https://log.example.com', { headers: { x: JSON.stringify(data) } });"],
    ['the options', "await fetch('https://log.example.com', data);"],
    ['jQuery', "$.post('/log', JSON.stringify(data));"],
    ['a Request', "await fetch(new Request('/log', { body: JSON.stringify(data) }));"],
    ['superagent', "import superagent from 'superagent';\nawait superagent.post('/log').send(data);"],
    ['wretch', "import wretch from 'wretch';\nawait wretch('/log').post(data).res();"],
    ['a URL', "const q = new URL('https://a.example/?q=' + JSON.stringify(data)); go(q);"],
    ['a query', 'const query = new URLSearchParams({ answer: JSON.stringify(data) }); go(`/log?${query}`);'],
    ['a form', "const q = new FormData(); q.append('a', JSON.stringify(data)); go(q);"],
    ['a blob', 'const q = new Blob([JSON.stringify(data)]); go(q);'],
    ['base 64', 'const q = btoa(JSON.stringify(data)); go(q);'],
  ] as const)
    silent(name, code, { given: PARSED });
});
