/** The clients that `settings.telecrm.clients` declares: packages that cannot be followed. */
import { promised } from '../../interpreter/calls.ts';
import type { Interpreter, NativeCall } from '../../interpreter/interpreter.ts';
import type { ClientSetting } from '../../settings.ts';
import { newObject } from '../../values/heap.ts';
import { reference, unknown, type Value } from '../../values/value.ts';
import { argument, native } from '../natives.ts';

type Send = (call: NativeCall, operation: string, body: Value | undefined) => Value;

/** The exports of a module as far as the settings describe them. */
export function declaredModule(
  specifier: string,
  declared: readonly ClientSetting[],
  interpreter: Interpreter,
  send: Send,
): Value | undefined {
  const own = declared.filter(({ module }) => module === specifier);
  if (own.length === 0) return undefined;
  const { store } = interpreter;
  const module = newObject(store);
  store.write(module.rest, unknown('import', { key: `import:${specifier}` }));
  const classes = new Map<string, ReturnType<typeof newObject>>();
  for (const setting of own) {
    const value = native(interpreter, (call) =>
      promised(send(call, setting.operation, setting.body === undefined ? undefined : argument(call, setting.body))),
    );
    const [name = '', prototype, method] = setting.name.split('.');
    if (prototype !== 'prototype' || method === undefined) {
      module.properties.set(setting.name, store.cell(value, module.birth));
      continue;
    }
    let instance = classes.get(name);
    if (!instance) {
      instance = newObject(store);
      store.write(instance.rest, unknown('import', { key: `import:${specifier}.${name}` }));
      classes.set(name, instance);
      const made = reference(instance);
      module.properties.set(
        name,
        store.cell(
          native(interpreter, () => made),
          module.birth,
        ),
      );
    }
    instance.properties.set(method, store.cell(value, instance.birth));
  }
  return reference(module);
}
