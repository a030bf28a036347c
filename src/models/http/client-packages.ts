/** Clients that are packages of their own. */
import { type Client, each, fetchResponse, reads, transport, writes } from './client.ts';

/** https://github.com/request/request#requestoptions-callback */
const request: Client = {
  name: 'request',
  modules: { request: ['default'] },
  call: { args: ['target', 'options'] },
  methods: {
    ...each([...reads, ...writes], ['target', 'options']),
    del: { args: ['target', 'options'], method: 'DELETE' },
  },
  create: ['defaults'],
  options: {
    headers: 'headers',
    url: ['url', 'uri'],
    method: 'method',
    base: 'baseUrl',
    json: 'json',
    data: 'body',
    asJson: 'json',
    parses: 'json',
    before: ['form', 'formData', 'multipart'],
    after: ['callback'],
  },
  defaultMethod: 'GET',
  query: 'qs',
  gives: 'nothing',
  callback: ['other', 'response', 'text'],
  response: { body: 'text', ...transport('statusCode', 'statusMessage', 'headers') },
};

/** https://github.com/googleapis/gaxios#request-options */
const gaxios: Client = {
  name: 'gaxios',
  modules: { gaxios: ['request'] },
  call: { args: ['options'] },
  options: {
    headers: 'headers',
    url: 'url',
    method: 'method',
    base: 'baseURL',
    data: 'data',
    before: ['adapter'],
    after: ['adapter'],
  },
  defaultMethod: 'GET',
  query: 'params',
  // Up to version 6 one is put behind the other, since version 7 resolved against it.
  join: 'either',
  response: { data: 'body', ...transport('status', 'statusText', 'headers', 'config', 'ok') },
};

/** https://github.com/elbywan/wretch#catchers- */
const wretchCatchers = [
  'badRequest',
  'unauthorized',
  'forbidden',
  'notFound',
  'timeout',
  'internalError',
  'error',
  'fetchError',
] as const;

export const packages: readonly Client[] = [
  {
    // https://github.com/unjs/ofetch#-usage
    name: 'ofetch',
    globals: ['$fetch'],
    modules: { ofetch: ['ofetch', '$fetch'] },
    call: { args: ['url', 'options'] },
    methods: { raw: { args: ['url', 'options'], answer: 'response' } },
    create: ['create'],
    options: {
      headers: 'headers',
      method: 'method',
      base: 'baseURL',
      data: 'body',
      before: ['onRequest'],
      after: ['onResponse', 'parseResponse'],
    },
    defaultMethod: 'GET',
    query: 'query',
    answer: 'body',
    response: { _data: 'body', ...transport('ok', 'status', 'statusText', 'headers', 'url') },
  },
  {
    // https://github.com/elbywan/wretch#api-
    name: 'wretch',
    modules: { wretch: ['default'] },
    builder: {
      kind: 'copy',
      begin: { '': { args: ['url', 'options'] } },
      steps: {
        url: { key: 'url', append: true },
        json: { key: 'json' },
        body: { key: 'body' },
        headers: { headers: 'pairs' },
        auth: { headers: 'auth' },
        accept: {},
        content: {},
        options: {},
        errorType: {},
        catcher: {},
        catcherFallback: {},
      },
    },
    methods: { ...each(reads, ['url']), ...each(writes, ['body', 'url']) },
    options: { headers: 'headers', method: 'method', base: 'url', json: 'json', data: 'body' },
    defaultMethod: 'GET',
    join: 'append',
    response: fetchResponse,
    promise: {
      json: { handler: ['body'] },
      text: { handler: ['text'] },
      res: { handler: ['response'] },
      ...Object.fromEntries(wretchCatchers.map((name) => [name, 'catcher'])),
    },
  },
  {
    // https://ladjs.github.io/superagent/
    name: 'superagent',
    modules: { superagent: ['default'] },
    builder: {
      kind: 'self',
      begin: {
        '': { args: ['method', 'url'] },
        ...each([...reads, ...writes], ['url', 'body']),
        del: { args: ['url'], method: 'DELETE' },
      },
      steps: {
        send: { key: 'body' },
        set: { headers: 'pairs' },
        query: {},
        auth: { headers: 'auth' },
        type: { key: 'type' },
        accept: {},
        timeout: {},
        retry: { key: 'retry' },
        ok: { key: 'ok' },
        redirects: {},
        withCredentials: {},
        buffer: {},
        parse: { key: 'parse' },
      },
      shared: ['set', 'query', 'auth', 'accept', 'timeout', 'redirects', 'withCredentials', 'buffer'],
    },
    methods: { end: { args: [] } },
    create: ['agent'],
    // Its type may make a form of the body.
    options: {
      headers: 'headers',
      url: 'url',
      method: 'method',
      data: 'body',
      before: ['type'],
      after: ['parse', 'ok', 'retry'],
    },
    defaultMethod: 'GET',
    callback: ['other', 'response'],
    response: { body: 'body', text: 'text', ...transport('status', 'statusCode', 'ok', 'headers', 'header', 'type') },
  },
  {
    // https://github.com/tomas/needle#needlemethod-url-data-options-callback
    name: 'needle',
    modules: { needle: ['default'] },
    call: { args: ['method', 'url', 'body', 'options'] },
    methods: {
      ...each(['get', 'head'], ['url', 'options']),
      ...each([...writes, 'delete'], ['url', 'body', 'options']),
      request: { args: ['method', 'url', 'body', 'options'] },
    },
    options: { headers: 'headers', method: 'method', asJson: 'json', after: ['parser'] },
    defaultMethod: 'GET',
    callback: ['other', 'response', 'body'],
    response: { body: 'body', ...transport('statusCode', 'statusMessage', 'headers') },
  },
  request,
  {
    // https://github.com/request/request-promise#cheat-sheet
    ...request,
    name: 'request-promise',
    modules: { 'request-promise': ['default'], 'request-promise-native': ['default'] },
    options: { ...request.options, whole: 'resolveWithFullResponse', after: ['callback', 'transform'] },
    gives: 'promise',
    answer: 'text',
  },
  {
    // https://github.com/ethanent/phin#readme
    name: 'phin',
    modules: { phin: ['default'] },
    call: { args: ['target'] },
    methods: { unpromisified: { args: ['target'] } },
    members: { promisified: 'phin' },
    create: ['defaults'],
    options: {
      headers: 'headers',
      url: 'url',
      method: 'method',
      data: 'data',
      parses: 'parse',
      before: ['form'],
      after: ['stream'],
    },
    defaultMethod: 'GET',
    callback: ['other', 'response'],
    response: { body: 'text', ...transport('statusCode', 'statusMessage', 'headers') },
  },
  gaxios,
  {
    ...gaxios,
    name: 'gaxios instance',
    modules: { gaxios: ['instance'] },
    methods: { request: { args: ['options'] } },
  },
  {
    ...gaxios,
    name: 'Gaxios',
    modules: { gaxios: ['Gaxios'] },
    constructs: 'options',
    methods: { request: { args: ['options'] } },
  },
  {
    // https://github.com/developit/redaxios#readme
    name: 'redaxios',
    modules: { redaxios: ['default'] },
    call: { args: ['target', 'options'] },
    methods: {
      request: { args: ['target', 'options'] },
      ...each(reads, ['url', 'options']),
      ...each(writes, ['url', 'body', 'options']),
    },
    create: ['create'],
    options: {
      headers: 'headers',
      url: 'url',
      method: 'method',
      base: 'baseURL',
      data: 'data',
      before: ['transformRequest', 'fetch'],
      after: ['fetch'],
    },
    defaultMethod: 'GET',
    query: 'params',
    response: { data: 'body', ...transport('ok', 'status', 'statusText', 'headers', 'url', 'config') },
  },
];
