/** Stand-ins for what test tools and runtimes bring along. */
import { send, type SynchronousSender } from './send.ts';

interface FetchOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  readonly payload?: string;
}

/** https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
export function urlFetchApp(sender: SynchronousSender) {
  const fetchOne = (url: string, { method = 'get', headers, contentType, payload }: FetchOptions = {}) => {
    const type = contentType === undefined ? {} : { 'Content-Type': contentType };
    const { status, text } = sender.send({
      url,
      method: method.toUpperCase(),
      headers: { ...headers, ...type },
      body: payload,
    });
    return { getResponseCode: () => status, getContentText: () => text };
  };
  return {
    fetch: fetchOne,
    fetchAll: (requests: readonly (FetchOptions & { readonly url: string })[]) =>
      requests.map(({ url, ...options }) => fetchOne(url, options)),
  };
}

interface Params {
  readonly headers?: Readonly<Record<string, string>>;
}

/** https://grafana.com/docs/k6/latest/javascript-api/k6-http/ */
export function k6Http(sender: SynchronousSender) {
  const request = (method: string, url: string, body?: string | null, { headers }: Params = {}) => {
    const { status, text } = sender.send({ url, method, headers, body: body ?? undefined });
    return { status, body: text, json: () => JSON.parse(text) as unknown };
  };
  return {
    request,
    get: (url: string, params?: Params) => request('GET', url, null, params),
    post: (url: string, body?: string | null, params?: Params) => request('POST', url, body, params),
  };
}

interface RequestOptions {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly json?: boolean;
  readonly returnFullResponse?: boolean;
}

/** https://docs.cypress.io/api/commands/request ; a chain of commands has a `then`, which is all that is spoken here. */
export const cy = {
  request(first: string | RequestOptions, second?: unknown, third?: unknown) {
    const isUrl = typeof first === 'string' && !/^[A-Z]+$/.test(first);
    const options: RequestOptions =
      typeof first === 'object'
        ? first
        : isUrl
          ? { url: first, body: second }
          : { method: first, url: String(second), body: third };
    return sendJson(options).then(({ status, body }) => ({ status, isOkStatusCode: status < 400, body }));
  },
};

/** https://docs.n8n.io/integrations/creating-nodes/build/reference/http-helpers/ */
export const n8nContext = {
  helpers: {
    async httpRequest(options: RequestOptions) {
      const { status, body } = await sendJson(options);
      return options.returnFullResponse === true ? { statusCode: status, body } : body;
    },
  },
};

async function sendJson({ url, method, headers, body }: RequestOptions): Promise<{ status: number; body: unknown }> {
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  const { status, text: received } = await send({ url, method, headers, body: text });
  return { status, body: JSON.parse(received) as unknown };
}
