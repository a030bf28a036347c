/** Classes, their instances, and `super`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { perAlternative } from '../values/choice.ts';
import { HeapObject, newObject, privateKey } from '../values/heap.ts';
import { literal, type Node, type Plain, reference, UNDEFINED, unknown, type Value } from '../values/value.ts';
import { callClosure, construct, makeFunction, makeNative } from './calls.ts';
import { decorated, isReplaced } from './decorators.ts';
import { Environment } from './environment.ts';
import { escapeAll } from './escapes.ts';
import type { Frame, Interpreter } from './interpreter.ts';
import { apart } from './modules.ts';
import { executeAll, hoist } from './statements.ts';
import { declarationsOf } from './declarations.ts';
import { type Accessor, getProperty, setProperty } from './properties.ts';

interface ClassParts {
  readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression;
  readonly environment: Environment;
  readonly prototype: HeapObject;
  readonly superclass: Value | undefined;
  readonly initialiser: HeapObject | undefined;
  readonly file: string;
}

const partsOf = new WeakMap<HeapObject, ClassParts>();
const classOf = new WeakMap<HeapObject, HeapObject>();

export function isClass(object: HeapObject): boolean {
  return partsOf.has(object);
}

export function isAbstractClass(object: HeapObject): boolean {
  return partsOf.get(object)?.node.abstract ?? false;
}

/** The prototype of a class's instances. */
function prototypeOf(object: HeapObject): HeapObject | undefined {
  return partsOf.get(object)?.prototype;
}

/** The class whose prototype, or which itself, a method belongs to. */
export function classOfHome(home: HeapObject | undefined): HeapObject | undefined {
  return home && (partsOf.has(home) ? home : classOf.get(home));
}

export function makeClass(
  interpreter: Interpreter,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  outer: Environment,
): Value {
  const environment = new Environment(outer, outer.depth);
  const object = new HeapObject(interpreter.store, 'class', interpreter.origin(node));
  const self = reference(object);
  if (node.id) environment.declare(node.id.name, interpreter.store.cell(self), true);
  const superclass = node.superClass ? interpreter.evaluate(node.superClass, outer) : undefined;
  const prototype = newObject(interpreter.store);
  prototype.properties.set('constructor', interpreter.store.cell(self));
  if (superclass?.kind === 'reference' && isClass(superclass.object)) {
    object.prototype = superclass;
    const parent = prototypeOf(superclass.object);
    if (parent) prototype.prototype = reference(parent);
  } else if (superclass) {
    object.prototype = unknown('import');
    prototype.prototype = unknown('import');
  }
  object.properties.set('prototype', interpreter.store.cell(reference(prototype)));
  let initialiser: HeapObject | undefined;
  const members = node.body.body;
  for (const member of members) {
    if (member.type !== 'MethodDefinition') continue;
    const home = member.static ? object : prototype;
    const method = makeFunction(interpreter, member.value as TSESTree.FunctionExpression, environment, home);
    if (method.kind !== 'reference') continue;
    if (member.kind === 'constructor') {
      if (member.value.body) initialiser = method.object;
      continue;
    }
    if (!member.value.body) continue;
    const key = keyOfMember(interpreter, member, environment);
    if (key === undefined) interpreter.store.write(home.rest, unknown('dynamic key'));
    else if (member.kind === 'method') {
      const made = decorated(interpreter, member, method, key, environment);
      home.properties.set(key, interpreter.store.cell(made));
    } else {
      const before = home.own(key)?.value;
      const accessor = before?.kind === 'reference' ? (before.object.internal as Accessor) : {};
      const holder = newObject(interpreter.store);
      holder.internal = { ...accessor, [member.kind]: method };
      home.properties.set(key, interpreter.store.cell(reference(holder)));
    }
  }
  partsOf.set(object, { node, environment, prototype, superclass, initialiser, file: interpreter.frame.file });
  classOf.set(prototype, object);
  withSelf(interpreter, self, object, interpreter.frame.file, () => {
    for (const member of members) {
      if (member.type === 'StaticBlock') {
        const scope = new Environment(environment, environment.depth);
        hoist(interpreter, declarationsOf(member.body), scope);
        executeAll(interpreter, member.body, scope);
      } else if (isField(member) && member.static) {
        initialise(interpreter, object, member, environment);
      }
    }
  });
  interpreter.closures.push(object);
  return self;
}

type Field = TSESTree.PropertyDefinition | TSESTree.AccessorProperty;

function isField(member: TSESTree.ClassElement): member is Field {
  return member.type === 'PropertyDefinition' || member.type === 'AccessorProperty';
}

function keyOfMember(
  interpreter: Interpreter,
  member: TSESTree.MethodDefinition | Field,
  environment: Environment,
): string | undefined {
  const key: Node = member.key;
  if (key.type === 'PrivateIdentifier') return privateKey(key.name);
  if (!member.computed && key.type === 'Identifier') return key.name;
  const value = interpreter.evaluate(key, environment);
  return value.kind === 'literal' ? String(value.value) : undefined;
}

function initialise(interpreter: Interpreter, instance: HeapObject, member: Field, environment: Environment): void {
  const key = keyOfMember(interpreter, member, environment);
  const scope = new Environment(environment, environment.depth);
  const given = isGiven(member) ? unknown('parameter') : UNDEFINED;
  const written = member.value ? interpreter.evaluate(member.value, scope) : given;
  const value = isReplaced(interpreter, member, environment) ? unknown('derived') : written;
  if (key === undefined) interpreter.store.write(instance.rest, unknown('dynamic key'));
  else if (member.type === 'AccessorProperty') keepApart(interpreter, instance, member, key, value);
  else if (member.value || !instance.own(key)) instance.set(key, value);
}

/** Whether a field is declared to be set by somebody else: a parent, a decorator, whoever makes the instance. */
function isGiven({ declare, definite, decorators }: Field): boolean {
  // Not every parser has decorators.
  return declare || definite || ((decorators as readonly TSESTree.Decorator[] | undefined) ?? []).length > 0;
}

/** `accessor key = value`: a value that is kept out of sight, with a getter and a setter, which nobody lists. */
function keepApart(interpreter: Interpreter, instance: HeapObject, member: Field, key: string, value: Value): void {
  instance.set(privateKey(`accessor ${key}`), value);
  const inner = literal(privateKey(`accessor ${key}`));
  const holder = newObject(interpreter.store);
  const accessor: Accessor = {
    get: reference(makeNative(interpreter, ({ self, node }) => getProperty(interpreter, self, inner, node))),
    set: reference(
      makeNative(interpreter, ({ self, args, node }) => {
        setProperty(interpreter, self, inner, args[0] ?? UNDEFINED, interpreter.origin(node));
        return UNDEFINED;
      }),
    ),
  };
  holder.internal = accessor;
  const { prototype } = instance;
  const home = !member.static && prototype?.kind === 'reference' ? prototype.object : instance;
  home.set(key, reference(holder));
}

/** Runs code whose `this` is the given object, outside any function. */
function withSelf(interpreter: Interpreter, self: Value, home: HeapObject, file: string, run: () => void): void {
  const outer = interpreter.frame;
  const frame: Frame = {
    call: outer.call,
    function: outer.function,
    self,
    home,
    file,
    returns: [],
    throws: [],
    yields: [],
    targets: [],
    start: interpreter.store.now(),
    detached: outer.detached,
    arguments: undefined,
  };
  interpreter.frames.push(frame);
  try {
    run();
  } finally {
    interpreter.frames.pop();
  }
}

/** Makes an instance, or builds the part of one that a subclass leaves to its parent. */
export function constructClass(
  interpreter: Interpreter,
  object: HeapObject,
  args: readonly Value[],
  open: boolean,
  node: Node,
  existing?: HeapObject,
): Value {
  const parts = partsOf.get(object);
  if (!parts) return unknown('derived');
  const instance = existing ?? newObject(interpreter.store, interpreter.origin(node));
  if (!existing) {
    instance.prototype = reference(parts.prototype);
    const made = interpreter.instances.get(object);
    if (made) made.push(instance);
    else interpreter.instances.set(object, [instance]);
  }
  if (!parts.superclass) fields(interpreter, parts, instance);
  if (parts.initialiser) {
    const result = callClosure(interpreter, parts.initialiser, reference(instance), args, open, undefined);
    // An object that a constructor returns takes the place of the new one.
    return perAlternative(result, (one) => (isPrimitive(one) ? reference(instance) : one));
  }
  if (parts.superclass) {
    constructParent(interpreter, parts.superclass, args, open, node, instance);
    fields(interpreter, parts, instance);
  }
  return reference(instance);
}

function isPrimitive({ kind }: Plain): boolean {
  return kind === 'literal' || kind === 'text' || kind === 'absent';
}

/** Decorators by which a class leaves it to a container of dependencies to make the one instance that all get. */
const INJECTABLE =
  /^import:(?:@nestjs\/common|@angular\/core|inversify|tsyringe|typedi)\.(?:Injectable|injectable|Service|singleton)$/;

/**
 * What a container of dependencies hands to whoever asks for a class of the project: an instance made with what it
 * hands over itself.
 * @param type what names the class: the type of a parameter, or an argument of `inject`
 */
export function provided(interpreter: Interpreter, type: Value): Value | undefined {
  const object = type.kind === 'reference' ? type.object : undefined;
  const parts = object && partsOf.get(object);
  if (!parts || parts.node.abstract || !isInjectable(interpreter, parts)) return undefined;
  const known = interpreter.provided.get(object);
  if (known) return known;
  // What it needs may need it in turn.
  interpreter.provided.set(object, unknown('parameter'));
  let instance: Value | undefined;
  apart(interpreter, parts.file, () => {
    instance = constructClass(interpreter, object, [], true, parts.node);
  });
  if (instance?.kind !== 'reference') return undefined;
  interpreter.exposed.add(instance.object);
  interpreter.provided.set(object, instance);
  return instance;
}

function isInjectable(interpreter: Interpreter, { node, environment }: ClassParts): boolean {
  // Not every parser has them.
  const { decorators } = node as { readonly decorators?: readonly TSESTree.Decorator[] };
  return (decorators ?? []).some(({ expression }) => {
    const name = expression.type === 'CallExpression' ? expression.callee : expression;
    const binding = name.type === 'Identifier' ? environment.find(name.name) : undefined;
    const value = binding && interpreter.read(binding.cell);
    return value?.kind === 'unknown' && INJECTABLE.test(value.key);
  });
}

function fields(interpreter: Interpreter, parts: ClassParts, instance: HeapObject): void {
  withSelf(interpreter, reference(instance), parts.prototype, parts.file, () => {
    for (const member of parts.node.body.body) {
      if (isField(member) && !member.static) {
        initialise(interpreter, instance, member, parts.environment);
      }
    }
  });
}

function constructParent(
  interpreter: Interpreter,
  superclass: Value,
  args: readonly Value[],
  open: boolean,
  node: Node,
  instance: HeapObject,
): void {
  if (superclass.kind === 'reference' && isClass(superclass.object)) {
    constructClass(interpreter, superclass.object, args, open, node, instance);
    return;
  }
  if (superclass.kind === 'reference' && superclass.object.closure) {
    callClosure(interpreter, superclass.object, reference(instance), args, open, undefined);
    return;
  }
  escapeAll(interpreter, args, node);
  construct(interpreter, unknown('import'), [], true, node);
  interpreter.store.write(instance.rest, unknown('import'));
}

/** `super(…)`: the parent's constructor on this instance, then the fields of the class itself. */
export function constructSuper(interpreter: Interpreter, args: readonly Value[], open: boolean, node: Node): Value {
  const { self, home } = interpreter.frame;
  const parts = home && partsOf.get(classOfHome(home) ?? home);
  if (!parts?.superclass || self?.kind !== 'reference') {
    escapeAll(interpreter, args, node);
    return unknown('import');
  }
  constructParent(interpreter, parts.superclass, args, open, node, self.object);
  fields(interpreter, parts, self.object);
  return literal(undefined);
}
