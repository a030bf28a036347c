/** `URLSearchParams`: an object that holds a query as text. https://url.spec.whatwg.org/#interface-urlsearchparams */
import { elementsOf } from '../../interpreter/elements.ts';
import { escape, escapeAnswers } from '../../interpreter/escapes.ts';
import type { Interpreter } from '../../interpreter/interpreter.ts';
import { copyProperties, getProperty } from '../../interpreter/properties.ts';
import { asText } from '../../interpreter/texts.ts';
import { alternatives, perAlternative } from '../../values/choice.ts';
import { type Cell, type HeapObject, newArray, newObject, privateKey } from '../../values/heap.ts';
import {
  allNamed,
  changed,
  type Entries,
  entriesOf,
  entryOf,
  hole,
  joined,
  nameOf,
  replaced,
  sorted,
  valueOf,
} from '../../values/query.ts';
import {
  ABSENT,
  derived,
  isNullish,
  literal,
  type Origin,
  type Plain,
  reference,
  UNDEFINED,
  type Value,
} from '../../values/value.ts';
import { argument, type Native, type NativeCall } from '../natives.ts';
import { MAP } from './maps.ts';

/** What a `URLSearchParams` holds. */
export class SearchParams {
  constructor(
    /** Where a change of the query is written. */
    readonly cell: Cell,
    /** The query as it is now. */
    readonly read: () => Value,
  ) {}
}

/** Whoever has the object may change it, but no spread and no computed key reaches it. */
const QUERY = privateKey('query');

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
  const origin = interpreter.origin(node);
  for (const value of args) escapeAnswers(interpreter, value, node);
  const params = newObject(store, origin);
  const cell = store.cell(ABSENT, params.birth);
  bindSearchParams(params, cell, () => interpreter.read(cell));
  const init = open && args.length === 0 ? hole([]) : argument(call, 0);
  store.write(
    cell,
    perAlternative(init, (plain) => joined(entriesOfInit(call, plain), origin)),
  );
  return reference(params);
};

/** The entries that the argument of the constructor stands for; each may be absent, and a query stands for its own. */
function entriesOfInit(call: NativeCall, init: Plain): readonly Value[] {
  if (isNullish(init)) return [];
  if (init.kind !== 'reference') return entriesOf(init);
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
      return entry(interpreter, at(0), at(1), plain.origin ?? interpreter.origin(node));
    }),
  );
}

function entriesOfRecord({ interpreter, node }: NativeCall, record: Plain): Value[] {
  // A copy has what the getters give.
  const copy = newObject(interpreter.store);
  copyProperties(interpreter, copy, record);
  const known = Array.from(copy.listed(), ([key, cell]) =>
    entry(interpreter, literal(key), interpreter.read(cell), interpreter.origin(node)),
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
        ? entries.filter((one) => nameOf(one) !== String(name.value))
        : [hole([...entries, name])],
    ),
  sort: (call) => change(call, UNDEFINED, sorted),
  toString: (call: NativeCall) =>
    perAlternative(
      call.self,
      (self) => textOf(self, call.interpreter.origin(call.node)) ?? derived('toString', [self]),
    ),
  get: (call) =>
    ask(call, 'get', (entries, name) => {
      const first = entries.find((one) => [name, undefined].includes(nameOf(one)));
      return first ? valueOf(first) : literal(null);
    }),
  getAll: (call) =>
    ask(call, 'getAll', (entries, name) => {
      if (!allNamed(entries)) return undefined;
      const named = entries.filter((one) => nameOf(one) === name);
      const values = named.map((one) => valueOf(one) ?? derived('value', [one]));
      return reference(newArray(call.interpreter.store, values, call.interpreter.origin(call.node)));
    }),
  has: (call) =>
    ask(call, 'has', (entries, name) => {
      const isThere = entries.some((one) => nameOf(one) === name);
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
  return perAlternative(value, (plain) => textOf(plain, plain.origin) ?? plain);
}

/** Changes the query by what may be one of several values. */
function change(call: NativeCall, by: Value, run: (entries: Entries, plain: Plain) => Entries): Value {
  const { interpreter, node, open } = call;
  for (const value of call.args) escapeAnswers(interpreter, value, node);
  interpreter.branch(
    alternatives(call.self).map(({ when, value: self }) => ({
      when,
      run: () => {
        const params = paramsOf(self);
        if (params) {
          const after = changed(params.read(), by, interpreter.origin(node), open ? (entries) => [hole(entries)] : run);
          interpreter.store.write(params.cell, after);
        } else if (self.kind === 'lookup') escape(interpreter, self, node);
        return UNDEFINED;
      },
    })),
  );
  return UNDEFINED;
}

/** What a query says of a name; where that is undefined, nobody can tell. */
function ask(call: NativeCall, method: string, answer: (entries: Entries, name: string) => Value | undefined): Value {
  const asked = nameOfCall(call);
  return perAlternative(call.self, (self) =>
    perAlternative(paramsOf(self)?.read() ?? derived('query', [self]), (query) =>
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
  return entry(interpreter, argument(call, 0), argument(call, 1), interpreter.origin(node));
}

/** @param place where the entry is put into the query, unless a property of an object does so */
function entry(interpreter: Interpreter, name: Value, value: Value, place: Origin): Value {
  const content = asText(interpreter, value, place.node);
  return perAlternative(asText(interpreter, name, place.node), (key) =>
    perAlternative(content, (plain) => (plain.kind === 'absent' ? plain : entryOf(key, plain, plain.slot ?? place))),
  );
}

function paramsOf(params: Plain): SearchParams | undefined {
  const internal = params.kind === 'reference' ? params.object.internal : undefined;
  return internal instanceof SearchParams ? internal : undefined;
}

function textOf(params: Plain, origin: Origin | undefined): Value | undefined {
  const query = paramsOf(params)?.read();
  return query && changed(query, UNDEFINED, origin, (entries) => entries);
}
