/** Promises: what is awaited is run at once, as if in order. */
import { awaited, callFunction, promised } from '../../interpreter/calls.ts';
import { escapeAnswers } from '../../interpreter/escapes.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { lookup, perAlternative, test } from '../../values/choice.ts';
import { newArray, newObject } from '../../values/heap.ts';
import { ABSENT, literal, reference, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import { argument, native, type Native, type NativeCall } from '../natives.ts';

export const promiseMethods: Readonly<Record<string, Native>> = {
  then: (call) => {
    const value = awaited(call.self);
    const [fulfilled, rejected] = [argument(call, 0), argument(call, 1)];
    if (isCallable(rejected)) failed(call, rejected);
    return isCallable(fulfilled) ? promised(awaited(invoke(call, fulfilled, [value]))) : promised(value);
  },
  catch: (call) => {
    const { interpreter } = call;
    const { truthy, falsy } = test(unknown('derived'));
    const value = awaited(call.self);
    return promised(
      interpreter.branch([
        { when: falsy, run: () => value },
        { when: truthy, run: () => awaited(invoke(call, argument(call, 0), [unknown('derived')])) },
      ]),
    );
  },
  finally: (call) => {
    invoke(call, argument(call, 0), []);
    return call.self;
  },
};

export const promiseFunctions: Readonly<Record<string, Native>> = {
  resolve: (call) => promised(argument(call, 0)),
  reject: (call) => {
    escapeAnswers(call.interpreter, argument(call, 0), call.node);
    return promised(unknown('derived'));
  },
  all: (call) => promised(settled(call, (value) => value)),
  allSettled: (call) =>
    promised(
      settled(call, (value) =>
        reference(
          newObject(call.interpreter.store, undefined, [
            ['status', unknown('derived')],
            ['value', value],
            ['reason', unknown('derived')],
          ]),
        ),
      ),
    ),
  race: (call) => promised(any(call)),
  any: (call) => promised(any(call)),
};

/** `new Promise((resolve) => …)`: what was seen to resolve it, or something out of sight. */
export const promiseConstructor: Native = (call) => {
  const { interpreter } = call;
  const result = interpreter.store.cell(ABSENT);
  let isUnderWay = true;
  const resolve = native(interpreter, ({ args: [value = UNDEFINED], node }) => {
    // Only the first call counts.
    const first = perAlternative(interpreter.read(result), (one) => (one.kind === 'absent' ? awaited(value) : one));
    if (isUnderWay) interpreter.store.write(result, first);
    // Whoever waits for the promise is behind.
    else escapeAnswers(interpreter, value, node);
    return UNDEFINED;
  });
  const reject = native(interpreter, ({ args, node }) => {
    for (const value of args) escapeAnswers(interpreter, value, node);
    return UNDEFINED;
  });
  invoke(call, argument(call, 0), [resolve, reject]);
  isUnderWay = false;
  return promised(
    perAlternative(interpreter.read(result), (value) => (value.kind === 'absent' ? unknown('derived') : value)),
  );
};

function invoke(call: NativeCall, callback: Value, args: readonly Value[]): Value {
  return callFunction(call.interpreter, callback, UNDEFINED, args, false, call.node, false);
}

function failed(call: NativeCall, callback: Value): void {
  call.interpreter.maybe('rejected', () => invoke(call, callback, [unknown('derived')]));
}

function isCallable(value: Value): boolean {
  return !(value.kind === 'literal' && (value.value === undefined || value.value === null));
}

function settled(call: NativeCall, wrap: (value: Value) => Value): Value {
  const { interpreter } = call;
  const result = newArray(interpreter.store, [], interpreter.origin(call.node));
  const subject = argument(call, 0);
  if (subject.kind === 'unknown') return unknown('derived', { key: `all(${subject.key})`, sources: [subject] });
  for (const { value, many } of elementsOf(interpreter, subject)) {
    const item = perAlternative(value, (one) => (one.kind === 'absent' ? one : wrap(awaited(one))));
    result.push(item, many);
  }
  return reference(result);
}

function any(call: NativeCall): Value {
  const items = elementsOf(call.interpreter, argument(call, 0)).map(({ value }) => awaited(value));
  return items.length === 0 ? literal(undefined) : lookup(items);
}
