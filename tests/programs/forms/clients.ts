import { indent, quote } from '../draft.ts';
import type { Draft } from '../draft.ts';
import {
  axiosAnswer,
  type Client,
  data,
  fetchAnswer,
  gotAnswer,
  headers,
  hrefOf,
  json,
  options,
  type Sent,
  text,
} from './client.ts';
import { PACKAGE_CLIENTS, unslashed } from './package-clients.ts';
import { PLATFORM_CLIENTS } from './platform-clients.ts';

/** HTTP clients, and the ways to call each. */
export const CLIENTS = {
  fetch: {
    call: fetchCall,
    ...fetchAnswer,
  },
  'fetch with options': {
    call({ api, method, url, body }, draft) {
      const common = options({ method: quote(method), headers: headers(api, draft) });
      const name = draft.constant('options', common);
      return body === undefined
        ? `fetch(${url.whole}, ${name})`
        : `fetch(${url.whole}, { ...${name}, body: JSON.stringify(${body}) })`;
    },
    ...fetchAnswer,
  },
  'fetch with a Request': {
    call({ api, method, url, body }, draft) {
      const init = options({ method: quote(method), headers: headers(api, draft), ...text(body) });
      return `fetch(new Request(${url.whole}, ${init}))`;
    },
    ...fetchAnswer,
  },
  'globalThis.fetch': {
    call: (sent, draft) => `globalThis.${fetchCall(sent, draft)}`,
    ...fetchAnswer,
  },
  'fetch of a descriptor': {
    call({ api, method, url, body }, draft) {
      const name = draft.once('dispatch', () => {
        draft.top.push(
          `async function dispatch({ url, ...init }${draft.type('any')}) {`,
          '  return fetch(url, init);',
          '}',
        );
        return 'dispatch';
      });
      const init = { url: url.whole, method: quote(method), headers: headers(api, draft), ...text(body) };
      return `${name}(${options(init)})`;
    },
    ...fetchAnswer,
  },
  'axios.post': {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'axios', name: 'axios', isDefault: true });
      const config = `{ headers: ${headers(api, draft)} }`;
      const href = hrefOf(url.whole);
      return method === 'GET'
        ? `axios.get(${href}, ${config})`
        : `axios.${method.toLowerCase()}(${href}, ${body ?? 'undefined'}, ${config})`;
    },
    ...axiosAnswer,
  },
  'axios(config)': {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'axios', name: 'axios', isDefault: true });
      return `axios(${options({ method: quote(method), url: hrefOf(url.whole), headers: headers(api, draft), ...data(body) })})`;
    },
    ...axiosAnswer,
  },
  'axios.request': {
    splitsUrl: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'axios', name: 'axios', isDefault: true });
      const config = { method: quote(method.toLowerCase()), baseURL: url.base, url: url.path };
      return `axios.request(${options({ ...config, headers: headers(api, draft), ...data(body) })})`;
    },
    ...axiosAnswer,
  },
  'axios.create': {
    splitsUrl: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'axios', name: 'axios', isDefault: true });
      const instance = draft.shared('api', `axios.create({ baseURL: ${url.base}, headers: ${headers(api, draft)} })`);
      return method === 'GET'
        ? `${instance}.get(${url.path})`
        : `${instance}.${method.toLowerCase()}(${url.path}, ${body ?? 'undefined'})`;
    },
    ...axiosAnswer,
  },
  'axios.create, lazily': {
    splitsUrl: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'axios', name: 'axios', isDefault: true });
      const config = `{ baseURL: ${url.base}, headers: ${headers(api, draft)} }`;
      const name = draft.once(`lazy ${config}`, () => writeLazyClient(config, draft));
      return method === 'GET'
        ? `${name}().get(${url.path})`
        : `${name}().${method.toLowerCase()}(${url.path}, ${body ?? 'undefined'})`;
    },
    ...axiosAnswer,
  },
  'got.post': {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'got', name: 'got', isDefault: true });
      return `got.${method.toLowerCase()}(${url.whole}, ${options({ headers: headers(api, draft), ...json(body) })})`;
    },
    ...gotAnswer,
  },
  'got.extend': {
    splitsUrl: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'got', name: 'got', isDefault: true });
      const instance = draft.shared('api', `got.extend({ prefixUrl: ${url.base}, headers: ${headers(api, draft)} })`);
      return `${instance}(${unslashed(url.path)}, ${options({ method: quote(method), ...json(body) })})`;
    },
    ...gotAnswer,
  },
  'ky.post': {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'ky', name: 'ky', isDefault: true });
      return `ky.${method.toLowerCase()}(${url.whole}, ${options({ headers: headers(api, draft), ...json(body) })})`;
    },
    ...fetchAnswer,
  },
  'undici request': {
    call({ api, method, url, body }, draft) {
      const name = 'request';
      draft.import({ module: 'undici', name });
      return `${name}(${url.whole}, ${options({ method: quote(method), headers: headers(api, draft), ...text(body) })})`;
    },
    data: (response) => `${response}.body.json()`,
    succeeded: (response) => `${response}.statusCode < 300`,
  },
  'node:https': {
    call({ api, method, url, body }, draft) {
      const name = writeHttpsFunction(method, headers(api, draft), draft, [
        `const options = { method: ${quote(method)}, headers };`,
        'const request = https.request(url, options, receive);',
      ]);
      return `${name}(${url.whole}, ${body ?? 'undefined'})`;
    },
    ...axiosAnswer,
  },
  'node:https with options': {
    call({ api, method, url, body }, draft) {
      const name = writeHttpsFunction(method, headers(api, draft), draft, [
        'const { hostname, pathname, search } = new URL(url);',
        `const request = https.request({ hostname, path: pathname + search, method: ${quote(method)}, headers }, receive);`,
      ]);
      return `${name}(${url.whole}, ${body ?? 'undefined'})`;
    },
    ...axiosAnswer,
  },
  ...PACKAGE_CLIENTS,
  ...PLATFORM_CLIENTS,
} satisfies Record<string, Client>;

function fetchCall({ api, method, url, body }: Sent, draft: Draft): string {
  return `fetch(${url.whole}, ${options({ method: quote(method), headers: headers(api, draft), ...text(body) })})`;
}

/** A function that makes a client when it is called for the first time. */
function writeLazyClient(config: string, draft: Draft): string {
  const instance = draft.name('instance');
  const name = draft.name('getClient');
  draft.top.push(
    `let ${instance}${draft.type('any')};`,
    `function ${name}() {`,
    `  if (!${instance}) ${instance} = axios.create(${config});`,
    `  return ${instance};`,
    '}',
  );
  return name;
}

/** A function around node:https, as many programs have one; `request` is what the given lines declare. */
function writeHttpsFunction(method: string, headers: string, draft: Draft, request: readonly string[]): string {
  draft.import({ module: 'node:https', name: 'https', isDefault: true });
  const name = draft.name('callHttps');
  draft.top.push(
    `function ${name}(url${draft.type('any')}, body${draft.type('any')})${draft.type('Promise<any>')} {`,
    '  return new Promise((resolve, reject) => {',
    `    const headers = ${headers};`,
    `    const receive = (response${draft.type('any')}) => {`,
    "      let text = '';",
    `      response.on('data', (chunk${draft.type('any')}) => (text += chunk));`,
    "      response.on('end', () => resolve({ status: response.statusCode, data: JSON.parse(text) }));",
    '    };',
    ...indent(indent(request)),
    "    request.on('error', reject);",
    ...(method === 'GET' ? [] : ['    request.write(JSON.stringify(body));']),
    '    request.end();',
    '  });',
    '}',
  );
  return name;
}
