/** What the forms of all HTTP clients have in common. */
import { KNOWN } from '../../telecrm-simulator/workspace.ts';
import { indent, quote } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Api, Url } from './urls.ts';

/** A request as a client is told of it; all parts are source text. */
export interface Sent {
  readonly api: Api;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: Url;
  readonly body?: string;
}

/** An HTTP client, as source text that uses it. */
export interface Client {
  /** Whether it takes the base and the path of a URL apart. */
  readonly splitsUrl?: true;
  /** An expression for the promise of a response. */
  call(sent: Sent, draft: Draft): string;
  /** An expression for the parsed body (or a promise of it), given an expression for the response. */
  data(response: string): string;
  /** An expression for "the request as a whole went well", given the same; none where a call gives the parsed body. */
  readonly succeeded?: (response: string) => string;
  /** Whether it takes a URL as a text alone. */
  readonly takesText?: true;
  /** Whether a call gives no promise, but the response. */
  readonly isSync?: true;
}

export const fetchAnswer = {
  data: (response: string) => `${response}.json()`,
  succeeded: (response: string) => `${response}.ok`,
};

export const axiosAnswer = {
  data: (response: string) => `${response}.data`,
  succeeded: (response: string) => `${response}.status < 300`,
};

/** got and ky give the response a body that is parsed by a method. */
export const gotAnswer = {
  data: (response: string) => `JSON.parse(${response}.body)`,
  succeeded: (response: string) => `${response}.statusCode < 300`,
};

/** For clients that give the parsed body. */
export const bodyAnswer = { data: (response: string) => response };

/** An object literal of the given source texts. */
export function options(parts: Readonly<Record<string, string>>): string {
  const entries = Object.entries(parts).map(([key, value]) => (key === value ? key : `${key}: ${value}`));
  return `{ ${entries.join(', ')} }`;
}

export const text = (body: string | undefined) => (body === undefined ? {} : { body: `JSON.stringify(${body})` });
export const json = (body: string | undefined) => (body === undefined ? {} : { json: body });
export const data = (body: string | undefined) => (body === undefined ? {} : { data: body });

/** axios takes no URL object. */
export function hrefOf(url: string): string {
  return url.startsWith('new URL(') && !url.endsWith('.href') ? `${url}.href` : url;
}

export function headers(api: Api, draft: Draft): string {
  return `{ Authorization: \`Bearer \${${tokenOf(api, draft)}}\`, 'Content-Type': 'application/json' }`;
}

/** A variable that holds the token of a request. */
export function tokenOf(api: Api, draft: Draft): string {
  const { tokenVariable } = draft;
  const token = quote(api === 'sync' ? KNOWN.syncToken : KNOWN.asyncToken);
  return draft.shared('token', `process.env.${tokenVariable ?? `TELECRM_TOKEN ?? ${token}`}`);
}

/** A function that waits for a client that calls back; its lines may use `url`, `body`, `headers`, `resolve` and `reject`. */
export function callingBack({ api, method }: Sent, draft: Draft, lines: (any: string) => readonly string[]): string {
  const name = draft.name('callBack');
  const any = draft.type('any');
  draft.top.push(
    `function ${name}(url${any}${method === 'GET' ? '' : `, body${any}`})${draft.type('Promise<any>')} {`,
    '  return new Promise((resolve, reject) => {',
    `    const headers = ${headers(api, draft)};`,
    ...indent(indent(lines(any))),
    '  });',
    '}',
  );
  return name;
}

/** A call of such a function. */
export function calledBack(name: string, { url, body }: Sent): string {
  return `${name}(${hrefOf(url.whole)}${body === undefined ? '' : `, ${body}`})`;
}
