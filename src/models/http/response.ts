/** What a response holds, by the row of the client that sent the request. */
import { callFunction, promised } from '../../interpreter/calls.ts';
import { escapeAnswers } from '../../interpreter/escapes.ts';
import type { Interpreter } from '../../interpreter/interpreter.ts';
import { type Answer, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import { argument, native } from '../natives.ts';
import { catcher, handler, layer } from './answers.ts';
import type { Part } from './client.ts';
import type { Exchange } from './exchange.ts';

/** A part of an answer, by the client's row. */
export function answerProperty(interpreter: Interpreter, answer: Answer, name: string): Value | undefined {
  const { client } = answer.exchange as Exchange;
  const path = [...answer.path, name];
  const part = client && Object.hasOwn(client.response, path.join('.')) ? client.response[path.join('.')] : undefined;
  if (part === undefined) {
    // Nobody knows what it holds, so it may hold the statuses.
    escapeAnswers(interpreter, answer, undefined);
    return undefined;
  }
  return partOf(interpreter, answer, path, part);
}

/** A method of the response that the client offers on its promise. */
export function eagerProperty(interpreter: Interpreter, promise: Value, name: string): Value | undefined {
  if (promise.kind !== 'answer') return undefined;
  const { client } = promise.exchange as Exchange;
  if (promise.layer !== (client?.answer ?? 'response') || promise.path.length > 0) return undefined;
  const part = client?.promise && Object.hasOwn(client.promise, name) ? client.promise[name] : undefined;
  return part === undefined ? undefined : partOf(interpreter, promise, [name], part);
}

/** `response.on(event, listener)`: the text comes in pieces, of which each stands for all. */
function stream(interpreter: Interpreter, answer: Answer): Value {
  return native(interpreter, (call) => {
    const event = argument(call, 0);
    const name = event.kind === 'literal' ? event.value : undefined;
    const args = name === 'data' ? [layer(answer, [], 'text')] : [];
    const run = (): Value => callFunction(interpreter, argument(call, 1), UNDEFINED, args, false, call.node, false);
    if (name === 'data' || name === 'end') run();
    else interpreter.maybe('event', run);
    return answer;
  });
}

function partOf(interpreter: Interpreter, answer: Answer, path: readonly string[], part: Part): Value {
  if (part === 'stream') return stream(interpreter, answer);
  if (part === 'shared') {
    escapeAnswers(interpreter, answer, undefined);
    return layer(answer, path, 'response');
  }
  if (part === 'catcher') return native(interpreter, catcher);
  if (typeof part !== 'object') return layer(answer, path, part);
  if ('handler' in part) return native(interpreter, handler(answer, part));
  const isSync = (answer.exchange as Exchange).client?.gives === 'value';
  return native(interpreter, (call) => {
    if (part.call === 'body' && call.args.length > 0) {
      // What is asked for in particular may be a status.
      escapeAnswers(interpreter, answer, call.node);
      return unknown('derived', { sources: [answer] });
    }
    const result = layer(answer, part.call === 'response' ? answer.path : path, part.call);
    // What tells of the transport alone is there with the response.
    const isThere = isSync || part.call === 'response' || part.call === 'transport';
    return isThere ? result : promised(result);
  });
}
