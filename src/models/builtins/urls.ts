/** `URL`: an address taken apart and put together, of which parts may be unknown. */
import { escapeAnswers } from '../../interpreter/escapes.ts';
import { lift } from '../../values/choice.ts';
import { HeapObject, newObject } from '../../values/heap.ts';
import { madeFrom, partsOf, remembering, text } from '../../values/text.ts';
import { ABSENT, derived, type Hole, literal, type Plain, reference, unknown, type Value } from '../../values/value.ts';
import { argument, native, type Native } from '../natives.ts';
import { bindSearchParams } from './search-params.ts';
import type { Interpreter } from '../../interpreter/interpreter.ts';

type Parts = readonly (string | Hole)[];

/** What a `URL` object holds. */
export class Address {
  constructor(
    readonly href: Value,
    /** Its `searchParams`, which have their query in the property `search`. */
    readonly query: HeapObject,
  ) {}
}

/** The parts of an address that can be set. */
const PARTS = new Set([
  'href',
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
]);

export const urlConstructor: Native = (call) => {
  const { interpreter } = call;
  const object = newObject(interpreter.store, interpreter.origin(call.node));
  const [path, base] = [argument(call, 0), argument(call, 1)].map((value) => lift([value], hrefOf)) as [Value, Value];
  const href = call.args.length > 1 ? lift([path, base], resolve) : path;
  const query = new HeapObject(interpreter.store, 'object', object.origin, object.birth);
  bindSearchParams(query, object.slot('search'), () => searchOf(interpreter, object, href));
  object.internal = new Address(href, query);
  for (const value of call.args) escapeAnswers(interpreter, value, call.node);
  return reference(object);
};

/** The value of a property of a `URL`. */
export function addressProperty(
  interpreter: Interpreter,
  object: HeapObject,
  address: Address,
  name: string,
): Value | undefined {
  switch (name) {
    case 'href':
      return hrefOfObject(object, address);
    case 'toString':
    case 'toJSON':
      return native(interpreter, () => hrefOfObject(object, address));
    case 'searchParams':
      return reference(address.query);
    default:
      if (!PARTS.has(name) && name !== 'origin') return undefined;
      return lift([hrefOfObject(object, address)], (href) => writtenPart(href, name));
  }
}

/** The query as the `searchParams` know it: the one that was set, or else the one of the address. */
function searchOf(interpreter: Interpreter, object: HeapObject, href: Value): Value {
  const whole = object.own('href');
  const cells = [object.slot('search'), object.rest].map((cell) => interpreter.read(cell));
  return lift([href, whole ? interpreter.read(whole) : ABSENT, ...cells], (address, other, search, rest) => {
    if (other?.kind !== 'absent' || rest?.kind !== 'absent')
      return derived('URL.search', [address, other, search, rest]);
    return search.kind === 'absent' ? remembering(writtenPart(address, 'search'), address) : search;
  });
}

/** A part of an address, which is written where the address is. */
function writtenPart(href: Plain, name: string): Value {
  const part = partOf(href, name) ?? derived(`URL.${name}`, [href]);
  return part.kind === 'choice' || part.kind === 'absent' ? part : { ...part, origin: href.origin, via: href.via };
}

/** A part of an address, where scheme and host are known. */
function partOf(href: Plain, name: string): Value | undefined {
  const [head, ...rest] = partsOf(href);
  if (head !== undefined && typeof head !== 'string') {
    // A base of which nothing is known may end with a part of the path.
    const isPath = name === 'pathname' || name === 'search';
    return isPath && rest.length > 0 ? behindHost([derived('URL.pathname', [head]), ...rest], name) : undefined;
  }
  const match = typeof head === 'string' ? /^([a-z][a-z\d+.-]*:)\/\/([^/?#]*)(.*)$/is.exec(head) : null;
  if (!match || (match[3] === '' && rest.length > 0)) return undefined;
  const [, protocol = '', host = '', after = ''] = match;
  const behind = [after, ...rest];
  switch (name) {
    case 'protocol':
      return literal(protocol);
    case 'host':
      return literal(host);
    case 'hostname':
      return literal(host.replace(/:\d+$/, ''));
    case 'port':
      return literal(/:(\d+)$/.exec(host)?.[1] ?? '');
    case 'origin':
      return literal(`${protocol}//${host}`);
    case 'pathname':
    case 'search':
    case 'hash':
      return behindHost(behind, name);
    default:
      return undefined;
  }
}

function behindHost(parts: Parts, name: 'pathname' | 'search' | 'hash'): Value {
  const [front, hash] = cut(parts, /#/);
  const [path, search] = cut(front, /\?/);
  return text({ pathname: path, search, hash }[name]);
}

/** Cuts an address in front of the first of some marks. */
function cut(parts: Parts, marks: RegExp): [Parts, Parts] {
  const index = parts.findIndex((part) => typeof part === 'string' && marks.test(part));
  const part = parts[index];
  if (typeof part !== 'string') return [parts, []];
  const at = part.search(marks);
  return [
    [...parts.slice(0, index), part.slice(0, at)],
    [part.slice(at), ...parts.slice(index + 1)],
  ];
}

/** The address of a `URL` with the parts that were set, where they leave the host alone. */
function hrefOfObject(object: HeapObject, address: Address): Value {
  const set = [...object.properties].filter(([name]) => PARTS.has(name));
  return lift([address.href, object.rest.value, ...set.map(([, cell]) => cell.value)], (href, rest, ...values) => {
    if (rest.kind === 'absent' && values.every(({ kind }) => kind === 'absent')) return href;
    let parts: Parts | undefined = rest.kind === 'absent' ? partsOf(href) : undefined;
    for (const [index, value] of values.entries()) {
      const name = set[index]?.[0] ?? '';
      if (parts && value.kind !== 'absent') parts = withPart(parts, name, partsOf(value));
    }
    return parts
      ? madeFrom(text(parts, href.origin), [href, ...values.filter(({ kind }) => kind !== 'absent')])
      : derived('URL', [href, ...values]);
  });
}

/** An address in which a part was set; undefined where nobody can tell what becomes of it. */
function withPart(parts: Parts, name: string, value: Parts): Parts | undefined {
  const [head = '', ...others] = value;
  const isEmpty = head === '' && others.length === 0;
  const marked = (mark: string): Parts =>
    isEmpty || (typeof head === 'string' && head.startsWith(mark)) ? value : [mark, ...value];
  const [front, hash] = cut(parts, /#/);
  const [path, search] = cut(front, /\?/);
  switch (name) {
    case 'hash':
      return [...front, ...marked('#')];
    case 'search':
      return [...path, ...marked('?'), ...hash];
    case 'pathname': {
      const host = origin(parts);
      // What would begin a query is escaped in a path.
      const isPlain = value.every((part) => typeof part !== 'string' || !/[?#]/.test(part));
      return host && isPlain ? [...host, ...marked('/'), ...search, ...hash] : undefined;
    }
    default:
      return undefined;
  }
}

/** The text of an address that may be a `URL`. */
export function hrefOf(value: Plain): Value {
  return value.kind === 'reference' && value.object.internal instanceof Address
    ? hrefOfObject(value.object, value.object.internal)
    : value;
}

/** The rules of relative references, as far as the texts are known. */
export function resolve(path: Plain, base: Plain): Value {
  const relative = partsOf(path);
  const [head] = relative;
  if (typeof head !== 'string') return derived('URL', [path, base]);
  if (/^[a-z][a-z\d+.-]*:/i.test(head)) return remembering(text(relative, path.origin), path);
  const whole = partsOf(base);
  if (head.startsWith('//')) return derived('URL', [path, base]);
  const kept = head.startsWith('/') ? origin(whole) : directory(whole);
  return kept ? remembering(text([...kept, ...relative], path.origin), path) : unknown('derived');
}

/** Scheme and host of an address. */
function origin(parts: Parts): (string | Hole)[] | undefined {
  const [head, ...rest] = parts;
  if (head === undefined) return undefined;
  // An address of which nothing is known stands for its origin: what comes behind it decides.
  if (typeof head !== 'string') return [head];
  const match = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i.exec(head);
  if (!match) return undefined;
  if (match[0].length < head.length) return [match[0]];
  const [hole, next] = rest;
  if (hole === undefined) return [head];
  return typeof next === 'string' ? [head, hole, next.split(/[/?#]/)[0] ?? ''] : [head, hole];
}

/** Everything up to the last slash. */
function directory(parts: Parts): (string | Hole)[] | undefined {
  const last = parts.at(-1);
  if (typeof last !== 'string') return undefined;
  const isBare = parts.length === 1 && /^[a-z][a-z\d+.-]*:\/\/[^/?#]*$/i.test(last);
  if (isBare) return [`${last}/`];
  return last.includes('/') ? [...parts.slice(0, -1), last.slice(0, last.lastIndexOf('/') + 1)] : undefined;
}
