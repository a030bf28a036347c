/** The methods of arrays that change them, and what is certain of a list. */
import { callFunction } from '../../interpreter/calls.ts';
import { escapeAnswers } from '../../interpreter/escapes.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { alternatives, lookup } from '../../values/choice.ts';
import { type HeapObject, newArray } from '../../values/heap.ts';
import { ABSENT, derived, reference, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import { argument, type Native, type NativeCall } from '../natives.ts';

export const changingMethods: Readonly<Record<string, Native>> = {
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
  pop: (call) => takenAt(call, -1),
  shift: (call) => takenAt(call, 0),
  splice: (call) => {
    const elements = sureElements(call);
    const [from, count = elements?.length] = wholeNumbers(call.args.slice(0, 2)) ?? [];
    for (const value of call.args) escapeAnswers(call.interpreter, value, call.node);
    if (!elements || from === undefined) return taken(call);
    const left = [...elements];
    const removed = left.splice(from, count ?? 0, ...call.args.slice(2));
    refill(call, left);
    return reference(newArray(call.interpreter.store, removed, call.interpreter.origin(call.node)));
  },
  sort: (call) => {
    const elements = sureElements(call);
    if (!elements) return rearranged(call);
    if (call.args[0])
      callFunction(call.interpreter, call.args[0], UNDEFINED, [one(call), one(call)], false, call.node, false);
    // Each of them stays, nobody knows where.
    if (elements.length > 1) refill(call, elements, true);
    return call.self;
  },
  reverse: (call) => {
    const elements = sureElements(call);
    if (!elements) return rearranged(call);
    refill(call, elements.toReversed());
    return call.self;
  },
  fill: (call) => {
    const elements = sureElements(call);
    if (!elements || call.args.length > 1) return filled(call);
    escapeAnswers(call.interpreter, argument(call, 0), call.node);
    // A list without elements was made with a length.
    if (elements.length === 0) refill(call, [argument(call, 0)], true);
    else
      refill(
        call,
        elements.map(() => argument(call, 0)),
      );
    return call.self;
  },
  copyWithin: (call) => filled(call),
};

/** Whether an element is certainly there, and one alone. */
export function isSure({ value, many }: ReturnType<typeof elementsOf>[number]): boolean {
  return !many && alternatives(value).every((one) => one.value.kind !== 'absent');
}

/** The elements of a list of which each is certainly there. */
export function sureElements(call: NativeCall): readonly Value[] | undefined {
  const { interpreter, self } = call;
  if (self.kind !== 'reference' || self.object.kind !== 'array' || call.open) return undefined;
  const items = elementsOf(interpreter, self);
  return items.every(isSure) ? items.map(({ value }) => value) : undefined;
}

/** Whole numbers, where all arguments are such. */
export function wholeNumbers(args: readonly Value[]): number[] | undefined {
  const numbers = args.map((arg) =>
    arg.kind === 'literal' && Number.isInteger(arg.value) ? Number(arg.value) : undefined,
  );
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** Puts other elements in the place of those of an array. */
function refill(call: NativeCall, values: readonly Value[], many = false): void {
  withArray(call, (array) => {
    for (const { cell } of array.elements) call.interpreter.store.write(cell, ABSENT);
    for (const value of values) array.push(value, many);
  });
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
export function one(call: NativeCall): Value {
  const items = elementsOf(call.interpreter, call.self);
  const [only] = items;
  if (items.length === 1 && only) return only.value;
  return items.length === 0 ? UNDEFINED : lookup(items.map(({ value }) => value));
}

/** What `pop` and `shift` take off an end. */
function takenAt(call: NativeCall, index: 0 | -1): Value {
  const elements = sureElements(call);
  if (!elements) return taken(call);
  refill(call, index === 0 ? elements.slice(1) : elements.slice(0, -1));
  return elements.at(index) ?? UNDEFINED;
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
  if (call.args[0])
    callFunction(call.interpreter, call.args[0], UNDEFINED, [one(call), one(call)], false, call.node, false);
  return call.self;
}

/** What is put at places that are not followed is lost from sight. */
function filled(call: NativeCall): Value {
  for (const value of call.args) escapeAnswers(call.interpreter, value, call.node);
  withArray(call, (array) => {
    array.forget();
  });
  return call.self;
}
