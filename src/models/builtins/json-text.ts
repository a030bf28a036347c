/** JSON that is written as a text, of which some parts may not be known. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Interpreter } from '../../interpreter/interpreter.ts';
import { HeapObject } from '../../values/heap.ts';
import { stringParts, text } from '../../values/text.ts';
import {
  derived,
  type Hole,
  literal,
  type Node,
  type Origin,
  type Plain,
  type Primitive,
  reference,
  stored,
  type Value,
} from '../../values/value.ts';

/** Stand for parts that are not known, within a string and in the place of a value; the number of the part follows. */
const [WITHIN, WHOLE] = ['\uE000', '\uE001'] as const;
const FIRST = 0xe100;
const MAX_HOLES = 1000;

/** @returns what a text means as JSON; undefined where it is no object or array, or nobody can tell */
export function parseJson(interpreter: Interpreter, value: Plain): Value | undefined {
  const parts = stringParts(value);
  const marked = parts && mark(parts);
  if (!marked) return undefined;
  try {
    const parsed: unknown = JSON.parse(marked.source);
    return typeof parsed === 'object' && parsed !== null
      ? build(interpreter, parsed, { ...marked, origin: value.origin, path: '' })
      : undefined;
  } catch {
    return undefined;
  }
}

interface Marked {
  readonly source: string;
  readonly holes: readonly Hole[];
}

/** The text with a mark in the place of each part that is not known. */
function mark(parts: readonly (string | Hole)[]): Marked | undefined {
  const holes: Hole[] = [];
  let source = '';
  let isWithin = false;
  for (const part of parts) {
    if (typeof part !== 'string') {
      const name = String.fromCharCode(FIRST + holes.push(part) - 1);
      source += isWithin ? WITHIN + name : `"${WHOLE}${name}"`;
    } else {
      if (part.includes(WITHIN) || part.includes(WHOLE)) return undefined;
      source += part;
      for (const quote of part.matchAll(/\\.|"/gs)) if (quote[0] === '"') isWithin = !isWithin;
    }
  }
  return holes.length > MAX_HOLES ? undefined : { source, holes };
}

interface Place extends Marked {
  /** Where the whole text is written. */
  readonly origin: Origin | undefined;
  /** Where in the whole a value stands. */
  readonly path: string;
}

function build(interpreter: Interpreter, value: object, place: Place): Value {
  const { store } = interpreter;
  const inner = (key: string): Place => ({ ...place, path: `${place.path}/${key}` });
  const item = (one: unknown, key: string): Value =>
    typeof one === 'object' && one !== null
      ? build(interpreter, one, inner(key))
      : scalar(one as Primitive, inner(key));
  const made = new HeapObject(store, Array.isArray(value) ? 'array' : 'object', piece(place));
  for (const [key, one] of Object.entries(value)) {
    if (key.includes(WITHIN) || key.includes(WHOLE)) throw new SyntaxError('A key that is not known.');
    const part = item(one, key);
    // What is not known may be several elements, or none.
    if (made.kind === 'array') made.push(part, part.kind === 'unknown');
    else made.properties.set(key, store.cell(stored(part, piece(inner(key))), made.birth));
  }
  return reference(made);
}

function scalar(value: Primitive, place: Place): Value {
  if (typeof value !== 'string') return literal(value, piece(place));
  if (value.startsWith(WHOLE)) {
    const hole = place.holes[value.charCodeAt(1) - FIRST];
    return hole?.kind === 'json' ? hole.value : derived('JSON.parse', hole ? [hole] : []);
  }
  const [head = '', ...rest] = value.split(WITHIN);
  const parts = rest.flatMap((part) => [place.holes[part.charCodeAt(0) - FIRST] ?? '', part.slice(1)]);
  return text([head, ...parts], piece(place, rest.length === 0 ? `"${head}"` : `"${head}`));
}

const pieces = new WeakMap<Node, Map<string, Node>>();

/** The piece of the text that a value stands for: where it is found exactly once that, else the whole text. */
function piece({ origin, path }: Place, written?: string): Origin | undefined {
  if (!origin) return undefined;
  const known = pieces.get(origin.node) ?? new Map<string, Node>();
  pieces.set(origin.node, known);
  const key = `${path} ${written ?? ''}`;
  const node = known.get(key) ?? find(origin.node, written) ?? within(origin.node, origin.node.range, origin.node.loc);
  known.set(key, node);
  return { node, file: origin.file };
}

/** Part of a string or a template, as if it were an element of a template. */
function within(parent: Node, range: TSESTree.Range, loc: TSESTree.SourceLocation, raw = ''): Node {
  return { type: 'TemplateElement', value: { raw, cooked: raw }, tail: false, range, loc, parent } as unknown as Node;
}

function find(node: Node, written: string | undefined): Node | undefined {
  const inner = written?.replaceAll('"', '');
  if (written === undefined || !inner || /[\\\n`$]/.test(written)) return undefined;
  const hits = textsOf(node).flatMap(({ raw, start, line, column }) => {
    const [before = '', ...others] = raw.split(written);
    if (others.length === 0) return [];
    const lines = before.split('\n');
    const first = lines.length === 1 ? column + before.length : (lines.at(-1) ?? '').length;
    const place = { line: line + lines.length - 1, column: first + 1 };
    const from = start + before.length + 1;
    const loc = { start: place, end: { line: place.line, column: place.column + inner.length } };
    return others.map(() => within(node, [from, from + inner.length], loc, inner));
  });
  return hits.length === 1 ? hits[0] : undefined;
}

/** The texts of a string or a template as they are written, with the place where each begins. */
function textsOf(node: Node): { raw: string; start: number; line: number; column: number }[] {
  if (node.type === 'Literal') {
    const { line, column } = node.loc.start;
    return [{ raw: node.raw.slice(1, -1), start: node.range[0] + 1, line, column: column + 1 }];
  }
  if (node.type !== 'TemplateLiteral') return [];
  return node.quasis.flatMap(({ value: { raw }, range, loc }) => {
    // Parsers differ in whether the marks around it belong to it.
    const around = range[1] - range[0] - raw.length;
    if (around < 0 || around > 3) return [];
    const shift = around === 0 ? 0 : 1;
    return [{ raw, start: range[0] + shift, line: loc.start.line, column: loc.start.column + shift }];
  });
}
