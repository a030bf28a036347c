/** What each kind of expression evaluates to. */
import type { AST_NODE_TYPES, TSESTree } from '@typescript-eslint/utils';
import { alternatives, choose, lift, lookup, perAlternative, test } from '../values/choice.ts';
import { type HeapObject, newArray, newObject, privateKey } from '../values/heap.ts';
import {
  derived,
  isNullish,
  keyOf,
  literal,
  type Node,
  promiseOf,
  reference,
  UNDEFINED,
  unknown,
  type Value,
} from '../values/value.ts';
import { ALWAYS, and, type Condition, isNever, isNull, negate, NEVER, or, when } from '../values/condition.ts';
import { assign, update } from './assignments.ts';
import { awaited, callFunction, construct, isFunctionNode, makeFunction, spreadArguments } from './calls.ts';
import { constructSuper, makeClass } from './classes.ts';
import type { Environment } from './environment.ts';
import { computedKey, escape, escapeAnswers } from './escapes.ts';
import type { Interpreter } from './interpreter.ts';
import { importModule } from './modules.ts';
import { makeObject } from './objects.ts';
import { binary, unary } from './operators.ts';
import { elementsOf } from './elements.ts';
import { deleteProperty, getProperty, superProperty } from './properties.ts';
import { concatenated } from './texts.ts';

export type NodeOf<T extends `${AST_NODE_TYPES}`> = Extract<
  Node,
  { type: { [K in AST_NODE_TYPES]: `${K}` extends T ? K : never }[AST_NODE_TYPES] }
>;

type Handlers<R> = {
  readonly [T in `${AST_NODE_TYPES}`]?: (interpreter: Interpreter, node: NodeOf<T>, environment: Environment) => R;
};

export type Statements = Handlers<void>;

export const expressions: Handlers<Value> = {
  Identifier: (interpreter, node, environment) => identifier(interpreter, node, environment),
  Literal: (interpreter, node) => {
    if ('regex' in node) return regularExpression(interpreter, node);
    if ('bigint' in node && node.value === null) return unknown('syntax');
    return literal(node.value, interpreter.origin(node));
  },
  TemplateLiteral: (interpreter, node, environment) => {
    const pieces: Value[] = [];
    node.quasis.forEach((quasi, index) => {
      pieces.push(literal(quasi.value.cooked));
      const expression = node.expressions[index];
      if (expression) pieces.push(interpreter.evaluate(expression, environment));
    });
    return concatenated(interpreter, pieces, node);
  },
  TaggedTemplateExpression: (interpreter, node, environment) => {
    const { tag, quasi } = node;
    const values = quasi.expressions.map((expression) => interpreter.evaluate(expression, environment));
    if (
      tag.type === 'MemberExpression' &&
      tag.object.type === 'Identifier' &&
      tag.object.name === 'String' &&
      tag.property.type === 'Identifier' &&
      tag.property.name === 'raw' &&
      !environment.find('String')
    ) {
      const pieces = quasi.quasis.flatMap((piece, index) => [
        literal(piece.value.raw),
        ...values.slice(index, index + 1),
      ]);
      return concatenated(interpreter, pieces, quasi);
    }
    const [strings, raw] = (['cooked', 'raw'] as const).map((which) =>
      newArray(
        interpreter.store,
        quasi.quasis.map(({ value }) => literal(value[which])),
      ),
    ) as [HeapObject, HeapObject];
    strings.set('raw', reference(raw));
    const { self, value } = callee(interpreter, tag, environment);
    return callFunction(interpreter, value, self, [reference(strings), ...values], false, node);
  },
  BinaryExpression: (interpreter, node, environment) => {
    const left =
      node.left.type === 'PrivateIdentifier'
        ? literal(privateKey(node.left.name))
        : interpreter.evaluate(node.left, environment);
    const right = interpreter.evaluate(node.right, environment);
    return binary(interpreter, node.operator, left, right, node);
  },
  LogicalExpression: (interpreter, node, environment) => {
    const left = interpreter.evaluate(node.left, environment);
    return logical(interpreter, node.operator, left, () => interpreter.evaluate(node.right, environment));
  },
  UnaryExpression: (interpreter, node, environment) => {
    if (node.operator === 'delete') return deleteProperty(interpreter, node.argument, environment);
    const argument =
      node.operator === 'typeof' && node.argument.type === 'Identifier'
        ? identifier(interpreter, node.argument, environment)
        : interpreter.evaluate(node.argument, environment);
    return unary(interpreter, node.operator, argument, node);
  },
  UpdateExpression: (interpreter, node, environment) => update(interpreter, node, environment),
  AssignmentExpression: (interpreter, node, environment) => assign(interpreter, node, environment),
  ConditionalExpression: (interpreter, node, environment) => {
    const { truthy, falsy } = test(interpreter.evaluate(node.test, environment));
    return interpreter.branch([
      { when: truthy, run: () => interpreter.evaluate(node.consequent, environment) },
      { when: falsy, run: () => interpreter.evaluate(node.alternate, environment) },
    ]);
  },
  SequenceExpression: (interpreter, node, environment) => {
    let last: Value = UNDEFINED;
    for (const expression of node.expressions) last = interpreter.evaluate(expression, environment);
    return last;
  },
  MemberExpression: (interpreter, node, environment) => member(interpreter, node, environment).value,
  ChainExpression: (interpreter, node, environment) => interpreter.evaluate(node.expression, environment),
  CallExpression: (interpreter, node, environment) => call(interpreter, node, environment),
  NewExpression: (interpreter, node, environment) => {
    const callee = interpreter.evaluate(node.callee, environment);
    const { args, open } = spreadArguments(interpreter, node.arguments, environment);
    return construct(interpreter, callee, args, open, node);
  },
  ImportExpression: (interpreter, node, environment) => {
    const source = interpreter.evaluate(node.source, environment);
    if (source.kind !== 'literal' || typeof source.value !== 'string') return unknown('import');
    return promiseOf(importModule(interpreter, source.value, true));
  },
  ObjectExpression: (interpreter, node, environment) => makeObject(interpreter, node, environment),
  ArrayExpression: (interpreter, node, environment) => {
    const array = newArray(interpreter.store, [], interpreter.origin(node));
    for (const element of node.elements) {
      if (element === null) array.push(UNDEFINED);
      else if (element.type !== 'SpreadElement') array.push(interpreter.evaluate(element, environment));
      else {
        for (const item of elementsOf(interpreter, interpreter.evaluate(element.argument, environment))) {
          array.push(item.value, item.many);
        }
      }
    }
    return reference(array);
  },
  FunctionExpression: (interpreter, node, environment) => makeFunction(interpreter, node, environment),
  ArrowFunctionExpression: (interpreter, node, environment) => makeFunction(interpreter, node, environment),
  ClassExpression: (interpreter, node, environment) => makeClass(interpreter, node, environment),
  AwaitExpression: (interpreter, node, environment) => {
    const value = awaited(interpreter.evaluate(node.argument, environment));
    const call = { interpreter, node, self: value, args: [], open: false, constructs: false };
    return awaited(interpreter.world.settled?.(value, call) ?? value);
  },
  YieldExpression: (interpreter, node, environment) => {
    const value = node.argument ? interpreter.evaluate(node.argument, environment) : UNDEFINED;
    if (node.delegate) for (const item of elementsOf(interpreter, value)) interpreter.frame.yields.push(item.value);
    else interpreter.frame.yields.push(value);
    return unknown('parameter');
  },
  ThisExpression: (interpreter) => interpreter.frame.self ?? unknown('parameter', { key: 'this' }),
  Super: () => unknown('parameter'),
  MetaProperty: (_interpreter, node) => unknown('environment', { key: `${node.meta.name}.${node.property.name}` }),
  TSAsExpression: (interpreter, { expression, typeAnnotation: type }, environment) => {
    const value = interpreter.evaluate(expression, environment);
    const isConst =
      type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
    if (isConst && value.kind === 'reference') value.object.fixed = true;
    return value;
  },
  TSSatisfiesExpression: (interpreter, node, environment) => interpreter.evaluate(node.expression, environment),
  TSNonNullExpression: (interpreter, node, environment) => interpreter.evaluate(node.expression, environment),
  TSTypeAssertion: (interpreter, node, environment) => interpreter.evaluate(node.expression, environment),
  TSInstantiationExpression: (interpreter, node, environment) => interpreter.evaluate(node.expression, environment),
  JSXElement: (interpreter, node, environment) => {
    for (const attribute of node.openingElement.attributes) interpreter.evaluate(attribute, environment);
    for (const child of node.children) interpreter.evaluate(child, environment);
    return unknown('derived');
  },
  JSXFragment: (interpreter, node, environment) => {
    for (const child of node.children) interpreter.evaluate(child, environment);
    return unknown('derived');
  },
  JSXAttribute: (interpreter, node, environment) =>
    node.value ? interpreter.evaluate(node.value, environment) : UNDEFINED,
  JSXSpreadAttribute: (interpreter, node, environment) => given(interpreter, node.argument, environment),
  JSXSpreadChild: (interpreter, node, environment) => given(interpreter, node.expression, environment),
  JSXExpressionContainer: (interpreter, node, environment) => given(interpreter, node.expression, environment),
};

/** What is put into markup is in the hands of a framework. */
function given(interpreter: Interpreter, node: Node, environment: Environment): Value {
  if (node.type === 'JSXEmptyExpression') return UNDEFINED;
  escape(interpreter, interpreter.evaluate(node, environment), node);
  return unknown('derived');
}

function identifier(interpreter: Interpreter, node: TSESTree.Identifier, environment: Environment): Value {
  const { name } = node;
  const binding = environment.find(name);
  if (binding) return interpreter.readBinding(binding, name);
  if (name === 'undefined') return literal(undefined, interpreter.origin(node));
  if (name === 'arguments' && interpreter.frame.arguments) return interpreter.frame.arguments;
  return interpreter.world.global(name, interpreter) ?? unknown('global', { key: `global:${name}` });
}

function regularExpression(interpreter: Interpreter, node: TSESTree.RegExpLiteral): Value {
  const object = newObject(interpreter.store, interpreter.origin(node));
  try {
    object.internal = new RegExp(node.regex.pattern, node.regex.flags);
  } catch {
    return unknown('syntax');
  }
  return reference(object);
}

/** `&&`, `||` and `??`: the right side runs only where the left one lets it. */
export function logical(
  interpreter: Interpreter,
  operator: '&&' | '||' | '??',
  left: Value,
  right: () => Value,
): Value {
  const outcome = operator === '??' ? nullish(left) : test(left);
  const goesOn = operator === '||' ? outcome.falsy : outcome.truthy;
  const stays = operator === '||' ? outcome.truthy : outcome.falsy;
  return interpreter.branch([
    { when: stays, run: () => choose([{ when: stays, value: stayed(left, operator) }]) },
    { when: goesOn, run: right },
  ]);
}

/** What the left side is where the right one does not run: of what a look-up may find, that which stops there. */
function stayed(left: Value, operator: '&&' | '||' | '??'): Value {
  return perAlternative(left, (plain) => {
    if (plain.kind !== 'lookup') return plain;
    const stops = plain.values.filter((one) => {
      const { truthy, falsy } = operator === '??' ? nullish(one) : test(one);
      return !isNever(operator === '||' ? truthy : falsy);
    });
    return stops.length === plain.values.length ? plain : stops.length === 0 ? unknown('derived') : lookup(stops);
  });
}

/** `truthy` where a value is null or undefined. */
function nullish(value: Value): ReturnType<typeof test> {
  let [yes, no] = [NEVER, NEVER];
  const options = value.kind === 'choice' ? value.alternatives : [{ when: ALWAYS, value }];
  for (const option of options) {
    const plain = option.value;
    if (isNullish(plain)) yes = or(yes, option.when);
    else if (
      plain.kind === 'unknown' ||
      plain.kind === 'lookup' ||
      (plain.kind === 'answer' && plain.layer !== 'response')
    ) {
      const atom = isNull(keyOf(plain));
      // What is null or undefined is not truthy.
      yes = or(yes, and(and(option.when, when(atom)), test(plain).falsy));
      no = or(no, and(option.when, when(negate(atom))));
    } else no = or(no, option.when);
  }
  return { truthy: yes, falsy: no };
}

interface Member {
  readonly self: Value;
  readonly value: Value;
}

/** The value of a member expression together with the object it was taken from. */
function member(interpreter: Interpreter, node: TSESTree.MemberExpression, environment: Environment): Member {
  if (node.object.type === 'Super') {
    return {
      self: interpreter.frame.self ?? unknown('parameter'),
      value: superProperty(interpreter, memberKey(interpreter, node, environment), node),
    };
  }
  const self = interpreter.evaluate(node.object, environment);
  const read = (): Value => getProperty(interpreter, self, memberKey(interpreter, node, environment), node);
  return { self, value: inChain(interpreter, node, node.object, self, read) };
}

/** Reads or calls what stands in front of it; where a `?.` on the way there found nothing, the whole chain is undefined. */
function inChain(
  interpreter: Interpreter,
  { optional }: TSESTree.MemberExpression | TSESTree.CallExpression,
  front: Node,
  value: Value,
  run: () => Value,
): Value {
  if (optional) return ifPresent(interpreter, value, run);
  if (!isOptional(front) || !alternatives(value).some((one) => isNullish(one.value))) return run();
  const whenThere = (is: boolean): Condition =>
    alternatives(value).reduce((sum, one) => (isNullish(one.value) === is ? sum : or(sum, one.when)), NEVER);
  return interpreter.branch([
    { when: whenThere(true), run },
    { when: whenThere(false), run: () => UNDEFINED },
  ]);
}

/** Whether there is a `?.` in a chain, which ends with its brackets. */
function isOptional(node: Node): boolean {
  if (node.type === 'TSNonNullExpression') return isOptional(node.expression);
  if (node.type === 'MemberExpression') return node.optional || isOptional(node.object);
  return node.type === 'CallExpression' && (node.optional || isOptional(node.callee));
}

/** What stands behind `?.`: undefined where the value in front of it is null or undefined. */
function ifPresent(interpreter: Interpreter, value: Value, run: () => Value): Value {
  const isThere = lift([value], (plain) => {
    if (isNullish(plain)) return literal(false);
    return plain.kind === 'unknown' ? derived('present', [plain]) : literal(true);
  });
  const { truthy, falsy } = test(isThere);
  return interpreter.branch([
    { when: truthy, run },
    { when: falsy, run: () => UNDEFINED },
  ]);
}

export function memberKey(interpreter: Interpreter, node: TSESTree.MemberExpression, environment: Environment): Value {
  if (node.computed) return computedKey(interpreter, node.property, environment);
  return literal(node.property.type === 'PrivateIdentifier' ? privateKey(node.property.name) : node.property.name);
}

function call(interpreter: Interpreter, node: TSESTree.CallExpression, environment: Environment): Value {
  if (node.callee.type === 'Super') {
    const { args, open } = spreadArguments(interpreter, node.arguments, environment);
    return constructSuper(interpreter, args, open, node);
  }
  const target = node.callee.type === 'ChainExpression' ? node.callee.expression : node.callee;
  const { self, value } = callee(interpreter, target, environment);
  const invoke = (): Value => {
    const { args, open } = spreadArguments(interpreter, node.arguments, environment);
    if (isRequire(node, environment)) {
      const [specifier] = args;
      return specifier?.kind === 'literal' && typeof specifier.value === 'string'
        ? importModule(interpreter, specifier.value)
        : unknown('import');
    }
    if (target.type === 'Identifier' && target.name === 'eval' && !environment.find('eval')) {
      // The text that is run may do anything with whatever is in scope.
      environment.all((cell) => {
        escape(interpreter, interpreter.read(cell), node);
        interpreter.store.write(cell, unknown('mutation', { sources: [cell.value] }));
      });
    }
    if (isPlaceholder(self, value)) for (const given of args) escapeAnswers(interpreter, given, node);
    return callFunction(interpreter, value, self, args, open, node);
  };
  return inChain(interpreter, node, node.callee, value, invoke);
}

/** Whether a property holds a function that does nothing but throw, if that: others are to put something there. */
function isPlaceholder(self: Value, value: Value): boolean {
  const body = self.kind === 'reference' && value.kind === 'reference' ? value.object.closure?.node : undefined;
  return (
    isFunctionNode(body) &&
    body.body?.type === 'BlockStatement' &&
    body.body.body.every(({ type }) => type === 'ThrowStatement')
  );
}

/** A function, and the object that it is called on. */
function callee(interpreter: Interpreter, node: Node, environment: Environment): Member {
  return node.type === 'MemberExpression'
    ? member(interpreter, node, environment)
    : { self: UNDEFINED, value: interpreter.evaluate(node, environment) };
}

function isRequire(node: TSESTree.CallExpression, environment: Environment): boolean {
  return node.callee.type === 'Identifier' && node.callee.name === 'require' && !environment.find('require');
}
