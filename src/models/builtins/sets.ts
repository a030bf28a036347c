/** `Set`: a list of which nobody asks for the places. */
import { escapeAnswers } from '../../interpreter/escapes.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { newArray } from '../../values/heap.ts';
import { reference, UNDEFINED, unknown } from '../../values/value.ts';
import { arrayMethods, member } from './arrays.ts';
import { argument, type Native, type NativeCall } from '../natives.ts';

/** Marks a list whose elements are those of a set. */
export const SET: unique symbol = Symbol('set');

export const setConstructor: Native = (call) => {
  const { interpreter } = call;
  const set = newArray(interpreter.store, [], interpreter.origin(call.node));
  for (const { value, many } of elementsOf(interpreter, argument(call, 0))) set.push(value, many);
  set.internal = SET;
  return reference(set);
};

export const setMethods: Readonly<Record<string, Native>> = {
  add: (call) => {
    arrayMethods.push?.(call);
    return call.self;
  },
  has: (call) => member(call, 'includes'),
  delete: (call) => emptied(call),
  clear: (call) => emptied(call),
  forEach: (call) => arrayMethods.forEach?.(call) ?? UNDEFINED,
  values: (call) => call.self,
  keys: (call) => call.self,
};

/** Which elements are left is not followed. */
function emptied(call: NativeCall): ReturnType<Native> {
  const { interpreter, self, node } = call;
  escapeAnswers(interpreter, self, node);
  if (self.kind === 'reference') self.object.forget();
  return unknown('derived');
}
