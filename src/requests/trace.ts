/** What the model of a file came to, for whoever wonders why a report is missing: `DEBUG=eslint-plugin-telecrm`. */
import type { Exchange } from '../models/http/exchange.ts';
import { hrefOf } from '../models/builtins/urls.ts';
import { alternatives } from '../values/choice.ts';
import type { HeapObject } from '../values/heap.ts';
import type { Hole, Plain, Reason, Value } from '../values/value.ts';
import { log } from './log.ts';
import type { TelecrmRequest } from './request.ts';

/** How much of a value is shown. */
const MAX_ALTERNATIVES = 3;
const MAX_DEPTH = 8;

/** How a file was judged. */
export interface Outcome {
  readonly file: string;
  readonly steps: number;
  readonly budget: number;
  /** How many other files were run for it. */
  readonly others: number;
  readonly exhausted: boolean;
  readonly exchanges: readonly Exchange[];
  readonly requests: readonly TelecrmRequest[];
}

/** Prints how a file was judged, and each request in it. */
export function traceRun({ file, steps, budget, others, exhausted, exchanges, requests }: Outcome): void {
  const print = log();
  if (!print) return;
  print(
    '%s: %d of %d steps%s, %d other files, %d requests, of which %d go to telecrm, unknown values: %s',
    file,
    steps,
    budget,
    exhausted ? ', used up: what was not reached is unknown' : '',
    others,
    exchanges.length,
    new Set(requests.map(({ exchange }) => exchange)).size,
    countsOf(exchanges),
  );
  for (const exchange of exchanges) {
    const operations = requests
      .filter((request) => request.exchange === exchange)
      .map(({ operation }) => operation.name);
    const { node, method, url } = exchange;
    const to = operations.length > 0 ? [...new Set(operations)].join(' or ') : 'not known to be telecrm';
    print('%s:%d: %s %s (%s)', exchange.file, node.loc.start.line, shown(method), shown(url), to);
  }
}

/** The reasons of all unknown values that the requests consist of, the most frequent first: `3 parameter, 1 environment`. */
function countsOf(exchanges: readonly Exchange[]): string {
  const counts = new Map<Reason, number>();
  const seen = new Set<HeapObject | Plain>();
  const count = (value: Value | undefined, depth: number): void => {
    if (!value || depth > MAX_DEPTH) return;
    for (const { value: plain } of alternatives(value)) {
      const identity = plain.kind === 'reference' ? plain.object : plain;
      if (seen.has(identity)) continue;
      seen.add(identity);
      if (plain.kind === 'unknown') counts.set(plain.reason, (counts.get(plain.reason) ?? 0) + 1);
      for (const part of partsOf(plain)) count(part, depth + 1);
    }
  };
  for (const { method, url, body } of exchanges) for (const value of [method, url, body]) count(value, 0);
  const entries = [...counts].toSorted(([, a], [, b]) => b - a);
  return entries.length === 0 ? 'none' : entries.map(([reason, number]) => `${String(number)} ${reason}`).join(', ');
}

function partsOf(plain: Plain): readonly Value[] {
  switch (plain.kind) {
    case 'text':
      return plain.parts.filter((part) => typeof part !== 'string');
    case 'json':
    case 'promise':
      return [plain.value];
    case 'lookup':
      return plain.values;
    case 'reference': {
      const { properties, elements, rest } = plain.object;
      const cells = [...properties.values(), ...elements.map(({ cell }) => cell), rest];
      return cells.map(({ value }) => value);
    }
    default:
      return [];
  }
}

/** A method or an address as a person would write it, with the reason in place of what is not known. */
function shown(value: Value): string {
  const options = alternatives(value)
    .flatMap((one) => alternatives(hrefOf(one.value)))
    .map((one) => shownPlain(one.value));
  const more = options.length > MAX_ALTERNATIVES ? ` or ${String(options.length - MAX_ALTERNATIVES)} others` : '';
  return options.slice(0, MAX_ALTERNATIVES).join(' or ') + more;
}

function shownPlain(plain: Plain): string {
  if (plain.kind === 'literal') return String(plain.value);
  if (plain.kind === 'text') return plain.parts.map((part) => (typeof part === 'string' ? part : hole(part))).join('');
  return plain.kind === 'lookup' ? 'one of several' : hole(plain);
}

function hole(part: Hole | Plain): string {
  return `<${part.kind === 'unknown' ? part.reason : part.kind}>`;
}
