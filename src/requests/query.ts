/** The query of a request: what stands in its address, and what an option of the client adds. */
import { hrefOf } from '../models/builtins/urls.ts';
import { lift } from '../values/choice.ts';
import { partsOf } from '../values/text.ts';
import type { Plain } from '../values/value.ts';
import type { TelecrmRequest } from './request.ts';
import { certain, property, type Sent, sentOf } from './sent.ts';

/** A parameter that is known to be sent. */
export interface Parameter {
  readonly value: string | number;
  /** The value that an option has, where it does not stand in the address. */
  readonly option: Plain | undefined;
  /** The address that it stands in, where it does. */
  readonly address: Plain | undefined;
}

/** The values that a parameter of the query certainly has. */
export function parametersOf(request: TelecrmRequest, name: string): Parameter[] {
  const { url, query } = request.exchange;
  const written = sentOf(lift([url], hrefOf), request.when).flatMap((sent) =>
    certain(sent, (plain) => inAddress(plain, name)).map(({ value: address, result }) => ({
      value: result,
      option: undefined,
      address,
    })),
  );
  const added = query === undefined ? [] : sentOf(query, request.when).flatMap((sent) => fromOption(sent, name));
  return [...written, ...added];
}

function fromOption(sent: Sent, name: string): Parameter[] {
  if (sent.value.kind !== 'reference') return [];
  return property(sent, name).flatMap((one) =>
    certain(one, (plain) =>
      plain.kind === 'literal' && (typeof plain.value === 'number' || typeof plain.value === 'string')
        ? plain.value
        : undefined,
    ).map(({ value: option, result }) => ({ value: result, option, address: undefined })),
  );
}

/** The text of a parameter in an address, where all of it is known and it stands there once. */
function inAddress(address: Plain, name: string): string | undefined {
  const written = partsOf(address)
    .map((part) => (typeof part === 'string' ? part : '\0'))
    .join('');
  const start = written.indexOf('?');
  if (start < 0) return undefined;
  const found = written
    .slice(start + 1)
    .replace(/#.*$/s, '')
    .split('&')
    .filter((one) => one.startsWith(`${name}=`))
    .map((one) => one.slice(name.length + 1));
  const [only] = found;
  return found.length === 1 && only !== '' && !only?.includes('\0') ? only : undefined;
}
