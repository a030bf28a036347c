/** Modules of frameworks that hand clients to code: by injection, or as the fixtures of a test. */
import { callFunction, promised } from '../../interpreter/calls.ts';
import { provided } from '../../interpreter/classes.ts';
import type { Interpreter, Native, NativeCall } from '../../interpreter/interpreter.ts';
import { newObject } from '../../values/heap.ts';
import { reference, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import { callersModule } from './callers.ts';
import { playwrightModules } from '../http/client-platforms.ts';
import { clients } from '../http/clients.ts';
import { isFunction } from '../http/described.ts';
import type { HttpModel } from '../http/http.ts';
import { argument, namespace, native } from '../natives.ts';
import { rxjsModule } from './observables.ts';

/** The exports of a framework's module as far as they hand out clients. */
export function frameworkModule(specifier: string, interpreter: Interpreter, http: HttpModel): Value | undefined {
  switch (specifier) {
    case 'rxjs':
    case 'rxjs/operators':
      return rxjsModule(interpreter);
    case '@angular/core':
      return open(interpreter, specifier, {
        inject: (call) => {
          const type = argument(call, 0);
          return http.injected(type) ?? provided(interpreter, type) ?? unknown('import');
        },
      });
    default:
      return playwrightModules.includes(specifier)
        ? playwright(interpreter, specifier, http)
        : callersModule(specifier, interpreter);
  }
}

/** A module of which only some exports are known. */
function open(interpreter: Interpreter, specifier: string, members: Readonly<Record<string, Native>>): Value {
  const module = namespace(interpreter, members);
  interpreter.store.write(module.rest, unknown('import', { key: `import:${specifier}` }));
  return reference(module);
}

/** https://playwright.dev/docs/api/class-test and https://playwright.dev/docs/api/class-apirequest */
function playwright(interpreter: Interpreter, specifier: string, http: HttpModel): Value {
  const client = clients.find(({ name }) => name === 'APIRequestContext');
  if (!client) return unknown('import');
  const { store } = interpreter;
  // What `test.use` says of the tests behind it.
  const used: Value[] = [];
  const context = (options?: Value): Value => http.instanceOf(client, options ? [options] : used);
  const requests = reference(
    newObject(store, undefined, [['newContext', native(interpreter, (call) => promised(context(argument(call, 0))))]]),
  );
  const fixtures = (): Value => {
    const shared = context();
    // A page and its context send with the cookies of the browser, a request alone without.
    const withRequest = (name: string, value: Value, members: [string, Value][] = []): Value => {
      const object = newObject(store, undefined, [['request', value], ...members]);
      store.write(object.rest, unknown('parameter', { key: name }));
      return reference(object);
    };
    return withRequest('fixtures', context(), [
      ['page', withRequest('page', shared)],
      ['context', withRequest('context', shared)],
      ['playwright', withRequest('playwright', requests)],
    ]);
  };
  const running =
    (args: () => Value[]): Native =>
    (call) =>
      run(call, args());
  const test = native(
    interpreter,
    running(() => [fixtures()]),
  );
  if (test.kind === 'reference') {
    const hooks = ['only', 'skip', 'beforeEach', 'afterEach', 'beforeAll', 'afterAll'];
    for (const name of hooks)
      test.object.properties.set(
        name,
        store.cell(
          native(
            interpreter,
            running(() => [fixtures()]),
          ),
        ),
      );
    test.object.properties.set(
      'describe',
      store.cell(
        native(
          interpreter,
          running(() => []),
        ),
      ),
    );
    test.object.properties.set(
      'use',
      store.cell(
        native(interpreter, (call) => {
          used.push(argument(call, 0));
          return UNDEFINED;
        }),
      ),
    );
    store.write(test.object.rest, unknown('import', { key: 'import:test' }));
  }
  const module = open(interpreter, specifier, {});
  if (module.kind === 'reference') {
    module.object.properties.set('test', store.cell(test));
    module.object.properties.set('request', store.cell(requests));
    module.object.properties.set('APIRequestContext', store.cell(http.make(client)));
  }
  return module;
}

/** A test may be run or left out. */
function run(call: NativeCall, args: readonly Value[]): Value {
  const { interpreter, node } = call;
  const body = call.args.findLast(isFunction);
  if (body) interpreter.maybe('test', () => callFunction(interpreter, body, UNDEFINED, args, false, node, false));
  return UNDEFINED;
}

/** `this` outside of all functions, which only a host can give. */
export const OUTERMOST = unknown('parameter', { key: 'this of the file' });

/** What n8n gives the code of a node as `this.helpers`. */
export function n8nHelpers(http: HttpModel): Value | undefined {
  const client = clients.find(({ name }) => name === 'n8n helpers');
  return client && http.make(client);
}
