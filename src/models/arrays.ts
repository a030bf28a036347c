/** The methods of arrays, on arrays of the project, on parts of answers, and on what is certainly used like an array. */
import { callFunction } from '../interpreter/calls.ts';
import { compareAnswers, escapeAnswers, observe } from '../interpreter/escapes.ts';
import { eachItem } from '../interpreter/loops.ts';
import { elementsOf, getProperty } from '../interpreter/properties.ts';
import { alternatives, choose, lookup, test } from '../values/choice.ts';
import type { Condition } from '../values/condition.ts';
import { type HeapObject, newArray } from '../values/heap.ts';
import { concat } from '../values/text.ts';
import { derived, literal, reference, UNDEFINED, unknown, type Value } from '../values/value.ts';
import { argument, type Native, type NativeCall } from './natives.ts';

/** Methods that call a function for each element. */
const callbackMethods: Readonly<Record<string, Native>> = {
  forEach: (call) => {
    each(call, () => undefined);
    return UNDEFINED;
  },
  map: (call) => {
    const result = made(call);
    each(call, (value, _item, many) => {
      result.push(value, many);
    });
    return reference(result);
  },
  flatMap: (call) => {
    const result = made(call);
    each(call, (value) => {
      for (const item of elementsOf(call.interpreter, value)) result.push(item.value, item.many);
      if (alternatives(value).some(({ value: plain }) => plain.kind === 'literal'))
        result.push(unknown('derived'), true);
    });
    return reference(result);
  },
  filter: (call) => {
    const result = made(call);
    const visible = isVisible(argument(call, 0));
    each(call, (value, item, many) => {
      const { truthy, falsy } = test(value);
      // A filter that cannot be seen may be there to drop just the wrong ones.
      const kept = visible || item.kind === 'answer' ? item : unknown('derived', { sources: [item] });
      call.interpreter.branch([
        {
          when: truthy,
          run: () => {
            result.push(falsy.worlds.length === 0 ? item : kept, many);
            return UNDEFINED;
          },
        },
        { when: falsy, run: () => UNDEFINED },
      ]);
    });
    return reference(result);
  },
  find: (call) => found(call),
  findLast: (call) => found(call),
  findIndex: (call) => decided(call, 'findIndex'),
  findLastIndex: (call) => decided(call, 'findLastIndex'),
  some: (call) => decided(call, 'some'),
  every: (call) => decided(call, 'every'),
  reduce: (call) => folded(call),
  reduceRight: (call) => folded(call),
};

export const arrayMethods: Readonly<Record<string, Native>> = {
  ...callbackMethods,
  push: (call) => {
    withArray(call, (array) => {
      for (const value of call.args) {
        if (call.interpreter.isShared(array)) escapeAnswers(call.interpreter, value, call.node);
        array.push(value);
      }
      if (call.open) array.push(unknown('parameter'), true);
    });
    return derived('push', [call.self], { numeric: true });
  },
  unshift: (call) => {
    withArray(call, (array) => {
      for (const value of call.args.toReversed()) {
        if (call.interpreter.isShared(array)) escapeAnswers(call.interpreter, value, call.node);
        array.unshift(value);
      }
    });
    return derived('unshift', [call.self], { numeric: true });
  },
  pop: (call) => taken(call),
  shift: (call) => taken(call),
  splice: (call) => {
    for (const value of call.args) escapeAnswers(call.interpreter, value, call.node);
    return taken(call);
  },
  sort: (call) => rearranged(call),
  reverse: (call) => rearranged(call),
  fill: (call) => filled(call),
  copyWithin: (call) => filled(call),
  concat: (call) => {
    const result = made(call);
    for (const part of [call.self, ...call.args]) {
      for (const { when, value: plain } of alternatives(part)) {
        const isArray = plain.kind === 'answer' || (plain.kind === 'reference' && plain.object.kind === 'array');
        const items =
          isArray || plain.kind === 'unknown' ? elementsOf(call.interpreter, plain) : [{ value: plain, many: false }];
        onlyWhen(call, part, when, () => {
          for (const { value, many } of items) result.push(value, many);
        });
      }
    }
    return reference(result);
  },
  slice: (call) => {
    const result = made(call);
    const items = elementsOf(call.interpreter, call.self);
    if (call.args.length === 0) for (const { value, many } of items) result.push(value, many);
    else if (items.length > 0) result.push(lookup(items.map(({ value }) => value)), true);
    return reference(result);
  },
  flat: (call) => {
    const result = made(call);
    for (const { value } of elementsOf(call.interpreter, call.self)) {
      const isArray = alternatives(value).every(
        ({ value: plain }) => plain.kind === 'reference' && plain.object.kind === 'array',
      );
      if (isArray) for (const item of elementsOf(call.interpreter, value)) result.push(item.value, item.many);
      else result.push(unknown('derived', { sources: [value] }), true);
    }
    return reference(result);
  },
  join: (call) => {
    const items = elementsOf(call.interpreter, call.self);
    const separator = call.args[0] ?? literal(',');
    const certain = items.every(
      ({ value, many }) =>
        !many && alternatives(value).every(({ value: plain }) => plain.kind !== 'absent' && plain.kind !== 'reference'),
    );
    const pieces = joinedPieces(call);
    if (pieces) return pieces;
    if (!certain) return derived('join', [call.self]);
    return concat(
      items.flatMap(({ value }, index) => (index === 0 ? [value] : [separator, value])),
      call.interpreter.origin(call.node),
    );
  },
  includes: (call) => member(call, 'includes'),
  indexOf: (call) => member(call, 'indexOf'),
  lastIndexOf: (call) => member(call, 'lastIndexOf'),
  at: (call) => {
    const index = argument(call, 0);
    if (index.kind === 'literal' && typeof index.value === 'number' && index.value >= 0) {
      return getProperty(call.interpreter, call.self, index, call.node);
    }
    return one(call);
  },
  entries: (call) => {
    const result = made(call);
    for (const { value, many } of elementsOf(call.interpreter, call.self)) {
      result.push(reference(newArray(call.interpreter.store, [unknown('derived', { numeric: true }), value])), many);
    }
    return reference(result);
  },
  values: (call) => call.self,
  keys: (call) => derived('keys', [call.self]),
  toSorted: (call) => reordered(call),
  toReversed: (call) => reordered(call),
};

/** The text of an answer, if a list holds nothing but pieces of it. */
export function joinedPieces(call: NativeCall, list: Value = call.self): Value | undefined {
  const pieces = elementsOf(call.interpreter, list).flatMap(({ value }) => alternatives(value).map((one) => one.value));
  const texts = pieces.filter((piece) => piece.kind === 'answer' && piece.layer === 'text');
  const [only] = texts;
  const isOne = texts.every(
    (text) => only?.kind === 'answer' && text.kind === 'answer' && text.exchange === only.exchange,
  );
  return isOne && pieces.every((piece) => piece.kind === 'absent' || texts.includes(piece)) ? only : undefined;
}

function made(call: NativeCall): HeapObject {
  return newArray(call.interpreter.store, [], call.interpreter.origin(call.node));
}

/** Runs something for one alternative of a value; for the others nothing happens. */
function onlyWhen(call: NativeCall, among: Value, when: Condition, run: () => void): void {
  call.interpreter.branch(
    alternatives(among).map((one) => ({
      when: one.when,
      run: () => {
        if (one.when === when) run();
        return UNDEFINED;
      },
    })),
  );
}

/** Calls the first argument for each element; `take` gets what it returned. */
function each(call: NativeCall, take: (result: Value, item: Value, many: boolean) => void): void {
  const { interpreter } = call;
  const callback = argument(call, 0);
  const items = elementsOf(interpreter, call.self);
  const index = unknown('derived', { numeric: true });
  const single = items.length === 1 ? items : undefined;
  eachItem(interpreter, items, (item) => {
    const many = (single ?? items).some((one) => one.many);
    const result = callFunction(interpreter, callback, UNDEFINED, [item, index, call.self], false, call.node, false);
    take(result, item, many);
  });
}

function isVisible(callback: Value): boolean {
  return callback.kind === 'reference' && callback.object.closure !== undefined;
}

function withArray(call: NativeCall, change: (array: HeapObject) => void): void {
  const options = alternatives(call.self);
  call.interpreter.branch(
    options.map(({ when, value }) => ({
      when,
      run: () => {
        if (value.kind === 'reference') change(value.object);
        else for (const arg of call.args) escapeAnswers(call.interpreter, arg, call.node);
        return UNDEFINED;
      },
    })),
  );
}

/** One element, nobody knows which. */
function one(call: NativeCall): Value {
  const items = elementsOf(call.interpreter, call.self);
  const [only] = items;
  if (items.length === 1 && only) return only.value;
  return items.length === 0 ? UNDEFINED : lookup(items.map(({ value }) => value));
}

function found(call: NativeCall): Value {
  const kept: Value[] = [];
  each(call, (value, item) => {
    if (test(value).truthy.worlds.length > 0) kept.push(item);
  });
  const [only] = kept;
  if (only && kept.every((item) => item.kind === 'answer')) return only;
  return kept.length === 0 ? UNDEFINED : unknown('derived', { sources: kept });
}

function decided(call: NativeCall, name: string): Value {
  const results: Value[] = [];
  each(call, (value) => {
    results.push(value);
  });
  return derived(name, [call.self, ...results.slice(0, 4)], name.startsWith('find') ? { numeric: true } : {});
}

function folded(call: NativeCall): Value {
  const { interpreter } = call;
  const callback = argument(call, 0);
  const items = elementsOf(interpreter, call.self);
  const seeded = call.args.length > 1;
  const sum = interpreter.store.cell(seeded ? argument(call, 1) : (items[0]?.value ?? UNDEFINED));
  eachItem(interpreter, seeded ? items : items.slice(1), (item) => {
    const args = [interpreter.read(sum), item, unknown('derived', { numeric: true }), call.self];
    interpreter.store.write(sum, callFunction(interpreter, callback, UNDEFINED, args, false, call.node, false));
  });
  return interpreter.read(sum);
}

function taken(call: NativeCall): Value {
  const value = one(call);
  withArray(call, (array) => {
    array.forget();
  });
  return value.kind === 'lookup' ? unknown('mutation', { sources: value.values }) : value;
}

function rearranged(call: NativeCall): Value {
  const isAnswer = alternatives(call.self).some(({ value }) => value.kind === 'answer');
  if (!isAnswer) {
    withArray(call, (array) => {
      array.forget();
    });
  }
  compared(call);
  return call.self;
}

/** Calls the function that compares two elements, if there is one. */
function compared(call: NativeCall): void {
  if (call.args[0])
    callFunction(call.interpreter, call.args[0], UNDEFINED, [one(call), one(call)], false, call.node, false);
}

/** What is put at places that are not followed is lost from sight. */
function filled(call: NativeCall): Value {
  for (const value of call.args) escapeAnswers(call.interpreter, value, call.node);
  withArray(call, (array) => {
    array.forget();
  });
  return call.self;
}

function reordered(call: NativeCall): Value {
  const result = made(call);
  compared(call);
  for (const { value } of elementsOf(call.interpreter, call.self)) result.push(value, true);
  return reference(result);
}

function member(call: NativeCall, name: string): Value {
  const { interpreter } = call;
  const wanted = argument(call, 0);
  observe(interpreter, wanted);
  compareAnswers(interpreter, wanted, call.node);
  const items = elementsOf(interpreter, call.self);
  for (const { value } of items) compareAnswers(interpreter, value, call.node);
  const constants = items.map(({ value, many }) => (value.kind === 'literal' && !many ? value.value : undefined));
  if (name === 'includes' && constants.every((constant) => constant !== undefined)) {
    return choose(
      alternatives(wanted).map(({ when, value }) => ({
        when,
        value:
          value.kind === 'literal'
            ? literal(constants.includes(value.value as string))
            : derived(`includes[${constants.join()}]`, [value]),
      })),
    );
  }
  return derived(name, [call.self, wanted], name === 'includes' ? {} : { numeric: true });
}

/** A call of a method named like one of an array's on something unknown, with a function: taken at its name. */
export function unknownArrayCall(call: NativeCall): Value | undefined {
  const { node } = call;
  if (node.type !== 'CallExpression') return undefined;
  const callee = node.callee.type === 'ChainExpression' ? node.callee.expression : node.callee;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return undefined;
  const run = callbackMethods[callee.property.name];
  const callback = argument(call, 0);
  if (!run || !Object.hasOwn(callbackMethods, callee.property.name)) return undefined;
  if (callback.kind !== 'reference' || callback.object.kind !== 'function') return undefined;
  if (call.self.kind !== 'unknown') return undefined;
  return run(call);
}
