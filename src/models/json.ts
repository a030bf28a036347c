/** `JSON`, and copies of values as they stand at one moment. */
import { escapeAnswers } from '../interpreter/escapes.ts';
import type { Interpreter } from '../interpreter/interpreter.ts';
import { findProperty } from '../interpreter/properties.ts';
import { alternatives, choose, lift, restrict } from '../values/choice.ts';
import { HeapObject } from '../values/heap.ts';
import {
  ABSENT,
  derived,
  literal,
  type Plain,
  type Reference,
  reference,
  stored,
  unknown,
  type Value,
} from '../values/value.ts';
import { argument, type Native } from './natives.ts';

const MAX_DEPTH = 12;

export const json: Readonly<Record<string, Native>> = {
  stringify: (call) => {
    const value = argument(call, 0);
    const replacer = argument(call, 1);
    const origin = call.interpreter.origin(call.node);
    if (replacer.kind !== 'literal') {
      // A function is shown every value.
      escapeAnswers(call.interpreter, value, call.node);
      return derived('JSON.stringify', [value], { origin });
    }
    return { kind: 'json', value: snapshot(call.interpreter, value, 'json'), origin };
  },
  parse: (call) =>
    lift([argument(call, 0)], (plain) => {
      // A second argument is a function that is shown every value.
      if (call.args.length > 1) escapeAnswers(call.interpreter, plain, call.node);
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
      return derived('JSON.parse', [plain]);
    }),
};

/**
 * A deep copy that later writes do not reach, keeping the places where everything was written.
 * @param mode `json` drops what JSON has no text for; `clone` keeps it
 */
export function snapshot(interpreter: Interpreter, value: Value, mode: 'json' | 'clone'): Value {
  const under = new Set<HeapObject>();
  const copy = (part: Value, depth: number, element: boolean): Value =>
    choose(
      alternatives(restrict(part, interpreter.path)).map(({ when, value: plain }) => ({
        when,
        value: copyPlain(plain, depth, element),
      })),
    );
  const copyPlain = (plain: Plain, depth: number, element: boolean): Value => {
    if (mode === 'json' && plain.kind === 'literal' && plain.value === undefined)
      return element ? literal(null) : ABSENT;
    if (plain.kind !== 'reference') return plain;
    const { object } = plain;
    if (object.kind === 'function' || object.kind === 'class') return element ? literal(null) : ABSENT;
    const mended =
      mode === 'json' && findProperty(interpreter, object, 'toJSON').kind !== 'absent' && !isOpen(interpreter, object);
    if (object.internal !== undefined || mended) return derived('JSON', [plain]);
    if (depth > MAX_DEPTH || under.has(object)) return unknown('too deep');
    under.add(object);
    const made = new HeapObject(interpreter.store, object.kind, object.origin);
    const { store } = interpreter;
    for (const [key, cell] of object.properties) {
      made.properties.set(key, store.cell(copy(cell.value, depth + 1, false), made.birth));
    }
    for (const { cell, many } of object.elements) {
      made.elements.push({ cell: store.cell(copy(cell.value, depth + 1, true), made.birth), many });
    }
    store.write(made.rest, restrict(object.rest.value, interpreter.path));
    // What an instance inherits are methods, which JSON leaves out, or nobody knows what.
    if (object.prototype?.kind === 'unknown') store.write(made.rest, object.prototype);
    under.delete(object);
    return keepPlace(plain, made);
  };
  return copy(value, 0, false);
}

/** Whether an object may have keys that nobody knows; a `toJSON` among them is not to be expected. */
function isOpen(interpreter: Interpreter, object: HeapObject): boolean {
  return interpreter.read(object.rest).kind !== 'absent' && object.own('toJSON') === undefined;
}

function keepPlace(from: Reference, object: HeapObject): Value {
  return stored({ ...reference(object), via: from.via }, from.slot);
}
