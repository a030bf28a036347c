/** `Map`, as far as its keys are known. */
import { escapeAnswers, observe } from '../../interpreter/escapes.ts';
import type { Interpreter } from '../../interpreter/interpreter.ts';
import { setProperty, setUnknownKey } from '../../interpreter/properties.ts';
import { alternatives, lift, lookup } from '../../values/choice.ts';
import { type HeapObject, newArray, newObject } from '../../values/heap.ts';
import { ABSENT, derived, isNullish, literal, reference, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import { argument, type Native, type NativeCall } from '../natives.ts';
import { fill } from './objects.ts';

/** Marks an object whose properties are the entries of a map. */
export const MAP: unique symbol = Symbol('map');

export const mapConstructor: Native = (call) => {
  const { interpreter } = call;
  const map = newObject(interpreter.store, interpreter.origin(call.node));
  map.internal = MAP;
  const given = argument(call, 0);
  if (alternatives(given).every(({ value }) => isNullish(value))) return reference(map);
  fill(call, map, given, undefined);
  return reference(map);
};

/** What iterating over a map yields. */
export function entriesOf(interpreter: Interpreter, map: HeapObject): { value: Value; many: boolean }[] {
  const { store } = interpreter;
  const entries = [...map.properties].map(([key, cell]) => ({
    value: lift([interpreter.read(cell)], (value) =>
      value.kind === 'absent' ? value : reference(newArray(store, [literal(key), value])),
    ),
    many: false,
  }));
  const rest = interpreter.read(map.rest);
  const part = unknown('dynamic key', { sources: [rest] });
  return rest.kind === 'absent'
    ? entries
    : [...entries, { value: reference(newArray(store, [part, part])), many: true }];
}

export const mapMethods: Readonly<Record<string, Native>> = {
  get: (call) => {
    const map = mapOf(call);
    const key = keyOf(call);
    if (!map) return derived('get', [call.self, key]);
    if (key.kind === 'literal') {
      const found = call.interpreter.read(map.own(String(key.value)) ?? map.rest);
      return found.kind === 'absent' ? UNDEFINED : found;
    }
    const isOpen = call.interpreter.read(map.rest).kind !== 'absent';
    return isOpen || map.properties.size === 0 ? derived('get', [call.self, key]) : lookup(valuesOf(call, map));
  },
  set: (call) => {
    const map = mapOf(call);
    const key = keyOf(call);
    if (map && key.kind === 'literal') setProperty(call.interpreter, call.self, key, argument(call, 1), undefined);
    else {
      escapeAnswers(call.interpreter, argument(call, 1), call.node);
      if (map) setUnknownKey(call.interpreter, map);
    }
    return call.self;
  },
  delete: (call) => {
    const map = mapOf(call);
    const key = keyOf(call);
    if (map && key.kind === 'literal') setProperty(call.interpreter, call.self, key, ABSENT, undefined);
    else if (map) setUnknownKey(call.interpreter, map);
    return unknown('derived');
  },
  clear: (call) => {
    const map = mapOf(call);
    if (map) setUnknownKey(call.interpreter, map);
    return UNDEFINED;
  },
  has: (call) => {
    const map = mapOf(call);
    return lift([keyOf(call)], (key) => {
      const undecided = derived('has', [call.self, key]);
      if (!map || key.kind !== 'literal') return undecided;
      return lift([call.interpreter.read(map.own(String(key.value)) ?? map.rest)], (value) =>
        value.kind === 'unknown' ? undecided : literal(value.kind !== 'absent'),
      );
    });
  },
  entries: (call) => call.self,
  values: (call) => {
    const map = mapOf(call);
    return map ? reference(newArray(call.interpreter.store, valuesOf(call, map))) : derived('values', [call.self]);
  },
};

function keyOf(call: NativeCall): Value {
  const key = argument(call, 0);
  observe(call.interpreter, key);
  return key;
}

function mapOf({ self }: NativeCall): HeapObject | undefined {
  return self.kind === 'reference' && self.object.internal === MAP ? self.object : undefined;
}

function valuesOf({ interpreter }: NativeCall, map: HeapObject): Value[] {
  const rest = interpreter.read(map.rest);
  const known = [...map.properties.values()]
    .map((cell) => interpreter.read(cell))
    .filter((value) => value.kind !== 'absent');
  return rest.kind === 'absent' ? known : [...known, unknown('dynamic key', { sources: [rest] })];
}
