/** How answers reach the code that waits for them: in layers, to callbacks, by promise or as an observable. */
import { awaited, callFunction, promised } from '../../interpreter/calls.ts';
import { escapeAnswers } from '../../interpreter/escapes.ts';
import type { Interpreter, NativeCall } from '../../interpreter/interpreter.ts';
import { alternatives } from '../../values/choice.ts';
import { type Answer, isNullish, type Node, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import type { Client, Given, Part } from './client.ts';
import { type Context, type Described, isFunction } from './described.ts';
import type { Exchange } from './exchange.ts';
import { observable } from '../packages/observables.ts';
import { argument, type Native } from '../natives.ts';

/** A layer of an answer; a text that the client was told to parse is the body. */
export function layer(answer: Answer, path: readonly string[], wanted: Answer['layer']): Answer {
  const part = wanted === 'text' && (answer.exchange as Exchange).parsed ? 'body' : wanted;
  return { ...answer, layer: part, path: part === 'response' || part === 'transport' ? path : [] };
}

/** Whether a part of a parsed body is one of the lists in telecrm's answers. */
export function isListed({ path }: Answer): boolean {
  return ['actions', 'remarks', 'data'].includes(path.at(-1) ?? '');
}

/** Calls a function with parts of an answer. */
function tell(interpreter: Interpreter, callback: Value, answer: Answer, given: readonly Given[], node: Node): Value {
  const args = given.map((part) => (part === 'other' ? unknown('derived') : layer(answer, [], part)));
  return callFunction(interpreter, callback, UNDEFINED, args, false, node, false);
}

/** Calls the callbacks of a request: the one behind its arguments, and those among its options. */
export function tellCallbacks(
  call: NativeCall,
  { client, shape }: Context,
  { option }: Described,
  answer: Answer,
): void {
  const { interpreter, node, args } = call;
  if (client.callback) {
    const last = args.at(-1);
    // What is not known may be a function, too.
    const callback =
      args.findLast(isFunction) ?? (last && last.kind !== 'literal' && last.kind !== 'reference' ? last : undefined);
    if (callback && (args.length > Math.min(1, shape.args.length) || isFunction(callback)))
      tell(interpreter, callback, answer, client.callback, node);
    if (call.open) escapeAnswers(interpreter, answer, node);
  }
  for (const [key, given] of Object.entries(client.options.listeners ?? {})) {
    const listener = option(key);
    if (alternatives(listener).some(({ value }) => !isNullish(value))) tell(interpreter, listener, answer, given, node);
  }
}

/** What the call of a client gives. */
export function handOut(call: NativeCall, client: Client, answer: Value): Value {
  switch (client.gives) {
    case 'value':
      return answer;
    case 'nothing':
      return unknown('derived', { sources: [answer] });
    case 'observable':
      return answer.kind === 'answer' ? observable(call, answer) : unknown('derived', { sources: [answer] });
    default:
      return promised(answer);
  }
}

/** A method that hands a part of an answer to its argument; without one it gives the part itself. */
export function handler(promise: Answer, part: Extract<Part, { handler: unknown }>): Native {
  return (call) => {
    const callback = argument(call, 0);
    if (part.handler.every((given) => given === 'other')) {
      if (!isNone(callback))
        call.interpreter.maybe('failed', () => tell(call.interpreter, callback, promise, part.handler, call.node));
      return call.self;
    }
    if (isNone(callback)) return promised(layer(promise, [], part.handler[0] as Answer['layer']));
    const failed = argument(call, 1);
    if (!isNone(failed))
      call.interpreter.maybe('rejected', () => tell(call.interpreter, failed, promise, ['other'], call.node));
    const result = tell(call.interpreter, callback, promise, part.handler, call.node);
    return part.same ? call.self : promised(awaited(result));
  };
}

/** A method that takes a callback for a failure, and gives what it is called on. */
export const catcher: Native = (call) => {
  const { interpreter, node } = call;
  const callback = call.args.findLast(isFunction);
  if (callback)
    interpreter.maybe('rejected', () =>
      callFunction(interpreter, callback, UNDEFINED, [unknown('derived')], true, node, false),
    );
  return call.self;
};

function isNone(value: Value): boolean {
  return alternatives(value).every((one) => isNullish(one.value));
}
