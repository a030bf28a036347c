/** Answers as observables: sent when somebody subscribes. https://rxjs.dev/guide/observable */
import { awaited, callFunction, promised } from '../../interpreter/calls.ts';
import { escapeAll, escapeAnswers } from '../../interpreter/escapes.ts';
import type { Interpreter, NativeCall } from '../../interpreter/interpreter.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { ALWAYS } from '../../values/condition.ts';
import { alternatives, perAlternative } from '../../values/choice.ts';
import { newArray, newObject } from '../../values/heap.ts';
import {
  type Answer,
  isNullish,
  literal,
  type Node,
  reference,
  UNDEFINED,
  unknown,
  type Use,
  type Value,
} from '../../values/value.ts';
import { argument, namespace, native, type Native } from '../natives.ts';

/** What an observable holds until somebody subscribes. */
class Pending {
  private readonly unheard: Use;

  constructor(
    readonly answer: Answer,
    /** What becomes of the answer on its way to whoever subscribes. */
    readonly stages: readonly Stage[] = [],
    before?: Pending,
  ) {
    // Without a subscriber nothing is sent, so nothing is left unread.
    this.unheard = before?.unheard ?? { kind: 'waived', layer: 'response', path: [], when: ALWAYS, node: undefined };
    if (!before) answer.exchange.uses.push(this.unheard);
  }

  /** Somebody subscribes. @returns what they get */
  heard(interpreter: Interpreter, node: Node): Value {
    const { uses } = this.answer.exchange;
    const index = uses.indexOf(this.unheard);
    if (index >= 0) uses.splice(index, 1);
    return this.stages.reduce<Value>((value, stage) => stage(interpreter, value, node), this.answer);
  }
}

/** What an operator makes of a value that comes through it. */
type Stage = (interpreter: Interpreter, value: Value, node: Node) => Value;

const pendings = new WeakMap<object, Pending>();
const stages = new WeakMap<object, Stage>();

/** The observable of an answer. */
export function observable({ interpreter }: NativeCall, answer: Answer): Value {
  return observing(interpreter, new Pending(answer), []);
}

/** @param operators what the answer goes through; in unseen hands, so are their functions */
function observing(interpreter: Interpreter, pending: Pending, operators: readonly Value[]): Value {
  const members: [string, Value][] = [
    // Whoever has the observable has the answer.
    ['source', pending.answer],
    ['operators', reference(newArray(interpreter.store, operators))],
    ['subscribe', native(interpreter, (call) => subscribe(call, pending.heard(interpreter, call.node)))],
    ['toPromise', native(interpreter, (call) => promised(pending.heard(interpreter, call.node)))],
    [
      'pipe',
      native(interpreter, (call) => {
        const piped = call.args.map((arg) => (arg.kind === 'reference' ? stages.get(arg.object) : undefined));
        if (!call.open && piped.every((stage) => stage !== undefined))
          return observing(interpreter, new Pending(pending.answer, [...pending.stages, ...piped], pending), [
            ...operators,
            ...call.args,
          ]);
        escapeAll(interpreter, [pending.heard(interpreter, call.node), ...call.args], call.node);
        return unknown('derived');
      }),
    ],
  ];
  const object = newObject(interpreter.store, undefined, members);
  pendings.set(object, pending);
  return reference(object);
}

function subscribe(call: NativeCall, value: Value): Value {
  const observer = argument(call, 0);
  tell(call.interpreter, observer, value, call.node);
  return unknown('derived');
}

/** Hands a value to an observer: a function, or an object of functions. */
function tell(interpreter: Interpreter, observer: Value, value: Value, node: Node): void {
  if (alternatives(observer).every((one) => isNullish(one.value))) return;
  const isObject = observer.kind === 'reference' && observer.object.kind === 'object';
  const next = isObject ? getProperty(interpreter, observer, literal('next'), node) : observer;
  if (!isObject || !isNullish(alternatives(next)[0]?.value ?? UNDEFINED))
    callFunction(interpreter, next, UNDEFINED, [value], false, node, false);
  for (const name of isObject ? ['error', 'complete'] : []) {
    const listener = getProperty(interpreter, observer, literal(name), node);
    if (listener.kind === 'reference')
      interpreter.maybe(name, () =>
        callFunction(interpreter, listener, UNDEFINED, [unknown('derived')], false, node, false),
      );
  }
}

/** An operator whose behaviour is a stage; its arguments go where it goes. */
function operator(stageOf: (args: readonly Value[]) => Stage): Native {
  return ({ interpreter, args }) => {
    const object = newObject(interpreter.store, undefined, [
      ['arguments', reference(newArray(interpreter.store, args))],
    ]);
    stages.set(object, stageOf(args));
    return reference(object);
  };
}

const mapped = operator(
  ([project = UNDEFINED]) =>
    (interpreter, value, node) =>
      callFunction(interpreter, project, UNDEFINED, [value, unknown('derived', { numeric: true })], false, node, false),
);

/** Operators that let the value through, and may show it to their first argument. */
const passed = operator(([observer = UNDEFINED]) => (interpreter, value, node) => {
  if (observer.kind === 'reference') tell(interpreter, observer, value, node);
  return value;
});

const caught = operator(([handler = UNDEFINED]) => (interpreter, value, node) => {
  const { yes, no } = interpreter.either('failed');
  return interpreter.branch([
    { when: no, run: () => value },
    {
      when: yes,
      run: () => callFunction(interpreter, handler, UNDEFINED, [unknown('derived')], true, node, false),
    },
  ]);
});

/** Operators whose function gives another observable, or a promise, which takes the place of the value. */
const flattened = operator(
  ([project = UNDEFINED]) =>
    (interpreter, value, node) =>
      perAlternative(callFunction(interpreter, project, UNDEFINED, [value], true, node, false), (one) =>
        settled(interpreter, one, node),
      ),
);

/** What an observable or a promise gives; of anything else nobody knows. */
function settled(interpreter: Interpreter, value: Value, node: Node): Value {
  const pending = value.kind === 'reference' ? pendings.get(value.object) : undefined;
  if (pending) return pending.heard(interpreter, node);
  if (value.kind === 'promise') return awaited(value);
  escapeAnswers(interpreter, value, node);
  return unknown('derived');
}

/** `firstValueFrom(observable)`: https://rxjs.dev/api/index/function/firstValueFrom */
const valueFrom: Native = (call) => promised(settled(call.interpreter, argument(call, 0), call.node));

/** https://rxjs.dev/guide/operators ; others are not followed */
const operators: Readonly<Record<string, Native>> = {
  map: mapped,
  catchError: caught,
  ...Object.fromEntries(['switchMap', 'mergeMap', 'concatMap', 'exhaustMap'].map((name) => [name, flattened])),
  ...Object.fromEntries(
    ['tap', 'filter', 'first', 'last', 'take', 'takeUntil', 'retry', 'delay', 'finalize', 'share', 'shareReplay'].map(
      (name) => [name, passed],
    ),
  ),
  timeout: passed,
};

/** What RxJS offers to change observables, and to turn them into promises. */
export function rxjsModule(interpreter: Interpreter): Value {
  const module = namespace(interpreter, { ...operators, firstValueFrom: valueFrom, lastValueFrom: valueFrom });
  interpreter.store.write(module.rest, unknown('import', { key: 'import:rxjs' }));
  return reference(module);
}
