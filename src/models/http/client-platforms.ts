/** Clients that a browser, a framework or a runtime brings along. */
import { type Client, each, reads, transport, writes } from './client.ts';

/** https://api.jquery.com/jQuery.ajax/ : what `done` and `success` are given */
const jqueryGiven = ['body', 'transport', 'response'] as const;

/** The modules that export Playwright's classes. */
export const playwrightModules: readonly string[] = [
  '@playwright/test',
  'playwright',
  'playwright/test',
  'playwright-core',
];

/** The modules that export Nuxt's composables. */
const nuxtModules = ['#app', '#imports', 'nuxt/app'] as const;

/** https://docs.n8n.io/integrations/creating-nodes/build/reference/http-helpers/ */
const n8nHelpers: Client = {
  name: 'n8n helpers',
  methods: {
    httpRequest: { args: ['options'] },
    // The first argument names the credentials.
    httpRequestWithAuthentication: { args: ['other', 'options'] },
  },
  // The deprecated one takes the options of the package that it was made of.
  members: { request: 'request-promise' },
  options: {
    headers: 'headers',
    url: 'url',
    method: 'method',
    base: 'baseURL',
    data: 'body',
    whole: 'returnFullResponse',
    after: ['encoding'],
  },
  defaultMethod: 'GET',
  answer: 'body',
  response: { body: 'body', ...transport('statusCode', 'statusMessage', 'headers') },
};

/** What n8n runs a node in; the types of `this` in its methods. */
const n8nContexts = [
  'IAllExecuteFunctions',
  'IExecuteFunctions',
  'IExecuteSingleFunctions',
  'IExecutePaginationFunctions',
  'IHookFunctions',
  'ILoadOptionsFunctions',
  'IPollFunctions',
  'ISupplyDataFunctions',
  'ITriggerFunctions',
  'IWebhookFunctions',
] as const;

export const platforms: readonly Client[] = [
  {
    // https://w3c.github.io/beacon/#sendbeacon-method
    name: 'sendBeacon',
    globals: ['navigator.sendBeacon'],
    call: { args: ['url', 'text'], method: 'POST' },
    options: { headers: 'headers', method: 'method' },
    defaultMethod: 'POST',
    gives: 'value',
    answer: 'transport',
    response: {},
  },
  {
    // https://api.jquery.com/jQuery.ajax/, https://api.jquery.com/jQuery.post/, https://api.jquery.com/jQuery.get/
    name: 'jQuery',
    globals: ['$', 'jQuery'],
    modules: { jquery: ['default', '$', 'jQuery'] },
    methods: {
      ajax: { args: ['target', 'options'] },
      post: { args: ['target', 'text'], method: 'POST' },
      get: { args: ['target'], method: 'GET' },
      getJSON: { args: ['url'], method: 'GET' },
    },
    helpers: [
      'Deferred',
      'each',
      'grep',
      'inArray',
      'isArray',
      'isEmptyObject',
      'isFunction',
      'isPlainObject',
      'makeArray',
      'map',
      'merge',
      'now',
      'param',
      'parseHTML',
      'parseJSON',
      'proxy',
      'trim',
      'type',
      'when',
    ],
    options: {
      headers: 'headers',
      url: 'url',
      method: ['method', 'type'],
      text: 'data',
      before: ['beforeSend'],
      after: ['dataFilter', 'context', 'xhr', 'statusCode'],
      listeners: { success: jqueryGiven, complete: ['response', 'transport'] },
    },
    defaultMethod: 'GET',
    answer: 'body',
    callback: jqueryGiven,
    response: { responseJSON: 'body', responseText: 'text', ...transport('status', 'statusText', 'readyState') },
    promise: {
      done: { handler: jqueryGiven, same: true },
      always: { handler: jqueryGiven, same: true },
      then: { handler: jqueryGiven },
      fail: 'catcher',
    },
  },
  {
    // https://angular.dev/guide/http/making-requests
    name: 'HttpClient',
    modules: { '@angular/common/http': ['HttpClient'] },
    injected: true,
    methods: {
      ...each(reads, ['url', 'options']),
      ...each(writes, ['url', 'body', 'options']),
      request: { args: ['method', 'url', 'options'] },
    },
    options: { headers: 'headers', method: 'method', data: 'body', whole: 'observe' },
    defaultMethod: 'GET',
    query: 'params',
    gives: 'observable',
    answer: 'body',
    response: { body: 'body', ...transport('status', 'statusText', 'headers', 'ok', 'url', 'type') },
  },
  {
    // https://docs.nestjs.com/techniques/http-module
    name: 'HttpService',
    modules: { '@nestjs/axios': ['HttpService'] },
    injected: true,
    constructs: 'client',
    configured: true,
    methods: {
      request: { args: ['options'] },
      ...each(reads, ['url', 'options']),
      ...each(writes, ['url', 'body', 'options']),
    },
    members: { axiosRef: 'axios' },
    options: {
      headers: 'headers',
      url: 'url',
      method: 'method',
      base: 'baseURL',
      absolute: 'allowAbsoluteUrls',
      data: 'data',
      before: ['transformRequest'],
    },
    defaultMethod: 'GET',
    query: 'params',
    gives: 'observable',
    response: { data: 'body', ...transport('status', 'statusText', 'headers', 'config', 'request') },
  },
  {
    // https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app
    name: 'UrlFetchApp',
    globals: ['UrlFetchApp'],
    methods: { fetch: { args: ['url', 'options'] }, fetchAll: { args: ['list'] } },
    options: { headers: 'headers', url: 'url', method: 'method', text: 'payload' },
    defaultMethod: 'GET',
    gives: 'value',
    response: {
      getContentText: { call: 'text' },
      getResponseCode: { call: 'transport' },
      getHeaders: { call: 'transport' },
      getAllHeaders: { call: 'transport' },
    },
  },
  {
    // https://playwright.dev/docs/api/class-apirequestcontext
    name: 'APIRequestContext',
    modules: Object.fromEntries(playwrightModules.map((name) => [name, ['APIRequestContext']])),
    injected: true,
    configured: true,
    methods: {
      fetch: { args: ['url', 'options'] },
      ...each(['get', 'head', 'delete', 'post', 'put', 'patch'], ['url', 'options']),
    },
    options: { headers: 'headers', method: 'method', base: 'baseURL', data: 'data', before: ['form', 'multipart'] },
    defaultMethod: 'GET',
    query: 'params',
    join: 'resolve',
    response: {
      json: { call: 'body' },
      text: { call: 'text' },
      body: { call: 'text' },
      ok: { call: 'transport' },
      status: { call: 'transport' },
      statusText: { call: 'transport' },
      headers: { call: 'transport' },
      url: { call: 'transport' },
    },
  },
  {
    // https://docs.cypress.io/api/commands/request
    name: 'cy.request',
    globals: ['cy.request'],
    call: { args: ['method', 'target', 'body'] },
    configured: true,
    options: { headers: 'headers', url: 'url', method: 'method', data: 'body' },
    defaultMethod: 'GET',
    query: 'qs',
    response: { body: 'body', ...transport('status', 'statusText', 'headers', 'isOkStatusCode', 'duration') },
  },
  {
    // https://grafana.com/docs/k6/latest/javascript-api/k6-http/
    name: 'k6 http',
    modules: { 'k6/http': ['default'] },
    methods: {
      get: { args: ['url', 'options'], method: 'GET' },
      head: { args: ['url', 'options'], method: 'HEAD' },
      ...each([...writes, 'options'], ['url', 'text', 'options']),
      del: { args: ['url', 'text', 'options'], method: 'DELETE' },
      request: { args: ['method', 'url', 'text', 'options'] },
      asyncRequest: { args: ['method', 'url', 'text', 'options'] },
    },
    helpers: ['cookieJar', 'expectedStatuses', 'file', 'setResponseCallback'],
    options: { headers: 'headers', method: 'method' },
    defaultMethod: 'GET',
    gives: 'value',
    response: {
      json: { call: 'body' },
      body: 'text',
      ...transport('status', 'status_text', 'headers', 'timings', 'url', 'error', 'error_code'),
    },
  },
  {
    // https://nuxt.com/docs/api/composables/use-fetch ; what `data` holds is read by templates, too
    name: 'useFetch',
    globals: ['useFetch', 'useLazyFetch'],
    modules: Object.fromEntries(nuxtModules.map((name) => [name, ['useFetch', 'useLazyFetch']])),
    call: { args: ['url', 'options'] },
    options: {
      headers: 'headers',
      method: 'method',
      base: 'baseURL',
      data: 'body',
      before: ['onRequest'],
      after: ['onResponse', 'transform', 'default'],
    },
    defaultMethod: 'GET',
    query: 'query',
    response: { data: 'shared', 'data.value': 'body', ...transport('error', 'status', 'pending') },
  },
  n8nHelpers,
  {
    name: 'n8n context',
    modules: { 'n8n-workflow': n8nContexts },
    injected: true,
    members: { helpers: 'n8n helpers' },
    options: { method: 'method' },
    defaultMethod: 'GET',
    response: {},
  },
];
