/** Decorators of the project, which may put another function in the place of a method, or another value in that of a field. */
import type { TSESTree } from '@typescript-eslint/utils';
import { perAlternative } from '../values/choice.ts';
import { newObject } from '../values/heap.ts';
import { isNullish, literal, type Plain, reference, UNDEFINED, unknown, type Value } from '../values/value.ts';
import { callFunction, isFunctionNode } from './calls.ts';
import type { Environment } from './environment.ts';
import type { Interpreter } from './interpreter.ts';

type Member = TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.AccessorProperty;

/** What a class has for a method: what its decorators make of it. Those of packages are taken to call it as it is called. */
export function decorated(
  interpreter: Interpreter,
  member: TSESTree.MethodDefinition,
  method: Value,
  key: string,
  environment: Environment,
): Value {
  return decoratorsOf(member)
    .toReversed()
    .reduce((value, decorator) => {
      const made = inView(interpreter, decorator, environment);
      return made ? replaced(interpreter, made, value, key, decorator) : value;
    }, method);
}

/** Whether a decorator of the project may give a field another value than the one that is written, or hide it. */
export function isReplaced(interpreter: Interpreter, member: Member, environment: Environment): boolean {
  return decoratorsOf(member).some((decorator) => inView(interpreter, decorator, environment) !== undefined);
}

function decoratorsOf(member: Member): readonly TSESTree.Decorator[] {
  // Not every parser has them.
  return (member as { readonly decorators?: readonly TSESTree.Decorator[] }).decorators ?? [];
}

/** The decorator, if it is a function of the project; one of a package is not even made. */
function inView(interpreter: Interpreter, decorator: TSESTree.Decorator, environment: Environment): Plain | undefined {
  const { expression } = decorator;
  const name = interpreter.evaluate(expression.type === 'CallExpression' ? expression.callee : expression, environment);
  if (!isOwnFunction(name)) return undefined;
  const made = expression.type === 'CallExpression' ? interpreter.evaluate(expression, environment) : name;
  return isOwnFunction(made) ? made : undefined;
}

function isOwnFunction(value: Value): value is Plain {
  return value.kind === 'reference' && value.object.closure !== undefined;
}

function replaced(
  interpreter: Interpreter,
  decorator: Plain,
  method: Value,
  key: string,
  { expression }: TSESTree.Decorator,
): Value {
  const node = decorator.kind === 'reference' ? decorator.object.closure?.node : undefined;
  const params = isFunctionNode(node) ? node.params : [];
  if (params.some(({ type }) => type === 'RestElement')) return unknown('derived');
  // With three parameters, it is a decorator as TypeScript had them before the standard.
  if (params.length > 2) return ofDescriptor(interpreter, decorator, method, key, expression);
  const result = callFunction(interpreter, decorator, UNDEFINED, [method, unknown('parameter')], false, expression);
  return perAlternative(result, (value) => (isNullish(value) ? method : value));
}

function ofDescriptor(
  interpreter: Interpreter,
  decorator: Value,
  method: Value,
  key: string,
  node: TSESTree.Expression,
): Value {
  const descriptor = newObject(interpreter.store, undefined, [['value', method]]);
  const args = [unknown('parameter'), literal(key), reference(descriptor)];
  const result = callFunction(interpreter, decorator, UNDEFINED, args, false, node);
  return perAlternative(result, (value) => {
    const left = isNullish(value) ? descriptor : value.kind === 'reference' ? value.object : undefined;
    const made = left?.own('value');
    if (!made) return unknown('derived');
    return perAlternative(interpreter.read(made), (one) => {
      // Where it was shown to a package, as metadata are, the package left it alone.
      const isShown = one.kind === 'unknown' && one.reason === 'mutation' && left === descriptor;
      return isShown ? method : one;
    });
  });
}
