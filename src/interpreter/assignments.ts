/** Assignments, and the patterns that take values apart. */
import type { TSESTree } from '@typescript-eslint/utils';
import { equals, negate, when } from '../values/condition.ts';
import { perAlternative } from '../values/choice.ts';
import { newArray, newObject } from '../values/heap.ts';
import { ABSENT, keyOf, literal, type Node, reference, type Value } from '../values/value.ts';
import type { Environment } from './environment.ts';
import { computedKey, escapeAnswers } from './escapes.ts';
import { logical, memberKey } from './expressions.ts';
import type { Interpreter } from './interpreter.ts';
import { binary } from './operators.ts';
import { elementsOf } from './elements.ts';
import { copyProperties, getProperty, setProperty, setUnknownKey } from './properties.ts';

export function assign(interpreter: Interpreter, node: TSESTree.AssignmentExpression, environment: Environment): Value {
  const { left, operator, right } = node;
  const place = placeOf(interpreter, left, environment, node);
  const put = (value: Value): Value => {
    place.write(value);
    return value;
  };
  if (operator === '=') return put(interpreter.evaluate(right, environment));
  const before = place.read();
  if (operator === '||=' || operator === '&&=' || operator === '??=')
    return logical(interpreter, operator.slice(0, -1) as '||', before, () =>
      put(interpreter.evaluate(right, environment)),
    );
  return put(binary(interpreter, operator.slice(0, -1), before, interpreter.evaluate(right, environment), node));
}

export function update(interpreter: Interpreter, node: TSESTree.UpdateExpression, environment: Environment): Value {
  const place = placeOf(interpreter, node.argument, environment, node);
  const before = place.read();
  const after = binary(interpreter, node.operator === '++' ? '+' : '-', before, literal(1), node);
  place.write(after);
  return node.prefix ? after : before;
}

interface Place {
  read(): Value;
  write(value: Value): void;
}

/** What is assigned to. Which property of which object that is, is settled once, before the value is computed. */
function placeOf(interpreter: Interpreter, target: Node, environment: Environment, node: Node): Place {
  if (target.type !== 'MemberExpression' || target.object.type === 'Super')
    return {
      read: () => interpreter.evaluate(target, environment),
      write: (value) => {
        assignTo(interpreter, target, value, environment, node);
      },
    };
  const base = interpreter.evaluate(target.object, environment);
  const key = memberKey(interpreter, target, environment);
  return {
    read: () => interpreter.arrived(getProperty(interpreter, base, key, target), target),
    write: (value) => {
      setProperty(interpreter, base, key, value, interpreter.origin(node));
    },
  };
}

/** Assigns to what exists: a variable, a property, or the targets of a pattern. `node` is the whole assignment. */
export function assignTo(
  interpreter: Interpreter,
  target: Node,
  value: Value,
  environment: Environment,
  node: Node,
): void {
  destructure(interpreter, target, value, environment, (place, part) => {
    if (place.type === 'Identifier') {
      const binding = environment.find(place.name);
      // A variable of the module, or of nobody, may be read by anyone; one of a function that is under way is followed.
      const isOwn = binding?.depth === environment.depth && !interpreter.exposed.has(binding);
      const isFollowed = binding && (isOwn || interpreter.isFollowed(binding));
      if (!isFollowed) escapeAnswers(interpreter, part, place);
      if (binding) interpreter.store.write(binding.cell, part);
    } else if (place.type === 'MemberExpression') {
      if (place.object.type === 'Super') return;
      placeOf(interpreter, place, environment, node).write(part);
    }
  });
}

/** Gives the variables of a declaration or the parameters of a function their first value. */
export function declare(interpreter: Interpreter, pattern: Node, value: Value, environment: Environment): void {
  destructure(interpreter, pattern, value, environment, (place, part) => {
    if (place.type !== 'Identifier') return;
    if (part.kind === 'answer') part.exchange.held.push({ node: place, layer: part.layer, path: part.path });
    const own = environment.own(place.name);
    if (own && interpreter.exposed.has(own)) escapeAnswers(interpreter, part, place);
    if (own) interpreter.store.write(own.cell, part);
    else environment.declare(place.name, interpreter.store.cell(part));
  });
}

function destructure(
  interpreter: Interpreter,
  pattern: Node,
  value: Value,
  environment: Environment,
  place: (target: Node, value: Value) => void,
): void {
  const into = (target: Node, part: Value): void => {
    destructure(interpreter, target, part, environment, place);
  };
  switch (pattern.type) {
    case 'ObjectPattern': {
      const taken: string[] = [];
      let takesUnknown = false;
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') {
          const rest = newObject(interpreter.store, interpreter.origin(property));
          copyProperties(interpreter, rest, value);
          for (const key of taken) rest.set(key, ABSENT);
          if (takesUnknown) setUnknownKey(interpreter, rest);
          into(property.argument, reference(rest));
          continue;
        }
        const key = property.computed
          ? computedKey(interpreter, property.key, environment)
          : literal(
              property.key.type === 'Identifier' ? property.key.name : String((property.key as TSESTree.Literal).value),
            );
        if (key.kind === 'literal') taken.push(String(key.value));
        else takesUnknown = true;
        into(property.value, getProperty(interpreter, value, key, property));
      }
      break;
    }
    case 'ArrayPattern':
      pattern.elements.forEach((element, index) => {
        if (!element) return;
        if (element.type === 'RestElement') {
          const rest = newArray(interpreter.store, [], interpreter.origin(element));
          const items = elementsOf(interpreter, value);
          const many = items.findIndex((item) => item.many);
          // What stands for many elements is among the rest, too.
          const from = many < 0 ? index : Math.min(index, many);
          for (const item of items.slice(from)) rest.push(item.value, item.many);
          into(element.argument, reference(rest));
        } else into(element, getProperty(interpreter, value, literal(index), element));
      });
      break;
    case 'AssignmentPattern':
      into(
        pattern.left,
        withDefault(interpreter, value, () => interpreter.evaluate(pattern.right, environment)),
      );
      break;
    case 'RestElement':
      into(pattern.argument, value);
      break;
    case 'TSParameterProperty':
      into(pattern.parameter, value);
      break;
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      into(pattern.expression, value);
      break;
    default:
      place(pattern, value);
  }
}

/** A value, or where it is undefined its default. */
function withDefault(interpreter: Interpreter, value: Value, fallback: () => Value): Value {
  return perAlternative(value, (plain, condition) => {
    if (plain.kind === 'absent' || (plain.kind === 'literal' && plain.value === undefined)) {
      return interpreter.branch([{ when: condition, run: fallback }]);
    }
    if (plain.kind !== 'unknown' && plain.kind !== 'lookup' && !(plain.kind === 'answer' && plain.layer === 'body'))
      return plain;
    const missing = equals(keyOf(plain), undefined);
    return interpreter.branch([
      { when: when(missing), run: fallback },
      { when: when(negate(missing)), run: () => plain },
    ]);
  });
}
