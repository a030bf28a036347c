/** The one model of all HTTP clients: reads the table, records what is sent, answers. */
import { awaited, callFunction, makeNative } from '../../interpreter/calls.ts';
import { escapeAll, escapeAnswers } from '../../interpreter/escapes.ts';
import type { Interpreter, NativeCall } from '../../interpreter/interpreter.ts';
import { elementsOf } from '../../interpreter/elements.ts';
import { copyProperties, getProperty } from '../../interpreter/properties.ts';
import { alternatives, restrict } from '../../values/choice.ts';
import { isNever } from '../../values/condition.ts';
import { type HeapObject, newArray, newObject } from '../../values/heap.ts';
import {
  type Answer,
  answerTo,
  isNullish,
  literal,
  reference,
  UNDEFINED,
  unknown,
  type Value,
} from '../../values/value.ts';
import { handOut, layer, tellCallbacks } from './answers.ts';
import { begun, stepped } from './builders.ts';
import { type CallShape, type Client, isClass } from './client.ts';
import { clients } from './clients.ts';
import { dataBody, describe, type Described, isEmptyList, isFunction, textBody } from './described.ts';
import type { Exchange } from './exchange.ts';
import { HEADERS, headerOf, orAbsent } from './headers.ts';
import { argument, native } from '../natives.ts';
import { promiseMethods } from '../builtins/promises.ts';

/** What is known of a request when it is sent. */
export type Parts = Pick<Exchange, 'url' | 'method' | 'body' | 'query' | 'authorization'>;

/** A client as a value: the module's own, or an instance made from it. */
interface Instance {
  readonly client: Client;
  /** The client as an object of the program. */
  object?: HeapObject;
  readonly defaults: HeapObject;
  /** Whether it is the class of which a client is an instance. */
  readonly isClass: boolean;
  /** Whether it is a request that is being described. */
  readonly begun: boolean;
  /** Functions that see each request before it is sent. */
  readonly before: HeapObject;
  /** Functions that see each response before the caller does. */
  readonly after: HeapObject;
  /** The other clients that are its properties. */
  readonly members: Map<string, Value>;
}

/** Headers of an instance's own, so that what is set there is not set for others. */
function ownHeaders(interpreter: Interpreter, options: HeapObject): Value {
  const headers = newObject(interpreter.store);
  const given = options.own('headers');
  if (given) copyProperties(interpreter, headers, interpreter.read(given));
  for (const name of ['common', 'get', 'post', 'put', 'patch', 'delete', 'head']) {
    const part = newObject(interpreter.store);
    const before = headers.own(name);
    if (before) copyProperties(interpreter, part, interpreter.read(before));
    headers.set(name, reference(part));
  }
  return reference(headers);
}

/** Lists of axios that a program may lengthen; they are empty as far as it can tell. */
function ownLists(options: HeapObject): void {
  for (const name of ['transformRequest', 'transformResponse']) {
    const given = options.own(name)?.value;
    const isEmpty = given === undefined || isEmptyList(given);
    if (isEmpty) options.set(name, reference(newArray(options.store, [])));
  }
}

export class HttpModel {
  /** Everything that was sent, in order. */
  exchanges: Exchange[] = [];
  private count = 0;
  private readonly instances = new WeakMap<HeapObject, Instance>();

  constructor(private readonly interpreter: Interpreter) {}

  /** A client of its own, with options that every request gets. */
  make(client: Client, defaults: readonly Value[] = [], isBegun = false, isAClass = isClass(client)): Value {
    const { interpreter } = this;
    const { store } = interpreter;
    const options = newObject(store);
    for (const value of defaults) copyProperties(interpreter, options, value);
    if (client.headersByMethod) {
      options.set('headers', ownHeaders(interpreter, options));
      ownLists(options);
    }
    const instance: Instance = {
      client,
      defaults: options,
      isClass: isAClass,
      begun: isBegun,
      before: newArray(store, []),
      after: newArray(store, []),
      members: new Map(),
    };
    return this.valueFor(instance);
  }

  private valueFor(instance: Instance): Value {
    const { interpreter } = this;
    const object = makeNative(interpreter, (call) => this.called(instance, call));
    instance.object = object;
    this.instances.set(object, instance);
    return reference(object);
  }

  private called(instance: Instance, call: NativeCall): Value {
    const { client } = instance;
    if (instance.isClass && client.constructs && call.constructs) return this.construct(client, argument(call, 0));
    const begin = instance.begun ? undefined : client.builder?.begin?.[''];
    if (begin) return this.begin(instance, begin, call);
    if (client.call && !instance.begun) return this.send(instance, client.call, call);
    escapeAll(this.interpreter, call.args, call.node);
    return unknown('derived');
  }

  private construct({ configured, ...client }: Client, given: Value): Value {
    if (client.constructs === 'client') {
      // Without a client of its own it is the client as its package exports it.
      const own = alternatives(given).every(({ value }) => isNullish(value)) ? [] : this.defaultsOf(given);
      return this.instanceOf({ ...client, ...(!own && configured && { configured }) }, own);
    }
    if (client.constructs === 'options') return this.instanceOf(client, [given]);
    const base: [string, Value] = [[client.options.base ?? 'base'].flat()[0] ?? 'base', given];
    return this.instanceOf(client, [reference(newObject(this.interpreter.store, undefined, [base]))]);
  }

  /** The options that every request of a client gets, where a value is a client. */
  private defaultsOf(value: Value): readonly Value[] | undefined {
    const instance = value.kind === 'reference' ? this.instances.get(value.object) : undefined;
    return instance && [reference(instance.defaults)];
  }

  /** What makes another client is given options, a client that has them, or a function that tells them by the old ones. */
  private created({ client, defaults }: Instance, call: NativeCall): Value {
    const given = call.args.map((value) => {
      const [options] = this.defaultsOf(value) ?? [];
      if (options || !isFunction(value)) return options ?? value;
      return callFunction(this.interpreter, value, UNDEFINED, [reference(defaults)], false, call.node, false);
    });
    return this.instanceOf(client, [reference(defaults), ...given]);
  }

  /** An instance of a class that a framework hands over, where a value is such a class. */
  injected(type: Value): Value | undefined {
    const instance = type.kind === 'reference' ? this.instances.get(type.object) : undefined;
    return instance?.isClass && instance.client.injected ? this.instanceOf(instance.client) : undefined;
  }

  /** An instance of a client that is a class. */
  instanceOf(client: Client, defaults?: readonly Value[]): Value {
    return this.make(client, defaults, false, false);
  }

  /** A property of a client: a method, its defaults, a way to make another. */
  property(object: HeapObject, name: string): Value | undefined {
    const instance = this.instances.get(object);
    if (!instance) return undefined;
    const { interpreter } = this;
    const { client } = instance;
    // A class is not one of its instances.
    if (instance.isClass) return undefined;
    if (client.builder) {
      const part = this.builderProperty(reference(object), instance, name);
      if (part) return part;
    }
    const shape = client.methods && Object.hasOwn(client.methods, name) ? client.methods[name] : undefined;
    if (shape) return native(interpreter, (call) => this.send(instance, shape, call));
    if (client.create?.includes(name)) {
      return native(interpreter, (call) => this.created(instance, call));
    }
    if (client.helpers?.includes(name)) {
      return native(interpreter, (call) => {
        escapeAll(interpreter, call.args, call.node);
        return unknown('derived');
      });
    }
    const member = client.members && Object.hasOwn(client.members, name) ? client.members[name] : undefined;
    const other = clients.find((one) => one.name === member);
    if (other) {
      const there = instance.members.get(name);
      const value =
        there ?? this.valueFor({ ...instance, client: { ...other, ...(client.configured && { configured: true }) } });
      instance.members.set(name, value);
      return value;
    }
    if (name === 'defaults') return reference(instance.defaults);
    if (name === 'interceptors') return this.interceptors(instance);
    if (name === 'default' || name === client.name) return reference(object);
    return undefined;
  }

  /** A way to begin or to go on with the description of a request. */
  private builderProperty(self: Value, instance: Instance, name: string): Value | undefined {
    const { interpreter } = this;
    const { client } = instance;
    const { builder } = client;
    if (!builder) return undefined;
    if (!instance.begun) {
      if (builder.shared?.includes(name)) return native(interpreter, () => self);
      const shape = builder.begin && Object.hasOwn(builder.begin, name) ? builder.begin[name] : undefined;
      return shape && native(interpreter, (call) => this.begin(instance, shape, call));
    }
    const step = Object.hasOwn(builder.steps, name) ? builder.steps[name] : undefined;
    if (step) {
      return native(interpreter, (call) => {
        for (const value of call.args) escapeAnswers(interpreter, value, call.node);
        const defaults = stepped(call, instance.defaults, step, builder.kind);
        return defaults === instance.defaults ? self : this.make(client, [reference(defaults)], true);
      });
    }
    const isThenable = builder.kind === 'self' && Object.hasOwn(promiseMethods, name);
    return isThenable
      ? native(
          interpreter,
          (call) => promiseMethods[name]?.({ ...call, self: this.settle(instance, call) }) ?? UNDEFINED,
        )
      : undefined;
  }

  private begin(instance: Instance, shape: CallShape, call: NativeCall): Value {
    const described = describe(call, { client: instance.client, defaults: instance.defaults, shape });
    return this.make(instance.client, [begun(this.interpreter, instance.client, described)], true);
  }

  /** What awaiting a value gives that is no promise: a request that is sent only then. */
  settled(value: Value, call: NativeCall): Value | undefined {
    const instance = value.kind === 'reference' ? this.instances.get(value.object) : undefined;
    return instance?.begun && instance.client.builder?.kind === 'self' ? this.settle(instance, call) : undefined;
  }

  private settle(instance: Instance, call: NativeCall): Value {
    return this.send(instance, { args: [] }, { ...call, args: [], open: false });
  }

  private interceptors(instance: Instance): Value {
    const { interpreter } = this;
    const use = (list: HeapObject): Value =>
      reference(
        newObject(interpreter.store, undefined, [
          [
            'use',
            native(interpreter, (call) => {
              list.push(argument(call, 0));
              return unknown('derived');
            }),
          ],
          [
            'add',
            native(interpreter, (call) => {
              list.push(getProperty(interpreter, argument(call, 0), literal('resolved'), call.node));
              return unknown('derived');
            }),
          ],
        ]),
      );
    return reference(
      newObject(interpreter.store, undefined, [
        ['request', use(instance.before)],
        ['response', use(instance.after)],
      ]),
    );
  }

  private send(instance: Instance, shape: CallShape, call: NativeCall): Value {
    const { interpreter } = this;
    if (shape.args[0] === 'list') return this.sendEach(instance, call);
    const index = shape.args.indexOf('target');
    const target = alternatives(restrict(call.args[index] ?? UNDEFINED, interpreter.path));
    const isSeveral =
      target.length > 1 && target.some(({ value: { kind } }) => kind === 'absent' || kind === 'reference');
    if (!isSeveral) return this.sendOne(instance, shape, call);
    // Each of several descriptions is a request of its own; one that may be missing is none then.
    const one = (value: Value): Value => this.sendOne(instance, shape, { ...call, args: call.args.with(index, value) });
    return interpreter.branch(
      target.map(({ when, value }) => ({ when, run: () => (value.kind === 'absent' ? value : one(value)) })),
    );
  }

  private sendOne(instance: Instance, shape: CallShape, call: NativeCall): Value {
    const { interpreter } = this;
    const { client } = instance;
    const context = { client, defaults: instance.defaults, shape };
    const described = describe(call, context);
    const { parsed } = described;
    const exchange = this.record(call, { client, parsed, ...this.intercepted(instance, described, call) });
    const response = answerTo(exchange, 'response', interpreter.origin(call.node));
    // Who has the client may have it show them its answers.
    const isShown = instance.object !== undefined && interpreter.exposed.has(instance.object);
    if (described.answered === undefined || isShown) escapeAnswers(interpreter, response, call.node);
    tellCallbacks(call, context, described, response);
    let answer: Value = layer(response, [], described.answered ?? 'response');
    for (const { value: interceptor } of elementsOf(interpreter, reference(instance.after))) {
      answer = callFunction(interpreter, interceptor, UNDEFINED, [answer], false, call.node, false);
    }
    return handOut(call, client, answer);
  }

  /** Several requests at once. @returns the list of their answers */
  private sendEach(instance: Instance, call: NativeCall): Value {
    const { interpreter } = this;
    const answers = newArray(interpreter.store, []);
    for (const { value, many } of elementsOf(interpreter, argument(call, 0))) {
      answers.push(this.send(instance, { args: ['target'] }, { ...call, args: [value] }), many);
    }
    return reference(answers);
  }

  /** What is left of a request when its interceptors have had it. */
  private intercepted(instance: Instance, described: Described, call: NativeCall): Parts {
    const { url, method, body, query, authorization } = described;
    const { interpreter } = this;
    const interceptors = elementsOf(interpreter, reference(instance.before));
    if (interceptors.length === 0) return { url, method, body, query, authorization };
    const headers = newObject(interpreter.store);
    headers.internal = HEADERS;
    copyProperties(interpreter, headers, described.headers);
    const entries: [string, Value][] = [
      ['url', described.address],
      ['baseURL', described.base],
      ['method', method],
      ['data', body ?? UNDEFINED],
      ['headers', reference(headers)],
    ];
    const given = newObject(interpreter.store, undefined, entries);
    interpreter.store.write(given.rest, unknown('derived'));
    let config: Value = reference(given);
    for (const { value: interceptor } of interceptors) {
      config = awaited(callFunction(interpreter, interceptor, UNDEFINED, [config], false, call.node, false));
    }
    const read = (key: string): Value => getProperty(interpreter, config, literal(key), call.node);
    return {
      url: described.join(read('baseURL'), read('url')),
      method: read('method'),
      body: dataBody(interpreter, read('data')),
      authorization: orAbsent(headerOf(interpreter, read('headers'), 'authorization'), () => authorization),
    };
  }

  /** A call that a setting describes: its answer is the body itself. */
  sendDeclared(call: NativeCall, operation: string, body: Value | undefined): Value {
    const exchange = this.record(call, {
      client: undefined,
      operation,
      url: unknown('import'),
      method: unknown('import'),
      body: body && dataBody(this.interpreter, body),
    });
    return answerTo(exchange, 'body', this.interpreter.origin(call.node));
  }

  /** A request that a model of its own has put together, whose body is a text. @returns the response */
  sendText(client: Client, call: NativeCall, parts: Parts): Answer {
    const { body } = parts;
    const exchange = this.record(call, { client, ...parts, body: body && textBody(this.interpreter, body) });
    return answerTo(exchange, 'response', this.interpreter.origin(call.node));
  }

  private record(
    { node, args }: NativeCall,
    request: Parts & Pick<Exchange, 'client' | 'operation' | 'parsed'>,
  ): Exchange {
    const { interpreter } = this;
    // What another answer says may go out with this request.
    const sent = this.exchanges.length === 0 ? [] : [request.url, request.body ?? UNDEFINED, ...args];
    for (const value of sent) escapeAnswers(interpreter, value, node);
    const exchange: Exchange = {
      id: ++this.count,
      node,
      file: interpreter.frame.file,
      calls: interpreter.frames.flatMap(({ call }, index) =>
        call ? [{ node: call, file: interpreter.frames[index - 1]?.file ?? interpreter.file }] : [],
      ),
      ...request,
      when: interpreter.path,
      uses: [],
      held: [],
    };
    if (!isNever(interpreter.path)) this.exchanges.push(exchange);
    return exchange;
  }
}
