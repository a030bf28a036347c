/**
 * Under which circumstances something holds: a disjunction of worlds, each world a conjunction of atoms.
 *
 * Two values chosen by the same test carry contradicting atoms, so a pair that cannot meet is never considered.
 */

/** One outcome of one test on one unknown: its truthiness, or its equality with a constant. */
export interface Atom {
  /** Key of the unknown that was tested. */
  readonly subject: string;
  /** `truthy`, `=` followed by the constant in JSON, or `sent` for the address of a request. */
  readonly test: string;
  /** For an equality: whether the constant itself is truthy. */
  readonly truthy?: boolean;
  readonly holds: boolean;
  /** What it stands for, where the paths that a run went on with are no longer kept apart. */
  readonly sum?: { readonly path: Condition; readonly left: Condition };
}

type World = readonly Atom[];

let work = 0;

/** How many pairs of worlds were compared since the last call: what conditions cost is work of the run like any other. */
export function takeWork(): number {
  const taken = work;
  work = 0;
  return taken;
}

export interface Condition {
  readonly worlds: readonly World[];
  /** Too intricate to be kept: nothing that depends on it is judged. */
  readonly lost?: true;
}

export const ALWAYS: Condition = { worlds: [[]] };
export const NEVER: Condition = { worlds: [] };
const LOST: Condition = { worlds: [[]], lost: true };

const MAX_WORLDS = 8;
const MAX_ATOMS = 40;

export function when(atom: Atom): Condition {
  return { worlds: [[atom]] };
}

export function truthy(subject: string, holds = true): Atom {
  return { subject, test: 'truthy', holds };
}

/** The atom "`subject` strictly equals `constant`"; only primitives that JSON can tell apart are meaningful. */
export function equals(subject: string, constant: unknown, holds = true): Atom {
  const text = typeof constant === 'bigint' ? `${String(constant)}n` : (JSON.stringify(constant) ?? 'undefined');
  return { subject, test: `=${text}`, truthy: Boolean(constant), holds };
}

export function negate(atom: Atom): Atom {
  return { ...atom, holds: !atom.holds };
}

function sameAtom(a: Atom, b: Atom): boolean {
  return a === b || (a.subject === b.subject && a.test === b.test && a.holds === b.holds);
}

function contradict(a: Atom, b: Atom): boolean {
  if (a.subject !== b.subject) return false;
  if (a.test === b.test) return a.holds !== b.holds;
  const [first, second] = a.test === 'truthy' ? [b, a] : [a, b];
  if (!first.holds) return false;
  return second.test === 'truthy' ? first.truthy !== second.holds : second.holds;
}

/** Whether two worlds can be one: asked far more often than what that one would be. */
function meet(a: World, b: World): boolean {
  work++;
  for (const atom of b) {
    for (const other of a) if (contradict(atom, other)) return false;
  }
  return true;
}

function join(a: World, b: World): World | undefined {
  if (!meet(a, b)) return undefined;
  const added = b.filter((atom) => !a.some((other) => sameAtom(atom, other)));
  return added.length === 0 ? a : [...a, ...added];
}

/** Both hold. `NEVER` where they exclude each other. */
export function and(a: Condition, b: Condition): Condition {
  if (a === b || b === ALWAYS) return a;
  if (a === ALWAYS) return b;
  if (a.worlds.length === 0 || b.worlds.length === 0) return NEVER;
  if (a.lost || b.lost) return LOST;
  const worlds: World[] = [];
  for (const left of a.worlds) {
    for (const right of b.worlds) {
      const world = join(left, right);
      if (world) worlds.push(world);
    }
    if (worlds.length > MAX_WORLDS * 4) return LOST;
  }
  return normalise(worlds);
}

/** At least one holds. */
export function or(a: Condition, b: Condition): Condition {
  if (a === b || b.worlds.length === 0) return a;
  if (a.worlds.length === 0) return b;
  if (a === ALWAYS || b === ALWAYS) return ALWAYS;
  if (a.lost || b.lost) return LOST;
  return normalise([...a.worlds, ...b.worlds]);
}

/** Whether both can hold at once; a lost condition is compatible with all. */
export function compatible(a: Condition, b: Condition): boolean {
  if (a === ALWAYS || b === ALWAYS || a === b) return a.worlds.length > 0 && b.worlds.length > 0;
  return a.worlds.some((left) => b.worlds.some((right) => meet(left, right)));
}

export function isNever(condition: Condition): boolean {
  return condition.worlds.length === 0;
}

/** What a condition says beyond one that is known to hold. */
export function beyond(condition: Condition, known: Condition): Condition {
  const [world, ...others] = known.worlds;
  if (!world || world.length === 0 || others.length > 0 || condition.lost) return condition;
  return normalise(condition.worlds.map((one) => one.filter((atom) => !world.some((other) => sameAtom(atom, other)))));
}

/** Whether it cannot hold, by the paths that its atoms stand for or by those that were left before. */
export function isRuledOut({ worlds }: Condition): boolean {
  return worlds.every((world) =>
    world.some(
      ({ sum, holds }) =>
        sum !== undefined &&
        holds &&
        (!sum.path.worlds.some((one) => meet(one, world)) ||
          sum.left.worlds.some((one) => one.length > 0 && covers(one, world))),
    ),
  );
}

/**
 * Whether nobody can tell if a choice can be made where the condition holds: both look at the same unknown, each in a way
 * that says nothing of the other.
 */
export function isDoubtful(choice: Condition, condition: Condition): boolean {
  const atoms = choice.worlds.flat().filter(({ sum }) => sum === undefined);
  return (
    atoms.length > 0 &&
    everyWorldHas(
      condition,
      (one) =>
        one.sum === undefined &&
        !atoms.some((atom) => sameAtom(atom, one)) &&
        atoms.some((atom) => mayExclude(atom, one)),
    )
  );
}

function mayExclude(a: Atom, b: Atom): boolean {
  if (a.subject === b.subject) {
    // Falsy, and not the one falsy constant: nobody knows whether it can be another.
    const [first, second] = a.test === 'truthy' ? [b, a] : [a, b];
    return second.test === 'truthy' && first.truthy === false && !first.holds && !second.holds;
  }
  const isShared = namesIn(a).some((name) => namesIn(b).includes(name));
  // That something is there says nothing of what it is.
  if (isThere(a) || isThere(b)) return isShared && (isMissing(a) || isMissing(b));
  return byList(a, b) ?? byList(b, a) ?? isShared;
}

function isThere(atom: Atom): boolean {
  const { subject, holds } = atom;
  if (subject.startsWith('nullish(')) return !holds;
  return holds && (/^(?:typeof|in)\(/.test(subject) || isPlain(atom));
}

function isMissing(atom: Atom): boolean {
  const { subject, holds } = atom;
  if (subject.startsWith('nullish(')) return holds;
  return !holds && (/^(?:typeof|in)\(/.test(subject) || isPlain(atom));
}

/** Whether a look into a list of constants excludes what an equality says, if both are about the same unknown. */
function byList({ subject, holds }: Atom, equality: Atom): boolean | undefined {
  const [, list, name] = /^includes\[(.*)\]\((.*)\)$/.exec(subject) ?? [];
  if (list === undefined || name !== equality.subject || equality.test === 'truthy') return undefined;
  const constants = list.split(',');
  const isListed = constants.some((one) => equality.test === `="${one}"` || equality.test === `=${one}`);
  return equality.holds ? isListed !== holds : isListed && holds && constants.length === 1;
}

const names = new WeakMap<Atom, readonly string[]>();

/**
 * The unknowns and the texts with holes that a test looked at, among them those of which a method was called or a part
 * counted.
 */
function namesIn(atom: Atom): readonly string[] {
  const known = names.get(atom);
  if (known) return known;
  const found = flattened(atom.subject)
    .replace(/call\(([^(),]+)\.\w+/g, '$1')
    .replace(/in\("(\w+)",([^(),]+)\)/g, '$2.$1')
    .replace(/\.length\b/g, '')
    .split(/[(),]/)
    .filter((part) => /^(?:\?|parameter:|answer\d|`|\w+~)/.test(part));
  names.set(atom, found);
  return found;
}

/** A subject in which a part of what a call gave is one name. */
function flattened(subject: string): string {
  let text = subject;
  const opened: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') opened.push(index);
    if (text[index] !== ')') continue;
    const start = opened.pop() ?? index;
    if (text[index + 1] !== '.') continue;
    text = text.slice(0, start) + text.slice(start, index + 1).replace(/[(),]/g, '~') + text.slice(index + 1);
  }
  return text;
}

/** Whether a test asks of a value itself whether it is there. */
function isPlain({ subject, test }: Atom): boolean {
  return test === 'truthy' && !flattened(subject).includes('(');
}

/** How many atoms its longest world has. */
export function lengthOf(condition: Condition): number {
  return Math.max(0, ...condition.worlds.map((world) => world.length));
}

/** Whether every world of the condition has an atom that satisfies the predicate. */
export function everyWorldHas(condition: Condition, predicate: (atom: Atom) => boolean): boolean {
  return condition.worlds.length > 0 && condition.worlds.every((world) => world.some(predicate));
}

function covers(small: World, large: World): boolean {
  return small.length <= large.length && small.every((atom) => large.some((other) => sameAtom(atom, other)));
}

/** `w ∧ x` and `w ∧ ¬x` together are `w`. */
function resolve(a: World, b: World): World | undefined {
  if (a.length !== b.length) return undefined;
  const differing = a.filter((atom) => !b.some((other) => sameAtom(atom, other)));
  const [only] = differing;
  if (!only || differing.length !== 1 || !b.some((other) => sameAtom(negate(only), other))) return undefined;
  return a.filter((atom) => atom !== only);
}

function normalise(worlds: readonly World[]): Condition {
  const kept: World[] = [];
  const pending = [...worlds];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const world = next;
    if (world.length > MAX_ATOMS) return LOST;
    if (kept.some((other) => covers(other, world))) continue;
    const merged = kept.map((other) => resolve(other, world)).find((result) => result !== undefined);
    if (merged) {
      pending.push(merged);
      continue;
    }
    for (let index = kept.length - 1; index >= 0; index--) {
      if (covers(world, kept[index] as World)) kept.splice(index, 1);
    }
    kept.push(world);
  }
  if (kept.some((world) => world.length === 0)) return ALWAYS;
  return kept.length > MAX_WORLDS ? LOST : { worlds: kept };
}
