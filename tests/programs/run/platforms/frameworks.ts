/** Stand-ins for what frameworks hand to programs. */
import axios from 'axios';
import { ofetch } from 'ofetch';
import { defer, map, type Observable } from 'rxjs';

import { send } from './send.ts';

interface Options {
  readonly headers?: Readonly<Record<string, string>>;
  readonly observe?: 'body' | 'response';
}

/** https://angular.dev/api/common/http/HttpClient */
export class HttpClient {
  get(url: string, options?: Options): Observable<unknown> {
    return this.request('GET', url, options);
  }

  post(url: string, body: unknown, options?: Options): Observable<unknown> {
    return this.request('POST', url, { ...options, body });
  }

  put(url: string, body: unknown, options?: Options): Observable<unknown> {
    return this.request('PUT', url, { ...options, body });
  }

  patch(url: string, body: unknown, options?: Options): Observable<unknown> {
    return this.request('PATCH', url, { ...options, body });
  }

  request(method: string, url: string, options: Options & { readonly body?: unknown } = {}): Observable<unknown> {
    const { headers, body, observe } = options;
    const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
    return defer(() => send({ url, method, headers, body: text })).pipe(
      map(({ status, text: received }) => {
        const parsed: unknown = JSON.parse(received);
        return observe === 'response' ? { status, ok: status < 300, body: parsed } : parsed;
      }),
    );
  }
}

/** https://angular.dev/api/core/inject */
export function inject<Service>(service: new () => Service): Service {
  return new service();
}

/** https://docs.nestjs.com/techniques/http-module */
export class HttpService {
  readonly axiosRef = axios;

  get(url: string, config?: object): Observable<unknown> {
    return defer(() => axios.get<unknown>(url, config));
  }

  post(url: string, data: unknown, config?: object): Observable<unknown> {
    return defer(() => axios.post<unknown>(url, data, config));
  }

  put(url: string, data: unknown, config?: object): Observable<unknown> {
    return defer(() => axios.put<unknown>(url, data, config));
  }

  patch(url: string, data: unknown, config?: object): Observable<unknown> {
    return defer(() => axios.patch<unknown>(url, data, config));
  }

  request(config: object): Observable<unknown> {
    return defer(() => axios.request<unknown>(config));
  }
}

interface ContextOptions {
  readonly baseURL?: string;
  readonly extraHTTPHeaders?: Readonly<Record<string, string>>;
}

interface CallOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly data?: unknown;
}

/** https://playwright.dev/docs/api/class-apirequestcontext */
export class APIRequestContext {
  readonly #options: ContextOptions;

  constructor(options: ContextOptions = {}) {
    this.#options = options;
  }

  get = (url: string, options?: CallOptions) => this.fetch(url, { ...options, method: 'GET' });
  post = (url: string, options?: CallOptions) => this.fetch(url, { ...options, method: 'POST' });
  put = (url: string, options?: CallOptions) => this.fetch(url, { ...options, method: 'PUT' });
  patch = (url: string, options?: CallOptions) => this.fetch(url, { ...options, method: 'PATCH' });

  async fetch(url: string, { method, headers, data }: CallOptions = {}) {
    const { baseURL, extraHTTPHeaders } = this.#options;
    const body = typeof data === 'string' || data === undefined ? data : JSON.stringify(data);
    const whole = new URL(url, baseURL).href;
    const { status, text } = await send({ url: whole, method, headers: { ...extraHTTPHeaders, ...headers }, body });
    return {
      ok: () => status < 300,
      status: () => status,
      text: () => Promise.resolve(text),
      json: () => Promise.resolve(JSON.parse(text) as unknown),
    };
  }
}

/** https://playwright.dev/docs/api/class-apirequest */
export const playwrightRequest = {
  newContext: (options?: ContextOptions) => Promise.resolve(new APIRequestContext(options)),
};

/** https://nuxt.com/docs/api/composables/use-fetch */
export async function useFetch(url: string, options?: Parameters<typeof ofetch>[1]) {
  const value: unknown = await ofetch(url, options);
  return { data: { value }, error: { value: undefined }, status: { value: 'success' } };
}
