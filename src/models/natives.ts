/** Building blocks of the models: functions that are no code of the project. */
import { makeNative } from '../interpreter/calls.ts';
import type { Interpreter, Native, NativeCall } from '../interpreter/interpreter.ts';
import { lift, restrict } from '../values/choice.ts';
import { type HeapObject, newObject } from '../values/heap.ts';
import { derived, type Plain, reference, UNDEFINED, type Value } from '../values/value.ts';

export type { Native, NativeCall };

/** The argument at an index, undefined where there is none. */
export function argument({ args, interpreter }: NativeCall, index: number): Value {
  return restrict(args[index] ?? UNDEFINED, interpreter.path);
}

/** A function that computes from its arguments and leaves them alone. */
export function pure(name: string, compute: (args: Plain[], call: NativeCall) => Value | undefined): Native {
  return (call) => lift(call.args, (...plain) => compute(plain, call) ?? derived(name, plain));
}

export function native(interpreter: Interpreter, run: Native): Value {
  return reference(makeNative(interpreter, run));
}

/** An object of functions, such as `JSON` or `Math`. */
export function namespace(interpreter: Interpreter, members: Readonly<Record<string, Native>>): HeapObject {
  const object = newObject(interpreter.store);
  for (const [name, run] of Object.entries(members)) {
    object.properties.set(name, interpreter.store.cell(native(interpreter, run), object.birth));
  }
  return object;
}
