/** What the tests of all clients have in common: how one is named, what its calls send, what its answers hold. */
import { describe, expect, test } from 'vitest';
import { outcomeOf, sent } from '../outside.ts';
import type { SentRequest } from '../outside.ts';

export interface ClientCase {
  readonly client: string;
  /** How a file comes by it. */
  readonly from: readonly string[];
  /** A call that sends a GET to `X`; a plain call where it is left out. */
  readonly request?: string;
  readonly calls: readonly (readonly [call: string, request: SentRequest])[];
  /** Parts of the answer to `$`, which stands for a request that was sent. */
  readonly parts: Readonly<Record<string, string>>;
}

export const X = 'https://a.example/x';

export function checkClients(cases: readonly ClientCase[]): void {
  describe.each(cases)('$client', ({ from, request = `$('${X}')`, calls, parts }) => {
    const [main = ''] = from;

    test.each(from)('is known from: %s', (source) => {
      expect(sent(`${source}; ${request}`)).toEqual([{ method: 'GET', url: X }]);
    });

    test.each(calls)('%s', (call, expected) => {
      expect(sent(`${main}; ${call}`)).toEqual([expected]);
    });

    test.each(Object.entries(parts))('%s is %s', (part, expected) => {
      const { seen } = outcomeOf(`${main}; const request = ${request}; seen(${part.replace('$', 'request')})`);
      expect(seen).toEqual([expected]);
    });
  });
}
