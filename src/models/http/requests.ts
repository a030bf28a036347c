/** `new Request(url, options)`: a request that is made first and sent later. https://fetch.spec.whatwg.org/#request-class */
import { escapeAnswers } from '../../interpreter/escapes.ts';
import { copyProperties } from '../../interpreter/properties.ts';
import { newObject } from '../../values/heap.ts';
import { reference, unknown, type Value } from '../../values/value.ts';
import { argument, native, type Native, type NativeCall } from '../natives.ts';

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
  for (const value of call.args) escapeAnswers(call.interpreter, value, call.node);
  object.internal = new RequestParts(from?.url ?? source, from ? over(call, from.options, given) : given);
  object.set(
    'clone',
    native(call.interpreter, () => reference(object)),
  );
  call.interpreter.store.write(object.rest, unknown('derived'));
  return reference(object);
};

/** Options of which the upper ones count where they say something. */
function over({ interpreter }: NativeCall, lower: Value, upper: Value): Value {
  const options = newObject(interpreter.store);
  for (const value of [lower, upper]) copyProperties(interpreter, options, value);
  return reference(options);
}
