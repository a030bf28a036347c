/** `XMLHttpRequest`: opened, sent, and answered to listeners. https://xhr.spec.whatwg.org/#interface-xmlhttprequest */
import { callFunction } from '../../interpreter/calls.ts';
import { escapeAnswers } from '../../interpreter/escapes.ts';
import type { Interpreter, NativeCall } from '../../interpreter/interpreter.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { alternatives } from '../../values/choice.ts';
import { newArray, newObject } from '../../values/heap.ts';
import { type Answer, isNullish, literal, reference, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import { headerOf, put } from './headers.ts';
import type { Parts } from './http.ts';
import { argument, native } from '../natives.ts';

/** Hands a request to the HTTP model; @returns the response */
type Dispatch = (call: NativeCall, parts: Parts) => Answer;

/** Marks a request, which no unseen function changes in a way that matters. */
const XHR: unique symbol = Symbol('XMLHttpRequest');

const HANDLERS = ['onload', 'onloadend', 'onreadystatechange'];

/** The class, as a value. */
export function xhrClass(interpreter: Interpreter, dispatch: Dispatch): Value {
  return native(interpreter, (call) => make(call, dispatch));
}

function make(made: NativeCall, dispatch: Dispatch): Value {
  const { interpreter } = made;
  const { store } = interpreter;
  const request = newObject(store, interpreter.origin(made.node));
  const self = reference(request);
  const opened = newObject(store);
  const headers = newObject(store);
  const listeners = newArray(store, []);
  const set = (name: string, value: Value): void => {
    store.write(request.slot(name), value);
  };
  const add = (name: string, run: (call: NativeCall) => Value): void => {
    request.properties.set(name, store.cell(native(interpreter, run), request.birth));
  };
  add('open', (call) => {
    opened.set('method', argument(call, 0));
    opened.set('url', argument(call, 1));
    return UNDEFINED;
  });
  add('addEventListener', (call) => {
    const event = argument(call, 0);
    if (event.kind === 'literal' && HANDLERS.includes(`on${String(event.value)}`)) listeners.push(argument(call, 1));
    return UNDEFINED;
  });
  add('setRequestHeader', (call) => {
    put(call, headers, argument(call, 0), argument(call, 1));
    return UNDEFINED;
  });
  for (const name of ['overrideMimeType', 'abort']) add(name, () => UNDEFINED);
  add('send', (call) => {
    const read = (key: string): Value => getProperty(interpreter, reference(opened), literal(key), call.node);
    const given = argument(call, 0);
    const hasBody = !alternatives(given).every(({ value }) => isNullish(value));
    const answer = dispatch(call, {
      url: read('url'),
      method: read('method'),
      body: hasBody ? given : undefined,
      authorization: headerOf(interpreter, reference(headers), 'authorization'),
    });
    const type = interpreter.read(request.slot('responseType'));
    const isText = alternatives(type).every(
      ({ value }) => isNullish(value) || (value.kind === 'literal' && value.value !== 'json'),
    );
    set('responseText', { ...answer, layer: 'text' });
    set('response', { ...answer, layer: isText ? 'text' : 'body' });
    for (const name of ['status', 'statusText', 'readyState'])
      set(name, { ...answer, layer: 'transport', path: [name] });
    const handlers = [
      ...HANDLERS.map((name) => interpreter.read(request.slot(name))),
      ...elementsOf(interpreter, reference(listeners)).map(({ value }) => value),
    ].filter((handler) => !alternatives(handler).every(({ value }) => isNullish(value)));
    // Who listens later, or looks at it later, cannot be told from who never does.
    if (handlers.length === 0) escapeAnswers(interpreter, answer, call.node);
    const event = reference(
      newObject(store, undefined, [
        ['target', self],
        ['currentTarget', self],
        ['type', unknown('derived')],
      ]),
    );
    for (const handler of handlers) callFunction(interpreter, handler, self, [event], false, call.node, false);
    return UNDEFINED;
  });
  request.internal = XHR;
  return self;
}
