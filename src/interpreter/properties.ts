/** Reading and writing properties and elements. */
import { and, type Condition, compatible, NEVER, or } from '../values/condition.ts';
import { alternatives, choose, lift, lookup, perAlternative, restrict } from '../values/choice.ts';
import { type Cell, type HeapObject, newObject } from '../values/heap.ts';
import {
  ABSENT,
  isNullish,
  keyOf,
  literal,
  lookupOf,
  type Node,
  type Origin,
  type Plain,
  type Reference,
  reference,
  stored,
  through,
  UNDEFINED,
  unknown,
  type Value,
} from '../values/value.ts';
import { callFunction } from './calls.ts';
import { elementProperty, elementsOf, isNothing } from './elements.ts';
import type { Environment } from './environment.ts';
import { escapeAnswers, observe } from './escapes.ts';
import { memberKey } from './expressions.ts';
import type { Interpreter } from './interpreter.ts';

/** What `get` and `set` of one name are made of. */
export interface Accessor {
  get?: Value;
  set?: Value;
}

export function isAccessor(internal: unknown): internal is Accessor {
  return typeof internal === 'object' && internal !== null && ('get' in internal || 'set' in internal);
}

export function getProperty(interpreter: Interpreter, base: Value, key: Value, node: Node): Value {
  return lift([restrict(base, interpreter.path), restrict(key, interpreter.path)], (object, name) =>
    getOfPlain(interpreter, object, name, node),
  );
}

function getOfPlain(interpreter: Interpreter, base: Plain, key: Plain, node: Node): Value {
  if (key.kind !== 'literal') {
    observe(interpreter, key);
    // Nobody knows which part is read.
    if (base.kind === 'answer') escapeAnswers(interpreter, base, node);
    return base.kind === 'reference'
      ? through(dynamic(interpreter, base, key), base.via)
      : partOfUnknown(interpreter, base, `[${keyOf(key)}]`, node);
  }
  const name = String(key.value);
  if (base.kind === 'reference') return through(ofObject(interpreter, base, name, node), base.via);
  const modelled = isNullish(base) ? undefined : interpreter.world.property(base, name, interpreter, node);
  return modelled ?? partOfUnknown(interpreter, base, `.${name}`, node);
}

function partOfUnknown(interpreter: Interpreter, base: Plain, part: string, node: Node): Value {
  // What was made from an answer in a way that nobody knows may be read for what the answer says.
  if (base.kind !== 'literal' && base.kind !== 'answer') escapeAnswers(interpreter, base, node);
  const reason = base.kind === 'unknown' ? base.reason : 'derived';
  const sources = base.kind === 'unknown' ? base.sources : undefined;
  // Where a variable of the environment is read is the place to speak of it.
  const origin = reason === 'environment' ? interpreter.origin(node) : undefined;
  return unknown(reason, { key: keyOf(base) + part, sources, origin });
}

function ofObject(interpreter: Interpreter, base: Reference, name: string, node: Node): Value {
  const { object } = base;
  if (object.kind === 'array') {
    const element = elementProperty(interpreter, object, name);
    if (element) return element;
  }
  const modelled =
    object.internal === undefined ? undefined : interpreter.world.property(base, name, interpreter, node);
  if (modelled) return modelled;
  if (name === 'prototype' && object.kind === 'function' && !object.own(name)) {
    object.properties.set(name, interpreter.store.cell(reference(newObject(interpreter.store))));
  }
  return perAlternative(findProperty(interpreter, object, name), (value) => {
    if (value.kind === 'absent') return interpreter.world.property(base, name, interpreter, node) ?? UNDEFINED;
    if (value.kind === 'reference' && isAccessor(value.object.internal)) {
      const { get } = value.object.internal;
      return get ? callFunction(interpreter, get, base, [], false, node) : UNDEFINED;
    }
    return value;
  });
}

/** The value of a property of an object or of what it inherits from; absent where there is none. */
export function findProperty(interpreter: Interpreter, object: HeapObject, name: string, depth = 0): Value {
  const known = object.own(name);
  const own = interpreter.read(known ?? object.rest);
  return perAlternative(own, (value) => {
    if (value.kind === 'absent' && object.prototype && depth < 16)
      return inherited(interpreter, object.prototype, name, depth);
    return known ? value : rest(interpreter, value, name);
  });
}

/** What stands at a key that is not among the known ones: a different unknown for each key, or a part of an answer. */
function rest(interpreter: Interpreter, value: Plain, name: string): Value {
  if (value.kind === 'answer' && value.origin) {
    return (
      interpreter.world.property(value, name, interpreter, value.origin.node) ??
      unknown('derived', { sources: [value] })
    );
  }
  // A copy has the parts of what it was made from.
  return value.kind === 'unknown' ? { ...value, key: `${value.key.replace(/\.\*$/, '')}.${name}` } : value;
}

function inherited(interpreter: Interpreter, prototype: Value, name: string, depth: number): Value {
  return lift([prototype], (plain) =>
    plain.kind === 'reference'
      ? findProperty(interpreter, plain.object, name, depth + 1)
      : plain.kind === 'unknown'
        ? unknown(plain.reason, { key: `${plain.key}.${name}` })
        : ABSENT,
  );
}

export function superProperty(interpreter: Interpreter, key: Value, node: Node): Value {
  const { home, self } = interpreter.frame;
  if (!home?.prototype || key.kind !== 'literal') return unknown('import');
  const found = inherited(interpreter, home.prototype, String(key.value), 0);
  if (found.kind === 'reference' && isAccessor(found.object.internal)) {
    const { get } = found.object.internal;
    return get ? callFunction(interpreter, get, self ?? unknown('parameter'), [], false, node) : UNDEFINED;
  }
  return found.kind === 'absent' ? UNDEFINED : found;
}

/** A property by a key that is not known: one of those that are there. */
function dynamic(interpreter: Interpreter, base: Reference, key: Plain): Value {
  const { object } = base;
  const cells: Cell[] =
    object.kind === 'array' ? object.elements.map(({ cell }) => cell) : Array.from(object.listed(), ([, cell]) => cell);
  const closed = interpreter.read(object.rest).kind === 'absent';
  if (!closed || cells.length === 0 || object.kind === 'function') {
    return unknown('dynamic key', { key: `${keyOf(base)}[${keyOf(key)}]` });
  }
  const values = cells.flatMap((cell) => alternatives(interpreter.read(cell)).map(({ value }) => value));
  const known = values.filter((value) => value.kind !== 'absent');
  // Even the only one may not be the one that is asked for.
  return known.length === 1 ? lookupOf(known) : lookup(known);
}

/** Writes a property of every object that the base may be. */
export function setProperty(
  interpreter: Interpreter,
  base: Value,
  key: Value,
  value: Value,
  slot: Origin | undefined,
): void {
  const bases = alternatives(restrict(base, interpreter.path));
  const keys = alternatives(restrict(key, interpreter.path));
  const places = bases.flatMap((object) =>
    keys
      .map((name) => ({ when: and(object.when, name.when), object: onlyOf(object.value), name: name.value }))
      .filter(({ when }) => when.worlds.length > 0),
  );
  for (const place of places) {
    const others = places.reduce<Condition>((sum, other) => (other === place ? sum : or(sum, other.when)), NEVER);
    const { object: target, name } = place;
    if (target.kind !== 'reference' || name.kind !== 'literal') {
      observe(interpreter, value);
      escapeAnswers(interpreter, value, slot?.node);
      if (target.kind === 'reference') forgetKnown(interpreter, target.object);
      else if (target.kind === 'lookup')
        for (const one of target.values) if (one.kind === 'reference') forgetKnown(interpreter, one.object);
      continue;
    }
    const { object } = target;
    // What is older than the function under way may be read by others.
    if (object.internal !== undefined || interpreter.isShared(object)) escapeAnswers(interpreter, value, slot?.node);
    const cell = cellFor(interpreter, object, String(name.value));
    if (!cell) {
      escapeAnswers(interpreter, value, slot?.node);
      continue;
    }
    const setter = accessorOf(interpreter, object, String(name.value));
    if (setter) {
      if (setter.set && slot) callFunction(interpreter, setter.set, target, [value], false, slot.node);
      continue;
    }
    const written = stored(value, slot);
    interpreter.store.write(
      cell,
      places.length === 1 || !compatible(others, interpreter.path)
        ? written
        : choose([
            { when: place.when, value: written },
            { when: others, value: cell.value },
          ]),
    );
  }
}

/** The only value that a look-up may yield: a write to nothing would throw. */
function onlyOf(plain: Plain): Plain {
  const [only, ...others] = plain.kind === 'lookup' ? plain.values : [];
  return only && only.kind !== 'choice' && others.length === 0 ? only : plain;
}

function accessorOf(interpreter: Interpreter, object: HeapObject, name: string): Accessor | undefined {
  const found = findProperty(interpreter, object, name);
  return found.kind === 'reference' && isAccessor(found.object.internal) ? found.object.internal : undefined;
}

function cellFor(interpreter: Interpreter, object: HeapObject, name: string): Cell | undefined {
  if (object.kind !== 'array') return object.slot(name);
  if (!/^\d+$/.test(name)) {
    // A length that is set, or anything else that rearranges.
    object.forget();
    return undefined;
  }
  const index = Number(name);
  const certain = elementsOf(interpreter, reference(object)).every(
    ({ value, many }) => !many && alternatives(value).every((one) => one.value.kind !== 'absent'),
  );
  const present = object.elements.filter(({ cell }) => interpreter.read(cell).kind !== 'absent');
  if (!certain || index > present.length) {
    object.forget();
    return undefined;
  }
  if (index === present.length) object.push(UNDEFINED);
  return index === present.length ? object.elements.at(-1)?.cell : present[index]?.cell;
}

/** A write at a key that is not known: any of the known ones may be meant. */
function forgetKnown(interpreter: Interpreter, object: HeapObject): void {
  for (const [, cell] of object.listed())
    interpreter.store.write(cell, unknown('dynamic key', { sources: [cell.value] }));
  for (const { cell } of object.elements)
    interpreter.store.write(cell, unknown('dynamic key', { sources: [cell.value] }));
  interpreter.store.write(object.rest, unknown('dynamic key'));
}

/** The same, where the value is known: what it holds of an answer is lost from sight. */
export function setUnknownKey(interpreter: Interpreter, object: HeapObject, value: Value = UNDEFINED): void {
  escapeAnswers(interpreter, value, object.origin?.node);
  forgetKnown(interpreter, object);
}

/** What a spread or `Object.assign` does: the own properties of the source, over those of the target. */
export function copyProperties(interpreter: Interpreter, target: HeapObject, source: Value): void {
  const options = alternatives(restrict(source, interpreter.path));
  const all = options.length === 1;
  for (const { when, value: plain } of options) {
    if (plain.kind === 'literal' || plain.kind === 'absent' || plain.kind === 'text' || plain.kind === 'json') continue;
    if (isNothing(plain, and(interpreter.path, when))) continue;
    const others = options.reduce<Condition>(
      (sum, other) => (other.value === plain ? sum : or(sum, other.when)),
      NEVER,
    );
    const put = (cell: Cell, value: Value): void => {
      const before = cell.value;
      const over = perAlternative(value, (one) => (one.kind === 'absent' ? before : one));
      interpreter.store.write(
        cell,
        all
          ? over
          : choose([
              { when, value: over },
              { when: others, value: before },
            ]),
      );
    };
    if (plain.kind !== 'reference') {
      if (plain.kind === 'promise') escapeAnswers(interpreter, plain, undefined);
      const lost = unknown(plain.kind === 'unknown' ? plain.reason : 'derived', {
        key: `${keyOf(plain)}.*`,
        sources: [plain],
      });
      for (const cell of target.properties.values()) put(cell, lost);
      // A copy of an answer is read key by key like the answer itself.
      put(target.rest, plain.kind === 'answer' ? plain : lost);
      continue;
    }
    target.copyOf(plain.object);
    const open = interpreter.read(plain.object.rest);
    if (open.kind !== 'absent') {
      for (const [name, cell] of target.properties) if (!plain.object.own(name)) put(cell, open);
      put(target.rest, open);
    }
    for (const [name, cell] of plain.object.listed()) {
      const value = through(interpreter.read(cell), plain.via);
      if (value.kind === 'reference' && isAccessor(value.object.internal)) {
        const { get } = value.object.internal;
        const node = value.object.origin?.node;
        put(target.slot(name), get && node ? callFunction(interpreter, get, plain, [], false, node) : UNDEFINED);
      } else if (value.kind !== 'absent') put(target.slot(name), value);
    }
  }
}

export function deleteProperty(interpreter: Interpreter, argument: Node, environment: Environment): Value {
  const target = argument.type === 'ChainExpression' ? argument.expression : argument;
  if (target.type !== 'MemberExpression') return literal(true);
  const base = interpreter.evaluate(target.object, environment);
  const key = memberKey(interpreter, target, environment);
  setProperty(interpreter, base, key, ABSENT, undefined);
  return literal(true);
}
