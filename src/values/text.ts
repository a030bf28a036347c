/** Strings of which some parts are not known. */
import { lift } from './choice.ts';
import {
  derived,
  type Hole,
  type Literal,
  literal,
  type Origin,
  type Plain,
  type Text,
  textOf,
  type Value,
} from './value.ts';

/** A text of the given parts; a plain literal where all of them are known. */
export function text(parts: readonly (string | Hole)[], origin?: Origin): Literal | Text {
  const joined: (string | Hole)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  const [only] = joined;
  if (only === undefined) return literal('', origin);
  if (joined.length === 1 && typeof only === 'string') return literal(only, origin);
  return textOf(joined, origin);
}

/** What a plain value contributes to a string it is put into. */
export function partsOf(value: Plain): readonly (string | Hole)[] {
  switch (value.kind) {
    case 'literal':
      return [String(value.value)];
    case 'text':
      return value.parts;
    case 'absent':
      return ['undefined'];
    case 'promise':
      return [derived('string', [value])];
    default:
      return [value];
  }
}

/** The strings of several values one behind the other, as a template or `+` joins them. */
export function concat(values: readonly Value[], origin?: Origin): Value {
  return lift(values, (...plain) => madeFrom(text(plain.flatMap(partsOf), origin), plain));
}

/** A text that remembers the texts it was put together from, as far as they were written somewhere. */
export function madeFrom(whole: Value, from: readonly Plain[]): Value {
  const isText = whole.kind === 'literal' || whole.kind === 'text';
  return isText && from.some(({ origin }) => origin !== undefined) ? { ...whole, from } : whole;
}

/** A part of a text, or a text around it, which remembers what the text was put together from. */
export function remembering(value: Value, whole: Plain): Value {
  const isMade = (whole.kind === 'literal' || whole.kind === 'text') && whole.from !== undefined;
  return isMade ? madeFrom(value, [whole]) : value;
}

/** A text and all that it was put together from, the outermost first. */
export function piecesOf(value: Plain, depth = 0): Plain[] {
  const from = value.kind === 'literal' || value.kind === 'text' ? (value.from ?? []) : [];
  return depth > 8 ? [] : [value, ...from.flatMap((one) => piecesOf(one, depth + 1))];
}

/** The parts of a value that is certainly a string, else undefined. */
export function stringParts(value: Plain): Text['parts'] | undefined {
  if (value.kind === 'text') return value.parts;
  if (value.kind === 'literal' && typeof value.value === 'string') return value.value === '' ? [] : [value.value];
  return undefined;
}

/** Cuts a text at a separator; holes stay whole. */
export function split(parts: Text['parts'], separator: string): Text['parts'][] {
  const pieces: (string | Hole)[][] = [[]];
  for (const part of parts) {
    if (typeof part !== 'string') {
      pieces.at(-1)?.push(part);
      continue;
    }
    part.split(separator).forEach((piece, index) => {
      if (index > 0) pieces.push([]);
      if (piece !== '') pieces.at(-1)?.push(piece);
    });
  }
  return pieces;
}
