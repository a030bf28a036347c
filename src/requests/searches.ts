/** Searches, and the requests that use what they found. */
import { CODE, PAYMENT, PREFIXED_CODE } from '../telecrm/actions.ts';
import { and, everyWorldHas, isNever, isNull } from '../values/condition.ts';
import { alternatives } from '../values/choice.ts';
import { type Answer, keyOf, type Node, type Value } from '../values/value.ts';
import { usesOf } from './answers.ts';
import { bodyOf, idsIn, stringOf, type TelecrmRequest, wholesOf } from './request.ts';
import { items, property, type Sent } from './sent.ts';

/** What a part of an answer begins with that has the hits in it. */
const HOLDERS: ReadonlySet<string | undefined> = new Set(['data', '*', undefined]);

/** Functions through which an id passes unharmed. */
const HARMLESS = /^(?:encodeURIComponent|encodeURI|String|toString|trim)\(/;

/**
 * @returns the built-in type that a search asked for, if this request fetches one of its hits unchecked, with the call
 * that leads to the request and not to the search
 */
export function builtinHits(
  request: TelecrmRequest,
  requests: readonly TelecrmRequest[],
): { readonly type: string; readonly node: Node; readonly file: string } | undefined {
  for (const part of request.parameters.actionId ?? []) {
    if (typeof part === 'string') continue;
    for (const answer of answersIn(part, 0)) {
      if (answer.layer !== 'body' || answer.path[0] !== 'data' || answer.path[1] !== '*') continue;
      for (const search of requests) {
        if (search.exchange !== answer.exchange || isChecked(search)) continue;
        const types = searchedTypes(search).filter((sent) => !isNever(and(sent.when, request.when)));
        const found = types.find(isBuiltin);
        const type = found && stringOf(found.value);
        if (type === undefined) continue;
        const isMixed = !types.every(isBuiltin) || fetchesOthers(request, requests);
        if (!(isMixed && isPicked(request, answer))) return { type, ...partingOf(request, search) };
      }
    }
  }
  return undefined;
}

/** Whether the same call also fetches what no search for built-in types alone has found. */
function fetchesOthers({ exchange, operation }: TelecrmRequest, requests: readonly TelecrmRequest[]): boolean {
  const findsBuiltin = ({ exchange: source }: Answer): boolean =>
    requests.some((search) => search.exchange === source && searchedTypes(search).every(isBuiltin));
  return requests.some(
    (other) =>
      other.operation === operation &&
      other.exchange.node === exchange.node &&
      other.exchange.calls.every(({ node }, depth) => node === exchange.calls[depth]?.node) &&
      (other.parameters.actionId ?? []).some(
        (part) => typeof part !== 'string' && !answersIn(part, 0).some(findsBuiltin),
      ),
  );
}

/**
 * Whether a look at the hit itself decides that it is fetched: where others come by, it may leave out the wrong ones.
 * That it is there, and has an id, leaves out none.
 */
function isPicked({ when, parameters }: TelecrmRequest, id: Answer): boolean {
  const hit = `answer${String(id.exchange.id)}.body.data.*`;
  const own = [...wholesOf(id), ...idsIn(parameters)].flatMap((one) => [keyOf(one), isNull(keyOf(one)).subject]);
  return everyWorldHas(when, ({ subject, test }) => test !== 'sent' && subject.includes(hit) && !own.includes(subject));
}

/** The outermost call on the way to a request that the other one does not share. */
function partingOf(
  { exchange }: TelecrmRequest,
  other: TelecrmRequest,
): { readonly node: Node; readonly file: string } {
  const parting = exchange.calls.find((call, depth) => call.node !== other.exchange.calls[depth]?.node);
  const { node, file } = parting ?? exchange;
  return { node, file };
}

/** The answers that a value is, or was made from by harmless functions. */
function answersIn(value: Value, depth: number): Answer[] {
  return alternatives(value).flatMap(({ value: plain }) => {
    if (plain.kind === 'answer') return [plain];
    if (depth > 4) return [];
    if (plain.kind === 'unknown' && HARMLESS.test(plain.key))
      return (plain.sources ?? []).flatMap((source) => answersIn(source, depth + 1));
    if (plain.kind === 'text')
      return plain.parts.flatMap((part) => (typeof part === 'string' ? [] : answersIn(part, depth + 1)));
    return [];
  });
}

/** Whether the type of the hits is looked at, or they were in hands that nobody sees. */
function isChecked(search: TelecrmRequest): boolean {
  return usesOf(search).some(({ kind, layer, path }) => {
    if (kind === 'read') return path.at(-1) === 'type';
    const hasHits = layer !== 'body' || (path.length < 3 && HOLDERS.has(path[0]));
    return kind === 'escaped' && layer !== 'transport' && hasHits;
  });
}

/** The alternatives of each type that a search asks for. */
export function searchedTypes(search: TelecrmRequest): Sent[] {
  const bodies = bodyOf(search);
  if (search.operation.name === 'search-actions') return bodies.flatMap((body) => property(body, 'type'));
  return actionFiltersOf(search).flatMap((filter) => eachOf(property(filter, 'type')));
}

/** What a search for leads asks of their actions. */
export function actionFiltersOf(search: TelecrmRequest): Sent[] {
  if (search.operation.name !== 'search-leads') return [];
  return bodyOf(search).flatMap((body) => property(body, 'actions'));
}

/** The values of a filter that takes one or a list. */
export function eachOf(filter: readonly Sent[]): Sent[] {
  return filter.flatMap((one) => (one.value.kind === 'reference' ? items(one) : [one]));
}

function isBuiltin({ value }: Sent): boolean {
  const type = stringOf(value);
  return type !== undefined && type !== '' && type !== PAYMENT && !CODE.test(type) && !PREFIXED_CODE.test(type);
}

/** The bounds of the time windows that a search asks for, with the names that they have. */
export function dateBoundsOf(request: TelecrmRequest): { readonly field: string; readonly sent: Sent }[] {
  const windows: [string, Sent[]][] =
    request.operation.name === 'search-leads'
      ? [
          [
            'created_on',
            bodyOf(request).flatMap((body) => property(body, 'fields').flatMap((sent) => property(sent, 'created_on'))),
          ],
          ['performed_at', actionFiltersOf(request).flatMap((filter) => property(filter, 'performed_at'))],
        ]
      : request.operation.name === 'search-actions'
        ? [['created_on', bodyOf(request).flatMap((body) => property(body, 'created_on'))]]
        : [];
  return windows.flatMap(([window, found]) =>
    ['from', 'to'].flatMap((bound) =>
      found.flatMap((sent) => property(sent, bound).map((one) => ({ field: `${window}.${bound}`, sent: one }))),
    ),
  );
}
