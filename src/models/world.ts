/** The outside world, as the interpreter asks for it. */
import { callFunction, makeNative } from '../interpreter/calls.ts';
import { escapeAnswers, observe } from '../interpreter/escapes.ts';
import { elementsOf } from '../interpreter/elements.ts';
import type { Interpreter, Native, NativeCall, World } from '../interpreter/interpreter.ts';
import { type HeapObject, newObject } from '../values/heap.ts';
import { variableBehind } from '../values/environment.ts';
import {
  type Answer,
  derived,
  literal,
  type Node,
  type Plain,
  reference,
  UNDEFINED,
  type Unknown,
  unknown,
  type Value,
} from '../values/value.ts';
import { isListed } from './http/answers.ts';
import { arrayMethods, unknownArrayCall } from './builtins/arrays.ts';
import type { Client } from './http/client.ts';
import { clients, nodeClient, xhrClient } from './http/clients.ts';
import type { ClientSetting } from '../settings.ts';
import { declaredModule } from './http/declared-clients.ts';
import { assertion } from './packages/assertions.ts';
import { frameworkModule, n8nHelpers, OUTERMOST } from './packages/frameworks.ts';
import { globals } from './builtins/globals.ts';
import { HttpModel } from './http/http.ts';
import { FORM, formProperty } from './builtins/forms.ts';
import { HEADERS, headersMethods } from './http/headers.ts';
import { libraryModule } from './packages/libraries.ts';
import { entriesOf, MAP, mapMethods } from './builtins/maps.ts';
import { hasOwnProperty } from './builtins/objects.ts';
import { native } from './natives.ts';
import { nodeHttpModule, schemes } from './http/node-http.ts';
import { patternMethods } from './builtins/patterns.ts';
import { promiseMethods } from './builtins/promises.ts';
import { SearchParams, searchParamsMethods, sizeOf } from './builtins/search-params.ts';
import { SET, setMethods } from './builtins/sets.ts';
import { stringMethods } from './builtins/strings.ts';
import { Address, addressProperty } from './builtins/urls.ts';
import { answerProperty, eagerProperty } from './http/response.ts';
import { xhrClass } from './http/xhr.ts';

/** Names of the global object. */
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self', 'global']);

/** The global names that lead to a client. */
const SENDERS = new Set([
  ...GLOBAL_OBJECTS,
  'XMLHttpRequest',
  ...clients.flatMap((client) => (client.globals ?? []).map((path) => path.split('.')[0])),
]);

const LOG_METHODS = new Set(['debug', 'info', 'warn', 'error']);

export class OutsideWorld implements World {
  private readonly known = new Map<string, Value | undefined>();
  private readonly methods = new Map<Native, Value>();
  private model: HttpModel | undefined;
  private globalObject: HeapObject | undefined;

  constructor(
    /** The offsets at which a name is assigned in a file. */
    private readonly writesOf: (name: string, file: string) => readonly number[],
    /** The clients that the settings declare. */
    private readonly declared: readonly ClientSetting[] = [],
  ) {}

  http(interpreter: Interpreter): HttpModel {
    return (this.model ??= new HttpModel(interpreter));
  }

  writes(name: string, file: string): readonly number[] {
    return this.writesOf(name, file);
  }

  record(): () => () => void {
    const from = this.model?.exchanges.length ?? 0;
    return () => {
      const noted = new Set(this.model?.exchanges.slice(from));
      return () => {
        if (this.model) this.model.exchanges = this.model.exchanges.filter((exchange) => !noted.has(exchange));
      };
    };
  }

  remember(): () => void {
    const count = this.model?.exchanges.length ?? 0;
    return () => {
      if (this.model) this.model.exchanges = this.model.exchanges.slice(0, count);
    };
  }

  global(name: string, interpreter: Interpreter): Value | undefined {
    const replaced = this.globalObject?.own(name);
    if (replaced) return interpreter.read(replaced);
    if (!this.known.has(name)) this.known.set(name, this.makeGlobal(name, interpreter));
    return this.known.get(name);
  }

  sends(name: string): boolean {
    return SENDERS.has(name) || this.globalObject?.own(name) !== undefined;
  }

  private makeGlobal(name: string, interpreter: Interpreter): Value | undefined {
    if (GLOBAL_OBJECTS.has(name)) {
      // All its names are one object, so that a property that is set is the variable.
      this.globalObject ??= newObject(interpreter.store);
      this.globalObject.internal = this;
      return reference(this.globalObject);
    }
    if (name === 'XMLHttpRequest') {
      return xhrClass(interpreter, (...sent) => this.http(interpreter).sendText(xhrClient, ...sent));
    }
    const client = clients.find((one) => one.globals?.includes(name));
    if (client) return this.http(interpreter).make(client);
    const members = clients.filter((one) => one.globals?.some((path) => path.startsWith(`${name}.`)));
    if (members.length > 0) return this.withMembers(name, members, interpreter);
    return Object.hasOwn(globals, name) ? globals[name]?.(interpreter) : undefined;
  }

  module(specifier: string, interpreter: Interpreter): Value | undefined {
    const key = `module ${specifier}`;
    if (!this.known.has(key)) this.known.set(key, this.knownModule(specifier, interpreter));
    return this.known.get(key);
  }

  private knownModule(specifier: string, interpreter: Interpreter): Value | undefined {
    const http = this.http(interpreter);
    const framework = frameworkModule(specifier, interpreter, http) ?? libraryModule(specifier, interpreter);
    if (framework) return framework;
    const rows = clients.filter((client) => client.modules && Object.hasOwn(client.modules, specifier));
    if (rows.length > 0) return this.makeModule(specifier, rows, interpreter);
    const scheme = Object.hasOwn(schemes, specifier) ? schemes[specifier] : undefined;
    if (scheme !== undefined)
      return nodeHttpModule(interpreter, scheme, (...sent) => http.sendText(nodeClient, ...sent));
    return declaredModule(specifier, this.declared, interpreter, (...sent) => http.sendDeclared(...sent));
  }

  /** A global object of which some members are clients. */
  private withMembers(name: string, members: readonly Client[], interpreter: Interpreter): Value {
    const object = newObject(interpreter.store);
    interpreter.store.write(object.rest, unknown('global', { key: `global:${name}` }));
    for (const client of members) {
      const value = this.http(interpreter).make(client);
      for (const path of client.globals ?? [])
        object.properties.set(path.slice(name.length + 1), interpreter.store.cell(value, object.birth));
    }
    return reference(object);
  }

  /** The exports of a client's package; where it exports the client as a whole, `require` gives the client itself. */
  private makeModule(specifier: string, rows: readonly Client[], interpreter: Interpreter): Value {
    const module = newObject(interpreter.store);
    interpreter.store.write(module.rest, unknown('import', { key: `import:${specifier}` }));
    for (const client of rows) {
      const value = this.http(interpreter).make(client);
      for (const name of client.modules?.[specifier] ?? []) {
        module.properties.set(name, interpreter.store.cell(value, module.birth));
        if (name === 'default') module.internal = value;
      }
    }
    // A CommonJS package is its own default export.
    if (!module.own('default'))
      module.properties.set('default', interpreter.store.cell(reference(module), module.birth));
    return reference(module);
  }

  property(base: Value, key: string, interpreter: Interpreter, node: Node): Value | undefined {
    switch (base.kind) {
      case 'reference':
        return this.objectProperty(base, key, interpreter);
      case 'literal':
        return typeof base.value === 'string'
          ? this.stringProperty(base, key, interpreter)
          : this.numberProperty(base, key, interpreter);
      case 'text':
      case 'json':
        return this.stringProperty(base, key, interpreter);
      case 'promise':
        return this.promiseProperty(base.value, key, interpreter, node);
      case 'answer':
        return this.answerProperty(base, key, interpreter, node);
      case 'unknown':
        // Dates of all libraries name it so, after the one of JavaScript.
        if (key === 'toISOString') return isoText(base, interpreter, node);
        if (key === 'toFixed' || key === 'toString') return spelled(base, key, interpreter, node);
        if (base.key === OUTERMOST.key && key === 'helpers') return n8nHelpers(this.http(interpreter));
        // A variable of the environment is a text.
        return variableBehind(base) === undefined ? undefined : this.method(stringMethods, key, interpreter);
      default:
        return undefined;
    }
  }

  private objectProperty(
    base: Extract<Value, { kind: 'reference' }>,
    key: string,
    interpreter: Interpreter,
  ): Value | undefined {
    const { object } = base;
    if (object.internal === this) return this.global(key, interpreter) ?? unknown('global', { key: `global:${key}` });
    if (object.internal instanceof RegExp) return this.method(patternMethods, key, interpreter);
    if (object.internal === SET) return this.method(setMethods, key, interpreter) ?? unknown('derived');
    if (object.internal === FORM) return formProperty(interpreter, object.id, key);
    if (object.internal === HEADERS) return object.own(key) ? undefined : this.method(headersMethods, key, interpreter);
    if (object.internal === MAP) return this.method(mapMethods, key, interpreter) ?? unknown('derived');
    if (object.internal instanceof SearchParams) {
      if (key === 'size') return sizeOf(object.internal);
      return this.method(searchParamsMethods, key, interpreter) ?? unknown('derived');
    }
    if (object.internal instanceof Address) return addressProperty(interpreter, object, object.internal, key);
    if (typeof object.internal === 'function' && !object.own(key)) {
      const part = this.http(interpreter).property(object, key);
      if (part) return part;
    }
    if (isValue(object.internal) && !object.own(key)) {
      // `require('client').get` is a method of the default export.
      const { internal } = object;
      return internal.kind === 'reference' ? this.objectProperty(internal, key, interpreter) : undefined;
    }
    if (object.kind === 'array' && object.internal === undefined) return this.method(arrayMethods, key, interpreter);
    if (object.kind === 'object' && key === 'hasOwnProperty') return native(interpreter, hasOwnProperty);
    if (object.kind === 'function' && (key === 'call' || key === 'apply' || key === 'bind'))
      return this.functionMethod(key, interpreter);
    return undefined;
  }

  private promiseProperty(value: Value, key: string, interpreter: Interpreter, node: Node): Value | undefined {
    const part = eagerProperty(interpreter, value, key) ?? this.method(promiseMethods, key, interpreter);
    // What else a client's promise offers may give the answer.
    if (!part) escapeAnswers(interpreter, value, node);
    return part;
  }

  private stringProperty(base: Plain, key: string, interpreter: Interpreter): Value | undefined {
    if (key === 'length') {
      observe(interpreter, base);
      return base.kind === 'literal' && typeof base.value === 'string'
        ? literal(base.value.length)
        : derived('length', [base], { numeric: true });
    }
    if (/^\d+$/.test(key) && base.kind === 'literal') return literal(String(base.value)[Number(key)]);
    return this.method(stringMethods, key, interpreter);
  }

  private numberProperty(base: Plain, key: string, interpreter: Interpreter): Value | undefined {
    if (base.kind !== 'literal' || typeof base.value !== 'number') return undefined;
    if (key !== 'toString' && key !== 'toFixed') return undefined;
    const { value, origin } = base;
    return reference(
      makeNative(interpreter, ({ args }) => {
        const [digits] = args;
        if (digits && (digits.kind !== 'literal' || typeof digits.value !== 'number')) return derived(key, [base]);
        try {
          return literal(value[key](digits?.value as number | undefined), origin);
        } catch {
          return derived(key, [base]);
        }
      }),
    );
  }

  private answerProperty(answer: Answer, key: string, interpreter: Interpreter, node: Node): Value | undefined {
    if (answer.layer === 'transport') return { ...answer, path: [...answer.path, key] };
    if (answer.layer === 'text') return this.method(stringMethods, key, interpreter);
    if (answer.layer === 'response') return answerProperty(interpreter, answer, key);
    // A part that is not named may be a list, too.
    const isArray = isListed(answer) || answer.path.length === 0 || answer.path.at(-1) === '*';
    if (isArray && Object.hasOwn(arrayMethods, key)) return this.method(arrayMethods, key, interpreter);
    if (!isArray && (key === 'trim' || key === 'toString')) return this.method(stringMethods, key, interpreter);
    const path = [...answer.path, /^\d+$/.test(key) ? '*' : key];
    answer.exchange.uses.push({ kind: 'read', layer: 'body', path, when: interpreter.path, node });
    return { ...answer, path };
  }

  private functionMethod(key: 'call' | 'apply' | 'bind', interpreter: Interpreter): Value {
    return reference(
      makeNative(interpreter, (call) => {
        const [self = unknown('parameter'), ...rest] = call.args;
        const args = key === 'apply' ? applied(call, rest[0]) : { args: rest, open: call.open };
        if (key !== 'bind') return callFunction(call.interpreter, call.self, self, args.args, args.open, call.node);
        const bound = call.self;
        return reference(
          makeNative(interpreter, (later) =>
            callFunction(interpreter, bound, self, [...rest, ...later.args], later.open, later.node),
          ),
        );
      }),
    );
  }

  elements(object: HeapObject, interpreter: Interpreter): { value: Value; many: boolean }[] | undefined {
    return object.internal === MAP ? entriesOf(interpreter, object) : undefined;
  }

  injected(type: Value, interpreter: Interpreter): Value | undefined {
    return this.http(interpreter).injected(type);
  }

  outermost(): Value {
    return OUTERMOST;
  }

  settled(value: Value, call: NativeCall): Value | undefined {
    return this.model?.settled(value, call);
  }

  private method(table: Readonly<Record<string, Native>>, key: string, interpreter: Interpreter): Value | undefined {
    const run = Object.hasOwn(table, key) ? table[key] : undefined;
    if (!run) return undefined;
    let value = this.methods.get(run);
    if (!value) {
      value = reference(makeNative(interpreter, run));
      this.methods.set(run, value);
    }
    return value;
  }

  call(call: NativeCall, callee: Plain): Value | undefined {
    if (callee.kind === 'reference' && isValue(callee.object.internal)) {
      const { internal } = callee.object;
      return callFunction(call.interpreter, internal, call.self, call.args, call.open, call.node);
    }
    if (isLogging(call)) {
      for (const value of call.args) escapeAnswers(call.interpreter, value, call.node);
      return unknown('derived');
    }
    if (callee.kind !== 'unknown') return undefined;
    const [name] = call.args;
    if (callee.key === 'Deno.env.get' && name?.kind === 'literal') {
      const origin = call.interpreter.origin(call.node);
      return unknown('environment', { key: `Deno.env.${String(name.value)}`, origin });
    }
    return unknownArrayCall(call) ?? assertion(call, callee);
  }
}

function isoText(date: Unknown, interpreter: Interpreter, node: Node): Value {
  escapeAnswers(interpreter, date, node);
  return native(interpreter, (call) =>
    derived('toISOString', [date, ...call.args], { origin: interpreter.origin(call.node), date: 'text' }),
  );
}

function spelled(value: Unknown, method: string, interpreter: Interpreter, node: Node): Value {
  escapeAnswers(interpreter, value, node);
  return native(interpreter, (call) => derived(method, [value, ...call.args]));
}

function applied(call: NativeCall, list: Value = UNDEFINED): { args: Value[]; open: boolean } {
  const isArray = list.kind === 'reference' && list.object.kind === 'array';
  const items = elementsOf(call.interpreter, list);
  if (isArray && items.every(({ many }) => !many)) return { args: items.map(({ value }) => value), open: false };
  escapeAnswers(call.interpreter, list, call.node);
  return { args: [], open: !isArray || items.length > 0 };
}

function isValue(internal: unknown): internal is Value {
  return typeof internal === 'object' && internal !== null && 'kind' in internal && internal.kind === 'reference';
}

/** A logger by its name and method: it leaves its arguments alone, though it may hand an answer on. */
function isLogging({ node }: NativeCall): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.callee.computed) return false;
  const { object, property } = node.callee;
  if (property.type !== 'Identifier' || !LOG_METHODS.has(property.name)) return false;
  const name =
    object.type === 'Identifier'
      ? object.name
      : object.type === 'MemberExpression' && object.property.type === 'Identifier'
        ? object.property.name
        : '';
  return /^(?:[_$]*log(?:ger)?|.*(?:Log|Logger|_log|_logger))$/.test(name);
}
