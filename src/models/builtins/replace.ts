/** `replace` and `replaceAll` on texts of which some parts are not known. */
import { callFunction } from '../../interpreter/calls.ts';
import { asText } from '../../interpreter/texts.ts';
import { concat, stringParts } from '../../values/text.ts';
import { type Hole, literal, type Plain, UNDEFINED, unknown, type Value } from '../../values/value.ts';
import type { NativeCall } from '../natives.ts';

const MAX_MATCHES = 64;

/** What a part that is not known is taken for: where that makes a difference to what is found, nobody can tell. */
const [MARK, ...OTHER_MARKS] = ['\uE000', 'x', '7'] as const;

interface Match {
  readonly index: number;
  readonly groups: readonly (string | undefined)[];
}

/**
 * Replaces what is certainly found; a part that is not known stays as it is.
 * @returns undefined where nothing is found in the parts that are known, or nobody can tell
 */
export function replaced(
  call: NativeCall,
  self: Plain,
  pattern: Plain,
  replacement: Plain,
  all: boolean,
): Value | undefined {
  const parts = stringParts(self);
  const expression = expressionOf(pattern, all);
  if (!parts || !expression) return undefined;
  const holes = parts.filter((part): part is Hole => typeof part !== 'string');
  const matches = matchesIn(parts, expression);
  const whole = written(parts, MARK);
  if (!matches) return undefined;
  if (matches.length === 0) return holes.length === 0 ? self : undefined;
  const pieces: Value[] = [];
  const keep = (text: string): void => {
    const [first = '', ...rest] = text.split(MARK);
    pieces.push(literal(first), ...rest.flatMap((part) => [holes.shift() ?? UNDEFINED, literal(part)]));
  };
  let from = 0;
  for (const match of matches) {
    const [found = ''] = match.groups;
    // A function would be told what nobody knows.
    if (isFunction(replacement) && match.groups.some((group) => group?.includes(MARK))) return undefined;
    keep(whole.slice(from, match.index));
    const by = replacementFor(call, match, replacement);
    // Only what is written back as it was may hold a part that is not known.
    const written = by.kind === 'literal' ? String(by.value) : '';
    if (marksIn(written) !== marksIn(found)) return undefined;
    if (by.kind === 'literal') keep(written);
    else pieces.push(by);
    from = match.index + found.length;
  }
  keep(whole.slice(from));
  return concat(pieces, call.interpreter.origin(call.node));
}

function isFunction(value: Plain): boolean {
  return value.kind === 'reference' && value.object.kind === 'function';
}

function marksIn(text: string): number {
  return text.split(MARK).length - 1;
}

function expressionOf(pattern: Plain, all: boolean): RegExp | undefined {
  if (pattern.kind === 'reference') {
    const { internal } = pattern.object;
    return internal instanceof RegExp && !internal.sticky ? internal : undefined;
  }
  if (pattern.kind !== 'literal' || typeof pattern.value !== 'string' || pattern.value === '') return undefined;
  return new RegExp(pattern.value.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), all ? 'g' : '');
}

function written(parts: readonly (string | Hole)[], mark: string): string {
  return parts.map((part) => (typeof part === 'string' ? part : mark)).join('');
}

/** What an expression finds, as long as that does not depend on the parts that are not known. */
function matchesIn(parts: readonly (string | Hole)[], expression: RegExp): Match[] | undefined {
  const find = (mark: string): Match[] => {
    const text = written(parts, mark);
    const found = expression.global
      ? [...text.matchAll(expression)]
      : [expression.exec(text)].filter((match) => match !== null);
    return found.map((match) => ({ index: match.index, groups: [...match] }));
  };
  const [found, ...others] = [MARK, ...OTHER_MARKS].map(find) as [Match[], ...Match[][]];
  const places = found.map(placeOf).join();
  const isSure = found.length <= MAX_MATCHES && others.every((other) => other.map(placeOf).join() === places);
  return isSure ? found : undefined;
}

function placeOf({ index, groups }: Match): string {
  return [index, ...groups.map((group) => group?.length ?? '-')].join(':');
}

function replacementFor(call: NativeCall, { groups, index }: Match, replacement: Plain): Value {
  const { interpreter, node } = call;
  if (isFunction(replacement)) {
    const args = [
      ...groups.map((group) => literal(group)),
      index === 0 ? literal(0) : unknown('derived', { numeric: true }),
    ];
    return asText(interpreter, callFunction(interpreter, replacement, UNDEFINED, args, true, node, false), node);
  }
  if (replacement.kind !== 'literal') return replacement;
  return literal(
    String(replacement.value).replace(/\$(\$|&|[1-9]\d?)/g, (mark: string, name: string) => {
      if (name === '$') return '$';
      const group = name === '&' ? groups[0] : groups[Number(name)];
      return Number(name) >= groups.length ? mark : (group ?? '');
    }),
  );
}
