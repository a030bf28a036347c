/** Stand-ins for what a browser brings along, as far as programs use it. */
import { send } from './send.ts';

/** https://xhr.spec.whatwg.org/#interface-xmlhttprequest */
export class BrowserRequest {
  status = 0;
  responseText = '';
  onload: (() => void) | undefined;
  onerror: ((reason: unknown) => void) | undefined;
  readonly #headers: Record<string, string> = {};
  readonly #listeners: (() => void)[] = [];
  #method = 'GET';
  #url = '';

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  addEventListener(event: string, listener: () => void): void {
    if (event === 'load') this.#listeners.push(listener);
  }

  send(body?: string | null): void {
    const request = { url: this.#url, method: this.#method, headers: this.#headers, body: body ?? undefined };
    send(request).then(
      ({ status, text }) => {
        this.status = status;
        this.responseText = text;
        this.onload?.();
        for (const listener of this.#listeners) listener.call(this);
      },
      (reason: unknown) => this.onerror?.(reason),
    );
  }
}

/** https://w3c.github.io/beacon/#sendbeacon-method */
export function sendBeacon(url: string, body?: string): boolean {
  void send({ url, method: 'POST', body });
  return true;
}

interface AjaxSettings {
  readonly url: string;
  readonly method?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly data?: string;
  readonly success?: Done;
  readonly error?: (request: unknown, text: string) => void;
}

type Done = (data: unknown, text: string, request: unknown) => void;

/** https://api.jquery.com/jQuery.ajax/ and https://api.jquery.com/jQuery.post/ */
export const jQuery = {
  ajax(first: string | AjaxSettings, second?: Omit<AjaxSettings, 'url'>): JqueryRequest {
    return new JqueryRequest(typeof first === 'string' ? { ...second, url: first } : first);
  },
  post: (first: string | AjaxSettings, data?: string, success?: Done): JqueryRequest =>
    verb('POST', first, data, success),
  get: (first: string | AjaxSettings, data?: string, success?: Done): JqueryRequest =>
    verb('GET', first, data, success),
};

function verb(method: string, first: string | AjaxSettings, data?: string, success?: Done): JqueryRequest {
  if (typeof first !== 'string') return new JqueryRequest({ ...first, method });
  return new JqueryRequest({
    url: first,
    method,
    ...(data !== undefined && { data }),
    ...(success !== undefined && { success }),
  });
}

/** https://api.jquery.com/Types/#jqXHR */
class JqueryRequest implements PromiseLike<unknown> {
  readonly #done: Promise<{ readonly data: unknown; readonly status: number }>;

  constructor({ url, method, type, headers, data, success, error }: AjaxSettings) {
    this.#done = send({ url, method: method ?? type, headers, body: data }).then(({ status, text }) => {
      const parsed: unknown = JSON.parse(text);
      const request = { status, responseText: text, responseJSON: parsed };
      if (status >= 400) error?.(request, 'error');
      else success?.(parsed, 'success', request);
      if (status >= 400) throw new Error(`telecrm answered ${status}`);
      return { data: parsed, status };
    });
  }

  done(callback: (data: unknown) => void): this {
    void this.#done.then(({ data }) => {
      callback(data);
    });
    return this;
  }

  fail(callback: (request: unknown) => void): this {
    this.#done.catch(callback);
    return this;
  }

  then<A = unknown, B = never>(
    fulfilled?: ((data: unknown) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B> {
    return this.#done.then(({ data }) => data).then(fulfilled, rejected);
  }
}
