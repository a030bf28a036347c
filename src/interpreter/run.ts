/** Runs a whole file: the module from top to bottom, then every function that nobody visible calls. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ALWAYS } from '../values/condition.ts';
import { alternatives, choose } from '../values/choice.ts';
import type { Cell, HeapObject } from '../values/heap.ts';
import { type Node, reference, UNDEFINED, unknown, type Value } from '../values/value.ts';
import { callClosure, isFunctionNode } from './calls.ts';
import { classOfHome, constructClass, isAbstractClass, isClass, provided } from './classes.ts';
import { escapeAnswers, handOut, parametersOf } from './escapes.ts';
import { hollow, shared } from './hollows.ts';
import { isIdle, type Reach } from './idle.ts';
import type { Interpreter } from './interpreter.ts';
import { enterMarkup } from './markup.ts';
import { makeModule, moduleFrame, ownExports, runModule, topLevel } from './modules.ts';
import { isAccessor } from './properties.ts';
import { writersIn } from './writers.ts';

/** A function to be entered from outside, with the `this` it gets. */
interface Entry {
  readonly object: HeapObject;
  readonly self: Value;
}

/** @param shared whether other scripts see what this one declares at its top level */
export function runFile(interpreter: Interpreter, program: TSESTree.Program, shared = false): void {
  const module = makeModule(interpreter, interpreter.file, program);
  runModule(interpreter, module);
  interpreter.frames.push(moduleFrame(interpreter, interpreter.file));
  for (const enter of interpreter.later.splice(0)) enter();
  interpreter.path = ALWAYS;
  if (module.environment) enterMarkup(interpreter, program, module.environment);
  const exported = shared ? topLevel(interpreter, module) : ownExports(interpreter, module);
  for (const value of exported) escapeAnswers(interpreter, value, program);
  runEntries(interpreter, exported);
  interpreter.frames.pop();
}

/**
 * Enters each function from outside. They run in an order that nobody knows, so a first pass finds out what they change
 * of the state that they share; where there is such a thing, it is unknown in the second pass, which counts.
 */
function runEntries(interpreter: Interpreter, exported: readonly Value[]): void {
  const open = new Set<HeapObject>();
  for (const value of exported) collect(interpreter, value, open);
  const instances = new Map<HeapObject, HeapObject[]>();
  const selfOf = (object: HeapObject): Value[] => selves(interpreter, object, open, instances);
  // Instances are shared by the methods, so they are made before any of these runs.
  for (const closure of [...interpreter.closures])
    if (closure.closure?.home && closure.closure.file === interpreter.file) selfOf(closure);

  for (const object of open) hollow(interpreter, object);
  const memory = interpreter.remember();
  const changed = pass(interpreter, open, selfOf, true);
  if (changed.size === 0) return;
  memory();
  for (const [cell, value] of changed) cell.value = shared(interpreter, cell.value, value);
  pass(interpreter, open, selfOf, false);
}

function pass(
  interpreter: Interpreter,
  open: ReadonlySet<HeapObject>,
  selfOf: (object: HeapObject) => Value[],
  first: boolean,
): Map<Cell, Value> {
  const changed = new Map<Cell, Value>();
  const done = new Set<Node>();
  const reaches = new Map<Node, Reach>();
  const alone: { readonly node: Node; readonly forget: () => void }[] = [];
  for (let index = 0; index < interpreter.closures.length && !interpreter.exhausted; index++) {
    const object = interpreter.closures[index];
    const node = object?.closure?.node;
    if (!object || !isFunctionNode(node) || done.has(node)) continue;
    const { file = '' } = object.closure ?? {};
    if (file !== interpreter.file) {
      // What other files do by themselves is judged where they are linted; here only what they change counts.
      const program = first ? interpreter.modules.get(file)?.program : undefined;
      if (!program || !writersIn(program).has(node)) continue;
    } else if (interpreter.entered.has(node) && !open.has(object)) continue;
    done.add(node);
    if (isIdle(interpreter, object, reaches)) continue;
    for (const self of selfOf(object)) {
      const record = interpreter.world.record();
      const { changes } = interpreter.store.fork(() => {
        enter(interpreter, { object, self });
      });
      if (!open.has(object)) alone.push({ node, forget: record() });
      for (const [cell, value] of changes) {
        const before = changed.get(cell);
        const { yes, no } = interpreter.either('entry');
        const either =
          before &&
          choose([
            { when: no, value: before },
            { when: yes, value },
          ]);
        changed.set(cell, either ?? value);
      }
    }
  }
  // A function that some other turned out to call is judged by those calls.
  for (const { node, forget } of alone) if (interpreter.called.has(node)) forget();
  return first ? changed : new Map<Cell, Value>();
}

function enter(interpreter: Interpreter, { object, self }: Entry): void {
  interpreter.path = ALWAYS;
  const result = callClosure(interpreter, object, self, parametersOf(object), true, undefined);
  interpreter.path = ALWAYS;
  handOut(interpreter, result, object.closure?.node);
}

/** The objects, and among them the functions, that others get hold of through an exported value. */
function collect(interpreter: Interpreter, value: Value, into: Set<HeapObject>, depth = 0): void {
  if (depth > 6) return;
  for (const { value: plain } of alternatives(value)) {
    if (plain.kind === 'promise') collect(interpreter, plain.value, into, depth + 1);
    if (plain.kind !== 'reference' || into.has(plain.object)) continue;
    into.add(plain.object);
    collectParts(interpreter, plain.object, into, depth);
  }
}

function collectParts(interpreter: Interpreter, object: HeapObject, into: Set<HeapObject>, depth: number): void {
  if (isAccessor(object.internal)) {
    for (const part of [object.internal.get, object.internal.set]) if (part) collect(interpreter, part, into, depth);
  }
  for (const [name, cell] of object.properties) {
    // Who has an instance does not make others of its class.
    if (name !== 'constructor') collect(interpreter, interpreter.read(cell), into, depth + 1);
  }
  for (const { cell } of object.elements) collect(interpreter, interpreter.read(cell), into, depth + 1);
  const { prototype } = object;
  // Nor does who has a class make instances of the one that it extends.
  if (isClass(object) && prototype?.kind === 'reference') {
    if (depth < 6) collectParts(interpreter, prototype.object, into, depth + 1);
  } else if (prototype) collect(interpreter, prototype, into, depth + 1);
}

/** What `this` may be in a method that is entered from outside. */
function selves(
  interpreter: Interpreter,
  object: HeapObject,
  open: ReadonlySet<HeapObject>,
  made: Map<HeapObject, HeapObject[]>,
): Value[] {
  const { home, self } = object.closure ?? {};
  const method = object.closure?.node.type !== 'ArrowFunctionExpression';
  if (!method) return [self ?? UNDEFINED];
  if (!home) return [unknown('parameter', { key: `this:${String(object.id)}` })];
  const owner = classOfHome(home);
  if (!owner) return [reference(home)];
  if (owner === home) {
    const heirs = open.has(owner) ? [] : heirsOf(interpreter, owner).filter((heir) => open.has(heir));
    return (heirs.length > 0 ? heirs : [owner]).map(reference);
  }
  let instances = made.get(owner);
  if (!instances) {
    // What a container of dependencies makes is the one instance that others have.
    const given = provided(interpreter, reference(owner));
    const known = given?.kind === 'reference' ? [given.object] : instancesOf(interpreter, owner, open);
    instances = known.length > 0 ? known.slice(0, 3) : [generic(interpreter, owner)].filter((one) => one !== undefined);
    if (open.has(owner)) for (const instance of instances) hollow(interpreter, instance);
    made.set(owner, instances);
  }
  return instances.map(reference);
}

/**
 * The instances of a class that are in view, where nobody else makes any; where it has none itself, those of the classes
 * that extend it. An abstract class has no others.
 */
function instancesOf(interpreter: Interpreter, owner: HeapObject, open: ReadonlySet<HeapObject>): HeapObject[] {
  const { instances } = interpreter;
  if (open.has(owner) && !isAbstractClass(owner)) return [];
  const own = instances.get(owner) ?? [];
  if (own.length > 0) return own;
  const heirs = heirsOf(interpreter, owner);
  const made = heirs.flatMap((heir) => instances.get(heir) ?? []);
  if (made.length > 0) return made;
  const last = heirs.filter((heir) => !heirs.some((other) => extendsClass(other, heir)));
  return last.flatMap((heir) => generic(interpreter, heir) ?? []);
}

/** The classes in view that extend a class, by way of others too. */
function heirsOf(interpreter: Interpreter, owner: HeapObject): HeapObject[] {
  return interpreter.closures.filter((one) => isClass(one) && extendsClass(one, owner));
}

function extendsClass({ prototype }: HeapObject, parent: HeapObject): boolean {
  if (prototype?.kind !== 'reference') return false;
  return prototype.object === parent || extendsClass(prototype.object, parent);
}

/** An instance made with parameters of which nothing is known. */
function generic(interpreter: Interpreter, owner: HeapObject): HeapObject | undefined {
  const node = owner.origin?.node;
  if (!node) return undefined;
  const instance = constructClass(interpreter, owner, [], true, node);
  interpreter.path = ALWAYS;
  return instance.kind === 'reference' ? instance.object : undefined;
}
