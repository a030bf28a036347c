// What clients themselves show to functions that cannot be seen: silent, all of them.
import { describe } from 'vitest';
import { TO_SEND } from '../../support/answers.ts';
import { casesFor } from '../../support/rule-cases.ts';

const { silent } = casesFor('no-unread-action-status');

describe('a client that shows its answers to others', () => {
  for (const [name, code] of [
    [
      'an interceptor that may come later',
      "import axios from 'axios';\nexport function use(fn) { axios.interceptors.response.use(fn); } export async function go() { await axios.post(url, { actions }); }",
    ],
    [
      'transformResponse',
      "import axios from 'axios';\nawait axios.post(url, { actions }, { transformResponse: [check] });",
    ],
    ['an adapter', "import axios from 'axios';\nawait axios.post(url, { actions }, { adapter: custom });"],
    [
      'a client in other hands',
      "import axios from 'axios';\nimport wrapClient from 'axios-hooks';\nwrapClient(axios); await axios.post(url, { actions });",
    ],
    [
      'superagent: a function that is not seen',
      "import superagent from 'superagent';\nsuperagent.post(url).send({ actions }).end(done);",
    ],
    ['superagent: ok', "import superagent from 'superagent';\nawait superagent.post(url).send({ actions }).ok(check);"],
    [
      'superagent: parse',
      "import superagent from 'superagent';\nawait superagent.post(url).send({ actions }).parse(check);",
    ],
    [
      'superagent: use',
      "import superagent from 'superagent';\nawait superagent.post(url).use(check).send({ actions });",
    ],
    [
      'request: pipe',
      "import request from 'request';\nrequest.post({ url, json: true, body: { actions } }).pipe(out);",
    ],
    [
      'request: on',
      "import request from 'request';\nrequest.post({ url, json: true, body: { actions } }).on('response', (r) => check(r));",
    ],
    [
      'got: hooks',
      "import got from 'got';\nawait got.post(url, { json: { actions }, hooks: { afterResponse: [check] } });",
    ],
    [
      'got: hooks of an instance',
      "import got from 'got';\nconst api = got.extend({ hooks: { afterResponse: [check] } }); await api.post(url, { json: { actions } });",
    ],
    ['got: stream', "import got from 'got';\ngot.stream.post(url, { json: { actions } }).pipe(out);"],
    [
      'got: buffer',
      "import got from 'got';\nconst b = await got.post(url, { json: { actions } }).buffer(); note(JSON.parse(b).remarks);",
    ],
    [
      'got: on',
      "import got from 'got';\nconst p = got.post(url, { json: { actions } }); p.on('response', (r) => check(r)); await p;",
    ],
    [
      'got: parseJson',
      "import got from 'got';\nawait got.post(url, { json: { actions }, parseJson: (t) => check(t) }).json();",
    ],
    [
      'ky: hooks',
      "import ky from 'ky';\nawait ky.post(url, { json: { actions }, hooks: { afterResponse: [check] } });",
    ],
    ['ky: parseJson', "import ky from 'ky';\nawait ky.post(url, { json: { actions }, parseJson: check }).json();"],
    [
      'undici: the text',
      "import { request } from 'undici';\nconst { body } = await request(url, init); check(await body.text());",
    ],
    [
      'undici: for await',
      "import { request } from 'undici';\nconst { body } = await request(url, init); for await (const c of body) out.write(c);",
    ],
    ['undici: pipe', "import { request } from 'undici';\nconst { body } = await request(url, init); body.pipe(out);"],
    ['jQuery: done', "$.ajax({ url, method: 'POST', data: JSON.stringify({ actions }) }).done(render).fail(report);"],
    ['jQuery: always', "$.ajax({ url, method: 'POST', data: JSON.stringify({ actions }) }).always(check);"],
    ['jQuery: success', "$.ajax({ url, method: 'POST', data: JSON.stringify({ actions }), success: render });"],
    [
      'jQuery: complete',
      "$.ajax({ url, method: 'POST', data: JSON.stringify({ actions }), complete: (x) => check(x.responseText) });",
    ],
    ['jQuery: when', "$.when($.ajax({ url, method: 'POST', data: JSON.stringify({ actions }) })).done(render);"],
    [
      'XMLHttpRequest: a listener that comes later',
      "const x = new XMLHttpRequest(); x.open('POST', url); x.send(JSON.stringify({ actions })); x.onload = () => check(x.responseText);",
    ],
    [
      'XMLHttpRequest: a function that is not seen',
      "const x = new XMLHttpRequest(); x.open('POST', url); x.onload = done; x.send(JSON.stringify({ actions }));",
    ],
    [
      'UrlFetchApp: a sheet',
      "function run() { const r = UrlFetchApp.fetch(url, { method: 'post', payload: JSON.stringify({ actions }) }); SpreadsheetApp.getActiveSheet().appendRow([r.getContentText()]); }",
    ],
    [
      'UrlFetchApp: a blob',
      "function run() { const r = UrlFetchApp.fetch(url, { method: 'post', payload: JSON.stringify({ actions }) }); DriveApp.createFile(r.getBlob()); }",
    ],
    [
      'node:https: response',
      "import https from 'node:https';\nconst r = https.request(url, { method: 'POST' }); r.on('response', (res) => { res.on('data', (c) => check(c)); }); r.end(JSON.stringify({ actions }));",
    ],
    [
      'node:https: response, after it was sent',
      "import https from 'node:https';\nconst r = https.request(url, { method: 'POST' }); r.end(JSON.stringify({ actions })); r.on('response', (res) => { res.pipe(out); });",
    ],
    [
      'node:https: a function that is not seen',
      "import https from 'node:https';\nhttps.request(url, { method: 'POST' }, collect).end(JSON.stringify({ actions }));",
    ],
    [
      'node:https: pipeline',
      "import https from 'node:https';\nhttps.request(url, { method: 'POST' }, (res) => pipeline(res, out, done)).end(JSON.stringify({ actions }));",
    ],
    [
      'node:https: once',
      "import https from 'node:https';\nimport { once } from 'node:events';\nconst r = https.request(url, { method: 'POST' }); r.end(JSON.stringify({ actions })); const [res] = await once(r, 'response'); check(res);",
    ],
    [
      'node:https: chunks',
      "import https from 'node:https';\nhttps.request(url, { method: 'POST' }, (res) => { res.on('data', onChunk); }).end(JSON.stringify({ actions }));",
    ],
    [
      'node:https: an emitter',
      "import https from 'node:https';\nimport { EventEmitter } from 'node:events';\nclass C extends EventEmitter { send(body) { https.request(url, { method: 'POST' }, (res) => { res.on('data', (c) => this.emit('data', c)); }).end(body); } } export { C };",
    ],
    [
      'node:https: a callback',
      "import https from 'node:https';\nfunction post(body, cb) { const r = https.request(url, { method: 'POST' }, (res) => { let t = ''; res.on('data', (c) => { t += c; }); res.on('end', () => cb(null, JSON.parse(t))); }); r.on('error', cb); r.end(body); } module.exports = post;",
    ],
    ['fetch that was replaced', 'globalThis.fetch = wrap(globalThis.fetch); await fetch(url, init);'],
  ] as const)
    silent(name, code, { given: TO_SEND });
});
