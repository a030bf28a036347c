/** The HTTP clients, one row each. A new client is a new row and its tests. */
import { type Client, each, fetchResponse, reads, transport, writes } from './client.ts';
import { packages } from './client-packages.ts';
import { platforms } from './client-platforms.ts';

/** Node's `http` and `https`, whose calls are a model of their own (`node-http.ts`). https://nodejs.org/api/http.html */
export const nodeClient: Client = {
  name: 'node:http',
  options: { headers: 'headers', method: 'method' },
  defaultMethod: 'GET',
  response: {
    on: 'stream',
    once: 'stream',
    setEncoding: { call: 'response' },
    resume: { call: 'response' },
    ...transport('statusCode', 'statusMessage', 'headers'),
  },
};

/** The browser's `XMLHttpRequest`, a model of its own (`xhr.ts`). https://xhr.spec.whatwg.org/ */
export const xhrClient: Client = {
  name: 'XMLHttpRequest',
  options: { headers: 'headers', method: 'method' },
  defaultMethod: 'GET',
  response: {},
};

const undiciResponse: Client['response'] = {
  ...transport('statusCode', 'headers', 'trailers'),
  body: 'response',
  'body.json': { call: 'body' },
  'body.text': { call: 'text' },
  'body.dump': { call: 'transport' },
};

/** https://undici.nodejs.org/#/docs/api/Client and https://undici.nodejs.org/#/docs/api/Pool */
const undiciClient: Client = {
  name: 'undici Client',
  modules: { undici: ['Client', 'Pool'] },
  constructs: 'base',
  methods: { request: { args: ['options'] } },
  options: { headers: 'headers', url: 'path', method: 'method', base: 'origin', text: 'body' },
  defaultMethod: 'GET',
  join: 'append',
  callback: ['other', 'response'],
  response: undiciResponse,
};

export const clients: readonly Client[] = [
  {
    // https://fetch.spec.whatwg.org/#fetch-method
    name: 'fetch',
    globals: ['fetch'],
    call: { args: ['url', 'options'] },
    options: { headers: 'headers', method: 'method', text: 'body' },
    defaultMethod: 'GET',
    response: fetchResponse,
  },
  {
    // https://axios-http.com/docs/api_intro
    name: 'axios',
    globals: ['axios'],
    modules: { axios: ['default', 'axios'] },
    call: { args: ['target', 'options'] },
    methods: {
      request: { args: ['options'] },
      ...each(reads, ['url', 'options']),
      ...each(writes, ['url', 'body', 'options']),
    },
    create: ['create'],
    helpers: ['all', 'formToJSON', 'getUri', 'isAxiosError', 'isCancel', 'spread', 'toFormData'],
    options: {
      headers: 'headers',
      url: 'url',
      method: 'method',
      base: 'baseURL',
      absolute: 'allowAbsoluteUrls',
      data: 'data',
      before: ['transformRequest', 'adapter'],
      after: ['transformResponse', 'adapter'],
    },
    defaultMethod: 'GET',
    query: 'params',
    headersByMethod: true,
    response: {
      data: 'body',
      ...transport('status', 'statusText', 'headers', 'config', 'request'),
    },
  },
  {
    // https://github.com/sindresorhus/got#documentation
    name: 'got',
    modules: { got: ['default', 'got'] },
    call: { args: ['target', 'options'] },
    methods: each([...reads, ...writes], ['url', 'options']),
    create: ['extend'],
    options: {
      headers: 'headers',
      url: 'url',
      method: 'method',
      base: 'prefixUrl',
      json: 'json',
      text: 'body',
      parses: 'responseType',
      bare: 'resolveBodyOnly',
      before: ['hooks', 'handlers'],
      after: ['hooks', 'handlers', 'parseJson'],
    },
    defaultMethod: 'GET',
    query: 'searchParams',
    response: {
      body: 'text',
      ...transport('ok', 'statusCode', 'statusMessage', 'headers'),
    },
    promise: { json: { call: 'body' }, text: { call: 'text' } },
  },
  {
    // https://github.com/sindresorhus/ky#api
    name: 'ky',
    modules: { ky: ['default'] },
    call: { args: ['url', 'options'] },
    methods: each([...reads, ...writes], ['url', 'options']),
    create: ['create', 'extend'],
    options: {
      headers: 'headers',
      method: 'method',
      // The first up to version 1, the others from version 2.
      base: ['prefixUrl', 'prefix'],
      root: 'baseUrl',
      json: 'json',
      text: 'body',
      before: ['hooks', 'fetch'],
      after: ['hooks', 'fetch', 'parseJson'],
    },
    defaultMethod: 'GET',
    query: 'searchParams',
    response: fetchResponse,
    promise: { json: { call: 'body' }, text: { call: 'text' } },
  },
  {
    // https://undici.nodejs.org/#/docs/api/Dispatcher
    name: 'undici',
    modules: { undici: ['request'] },
    call: { args: ['url', 'options'] },
    options: { headers: 'headers', method: 'method', text: 'body' },
    defaultMethod: 'GET',
    query: 'query',
    response: undiciResponse,
  },
  undiciClient,
  // https://undici.nodejs.org/#/docs/api/Agent : told the origin with each request
  { ...undiciClient, name: 'undici Agent', modules: { undici: ['Agent'] }, constructs: 'options' },
  {
    // https://undici.nodejs.org/#/docs/api/Fetch
    name: 'undici fetch',
    modules: {
      undici: ['fetch'],
      'node-fetch': ['default'],
      'cross-fetch': ['default', 'fetch'],
      'isomorphic-fetch': ['default'],
    },
    call: { args: ['url', 'options'] },
    options: { headers: 'headers', method: 'method', text: 'body' },
    defaultMethod: 'GET',
    response: fetchResponse,
  },
  ...packages,
  ...platforms,
];
