/** `new Request(url, options)`: a request that is made first and sent later. https://fetch.spec.whatwg.org/#request-class */
import { escapeAnswers } from '../interpreter/escapes.ts';
import { newObject } from '../values/heap.ts';
import { reference, UNDEFINED, type Value } from '../values/value.ts';
import { argument, type Native } from './natives.ts';

/** What a `Request` is made of. */
export class RequestParts {
  readonly url: Value;
  readonly options: Value;

  constructor(url: Value, options: Value) {
    this.url = url;
    this.options = options;
  }
}

export const requestConstructor: Native = (call) => {
  const object = newObject(call.interpreter.store, call.interpreter.origin(call.node));
  const source = argument(call, 0);
  const given = argument(call, 1);
  const from =
    source.kind === 'reference' && source.object.internal instanceof RequestParts ? source.object.internal : undefined;
  const isBare = given.kind === 'literal' && given.value === UNDEFINED.value;
  for (const value of call.args) escapeAnswers(call.interpreter, value, call.node);
  object.internal = new RequestParts(from?.url ?? source, isBare ? (from?.options ?? given) : given);
  return reference(object);
};
