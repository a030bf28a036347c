/** Where a report stands, in a project of several files. */
import type { Node, Origin, Plain, Traced } from '../values/value.ts';
import type { Exchange } from '../models/http/exchange.ts';
import { property, type Sent } from './sent.ts';

export interface Place {
  readonly node: Node;
  /** Where the culprit was written, if that is another file. */
  readonly elsewhere: Origin | undefined;
}

interface Finding {
  readonly request: { readonly exchange: Exchange } | undefined;
  /** Where a person would make the change, if that is in the linted file. */
  readonly node?: Node | undefined;
  /** What is wrong, and what else makes it wrong. */
  readonly culprits: readonly Traced[];
}

/**
 * A finding stands where a person would make the change; what was written in another file, at the expression through
 * which it came, else at the call that leads to the request.
 * @param file the linted file
 * @returns undefined where another file is wrong by itself, or the linted file has no part in it
 */
export function placeOf({ request, node, culprits }: Finding, file: string): Place | undefined {
  if (node) return { node, elsewhere: undefined };
  if (!request) return undefined;
  const { exchange } = request;
  const isSentHere = exchange.file === file;
  if (!isSentHere && !culprits.some((culprit) => comesFrom(culprit, file))) return undefined;
  const [culprit] = culprits;
  const via = culprit?.via?.file === file ? culprit.via.node : undefined;
  const place = via ?? (isSentHere ? exchange.node : callFrom(exchange, file));
  const written = culprit?.origin ?? culprit?.slot;
  return place && { node: place, elsewhere: written?.file === file ? undefined : written };
}

/** Whether a value was written in a file, put into an object there, or came through it. */
function comesFrom({ origin, slot, via }: Traced, file: string): boolean {
  return origin?.file === file || slot?.file === file || via?.file === file;
}

/** The key that a value has in an object: it came with the object, or with what was spread over it. */
export function keyOf(value: Plain, object: Plain): Traced {
  const isOwn = value.slot?.file === object.origin?.file;
  return { origin: value.slot, via: isOwn ? object.via : value.via };
}

/** Where each key of an object comes from: whoever put one into it could have put the others. */
export function placesOfKeys(sent: Sent): Traced[] {
  const { value } = sent;
  if (value.kind !== 'reference') return [];
  return [...value.object.properties.keys()]
    .flatMap((key) => property(sent, key))
    .map((one) => keyOf(one.value, value));
}

/** The call by which a file hands over to the code that sends a request. */
function callFrom({ calls }: Exchange, file: string): Node | undefined {
  return calls.findLast((call) => call.file === file)?.node;
}
