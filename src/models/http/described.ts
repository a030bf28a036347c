/** What one call of a client sends, read off its arguments by the client's row. */
import type { Interpreter, NativeCall } from '../../interpreter/interpreter.ts';
import { getProperty } from '../../interpreter/properties.ts';
import { alternatives, lift, perAlternative } from '../../values/choice.ts';
import { madeFrom, partsOf, text } from '../../values/text.ts';
import type { HeapObject } from '../../values/heap.ts';
import {
  ABSENT,
  isNullish,
  literal,
  type Plain,
  reference,
  through,
  UNDEFINED,
  unknown,
  type Value,
} from '../../values/value.ts';
import type { Answered, Argument, CallShape, Client, OptionKeys } from './client.ts';
import { formatOf } from '../builtins/forms.ts';
import { headerOf, orAbsent } from './headers.ts';
import { parseJson } from '../builtins/json-text.ts';
import { snapshot } from '../builtins/json.ts';
import { RequestParts } from './requests.ts';
import { asQuery } from '../builtins/search-params.ts';
import { hrefOf, resolve } from '../builtins/urls.ts';

export interface Described {
  readonly url: Value;
  /** What the URL is put together from. */
  readonly base: Value;
  readonly address: Value;
  /** Puts another base and address together as the client does. */
  readonly join: (base: Value, address: Value) => Value;
  readonly method: Value;
  readonly body: Value | undefined;
  readonly query: Value;
  /** The headers that the call, or else the client, names. */
  readonly headers: Value;
  /** What the `Authorization` header holds; absent where there is none. */
  readonly authorization: Value;
  /** Whether the client parses an answer that is a text otherwise. */
  readonly parsed: boolean;
  /** What the call gives; undefined where nobody can tell, or somebody else has it first. */
  readonly answered: Answered | undefined;
  /** Reads an option. */
  readonly option: (key: string | undefined) => Value;
}

/** Where the description of a call comes from. */
export interface Context {
  readonly client: Client;
  /** Options that hold where the call says nothing. */
  readonly defaults: HeapObject;
  readonly shape: CallShape;
}

export function describe(call: NativeCall, { client, defaults, shape }: Context): Described {
  const { interpreter } = call;
  const { options: keys } = client;
  const given = rolesOf(call, client, shape);
  const target = given('target');
  const isOptions = target?.kind === 'reference' && target.object.internal === undefined;
  const place = target ?? given('url');
  const request =
    place?.kind === 'reference' && place.object.internal instanceof RequestParts ? place.object.internal : undefined;
  const options = isOptions ? target : (given('options') ?? UNDEFINED);
  const own = (key: string): Value => optionOf(interpreter, options, key, call, request?.options);
  const option = (key: string | undefined): Value => {
    if (key === undefined) return UNDEFINED;
    return perAlternative(own(key), (one) =>
      isNullish(one) ? getProperty(interpreter, reference(defaults), literal(key), call.node) : one,
    );
  };
  const first = (names: string | readonly string[] | undefined): Value =>
    [names ?? []].flat().reduceRight<Value>((below, key) => orElse(option(key), below), UNDEFINED);
  const isSet = (names: readonly string[] | undefined): boolean =>
    (names ?? []).map(option).some((value) => !isOff(value) && !isEmptyList(value));
  const method = given('method') ?? first(keys.method);
  const base = first(keys.base);
  const address = request?.url ?? (isOptions ? undefined : place) ?? first(keys.url);
  const joinAll = (front: Value, path: Value): Value => {
    const url = join(client, front, path, option(keys.absolute));
    return keys.root === undefined ? url : join({ join: 'resolve' }, option(keys.root), url);
  };
  return {
    url: joinAll(base, address),
    base,
    address,
    join: joinAll,
    method: shape.method === undefined ? orElse(method, literal(client.defaultMethod)) : literal(shape.method),
    // What a function makes of the body is not followed.
    body: isSet(keys.before) ? unknown('derived') : bodyOf(interpreter, keys, given, option),
    query: snapshot(interpreter, asQuery(option(client.query)), 'json'),
    headers: option(keys.headers),
    authorization: isSet(keys.before)
      ? unknown('derived')
      : orAbsent(headerOf(interpreter, keys.headers === undefined ? UNDEFINED : own(keys.headers), AUTHORIZATION), () =>
          inherited(call, client, defaults, shape),
        ),
    parsed: parses(option(keys.parses)),
    answered: isSet(keys.after) ? undefined : answeredBy(client, shape, option(keys.whole), option(keys.bare)),
    option,
  };
}

const AUTHORIZATION = 'authorization';

/** The credentials among a client's default headers. */
function inherited({ interpreter, node }: NativeCall, client: Client, defaults: HeapObject, shape: CallShape): Value {
  const { headers: key } = client.options;
  if (key === undefined) return ABSENT;
  const headers = getProperty(interpreter, reference(defaults), literal(key), node);
  const flat = headerOf(interpreter, headers, AUTHORIZATION);
  if (!client.headersByMethod || headers.kind !== 'reference') return flat;
  const within = (name: string): Value =>
    headerOf(interpreter, getProperty(interpreter, headers, literal(name), node), AUTHORIZATION);
  const method = shape.method?.toLowerCase();
  return orAbsent(flat, () => orAbsent(method === undefined ? ABSENT : within(method), () => within('common')));
}

/** The arguments by what they hold; functions among them are callbacks where the client takes any. */
function rolesOf(call: NativeCall, client: Client, shape: CallShape): (role: Argument) => Value | undefined {
  const args = client.callback ? call.args.filter((value) => !isFunction(value)) : call.args;
  const roles = shape.args[0] === 'method' && !isMethod(args[0]) ? shape.args.slice(1) : shape.args;
  return (role) => {
    const index = roles.indexOf(role);
    if (index < 0) return undefined;
    return args[index] ?? (call.open ? unknown('parameter') : UNDEFINED);
  };
}

export function isFunction(value: Value | undefined): boolean {
  return value?.kind === 'reference' && value.object.kind === 'function';
}

/** Whether an argument may be the name of an HTTP method; what is not known may be one. */
function isMethod(value: Value | undefined): boolean {
  if (value?.kind === 'literal') return typeof value.value === 'string' && /^[a-z]+$/i.test(value.value);
  return value?.kind === 'unknown' || value?.kind === 'choice';
}

function isOff(value: Value): boolean {
  return alternatives(value).every((one) => isNullish(one.value) || isFalse(one.value));
}

/** Whether a list certainly has no elements. */
export function isEmptyList(value: Value): boolean {
  if (value.kind !== 'reference' || value.object.kind !== 'array') return false;
  return value.object.elements.length === 0 && value.object.rest.value.kind === 'absent';
}

/** Whether an answer is parsed, by the option that asks for it; one that is not known may. */
function parses(wanted: Value): boolean {
  return wanted.kind === 'literal' ? wanted.value === true || wanted.value === 'json' : !isOff(wanted);
}

function isFalse(value: Value): boolean {
  return value.kind === 'literal' && value.value === false;
}

function isTrue(value: Value): boolean {
  return value.kind === 'literal' && value.value === true;
}

/**
 * What a call gives, by the options that ask for the whole response (`true`, or any name but that of the body) or for the
 * body alone.
 */
function answeredBy(client: Client, shape: CallShape, whole: Value, bare: Value): Answered | undefined {
  const usual = shape.answer ?? client.answer ?? 'response';
  if (!isOff(bare)) return bare.kind === 'literal' ? 'text' : undefined;
  if (isOff(whole)) return usual;
  if (whole.kind !== 'literal') return undefined;
  return whole.value === 'body' ? usual : 'response';
}

/** An option, from the first of the objects that has it. */
function optionOf(interpreter: Interpreter, options: Value, key: string, call: NativeCall, fallback?: Value): Value {
  const own = perAlternative(options, (one) =>
    isNullish(one) ? UNDEFINED : getProperty(interpreter, one, literal(key), call.node),
  );
  return fallback
    ? lift([own], (plain) => (isNullish(plain) ? optionOf(interpreter, fallback, key, call) : plain))
    : own;
}

function orElse(value: Value, fallback: Value): Value {
  return lift([value], (plain) => (isNullish(plain) ? fallback : plain));
}

function bodyOf(
  interpreter: Interpreter,
  keys: OptionKeys,
  given: (role: Argument) => Value | undefined,
  option: (key: string | undefined) => Value,
): Value | undefined {
  const positionalText = given('text') ?? UNDEFINED;
  const raw = isGiven(positionalText) ? positionalText : option(keys.text);
  if (isGiven(raw)) return textBody(interpreter, raw);
  const json = option(keys.json);
  // `json: true` says how to send what stands elsewhere.
  if (isGiven(json) && !(json.kind === 'literal' && typeof json.value === 'boolean'))
    return snapshot(interpreter, json, 'json');
  const positional = given('body') ?? UNDEFINED;
  const data = isGiven(positional) ? positional : option(keys.data);
  if (!isGiven(data)) return undefined;
  const asJson = option(keys.asJson);
  const isJson = keys.asJson === undefined || (asJson.kind === 'literal' && asJson.value === true);
  if (isJson) return dataBody(interpreter, data);
  // How else a value is sent, the client's other options say.
  return lift([data], (plain) =>
    plain.kind === 'reference' ? unknown('derived', { sources: [plain] }) : textBody(interpreter, plain),
  );
}

function isGiven(value: Value): boolean {
  return !(value.kind === 'literal' && value.value === undefined);
}

/** A body that the client takes as a value or as text. */
export function dataBody(interpreter: Interpreter, value: Value): Value | undefined {
  if (!isGiven(value)) return undefined;
  const sentAs = (given: Value): Value =>
    lift([snapshot(interpreter, given, 'json')], (plain) =>
      plain.kind === 'reference' ? plain : textBody(interpreter, plain),
    );
  const isForm = (given: Plain): boolean => formatOf(given) === 'form';
  return alternatives(value).some((one) => isForm(one.value))
    ? lift([value], (given) => (isForm(given) ? textBody(interpreter, given) : sentAs(given)))
    : sentAs(value);
}

/** What a text means as JSON. */
export function textBody(interpreter: Interpreter, value: Value): Value {
  return lift([value], (plain) => {
    if (plain.kind === 'json') return through(plain.value, plain.via);
    const parsed = parseJson(interpreter, plain);
    if (parsed) return parsed;
    const format = formatOf(plain);
    const { origin, slot, via } = plain;
    return format === undefined
      ? unknown('derived', { sources: [plain] })
      : { ...unknown('derived', { sources: [plain], format, origin }), slot, via };
  });
}

/**
 * Base and address as the client joins them: an address with a scheme of its own stands alone, unless an option denies it,
 * to which not every version listens.
 */
function join(
  client: Pick<Client, 'configured' | 'join'> & { name?: string },
  base: Value,
  address: Value,
  absolute: Value = UNDEFINED,
): Value {
  const standsAlone = alternatives(absolute).every(({ value }) => isNullish(value) || isTrue(value));
  const front = client.configured ? orElse(base, unknown('environment', { key: `base:${client.name}` })) : base;
  return lift([lift([front], hrefOf), lift([address], hrefOf)], (first, second) => {
    if (isNullish(first)) return second;
    if (isNullish(second)) return first;
    const [...path] = partsOf(second);
    const [head] = path;
    if (typeof head === 'string' && /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(head))
      return standsAlone ? second : unknown('derived', { sources: [first, second] });
    switch (client.join) {
      case 'append':
        return madeFrom(text([...partsOf(first), ...path]), [first, second]);
      case 'either': {
        const appended = text([...partsOf(first), ...path]);
        const isSame = sameText(appended, resolve(second, first));
        return isSame ? madeFrom(appended, [first, second]) : unknown('derived', { sources: [first, second] });
      }
      case 'resolve':
        // What begins with something unknown may be whole; in any case it ends as it ends.
        return typeof head === 'string' ? resolve(second, first) : second;
      default:
        return madeFrom(joined([...partsOf(first)], path), [first, second]);
    }
  });
}

/** Whether two texts are the same, unknown parts included. */
function sameText(one: Value, other: Value): boolean {
  if (one.kind === 'choice' || other.kind === 'choice') return false;
  const [mine, others] = [partsOf(one), partsOf(other)];
  return mine.length === others.length && mine.every((part, index) => part === others[index]);
}

/** With one slash between. */
function joined(front: ReturnType<typeof partsOf>[number][], path: ReturnType<typeof partsOf>[number][]): Value {
  const last = front.at(-1);
  if (typeof last === 'string') front[front.length - 1] = last.replace(/\/+$/, '');
  const [head] = path;
  if (typeof head === 'string') path[0] = head.replace(/^\/+/, '');
  return text([...front, '/', ...path]);
}
