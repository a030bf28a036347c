/** The query of a request: what stands in its address, and what an option of the client adds. */
import { hrefOf } from '../models/builtins/urls.ts';
import { lift } from '../values/choice.ts';
import { entryIn } from '../values/query.ts';
import { stringParts } from '../values/text.ts';
import type { Plain } from '../values/value.ts';
import type { TelecrmRequest } from './request.ts';
import { certain, property, type Sent, sentOf } from './sent.ts';

/** A parameter that is known to be sent. */
export interface Parameter {
  readonly value: string | number;
  /** The value by itself, where it is no piece of a text: that of an option, or of an entry of a `URLSearchParams`. */
  readonly option: Plain | undefined;
  /** The text that it stands in, where it does: an address, or an entry. */
  readonly within: Plain | undefined;
}

/** The values that a parameter of the query certainly has. */
export function parametersOf(request: TelecrmRequest, name: string): Parameter[] {
  const { url, query } = request.exchange;
  const written = sentOf(lift([url], hrefOf), request.when).flatMap((sent) =>
    inText(sent, name, (address) => {
      const start = address.indexOf('?');
      return start < 0 ? '' : address.slice(start).replace(/#.*$/s, '');
    }),
  );
  const added = query === undefined ? [] : sentOf(query, request.when).flatMap((sent) => fromOption(sent, name));
  return [...written, ...added];
}

function fromOption(sent: Sent, name: string): Parameter[] {
  if (sent.value.kind !== 'reference') return inText(sent, name, (query) => query);
  return property(sent, name).flatMap((one) =>
    certain(one, (plain) =>
      plain.kind === 'literal' && (typeof plain.value === 'number' || typeof plain.value === 'string')
        ? plain.value
        : undefined,
    ).map(({ value: option, result }) => ({ value: result, option, within: undefined })),
  );
}

/** @param queryIn gives the query that is part of a text, in which `\0` stands for what is not known */
function inText(sent: Sent, name: string, queryIn: (text: string) => string): Parameter[] {
  return certain(sent, (plain) => inQuery(queryIn(spelled(plain)), name)).map(({ value: whole, result }) => {
    const { entry = whole, value } = entryIn(whole, `${name}=${result}`) ?? {};
    return { value: result, option: value, within: entry };
  });
}

function spelled(plain: Plain): string {
  return (stringParts(plain) ?? []).map((part) => (typeof part === 'string' ? part : '\0')).join('');
}

/** The text of a parameter in a query, where all of it is known and it stands there once. */
function inQuery(query: string, name: string): string | undefined {
  const found = query
    .replace(/^\?/, '')
    .split('&')
    .filter((one) => one.startsWith(`${name}=`))
    .map((one) => one.slice(name.length + 1));
  const [only] = found;
  return found.length === 1 && only !== '' && !only?.includes('\0') ? only : undefined;
}
