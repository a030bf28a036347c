/** Node's `http` and `https`: a request that is written piece by piece, answered by a stream. https://nodejs.org/api/https.html */
import { callFunction } from '../../interpreter/calls.ts';
import type { Interpreter, NativeCall } from '../../interpreter/interpreter.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { copyProperties, getProperty } from '../../interpreter/properties.ts';
import { alternatives, lift } from '../../values/choice.ts';
import { type HeapObject, newArray, newObject } from '../../values/heap.ts';
import { concat } from '../../values/text.ts';
import { isNullish, literal, reference, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import { headerOf, put } from './headers.ts';
import type { Parts } from './http.ts';
import { argument, native } from '../natives.ts';
import { Address, hrefOf } from '../builtins/urls.ts';

/** The modules, with the scheme that each speaks. */
export const schemes: Readonly<Record<string, string>> = {
  http: 'http:',
  'node:http': 'http:',
  https: 'https:',
  'node:https': 'https:',
};

/** What a sent request is told to the HTTP model; @returns the response */
export type Dispatch = (call: NativeCall, parts: Parts) => Value;

/** `request` and `get` of one of the modules. */
export function nodeHttpModule(interpreter: Interpreter, scheme: string, dispatch: Dispatch): Value {
  const members: [string, Value][] = [
    ['request', native(interpreter, (call) => open(call, scheme, dispatch))],
    [
      'get',
      native(interpreter, (call) => {
        const request = open(call, scheme, dispatch);
        const end = getProperty(interpreter, request, literal('end'), call.node);
        callFunction(interpreter, end, request, [], false, call.node, false);
        return request;
      }),
    ],
  ];
  const module = newObject(interpreter.store, undefined, members);
  module.properties.set('default', interpreter.store.cell(reference(newObject(interpreter.store, undefined, members))));
  interpreter.store.write(module.rest, unknown('import', { key: `import:${scheme}` }));
  return reference(module);
}

function open(call: NativeCall, scheme: string, dispatch: Dispatch): Value {
  const { interpreter } = call;
  const { store } = interpreter;
  const written = newArray(store, []);
  const listeners = newArray(store, []);
  const { url, method, headers: given, callback } = describe(call, scheme);
  const headers = newObject(store);
  copyProperties(interpreter, headers, given);
  if (callback) listeners.push(callback);
  const request: HeapObject = newObject(store, interpreter.origin(call.node));
  const self = reference(request);
  let answered: Value | undefined;
  const add = (name: string, run: (later: NativeCall) => Value): void => {
    request.properties.set(name, store.cell(native(interpreter, run), request.birth));
  };
  add('write', (later) => {
    written.push(argument(later, 0));
    return literal(true);
  });
  add('end', (later) => {
    const last = argument(later, 0);
    if (!alternatives(last).every(({ value }) => isNullish(value))) written.push(last);
    const pieces = elementsOf(interpreter, reference(written));
    const isWhole = pieces.every(
      ({ many, value }) => !many && alternatives(value).every((one) => one.value.kind !== 'absent'),
    );
    const [only] = pieces;
    const text = pieces.length === 1 && only ? only.value : concat(pieces.map(({ value }) => value));
    const body = pieces.length === 0 ? undefined : isWhole ? text : unknown('derived');
    const authorization = headerOf(interpreter, reference(headers), 'authorization');
    const response = dispatch(call, { url, method, body, authorization });
    answered = response;
    // Whoever has the request may still listen for it.
    request.properties.set('response', store.cell(response, request.birth));
    for (const { value: listener } of elementsOf(interpreter, reference(listeners))) {
      callFunction(interpreter, listener, UNDEFINED, [response], false, later.node, false);
    }
    return self;
  });
  const on = (later: NativeCall): Value => {
    const event = argument(later, 0);
    const isResponse = event.kind === 'literal' && event.value === 'response';
    if (isResponse && answered)
      callFunction(interpreter, argument(later, 1), UNDEFINED, [answered], false, later.node, false);
    else if (isResponse) listeners.push(argument(later, 1));
    else
      interpreter.maybe('event', () =>
        callFunction(interpreter, argument(later, 1), UNDEFINED, [unknown('parameter')], true, later.node, false),
      );
    return self;
  };
  add('on', on);
  add('once', on);
  add('setHeader', (later) => {
    put(later, headers, argument(later, 0), argument(later, 1));
    return self;
  });
  for (const name of ['setTimeout', 'setNoDelay', 'flushHeaders', 'destroy']) add(name, () => self);
  // The members are models: what is told to nobody about it stays as it is.
  request.internal = REQUEST;
  return self;
}

/** Marks the request object, which no unseen function changes in a way that matters. */
const REQUEST: unique symbol = Symbol('request');

/** URL, method and callback from `(url, options, callback)`, `(url, callback)` or `(options, callback)`. */
function describe(
  call: NativeCall,
  scheme: string,
): { url: Value; method: Value; headers: Value; callback: Value | undefined } {
  const { interpreter } = call;
  const [first = UNDEFINED, second, third] = call.args;
  const isUrl = first.kind !== 'reference' || first.object.internal instanceof Address;
  const isUnseen = (value: Value | undefined): boolean => value !== undefined && value.kind !== 'literal';
  // What is not known may be a function, too.
  const callback =
    [second, third].find((value) => value?.kind === 'reference' && value.object.kind === 'function') ??
    [third, second].find((value, index) => isUnseen(value) && (index === 0 || !isUrl || value?.kind !== 'reference'));
  const isOptions = second !== callback || second?.kind === 'unknown';
  const options = isUrl ? (isOptions ? (second ?? UNDEFINED) : UNDEFINED) : first;
  const option = (name: string, fallback: Value): Value => {
    if (options.kind === 'literal') return fallback;
    return lift([getProperty(interpreter, options, literal(name), call.node)], (plain) =>
      isNullish(plain) ? fallback : plain,
    );
  };
  const method = option('method', literal('GET'));
  const url = isUrl
    ? lift([first], hrefOf)
    : concat([
        option('protocol', literal(scheme)),
        literal('//'),
        option('hostname', option('host', literal('localhost'))),
        option('path', literal('/')),
      ]);
  return { url, method, headers: option('headers', UNDEFINED), callback };
}
