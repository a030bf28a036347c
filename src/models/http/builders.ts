/** Requests that are described step by step before they are sent. */
import type { Interpreter, NativeCall } from '../../interpreter/interpreter.ts';
import { copyProperties } from '../../interpreter/properties.ts';
import { alternatives } from '../../values/choice.ts';
import { type HeapObject, newObject } from '../../values/heap.ts';
import { concat } from '../../values/text.ts';
import { isNullish, reference, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import type { Builder, Client } from './client.ts';
import type { Described } from './described.ts';
import { withHeaders } from './headers.ts';
import { snapshot } from '../builtins/json.ts';
import { argument } from '../natives.ts';

/** What is known of a request when its description begins, as options of the client. */
export function begun(interpreter: Interpreter, { options }: Client, { url, method, body, headers }: Described): Value {
  const entries: [string, Value][] = [
    [[options.base ?? options.url ?? 'url'].flat()[0] ?? 'url', url],
    [String(options.method), method],
    [options.data ?? 'body', body ?? UNDEFINED],
    ...(options.headers === undefined ? [] : [[options.headers, headers] as [string, Value]]),
  ];
  return reference(newObject(interpreter.store, undefined, entries));
}

/** Goes one step further. @returns the options with what the step says */
export function stepped(
  call: NativeCall,
  before: HeapObject,
  { key, append, headers }: Builder['steps'][string],
  kind: Builder['kind'],
): HeapObject {
  const { interpreter } = call;
  const { store } = interpreter;
  let options = before;
  if (kind === 'copy') {
    options = newObject(store);
    copyProperties(interpreter, options, reference(before));
  }
  if (headers) {
    const named = interpreter.read(options.slot('headers'));
    options.set('headers', withHeaders(call, named, headers));
    return options;
  }
  if (key === undefined) return options;
  const there = interpreter.read(options.slot(key));
  const isThere = !alternatives(there).every(({ value }) => isNullish(value));
  const added = snapshot(interpreter, argument(call, 0), 'json');
  // A second argument may replace what the first would lengthen; a second body is merged into the first.
  const isClear = call.args.length === 1 && !call.open && (append ?? !isThere);
  options.set(key, isClear ? (append && isThere ? concat([there, added]) : added) : unknown('derived'));
  return options;
}
