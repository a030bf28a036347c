/** The methods of arrays, on arrays of the project, on parts of answers, and on what is certainly used like an array. */
import { callFunction } from '../../interpreter/calls.ts';
import { compareAnswers, observe } from '../../interpreter/escapes.ts';
import { eachItem } from '../../interpreter/loops.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { asText } from '../../interpreter/texts.ts';
import { alternatives, choose, lift, lookup, perAlternative, test, truthiness } from '../../values/choice.ts';
import type { Condition } from '../../values/condition.ts';
import { type HeapObject, newArray } from '../../values/heap.ts';
import { partsOf, text } from '../../values/text.ts';
import { derived, isNullish, literal, reference, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import { changingMethods, isSure, one, sureElements, wholeNumbers } from './array-changes.ts';
import { argument, type Native, type NativeCall } from '../natives.ts';

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
  findLast: (call) => found(call, true),
  findIndex: (call) => decided(call, 'findIndex'),
  findLastIndex: (call) => decided(call, 'findLastIndex'),
  some: (call) => decided(call, 'some'),
  every: (call) => decided(call, 'every'),
  reduce: (call) => folded(call),
  reduceRight: (call) => folded(call, true),
};

export const arrayMethods: Readonly<Record<string, Native>> = {
  ...callbackMethods,
  ...changingMethods,
  concat: (call) => {
    const result = made(call);
    for (const part of [call.self, ...call.args]) {
      for (const { when, value: plain } of alternatives(part)) {
        const isArray =
          plain.kind === 'answer' ||
          (plain.kind === 'reference' && plain.object.kind === 'array' && plain.object.internal === undefined);
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
    const elements = sureElements(call);
    const range = wholeNumbers(call.args);
    if (elements && range)
      return reference(newArray(call.interpreter.store, elements.slice(...range), call.interpreter.origin(call.node)));
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
    const pieces = joinedPieces(call);
    if (pieces) return pieces;
    const values = items.map(({ value }) => asText(call.interpreter, value, call.node));
    const isCertain = values.every((value) => alternatives(value).every((one) => one.value.kind !== 'reference'));
    if (!isCertain || items.some(({ many }) => many)) return derived('join', [call.self]);
    const origin = call.interpreter.origin(call.node);
    // What is not there leaves no separator behind; what is null or undefined does.
    return lift([separator, ...values], (between, ...plain) =>
      text(
        plain
          .filter(({ kind }) => kind !== 'absent')
          .flatMap((one, index) => [...(index === 0 ? [] : partsOf(between)), ...(isNullish(one) ? [] : partsOf(one))]),
        origin,
      ),
    );
  },
  includes: (call) => member(call, 'includes'),
  indexOf: (call) => member(call, 'indexOf'),
  lastIndexOf: (call) => member(call, 'lastIndexOf'),
  at: (call) => {
    const index = argument(call, 0);
    const place = index.kind === 'literal' ? Number(index.value) : Number.NaN;
    if (place >= 0) return getProperty(call.interpreter, call.self, index, call.node);
    const elements = place < 0 ? sureElements(call) : undefined;
    return elements ? (elements.at(place) ?? UNDEFINED) : one(call);
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
  const isCertain = items.every(isSure);
  let count = 0;
  eachItem(interpreter, items, (item) => {
    const many = items.some((one) => one.many);
    const index = isCertain ? literal(count++) : unknown('derived', { numeric: true });
    const result = callFunction(interpreter, callback, UNDEFINED, [item, index, call.self], false, call.node, false);
    take(result, item, many);
  });
}

/** Whether a function is code of the project, or a model. */
function isVisible(callback: Value): boolean {
  return (
    callback.kind === 'reference' &&
    (callback.object.closure !== undefined || typeof callback.object.internal === 'function')
  );
}

function found(call: NativeCall, backwards = false): Value {
  const kept: Value[] = [];
  let isFound = false;
  each(call, (value, item, many) => {
    const { truthy, falsy } = test(value);
    if (truthy.worlds.length > 0 && !isFound) kept.push(item);
    isFound ||= falsy.worlds.length === 0 && !many && isSure({ value: item, many });
  });
  const [only] = kept;
  if (only && kept.every((item) => item.kind === 'answer')) return only;
  if (kept.length === 0) return UNDEFINED;
  const isKnown =
    !backwards &&
    isVisible(argument(call, 0)) &&
    kept.every((item) => item.kind === 'reference' || item.kind === 'literal');
  if (!isKnown) return unknown('derived', { sources: kept });
  if (isFound) return lookup(kept);
  // Like a look-up by an unknown key: one of them, or nothing.
  const { yes, no } = call.interpreter.either('found');
  return choose([
    { when: yes, value: lookup(kept) },
    { when: no, value: UNDEFINED },
  ]);
}

function decided(call: NativeCall, name: string): Value {
  const results: Value[] = [];
  let isCertain = true;
  each(call, (value, item, many) => {
    results.push(value);
    isCertain &&= isSure({ value: item, many });
  });
  if (isCertain)
    return lift(results, (...plain) => {
      const outcomes = plain.map(truthiness);
      if (name.startsWith('find')) {
        const index = name === 'findIndex' ? outcomes.indexOf(true) : outcomes.lastIndexOf(true);
        return outcomes.includes(undefined) ? derived(name, [call.self, ...plain], { numeric: true }) : literal(index);
      }
      if (outcomes.includes(name === 'some')) return literal(name === 'some');
      return outcomes.includes(undefined) ? derived(name, [call.self, ...plain]) : literal(name !== 'some');
    });
  return derived(name, [call.self, ...results.slice(0, 4)], name.startsWith('find') ? { numeric: true } : {});
}

function folded(call: NativeCall, backwards = false): Value {
  const { interpreter } = call;
  const callback = argument(call, 0);
  const elements = elementsOf(interpreter, call.self);
  const items = backwards ? elements.toReversed() : elements;
  const seeded = call.args.length > 1;
  const sum = interpreter.store.cell(seeded ? argument(call, 1) : (items[0]?.value ?? UNDEFINED));
  const isCertain = !backwards && items.every(isSure);
  let count = seeded ? 0 : 1;
  eachItem(interpreter, seeded ? items : items.slice(1), (item) => {
    const index = isCertain ? literal(count++) : unknown('derived', { numeric: true });
    const args = [interpreter.read(sum), item, index, call.self];
    interpreter.store.write(sum, callFunction(interpreter, callback, UNDEFINED, args, false, call.node, false));
  });
  return interpreter.read(sum);
}

/** Calls the function that compares two elements, if there is one. */
function compared(call: NativeCall): void {
  if (call.args[0])
    callFunction(call.interpreter, call.args[0], UNDEFINED, [one(call), one(call)], false, call.node, false);
}

function reordered(call: NativeCall): Value {
  const result = made(call);
  compared(call);
  for (const { value } of elementsOf(call.interpreter, call.self)) result.push(value, true);
  return reference(result);
}

/** Whether, or where, a list holds a value. */
export function member(call: NativeCall, name: string): Value {
  const { interpreter } = call;
  const wanted = argument(call, 0);
  observe(interpreter, wanted);
  compareAnswers(interpreter, wanted, call.node);
  const items = elementsOf(interpreter, call.self);
  for (const { value } of items) {
    observe(interpreter, value);
    compareAnswers(interpreter, value, call.node);
  }
  const constants = items.map(({ value, many }) => (value.kind === 'literal' && !many ? value.value : undefined));
  if (name === 'includes' && constants.every((constant) => constant !== undefined)) {
    return perAlternative(wanted, (value) =>
      value.kind === 'literal'
        ? literal(constants.includes(value.value as string))
        : derived(`includes[${constants.join()}]`, [value]),
    );
  }
  if (name !== 'includes' && wanted.kind === 'literal' && constants.every((constant) => constant !== undefined)) {
    const isAt = (constant: unknown): boolean => constant === wanted.value;
    const index = name === 'indexOf' ? constants.findIndex(isAt) : constants.findLastIndex(isAt);
    if (call.args.length === 1) return literal(index);
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
