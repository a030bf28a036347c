// Every way in which a status is read: silent, all of them.
import { describe } from 'vitest';
import { PARSED, TO_SEND } from '../../support/answers.ts';
import { casesFor } from '../../support/rule-cases.ts';

const { silent } = casesFor('no-unread-action-status');

describe('of an entry', () => {
  for (const [name, code] of [
    ['switch', "switch (data.actions[0].status) { case 'IGNORED': throw new Error('ignored'); }"],
    ['switch (true)', "switch (true) { case data.actions[0].status === 'IGNORED': throw new Error('ignored'); }"],
    ['the values of an entry', "if (Object.values(data.actions[0]).includes('IGNORED')) throw new Error('ignored');"],
    [
      'Object.values of the list',
      "for (const entry of Object.values(data.actions)) if (entry.status === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'Object.entries of the list',
      "for (const [index, entry] of Object.entries(data.actions)) if (entry.status === 'IGNORED') throw index;",
    ],
    [
      'Object.entries of the answer',
      "for (const [key, value] of Object.entries(data)) if (key === 'remarks' && value.length) throw new Error('ignored');",
    ],
    ['the number of keys of the remarks', "if (Object.keys(data.remarks).length) throw new Error('ignored');"],
    ["'status' in an entry", "if (!('status' in data.actions[0])) throw new Error('ignored');"],
    ["'remarks' in the answer", "if ('remarks' in data) throw new Error('ignored');"],
    ["'action_id' in each entry", "if (data.actions.every((e) => 'action_id' in e)) done();"],
    ['Object.hasOwn', "if (Object.hasOwn(data.actions[0], 'action_id')) done();"],
    ['hasOwnProperty', "if (data.hasOwnProperty('remarks')) throw new Error('ignored');"],
    ['reduce to an object', 'const by = data.actions.reduce((all, e) => ({ ...all, [e.status]: e }), {}); note(by);'],
    [
      'reduce to a count by status',
      "const { IGNORED } = data.actions.reduce((c, { status }) => { c[status] = (c[status] ?? 0) + 1; return c; }, {}); if (IGNORED) throw new Error('ignored');",
    ],
    ['flatMap to ids', 'const ids = data.actions.flatMap(({ action_id: id }) => (id ? [id] : [])); note(ids);'],
    [
      'entries() in a loop',
      "for (const [i, entry] of data.actions.entries()) { if (entry.status === 'IGNORED') throw i; }",
    ],
    [
      'a loop over indices with a variable',
      "for (let i = 0; i < data.actions.length; i++) { const e = data.actions[i]; if (e.status === 'IGNORED') throw new Error('ignored'); }",
    ],
    [
      'a loop with the length in a variable',
      "const { actions: list } = data; for (let i = 0, n = list.length; i < n; i++) { const { status: s } = list[i]; if (s === 'IGNORED') throw new Error('ignored'); }",
    ],
    [
      'an iterator by hand',
      "const it = data.actions[Symbol.iterator](); let step = it.next(); while (!step.done) { if (step.value.status === 'IGNORED') throw new Error('ignored'); step = it.next(); }",
    ],
    ['an id that is null', "if (data.actions[0].action_id == null) throw new Error('ignored');"],
    ['an id that is falsy', "if (!data.actions[0].action_id) throw new Error('ignored');"],
    ['the length of the remarks', "if (data.remarks.length) throw new Error('ignored');"],
    ['the length of the remarks, if there are any', "if (data.remarks?.length > 0) throw new Error('ignored');"],
    ['remarks with a default', "const { remarks = [] } = data; if (remarks.length) throw new Error('ignored');"],
    [
      'a pattern in a parameter, nested, with defaults',
      "const check = ({ actions: [{ status } = {}] = [] }) => { if (status === 'IGNORED') throw new Error('ignored'); }; check(data);",
    ],
    [
      'a pattern in a loop, renamed, with a default',
      "for (const { status: fate = 'IGNORED' } of data.actions ?? []) if (fate !== 'CREATED') throw new Error('ignored');",
    ],
    ['findLast', "if (data.actions.findLast((e) => e.status === 'IGNORED')) throw new Error('ignored');"],
    [
      'findLastIndex',
      "if (data.actions.findLastIndex((e) => e.status === 'IGNORED') >= 0) throw new Error('ignored');",
    ],
    [
      'reduceRight',
      "if (data.actions.reduceRight((n, e) => n + (e.status === 'IGNORED'), 0)) throw new Error('ignored');",
    ],
    [
      'toSorted by status',
      "if (data.actions.toSorted((a, b) => a.status.localeCompare(b.status))[0]) throw new Error('ignored');",
    ],
    [
      'Object.groupBy',
      "const { IGNORED } = Object.groupBy(data.actions, ({ status }) => status); if (IGNORED) throw new Error('ignored');",
    ],
    [
      'Map.groupBy',
      "const m = Map.groupBy(data.actions, ({ status }) => status); if (m.has('IGNORED')) throw new Error('ignored');",
    ],
    [
      'a Set of statuses',
      "const s = new Set(data.actions.map((e) => e.status)); if (s.has('IGNORED')) throw new Error('ignored');",
    ],
    [
      'a Set of entries, in a loop',
      "for (const e of new Set(data.actions)) if (e.status === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'a Set of entries, forEach',
      "new Set(data.actions).forEach((e) => { if (e.status === 'IGNORED') throw new Error('ignored'); });",
    ],
    [
      'Array.from with a function',
      "if (Array.from(data.actions, (e) => e.status).includes('IGNORED')) throw new Error('ignored');",
    ],
    ['Array.from', "if (Array.from(data.actions).some((e) => e.status === 'IGNORED')) throw new Error('ignored');"],
    ['concat', "if ([].concat(data.actions).some((e) => e.status === 'IGNORED')) throw new Error('ignored');"],
    [
      'a spread list',
      "if ([...data.actions, ...more].some((e) => e.status === 'IGNORED')) throw new Error('ignored');",
    ],
    ['slice', "const [e] = data.actions.slice(0, 1); if (e.status === 'IGNORED') throw new Error('ignored');"],
    ['flat', "if ([data.actions].flat().some((e) => e.status === 'IGNORED')) throw new Error('ignored');"],
    ['pop', "const e = data.actions.pop(); if (e.status === 'IGNORED') throw new Error('ignored');"],
    ['shift', "let e; while ((e = data.actions.shift())) if (e.status === 'IGNORED') throw new Error('ignored');"],
    ['splice', "const [e] = data.actions.splice(0, 1); if (e.status === 'IGNORED') throw new Error('ignored');"],
    [
      'a key in a constant',
      "const KEY = 'status'; if (data.actions[0][KEY] === 'IGNORED') throw new Error('ignored');",
    ],
    ['Reflect.get', "if (Reflect.get(data.actions[0], 'status') === 'IGNORED') throw new Error('ignored');"],
    [
      'one && after the other',
      "const ok = data && data.actions && data.actions[0] && data.actions[0].status === 'CREATED'; if (!ok) throw new Error('ignored');",
    ],
    [
      'the last by its index',
      "const last = data.actions[data.actions.length - 1]; if (last.status === 'IGNORED') throw new Error('ignored');",
    ],
    ['every id there', "if (!data.actions.map((e) => e.action_id).every(Boolean)) throw new Error('ignored');"],
    [
      'a conditional',
      "const fate = data.actions.length ? data.actions[0].status : 'IGNORED'; if (fate === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'an assignment pattern',
      "let fate; ({ actions: [{ status: fate }] } = data); if (fate === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'an assignment pattern of a loop',
      "let status; for ({ status } of data.actions) if (status === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'do while',
      "let i = 0; do { if (data.actions[i].status === 'IGNORED') throw new Error('ignored'); i++; } while (i < data.actions.length);",
    ],
    [
      'joined statuses',
      "if (data.actions.map((e) => e.status).join().includes('IGNORED')) throw new Error('ignored');",
    ],
    [
      'values() of the list',
      "const [first] = data.actions.values(); if (first.status === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'next() of the list',
      "const first = data.actions.values().next().value; if (first.status === 'IGNORED') throw new Error('ignored');",
    ],
  ] as const)
    silent(name, code, { given: PARSED });
});

describe('by code of the file', () => {
  for (const [name, code] of [
    [
      'a class with a getter',
      "class Answer { constructor(raw) { this.raw = raw; } get lost() { return this.raw.actions.filter((e) => e.status === 'IGNORED'); } } if (new Answer(data).lost.length) throw new Error('ignored');",
    ],
    [
      'a function that throws',
      "function verify({ actions, remarks }) { if (actions.some((e) => e.status === 'IGNORED')) throw new Error(remarks); } verify(data);",
    ],
    [
      'a function for one entry',
      "function isLost(e) { return e.status === 'IGNORED'; } if (data.actions.some(isLost)) throw new Error('ignored');",
    ],
    [
      'a method of an object',
      "const checks = { verify(d) { return d.actions[0].status; } }; if (checks.verify(data) === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'a generator',
      "function* fates(list) { for (const e of list) yield e.status; } for (const s of fates(data.actions)) if (s === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'a function in a timer',
      "setTimeout(() => { if (data.actions[0].status === 'IGNORED') throw new Error('ignored'); }, 5);",
    ],
    [
      'a function in a microtask',
      "data.actions.forEach((e) => queueMicrotask(() => { if (e.status === 'IGNORED') throw new Error('ignored'); }));",
    ],
    [
      'arguments spread into a function',
      "const check = (...list) => list.some((e) => e.status === 'IGNORED'); if (check(...data.actions)) throw new Error('ignored');",
    ],
    [
      'arguments spread into parameters',
      "function check(a) { if (a.status === 'IGNORED') throw new Error('ignored'); } check(...data.actions);",
    ],
    [
      'apply',
      "function check(a) { if (a.status === 'IGNORED') throw new Error('ignored'); } check.apply(null, data.actions);",
    ],
    [
      'apply, and arguments',
      "function check() { if (arguments[0].status === 'IGNORED') throw new Error('ignored'); } check.apply(null, data.actions);",
    ],
    [
      'call with the answer as this',
      "function check() { if (this.remarks.length) throw new Error('ignored'); } check.call(data);",
    ],
    [
      'bind with the answer as this',
      "function check() { if (this.remarks.length) throw new Error('ignored'); } const c = check.bind(data); c();",
    ],
    [
      'bind with the answer as an argument',
      "function check(d) { if (d.remarks.length) throw new Error('ignored'); } const c = check.bind(null, data); c();",
    ],
    [
      'Reflect.apply',
      "function check(d) { if (d.remarks.length) throw new Error('ignored'); } Reflect.apply(check, null, [data]);",
    ],
    [
      'a default of a parameter',
      "function check(d = data) { if (d.remarks.length) throw new Error('ignored'); } check();",
    ],
    [
      'a pipe of functions',
      'const pipe = (...fns) => (x) => fns.reduce((v, fn) => fn(v), x); pipe((d) => d.actions, (list) => list.map((e) => e.status))(data);',
    ],
    [
      'a curried function',
      "const prop = (k) => (o) => o[k]; if (data.actions.map(prop('status')).includes('IGNORED')) throw new Error('ignored');",
    ],
    [
      'a path in arguments',
      "const get = (o, ...path) => path.reduce((v, k) => v?.[k], o); if (get(data, 'actions', 0, 'status') === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'a path in a text',
      "const get = (o, path) => path.split('.').reduce((v, k) => v?.[k], o); if (get(data, 'actions.0.status') === 'IGNORED') throw new Error('ignored');",
    ],
    [
      'a function that walks through it',
      "function walk(x) { if (x && typeof x === 'object') for (const v of Object.values(x)) walk(v); else if (x === 'IGNORED') throw new Error('ignored'); } walk(data);",
    ],
    [
      'a function that walks through its keys',
      "function walk(x) { for (const k of Object.keys(x)) { if (x[k] === 'IGNORED') throw new Error('ignored'); if (typeof x[k] === 'object') walk(x[k]); } } walk(data);",
    ],
    [
      'a function that walks by for in',
      "function walk(x) { for (const k in x) { if (x[k] === 'IGNORED') throw new Error('ignored'); if (typeof x[k] === 'object') walk(x[k]); } } walk(data);",
    ],
    [
      'a setter',
      "const box = { set value(d) { if (d.remarks.length) throw new Error('ignored'); } }; box.value = data;",
    ],
    [
      'a setter of a class',
      "class B { set value(d) { if (d.remarks.length) throw new Error('ignored'); } } new B().value = data;",
    ],
    [
      'a listener of the file',
      "const listeners = []; const on = (fn) => listeners.push(fn); const emit = (x) => listeners.forEach((fn) => fn(x)); on((d) => { if (d.remarks.length) throw new Error('ignored'); }); emit(data);",
    ],
    ['a proxy', "const p = new Proxy(data, {}); if (p.remarks.length) throw new Error('ignored');"],
    [
      'an object that iterates over it',
      "const it = { *[Symbol.iterator]() { yield* data.actions; } }; for (const e of it) if (e.status === 'IGNORED') throw new Error('ignored');",
    ],
  ] as const)
    silent(name, code, { given: PARSED });
});

describe('by a library', () => {
  for (const [name, code] of [
    [
      'some by a pair',
      "import { some } from 'lodash';\nif (some(data.actions, ['status', 'IGNORED'])) throw new Error('ignored');",
    ],
    [
      'some by an object',
      "import { some } from 'lodash';\nif (some(data.actions, { status: 'IGNORED' })) throw new Error('ignored');",
    ],
    [
      'every of the namespace',
      "import _ from 'lodash';\nif (!_.every(data.actions, ['status', 'CREATED'])) throw new Error('ignored');",
    ],
    [
      'groupBy, of lodash-es',
      "import _ from 'lodash-es';\nconst { IGNORED = [] } = _.groupBy(data.actions, 'status'); if (IGNORED.length) throw new Error('ignored');",
    ],
    [
      'countBy, a module of its own',
      "import countBy from 'lodash/countBy';\nconst counts = countBy(data.actions, 'status'); if (counts.IGNORED) throw new Error('ignored');",
    ],
    [
      'partition',
      "import { partition } from 'lodash-es';\nconst [a, b] = partition(data.actions, ['status', 'CREATED']); if (b.length) throw new Error('ignored');",
    ],
    [
      'filter by a function',
      "import _ from 'lodash';\nconst lost = _.filter(data.actions, (e) => e.status === 'IGNORED'); if (lost.length) throw new Error('ignored');",
    ],
    [
      'a chain',
      "import _ from 'lodash';\nconst lost = _.chain(data.actions).map('status').includes('IGNORED').value(); if (lost) throw new Error('ignored');",
    ],
    ['get', "import _ from 'lodash';\nif (_.get(data, 'actions[0].status') === 'IGNORED') throw new Error('ignored');"],
    [
      'another library',
      "import * as R from 'ramda';\nif (R.any(R.propEq('IGNORED', 'status'), data.actions)) throw new Error('ignored');",
    ],
    [
      'assert.ok',
      "import assert from 'node:assert/strict';\nassert.ok(data.actions.every((e) => e.status === 'CREATED'));",
    ],
    ['assert.equal', "import assert from 'node:assert/strict';\nassert.equal(data.actions[0].status, 'CREATED');"],
    ['assert.deepEqual of the whole', "import assert from 'node:assert/strict';\nassert.deepEqual(data, expected);"],
    ['expect', "expect(data.actions[0]).toMatchObject({ status: 'CREATED' });"],
    ['expect of the whole', "expect(data).toEqual({ actions: [{ status: 'CREATED' }] });"],
  ] as const)
    silent(name, code, { given: PARSED });
});

describe('as text', () => {
  for (const [name, code] of [
    ['a pattern on its text', "const t = JSON.stringify(data); if (/IGNORED/.test(t)) throw new Error('ignored');"],
    ['match on its text', "if (JSON.stringify(data).match(/IGNORED/)) throw new Error('ignored');"],
    ['a comparison of its text', 'if (JSON.stringify(data) === JSON.stringify(expected)) done();'],
    [
      'a replacer',
      "JSON.stringify(data, (k, v) => { if (k === 'status' && v === 'IGNORED') throw new Error('ignored'); return v; });",
    ],
  ] as const)
    silent(name, code, { given: PARSED });
});

describe('out of something that holds it', () => {
  for (const [name, code] of [
    [
      'an object with a computed key',
      "const box = { [lead.id]: data }; if (box[lead.id].remarks.length) throw new Error('ignored');",
    ],
    [
      'the values of an object with a computed key',
      "const box = { [lead.id]: data }; for (const d of Object.values(box)) if (d.remarks.length) throw new Error('ignored');",
    ],
    ['Object.fromEntries', 'const by = Object.fromEntries([[lead.id, data]]); save(by);'],
    [
      'new Map',
      "const by = new Map([[lead.id, data]]); if (by.get(lead.id).remarks.length) throw new Error('ignored');",
    ],
    [
      'a Map, iterated',
      "const by = new Map(); by.set('a', data); for (const [id, d] of by) if (d.remarks.length) throw new Error('ignored');",
    ],
    [
      'a Map, forEach',
      "const by = new Map(); by.set('a', data); by.forEach((d) => { if (d.remarks.length) throw new Error('ignored'); });",
    ],
    [
      'a Map, spread',
      "const by = new Map(); by.set('a', data); const [[, d]] = [...by]; if (d.remarks.length) throw new Error('ignored');",
    ],
    [
      'a WeakMap',
      "const by = new WeakMap(); by.set(lead, data); if (by.get(lead).remarks.length) throw new Error('ignored');",
    ],
    [
      'a Set that it was added to',
      "const all = new Set(); all.add(data); for (const d of all) if (d.remarks.length) throw new Error('ignored');",
    ],
    ['a filled array', "const all = Array(1).fill(data); if (all[0].remarks.length) throw new Error('ignored');"],
    [
      'a list that it was put in front of',
      "const all = []; all.unshift(data); if (all[0].remarks.length) throw new Error('ignored');",
    ],
  ] as const)
    silent(name, code, { given: PARSED });
});

describe('later, or elsewhere', () => {
  for (const [name, code] of [
    [
      'in a loop, into a list',
      "const all = []; for (const b of list) { const r = await fetch(url, init); all.push(await r.json()); } if (all.some((d) => d.remarks.length)) throw new Error('ignored');",
    ],
    [
      'in a loop, by index',
      "const all = []; for (let i = 0; i < 5; i++) { const r = await fetch(url, init); all[i] = await r.json(); } if (all.some((d) => d.remarks.length)) throw new Error('ignored');",
    ],
    [
      'of the last round',
      "let last; for (const b of list) { last = await fetch(url, init); } const d = await last.json(); if (d.remarks.length) throw new Error('ignored');",
    ],
    [
      'after a loop of attempts',
      "let d; for (let i = 0; i < 3; i++) { const r = await fetch(url, init); if (r.ok) { d = await r.json(); break; } } if (d.remarks.length) throw new Error('ignored');",
    ],
    [
      'after an endless loop of attempts',
      "let d; while (true) { try { const r = await fetch(url, init); d = await r.json(); break; } catch (e) { await sleep(5); } } if (d.remarks.length) throw new Error('ignored');",
    ],
    [
      'of a function that calls itself',
      "async function go(n) { try { const r = await fetch(url, init); return await r.json(); } catch (e) { if (n === 0) throw e; return go(n - 1); } } const d = await go(3); if (d.remarks.length) throw new Error('ignored');",
    ],
    [
      'after do while',
      "let r; do { r = await fetch(url, init); } while (!r.ok); const d = await r.json(); if (d.remarks.length) throw new Error('ignored');",
    ],
    [
      'in finally',
      "let d; try { d = await (await fetch(url, init)).json(); } finally { if (d?.remarks.length) throw new Error('ignored'); }",
    ],
    [
      'in the handler of what was thrown',
      "try { const d = await (await fetch(url, init)).json(); throw d; } catch (e) { if (e.remarks.length) throw new Error('ignored'); }",
    ],
    [
      'in a variable that then fills',
      "let d; await fetch(url, init).then(async (r) => { d = await r.json(); }); if (d.remarks.length) throw new Error('ignored');",
    ],
    [
      'in a variable that a function fills',
      "let d; const load = async () => { d = await (await fetch(url, init)).json(); }; await load(); if (d.remarks.length) throw new Error('ignored');",
    ],
    [
      'in an object that a function fills',
      "const state = {}; const load = async () => { state.d = await (await fetch(url, init)).json(); }; await load(); if (state.d.remarks.length) throw new Error('ignored');",
    ],
    [
      'in a variable that a callback out of sight fills',
      "export async function go() { let d; await run(async () => { d = await (await fetch(url, init)).json(); }); if (d.remarks.length) throw new Error('ignored'); }",
    ],
    [
      'in a function that was handed over before',
      "export async function go() { let d; onDone(() => { if (d.remarks.length) throw new Error('ignored'); }); d = await (await fetch(url, init)).json(); }",
    ],
    [
      'from an object, in a function that was handed over before',
      "export async function go() { const s = {}; onDone(() => { if (s.d.remarks.length) throw new Error('ignored'); }); s.d = await (await fetch(url, init)).json(); }",
    ],
    [
      'from a list, in a function that was handed over before',
      "export async function go() { const s = []; onDone(() => { if (s[0].remarks.length) throw new Error('ignored'); }); s.push(await (await fetch(url, init)).json()); }",
    ],
    [
      'in a function that was handed over before the declaration',
      "export async function go() { onDone(() => { if (d.remarks.length) throw new Error('ignored'); }); const d = await (await fetch(url, init)).json(); note(d.lead_id); }",
    ],
    [
      'by another method',
      "class S { async load() { this.d = await (await fetch(url, init)).json(); } check() { if (this.d.remarks.length) throw new Error('ignored'); } } const s = new S(); await s.load(); s.check();",
    ],
    [
      'by a getter of the same instance',
      'class S { async load() { this.d = await (await fetch(url, init)).json(); } get bad() { return this.d.remarks.length; } } export async function go() { const s = new S(); await s.load(); return s.bad; }',
    ],
    [
      'by a reviver',
      "const t = await (await fetch(url, init)).text(); JSON.parse(t, (k, v) => { if (v === 'IGNORED') throw new Error('ignored'); return v; });",
    ],
    [
      'by a pattern on its raw text',
      "const t = await (await fetch(url, init)).text(); if (/IGNORED/.test(t)) throw new Error('ignored');",
    ],
    [
      'by a comparison of its raw text',
      "const t = await (await fetch(url, init)).text(); if (t !== expected) throw new Error('ignored');",
    ],
    [
      'by a switch on its raw text',
      "const t = await (await fetch(url, init)).text(); switch (t) { case expected: break; default: throw new Error('ignored'); }",
    ],
    [
      'by a replacement in its raw text',
      "const t = await (await fetch(url, init)).text(); if (t.replace('IGNORED', '') !== t) throw new Error('ignored');",
    ],
    [
      'by the matches in its raw text',
      `const t = await (await fetch(url, init)).text(); for (const m of t.matchAll(/"status":"(\\w+)"/g)) if (m[1] === 'IGNORED') throw new Error('ignored');`,
    ],
    [
      'as bytes',
      "const b = await (await fetch(url, init)).arrayBuffer(); const d = JSON.parse(new TextDecoder().decode(b)); if (d.remarks.length) throw new Error('ignored');",
    ],
    [
      'as a blob',
      "const b = await (await fetch(url, init)).blob(); const d = JSON.parse(await b.text()); if (d.remarks.length) throw new Error('ignored');",
    ],
  ] as const)
    silent(name, code, { given: TO_SEND });
});

describe('in TypeScript', () => {
  for (const [name, code] of [
    ['an enum', "enum Fate { Lost = 'IGNORED' } if (data.actions[0].status === Fate.Lost) throw new Error('ignored');"],
    [
      'a type guard',
      "function isLost(e: { status: string }): e is Lost { return e.status === 'IGNORED'; } if (data.actions.some(isLost)) throw new Error('ignored');",
    ],
    [
      'an assertion function',
      "function assertCreated(d: Answer): asserts d is Created { if (d.remarks.length) throw new Error('ignored'); } assertCreated(data);",
    ],
    [
      'a namespace',
      "namespace Check { export function all(d: Answer) { if (d.remarks.length) throw new Error('ignored'); } } Check.all(data);",
    ],
    [
      'a parameter property',
      "class A { constructor(private readonly d: Answer) {} get bad() { return this.d.remarks.length > 0; } } if (new A(data).bad) throw new Error('ignored');",
    ],
  ] as const)
    silent(name, code, { given: PARSED, ts: true });
});
