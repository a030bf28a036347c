/** What becomes of values that leave sight, and of answers on their way. */
import { and, isNever } from '../values/condition.ts';
import { alternatives, perAlternative, restrict } from '../values/choice.ts';
import type { HeapObject } from '../values/heap.ts';
import { isNullish, type Node, type Plain, sameValue, type Use, unknown, type Value } from '../values/value.ts';
import { callClosure } from './calls.ts';
import type { Environment } from './environment.ts';
import type { Interpreter } from './interpreter.ts';

const MAX_DEPTH = 40;
const MAX_VISITS = 2_000;

/** Somebody who cannot be seen has the value: may change it, read it, call it. */
export function escape(interpreter: Interpreter, value: Value, node: Node | undefined): void {
  visit(interpreter, value, (plain) => {
    if (plain.origin) interpreter.observed.add(plain.origin.node);
    if (plain.kind === 'answer') use(interpreter, plain, 'escaped', node);
    else if (plain.kind === 'reference') {
      if (plain.object.closure && plain.object.kind === 'function') callBack(interpreter, plain.object);
      else if (typeof plain.object.internal !== 'function') plain.object.forget();
      interpreter.exposed.add(plain.object);
    }
  });
}

/** A function returned the value to callers who cannot be seen: what is in it is read and called, but not rewritten. */
export function handOut(interpreter: Interpreter, value: Value, node: Node | undefined): void {
  visit(interpreter, value, (plain) => {
    if (plain.origin) interpreter.observed.add(plain.origin.node);
    if (plain.kind === 'answer') use(interpreter, plain, 'escaped', node);
    else if (plain.kind === 'reference' && plain.object.kind === 'function') callBack(interpreter, plain.object);
    else if (plain.kind === 'reference') interpreter.exposed.add(plain.object);
  });
}

export function escapeAll(interpreter: Interpreter, values: readonly Value[], node: Node | undefined): void {
  for (const value of values) escape(interpreter, value, node);
}

/** The answers in a value go where nobody follows; its objects stay as they are. */
export function escapeAnswers(interpreter: Interpreter, value: Value, node: Node | undefined): void {
  visit(interpreter, value, (plain) => {
    if (plain.kind === 'answer') use(interpreter, plain, 'escaped', node);
  });
}

/** The value is printed and left alone. */
export function logAnswers(interpreter: Interpreter, value: Value, node: Node): void {
  visit(interpreter, value, (plain) => {
    if (plain.origin) interpreter.observed.add(plain.origin.node);
    if (plain.kind === 'answer') use(interpreter, plain, 'logged', node);
  });
}

/** `void` in front of a call is the author's word that the answer is of no interest. */
export function waiveAnswers(interpreter: Interpreter, value: Value, node: Node): void {
  visit(interpreter, value, (plain) => {
    if (plain.kind === 'answer') use(interpreter, plain, 'waived', node);
  });
}

/** A visible function returned the value to the call at `node`. */
export function handOver(interpreter: Interpreter, value: Value, node: Node): void {
  visit(interpreter, value, (plain) => {
    if (plain.kind === 'answer') use(interpreter, plain, 'handed', node);
  });
}

function use(
  interpreter: Interpreter,
  answer: Extract<Plain, { kind: 'answer' }>,
  kind: Use['kind'],
  node: Node | undefined,
): void {
  answer.exchange.uses.push({ kind, layer: answer.layer, path: answer.path, when: interpreter.path, node });
}

/** The program looks at the value itself: a text in it cannot be changed without notice. */
export function observe(interpreter: Interpreter, value: Value): void {
  for (const { value: plain } of alternatives(value)) {
    if (plain.origin) interpreter.observed.add(plain.origin.node);
  }
}

/** The value of a key that is computed: what stands there depends on it. */
export function computedKey(interpreter: Interpreter, node: Node, environment: Environment): Value {
  const key = interpreter.evaluate(node, environment);
  observe(interpreter, key);
  return key;
}

/**
 * The program compares the value with something, or searches it. Whoever does that with the text of an answer, or with
 * what was made of one in a way that nobody knows, may learn from it what the answer says.
 */
export function compareAnswers(interpreter: Interpreter, value: Value, node: Node): void {
  for (const { value: plain } of alternatives(restrict(value, interpreter.path))) {
    const isMade = plain.kind === 'json' || plain.kind === 'text' || (plain.kind === 'unknown' && !plain.numeric);
    if (isMade || (plain.kind === 'answer' && plain.layer === 'text')) escapeAnswers(interpreter, plain, node);
  }
}

/** Every plain value that can be reached from a value, on the paths on which it can. */
function visit(interpreter: Interpreter, value: Value, see: (plain: Plain) => void): void {
  if (isBare(value) || isNever(interpreter.path)) return;
  const seen = new Set<HeapObject | Plain>();
  const go = (part: Value, depth: number): void => {
    if (seen.size > MAX_VISITS) {
      interpreter.exhaust();
      return;
    }
    if (depth > MAX_DEPTH || isBare(part)) return;
    if (part.kind !== 'choice') {
      inside(part, depth);
      return;
    }
    const before = interpreter.path;
    for (const { when, value: plain } of alternatives(restrict(part, before))) {
      // Where there are no answers and no objects, the path makes no difference, and it takes time to tell it.
      const path = isLeaf(plain) ? before : and(before, when);
      if (isNever(path)) continue;
      interpreter.path = path;
      inside(plain, depth);
    }
    interpreter.path = before;
  };
  const inside = (plain: Plain, depth: number): void => {
    if (plain.kind !== 'reference') {
      if (seen.has(plain)) return;
      seen.add(plain);
    }
    switch (plain.kind) {
      case 'promise':
      case 'json':
        go(plain.value, depth + 1);
        break;
      case 'text':
        for (const part of plain.parts) if (typeof part !== 'string') go(part, depth + 1);
        break;
      case 'lookup':
        for (const one of plain.values) go(one, depth + 1);
        break;
      case 'unknown':
        for (const one of plain.sources ?? []) go(one, depth + 1);
        break;
      case 'reference': {
        const { object } = plain;
        if (seen.has(object)) return;
        seen.add(object);
        for (const cell of [...object.properties.values()]) go(cell.value, depth + 1);
        for (const { cell } of [...object.elements]) go(cell.value, depth + 1);
        go(object.rest.value, depth + 1);
        break;
      }
    }
    see(plain);
  };
  go(value, 0);
}

/** Whether a value is and holds neither an answer nor an object, as far as a glance tells. */
function isLeaf(value: Value | string, depth = 2): boolean {
  if (typeof value === 'string') return true;
  switch (value.kind) {
    case 'literal':
    case 'absent':
      return true;
    case 'text':
      return depth > 0 && value.parts.every((part) => isLeaf(part, depth - 1));
    case 'unknown':
      return !value.sources || (depth > 0 && value.sources.every((source) => isLeaf(source, depth - 1)));
    default:
      return false;
  }
}

/** Whether there is nothing to be seen in a value. */
function isBare(value: Value): boolean {
  return (value.kind === 'literal' || value.kind === 'absent') && !value.origin;
}

/**
 * A function in the hands of somebody who cannot be seen: it may be called at any time with anything, and what it
 * returns is out of sight.
 */
function callBack(interpreter: Interpreter, object: HeapObject): void {
  const { closure } = object;
  if (!closure || interpreter.calledBack.has(object)) return;
  // What another file does of its own accord is judged there.
  if (closure.file !== interpreter.file && (closure.environment as Environment).depth === 0) return;
  interpreter.calledBack.add(object);
  const enter = (): void => {
    const { changes } = interpreter.store.fork(() => {
      interpreter.maybe('callback', () => {
        const self = closure.self ?? unknown('parameter', { key: `this:${String(object.id)}` });
        const result = callClosure(interpreter, object, self, parametersOf(object), true, undefined, true);
        escape(interpreter, result, closure.node);
        return undefined;
      });
    });
    for (const [cell, value] of changes) interpreter.store.write(cell, overtaken(cell.value, value));
  };
  const readAhead = interpreter.readAhead;
  interpreter.readAhead = false;
  enter();
  if (interpreter.readAhead) interpreter.later.push(enter);
  interpreter.readAhead = readAhead;
}

/** What a variable holds that a call may have written: of what it held before, nobody knows whether it still does. */
function overtaken(before: Value, after: Value): Value {
  const old = alternatives(before);
  return perAlternative(after, (value) =>
    old.some((one) => sameValue(one.value, value)) ? keepIdentity(value) : value,
  );
}

/** What is left of a value that others may change at any time: which objects it may be, and whether it may be none. */
export function keepIdentity(value: Value): Value {
  return perAlternative(value, (one) =>
    one.kind === 'reference' || isNullish(one) ? one : unknown('mutation', { sources: [one] }),
  );
}

/** One unknown for each parameter, the same at every call. */
export function parametersOf(object: HeapObject): Value[] {
  const node = object.closure?.node;
  const count = node && 'params' in node && Array.isArray(node.params) ? node.params.length : 0;
  return Array.from({ length: count }, (_, index) =>
    unknown('parameter', { key: `parameter:${String(object.id)}:${String(index)}` }),
  );
}
