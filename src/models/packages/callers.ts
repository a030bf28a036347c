/** Packages that do little but call the functions they get: helpers that go through lists, try again or wait, and hooks. */
import { awaited, callFunction, promised } from '../../interpreter/calls.ts';
import { escapeAnswers } from '../../interpreter/escapes.ts';
import type { Interpreter } from '../../interpreter/interpreter.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { alternatives } from '../../values/choice.ts';
import { newObject } from '../../values/heap.ts';
import { literal, reference, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import { arrayMethods } from '../builtins/arrays.ts';
import { isFunction } from '../http/described.ts';
import { argument, namespace, native, type Native, type NativeCall } from '../natives.ts';
import { promiseFunctions } from '../builtins/promises.ts';

function invoke(call: NativeCall, callback: Value, args: readonly Value[], open = false): Value {
  return callFunction(call.interpreter, callback, UNDEFINED, args, open, call.node, false);
}

/** A list goes through the function at an index; the promise is that of the results. */
const mapped =
  (index = 1): Native =>
  (call) => {
    const [items, callback] = [awaited(argument(call, 0)), argument(call, index)];
    const results = arrayMethods.map?.({ ...call, self: items, args: [callback] }) ?? UNDEFINED;
    return promiseFunctions.all?.({ ...call, args: [results] }) ?? UNDEFINED;
  };

/** The same, and what the function returns is dropped. */
const gone =
  (index = 1): Native =>
  (call) => {
    mapped(index)(call);
    return promised(UNDEFINED);
  };

/** Calls its first argument with those behind it, sooner or later. */
const scheduled: Native = (call) => {
  const [task = UNDEFINED, ...rest] = call.args;
  return promised(awaited(invoke(call, task, rest, call.open)));
};

/** Calls its first argument, with something of its own. */
const attempted: Native = (call) =>
  promised(awaited(invoke(call, argument(call, 0), [unknown('derived'), unknown('derived')])));

/** Gives back the function that it got, or one that does the same. */
const kept: Native = (call) => argument(call, 0);

const computed: Native = (call) => invoke(call, argument(call, 0), []);

/** An object that some members of are known. */
function openObject(call: NativeCall, members: Readonly<Record<string, Native>>): Value {
  const object = namespace(call.interpreter, members);
  call.interpreter.store.write(object.rest, unknown('derived'));
  return reference(object);
}

/** Calls a function later, which shows its answer to others. */
function called(call: NativeCall, callback: Value, args: readonly Value[]): Value {
  const result = invoke(call, callback, args);
  escapeAnswers(call.interpreter, result, call.node);
  return result;
}

/** https://tanstack.com/query/latest/docs/framework/react/reference/useMutation; up to version 4 the function may come first */
const useMutation: Native = (call) => {
  const options = argument(call, 0);
  const own = isFunction(options) ? options : getProperty(call.interpreter, options, literal('mutationFn'), call.node);
  // Whoever does not call it here may do so elsewhere.
  if (!alternatives(own).every(({ value }) => isFunction(value))) return unknown('derived');
  return openObject(call, {
    mutate: (later) => {
      called(later, own, [argument(later, 0)]);
      return UNDEFINED;
    },
    mutateAsync: (later) => promised(awaited(called(later, own, [argument(later, 0)]))),
  });
};

/** https://swr.vercel.app/docs/mutation */
const useSWRMutation: Native = (call) => {
  const [key, fetcher] = [argument(call, 0), argument(call, 1)];
  return openObject(call, {
    trigger: (later) => {
      const options = newObject(later.interpreter.store, undefined, [['arg', argument(later, 0)]]);
      return promised(awaited(called(later, fetcher, [key, reference(options)])));
    },
  });
};

/** Their exports, as far as they are known; the default export is the module itself where it is not named. */
const modules: Readonly<Record<string, Readonly<Record<string, Native>>>> = {
  'p-map': { default: mapped() },
  'p-map-series': { default: mapped() },
  'p-each-series': { default: gone() },
  'p-limit': { default: (call) => native(call.interpreter, scheduled) },
  'p-queue': { default: (call) => openObject(call, { add: attempted }) },
  'p-retry': { default: attempted },
  'async-retry': { default: attempted },
  // Sends the same request again; its answer is the client's.
  'axios-retry': { default: () => UNDEFINED },
  async: {
    each: gone(),
    eachSeries: gone(),
    eachLimit: gone(2),
    forEach: gone(),
    forEachSeries: gone(),
    forEachLimit: gone(2),
    map: mapped(),
    mapSeries: mapped(),
    mapLimit: mapped(2),
  },
  react: { useCallback: kept, useMemo: computed, cache: kept },
  'next/cache': { unstable_cache: kept },
  '@tanstack/react-query': { useMutation },
  'react-query': { useMutation },
  'swr/mutation': { default: useSWRMutation },
};

/** @returns the exports of such a package, undefined for any other */
export function callersModule(specifier: string, interpreter: Interpreter): Value | undefined {
  const members = Object.hasOwn(modules, specifier) ? modules[specifier] : undefined;
  if (!members) return undefined;
  const module = namespace(interpreter, members);
  interpreter.store.write(module.rest, unknown('import', { key: `import:${specifier}` }));
  const whole = module.own('default');
  // `require` gives what the package exports as a whole.
  if (whole) module.internal = interpreter.read(whole);
  else module.properties.set('default', interpreter.store.cell(reference(module), module.birth));
  return reference(module);
}
