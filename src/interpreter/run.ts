/** Runs a whole file: the module from top to bottom, then every function that nobody visible calls. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ALWAYS } from '../values/condition.ts';
import { alternatives, choose } from '../values/choice.ts';
import type { Cell, HeapObject } from '../values/heap.ts';
import { type Node, reference, UNDEFINED, unknown, type Value } from '../values/value.ts';
import { callClosure, isFunctionNode } from './calls.ts';
import { classOfHome, constructClass, isClass, prototypeOf, provided } from './classes.ts';
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

/** The functions that others get hold of through an exported value. */
function collect(interpreter: Interpreter, value: Value, into: Set<HeapObject>, depth = 0): void {
  if (depth > 6) return;
  for (const { value: plain } of alternatives(value)) {
    if (plain.kind === 'promise') collect(interpreter, plain.value, into, depth + 1);
    if (plain.kind !== 'reference' || into.has(plain.object)) continue;
    const { object } = plain;
    into.add(object);
    if (isAccessor(object.internal)) {
      for (const part of [object.internal.get, object.internal.set]) if (part) collect(interpreter, part, into, depth);
    }
    for (const cell of object.properties.values()) collect(interpreter, interpreter.read(cell), into, depth + 1);
    for (const { cell } of object.elements) collect(interpreter, interpreter.read(cell), into, depth + 1);
    const prototype = isClass(object) ? prototypeOf(object) : undefined;
    if (prototype) collect(interpreter, reference(prototype), into, depth + 1);
    if (object.prototype) collect(interpreter, object.prototype, into, depth + 1);
  }
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
  if (!owner || owner === home) return [reference(home)];
  let instances = made.get(owner);
  if (!instances) {
    // What a container of dependencies makes is the one instance that others have.
    const given = provided(interpreter, reference(owner));
    const known = given?.kind === 'reference' ? [given.object] : (interpreter.instances.get(owner) ?? []);
    instances =
      known.length > 0 && (given !== undefined || !open.has(owner))
        ? known.slice(0, 3)
        : [generic(interpreter, owner)].filter((one) => one !== undefined);
    if (open.has(owner)) for (const instance of instances) hollow(interpreter, instance);
    made.set(owner, instances);
  }
  return instances.map(reference);
}

/** An instance made with parameters of which nothing is known. */
function generic(interpreter: Interpreter, owner: HeapObject): HeapObject | undefined {
  const node = owner.origin?.node;
  if (!node) return undefined;
  const instance = constructClass(interpreter, owner, [], true, node);
  interpreter.path = ALWAYS;
  return instance.kind === 'reference' ? instance.object : undefined;
}
