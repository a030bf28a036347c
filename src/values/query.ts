/**
 * Queries as `URLSearchParams` writes them: a text remembers its entries, and each entry the value that it was made of.
 * https://url.spec.whatwg.org/#application/x-www-form-urlencoded
 */
import { perAlternative } from './choice.ts';
import { partsOf, piecesOf, split, stringParts, text } from './text.ts';
import {
  derived,
  keyOf,
  type Literal,
  literal,
  type Origin,
  type Plain,
  sameValue,
  type Text,
  type Unknown,
  unknown,
  type Value,
} from './value.ts';

/** The entries of a query in order; an unknown stands for any number of entries that are not known. */
export type Entries = readonly Plain[];

/** How many texts a query may be by the paths that led to it: each address has one of its own for each of them. */
const MAX_TEXTS = 8;
const MAX_ENTRIES = 64;

/** Tells queries and entries from other texts, by the list of what they were put together from. */
const made = new WeakMap<Entries, 'query' | 'entry'>();

/** Whether a value is the text of a `URLSearchParams`, and nothing else. */
export function isQuery(value: Plain): boolean {
  return madeAs(value, 'query') !== undefined;
}

/**
 * One entry of a query.
 * @param name as it was given; an entry whose name is not known is unknown
 * @param value a string as far as it is known, which is encoded here
 * @param place where the entry is put into the query
 */
export function entryOf(name: Plain, value: Plain, place: Origin | undefined): Plain {
  if (name.kind !== 'literal') return hole([name, value]);
  const given = asString(value);
  const from = [given];
  made.set(from, 'entry');
  return { ...text([`${encoded(String(name.value))}=`, ...partsOf(given).map(encodedPart)], place), from };
}

/** The entries of a text, with or without the mark in front of it. */
export function entriesOf(query: Plain): Entries {
  const known = madeAs(query, 'query');
  if (known) return known;
  const parts = stringParts(asString(query));
  if (!parts) return [hole([query])];
  const [head, ...rest] = parts;
  const bare = typeof head === 'string' && head.startsWith('?') ? [head.slice(1), ...rest] : parts;
  const pieces = piecesOf(query).filter((piece) => madeAs(piece, 'entry'));
  return split(bare, '&')
    .filter((one) => one.length > 0)
    .map((one) => {
      const entry = parsed(one, query.origin);
      return pieces.find((piece) => keyOf(piece) === keyOf(entry)) ?? entry;
    });
}

/** An entry that is written as a text, in the spelling that it is sent in. */
function parsed(parts: Text['parts'], origin: Origin | undefined): Plain {
  const [head, ...rest] = parts;
  const isNamed = typeof head === 'string' && (rest.length === 0 || head.includes('='));
  // What is not known may go on with an escape that begins before it.
  const isCut = parts.some(
    (part, index) => index < rest.length && typeof part === 'string' && /%[\da-f]?$/i.test(part),
  );
  if (!isNamed || isCut) return hole(parts.filter((part) => typeof part !== 'string'));
  const others = rest.map((part) => (typeof part === 'string' ? encoded(decoded(part)) : encodedPart(part)));
  return text([String(new URLSearchParams(`&${head}`)), ...others], origin);
}

/** The name of an entry, undefined where it is not known. */
export function nameOf(entry: Plain): string | undefined {
  const [head] = stringParts(entry) ?? [];
  return typeof head === 'string' ? new URLSearchParams(`&${head}`).keys().next().value : undefined;
}

/** The value of an entry as a string, undefined where it is not known. */
export function valueOf(entry: Plain): Plain | undefined {
  const value = madeAs(entry, 'entry')?.[0];
  if (value) return value.kind === 'unknown' ? text([value], value.origin) : value;
  if (entry.kind !== 'literal') return undefined;
  const [written] = new URLSearchParams(`&${String(entry.value)}`).values();
  return written === undefined ? undefined : literal(written, entry.origin);
}

export function allNamed(entries: Entries): boolean {
  return entries.every((entry) => nameOf(entry) !== undefined);
}

/** Puts an entry in the place of the first one that has its name, and drops the others. */
export function replaced(entries: Entries, added: Plain): Entries {
  const name = nameOf(added);
  if (name === undefined) return [hole([...entries, added])];
  const isOther = (entry: Plain): boolean => nameOf(entry) !== name;
  const first = entries.findIndex((entry) => !isOther(entry));
  return first < 0
    ? [...entries, added]
    : [...entries.slice(0, first), added, ...entries.slice(first + 1).filter(isOther)];
}

/** The entries by their names; those of one name stay in order. */
export function sorted(entries: Entries): Entries {
  if (!allNamed(entries)) return [hole(entries)];
  const named = entries.map((entry) => ({ entry, name: nameOf(entry) ?? '' }));
  return named.toSorted((a, b) => Number(a.name > b.name) - Number(a.name < b.name)).map(({ entry }) => entry);
}

/** The query that consists of the given entries. */
function queryOf(entries: Entries, origin: Origin | undefined): Plain {
  const from = entries.length > MAX_ENTRIES ? [hole(entries)] : [...entries];
  made.set(from, 'query');
  const parts = from.flatMap((entry, index) => (index === 0 ? partsOf(entry) : ['&', ...partsOf(entry)]));
  return { ...text(parts, origin), from };
}

/** The same, of entries that depend on conditions: one that is absent is left out, and a query stands for its entries. */
export function joined(entries: readonly Value[], origin: Origin | undefined): Value {
  return entries.reduce<Value>(
    (query, entry) =>
      changed(query, entry, origin, (before, plain) =>
        plain.kind === 'absent' ? before : [...before, ...(isQuery(plain) ? entriesOf(plain) : [plain])],
      ),
    queryOf([], origin),
  );
}

/** What becomes of the entries of a query, on each path that led to it, by one of several values. */
export function changed(
  query: Value,
  by: Value,
  origin: Origin | undefined,
  change: (entries: Entries, plain: Plain) => Entries,
): Value {
  const after = perAlternative(query, (before) =>
    perAlternative(by, (plain) => queryOf(change(entriesOf(before), plain), origin)),
  );
  if (after.kind !== 'choice' || after.alternatives.length <= MAX_TEXTS) return after;
  // Of too many texts, what stands in all of them.
  const [first = [], ...others] = after.alternatives.map(({ value }) => entriesOf(value));
  const common = first.filter((one) => others.every((entries) => entries.some((other) => sameValue(one, other))));
  return queryOf([...common, hole([after])], origin);
}

/**
 * The piece of a text that is one entry of a query.
 * @param written the entry as it stands there, such as `limit=500`
 * @returns the entry, whose origin is where it is written or put into the query, and its value where that stands by itself
 */
export function entryIn(whole: Plain, written: string): { entry: Plain; value: Plain | undefined } | undefined {
  const pieces = piecesOf(whole).filter((piece) => piece.kind === 'literal' && piece.value === written);
  // A query may be a single entry, which comes behind it.
  const entry = pieces.find((piece) => madeAs(piece, 'entry')) ?? pieces.at(-1);
  return entry && { entry, value: madeAs(entry, 'entry')?.[0] };
}

/** The entry of a `URLSearchParams` that gave a parameter of the query in an address, be its value known or not. */
export function entryNamed(address: Plain, name: string): Plain | undefined {
  return piecesOf(address).find((piece) => madeAs(piece, 'entry') && nameOf(piece) === name);
}

/** What stands in a query for values that are not known; who has the text has not them. */
export function hole(values: readonly Value[]): Unknown {
  const { key } = derived('URLSearchParams', values);
  return unknown('derived', { key });
}

function madeAs(value: Plain, kind: 'query' | 'entry'): Entries | undefined {
  const from = value.kind === 'literal' || value.kind === 'text' ? value.from : undefined;
  return from && made.get(from) === kind ? from : undefined;
}

function asString(plain: Plain): Plain {
  return plain.kind === 'literal' ? ({ ...plain, value: String(plain.value) } satisfies Literal) : plain;
}

function encodedPart(part: Text['parts'][number]): Text['parts'][number] {
  return typeof part === 'string' ? encoded(part) : hole([part]);
}

function encoded(written: string): string {
  return String(new URLSearchParams([['', written]])).slice(1);
}

function decoded(written: string): string {
  return new URLSearchParams(`=${written}`).get('') ?? '';
}
