import { describe, expect, test } from 'vitest';
import { sent } from './outside.ts';

const X = "'https://a.example/x'";

describe('what only has the name of a client', () => {
  test.each([
    ['a local function', `function fetch() {} fetch(${X})`],
    ['a local variable', `const fetch = () => 1; fetch(${X})`],
    ['a parameter', `function f(fetch) { fetch(${X}); } f(() => 1)`],
    ['a parameter nobody knows', `export function f(fetch) { fetch(${X}); }`],
    ['an import from elsewhere', `import { fetch } from './http'; fetch(${X})`],
    ['an import of another export', `import { isAxiosError as axios } from 'axios'; axios(${X})`],
    ['a default import from elsewhere', `import axios from './axios'; axios.post(${X})`],
    ['a global that is no client', `got(${X}); ky(${X}); request(${X})`],
    ['a method', `api.fetch(${X}); this.axios.post(${X})`],
    ['a $ of its own', `const $ = { post() {} }; $.post(${X})`],
    ['a $ from elsewhere', `import $ from './dom'; $.post(${X}); $(${X})`],
    ['a shadowed import', `import axios from 'axios'; { const axios = { get() {} }; axios.get(${X}); }`],
    ['a global that was replaced', `globalThis.fetch = () => 1; fetch(${X})`],
    ['a type import', `import type axios from 'axios'; axios2.get(${X})`],
    ['a local require', `const require = () => ({ get() {} }); require('axios').get(${X})`],
    ['a method that the client does not have', `import axios from 'axios'; axios.fetch(${X})`],
    ['an inherited name', `import axios from 'axios'; axios.hasOwnProperty(${X})`],
  ])('sends nothing: %s', (_name, code) => {
    expect(sent(code)).toEqual([]);
  });
});

describe('what is a client by another name', () => {
  test.each([
    ['an import under another name', `import http from 'axios'; http.get(${X})`],
    ['an alias', `const send = fetch; send(${X})`],
    ['a method that was taken out', `import axios from 'axios'; const { get } = axios; get(${X})`],
    ['a property', `const api = { send: fetch }; api.send(${X})`],
    ['a field', `class Api { send = fetch; run() { this.send(${X}); } } new Api().run()`],
    ['a parameter with a default', `function f(send = fetch) { send(${X}); } f()`],
    ['an argument', `function f(send) { send(${X}); } f(fetch)`],
    ['a fallback', `(globalThis.fetch ?? other)(${X})`],
    ['call', `fetch.call(null, ${X})`],
    ['apply', `fetch.apply(null, [${X}])`],
    ['bind with an argument', `fetch.bind(null, ${X})()`],
    ['an assertion', `(fetch as any)(${X})`],
    ['an optional call', `fetch?.(${X})`],
  ])('sends: %s', (_name, code) => {
    expect(sent(code)).toEqual([{ method: 'GET', url: 'https://a.example/x' }]);
  });
});
