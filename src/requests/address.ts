/** Where a request goes: a URL of which parts may be unknown, held against what telecrm documents. */
import { hosts, type Api, leadWrite, type Operation, operations } from '../telecrm/operations.ts';
import { partsOf, split } from '../values/text.ts';
import type { Hole, Plain } from '../values/value.ts';
import { variableBehind } from '../values/environment.ts';

type Parts = readonly (string | Hole)[];

/** What settings say of addresses that no literal shows: what stands before `/enterprise`, and the API behind it. */
export type BaseUrls = Readonly<Record<string, Api>>;

export interface Destination {
  readonly operation: Operation;
  /** The parts of the path that vary, by their name in the operation's template. */
  readonly parameters: Readonly<Record<string, Parts>>;
}

/**
 * @param address what the client was given as URL, base included
 * @param method the HTTP method in capitals
 * @returns the documented operation that answers there, undefined if there is none or nobody can tell
 */
export function destinationOf(address: Plain, method: string, baseUrls: BaseUrls): Destination | undefined {
  const unseen = unseenAddress(address, method, baseUrls);
  if (unseen) return unseen;
  const parts = withoutQuery(partsOf(address));
  const segments = withoutDots(split(parts, '/'));
  if (!segments) return undefined;
  const index = segments.findIndex((segment) => segment.length === 1 && segment[0] === 'enterprise');
  if (index < 0 || !segments[index + 1] || segments[index + 1]?.length === 0) return undefined;
  const api = apiOf(segments.slice(0, index), baseUrls);
  if (api === 'elsewhere') return undefined;
  const path = segments.slice(index + 2);
  while (path.length > 0 && path.at(-1)?.length === 0) path.pop();
  for (const operation of operations) {
    if (operation.method !== method || (api && operation.api !== api)) continue;
    const parameters = match(operation.path, path);
    if (parameters) return { operation, parameters };
  }
  return undefined;
}

/** An address that is one variable of the environment: its name, or a setting, says whose it is. */
function unseenAddress(address: Plain, method: string, baseUrls: BaseUrls): Destination | undefined {
  const [only, ...others] = partsOf(address);
  const name = only === undefined || typeof only === 'string' || others.length > 0 ? undefined : variableBehind(only);
  if (name === undefined || method !== leadWrite.method) return undefined;
  const key = `env:${name}`;
  const api = Object.hasOwn(baseUrls, key) ? baseUrls[key] : undefined;
  if (api === undefined && !namesTelecrm(name)) return undefined;
  const known = operations.find((one) => one.api === 'async');
  const operation = api === 'async' && known ? known : { ...leadWrite, api };
  return { operation, parameters: {} };
}

/** What an address stands for that is not known beforehand is in the hands of whoever named the variable. */
export function namesTelecrm(variable: string): boolean {
  return /telecrm/i.test(variable) && !/hook|proxy|callback|gateway|relay/i.test(variable);
}

/** The segments as a client sends them: `.` is dropped, `..` takes the one before it along. */
function withoutDots(segments: readonly Parts[]): Parts[] | undefined {
  const kept: Parts[] = [];
  for (const segment of segments) {
    const [only] = segment;
    const isDots = segment.length === 1 && (only === '.' || only === '..');
    // In front they say that the address is relative.
    if (!isDots || kept.length === 0) kept.push(segment);
    else if (only === '..') {
      // What varies may hold slashes of its own.
      if (kept.pop()?.some((part) => typeof part !== 'string')) return undefined;
    }
  }
  return kept;
}

export function withoutQuery(parts: Parts): Parts {
  const kept: (string | Hole)[] = [];
  for (const part of parts) {
    const end = typeof part === 'string' ? part.search(/[?#]/) : -1;
    if (typeof part === 'string' && end >= 0) {
      kept.push(part.slice(0, end));
      break;
    }
    kept.push(part);
  }
  return kept;
}

/** The API of a base: undefined where the base leaves it open, `elsewhere` where it is not telecrm's. */
export function apiOf(base: readonly Parts[], baseUrls: BaseUrls): Api | 'elsewhere' | undefined {
  const written = base
    .map((segment) => segment.map((part) => (typeof part === 'string' ? part : placeholder(part, baseUrls))).join(''))
    .join('/');
  for (const [prefix, api] of Object.entries(baseUrls)) {
    const wanted = normalised(prefix);
    const actual = normalised(written);
    if (actual === wanted || actual.startsWith(`${wanted}/`)) return api;
  }
  const match = /^(https?:\/\/[^/]*)(.*)$/is.exec(written);
  if (!match) {
    // A path of the own site is no business of telecrm; one behind an unknown base may be.
    return written.includes('\0') && !/^[./]/.test(written) ? undefined : 'elsewhere';
  }
  const [, origin = '', path = ''] = match;
  const host = withoutDefaultPort(origin).slice(origin.indexOf('//') + 2);
  return ofHost(host, path.replace(/\/+/g, '/').replace(/\/$/, ''));
}

/** What stands for a hole: the variable it was read from where the settings name it, nothing where it is the own site. */
function placeholder(hole: Hole, baseUrls: BaseUrls): string {
  const key = `env:${variableBehind(hole) ?? ''}`;
  if (Object.hasOwn(baseUrls, key)) return key;
  const part = hole.kind === 'unknown' ? LOCATION.exec(hole.key)?.[1] : undefined;
  return part === undefined ? '\0' : part === 'protocol' ? 'https:' : '';
}

/** https://developer.mozilla.org/en-US/docs/Web/API/Location */
const LOCATION = /^global:(?:document\.)?location\.(origin|href|protocol|host|hostname)$/;

function normalised(base: string): string {
  return base.replace(/\/+$/, '').replace(/^[a-z]+:\/\/[^/]*/i, withoutDefaultPort);
}

/** Scheme and host as they are compared: in small letters, without the port that the scheme implies. */
function withoutDefaultPort(origin: string): string {
  return origin
    .toLowerCase()
    .replace(/^(https:.*):443$/s, '$1')
    .replace(/^(http:.*):80$/s, '$1');
}

function ofHost(host: string, path: string): Api | 'elsewhere' | undefined {
  const unknownHost = host.includes('\0');
  for (const { name, api, prefix } of hosts) {
    const isHost = name.startsWith('.') ? host.endsWith(name) : host === name;
    if (isHost) return prefix === undefined || path === prefix ? api : path.includes('\0') ? undefined : 'elsewhere';
  }
  if (!unknownHost) return 'elsewhere';
  const end = host.slice(host.lastIndexOf('\0') + 1);
  const start = host.slice(0, host.indexOf('\0'));
  const fitting = hosts.filter(
    ({ name }) =>
      (name.startsWith('.') || name.startsWith(start)) && (end === '' || name.endsWith(end) || end.endsWith(name)),
  );
  const [first] = fitting;
  if (!first) return 'elsewhere';
  return fitting.every(({ api }) => api === first.api) ? first.api : undefined;
}

/** The segments of each documented path. */
const templates = new Map<string, string[]>(operations.map(({ path }) => [path, path.split('/').slice(1)]));

export function match(template: string, path: readonly Parts[]): Record<string, Parts> | undefined {
  const wanted = templates.get(template) ?? [];
  if (wanted.length !== path.length) return undefined;
  const parameters: Record<string, Parts> = {};
  for (const [index, name] of wanted.entries()) {
    const segment = path[index];
    if (!segment || segment.length === 0) return undefined;
    if (name.startsWith('{')) parameters[name.slice(1, -1)] = segment;
    else if (segment.length !== 1 || segment[0] !== name) return undefined;
  }
  return parameters;
}
