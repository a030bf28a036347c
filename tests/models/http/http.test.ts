import { describe, expect, test } from 'vitest';
import { oneOf } from '../../interpreter/seen.ts';
import { outcomeOf, sent } from '../outside.ts';

const X = 'https://a.example/x';
const axios = "import axios from 'axios';";

describe('what is sent', () => {
  test('is recorded as it stands at the call', () => {
    const code = `const body = { a: 1 }; ${axios} axios.post('${X}', body); body.a = 2; axios.post('${X}', body);`;
    expect(sent(code).map(({ body }) => body)).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test('is recorded once for each path through a function', () => {
    const code = `function send(path) { return fetch('https://a.example' + path); } send('/x'); send('/y');`;
    expect(sent(code).map(({ url }) => url)).toEqual([X, 'https://a.example/y']);
  });

  test('is recorded once for a function whose shared state needs a second look', () => {
    const code = `let count = 0; export function send() { count += 1; fetch('${X}'); }`;
    expect(sent(code)).toHaveLength(1);
  });

  test('is not recorded where it cannot happen', () => {
    expect(sent(`if (false) fetch('${X}'); function f() { return; fetch('${X}'); } f();`)).toEqual([]);
  });

  test('has the alternatives of its parts', () => {
    expect(sent(`fetch(flag ? '${X}' : 'https://b.example', { method: flag ? 'PUT' : 'POST' })`)).toEqual([
      { url: oneOf(X, 'https://b.example'), method: oneOf('PUT', 'POST') },
    ]);
  });

  test('is one of several whole descriptions', () => {
    const code = `${axios} axios(flag ? { url: '${X}', method: 'PUT', data: { a: 1 } } : { url: 'https://b.example' })`;
    expect(sent(code)).toEqual([
      { url: X, method: 'PUT', body: { a: 1 } },
      { url: 'https://b.example', method: 'GET' },
    ]);
  });

  test('has options that come from a spread', () => {
    expect(sent(`const base = { method: 'POST' }; fetch('${X}', { ...base, body: '{}' })`)).toMatchObject([
      { method: 'POST' },
    ]);
    expect(sent(`fetch('${X}', { method: 'POST', ...given })`)).toMatchObject([{ method: 'unknown(global)' }]);
  });

  test('is unknown where the arguments are', () => {
    expect(sent('fetch(...given)')).toMatchObject([{ url: 'unknown(parameter)' }]);
    expect(sent(`fetch('${X}', given)`)).toMatchObject([{ url: X, method: 'unknown(global)' }]);
  });
});

describe('the defaults of an instance', () => {
  test('can be set later', () => {
    const code = `${axios} const api = axios.create(); api.defaults.baseURL = 'https://a.example'; api.get('/x');`;
    expect(sent(code)).toEqual([{ method: 'GET', url: X }]);
  });

  test.each([
    'const api = axios.create(); api.defaults.transformRequest.push(change);',
    'axios.defaults.transformRequest.unshift(change); const api = axios.create();',
  ])('may have a transformation more: %s', (made) => {
    expect(sent(`${axios} ${made} api.post('${X}', { a: 1 });`)).toMatchObject([{ body: 'unknown(derived)' }]);
  });

  test('may have a transformation more that another instance has not', () => {
    const code = `${axios} axios.create().defaults.transformRequest.push(change); axios.post('${X}', { a: 1 });`;
    expect(sent(code)).toMatchObject([{ body: { a: 1 } }]);
  });

  test('are its own', () => {
    const code = `${axios} const api = axios.create({ baseURL: 'https://a.example' }); axios.get('/x');`;
    expect(sent(code)).toEqual([{ method: 'GET', url: '/x' }]);
  });

  test('give way to the options of a call', () => {
    const code = `${axios} axios.create({ baseURL: 'https://b.example' }).get('/x', { baseURL: 'https://a.example' });`;
    expect(sent(code)).toEqual([{ method: 'GET', url: X }]);
  });

  test.each([
    ["'https://a.example'", "'x'", X],
    ["'https://a.example/'", "'/x'", X],
    ["'https://a.example'", "'//b.example/x'", '//b.example/x'],
    ['undefined', `'${X}'`, X],
    ["'https://a.example'", 'path', '`https://a.example/${…}`'],
    ["'https://a.example'", '`/x/${id}`', '`https://a.example/x/${…}`'],
  ])('%s and %s are joined', (base, path, url) => {
    expect(sent(`${axios} axios.create({ baseURL: ${base} }).get(${path})`)).toMatchObject([{ url }]);
  });
});

describe('interceptors', () => {
  const api = `${axios} const api = axios.create();`;

  test('may change a request', () => {
    const code = `${api} api.interceptors.request.use((config) => { config.data.b = 2; return config; }); api.post('${X}', { a: 1 });`;
    expect(sent(code)).toMatchObject([{ body: { a: 1, b: 2 } }]);
  });

  test('may give another', () => {
    const code = `${api} api.interceptors.request.use(async (config) => ({ ...config, url: '${X}' })); api.get('/y');`;
    expect(sent(code)).toMatchObject([{ url: X, method: 'GET' }]);
  });

  test.each([
    ['the base', "config.baseURL = 'https://a.example';", '/x', X],
    ['the path', "config.url = '/v2' + config.url;", '/x', 'https://b.example/v2/x'],
    [
      'what is behind a look at the base',
      "if (config.baseURL.includes('b')) config.url = '/y';",
      '/x',
      'https://b.example/y',
    ],
    ['nothing of the address', 'if (!config.mine) config.timeout = 1;', '/x', 'https://b.example/x'],
  ])('may change %s', (_name, change, path, url) => {
    const code = `${axios} const api = axios.create({ baseURL: 'https://b.example' });
      api.interceptors.request.use((config) => { ${change} return config; }); api.get('${path}');`;
    expect(sent(code)).toMatchObject([{ url }]);
  });

  test('may be told by options that are not known', () => {
    const code = `${api} api.interceptors.request.use((config) => (config.mine ? { ...config, url: '/y' } : config)); api.get('${X}');`;
    expect(sent(code)).toMatchObject([{ url: oneOf('/y', X) }]);
  });

  test('may unwrap the response', () => {
    const code = `${api} api.interceptors.response.use((response) => response.data); seen(await api.get('${X}'));`;
    expect(outcomeOf(code).seen).toEqual(['answer.body']);
  });

  test('of one instance leave another alone', () => {
    const code = `${api} api.interceptors.response.use((response) => response.data); seen(await axios.get('${X}'));`;
    expect(outcomeOf(code).seen).toEqual(['answer.response']);
  });
});
