import { describe, expect, test } from 'vitest';
import { OutsideWorld } from '../../../src/models/world.ts';
import { run, show } from '../../interpreter/seen.ts';

const URL = "'https://a.example/x'";

/** What the `Authorization` header of each request holds. */
function authorizations(code: string): readonly unknown[] {
  const world = new OutsideWorld(() => []);
  const { interpreter } = run(code, { world });
  return world
    .http(interpreter)
    .exchanges.map(({ authorization }) => authorization && show(interpreter, authorization));
}

describe('the forms of headers', () => {
  test.each([
    ["{ Authorization: 'a' }", 'a'],
    ["{ authorization: 'a', Accept: 'b' }", 'a'],
    ["{ Accept: 'b', ...{ AUTHORIZATION: 'a' } }", 'a'],
    ["[['Accept', 'b'], ['authorization', 'a']]", 'a'],
    ["new Headers({ Authorization: 'a' })", 'a'],
    ["new Headers([['Authorization', 'a']])", 'a'],
    ["new Headers(new Headers({ Authorization: 'a' }))", 'a'],
    ["{ Accept: 'b' }", 'absent'],
    ["[['Accept', 'b']]", 'absent'],
    ['undefined', 'absent'],
    ["new Headers({ Accept: 'b' })", 'absent'],
    ["{ [name]: 'a' }", 'unknown(dynamic key)'],
    ["{ Authorization: 'a', ...others }", 'unknown(global)'],
    ['others', 'unknown(derived)'],
    ['[...others]', 'unknown(derived)'],
  ])('%s: %s', (headers, expected) => {
    expect(authorizations(`fetch(${URL}, { headers: ${headers} })`)).toEqual([expected]);
  });

  test.each([
    ["headers.set('Authorization', 'a')", 'a'],
    ["headers.append('authorization', 'a')", 'a'],
    ["headers.set('authorization', 'b'); headers.set('Authorization', 'a')", 'a'],
    ["headers.set('Authorization', 'a'); headers.delete('authorization')", 'absent'],
    ["headers.set(name, 'a')", 'unknown(dynamic key)'],
    ['other(headers)', 'unknown(dynamic key)'],
  ])('new Headers(), %s: %s', (statement, expected) => {
    const code = `const headers = new Headers(); ${statement}; fetch(${URL}, { headers })`;
    expect(authorizations(code)).toEqual([expected]);
  });

  test('what was set can be read', () => {
    const code = "const headers = new Headers(); headers.set('Authorization', 'a');";
    const { seen } = run(`${code} seen(headers.get('authorization')); seen(headers.get('accept'))`, {
      world: new OutsideWorld(() => []),
    });
    expect(seen).toEqual(['a', null]);
  });
});

describe('the headers of clients', () => {
  test.each([
    ['fetch', `fetch(new Request(${URL}, { headers: { Authorization: 'a' } }))`],
    ['axios', `import axios from 'axios'; axios.post(${URL}, {}, { headers: { Authorization: 'a' } })`],
    ['axios', `import axios from 'axios'; axios({ url: ${URL}, headers: { Authorization: 'a' } })`],
    ['axios', `import axios from 'axios'; axios.create({ headers: { Authorization: 'a' } }).get(${URL})`],
    ['axios', `import axios from 'axios'; axios.defaults.headers.common['Authorization'] = 'a'; axios.get(${URL})`],
    ['axios', `import axios from 'axios'; axios.defaults.headers.post.Authorization = 'a'; axios.post(${URL}, {})`],
    [
      'axios',
      `import axios from 'axios'; const api = axios.create({}); api.defaults.headers.Authorization = 'a'; api.get(${URL})`,
    ],
    [
      'axios',
      `import axios from 'axios'; axios.interceptors.request.use((config) => {
        config.headers.Authorization = 'a';
        return config;
      }); axios.get(${URL})`,
    ],
    [
      'axios',
      `import axios from 'axios'; axios.interceptors.request.use((config) => {
        config.headers.set('Authorization', 'a');
        return config;
      }); axios.get(${URL}, { headers: { Authorization: 'b' } })`,
    ],
    ['got', `import got from 'got'; got.post(${URL}, { json: {}, headers: { authorization: 'a' } })`],
    ['got', `import got from 'got'; got.extend({ headers: { authorization: 'a' } }).get(${URL})`],
    [
      'ky',
      `import ky from 'ky'; ky.create({ headers: { authorization: 'a' } }).get(${URL}, { headers: { Accept: 'b' } })`,
    ],
    ['undici', `import { request } from 'undici'; request(${URL}, { headers: { authorization: 'a' } })`],
    ['ofetch', `import { ofetch } from 'ofetch'; ofetch(${URL}, { headers: { authorization: 'a' } })`],
    ['wretch', `import wretch from 'wretch'; wretch(${URL}).auth('a').get()`],
    ['wretch', `import wretch from 'wretch'; wretch(${URL}).headers({ Authorization: 'a' }).accept('b').get()`],
    ['superagent', `import superagent from 'superagent'; superagent.post(${URL}).set('Authorization', 'a').end()`],
    ['superagent', `import superagent from 'superagent'; superagent.post(${URL}).set({ Authorization: 'a' }).end()`],
    ['needle', `import needle from 'needle'; needle.get(${URL}, { headers: { Authorization: 'a' } })`],
    ['request', `import request from 'request'; request({ url: ${URL}, headers: { Authorization: 'a' } })`],
    ['phin', `import phin from 'phin'; phin({ url: ${URL}, headers: { Authorization: 'a' } })`],
    ['gaxios', `import { request } from 'gaxios'; request({ url: ${URL}, headers: { Authorization: 'a' } })`],
    ['jQuery', `$.ajax({ url: ${URL}, headers: { Authorization: 'a' } })`],
    ['UrlFetchApp', `UrlFetchApp.fetch(${URL}, { headers: { Authorization: 'a' } })`],
    ['k6', `import http from 'k6/http'; http.post(${URL}, '{}', { headers: { Authorization: 'a' } })`],
    ['node:https', `import https from 'node:https'; https.request(${URL}, { headers: { Authorization: 'a' } }).end()`],
    [
      'node:https',
      `import https from 'node:https'; const r = https.request(${URL}); r.setHeader('Authorization', 'a'); r.end()`,
    ],
    [
      'XMLHttpRequest',
      `const x = new XMLHttpRequest(); x.open('GET', ${URL}); x.setRequestHeader('Authorization', 'a'); x.send()`,
    ],
  ])('%s: %s', (_client, code) => {
    expect(authorizations(code)).toEqual(['a']);
  });

  test('a token of superagent', () => {
    const code = `import superagent from 'superagent';
      superagent.post(${URL}).auth('a', { type: 'bearer' }).end();
      superagent.post(${URL}).auth('name', 'password').end();`;
    expect(authorizations(code)).toEqual(['Bearer a', 'unknown(derived)']);
  });

  test('those of one instance are not those of another', () => {
    const code = `import axios from 'axios';
      const [one, two] = [axios.create(), axios.create()];
      one.defaults.headers.common.Authorization = 'a';
      one.get(${URL});
      two.get(${URL});`;
    expect(authorizations(code)).toEqual(['a', 'absent']);
  });

  test('a function that sees the request may change them', () => {
    const code = `import ky from 'ky'; ky.get(${URL}, { headers: { Authorization: 'a' }, hooks: other })`;
    expect(authorizations(code)).toEqual(['unknown(derived)']);
  });
});
