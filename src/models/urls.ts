/** `URL`: an address taken apart and put together, of which parts may be unknown. */
import { escapeAnswers } from '../interpreter/escapes.ts';
import { lift } from '../values/choice.ts';
import { type HeapObject, newObject } from '../values/heap.ts';
import { partsOf, text } from '../values/text.ts';
import { derived, type Hole, literal, type Plain, reference, unknown, type Value } from '../values/value.ts';
import { argument, native, type Native } from './natives.ts';
import type { Interpreter } from '../interpreter/interpreter.ts';

/** What a `URL` object holds. */
export class Address {
  constructor(readonly href: Value) {}
}

export const urlConstructor: Native = (call) => {
  const { interpreter } = call;
  const object = newObject(interpreter.store, interpreter.origin(call.node));
  const href =
    call.args.length > 1
      ? lift([argument(call, 0), argument(call, 1)], (path, base) => resolve(asText(path), asText(base)))
      : lift([argument(call, 0)], asText);
  object.internal = new Address(href);
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
      return unknown('derived', { key: `searchParams#${String(object.id)}` });
    default:
      if (object.own(name)) return undefined;
      return lift([address.href], (plain) => {
        const part = partOf(plain, name) ?? derived(`URL.${name}`, [plain]);
        return part.kind === 'choice' || part.kind === 'absent'
          ? part
          : { ...part, origin: plain.origin, via: plain.via };
      });
  }
}

/** A part of an address, where scheme and host are known. */
function partOf(href: Plain, name: string): Value | undefined {
  const [head, ...rest] = partsOf(href);
  if (head !== undefined && typeof head !== 'string') {
    // A base of which nothing is known may end with a part of the path.
    const isPath = name === 'pathname' || name === 'search';
    return isPath && rest.length > 0 ? pathOrSearch([derived('URL.pathname', [head]), ...rest], name) : undefined;
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
      return pathOrSearch(behind, name);
    default:
      return undefined;
  }
}

function pathOrSearch(parts: readonly (string | Hole)[], name: 'pathname' | 'search'): Value {
  const index = parts.findIndex((part) => typeof part === 'string' && part.includes('?'));
  const cut = parts[index];
  if (index < 0 || typeof cut !== 'string') return name === 'search' ? literal('') : text(parts);
  const at = cut.indexOf('?');
  return name === 'search'
    ? text([cut.slice(at), ...parts.slice(index + 1)])
    : text([...parts.slice(0, index), cut.slice(0, at)]);
}

/** The address of a `URL`, unknown once a part of it was set. */
function hrefOfObject(object: HeapObject, address: Address): Value {
  return object.properties.size === 0 ? address.href : derived('URL', [address.href]);
}

/** The text of an address that may be a `URL`. */
export function hrefOf(value: Plain): Value {
  return value.kind === 'reference' && value.object.internal instanceof Address
    ? hrefOfObject(value.object, value.object.internal)
    : value;
}

function asText(value: Plain): Plain {
  const href = hrefOf(value);
  return href.kind === 'choice' ? value : href;
}

/** The rules of relative references, as far as the texts are known. */
export function resolve(path: Plain, base: Plain): Value {
  const relative = partsOf(path);
  const [head] = relative;
  if (typeof head !== 'string') return derived('URL', [path, base]);
  if (/^[a-z][a-z\d+.-]*:/i.test(head)) return text(relative, path.origin);
  const whole = partsOf(base);
  if (head.startsWith('//')) return derived('URL', [path, base]);
  const kept = head.startsWith('/') ? origin(whole) : directory(whole);
  return kept ? text([...kept, ...relative], path.origin) : unknown('derived');
}

/** Scheme and host of an address. */
function origin(parts: readonly (string | Hole)[]): (string | Hole)[] | undefined {
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
function directory(parts: readonly (string | Hole)[]): (string | Hole)[] | undefined {
  const last = parts.at(-1);
  if (typeof last !== 'string') return undefined;
  const isBare = parts.length === 1 && /^[a-z][a-z\d+.-]*:\/\/[^/?#]*$/i.test(last);
  if (isBare) return [`${last}/`];
  return last.includes('/') ? [...parts.slice(0, -1), last.slice(0, last.lastIndexOf('/') + 1)] : undefined;
}
