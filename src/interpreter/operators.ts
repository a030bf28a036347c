/** Unary and binary operators on abstract values. */
import { equals, isNull, onlyAtom, truthy } from '../values/condition.ts';
import { lift, perAlternative, test, truthiness } from '../values/choice.ts';
import {
  derived,
  isNullish,
  keyOf,
  type Literal,
  literal,
  type Node,
  outcome,
  type Plain,
  type Primitive,
  UNDEFINED,
  unknown,
  type Value,
} from '../values/value.ts';
import { compareAnswers, observe, waiveAnswers } from './escapes.ts';
import type { Interpreter } from './interpreter.ts';
import { findProperty, getProperty } from './properties.ts';
import { concatenated } from './texts.ts';

/** @returns the value of `left operator right`, with the node as the place where it was written */
export function binary(interpreter: Interpreter, operator: string, left: Value, right: Value, node: Node): Value {
  const origin = interpreter.origin(node);
  if (operator === '+') {
    return lift([left, right], (a, b) => {
      if (a.kind === 'literal' && b.kind === 'literal' && !isText(a) && !isText(b))
        return fold(operator, a, b, node, interpreter);
      if (isText(a) || isText(b) || a.kind === 'json' || b.kind === 'json')
        return concatenated(interpreter, [a, b], node);
      return derived('+', [a, b], { origin });
    });
  }
  observe(interpreter, left);
  observe(interpreter, right);
  // Who asks whether a key is there looks at it.
  if (operator === 'in') getProperty(interpreter, right, left, node);
  else {
    if (!isNothing(right)) compareAnswers(interpreter, left, node);
    if (!isNothing(left)) compareAnswers(interpreter, right, node);
  }
  return lift([left, right], (a, b) => {
    noteComparison(interpreter, a, b, node);
    noteComparison(interpreter, b, a, node);
    switch (operator) {
      case '===':
      case '==':
        return equality(operator, a, b, false);
      case '!==':
      case '!=':
        return equality(operator, a, b, true);
    }
    if (a.kind === 'literal' && b.kind === 'literal') return fold(operator, a, b, node, interpreter);
    if (operator === 'in') return hasKey(interpreter, a, b);
    const known = operator === 'instanceof' ? isInstance(interpreter, a, b) : undefined;
    if (known !== undefined) return literal(known);
    if (TESTS.has(operator)) return outcome(operator, [a, b]);
    const numeric = ['-', '*', '/', '%', '**', '|', '&', '^', '<<', '>>', '>>>'].includes(operator);
    return derived(operator, [a, b], { origin, ...(numeric && { numeric: true }) });
  });
}

/**
 * Whether an object has a key: found, missing or, where nobody can tell, unknown.
 * @param isOwn whether what it inherits does not count
 */
export function hasKey(interpreter: Interpreter, key: Plain, base: Plain, isOwn = false): Value {
  const isThere = outcome('in', [key, base]);
  if (key.kind !== 'literal' || base.kind !== 'reference') return isThere;
  const { object } = base;
  const name = String(key.value);
  const isPlain = object.kind === 'object' && object.internal === undefined && !(isOwn && object.prototype);
  if (!isPlain || name in Object.prototype) return isThere;
  return perAlternative(findProperty(interpreter, object, name), ({ kind }) =>
    kind === 'unknown' || kind === 'answer' ? isThere : literal(kind !== 'absent'),
  );
}

/** Which text a part of an answer is held against. */
function noteComparison(interpreter: Interpreter, part: Plain, other: Plain, node: Node): void {
  if (part.kind !== 'answer' || other.kind !== 'literal' || typeof other.value !== 'string') return;
  const { layer, path } = part;
  part.exchange.uses.push({ kind: 'compared', layer, path, when: interpreter.path, node, text: other.value });
}

/** Whether a value is an instance of a class: no primitive value is, and a date is one of `Date`. */
function isInstance(interpreter: Interpreter, value: Plain, type: Plain): boolean | undefined {
  const kind = typeOf(value);
  if (kind !== undefined && kind !== 'object' && kind !== 'function') return false;
  if (value.kind !== 'unknown' || value.date === undefined || type.kind !== 'reference') return undefined;
  const date = interpreter.world.global('Date', interpreter);
  return date?.kind === 'reference' && date.object === type.object ? true : undefined;
}

/** Operators that give true or false. */
const TESTS = new Set(['in', 'instanceof', '<', '<=', '>', '>=']);

/** What says nothing of a text that is compared with it, save whether there is one. */
function isNothing(value: Value): boolean {
  return value.kind === 'literal' && (isNullish(value) || typeof value.value === 'boolean' || value.value === '');
}

function isText(value: Plain): boolean {
  return value.kind === 'text' || (value.kind === 'literal' && typeof value.value === 'string');
}

function fold(operator: string, a: Literal, b: Literal, node: Node, interpreter: Interpreter): Value {
  const result = compute(operator, a.value as never, b.value as never);
  return result === undefined ? unknown('derived') : literal(result, interpreter.origin(node));
}

function compute(operator: string, a: never, b: never): Primitive {
  try {
    switch (operator) {
      case '+':
        return (a as number) + (b as number);
      case '-':
        return (a as number) - (b as number);
      case '*':
        return (a as number) * (b as number);
      case '/':
        return (a as number) / (b as number);
      case '%':
        return (a as number) % (b as number);
      case '<':
        return a < b;
      case '<=':
        return a <= b;
      case '>':
        return a > b;
      case '>=':
        return a >= b;
      default:
        return undefined;
    }
  } catch {
    // Mixed bigint and number, symbols: the program would throw.
    return undefined;
  }
}

function equality(operator: string, a: Plain, b: Plain, negated: boolean): Value {
  const known = equal(operator, a, b);
  if (known !== undefined) return literal(known !== negated);
  const [constant, other] = a.kind === 'literal' ? [a, b] : [b, a];
  if (constant.kind === 'literal') {
    const subject = keyOf(other);
    const isLoose = operator.length === 2 && constant.value === null;
    const atom = isLoose ? isNull(subject, !negated) : equals(subject, constant.value, !negated);
    return outcome(operator, [a, b], { atom });
  }
  const [first, second] = [keyOf(a), keyOf(b)].sort();
  return outcome(operator, [a, b], { atom: truthy(`${String(first)}===${String(second)}`, !negated) });
}

function equal(operator: string, a: Plain, b: Plain): boolean | undefined {
  const loose = operator === '==' || operator === '!=';
  if (a.kind === 'absent' || b.kind === 'absent') {
    return equal(operator, a.kind === 'absent' ? UNDEFINED : a, b.kind === 'absent' ? UNDEFINED : b);
  }
  if (a.kind === 'literal' && b.kind === 'literal') {
    // eslint-disable-next-line eqeqeq -- the program under analysis compares loosely
    return loose ? a.value == b.value : a.value === b.value;
  }
  if (a.kind === 'reference' && b.kind === 'reference') return a.object === b.object;
  const [first, second] = a.kind === 'literal' ? [a, b] : [b, a];
  if (first.kind !== 'literal') return undefined;
  if (second.kind === 'reference' || second.kind === 'promise') return loose ? undefined : false;
  if (second.kind === 'json') return typeof first.value === 'string' ? undefined : false;
  if (second.kind === 'text') {
    const { value } = first;
    if (typeof value !== 'string') return loose ? undefined : false;
    const head = second.parts[0];
    const tail = second.parts.at(-1);
    if (typeof head === 'string' && !value.startsWith(head)) return false;
    if (typeof tail === 'string' && !value.endsWith(tail)) return false;
  }
  return undefined;
}

export function unary(interpreter: Interpreter, operator: string, argument: Value, node: Node): Value {
  switch (operator) {
    case '!':
      return lift([argument], (plain) => {
        const known = truthiness(plain);
        if (known !== undefined) return literal(!known);
        return outcome('!', [plain], { atom: onlyAtom(test(plain).falsy) });
      });
    case 'void':
      waiveAnswers(interpreter, argument, node);
      return UNDEFINED;
    case 'typeof':
      observe(interpreter, argument);
      return lift([argument], (plain) => {
        const type = typeOf(plain);
        return type ? literal(type) : outcome('typeof', [plain]);
      });
    default:
      return lift([argument], (plain) => {
        if (plain.kind === 'literal' && typeof plain.value !== 'bigint') {
          const value = Number(plain.value);
          if (operator === '-') return literal(-value, interpreter.origin(node));
          if (operator === '+') return literal(value, interpreter.origin(node));
        }
        return derived(operator, [plain], { origin: interpreter.origin(node), numeric: true });
      });
  }
}

function typeOf(value: Plain): string | undefined {
  switch (value.kind) {
    case 'literal':
      return value.value === null ? 'object' : typeof value.value;
    case 'text':
    case 'json':
      return 'string';
    case 'absent':
      return 'undefined';
    case 'promise':
      return 'object';
    case 'reference':
      return value.object.kind === 'function' || value.object.kind === 'class' ? 'function' : 'object';
    case 'unknown':
      return value.numeric ? 'number' : value.date && (value.date === 'text' ? 'string' : 'object');
    default:
      return undefined;
  }
}
