/** The elements of lists: which there are, and which one stands at an index. */
import { ALWAYS, and, type Condition, compatible, NEVER, or } from '../values/condition.ts';
import { alternatives, choose, lookup, restrict, test } from '../values/choice.ts';
import type { HeapObject } from '../values/heap.ts';
import {
  ABSENT,
  isNullish,
  keyOf,
  literal,
  type Plain,
  reference,
  through,
  UNDEFINED,
  unknown,
  type Value,
} from '../values/value.ts';
import type { Interpreter } from './interpreter.ts';

/** The elements that a value yields when it is iterated; one that may be missing has an absent alternative. */
export function elementsOf(
  interpreter: Interpreter,
  iterable: Value,
): { readonly value: Value; readonly many: boolean }[] {
  const options = alternatives(restrict(iterable, interpreter.path));
  return options.flatMap(({ when, value: plain }) => {
    const others = options.reduce<Condition>(
      (sum, other) => (other.value === plain ? sum : or(sum, other.when)),
      NEVER,
    );
    const conditional = (value: Value): Value =>
      options.length === 1
        ? value
        : choose([
            { when, value },
            { when: others, value: ABSENT },
          ]);
    if (isNullish(plain) || isNothing(plain, and(interpreter.path, when))) return [];
    const items = iterate(interpreter, plain);
    return items.map(({ value, many }) => ({ value: conditional(value), many }));
  });
}

/** Whether a value is certainly falsy where the condition holds, as the left side of `flag && […]` is: it spreads nothing. */
export function isNothing(plain: Plain, condition: Condition): boolean {
  return !compatible(test(plain).truthy, condition);
}

function iterate(interpreter: Interpreter, plain: Plain): { value: Value; many: boolean }[] {
  if (plain.kind === 'answer' && plain.layer === 'response')
    return [{ value: { ...plain, layer: 'text', path: [] }, many: true }];
  if (plain.kind === 'answer') return [{ value: { ...plain, path: [...plain.path, '*'] }, many: true }];
  if (plain.kind === 'reference' && plain.object.kind === 'array') {
    const { object } = plain;
    const items = object.elements
      .map(({ cell, many }) => ({ value: through(interpreter.read(cell), plain.via), many }))
      .filter(({ value }) => value.kind !== 'absent');
    const open = interpreter.read(object.rest);
    return open.kind === 'absent' ? items : [...items, { value: unknown('mutation', { sources: [open] }), many: true }];
  }
  const modelled = plain.kind === 'reference' ? interpreter.world.elements?.(plain.object, interpreter) : undefined;
  if (modelled) return modelled;
  const sources = plain.kind === 'unknown' ? plain.sources : undefined;
  return [
    {
      value: unknown(plain.kind === 'unknown' ? plain.reason : 'derived', { key: `${keyOf(plain)}[*]`, sources }),
      many: true,
    },
  ];
}

/** Elements that may be missing beyond which nobody counts which one stands where. */
const MAX_MISSING = 4;

/** A property of an array by its index or its length, as far as the elements before it are certain. */
export function elementProperty(interpreter: Interpreter, array: HeapObject, name: string): Value | undefined {
  const isLength = name === 'length';
  const index = /^\d+$/.test(name) ? Number(name) : undefined;
  if (!isLength && index === undefined) return undefined;
  const elements = elementsOf(interpreter, reference(array));
  const uncertain = elements.findIndex((element) => element.many || mayBeMissing(element));
  if (isLength) {
    return uncertain < 0
      ? literal(elements.length)
      : unknown('derived', { key: `#${String(array.id)}.length.${String(elements.length)}`, numeric: true });
  }
  if (uncertain < 0 || (index as number) < uncertain) return elements[index as number]?.value ?? UNDEFINED;
  return elementAt(elements, index as number);
}

type Elements = ReturnType<typeof elementsOf>;

/** The element at an index of a list of which some may be missing: each that is moves those behind it to the front. */
function elementAt(elements: Elements, index: number): Value {
  const many = elements.findIndex((element) => element.many);
  if (many < 0 && elements.filter(mayBeMissing).length <= MAX_MISSING) return placedAt(elements, index);
  const from = elements.slice(many < 0 ? index : Math.min(many, index)).map(({ value }) => value);
  if (from.length === 0) return UNDEFINED;
  return from.length === 1 && from[0] && many >= 0 ? from[0] : lookup(from);
}

/** Which element it is, by how many stand in front of it. */
function placedAt(elements: Elements, index: number): Value {
  const found: { when: Condition; value: Value }[] = [];
  // The conditions under which none, one, two … elements stand in front of the next one.
  let counts: readonly Condition[] = [ALWAYS];
  for (const { value } of elements) {
    const [there, missing] = presence(value);
    for (const one of alternatives(value))
      if (one.value.kind !== 'absent') found.push({ when: and(counts[index] ?? NEVER, one.when), value: one.value });
    counts = Array.from({ length: Math.min(counts.length, index) + 1 }, (_, count) =>
      or(and(counts[count] ?? NEVER, missing), and(counts[count - 1] ?? NEVER, there)),
    );
  }
  return choose([...found, { when: counts.reduce((sum, one) => or(sum, one), NEVER), value: UNDEFINED }]);
}

function mayBeMissing({ value }: Elements[number]): boolean {
  return alternatives(value).some((one) => one.value.kind === 'absent');
}

/** The conditions under which an element is there and under which it is missing. */
function presence(value: Value): readonly [Condition, Condition] {
  let [there, missing] = [NEVER, NEVER];
  for (const one of alternatives(value)) {
    if (one.value.kind === 'absent') missing = or(missing, one.when);
    else there = or(there, one.when);
  }
  return [there, missing];
}
