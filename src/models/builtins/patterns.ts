/** Regular expressions, carried out where the text is known. */
import { compareAnswers, observe } from '../../interpreter/escapes.ts';
import { lift } from '../../values/choice.ts';
import { newArray, newObject } from '../../values/heap.ts';
import { derived, literal, type Plain, reference, unknown, type Value } from '../../values/value.ts';
import { argument, type Native, type NativeCall } from '../natives.ts';

export const patternMethods: Readonly<Record<string, Native>> = {
  test: (call) => {
    const { internal } = call.self.kind === 'reference' ? call.self.object : {};
    const subject = argument(call, 0);
    observe(call.interpreter, subject);
    compareAnswers(call.interpreter, subject, call.node);
    return lift([subject], (plain) => {
      if (!(internal instanceof RegExp)) return derived('test', [call.self, plain]);
      const isFresh = goesOn(call, internal);
      const pattern = new RegExp(internal.source, internal.flags.replace(/[gy]/g, ''));
      if (plain.kind === 'literal' && isFresh) return literal(pattern.test(String(plain.value)));
      return derived(`test ${String(internal)}`, [plain]);
    });
  },
  exec: (call) => {
    const { internal } = call.self.kind === 'reference' ? call.self.object : {};
    const subject = argument(call, 0);
    observe(call.interpreter, subject);
    compareAnswers(call.interpreter, subject, call.node);
    return lift(
      [subject],
      (plain) => (internal instanceof RegExp ? found(call, internal, plain) : undefined) ?? derived('exec', [plain]),
    );
  },
};

/** Whether a pattern begins at the start; with the flag g, it goes on the next time where it stopped. */
function goesOn({ interpreter, self }: NativeCall, { global, sticky }: RegExp): boolean {
  if (sticky || self.kind !== 'reference') return false;
  if (!global) return true;
  const { object } = self;
  const isFresh = interpreter.read(object.slot('lastIndex')).kind === 'absent';
  object.set('lastIndex', unknown('derived'));
  return isFresh;
}

/** What a pattern finds in a text, groups included; undefined where the text is not known, or where it begins to look. */
export function found(call: NativeCall, pattern: RegExp, subject: Plain): Value | undefined {
  if (subject.kind !== 'literal' || pattern.global || pattern.sticky) return undefined;
  const { interpreter } = call;
  const match = pattern.exec(String(subject.value));
  if (!match) return literal(null);
  const origin = interpreter.origin(call.node);
  const textOf = (value: string | undefined): Value => literal(value, origin);
  const result = newArray(interpreter.store, match.map(textOf), origin);
  const groups = Object.entries(match.groups ?? {}).map(([name, value]): [string, Value] => [name, textOf(value)]);
  result.set('index', literal(match.index));
  result.set('groups', match.groups ? reference(newObject(interpreter.store, origin, groups)) : literal(undefined));
  return reference(result);
}
