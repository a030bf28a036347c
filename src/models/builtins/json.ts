/** `JSON`, and copies of values as they stand at one moment. */
import { escapeAnswers } from '../../interpreter/escapes.ts';
import type { Interpreter } from '../../interpreter/interpreter.ts';
import { callFunction } from '../../interpreter/calls.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { findProperty, isAccessor } from '../../interpreter/properties.ts';
import { alternatives, lift, perAlternative, restrict } from '../../values/choice.ts';
import { HeapObject } from '../../values/heap.ts';
import {
  ABSENT,
  derived,
  isNullish,
  jsonOf,
  literal,
  type Plain,
  type Reference,
  reference,
  stored,
  UNDEFINED,
  unknown,
  type Value,
} from '../../values/value.ts';
import { parseJson } from './json-text.ts';
import { argument, type Native, type NativeCall } from '../natives.ts';

const MAX_DEPTH = 12;

export const json: Readonly<Record<string, Native>> = {
  stringify: (call) => {
    const value = argument(call, 0);
    const origin = call.interpreter.origin(call.node);
    const replacer = argument(call, 1);
    const mode = replacing(call, replacer);
    // A function is shown every value, also those within an answer.
    const isList = replacer.kind === 'reference' && replacer.object.kind === 'array';
    if (replacer.kind !== 'literal' && !isList) escapeAnswers(call.interpreter, value, call.node);
    if (!mode) return derived('JSON.stringify', [value], { origin });
    return jsonOf(snapshot(call.interpreter, value, mode), origin);
  },
  parse: (call) =>
    lift([argument(call, 0), argument(call, 1)], (plain, reviver) => {
      // A second argument is a function that is shown every value, and may give another.
      if (!isNullish(reviver)) {
        escapeAnswers(call.interpreter, plain, call.node);
        return derived('JSON.parse', [plain, reviver]);
      }
      if (plain.kind === 'json') return snapshot(call.interpreter, plain.value, 'clone');
      // Pieces of an answer that were joined are the answer.
      const piece =
        plain.kind === 'text'
          ? plain.parts.find((part) => typeof part !== 'string' && part.kind === 'answer')
          : undefined;
      if (piece !== undefined && typeof piece !== 'string' && piece.kind === 'answer')
        return { ...piece, layer: 'body', path: [] };
      // A client that was asked for the text gives it where it gives the body otherwise.
      const isWhole =
        plain.kind === 'answer' && (plain.layer === 'text' || (plain.layer === 'body' && plain.path.length === 0));
      if (isWhole) return { ...plain, layer: 'body', path: [] };
      return parseJson(call.interpreter, plain) ?? derived('JSON.parse', [plain]);
    }),
};

/** What a replacer makes of a property: the value that takes its place. */
type Replacer = (holder: Value, key: Value, value: Value) => Value;

/** How a copy is made: `json` drops what JSON has no text for, as does a replacer; `clone` keeps it. */
type Mode = 'json' | 'clone' | Replacer;

/** The second argument of `JSON.stringify`; undefined where nobody knows what it does. */
function replacing(call: NativeCall, replacer: Value): Mode | undefined {
  if (replacer.kind === 'literal') return 'json';
  if (replacer.kind !== 'reference') return undefined;
  const { interpreter, node } = call;
  if (replacer.object.kind === 'function')
    return (holder, key, value) => callFunction(interpreter, replacer, holder, [key, value], false, node, false);
  const keys = elementsOf(interpreter, replacer).map((item) => (item.many ? undefined : item.value));
  const names = keys.map((key) => (key?.kind === 'literal' ? String(key.value) : undefined));
  if (replacer.object.kind !== 'array' || names.includes(undefined)) return undefined;
  return (holder, key, value) => {
    const isElement = holder.kind === 'reference' && holder.object.kind === 'array';
    // The whole has no name.
    const isListed = key.kind === 'literal' && (key.value === '' || names.includes(String(key.value)));
    return isElement || isListed ? value : UNDEFINED;
  };
}

/** A deep copy that later writes do not reach, keeping the places where everything was written. */
export function snapshot(interpreter: Interpreter, value: Value, mode: Mode): Value {
  const replace = typeof mode === 'function' ? mode : undefined;
  const under = new Set<HeapObject>();
  const copy = (part: Value, depth: number, holder: Value, key: Value): Value => {
    const given = restrict(part, interpreter.path);
    const replaced = replace ? restrict(replace(holder, key, spelled(given)), interpreter.path) : given;
    const isElement = holder.kind === 'reference' && holder.object.kind === 'array';
    return perAlternative(replaced, (plain) => {
      const made = copyPlain(plain, depth, isElement);
      // What is added to a copy on some paths is not missing on the others.
      const isOriginal =
        plain.kind === 'reference' && alternatives(replaced).some((other) => isCopy(other.value, plain.object));
      if (isOriginal && made.kind === 'reference')
        interpreter.store.write(made.object.rest, unknown('dynamic key', { sources: [made.object.rest.value] }));
      return made;
    });
  };
  const copyPlain = (plain: Plain, depth: number, element: boolean): Value => {
    if (mode !== 'clone' && plain.kind === 'literal' && plain.value === undefined)
      return element ? literal(null) : ABSENT;
    if (plain.kind !== 'reference') return plain;
    const { object } = plain;
    if (object.kind === 'function' || object.kind === 'class') return element ? literal(null) : ABSENT;
    if (object.internal !== undefined) return derived('JSON', [plain]);
    if (depth > MAX_DEPTH || under.has(object)) return unknown('too deep');
    under.add(object);
    const made = copyObject(plain, depth);
    under.delete(object);
    return made;
  };
  const copyObject = (plain: Reference, depth: number): Value => {
    const { object } = plain;
    const own = mode === 'clone' || isOpen(interpreter, object) ? ABSENT : findProperty(interpreter, object, 'toJSON');
    if (own.kind === 'reference' && own.object.kind === 'function' && own.object.origin) {
      const result = callFunction(interpreter, own, plain, [], false, own.object.origin.node, false);
      // What it gives is written as it is, even if it has a `toJSON`.
      return perAlternative(restrict(result, interpreter.path), (one) =>
        one.kind === 'reference' && one.object === object
          ? copyMembers(plain, depth)
          : copyPlain(one, depth + 1, false),
      );
    }
    return own.kind === 'absent' ? copyMembers(plain, depth) : derived('JSON', [plain]);
  };
  const copyMembers = (plain: Reference, depth: number): Value => {
    const { object } = plain;
    const made = new HeapObject(interpreter.store, object.kind, object.origin);
    const { store } = interpreter;
    for (const [key, cell] of object.listed()) {
      const part = got(interpreter, plain, cell.value);
      if (part.kind === 'absent') continue;
      made.properties.set(key, store.cell(copy(part, depth + 1, plain, literal(key)), made.birth));
    }
    const isCertain = object.elements.every(
      ({ cell, many }) => !many && alternatives(cell.value).every((one) => one.value.kind !== 'absent'),
    );
    for (const [index, { cell, many }] of object.elements.entries()) {
      const key = isCertain ? literal(String(index)) : unknown('dynamic key');
      made.elements.push({ cell: store.cell(copyElement(cell.value, depth + 1, plain, key), made.birth), many });
    }
    const rest = restrict(object.rest.value, interpreter.path);
    store.write(made.rest, replace && rest.kind !== 'absent' ? derived('JSON', [rest]) : rest);
    // What an instance inherits are methods, which JSON leaves out, or nobody knows what.
    if (object.prototype?.kind === 'unknown') store.write(made.rest, object.prototype);
    return keepPlace(plain, made);
  };
  // An element that is not there is none; one that is undefined is null.
  const copyElement = (element: Value, depth: number, holder: Value, key: Value): Value =>
    element.kind === 'absent' ? element : copy(element, depth, holder, key);
  return copy(value, 0, UNDEFINED, literal(''));
}

/** What JSON writes of a date is a text, and that is what a replacer is shown. */
function spelled(value: Value): Value {
  return perAlternative(value, (plain) =>
    plain.kind === 'unknown' && plain.date === 'object'
      ? derived('toJSON', [plain], { origin: plain.origin, date: 'text' })
      : plain,
  );
}

function isCopy(value: Plain, original: HeapObject): boolean {
  return value.kind === 'reference' && value.object.isCopyOf(original);
}

/** What reading a property gives: the result of its getter, if it has one. */
function got(interpreter: Interpreter, self: Value, value: Value): Value {
  const plain = restrict(value, interpreter.path);
  if (plain.kind !== 'reference' || !isAccessor(plain.object.internal)) return value;
  const { get } = plain.object.internal;
  const node = plain.object.origin?.node;
  return get && node ? callFunction(interpreter, get, self, [], false, node, false) : UNDEFINED;
}

/** Whether an object may have keys that nobody knows; a `toJSON` among them is not to be expected. */
function isOpen(interpreter: Interpreter, object: HeapObject): boolean {
  return interpreter.read(object.rest).kind !== 'absent' && object.own('toJSON') === undefined;
}

function keepPlace(from: Reference, object: HeapObject): Value {
  return stored({ ...reference(object), via: from.via }, from.slot);
}
