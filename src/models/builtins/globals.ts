/** The names that every program knows. */
import type { Interpreter } from '../../interpreter/interpreter.ts';
import { callFunction } from '../../interpreter/calls.ts';
import { logAnswers, observe } from '../../interpreter/escapes.ts';
import { eachItem } from '../../interpreter/loops.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { asText } from '../../interpreter/texts.ts';
import { lift, test, truthiness } from '../../values/choice.ts';
import { onlyAtom } from '../../values/condition.ts';
import { newArray, newObject } from '../../values/heap.ts';
import { partsOf, text } from '../../values/text.ts';
import { derived, literal, outcome, reference, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import { joinedPieces } from './arrays.ts';
import { json, snapshot } from './json.ts';
import { argument, namespace, native, type Native, type NativeCall, pure } from '../natives.ts';
import { formConstructor } from './forms.ts';
import { headersConstructor } from '../http/headers.ts';
import { mapConstructor } from './maps.ts';
import { searchParamsConstructor } from './search-params.ts';
import { SET, setConstructor } from './sets.ts';
import { objectFunctions } from './objects.ts';
import { promiseConstructor, promiseFunctions } from './promises.ts';
import { requestConstructor } from '../http/requests.ts';
import { urlConstructor } from './urls.ts';

type Make = (interpreter: Interpreter) => Value;

/** Carries a function out where its argument is a known primitive. */
function computed(name: string, compute: (value: never) => string | number | boolean, numeric = false): Native {
  return pure(name, ([value]) => {
    if (value?.kind !== 'literal') return derived(name, value ? [value] : [], numeric ? { numeric: true } : {});
    try {
      return literal(compute(value.value as never), value.origin);
    } catch {
      return undefined;
    }
  });
}

/** Encodes what is known of a text; what is not stays unknown. */
function encoding(name: string, encode: (text: string) => string): Native {
  return (call) =>
    lift([asText(call.interpreter, argument(call, 0), call.node)], (value) => {
      if (value.kind !== 'literal' && value.kind !== 'text') return derived(name, [value]);
      try {
        const parts = partsOf(value).map((part) => (typeof part === 'string' ? encode(part) : derived(name, [part])));
        return text(parts, value.origin);
      } catch {
        return derived(name, [value]);
      }
    });
}

const logged: Native = (call) => {
  for (const value of call.args) logAnswers(call.interpreter, value, call.node);
  return UNDEFINED;
};

const toText: Native = (call) => {
  if (call.args.length === 0) return literal('');
  return lift([asText(call.interpreter, argument(call, 0), call.node)], (value) => {
    if (value.kind === 'text' || value.kind === 'json' || value.kind === 'answer') return value;
    if (value.kind === 'literal')
      return typeof value.value === 'string' ? value : literal(String(value.value), value.origin);
    return value.kind === 'unknown' ? text(partsOf(value), value.origin) : derived('String', [value]);
  });
};

const consoleMethods = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'trace',
  'dir',
  'table',
  'group',
  'groupEnd',
  'time',
  'timeEnd',
  'assert',
  'count',
];

/** What is sent of a blob is its text. https://w3c.github.io/FileAPI/#constructorBlob */
const blob: Native = (call) => {
  const [only, ...others] = elementsOf(call.interpreter, argument(call, 0));
  return only && !only.many && others.length === 0 ? only.value : derived('Blob', call.args);
};

/** https://tc39.es/ecma262/#sec-parseint-string-radix */
const integer: Native = pure('parseInt', ([value = UNDEFINED, radix = UNDEFINED]) =>
  value.kind === 'literal' && radix.kind === 'literal'
    ? literal(Number.parseInt(String(value.value), Number(radix.value)), value.origin)
    : derived('parseInt', [value, radix], { numeric: true }),
);

const functions: Readonly<Record<string, Native>> = {
  encodeURIComponent: encoding('encodeURIComponent', encodeURIComponent),
  encodeURI: encoding('encodeURI', encodeURI),
  decodeURIComponent: computed('decodeURIComponent', decodeURIComponent),
  parseInt: integer,
  parseFloat: computed('parseFloat', Number.parseFloat, true),
  isFinite: computed('isFinite', isFinite),
  isNaN: computed('isNaN', isNaN),
  structuredClone: (call) => snapshot(call.interpreter, argument(call, 0), 'clone'),
  Request: requestConstructor,
  Headers: headersConstructor,
  URLSearchParams: searchParamsConstructor,
  FormData: formConstructor,
  Blob: blob,
  Map: mapConstructor,
  Set: setConstructor,
};

const arrayFunctions: Readonly<Record<string, Native>> = {
  isArray: pure('isArray', ([value]) => {
    if (value?.kind === 'reference') return literal(value.object.kind === 'array' && value.object.internal !== SET);
    return value?.kind === 'literal' || value?.kind === 'text'
      ? literal(false)
      : outcome('isArray', [value ?? UNDEFINED]);
  }),
  of: (call) => reference(newArray(call.interpreter.store, call.args, call.interpreter.origin(call.node))),
  from: (call) => {
    const { interpreter } = call;
    const result = newArray(interpreter.store, [], interpreter.origin(call.node));
    const source = argument(call, 0);
    const isLengthOnly = source.kind === 'reference' && source.object.own('length') !== undefined;
    const items = isLengthOnly ? [{ value: UNDEFINED, many: true }] : elementsOf(interpreter, source);
    if (call.args.length < 2) for (const { value, many } of items) result.push(value, many);
    else {
      eachItem(interpreter, items, (item) => {
        const value = callFunction(
          interpreter,
          argument(call, 1),
          UNDEFINED,
          [item, unknown('derived', { numeric: true })],
          false,
          call.node,
          false,
        );
        result.push(
          value,
          items.some(({ many }) => many),
        );
      });
    }
    return reference(result);
  },
};

const numberFunctions: Readonly<Record<string, Native>> = {
  isFinite: computed('isFinite', Number.isFinite),
  isInteger: computed('isInteger', Number.isInteger),
  isNaN: computed('isNaN', Number.isNaN),
  parseFloat: computed('parseFloat', Number.parseFloat, true),
  parseInt: integer,
};

/** A function that has functions of its own, such as `Promise` or `Array`. */
function withMembers(run: Native, members: Readonly<Record<string, Native>>): Make {
  return (interpreter) => {
    const value = native(interpreter, run);
    if (value.kind !== 'reference') return value;
    for (const [name, member] of Object.entries(members)) {
      value.object.properties.set(name, interpreter.store.cell(native(interpreter, member), value.object.birth));
    }
    return value;
  };
}

const numeric: Native = (call) => derived('number', call.args, { numeric: true });

export const globals: Readonly<Record<string, Make>> = {
  ...Object.fromEntries(
    Object.entries(functions).map(([name, run]) => [name, (interpreter: Interpreter) => native(interpreter, run)]),
  ),
  console: (interpreter) =>
    reference(namespace(interpreter, Object.fromEntries(consoleMethods.map((name) => [name, logged])))),
  JSON: (interpreter) => reference(namespace(interpreter, json)),
  Object: withMembers((call) => argument(call, 0), objectFunctions),
  Array: withMembers(
    (call) => reference(newArray(call.interpreter.store, call.args.length === 1 ? [] : call.args)),
    arrayFunctions,
  ),
  Promise: withMembers(promiseConstructor, promiseFunctions),
  URL: withMembers(urlConstructor, { parse: urlConstructor }),
  String: withMembers(toText, {}),
  Number: withMembers(computed('Number', Number, true), numberFunctions),
  Boolean: withMembers((call) => truth(call), {}),
  Math: (interpreter) =>
    reference(
      namespace(
        interpreter,
        Object.fromEntries(
          ['abs', 'ceil', 'floor', 'max', 'min', 'pow', 'random', 'round', 'sqrt', 'trunc'].map((name) => [
            name,
            numeric,
          ]),
        ),
      ),
    ),
  Date: withMembers((call) => (call.constructs ? newDate(call) : derived('Date', [])), {
    now: numeric,
    parse: numeric,
    UTC: numeric,
  }),
  Error: withMembers((call) => thrown(call), {}),
  TypeError: withMembers((call) => thrown(call), {}),
  RangeError: withMembers((call) => thrown(call), {}),
  Buffer: (interpreter) =>
    reference(
      namespace(interpreter, {
        byteLength: numeric,
        concat: (call) => joinedPieces(call, argument(call, 0)) ?? derived('Buffer.concat', call.args),
      }),
    ),
  process: () => unknown('environment', { key: 'process' }),
  Deno: () => unknown('environment', { key: 'Deno' }),
  Bun: () => unknown('environment', { key: 'Bun' }),
  NaN: () => literal(Number.NaN),
  Infinity: () => literal(Number.POSITIVE_INFINITY),
};

function newDate({ interpreter, node, args }: NativeCall): Value {
  return unknown('derived', { origin: interpreter.origin(node), sources: args, date: 'object' });
}

/** An error carries what it was made of. */
function thrown({ interpreter, node, args }: NativeCall): Value {
  const error = newObject(interpreter.store, interpreter.origin(node));
  interpreter.store.write(error.rest, unknown('derived', { sources: args }));
  return reference(error);
}

function truth(call: NativeCall): Value {
  const value = argument(call, 0);
  observe(call.interpreter, value);
  return lift([value], (plain) => {
    const known = truthiness(plain);
    return known === undefined ? outcome('Boolean', [plain], { atom: onlyAtom(test(plain).truthy) }) : literal(known);
  });
}
