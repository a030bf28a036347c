/** What a call changes that is not followed, because it is under way already or too deep. */
import { alternatives } from '../values/choice.ts';
import type { HeapObject } from '../values/heap.ts';
import { type Node, unknown, type Value } from '../values/value.ts';
import type { Environment } from './environment.ts';
import type { Interpreter } from './interpreter.ts';
import { rootOf, type Written, writesOf } from './writers.ts';

/** Forgets what the function, and those by which it calls itself, write to around them: nobody knows in how many rounds. */
export function changeOutOfSight(interpreter: Interpreter, callee: HeapObject, self: Value): void {
  const { frames } = interpreter;
  const from = frames.findIndex((frame) => frame.function?.closure?.node === callee.closure?.node);
  change(interpreter, callee, self);
  if (from < 0) return;
  for (const frame of frames.slice(from + 1)) if (frame.function) change(interpreter, frame.function, frame.self);
}

function change(interpreter: Interpreter, { closure }: HeapObject, self: Value | undefined): void {
  if (!closure) return;
  for (const written of writesOf(closure.node)) {
    const root = rootOf(written.target);
    if (root?.type === 'ThisExpression') changeWithin(interpreter, closure.self ?? self, written);
    if (root?.type !== 'Identifier') continue;
    const cell = (closure.environment as Environment).find(root.name)?.cell;
    if (!cell || cell.value === interpreter.unset) continue;
    if (written.target !== root || written.how !== 'assigned') changeWithin(interpreter, cell.value, written);
    else interpreter.store.write(cell, unknown('mutation', { sources: [cell.value] }));
  }
}

/** @param base what stands at the root of the target */
function changeWithin(interpreter: Interpreter, base: Value | undefined, { target, how }: Written): void {
  const keys = keysTo(target);
  const last = how === 'assigned' ? keys.pop() : undefined;
  for (const object of reached(interpreter, base, keys)) {
    if (last !== undefined) interpreter.store.write(object.slot(last), unknown('mutation'));
    else if (how === 'added to' && object.kind === 'array') object.push(unknown('mutation'), true);
    else object.forget();
  }
}

/** The names by which a target is reached; what comes behind a computed one is not told apart from what it is within. */
function keysTo(target: Node): (string | undefined)[] {
  if (target.type === 'TSNonNullExpression' || target.type === 'TSAsExpression') return keysTo(target.expression);
  if (target.type !== 'MemberExpression') return [];
  const { object, property, computed } = target;
  const key = !computed && property.type === 'Identifier' ? property.name : undefined;
  return [...keysTo(object), key];
}

function reached(
  interpreter: Interpreter,
  base: Value | undefined,
  keys: readonly (string | undefined)[],
): HeapObject[] {
  const [key, ...rest] = keys;
  const objects = (base ? alternatives(base) : []).flatMap(({ value }) =>
    value.kind === 'reference' ? [value.object] : [],
  );
  if (keys.length === 0) return objects;
  return objects.flatMap((object) => {
    const cell = key === undefined ? undefined : object.own(key);
    return cell ? reached(interpreter, interpreter.read(cell), rest) : [object];
  });
}
