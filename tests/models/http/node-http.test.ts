import { describe, expect, test } from 'vitest';
import { outcomeOf, sent } from '../outside.ts';

const X = 'https://a.example/x';

describe('request of https', () => {
  test.each([
    ['a URL', `https.request('${X}').end()`, { method: 'GET', url: X }],
    ['a URL object', `https.request(new URL('${X}')).end()`, { method: 'GET', url: X }],
    ['a URL and options', `https.request('${X}', { method: 'POST' }).end()`, { method: 'POST', url: X }],
    ['options', "https.request({ hostname: 'a.example', path: '/x', method: 'PUT' }).end()", { method: 'PUT', url: X }],
    ['options with a host', "https.request({ host: 'a.example', path: '/x' }).end()", { method: 'GET', url: X }],
    ['get', `https.get('${X}')`, { method: 'GET', url: X }],
  ])('takes %s', (_name, code, request) => {
    expect(sent(`import https from 'node:https'; ${code}`)).toEqual([request]);
  });

  test.each([
    "import * as https from 'https'",
    "const https = require('node:https')",
    "import { request } from 'https'; const https = { request }",
  ])('is known from: %s', (source) => {
    expect(sent(`${source}; https.request('${X}').end()`)).toEqual([{ method: 'GET', url: X }]);
  });

  test('speaks http where the module is http', () => {
    expect(sent("import http from 'http'; http.get({ host: 'a.example', path: '/x' })")).toMatchObject([
      { url: 'http://a.example/x' },
    ]);
  });
});

describe('the body', () => {
  const request = `import https from 'https'; const request = https.request('${X}', { method: 'POST' });`;

  test('is what is written', () => {
    expect(sent(`${request} request.write(JSON.stringify({ a: 1 })); request.end();`)).toMatchObject([
      { body: { a: 1 } },
    ]);
  });

  test('may be given to end', () => {
    expect(sent(`${request} request.end(JSON.stringify({ a: 1 }));`)).toMatchObject([{ body: { a: 1 } }]);
  });

  test('may come in several pieces', () => {
    expect(sent(`${request} request.write('{"a":'); request.end('1}');`)).toMatchObject([{ body: { a: 1 } }]);
    expect(sent(`${request} request.write('{'); request.end(given);`)).toMatchObject([{ body: 'unknown(derived)' }]);
  });

  test('is sent only when the request ends', () => {
    expect(sent(`${request} request.write(JSON.stringify({ a: 1 }));`)).toEqual([]);
  });
});

describe('the answer', () => {
  test('comes as text in pieces', () => {
    const code = `
      import https from 'https';
      https.get('${X}', (response) => {
        let text = '';
        response.on('data', (piece) => { text += piece; });
        response.on('end', () => seen(JSON.parse(text)));
        seen(response.statusCode);
      });
    `;
    expect(outcomeOf(code).seen).toEqual(['answer.body', 'answer.transport.statusCode']);
  });

  test('may be gathered in a list', () => {
    const code = `
      import https from 'https';
      https.get('${X}', (response) => {
        const pieces = [];
        response.on('data', (piece) => pieces.push(piece));
        response.on('end', () => seen(JSON.parse(Buffer.concat(pieces).toString())));
      });
    `;
    expect(outcomeOf(code).seen).toEqual(['answer.body']);
  });
});
