/** The requests to telecrm that a file sends, and what is in them. */
import type { Exchange } from '../models/http/exchange.ts';
import { hrefOf } from '../models/builtins/urls.ts';
import { leadWrite, type Operation, operations } from '../telecrm/operations.ts';
import { ALWAYS, and, asSent, type Condition, isNever, isNull, truthy, when as whenever } from '../values/condition.ts';
import { alternatives } from '../values/choice.ts';
import { piecesOf } from '../values/text.ts';
import { type Hole, keyOf, type Node, type Plain, type Value } from '../values/value.ts';
import { type BaseUrls, destinationOf } from './address.ts';
import { once } from './once.ts';
import { certain, items, property, type Sent, sentOf } from './sent.ts';

export interface TelecrmRequest {
  readonly exchange: Exchange;
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, readonly (string | Hole)[]>>;
  /** The condition under which it goes to this operation. */
  readonly when: Condition;
  /** The call that sends it. */
  readonly node: Node;
}

/** An action in the body of a write. */
export interface Action {
  readonly request: TelecrmRequest;
  readonly sent: Sent;
}

/** The operations whose body carries actions under `actions`. */
const WITH_ACTIONS = new Set(['create-actions', 'create-lead', 'update-lead', 'upsert-lead', leadWrite.name]);

/** One request for each operation that an exchange may be, by the alternatives of its URL and method. */
export function requestsOf(exchange: Exchange, baseUrls: BaseUrls): TelecrmRequest[] {
  if (exchange.when.lost) return [];
  const { node } = exchange;
  if (exchange.operation !== undefined) {
    const operation = operations.find(({ name }) => name === exchange.operation);
    return operation ? [{ exchange, operation, parameters: {}, when: exchange.when, node }] : [];
  }
  const requests: TelecrmRequest[] = [];
  for (const method of alternatives(exchange.method)) {
    if (method.value.kind !== 'literal' || typeof method.value.value !== 'string') continue;
    const verb = method.value.value.toUpperCase();
    for (const { when, value } of alternatives(exchange.url)) {
      const condition = and(and(and(exchange.when, method.when), when), lookedAt(value));
      if (isNever(condition) || condition.lost) continue;
      for (const sent of sentOf(hrefOf(value), condition)) {
        // A look-up is one operation only if all its addresses are.
        const found = certain(sent, (plain) => destinationOf(plain, verb, baseUrls));
        const [first] = found;
        if (!first || found.some(({ result }) => result.operation !== first.result.operation)) continue;
        const meant = and(sent.when, isNamed(first.result.parameters));
        if (!isNever(meant)) requests.push({ exchange, ...first.result, when: meant, node });
      }
    }
  }
  return requests;
}

/** That an address is what it is: what depends on a test of it which nobody can decide is doubtful. */
function lookedAt(address: Plain): Condition {
  return address.kind === 'text' ? whenever(asSent(keyOf(address))) : ALWAYS;
}

/** That each id in an address is there, and so is what it was taken from: nobody means a lead that is `undefined`. */
function isNamed(parameters: TelecrmRequest['parameters']): Condition {
  const atoms = idsIn(parameters).flatMap((id) => [truthy(keyOf(id)), isNull(keyOf(id), false)]);
  return atoms.reduce((sum, atom) => and(sum, whenever(atom)), ALWAYS);
}

/** The ids that an address names, each with what it was taken from. */
export function idsIn(parameters: TelecrmRequest['parameters']): readonly Value[] {
  return Object.values(parameters).flatMap(([hole, ...others]) =>
    hole === undefined || typeof hole === 'string' || others.length > 0 ? [] : wholesOf(hole),
  );
}

/** What is there where a part of an address is. */
export function wholesOf(part: Value): readonly Value[] {
  if (part.kind === 'answer') return part.path.map((_, index) => ({ ...part, path: part.path.slice(0, index + 1) }));
  const isEncoded = part.kind === 'unknown' && part.key.startsWith('encodeURI');
  return isEncoded ? (part.sources ?? []).flatMap(wholesOf) : [part];
}

/** The addresses of a request: who names one has a part in what is sent there. */
export const addressesOf = once(({ url }: Exchange): readonly Plain[] =>
  alternatives(url).flatMap(({ value }) => alternatives(hrefOf(value)).flatMap((one) => piecesOf(one.value))),
);

/** The alternatives of the whole body. */
export const bodyOf = once(({ exchange, when }: TelecrmRequest): readonly Sent[] =>
  exchange.body ? sentOf(exchange.body, when) : [],
);

/** The actions that a request writes: those in `actions`, or for an update the body itself. */
export const actionsOf = once((request: TelecrmRequest): readonly Action[] => {
  const bodies = bodyOf(request);
  if (request.operation.name === 'update-action') return bodies.map((sent) => ({ request, sent }));
  if (!WITH_ACTIONS.has(request.operation.name)) return [];
  return bodies
    .flatMap((body) => property(body, 'actions'))
    .flatMap((list) => items(list))
    .map((sent) => ({ request, sent }));
});

/** The operations whose body carries a lead's fields under `fields`. */
const WITH_FIELDS = new Set(['create-lead', 'update-lead', 'upsert-lead']);

/** The alternatives of the fields of a lead that a request writes. */
export const leadFieldsOf = once((request: TelecrmRequest): readonly Sent[] => {
  if (!WITH_FIELDS.has(request.operation.name)) return [];
  return bodyOf(request).flatMap((body) => property(body, 'fields'));
});

/** The alternatives of an action's type. */
export function typesOf(action: Action): readonly Sent[] {
  return property(action.sent, 'type');
}

export function isWrite(request: TelecrmRequest): boolean {
  return request.operation.name === 'update-action' || WITH_ACTIONS.has(request.operation.name);
}

/** The string that a plain value certainly is. */
export function stringOf(value: Plain): string | undefined {
  return value.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}
