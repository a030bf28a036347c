/** Requests that surely go to telecrm, and what no documented operation answers about them. */
import type { Exchange } from '../models/http/exchange.ts';
import { hrefOf } from '../models/builtins/urls.ts';
import { type Api, hosts, type Operation, operations } from '../telecrm/operations.ts';
import { and, isNever } from '../values/condition.ts';
import { alternatives } from '../values/choice.ts';
import { partsOf, split } from '../values/text.ts';
import { type Alternative, type Hole, keyOf, type Plain } from '../values/value.ts';
import { apiOf, type BaseUrls, match, namesTelecrm, withoutQuery } from './address.ts';
import { variableBehind } from '../values/environment.ts';
import { certain, sentOf } from './sent.ts';

type Parts = readonly (string | Hole)[];

/** What is wrong with an endpoint. */
export type Mistake =
  | 'method'
  | 'noPath'
  | 'noEnterprise'
  | 'availability'
  | 'bareCode'
  | 'noPrefix'
  | 'wrongBase'
  | 'syncPath'
  | 'asyncPath'
  | 'criteria'
  | 'legacyHost';

export interface Misdirection {
  readonly exchange: Exchange;
  readonly mistake: Mistake;
  readonly method: Plain;
  readonly address: Plain;
  readonly verb: string;
  /** The path as far as it is known. */
  readonly path: string;
  /** What is documented instead, for a person to read. */
  readonly documented: string;
  /** The text that is wrong, and the one that is meant. */
  readonly change?: { readonly from: string; readonly to: string } | undefined;
  /** A text that is part of the mistake, by which its place is found. */
  readonly needle?: string | undefined;
  /** The method that is meant, where there is one. */
  readonly meant?: 'GET' | 'POST' | undefined;
}

/** Where a request goes that is surely telecrm's. */
interface Site {
  readonly api: Api | undefined;
  /** Host and what stands between it and `/enterprise`, where both are known. */
  readonly base: { readonly host: string; readonly prefix: string } | undefined;
  readonly segments: readonly Parts[];
  /** Where `enterprise` stands among them. */
  readonly index: number;
  readonly query: Parts;
}

type Found = Omit<Misdirection, 'exchange' | 'method' | 'address' | 'verb'>;

const SYNC_BASE = 'next.telecrm.in/autoupdate/v2';
const ASYNC_BASE = 'next-api.telecrm.in';
const LEGACY = new Set(['api.telecrm.in', 'app.telecrm.in']);
const collections: ReadonlySet<string> = new Set(operations.map(({ path }) => path.split('/')[1] ?? ''));
const SEARCH_QUERY = new Set(['skip', 'limit']);

/** Whether a request surely goes to telecrm, by one of its addresses. */
export function goesToTelecrm(exchange: Exchange, baseUrls: BaseUrls): boolean {
  return alternatives(exchange.url).some(({ value }) =>
    alternatives(hrefOf(value)).some((one) => siteOf(one.value, baseUrls) !== undefined),
  );
}

const misdirections = new WeakMap<Exchange, readonly Misdirection[]>();

/** What is wrong with the endpoint of a request, by the alternatives of its address and method. */
export function misdirectionsOf(exchange: Exchange, baseUrls: BaseUrls): readonly Misdirection[] {
  const known = misdirections.get(exchange) ?? search(exchange, baseUrls);
  misdirections.set(exchange, known);
  return known;
}

function search(exchange: Exchange, baseUrls: BaseUrls): Misdirection[] {
  if (exchange.when.lost || exchange.operation !== undefined) return [];
  const found: Misdirection[] = [];
  for (const { value: method, when: methodWhen } of alternatives(exchange.method)) {
    if (method.kind !== 'literal' || typeof method.value !== 'string') continue;
    const verb = method.value.toUpperCase();
    const addresses = alternatives(exchange.url);
    for (const { value, when } of addresses) {
      const condition = and(and(exchange.when, methodWhen), when);
      if (isNever(condition) || condition.lost) continue;
      const mistakes = sentOf(hrefOf(value), condition).flatMap((sent) =>
        certain(sent, (plain) => mistakeIn(plain, verb, baseUrls)),
      );
      if (mistakes.length === 0 || isRemainder(value, addresses)) continue;
      for (const { value: address, result } of mistakes) found.push({ exchange, method, address, verb, ...result });
    }
  }
  return found;
}

/**
 * Whether an address is another of the same request with parts left out: the author guards against an id that is missing, as
 * in `${id ?? ''}`, and does not mean to send that.
 */
function isRemainder(address: Plain, others: readonly Alternative[]): boolean {
  const rest = segmentsOf(address);
  return others.some(({ value }) => {
    const whole = segmentsOf(value);
    let at = 0;
    for (const segment of whole) if (segment === rest[at]) at++;
    return at === rest.length && rest.length < whole.length;
  });
}

/** What tells the segments of an address apart, the empty ones left out. */
function segmentsOf(address: Plain): string[] {
  return split(withoutQuery(partsOf(address)), '/')
    .filter((segment) => segment.length > 0)
    .map((segment) => segment.map((part) => (typeof part === 'string' ? part : keyOf(part))).join(''));
}

/** The site of an address; undefined where it may be another than telecrm's. */
function siteOf(address: Plain, baseUrls: BaseUrls): Site | undefined {
  const whole = partsOf(address);
  const parts = withoutQuery(whole);
  const segments = split(parts, '/');
  const index = segments.findIndex((segment) => textOf(segment) === 'enterprise');
  const front = index < 0 ? segments : segments.slice(0, index);
  const query = queryOf(whole);
  const host = hostOf(front)?.replace(/:(?:443|80)$/, '');
  const isConfigured = Object.keys(baseUrls).length > 0 && apiOf(front, {}) !== apiOf(front, baseUrls);
  if (isConfigured) {
    const api = apiOf(front, baseUrls);
    return api === 'elsewhere' ? undefined : { api, base: undefined, segments, index, query };
  }
  if (host === undefined) {
    const [only] = front[0] ?? [];
    const name = front.length === 1 && typeof only === 'object' ? variableBehind(only) : undefined;
    const isNamed = name !== undefined && front[0]?.length === 1 && namesTelecrm(name);
    return isNamed && index > 0 ? { api: undefined, base: undefined, segments, index, query } : undefined;
  }
  const known = hosts.find(({ name }) => (name.startsWith('.') ? host.endsWith(name) : host === name));
  if (!known) return undefined;
  // A host of many services is telecrm's where the path is.
  if (known.name.startsWith('.') && textOf(segments.at(-1) ?? []) !== 'autoupdatelead') return undefined;
  const between = front.slice(3).map(textOf);
  const prefix = between.every((text) => text !== undefined)
    ? between
        .filter((text) => text !== '')
        .map((text) => `/${text}`)
        .join('')
    : undefined;
  return { api: known.api, base: prefix === undefined ? undefined : { host, prefix }, segments, index, query };
}

function mistakeIn(address: Plain, verb: string, baseUrls: BaseUrls): Found | undefined {
  const site = siteOf(address, baseUrls);
  // What asks for an address beforehand, or for its head, asks for no operation.
  if (!site || verb === 'OPTIONS' || verb === 'HEAD') return undefined;
  const path = pathOf(site);
  if (!path) return withoutEnterprise(site);
  const matches = operationsAt(path);
  return (
    inPath(path, matches, site) ??
    inBase(path, matches, site) ??
    inMethod(path, matches, verb, site) ??
    legacy(path, site)
  );
}

/** What stands behind `/enterprise/{enterpriseId}`; undefined where nothing does. */
function pathOf({ segments, index }: Site): readonly Parts[] | undefined {
  if (index < 0) return undefined;
  const path = segments.slice(index + 2);
  while (path.length > 0 && path.at(-1)?.length === 0) path.pop();
  const id = segments[index + 1];
  return path.length === 0 || !id || id.length === 0 ? undefined : path;
}

/** The documented operations of a path by any method, the most specific first. */
function operationsAt(path: readonly Parts[]): Operation[] {
  const holes = ({ path: template }: Operation): number => template.split('{').length;
  return operations
    .filter((operation) => match(operation.path, path) !== undefined)
    .toSorted((a, b) => holes(a) - holes(b));
}

/** A path of telecrm's own that lacks `/enterprise`, or the id behind it. */
function withoutEnterprise({ segments, index, base }: Site): Found | undefined {
  if (!base || LEGACY.has(base.host)) return undefined;
  const start = index < 0 ? 3 : index + 1;
  let path = segments.slice(start);
  if (index < 0 && textOf(path[0] ?? []) === 'autoupdate') path = path.slice(2);
  while (path.length > 0 && path.at(-1)?.length === 0) path.pop();
  const [first] = path;
  if (!first || !collections.has(textOf(first) ?? '') || operationsAt(path).length === 0) return undefined;
  return { mistake: 'noEnterprise', path: shown(path), documented: `/enterprise/{enterpriseId}${shown(path)}` };
}

function inPath(path: readonly Parts[], matches: readonly Operation[], site: Site): Found | undefined {
  const texts = path.map(textOf);
  const [first, second] = texts;
  const at = shown(path);
  if (path.length === 2 && second === 'state_change' && first !== undefined && first !== 'teammember') {
    const change = { from: `${first}/state_change`, to: 'teammember/state_change' };
    return { mistake: 'availability', path: at, documented: '/teammember/state_change', change };
  }
  const [found] = matches;
  if (!found) return unanswered(path, site);
  const parameters = match(found.path, path) ?? {};
  const known = (name: string): string | undefined => parameters[name] && textOf(parameters[name]);
  const code = known('code');
  if (code !== undefined && /^\d+$/.test(code)) {
    const change = { from: `custom-actions/${code}`, to: `custom-actions/ACTION_${code}` };
    return { mistake: 'bareCode', path: at, documented: `/custom-actions/ACTION_${code}`, change };
  }
  const email = known('email');
  if (email !== undefined && !/@|%40/.test(email)) return { mistake: 'noPath', path: at, documented: '/team-members' };
  const id = known('leadId');
  if (id !== undefined && /^(?:create|add|new|update|edit|get|list|all|delete)(?:-leads?)?$/.test(id))
    return { mistake: 'noPath', path: at, documented: '/lead' };
  return undefined;
}

/** A path that no operation has, where that is certain of what is known of it. */
function unanswered(path: readonly Parts[], { segments, index }: Site): Found | undefined {
  const texts = path.map(textOf);
  const [first] = texts;
  const id = segments[index + 1] ?? [];
  if (collections.has(textOf(id) ?? '') && operationsAt([id, ...path]).length > 0) {
    const known = shown([id, ...path]);
    return { mistake: 'noEnterprise', path: known, documented: `/enterprise/{enterpriseId}${known}` };
  }
  // What is not known may be what is documented, and the last part more than one segment.
  const isOpen = first === undefined || (collections.has(first) && texts.at(-1) === undefined);
  if (isOpen || operations.some((one) => mayBe(texts, one.path))) return undefined;
  const isSearch = /^actions?$/.test(first) && texts[1] === 'search';
  const near = operations.filter(({ path: one }) =>
    collections.has(first) ? one.split('/')[1] === first : !one.includes('{'),
  );
  const paths = isSearch ? ['/lead/{leadId}/action/search'] : [...new Set(near.map((one) => one.path))];
  const needle = `/${texts.findLast((text) => text !== undefined && text !== '') ?? ''}`;
  return { mistake: 'noPath', path: shown(path), documented: paths.join(', '), needle };
}

/** Whether a path of which parts are not known may be the documented one. */
function mayBe(texts: readonly (string | undefined)[], template: string): boolean {
  const wanted = template.split('/').slice(1);
  return (
    wanted.length === texts.length &&
    wanted.every((name, index) => name.startsWith('{') || texts[index] === undefined || texts[index] === name)
  );
}

/** The path of one API behind the base of the other, or behind no base at all. */
function inBase(path: readonly Parts[], matches: readonly Operation[], { base }: Site): Found | undefined {
  const api = matches[0]?.api;
  if (!base || !api) return undefined;
  const { host, prefix } = base;
  const from = host + prefix;
  const at = shown(path);
  const to = api === 'sync' ? SYNC_BASE : ASYNC_BASE;
  if (from === to) return undefined;
  const found = (mistake: Mistake): Found => ({ mistake, path: at, documented: `https://${to}`, change: { from, to } });
  if (host === 'next.telecrm.in')
    return found(api === 'async' ? 'asyncPath' : prefix === '' ? 'noPrefix' : 'wrongBase');
  if (host === 'next-api.telecrm.in') return found(api === 'sync' ? 'syncPath' : 'wrongBase');
  return api === 'sync' ? found('syncPath') : undefined;
}

function inMethod(path: readonly Parts[], matches: readonly Operation[], verb: string, site: Site): Found | undefined {
  const [specific] = matches;
  if (!specific) return undefined;
  const same = matches.filter((one) => one.path === specific.path);
  if (same.some(({ method }) => method === verb)) return inQuery(path, specific, site);
  const methods = [...new Set(same.map(({ method }) => method))];
  const [only] = methods;
  const changes = methods.includes('POST') && (verb === 'PUT' || verb === 'PATCH');
  const meant = changes ? 'POST' : verb === 'GET' || verb === 'POST' ? only : undefined;
  return { mistake: 'method', path: shown(path), documented: methods.toSorted().join(' or '), meant };
}

function inQuery(path: readonly Parts[], { name }: Operation, { query }: Site): Found | undefined {
  if (name !== 'search-leads' && name !== 'search-actions') return undefined;
  const written = query.map((part) => (typeof part === 'string' ? part : '\0')).join('');
  const keys = written.split('&').flatMap((pair) => (pair.includes('=') ? [pair.slice(0, pair.indexOf('='))] : []));
  const criterion = keys.find((key) => key !== '' && !key.includes('\0') && !SEARCH_QUERY.has(key));
  return criterion === undefined
    ? undefined
    : { mistake: 'criteria', path: shown(path), documented: criterion, needle: `${criterion}=` };
}

function legacy(path: readonly Parts[], { base }: Site): Found | undefined {
  if (!base || base.host === 'next.telecrm.in' || base.host === 'next-api.telecrm.in') return undefined;
  const change = { from: base.host + base.prefix, to: ASYNC_BASE };
  return { mistake: 'legacyHost', path: shown(path), documented: `https://${ASYNC_BASE}`, change };
}

function hostOf(segments: readonly Parts[]): string | undefined {
  const [scheme, nothing, host] = segments;
  const isAbsolute = scheme && /^https?:$/i.test(textOf(scheme) ?? '') && nothing?.length === 0;
  return isAbsolute && host ? textOf(host)?.toLowerCase() : undefined;
}

function queryOf(parts: Parts): Parts {
  const index = parts.findIndex((part) => typeof part === 'string' && part.includes('?'));
  const cut = parts[index];
  if (typeof cut !== 'string') return [];
  return [cut.slice(cut.indexOf('?') + 1), ...parts.slice(index + 1)];
}

/** The text of a segment that is known as a whole. */
function textOf(segment: Parts): string | undefined {
  if (segment.length === 0) return '';
  const [only] = segment;
  return segment.length === 1 && typeof only === 'string' ? only : undefined;
}

function shown(path: readonly Parts[]): string {
  return path.map((segment) => `/${segment.map((part) => (typeof part === 'string' ? part : '…')).join('')}`).join('');
}
