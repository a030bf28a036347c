/** The methods of strings that are pure. */
import { callFunction } from '../../interpreter/calls.ts';
import { escapeAnswers, observe } from '../../interpreter/escapes.ts';
import { lift } from '../../values/choice.ts';
import { newArray } from '../../values/heap.ts';
import { asText } from '../../interpreter/texts.ts';
import { concat, split, stringParts, text } from '../../values/text.ts';
import { derived, literal, type Plain, type Primitive, reference, UNDEFINED, type Value } from '../../values/value.ts';
import { argument, type Native, type NativeCall } from '../natives.ts';
import { found } from './patterns.ts';
import { replaced } from './replace.ts';

/** Methods that are simply carried out where the string and the arguments are known. */
const computed = [
  'at',
  'charAt',
  'charCodeAt',
  'codePointAt',
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'localeCompare',
  'normalize',
  'padEnd',
  'padStart',
  'repeat',
  'replace',
  'replaceAll',
  'search',
  'slice',
  'startsWith',
  'substr',
  'substring',
  'toLowerCase',
  'toString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
  'valueOf',
] as const;

const MAX_LENGTH = 100_000;

export const stringMethods: Readonly<Record<string, Native>> = {
  ...Object.fromEntries(computed.map((name) => [name, method(name)])),
  concat: (call) => concat([call.self, ...call.args], call.interpreter.origin(call.node)),
  match: (call) => {
    observe(call.interpreter, call.self);
    // Who searches a text reads it.
    escapeAnswers(call.interpreter, call.self, call.node);
    return lift([call.self, argument(call, 0)], (self, pattern) => {
      const { internal } = pattern.kind === 'reference' ? pattern.object : {};
      const isText = self.kind === 'literal' && typeof self.value === 'string';
      return (
        (isText && internal instanceof RegExp ? found(call, internal, self) : undefined) ??
        derived('match', [self, pattern])
      );
    });
  },
  split: (call) => {
    observe(call.interpreter, call.self);
    return lift([call.self, ...call.args], (self, separator) => {
      const parts = stringParts(self);
      if (!parts || separator?.kind !== 'literal' || typeof separator.value !== 'string')
        return derived('split', [self]);
      const pieces = separator.value === '' ? undefined : split(parts, separator.value);
      if (!pieces || parts.some((part) => typeof part !== 'string')) return derived('split', [self]);
      return reference(
        newArray(
          call.interpreter.store,
          pieces.map((piece) => text(piece, self.origin)),
          call.interpreter.origin(call.node),
        ),
      );
    });
  },
};

function method(name: string): Native {
  return (call) => {
    // What else a text is made into depends on it.
    if (name !== 'toString' && name !== 'valueOf') observe(call.interpreter, call.self);
    if (name === 'replace' || name === 'replaceAll') return replacing(call, name);
    // Who searches a text reads it.
    if (['startsWith', 'endsWith', 'includes', 'indexOf', 'search'].includes(name))
      escapeAnswers(call.interpreter, call.self, call.node);
    return lift([call.self, ...call.args], (self, ...args) => {
      if (self.kind === 'literal' && typeof self.value === 'string' && args.every(isKnown) && !call.open) {
        const result = carryOut(self.value, name, args.map(knownValue));
        return result === undefined
          ? derived(name, [self, ...args])
          : literal(result, call.interpreter.origin(call.node));
      }
      return (
        partly(call, name, self, args) ?? derived(name, [self, ...args], { origin: call.interpreter.origin(call.node) })
      );
    });
  };
}

function carryOut(self: string, name: string, args: readonly unknown[]): Primitive {
  if (name === 'repeat' || name.startsWith('pad')) {
    const length = Number(args[0]) * (name === 'repeat' ? self.length : 1);
    if (!(length >= 0 && length < MAX_LENGTH)) return undefined;
  }
  try {
    // The receiver is a string and the name one of the table above.
    return (self as unknown as Record<string, (...values: unknown[]) => Primitive>)[name]?.(...args);
  } catch {
    return undefined;
  }
}

/** What can be said of a text with holes, or of a replacement that is not known. */
function partly(call: NativeCall, name: string, self: Plain, args: readonly Plain[]): Value | undefined {
  const parts = stringParts(self);
  const [first, second] = args;
  const origin = call.interpreter.origin(call.node);
  if (name === 'toString' || name === 'valueOf') return self;
  if (!parts || call.open) return undefined;
  const head = parts[0];
  const tail = parts.at(-1);
  const known = first?.kind === 'literal' && typeof first.value === 'string' ? first.value : undefined;
  if (name === 'startsWith' && known !== undefined && typeof head === 'string') {
    if (head.startsWith(known)) return literal(true);
    if (!known.startsWith(head)) return literal(false);
  }
  if (name === 'endsWith' && known !== undefined && typeof tail === 'string') {
    if (tail.endsWith(known)) return literal(true);
    if (!known.endsWith(tail)) return literal(false);
  }
  if (
    name === 'includes' &&
    known !== undefined &&
    parts.some((part) => typeof part === 'string' && part.includes(known))
  ) {
    return literal(true);
  }
  const from = first?.kind === 'literal' && typeof first.value === 'number' ? first.value : -1;
  if (
    (name === 'slice' || name === 'substring') &&
    !second &&
    typeof head === 'string' &&
    from >= 0 &&
    from <= head.length
  ) {
    return text([head.slice(from), ...parts.slice(1)], origin);
  }
  if (name === 'trim' && typeof head === 'string' && typeof tail === 'string')
    return text(
      parts.map((part, index) =>
        typeof part !== 'string'
          ? part
          : index === 0
            ? part.trimStart()
            : index === parts.length - 1
              ? part.trimEnd()
              : part,
      ),
      origin,
    );
  if (name === 'toLowerCase' || name === 'toUpperCase')
    return text(
      parts.map((part) => (typeof part === 'string' ? part[name]() : derived(name, [part]))),
      origin,
    );
  return undefined;
}

function replacing(call: NativeCall, name: 'replace' | 'replaceAll'): Value {
  const [pattern = UNDEFINED, replacement = UNDEFINED] = call.args;
  const callback = replacement.kind === 'reference' && replacement.object.kind === 'function' ? replacement : undefined;
  const origin = call.interpreter.origin(call.node);
  return lift([call.self, pattern, callback ?? asText(call.interpreter, replacement, call.node)], (self, what, by) => {
    const args = [what, by];
    if (!call.open && self.kind === 'literal' && typeof self.value === 'string' && args.every(isKnown)) {
      const result = carryOut(self.value, name, args.map(knownValue));
      if (result !== undefined) return literal(result, origin);
    }
    const result = call.open ? undefined : replaced(call, self, what, by, name === 'replaceAll');
    if (result) return result;
    // What is not found in sight may be found out of sight.
    const unseen = callback ? [callFunction(call.interpreter, callback, UNDEFINED, [], true, call.node, false)] : [];
    return derived(name, [self, ...args, ...unseen], { origin });
  });
}

function isKnown(value: Plain): boolean {
  return (
    (value.kind === 'literal' && typeof value.value !== 'bigint') ||
    (value.kind === 'reference' && value.object.internal instanceof RegExp)
  );
}

function knownValue(value: Plain): unknown {
  return value.kind === 'reference' ? value.object.internal : value.kind === 'literal' ? value.value : undefined;
}
