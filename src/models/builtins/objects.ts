/** The functions of `Object`. */
import { escapeAnswers, observe } from '../../interpreter/escapes.ts';
import { hasKey } from '../../interpreter/operators.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { copyProperties, getProperty, setProperty, setUnknownKey } from '../../interpreter/properties.ts';
import { alternatives, lift, perAlternative } from '../../values/choice.ts';
import { type HeapObject, newArray, newObject } from '../../values/heap.ts';
import {
  ABSENT,
  derived,
  literal,
  type Origin,
  type Plain,
  reference,
  UNDEFINED,
  unknown,
  type Value,
} from '../../values/value.ts';
import { isListed } from '../http/answers.ts';
import { argument, type Native, type NativeCall } from '../natives.ts';

const same: Native = (call) => argument(call, 0);

export const objectFunctions: Readonly<Record<string, Native>> = {
  assign: (call) => {
    const target = argument(call, 0);
    for (const { value } of alternatives(target)) {
      if (value.kind !== 'reference') {
        for (const source of call.args.slice(1)) escapeAnswers(call.interpreter, source, call.node);
        continue;
      }
      if (call.interpreter.isShared(value.object))
        for (const source of call.args.slice(1)) escapeAnswers(call.interpreter, source, call.node);
      for (const source of call.args.slice(1)) {
        if (target.kind === 'choice') setUnknownKey(call.interpreter, value.object);
        else copyProperties(call.interpreter, value.object, source);
      }
      if (call.open) setUnknownKey(call.interpreter, value.object);
    }
    return target;
  },
  freeze: (call) => {
    const target = same(call);
    if (target.kind === 'reference') target.object.fixed = true;
    return target;
  },
  seal: same,
  preventExtensions: same,
  hasOwn: (call) => hasOwn(call, argument(call, 0), argument(call, 1)),
  keys: (call) => listed(call, false, (key) => key),
  values: (call) => listed(call, true, (_key, value) => value),
  entries: (call) => listed(call, true, (key, value) => reference(newArray(call.interpreter.store, [key, value]))),
  fromEntries: (call) => {
    const { interpreter } = call;
    const object = newObject(interpreter.store, interpreter.origin(call.node));
    fill(call, object, argument(call, 0), interpreter.origin(call.node));
    return reference(object);
  },
  create: (call) => {
    const object = newObject(call.interpreter.store, call.interpreter.origin(call.node));
    const prototype = argument(call, 0);
    if (prototype.kind !== 'literal') object.prototype = prototype;
    if (call.args.length > 1) setUnknownKey(call.interpreter, object);
    return reference(object);
  },
};

/** The method of all objects. */
export const hasOwnProperty: Native = (call) => hasOwn(call, call.self, argument(call, 0));

function hasOwn({ interpreter, node }: NativeCall, object: Value, key: Value): Value {
  observe(interpreter, key);
  observe(interpreter, object);
  // Who asks whether a key is there looks at it.
  getProperty(interpreter, object, key, node);
  return lift([key, object], (name, base) => hasKey(interpreter, name, base, true));
}

/** Sets a property of an object for each entry of a list, where the entry is there. */
export function fill(call: NativeCall, object: HeapObject, entries: Value, slot: Origin | undefined): void {
  const { interpreter, node } = call;
  for (const { value: item, many } of elementsOf(interpreter, entries)) {
    interpreter.branch(
      alternatives(item).map(({ when, value: entry }) => ({
        when,
        run: () => {
          if (entry.kind === 'absent') return UNDEFINED;
          const [key, value] = [0, 1].map((index) => getProperty(interpreter, entry, literal(index), node)) as [
            Value,
            Value,
          ];
          if (many || key.kind !== 'literal') setUnknownKey(interpreter, object, value);
          else setProperty(interpreter, reference(object), key, value, slot);
          return UNDEFINED;
        },
      })),
    );
  }
}

/** Where the key of a property is written. */
function keyOf({ slot }: Plain): Origin | undefined {
  return slot?.node.type === 'Property' ? { ...slot, node: slot.node.key } : undefined;
}

/** @param withValues whether the list holds the values of the properties, or only their keys */
function listed(call: NativeCall, withValues: boolean, item: (key: Value, value: Value) => Value): Value {
  const { interpreter } = call;
  const subject = argument(call, 0);
  const array = newArray(interpreter.store, [], interpreter.origin(call.node));
  if (subject.kind === 'answer') {
    if (subject.layer !== 'body') return derived('Object', [subject]);
    const isList = isListed(subject);
    // Nobody knows which of the properties are read then.
    if (withValues && !isList) escapeAnswers(interpreter, subject, call.node);
    const key = unknown('derived', isList ? {} : { sources: [subject] });
    array.push(item(key, { ...subject, path: [...subject.path, '*'] }), true);
    return reference(array);
  }
  if (subject.kind !== 'reference' || subject.object.kind === 'array') {
    const part = unknown('derived', { sources: [subject] });
    array.push(reference(newArray(interpreter.store, [part, part])), true);
    return subject.kind === 'unknown' && item(literal(''), UNDEFINED).kind !== 'reference'
      ? derived('Object', [subject])
      : reference(array);
  }
  const { object } = subject;
  for (const [key, cell] of object.listed()) {
    const value = interpreter.read(cell);
    if (value.kind === 'absent') continue;
    array.push(perAlternative(value, (one) => (one.kind === 'absent' ? ABSENT : item(literal(key, keyOf(one)), one))));
  }
  const rest = interpreter.read(object.rest);
  if (rest.kind !== 'absent') array.push(unknown('dynamic key', { sources: [rest] }), true);
  return reference(array);
}
