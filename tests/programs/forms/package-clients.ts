import type { Draft } from '../draft.ts';
import { quote } from '../draft.ts';
import {
  axiosAnswer,
  bodyAnswer,
  calledBack,
  callingBack,
  type Client,
  data,
  fetchAnswer,
  headers,
  hrefOf,
  json,
  options,
  type Sent,
  text,
} from './client.ts';

/** request and its like say the status in a property, and hold the body as it is. */
const parsedAnswer = {
  data: (response: string) => `${response}.body`,
  succeeded: (response: string) => `${response}.statusCode < 300`,
};

const undiciAnswer = {
  data: (response: string) => `${response}.body.json()`,
  succeeded: (response: string) => `${response}.statusCode < 300`,
};

/** Clients that are packages, each executed as it comes from the registry. */
export const PACKAGE_CLIENTS = {
  'node-fetch': fetchOf('node-fetch', 'nodeFetch'),
  'cross-fetch': fetchOf('cross-fetch', 'crossFetch'),
  'isomorphic-fetch': fetchOf('isomorphic-fetch', 'isomorphicFetch'),
  'undici Client': undiciClient('Client'),
  'undici Pool': undiciClient('Pool'),
  'axios instance of an instance': {
    splitsUrl: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'axios', name: 'axios', isDefault: true });
      const parent = draft.shared('parent', `axios.create({ headers: ${headers(api, draft)} })`);
      const instance = draft.shared('api', `${parent}.create({ baseURL: ${url.base} })`);
      return method === 'GET'
        ? `${instance}.get(${url.path})`
        : `${instance}.post(${url.path}, ${body ?? 'undefined'})`;
    },
    ...axiosAnswer,
  },
  'ky.create': {
    splitsUrl: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'ky', name: 'ky', isDefault: true });
      const instance = draft.shared('api', `ky.create({ prefixUrl: ${url.base}, headers: ${headers(api, draft)} })`);
      return `${instance}(${unslashed(url.path)}, ${options({ method: quote(method), ...json(body) })})`;
    },
    ...fetchAnswer,
  },
  ofetch: {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'ofetch', name: 'ofetch' });
      const init = { method: quote(method), headers: headers(api, draft), ...object(body) };
      return `ofetch(${hrefOf(url.whole)}, ${options(init)})`;
    },
    ...bodyAnswer,
  },
  'ofetch.create': {
    splitsUrl: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'ofetch', name: 'ofetch' });
      const instance = draft.shared('api', `ofetch.create({ baseURL: ${url.base}, headers: ${headers(api, draft)} })`);
      return `${instance}(${url.path}, ${options({ method: quote(method), ...object(body) })})`;
    },
    ...bodyAnswer,
  },
  'ofetch.raw': {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'ofetch', name: 'ofetch' });
      const init = { method: quote(method), headers: headers(api, draft), ...object(body) };
      return `ofetch.raw(${hrefOf(url.whole)}, ${options(init)})`;
    },
    data: (response) => `${response}._data`,
    succeeded: (response) => `${response}.ok`,
  },
  wretch: {
    takesText: true,
    call(sent, draft) {
      draft.import({ module: 'wretch', name: 'wretch', isDefault: true });
      const { api, method, url, body } = sent;
      const described = `wretch(${hrefOf(url.whole)}).headers(${headers(api, draft)})`;
      return method === 'GET' ? `${described}.get().json()` : `${described}.post(${body ?? ''}).json()`;
    },
    ...bodyAnswer,
  },
  'wretch on a base': {
    splitsUrl: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'wretch', name: 'wretch', isDefault: true });
      const instance = draft.shared('api', `wretch(${url.base}).headers(${headers(api, draft)})`);
      const described = `${instance}.url(${url.path})`;
      return method === 'GET' ? `${described}.get().res()` : `${described}.json(${body ?? ''}).post().res()`;
    },
    ...fetchAnswer,
  },
  superagent: {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'superagent', name: 'superagent', isDefault: true });
      const begun = `superagent.${method.toLowerCase()}(${hrefOf(url.whole)}).set(${headers(api, draft)})`;
      return body === undefined ? begun : `${begun}.send(${body})`;
    },
    data: (response) => `${response}.body`,
    succeeded: (response) => `${response}.ok`,
  },
  'superagent with a callback': {
    call(sent, draft) {
      draft.import({ module: 'superagent', name: 'superagent', isDefault: true });
      const name = callingBack(sent, draft, (any) => [
        `superagent${sent.method === 'GET' ? '.get(url)' : '.post(url).send(body)'}`,
        '  .set(headers)',
        `  .end((error${any}, response${any}) => (error ? reject(error) : resolve(response)));`,
      ]);
      return calledBack(name, sent);
    },
    data: (response) => `${response}.body`,
    succeeded: (response) => `${response}.ok`,
  },
  'superagent.agent': {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'superagent', name: 'superagent', isDefault: true });
      const agent = draft.shared('agent', `superagent.agent().accept('json')`);
      const begun = `${agent}.${method.toLowerCase()}(${hrefOf(url.whole)}).set(${headers(api, draft)})`;
      return body === undefined ? begun : `${begun}.send(${body})`;
    },
    data: (response) => `${response}.body`,
    succeeded: (response) => `${response}.ok`,
  },
  needle: {
    takesText: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'needle', name: 'needle', isDefault: true });
      const init = `{ json: true, headers: ${headers(api, draft)} }`;
      return `needle(${quote(method.toLowerCase())}, ${hrefOf(url.whole)}, ${body ?? 'undefined'}, ${init})`;
    },
    ...parsedAnswer,
  },
  'needle with a callback': {
    takesText: true,
    call(sent, draft) {
      draft.import({ module: 'needle', name: 'needle', isDefault: true });
      const name = callingBack(sent, draft, (any) => [
        `needle.${sent.method === 'GET' ? 'get(url, ' : 'post(url, body, '}{ json: true, headers }, (error${any}, response${any}) => {`,
        '  if (error) reject(error);',
        '  else resolve(response);',
        '});',
      ]);
      return calledBack(name, sent);
    },
    ...parsedAnswer,
  },
  request: {
    call(sent, draft) {
      draft.import({ module: 'request', name: 'requestWith', isDefault: true });
      const body = sent.method === 'GET' ? 'json: true' : 'json: body';
      const name = callingBack(sent, draft, (any) => [
        `requestWith({ url, method: ${quote(sent.method)}, headers, ${body} }, (error${any}, response${any}) => {`,
        '  if (error) return reject(error);',
        '  resolve(response);',
        '});',
      ]);
      return calledBack(name, sent);
    },
    ...parsedAnswer,
  },
  'request.defaults': {
    call(sent, draft) {
      draft.import({ module: 'request', name: 'requestWith', isDefault: true });
      const name = callingBack(sent, draft, (any) => [
        'const client = requestWith.defaults({ headers, json: true });',
        `client.${sent.method === 'GET' ? 'get({ url }' : 'post({ url, body }'}, (error${any}, response${any}, data${any}) => {`,
        '  if (error) reject(error);',
        '  else resolve({ status: response.statusCode, data });',
        '});',
      ]);
      return calledBack(name, sent);
    },
    ...axiosAnswer,
  },
  'request-promise': {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'request-promise', name: 'rp', isDefault: true });
      const init = {
        uri: hrefOf(url.whole),
        method: quote(method),
        headers: headers(api, draft),
        ...object(body),
        json: 'true',
      };
      return `rp(${options(init)})`;
    },
    ...bodyAnswer,
  },
  'request-promise on a base': {
    splitsUrl: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'request-promise', name: 'rp', isDefault: true });
      const common = {
        baseUrl: url.base,
        url: url.path,
        headers: headers(api, draft),
        resolveWithFullResponse: 'true',
      };
      return `rp.${method.toLowerCase()}(${options({ ...common, json: body ?? 'true' })})`;
    },
    ...parsedAnswer,
  },
  phin: {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'phin', name: 'phin', isDefault: true });
      return `phin(${options({ url: hrefOf(url.whole), method: quote(method), headers: headers(api, draft), ...data(body) })})`;
    },
    data: (response) => `JSON.parse(${response}.body.toString())`,
    succeeded: (response) => `${response}.statusCode < 300`,
  },
  'phin that parses': {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'phin', name: 'phin', isDefault: true });
      const init = { url: hrefOf(url.whole), method: quote(method), headers: headers(api, draft), ...data(body) };
      return `phin(${options({ ...init, parse: "'json'" })})`;
    },
    ...parsedAnswer,
  },
  gaxios: {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'gaxios', name: 'request', as: 'gaxiosRequest' });
      return `gaxiosRequest(${options({ url: hrefOf(url.whole), method: quote(method), headers: headers(api, draft), ...data(body) })})`;
    },
    ...axiosAnswer,
  },
  Gaxios: {
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'gaxios', name: 'Gaxios' });
      const instance = draft.shared('gaxios', `new Gaxios({ headers: ${headers(api, draft)} })`);
      return `${instance}.request(${options({ url: hrefOf(url.whole), method: quote(method), ...data(body) })})`;
    },
    ...axiosAnswer,
  },
  redaxios: {
    takesText: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'redaxios', name: 'redaxios', isDefault: true });
      const config = `{ headers: ${headers(api, draft)} }`;
      const href = hrefOf(url.whole);
      return method === 'GET'
        ? `redaxios.get(${href}, ${config})`
        : `redaxios.post(${href}, ${body ?? 'undefined'}, ${config})`;
    },
    ...axiosAnswer,
  },
  'redaxios.create': {
    splitsUrl: true,
    call({ api, method, url, body }, draft) {
      draft.import({ module: 'redaxios', name: 'redaxios', isDefault: true });
      const instance = draft.shared(
        'api',
        `redaxios.create({ baseURL: ${url.base}, headers: ${headers(api, draft)} })`,
      );
      return `${instance}(${options({ url: url.path, method: quote(method), ...data(body) })})`;
    },
    ...axiosAnswer,
  },
} satisfies Record<string, Client>;

/** A package whose default export is a `fetch`. */
function fetchOf(module: string, name: string): Client {
  return {
    call({ api, method, url, body }: Sent, draft: Draft) {
      draft.import({ module, name, isDefault: true });
      return `${name}(${url.whole}, ${options({ method: quote(method), headers: headers(api, draft), ...text(body) })})`;
    },
    ...fetchAnswer,
  };
}

/** A client of one origin, to which a path is told. */
function undiciClient(kind: 'Client' | 'Pool'): Client {
  return {
    call({ api, method, url, body }: Sent, draft: Draft) {
      draft.import({ module: 'undici', name: kind });
      const name = draft.name('callOrigin');
      const any = draft.type('any');
      draft.top.push(
        `async function ${name}(url${any}, body${any})${draft.type('Promise<any>')} {`,
        '  const { origin, pathname, search } = new URL(url);',
        `  const client = new ${kind}(origin);`,
        '  return client.request({',
        '    path: pathname + search,',
        `    method: ${quote(method)},`,
        `    headers: ${headers(api, draft)},`,
        ...(body === undefined ? [] : ['    body: JSON.stringify(body),']),
        '  });',
        '}',
      );
      return `${name}(${url.whole}${body === undefined ? '' : `, ${body}`})`;
    },
    ...undiciAnswer,
  };
}

/** got and ky want the path below a prefix without its leading slash. */
export function unslashed(path: string): string {
  return path.startsWith('`/') || path.startsWith("'/") ? path.replace('/', '') : `(${path}).slice(1)`;
}

const object = (body: string | undefined) => (body === undefined ? {} : { body });
