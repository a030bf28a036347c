/** What others may do to the objects that they have: fill what stands empty, and turn switches on and off. */
import { alternatives, choose } from '../values/choice.ts';
import type { Cell, HeapObject } from '../values/heap.ts';
import { type Plain, unknown, type Value } from '../values/value.ts';
import { keepIdentity } from './escapes.ts';
import type { Interpreter } from './interpreter.ts';

/** How deep objects are looked for in what a module exports. */
const MAX_DEPTH = 6;

/** Leaves open what others fill in or switch in an object that they have. */
export function hollow(interpreter: Interpreter, object: HeapObject): void {
  if (object.fixed) return;
  const { store } = interpreter;
  const widen = (name: string, cell: Cell): void => {
    if (/^[#_]/.test(name)) return;
    for (const { value } of alternatives(interpreter.read(cell))) {
      if (isHollow(value)) store.write(cell, unknown('mutation'));
      if (value.kind === 'reference') hollowList(value.object);
    }
  };
  const hollowList = (list: HeapObject): void => {
    if (list.kind === 'array' && list.elements.length === 0) store.write(list.rest, unknown('mutation'));
  };
  hollowList(object);
  if (object.internal === undefined && object.kind !== 'array')
    for (const [name, cell] of object.properties) widen(name, cell);
}

/** Whether a value holds the place of another one: nothing, an empty text, a zero, or what is on or off. */
function isHollow(value: Plain): boolean {
  if (value.kind !== 'literal') return false;
  return value.value === undefined || typeof value.value === 'boolean' || Number(value.value) === 0;
}

/** The same for all objects that a module which is not in question gives to others: any file may have them. */
export function hollowExports(interpreter: Interpreter, exported: readonly Value[]): void {
  const seen = new Set<HeapObject>();
  const visit = (value: Value, depth: number): void => {
    for (const { value: plain } of alternatives(value)) {
      if (plain.kind !== 'reference' || seen.has(plain.object) || depth > MAX_DEPTH) continue;
      const { object } = plain;
      seen.add(object);
      if (object.kind === 'function') continue;
      for (const cell of object.properties.values()) visit(interpreter.read(cell), depth + 1);
      for (const { cell } of object.elements) visit(interpreter.read(cell), depth + 1);
      hollow(interpreter, object);
    }
  };
  for (const value of exported) visit(value, 0);
}

/** What a variable or property may hold that several functions share and some change. */
export function shared(interpreter: Interpreter, before: Value, after: Value): Value {
  const { yes, no } = interpreter.either('changed');
  return choose([
    { when: no, value: keepIdentity(before) },
    { when: yes, value: keepIdentity(after) },
  ]);
}
