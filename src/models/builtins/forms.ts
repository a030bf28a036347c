/** Bodies that clients send as forms, among them `FormData`. https://fetch.spec.whatwg.org/#bodyinit-unions */
import { escapeAnswers } from '../../interpreter/escapes.ts';
import { newObject } from '../../values/heap.ts';
import { isQuery } from '../../values/query.ts';
import { type Plain, reference, unknown, type Value } from '../../values/value.ts';
import { native, type Native } from '../natives.ts';
import { SearchParams } from './search-params.ts';
import type { Interpreter } from '../../interpreter/interpreter.ts';

/** Marks a form, of whose entries nothing is known. */
export const FORM: unique symbol = Symbol('form');

export const formConstructor: Native = ({ interpreter, node, args }) => {
  for (const value of args) escapeAnswers(interpreter, value, node);
  const form = newObject(interpreter.store, interpreter.origin(node));
  form.internal = FORM;
  return reference(form);
};

/** A property of a form: its text is a form, too. */
export function formProperty(interpreter: Interpreter, id: number, name: string): Value {
  if (name !== 'toString') return unknown('derived', { key: `form#${String(id)}.${name}` });
  return native(interpreter, (call) =>
    unknown('derived', { format: 'form', origin: call.interpreter.origin(call.node) }),
  );
}

/** What a body is that a client was given as a text, where that is certainly no JSON. */
export function formatOf(plain: Plain): 'form' | 'object' | undefined {
  if (plain.kind === 'unknown') return plain.format;
  if (isQuery(plain)) return 'form';
  if (plain.kind !== 'reference') return undefined;
  const { object } = plain;
  if (object.internal === FORM || object.internal instanceof SearchParams) return 'form';
  const isPlain = (object.kind === 'object' || object.kind === 'array') && object.internal === undefined;
  return isPlain && object.prototype === undefined && !object.own('toString') ? 'object' : undefined;
}
