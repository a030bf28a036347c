/** Answers as observables: sent when somebody subscribes. https://rxjs.dev/guide/observable */
import { callFunction, promised } from '../interpreter/calls.ts';
import { escapeAll, escapeAnswers } from '../interpreter/escapes.ts';
import type { Interpreter, NativeCall } from '../interpreter/interpreter.ts';
import { getProperty } from '../interpreter/properties.ts';
import { ALWAYS } from '../values/condition.ts';
import { alternatives } from '../values/choice.ts';
import { newObject } from '../values/heap.ts';
import {
  type Answer,
  isNullish,
  literal,
  reference,
  UNDEFINED,
  unknown,
  type Use,
  type Value,
} from '../values/value.ts';
import { argument, namespace, native, type Native } from './natives.ts';

/** What an observable holds until somebody subscribes. */
class Pending {
  private readonly unheard: Use;

  constructor(readonly answer: Answer) {
    // Without a subscriber nothing is sent, so nothing is left unread.
    this.unheard = { kind: 'waived', layer: 'response', path: [], when: ALWAYS, node: undefined };
    answer.exchange.uses.push(this.unheard);
  }

  /** Somebody subscribes. @returns the answer */
  heard(): Answer {
    const { uses } = this.answer.exchange;
    const index = uses.indexOf(this.unheard);
    if (index >= 0) uses.splice(index, 1);
    return this.answer;
  }
}

const pendings = new WeakMap<object, Pending>();

/** The observable of an answer. */
export function observable({ interpreter }: NativeCall, answer: Answer): Value {
  const pending = new Pending(answer);
  const members: [string, Value][] = [
    // Whoever has the observable has the answer.
    ['source', answer],
    ['subscribe', native(interpreter, (call) => subscribe(call, pending.heard()))],
    ['toPromise', native(interpreter, () => promised(pending.heard()))],
    [
      'pipe',
      native(interpreter, (call) => {
        escapeAll(interpreter, [pending.heard(), ...call.args], call.node);
        return unknown('derived');
      }),
    ],
  ];
  const object = newObject(interpreter.store, undefined, members);
  pendings.set(object, pending);
  return reference(object);
}

function subscribe(call: NativeCall, answer: Answer): Value {
  const { interpreter, node } = call;
  const observer = argument(call, 0);
  if (alternatives(observer).every(({ value }) => isNullish(value))) return unknown('derived');
  const isObject = observer.kind === 'reference' && observer.object.kind === 'object';
  const next = isObject ? getProperty(interpreter, observer, literal('next'), node) : observer;
  if (!isObject || !isNullish(alternatives(next)[0]?.value ?? UNDEFINED))
    callFunction(interpreter, next, UNDEFINED, [answer], false, node, false);
  for (const name of isObject ? ['error', 'complete'] : []) {
    const listener = getProperty(interpreter, observer, literal(name), node);
    if (listener.kind === 'reference')
      interpreter.maybe(name, () =>
        callFunction(interpreter, listener, UNDEFINED, [unknown('derived')], false, node, false),
      );
  }
  return unknown('derived');
}

/** `firstValueFrom(observable)`: https://rxjs.dev/api/index/function/firstValueFrom */
const valueFrom: Native = (call) => {
  const given = argument(call, 0);
  const pending = given.kind === 'reference' ? pendings.get(given.object) : undefined;
  if (pending) return promised(pending.heard());
  escapeAnswers(call.interpreter, given, call.node);
  return unknown('derived');
};

/** What of RxJS turns an observable into a promise. */
export function rxjsModule(interpreter: Interpreter): Value {
  const module = namespace(interpreter, { firstValueFrom: valueFrom, lastValueFrom: valueFrom });
  interpreter.store.write(module.rest, unknown('import', { key: 'import:rxjs' }));
  return reference(module);
}
