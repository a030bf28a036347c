/** Object literals. */
import type { TSESTree } from '@typescript-eslint/utils';
import { newObject } from '../values/heap.ts';
import { alternatives } from '../values/choice.ts';
import { literal, reference, stored, type Value } from '../values/value.ts';
import { makeFunction } from './calls.ts';
import type { Environment } from './environment.ts';
import { computedKey } from './escapes.ts';
import type { Interpreter } from './interpreter.ts';
import { type Accessor, copyProperties, isAccessor, setProperty, setUnknownKey } from './properties.ts';

export function makeObject(interpreter: Interpreter, node: TSESTree.ObjectExpression, environment: Environment): Value {
  const object = newObject(interpreter.store, interpreter.origin(node));
  const self = reference(object);
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      copyProperties(interpreter, object, interpreter.evaluate(property.argument, environment));
      continue;
    }
    const key = keyOf(interpreter, property, environment);
    const value =
      property.value.type === 'FunctionExpression'
        ? makeFunction(interpreter, property.value, environment, object)
        : interpreter.evaluate(property.value, environment);
    const slot = interpreter.origin(property);
    if (property.kind !== 'init') {
      if (key.kind !== 'literal') continue;
      const before = object.own(String(key.value))?.value;
      const accessor: Accessor =
        before?.kind === 'reference' && isAccessor(before.object.internal) ? before.object.internal : {};
      const holder = newObject(interpreter.store, slot);
      holder.internal = { ...accessor, [property.kind]: value };
      object.set(String(key.value), reference(holder));
    } else if (isPrototype(property)) object.prototype = value;
    else if (key.kind === 'literal') object.set(String(key.value), stored(value, slot));
    else if (alternatives(key).every((one) => one.value.kind === 'literal'))
      setProperty(interpreter, self, key, value, slot);
    else setUnknownKey(interpreter, object, value);
  }
  return self;
}

/** `__proto__: value`, which names what an object inherits from; written otherwise it is a key like any other. */
function isPrototype({ key, computed, shorthand, method }: TSESTree.Property): boolean {
  if (computed || shorthand || method) return false;
  return key.type === 'Identifier' ? key.name === '__proto__' : key.type === 'Literal' && key.value === '__proto__';
}

function keyOf(interpreter: Interpreter, property: TSESTree.Property, environment: Environment): Value {
  const { key } = property;
  if (!property.computed && key.type === 'Identifier') return literal(key.name);
  return property.computed ? computedKey(interpreter, key, environment) : interpreter.evaluate(key, environment);
}
