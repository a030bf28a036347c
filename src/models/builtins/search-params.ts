/**
 * `URLSearchParams`: a query, kept as the text that is sent. The text remembers its entries, and each entry the value that it
 * was made of. https://url.spec.whatwg.org/#interface-urlsearchparams
 */
import { escape, escapeAnswers } from '../../interpreter/escapes.ts';
import type { Interpreter } from '../../interpreter/interpreter.ts';
import { copyProperties, elementsOf, getProperty } from '../../interpreter/properties.ts';
import { asText } from '../../interpreter/texts.ts';
import { alternatives, perAlternative } from '../../values/choice.ts';
import { type Cell, type HeapObject, newArray, newObject, privateKey } from '../../values/heap.ts';
import { partsOf, piecesOf, split, stringParts, text } from '../../values/text.ts';
import {
  ABSENT,
  derived,
  isNullish,
  keyOf,
  type Literal,
  literal,
  type Origin,
  type Plain,
  reference,
  sameValue,
  type Text,
  UNDEFINED,
  type Unknown,
  unknown,
  type Value,
} from '../../values/value.ts';
import { argument, type Native, type NativeCall } from '../natives.ts';
import { MAP } from './maps.ts';

type Entries = readonly Plain[];

/** What a `URLSearchParams` holds. */
export class SearchParams {
  constructor(
    /** Where a change of the query is written. */
    readonly cell: Cell,
    /** The query as it is now. */
    readonly read: () => Value,
  ) {}
}

/** How many texts a query may be by the paths that led to it: each address has one of its own for each of them. */
const MAX_TEXTS = 8;
const MAX_ENTRIES = 256;

/** Whoever has the object may change it, but no spread and no computed key reaches it. */
const QUERY = privateKey('query');

/** Tells queries and entries from other texts, by the list of what they were put together from. */
const made = new WeakMap<Entries, 'query' | 'entry'>();

/**
 * Makes an object a `URLSearchParams`.
 * @param cell where a change of the query is written
 * @param read gives the query as it is now
 */
export function bindSearchParams(object: HeapObject, cell: Cell, read: () => Value): void {
  object.properties.set(QUERY, cell);
  object.internal = new SearchParams(cell, read);
}

export const searchParamsConstructor: Native = (call) => {
  const { interpreter, node, args, open } = call;
  const { store } = interpreter;
  for (const value of args) escapeAnswers(interpreter, value, node);
  const params = newObject(store, interpreter.origin(node));
  const cell = store.cell(ABSENT, params.birth);
  bindSearchParams(params, cell, () => interpreter.read(cell));
  const init = open && args.length === 0 ? hole([]) : argument(call, 0);
  store.write(
    cell,
    perAlternative(init, (plain) => joined(entriesOfInit(call, plain), interpreter.origin(node))),
  );
  return reference(params);
};

/** The entries that the argument of the constructor stands for; each may be absent, and a query stands for its own. */
function entriesOfInit(call: NativeCall, init: Plain): readonly Value[] {
  if (isNullish(init)) return [];
  if (init.kind !== 'reference') return entriesOf(asString(init));
  const { kind, internal } = init.object;
  if (internal instanceof SearchParams) return [asQuery(init)];
  if (kind === 'array' || internal === MAP) return entriesOfPairs(call, init);
  return kind === 'object' && internal === undefined ? entriesOfRecord(call, init) : [hole([init])];
}

function entriesOfPairs({ interpreter, node }: NativeCall, pairs: Plain): Value[] {
  return elementsOf(interpreter, pairs).map(({ value: pair, many }) =>
    perAlternative(pair, (plain) => {
      if (plain.kind === 'absent') return plain;
      if (many || plain.kind !== 'reference' || plain.object.kind !== 'array') return hole([plain]);
      const at = (index: number): Value => getProperty(interpreter, plain, literal(index), node);
      return entryOf(interpreter, at(0), at(1), plain.origin ?? interpreter.origin(node));
    }),
  );
}

function entriesOfRecord({ interpreter, node }: NativeCall, record: Plain): Value[] {
  // A copy has what the getters give.
  const copy = newObject(interpreter.store);
  copyProperties(interpreter, copy, record);
  const known = Array.from(copy.listed(), ([key, cell]) =>
    entryOf(interpreter, literal(key), interpreter.read(cell), interpreter.origin(node)),
  );
  const rest = interpreter.read(copy.rest);
  return rest.kind === 'absent' ? known : [...known, hole([rest])];
}

/** Which entries an iteration comes by is not followed. */
const listed: Native = ({ self }) => derived('entries', [self]);

export const searchParamsMethods: Readonly<Record<string, Native>> = {
  append: (call) => change(call, entryOfCall(call), (entries, added) => [...entries, added]),
  set: (call) => change(call, entryOfCall(call), replaced),
  delete: (call) =>
    change(call, nameOfCall(call), (entries, name) =>
      // A second argument spares the entries that have another value.
      name.kind === 'literal' && call.args.length === 1
        ? entries.filter((entry) => nameOf(entry) !== String(name.value))
        : [hole([...entries, name])],
    ),
  sort: (call) => change(call, UNDEFINED, sorted),
  toString: (call: NativeCall) =>
    perAlternative(
      call.self,
      (self) => queryText(self, call.interpreter.origin(call.node)) ?? derived('toString', [self]),
    ),
  get: (call) =>
    ask(call, 'get', (entries, name) => {
      const first = entries.find((entry) => [name, undefined].includes(nameOf(entry)));
      return first ? valueOf(first) : literal(null);
    }),
  getAll: (call) =>
    ask(call, 'getAll', (entries, name) => {
      if (!allNamed(entries)) return undefined;
      const named = entries.filter((entry) => nameOf(entry) === name);
      const values = named.map((entry) => valueOf(entry) ?? derived('value', [entry]));
      return reference(newArray(call.interpreter.store, values, call.interpreter.origin(call.node)));
    }),
  has: (call) =>
    ask(call, 'has', (entries, name) => {
      const isThere = entries.some((entry) => nameOf(entry) === name);
      return isThere || allNamed(entries) ? literal(isThere) : undefined;
    }),
  forEach: (call) => {
    for (const value of call.args) escape(call.interpreter, value, call.node);
    return UNDEFINED;
  },
  keys: listed,
  values: listed,
  entries: listed,
};

/** How many entries there are. */
export function sizeOf(params: SearchParams): Value {
  return perAlternative(params.read(), (query) => {
    const entries = entriesOf(query);
    return allNamed(entries) ? literal(entries.length) : derived('size', entries, { numeric: true });
  });
}

/** What stands for a value in a query: the text of a `URLSearchParams` as it is now, anything else as it stands. */
export function asQuery(value: Value): Value {
  return perAlternative(value, (plain) => queryText(plain, plain.origin) ?? plain);
}

/** Whether a value is the text of a `URLSearchParams`, and nothing else. */
export function isQuery(value: Plain): value is Literal | Text {
  return madeAs(value, 'query') !== undefined;
}

/**
 * The piece of a text that is one entry of a query, most often of a `URLSearchParams`.
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

/** Changes the query by what may be one of several values. */
function change(call: NativeCall, argument: Value, run: (entries: Entries, plain: Plain) => Entries): Value {
  const { interpreter, node } = call;
  const origin = interpreter.origin(node);
  for (const value of call.args) escapeAnswers(interpreter, value, node);
  const after = (before: Plain, plain: Plain): Value =>
    join(call.open ? [hole([before])] : run(entriesOf(before), plain), origin);
  interpreter.branch(
    alternatives(call.self).map(({ when, value: self }) => ({
      when,
      run: () => {
        const internal = self.kind === 'reference' ? self.object.internal : undefined;
        if (internal instanceof SearchParams) {
          const query = perAlternative(internal.read(), (before) =>
            perAlternative(argument, (plain) => after(before, plain)),
          );
          interpreter.store.write(internal.cell, limited(query, origin));
        } else if (self.kind === 'lookup') escape(interpreter, self, node);
        return UNDEFINED;
      },
    })),
  );
  return UNDEFINED;
}

/** Puts an entry in the place of the first one that has its name, and drops the others. */
function replaced(entries: Entries, added: Plain): Entries {
  const name = nameOf(added);
  if (name === undefined) return [hole([...entries, added])];
  const isOther = (entry: Plain): boolean => nameOf(entry) !== name;
  const first = entries.findIndex((entry) => !isOther(entry));
  return first < 0
    ? [...entries, added]
    : [...entries.slice(0, first), added, ...entries.slice(first + 1).filter(isOther)];
}

function sorted(entries: Entries): Entries {
  if (!allNamed(entries)) return [hole(entries)];
  const named = entries.map((entry) => ({ entry, name: nameOf(entry) ?? '' }));
  return named.toSorted((a, b) => Number(a.name > b.name) - Number(a.name < b.name)).map(({ entry }) => entry);
}

/** What a query says of a name; undefined, or an answer that is none, stands for what nobody can tell. */
function ask(call: NativeCall, method: string, answer: (entries: Entries, name: string) => Value | undefined): Value {
  const asked = nameOfCall(call);
  return perAlternative(call.self, (self) =>
    perAlternative(queryOf(self) ?? derived('query', [self]), (query) =>
      perAlternative(asked, (name) => {
        const isCertain = name.kind === 'literal' && call.args.length === 1 && !call.open;
        const found = isCertain ? answer(entriesOf(query), String(name.value)) : undefined;
        return found ?? derived(method, [query, name, ...call.args.slice(1)]);
      }),
    ),
  );
}

function nameOfCall(call: NativeCall): Value {
  return asText(call.interpreter, argument(call, 0), call.node);
}

function entryOfCall(call: NativeCall): Value {
  const { interpreter, node } = call;
  return entryOf(interpreter, argument(call, 0), argument(call, 1), interpreter.origin(node));
}

/** @param place where the entry is put into the query, unless a property of its own does */
function entryOf(interpreter: Interpreter, name: Value, value: Value, place: Origin): Value {
  const content = asText(interpreter, value, place.node);
  return perAlternative(asText(interpreter, name, place.node), (key) =>
    perAlternative(content, (plain) => {
      if (plain.kind === 'absent') return plain;
      if (key.kind !== 'literal') return hole([key, plain]);
      const given = asString(plain);
      const from = [given];
      made.set(from, 'entry');
      const parts = [`${encoded(String(key.value))}=`, ...partsOf(given).map(encodedPart)];
      return { ...text(parts, plain.slot ?? place), from };
    }),
  );
}

function queryOf(params: Plain): Value | undefined {
  const internal = params.kind === 'reference' ? params.object.internal : undefined;
  return internal instanceof SearchParams ? internal.read() : undefined;
}

function queryText(params: Plain, origin: Origin | undefined): Value | undefined {
  const query = queryOf(params);
  return (
    query &&
    limited(
      perAlternative(query, (plain) => join(entriesOf(plain), origin)),
      origin,
    )
  );
}

/** The entries of a query; an unknown stands for those that cannot be told apart. */
function entriesOf(query: Plain): Entries {
  const known = madeAs(query, 'query');
  if (known) return known;
  const parts = stringParts(query);
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
  const isKnown = typeof head === 'string' && (rest.length === 0 || head.includes('='));
  // What is not known may go on with an escape that begins before it.
  const isCut = parts.some(
    (part, index) => index < rest.length && typeof part === 'string' && /%[\da-f]?$/i.test(part),
  );
  if (!isKnown || isCut) return hole(parts.filter((part) => typeof part !== 'string'));
  const spelled = rest.map((part) => (typeof part === 'string' ? encoded(decoded(part)) : encodedPart(part)));
  return text([String(new URLSearchParams(`&${head}`)), ...spelled], origin);
}

/** The name of an entry, undefined where it is not known. */
function nameOf(entry: Plain): string | undefined {
  const [head] = stringParts(entry) ?? [];
  return typeof head === 'string' ? new URLSearchParams(`&${head}`).keys().next().value : undefined;
}

function valueOf(entry: Plain): Value | undefined {
  const value = madeAs(entry, 'entry')?.[0];
  if (value) return value.kind === 'unknown' ? text([value], value.origin) : value;
  const [, whole] = entry.kind === 'literal' ? ([...new URLSearchParams(`&${String(entry.value)}`)][0] ?? []) : [];
  return whole === undefined ? undefined : literal(whole, entry.origin);
}

function allNamed(entries: Entries): boolean {
  return entries.every((entry) => nameOf(entry) !== undefined);
}

/** One query of entries that may be absent, or several. */
function joined(entries: readonly Value[], origin: Origin): Value {
  return entries.reduce<Value>(
    (query, entry) =>
      limited(
        perAlternative(query, (before) =>
          perAlternative(entry, (plain) =>
            plain.kind === 'absent'
              ? before
              : join([...entriesOf(before), ...(isQuery(plain) ? entriesOf(plain) : [plain])], origin),
          ),
        ),
        origin,
      ),
    join([], origin),
  );
}

function join(entries: Entries, origin: Origin | undefined): Literal | Text {
  const from = entries.length > MAX_ENTRIES ? [hole(entries)] : [...entries];
  made.set(from, 'query');
  const parts = from.flatMap((entry, index) => (index === 0 ? partsOf(entry) : ['&', ...partsOf(entry)]));
  return { ...text(parts, origin), from };
}

/** Of too many queries, what stands in all of them. */
function limited(query: Value, origin: Origin | undefined): Value {
  if (query.kind !== 'choice' || query.alternatives.length <= MAX_TEXTS) return query;
  const [first = [], ...others] = query.alternatives.map(({ value }) => entriesOf(value));
  const common = first.filter((one) => others.every((entries) => entries.some((other) => sameValue(one, other))));
  return join([...common, hole([query])], origin);
}

function madeAs(value: Plain, kind: 'query' | 'entry'): Entries | undefined {
  const from = value.kind === 'literal' || value.kind === 'text' ? value.from : undefined;
  return from && made.get(from) === kind ? from : undefined;
}

function asString(plain: Plain): Plain {
  return plain.kind === 'literal' ? { ...plain, value: String(plain.value) } : plain;
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

/** What stands for values that are not known: they went into a text, so whoever has it has not them. */
function hole(values: readonly Value[]): Unknown {
  const { key } = derived('URLSearchParams', values);
  return unknown('derived', { key });
}
