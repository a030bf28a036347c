/** The headers of a request, in the forms that clients take them. https://fetch.spec.whatwg.org/#headers-class */
import type { Interpreter } from '../../interpreter/interpreter.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { copyProperties, getProperty, setProperty, setUnknownKey } from '../../interpreter/properties.ts';
import { alternatives, lift } from '../../values/choice.ts';
import { type HeapObject, newObject } from '../../values/heap.ts';
import { concat } from '../../values/text.ts';
import {
  ABSENT,
  isNullish,
  literal,
  type Plain,
  reference,
  through,
  UNDEFINED,
  unknown,
  type Value,
} from '../../values/value.ts';
import { argument, type Native, type NativeCall } from '../natives.ts';

/** Marks an object whose properties are headers, and that has the methods of `Headers` besides. */
export const HEADERS: unique symbol = Symbol('headers');

export const headersConstructor: Native = (call) => {
  const { interpreter } = call;
  const headers = newObject(interpreter.store, interpreter.origin(call.node));
  headers.internal = HEADERS;
  fill(call, headers, argument(call, 0));
  return reference(headers);
};

export const headersMethods: Readonly<Record<string, Native>> = {
  set: (call) => {
    if (call.self.kind === 'reference') put(call, call.self.object, argument(call, 0), argument(call, 1));
    return call.self;
  },
  append: (call) => {
    if (call.self.kind === 'reference') put(call, call.self.object, argument(call, 0), argument(call, 1));
    return UNDEFINED;
  },
  delete: (call) => {
    if (call.self.kind === 'reference') put(call, call.self.object, argument(call, 0), ABSENT);
    return UNDEFINED;
  },
  get: (call) => {
    const name = argument(call, 0);
    if (name.kind !== 'literal') return unknown('dynamic key', { sources: [call.self] });
    return lift([headerOf(call.interpreter, call.self, String(name.value))], (plain) =>
      plain.kind === 'absent' ? literal(null) : plain,
    );
  },
};

/** Takes over headers in any form. */
function fill(call: NativeCall, headers: HeapObject, given: Value): void {
  if (given.kind !== 'reference' || given.object.kind !== 'array') {
    copyProperties(call.interpreter, headers, given);
    return;
  }
  for (const { value: pair, many } of elementsOf(call.interpreter, given)) {
    const part = (index: number): Value => getProperty(call.interpreter, pair, literal(index), call.node);
    if (many) setUnknownKey(call.interpreter, headers);
    else put(call, headers, part(0), part(1));
  }
}

/** Sets a header; one of another case is the same. */
export function put({ interpreter, node }: NativeCall, headers: HeapObject, name: Value, value: Value): void {
  if (name.kind !== 'literal') {
    setUnknownKey(interpreter, headers);
    return;
  }
  const wanted = String(name.value);
  const same = [...headers.properties.keys()].find((key) => key.toLowerCase() === wanted.toLowerCase());
  setProperty(interpreter, reference(headers), literal(same ?? wanted), value, interpreter.origin(node));
}

/** @returns what a header holds, whatever the case of its name; absent where it is certainly not there */
export function headerOf(interpreter: Interpreter, headers: Value, name: string): Value {
  return lift([headers], (plain) => inPlain(interpreter, plain, name.toLowerCase()));
}

function inPlain(interpreter: Interpreter, headers: Plain, name: string): Value {
  if (isNullish(headers) || (headers.kind === 'literal' && headers.value === false)) return ABSENT;
  if (headers.kind !== 'reference') return unknown('derived', { sources: [headers] });
  const { object, via } = headers;
  if (object.kind === 'array') return inPairs(interpreter, headers, name);
  let found: Value = lift([interpreter.read(object.rest)], (rest) =>
    rest.kind === 'absent' ? ABSENT : unknown('dynamic key', { sources: [rest] }),
  );
  for (const [key, cell] of object.properties) {
    if (key.toLowerCase() !== name) continue;
    const below = found;
    found = lift([through(interpreter.read(cell), via)], (plain) => (isNullish(plain) ? below : plain));
  }
  return found;
}

/** The last pair of a list that has the name; unknown where a pair of another name may have it. */
function inPairs(interpreter: Interpreter, pairs: Plain, name: string): Value {
  let found: Value = ABSENT;
  for (const { value: pair, many } of elementsOf(interpreter, pairs)) {
    const [key, value] = elementsOf(interpreter, pair);
    if (many || key?.value.kind !== 'literal' || !value) return unknown('derived', { sources: [pairs] });
    if (String(key.value.value).toLowerCase() === name) found = value.value;
  }
  return found;
}

/** The first of two values that is there. */
export function orAbsent(first: Value, second: () => Value): Value {
  if (alternatives(first).every(({ value }) => value.kind !== 'absent')) return first;
  const below = second();
  return lift([first], (plain) => (plain.kind === 'absent' ? below : plain));
}

/** What a step of a builder says of headers: `pairs` are a name and a value, or an object; `auth` is the credentials. */
export function withHeaders(call: NativeCall, before: Value, kind: 'pairs' | 'auth'): Value {
  const { interpreter } = call;
  const headers = newObject(interpreter.store, interpreter.origin(call.node));
  copyProperties(interpreter, headers, before);
  const [first = UNDEFINED, second = UNDEFINED] = call.args;
  if (kind === 'auth') put(call, headers, literal('Authorization'), credentials(call, first, second));
  else if (first.kind === 'reference') fill(call, headers, first);
  else put(call, headers, first, second);
  return reference(headers);
}

/** The header's own value, or a token with the type that the second argument names. */
function credentials({ interpreter, node }: NativeCall, first: Value, second: Value): Value {
  if (alternatives(second).every(({ value }) => isNullish(value))) return first;
  if (second.kind !== 'reference') return unknown('derived');
  const type = getProperty(interpreter, second, literal('type'), node);
  const isBearer = type.kind === 'literal' && type.value === 'bearer';
  return isBearer ? concat([literal('Bearer '), first], interpreter.origin(node)) : unknown('derived');
}
