import { quote } from '../draft.ts';
import {
  axiosAnswer,
  bodyAnswer,
  calledBack,
  callingBack,
  type Client,
  data,
  headers,
  hrefOf,
  options,
  text,
} from './client.ts';

/** Clients that a browser, a framework or a runtime brings along; stand-ins speak their interface. */
export const PLATFORM_CLIENTS = {
  XMLHttpRequest: {
    call(sent, draft) {
      const name = callingBack(sent, draft, () => [
        'const xhr = new XMLHttpRequest();',
        `xhr.open(${quote(sent.method)}, url);`,
        'for (const [key, value] of Object.entries(headers)) xhr.setRequestHeader(key, value);',
        'xhr.onload = () => resolve({ status: xhr.status, data: JSON.parse(xhr.responseText) });',
        'xhr.onerror = reject;',
        sent.method === 'GET' ? 'xhr.send();' : 'xhr.send(JSON.stringify(body));',
      ]);
      return calledBack(name, sent);
    },
    ...axiosAnswer,
  },
  'jQuery.ajax': {
    takesText: true,
    call({ api, method, url, body }, draft) {
      const settings = {
        url: hrefOf(url.whole),
        method: quote(method),
        headers: headers(api, draft),
        contentType: "'application/json'",
        ...(body === undefined ? {} : { data: `JSON.stringify(${body})` }),
      };
      return `$.ajax(${options(settings)})`;
    },
    ...bodyAnswer,
  },
  'jQuery.ajax with callbacks': {
    takesText: true,
    call(sent, draft) {
      const name = callingBack(sent, draft, (any) => [
        '$.ajax(url, {',
        `  type: ${quote(sent.method)},`,
        '  headers,',
        ...(sent.method === 'GET' ? [] : ['  data: JSON.stringify(body),']),
        `  success: (data${any}) => resolve(data),`,
        `  error: (request${any}) => reject(request),`,
        '});',
      ]);
      return calledBack(name, sent);
    },
    ...bodyAnswer,
  },
  'jQuery.post': {
    takesText: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'jquery', name: 'jQuery', isDefault: true });
      const settings = {
        url: hrefOf(url.whole),
        headers: headers(api, draft),
        ...(body === undefined ? {} : { data: `JSON.stringify(${body})` }),
      };
      return `jQuery.${method === 'GET' ? 'get' : 'post'}(${options(settings)})`;
    },
    ...bodyAnswer,
  },
  $fetch: {
    call({ api, method, url, body }, draft) {
      const init = { method: quote(method), headers: headers(api, draft), ...(body === undefined ? {} : { body }) };
      return `$fetch(${hrefOf(url.whole)}, ${options(init)})`;
    },
    ...bodyAnswer,
  },
  useFetch: {
    call({ api, method, url, body }, draft) {
      const init = { method: quote(method), headers: headers(api, draft), ...(body === undefined ? {} : { body }) };
      return `useFetch(${hrefOf(url.whole)}, ${options(init)})`;
    },
    data: (response) => `${response}.data.value`,
    succeeded: (response) => `${response}.status.value === 'success'`,
  },
  HttpClient: {
    call({ api, method, url, body }, draft) {
      draft.import({ module: '@angular/core', name: 'inject' });
      draft.import({ module: '@angular/common/http', name: 'HttpClient' });
      draft.import({ module: 'rxjs', name: 'firstValueFrom' });
      const http = draft.shared('angularHttp', 'inject(HttpClient)');
      const sent = body === undefined ? '' : `${body}, `;
      return `firstValueFrom(${http}.${method.toLowerCase()}(${hrefOf(url.whole)}, ${sent}{ headers: ${headers(api, draft)} }))`;
    },
    ...bodyAnswer,
  },
  'HttpClient that is subscribed to': {
    call(sent, draft) {
      draft.import({ module: '@angular/core', name: 'inject' });
      draft.import({ module: '@angular/common/http', name: 'HttpClient' });
      const http = draft.shared('angularHttp', 'inject(HttpClient)');
      const name = callingBack(sent, draft, (any) => [
        `${http}.request(${quote(sent.method)}, url, { headers, observe: 'response'${sent.method === 'GET' ? '' : ', body'} }).subscribe({`,
        `  next: (response${any}) => resolve({ status: response.status, data: response.body }),`,
        '  error: reject,',
        '});',
      ]);
      return calledBack(name, sent);
    },
    ...axiosAnswer,
  },
  HttpService: {
    call({ api, method, url, body }, draft) {
      draft.import({ module: '@nestjs/axios', name: 'HttpService' });
      draft.import({ module: 'rxjs', name: 'firstValueFrom' });
      const http = draft.shared('httpService', 'new HttpService()');
      const sent = body === undefined ? '' : `${body}, `;
      return `firstValueFrom(${http}.${method.toLowerCase()}(${hrefOf(url.whole)}, ${sent}{ headers: ${headers(api, draft)} }))`;
    },
    ...axiosAnswer,
  },
  'HttpService.axiosRef': {
    call({ api, method, url, body }, draft) {
      draft.import({ module: '@nestjs/axios', name: 'HttpService' });
      const http = draft.shared('httpService', 'new HttpService()');
      const config = { url: hrefOf(url.whole), method: quote(method), headers: headers(api, draft), ...data(body) };
      return `${http}.axiosRef.request(${options(config)})`;
    },
    ...axiosAnswer,
  },
  'UrlFetchApp.fetch': {
    isSync: true,
    call({ api, method, url, body }, draft) {
      const init = {
        method: quote(method.toLowerCase()),
        headers: headers(api, draft),
        contentType: "'application/json'",
      };
      const payload = body === undefined ? {} : { payload: `JSON.stringify(${body})` };
      return `UrlFetchApp.fetch(${hrefOf(url.whole)}, ${options({ ...init, ...payload, muteHttpExceptions: 'true' })})`;
    },
    data: (response) => `JSON.parse(${response}.getContentText())`,
    succeeded: (response) => `${response}.getResponseCode() < 300`,
  },
  'UrlFetchApp.fetchAll': {
    isSync: true,
    call({ api, method, url, body }, draft) {
      const init = { url: hrefOf(url.whole), method: quote(method.toLowerCase()), headers: headers(api, draft) };
      const payload = body === undefined ? {} : { payload: `JSON.stringify(${body})` };
      return `UrlFetchApp.fetchAll([${options({ ...init, ...payload })}])[0]`;
    },
    data: (response) => `JSON.parse(${response}.getContentText())`,
    succeeded: (response) => `${response}.getResponseCode() < 300`,
  },
  'Playwright request': {
    call({ api, method, url, body }, draft) {
      draft.import({ module: '@playwright/test', name: 'request', as: 'playwrightRequest' });
      const name = draft.once('context', () => {
        const declared = draft.name('openContext');
        draft.top.push(`const ${declared} = () => playwrightRequest.newContext();`);
        return declared;
      });
      const init = { headers: headers(api, draft), ...data(body) };
      return `${name}().then((context${draft.type('any')}) => context.${method.toLowerCase()}(${hrefOf(url.whole)}, ${options(init)}))`;
    },
    data: (response) => `${response}.json()`,
    succeeded: (response) => `${response}.ok()`,
  },
  'Cypress cy.request': {
    takesText: true,
    call({ api, method, url, body }, draft) {
      const init = { method: quote(method), url: hrefOf(url.whole), headers: headers(api, draft) };
      return `cy.request(${options({ ...init, ...(body === undefined ? {} : { body }) })})`;
    },
    data: (response) => `${response}.body`,
    succeeded: (response) => `${response}.isOkStatusCode`,
  },
  'n8n httpRequest': {
    takesText: true,
    call(sent, draft) {
      const { api, method, url, body } = sent;
      // A node is handed its context as `this`, whose type names it; a file without types has no such thing.
      if (draft.syntax !== 'typescript')
        return `fetch(${url.whole}, ${options({ method: quote(method), headers: headers(api, draft), ...text(body) })}).then((response) => response.json())`;
      draft.import({ module: 'n8n-workflow', name: 'IExecuteFunctions', isType: true });
      draft.import({ module: 'unseen-n8n', name: 'context' });
      const name = draft.name('execute');
      draft.top.push(
        `async function ${name}(this: IExecuteFunctions, url: string, body?: unknown): Promise<any> {`,
        `  const headers = ${headers(api, draft)};`,
        `  return this.helpers.httpRequest({ url, method: ${quote(method)}, headers, body, json: true });`,
        '}',
      );
      return `${name}.call(context, ${hrefOf(url.whole)}${body === undefined ? '' : `, ${body}`})`;
    },
    ...bodyAnswer,
  },
  'k6 http': {
    isSync: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'k6/http', name: 'http', isDefault: true });
      const params = `{ headers: ${headers(api, draft)} }`;
      const href = hrefOf(url.whole);
      return method === 'GET'
        ? `http.get(${href}, ${params})`
        : `http.post(${href}, JSON.stringify(${body ?? ''}), ${params})`;
    },
    data: (response) => `${response}.json()`,
    succeeded: (response) => `${response}.status < 300`,
  },
} satisfies Record<string, Client>;
