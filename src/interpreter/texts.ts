/** How strings are put together. */
import { alternatives, lift } from '../values/choice.ts';
import { concat } from '../values/text.ts';
import { literal, type Node, type Plain, type Value } from '../values/value.ts';
import { callFunction } from './calls.ts';
import { observe } from './escapes.ts';
import type { Interpreter } from './interpreter.ts';
import { getProperty } from './properties.ts';

/** The strings of several values one behind the other, as a template joins them; `node` is where that is written. */
export function concatenated(interpreter: Interpreter, values: readonly Value[], node: Node): Value {
  for (const value of values) observe(interpreter, value);
  return concat(
    values.map((value) => asText(interpreter, value, node)),
    interpreter.origin(node),
  );
}

/** What stands for a value in a string: for an object, what its `toString` gives. */
export function asText(interpreter: Interpreter, value: Value, node: Node): Value {
  if (!alternatives(value).some((one) => isObject(one.value))) return value;
  return lift([value], (plain) => {
    if (!isObject(plain) || mayHaveSymbols(interpreter, plain)) return plain;
    const method = getProperty(interpreter, plain, literal('toString'), node);
    const isFunction = method.kind === 'reference' && method.object.kind === 'function';
    return isFunction ? callFunction(interpreter, method, plain, [], false, node, false) : plain;
  });
}

/** Whether an object may say by a key that is not known, such as `Symbol.toPrimitive`, what it is as a text. */
function mayHaveSymbols(interpreter: Interpreter, plain: Plain, depth = 0): boolean {
  if (plain.kind !== 'reference' || depth > 16) return false;
  const { rest, prototype } = plain.object;
  return (
    interpreter.read(rest).kind !== 'absent' ||
    (prototype !== undefined && prototype.kind !== 'choice' && mayHaveSymbols(interpreter, prototype, depth + 1))
  );
}

function isObject(plain: Plain): boolean {
  return plain.kind === 'reference' && plain.object.kind === 'object';
}
