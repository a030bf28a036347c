/** Functions: how they are made, called and left. */
import type { TSESTree } from '@typescript-eslint/utils';
import { beyond, type Condition, isNever, NEVER, or } from '../values/condition.ts';
import { alternatives, choose, lift, restrict } from '../values/choice.ts';
import { HeapObject, newArray, newObject } from '../values/heap.ts';
import { keyOf, type Node, type Plain, promiseOf, reference, UNDEFINED, unknown, type Value } from '../values/value.ts';
import { declare } from './assignments.ts';
import { constructClass, isClass, provided } from './classes.ts';
import { declarationsOf, variablesIn } from './declarations.ts';
import { Environment } from './environment.ts';
import { escape, escapeAll, escapeAnswers, handOver } from './escapes.ts';
import type { Frame, Interpreter, Native } from './interpreter.ts';
import { changeOutOfSight } from './unfollowed.ts';
import { elementsOf } from './elements.ts';
import { executeAll, hoist } from './statements.ts';

/** How deep calls are followed. */
const MAX_CALLS = 24;
/** Beyond this depth a function is entered only so often: functions that call each other have many ways to do so. */
const DEEP = 6;
const MAX_DEEP_ENTRIES = 32;

export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

export function isFunctionNode(node: Node | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  );
}

/** @param home the object whose method it is */
export function makeFunction(
  interpreter: Interpreter,
  node: FunctionNode,
  environment: Environment,
  home?: HeapObject,
): Value {
  const object = new HeapObject(interpreter.store, 'function', interpreter.origin(node));
  const arrow = node.type === 'ArrowFunctionExpression';
  let scope = environment;
  if (node.type === 'FunctionExpression' && node.id) {
    scope = new Environment(environment, environment.depth);
    scope.declare(node.id.name, interpreter.store.cell(reference(object)), true);
  }
  const { self, home: outerHome, file } = interpreter.frame;
  object.closure = { node, environment: scope, self: arrow ? self : undefined, home: arrow ? outerHome : home, file };
  interpreter.closures.push(object);
  return reference(object);
}

/** A function whose behaviour is a model. */
export function makeNative(interpreter: Interpreter, native: Native): HeapObject {
  const object = new HeapObject(interpreter.store, 'function', undefined);
  object.internal = native;
  return object;
}

export function spreadArguments(
  interpreter: Interpreter,
  nodes: readonly TSESTree.CallExpressionArgument[],
  environment: Environment,
): { args: Value[]; open: boolean } {
  const args: Value[] = [];
  for (const node of nodes) {
    if (node.type !== 'SpreadElement') {
      args.push(interpreter.evaluate(node, environment));
      continue;
    }
    for (const { value, many } of elementsOf(interpreter, interpreter.evaluate(node.argument, environment))) {
      if (many || alternatives(value).some((one) => one.value.kind === 'absent')) {
        escape(interpreter, value, node);
        return { args, open: true };
      }
      args.push(value);
    }
  }
  return { args, open: false };
}

/** Calls whatever the callee may be. `node` is the call in the source, undefined where a model calls. */
export function callFunction(
  interpreter: Interpreter,
  callee: Value,
  self: Value,
  args: readonly Value[],
  open: boolean,
  node: Node,
  visible = true,
): Value {
  const run = (plain: Plain): Value =>
    callPlain(interpreter, plain, restrict(self, interpreter.path), args, open, node, visible);
  const possible = restrict(callee, interpreter.path);
  if (possible.kind !== 'choice') return isNever(interpreter.path) ? unknown('too many') : run(possible);
  return interpreter.branch(possible.alternatives.map(({ when, value }) => ({ when, run: () => run(value) })));
}

function callPlain(
  interpreter: Interpreter,
  callee: Plain,
  self: Value,
  args: readonly Value[],
  open: boolean,
  node: Node,
  visible: boolean,
): Value {
  if (callee.kind === 'reference' && callee.object.kind === 'function') {
    const { object } = callee;
    if (typeof object.internal === 'function') {
      return (object.internal as Native)({ interpreter, node, self, args, open, constructs: false });
    }
    if (object.closure) {
      interpreter.called.add(object.closure.node);
      return callClosure(interpreter, object, self, args, open, visible ? node : undefined);
    }
  }
  if (callee.kind === 'lookup') {
    return lift([callee], (one) => callPlain(interpreter, one, self, args, open, node, visible));
  }
  const modelled = interpreter.world.call({ interpreter, node, self, args, open, constructs: false }, callee);
  if (modelled) return modelled;
  escapeAll(interpreter, args, node);
  // A method that cannot be seen may change the object that it is called on.
  if (self.kind !== 'literal') escape(interpreter, self, node);
  return unknown('derived', { key: `call(${calleeKey(callee)},${args.map(keyOfArgument).join()})` });
}

function calleeKey(callee: Plain): string {
  return callee.kind === 'unknown'
    ? callee.key
    : callee.kind === 'reference'
      ? `#${String(callee.object.id)}`
      : callee.kind;
}

function keyOfArgument(value: Value): string {
  return value.kind === 'literal' ? JSON.stringify(String(value.value)) : keyOf(value);
}

/** Enters a function of the project. */
export function callClosure(
  interpreter: Interpreter,
  callee: HeapObject,
  self: Value,
  args: readonly Value[],
  open: boolean,
  node: Node | undefined,
  detached = false,
): Value {
  const { closure } = callee;
  if (!closure || !isFunctionNode(closure.node)) return unknown('derived');
  const underWay = interpreter.frames.some((frame) => frame.function?.closure?.node === closure.node);
  const entries = interpreter.entries.get(closure.node) ?? 0;
  const tooDeep = interpreter.frames.length >= (entries < MAX_DEEP_ENTRIES ? MAX_CALLS : DEEP);
  if (underWay || tooDeep || interpreter.exhausted) {
    escapeAll(interpreter, args, node);
    changeOutOfSight(interpreter, callee, self);
    // The round that is not followed may give an answer that the function finds around it.
    (closure.environment as Environment).all(({ value }) => {
      for (const { value: plain } of alternatives(value))
        if (plain.kind === 'answer' || plain.kind === 'promise') escapeAnswers(interpreter, plain, node);
    });
    return unknown('too deep');
  }
  interpreter.entered.add(closure.node);
  interpreter.entries.set(closure.node, entries + 1);
  const outer = closure.environment as Environment;
  const environment = new Environment(outer, outer.depth + 1);
  const arrow = closure.node.type === 'ArrowFunctionExpression';
  const frame: Frame = {
    call: node,
    function: callee,
    self: arrow ? closure.self : receiver(self),
    home: closure.home,
    file: closure.file,
    returns: [],
    throws: [],
    yields: [],
    targets: [],
    start: interpreter.store.now(),
    detached: detached || (interpreter.frames.at(-1)?.detached ?? false),
    arguments: undefined,
  };
  const before = interpreter.path;
  const mark = interpreter.exits.length;
  interpreter.frames.push(frame);
  let result: Value;
  try {
    bindParameters(interpreter, closure.node, args, open, environment, frame);
    result = runBody(interpreter, closure.node, environment, frame, before);
  } finally {
    interpreter.frames.pop();
  }
  interpreter.exits.length = mark;
  leaveCall(interpreter, frame, before);
  // A decorator may put another function around it.
  const { parent } = closure.node;
  if (parent?.type === 'MethodDefinition' && parent.decorators?.length > 0) escapeAnswers(interpreter, result, node);
  if (node) handOver(interpreter, result, node);
  return result;
}

/** An object whose method is called: what the method takes from it did not come through the caller. */
function receiver(self: Value): Value {
  if (self.kind === 'choice') {
    const alternatives = self.alternatives.map((one) => ({ ...one, value: receiver(one.value) as Plain }));
    return { ...self, alternatives };
  }
  return self.kind !== 'absent' && self.via ? { ...self, via: undefined } : self;
}

function bindParameters(
  interpreter: Interpreter,
  node: FunctionNode,
  args: readonly Value[],
  open: boolean,
  environment: Environment,
  frame: Frame,
): void {
  if (node.type !== 'ArrowFunctionExpression') frame.arguments = reference(newArray(interpreter.store, args));
  // In TypeScript, a first parameter may tell the type of `this`.
  const [first] = node.params;
  const hasThis = first?.type === 'Identifier' && first.name === 'this';
  if (hasThis) frame.self = injected(interpreter, first, environment) ?? frame.self;
  node.params.slice(hasThis ? 1 : 0).forEach((parameter, index) => {
    if (parameter.type === 'RestElement') {
      const rest = newArray(interpreter.store, args.slice(index));
      if (open) rest.push(unknown('parameter'), true);
      declare(interpreter, parameter.argument, reference(rest), environment);
      return;
    }
    const given = args[index] ?? (open ? unknown('parameter') : UNDEFINED);
    const value = (isParameter(given) ? injected(interpreter, parameter, environment) : undefined) ?? given;
    declare(interpreter, parameter, value, environment);
    if (parameter.type === 'TSParameterProperty' && frame.self?.kind === 'reference') {
      const inner = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
      if (inner.type !== 'Identifier') return;
      const binding = environment.own(inner.name);
      if (binding) frame.self.object.set(inner.name, interpreter.read(binding.cell));
    }
  });
}

/** Whether nobody visible passes the argument. */
function isParameter(value: Value): boolean {
  return value.kind === 'unknown' && value.reason === 'parameter';
}

/** What a framework hands over for a parameter, by the class that its type names. */
function injected(interpreter: Interpreter, parameter: Node, environment: Environment): Value | undefined {
  const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const type = inner.type === 'Identifier' ? inner.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const binding = environment.find(type.typeName.name);
  const named = binding && interpreter.read(binding.cell);
  return named && (interpreter.world.injected?.(named, interpreter) ?? provided(interpreter, named));
}

function runBody(
  interpreter: Interpreter,
  node: FunctionNode,
  environment: Environment,
  frame: Frame,
  before: Condition,
): Value {
  if (node.body?.type !== 'BlockStatement') {
    const value = node.body ? interpreter.evaluate(node.body, environment) : unknown('import');
    return node.async ? promised(value) : value;
  }
  const { body } = node.body;
  for (const name of variablesIn(body)) {
    if (!environment.own(name)) environment.declare(name, interpreter.store.cell(UNDEFINED));
  }
  hoist(interpreter, declarationsOf(body), environment);
  executeAll(interpreter, body, environment);
  const returns = frame.returns.map(({ when, value }) => ({ when: beyond(when, before), value }));
  if (!isNever(interpreter.path)) returns.push({ when: beyond(interpreter.path, before), value: UNDEFINED });
  if (node.generator) {
    const yielded = newArray(interpreter.store, []);
    for (const value of frame.yields) yielded.push(value, true);
    const after = interpreter.path;
    for (const { when, value } of frame.returns) {
      // What a generator returns is no element of what it gives.
      interpreter.path = when;
      escapeAnswers(interpreter, value, node);
    }
    interpreter.path = after;
    return reference(yielded);
  }
  const value =
    returns.length === 1 && returns[0] ? returns[0].value : returns.length === 0 ? unknown('derived') : choose(returns);
  return node.async ? promised(value) : value;
}

/** Where the caller goes on: on every path that did not throw. */
function leaveCall(interpreter: Interpreter, frame: Frame, before: Condition): void {
  if (frame.throws.length === 0) {
    interpreter.path = before;
    return;
  }
  const fallthrough = interpreter.path;
  const returned = frame.returns.reduce<Condition>((sum, { when }) => or(sum, when), NEVER);
  interpreter.path = or(returned, fallthrough);
  const mark = interpreter.exits.length;
  for (const { when, value } of frame.throws) interpreter.raise(when, value);
  interpreter.summarise(before, mark);
}

/** A promise of a value; promises of promises are one. */
export function promised(value: Value): Value {
  return lift([value], (plain) => (plain.kind === 'promise' ? plain : promiseOf(plain)));
}

export function awaited(value: Value): Value {
  return lift([value], (plain) => (plain.kind === 'promise' ? awaited(plain.value) : plain));
}

export function construct(
  interpreter: Interpreter,
  callee: Value,
  args: readonly Value[],
  open: boolean,
  node: Node,
): Value {
  const options = alternatives(restrict(callee, interpreter.path));
  return interpreter.branch(
    options.map(({ when, value }) => ({
      when,
      run: () => {
        if (value.kind === 'reference') {
          const { object } = value;
          if (isClass(object)) return constructClass(interpreter, object, args, open, node);
          if (typeof object.internal === 'function') {
            return (object.internal as Native)({ interpreter, node, self: UNDEFINED, args, open, constructs: true });
          }
          if (object.closure) {
            const instance = newObject(interpreter.store, interpreter.origin(node));
            instance.prototype = object.own('prototype')?.value;
            const result = callClosure(interpreter, object, reference(instance), args, open, node);
            return result.kind === 'reference' && result.object !== instance ? result : reference(instance);
          }
        }
        const modelled = interpreter.world.call(
          { interpreter, node, self: UNDEFINED, args, open, constructs: true },
          value,
        );
        if (modelled) return modelled;
        escapeAll(interpreter, args, node);
        return unknown(value.kind === 'unknown' ? value.reason : 'derived', { key: `new(${calleeKey(value)})` });
      },
    })),
  );
}
