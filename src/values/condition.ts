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
  readonly truthy: boolean | undefined;
  readonly holds: boolean;
  /** One bit that stands for the subject: atoms with different ones are of different subjects. */
  readonly bit: number;
  /** What it stands for, where the paths that a run went on with are no longer kept apart. */
  readonly sum: { readonly path: Condition; readonly left: Condition } | undefined;
}

/** A conjunction of atoms. */
export interface World {
  readonly atoms: readonly Atom[];
  /** The bits of all its subjects: most worlds that are compared have none in common, and this tells at a glance. */
  readonly subjects: number;
}

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

const SENT = 'sent';
const ANY_WORLD: World = { atoms: [], subjects: 0 };
export const ALWAYS: Condition = { worlds: [ANY_WORLD] };
export const NEVER: Condition = { worlds: [] };
const LOST: Condition = { worlds: [ANY_WORLD], lost: true };

const MAX_WORLDS = 8;
const MAX_ATOMS = 40;

export function when(atom: Atom): Condition {
  return { worlds: [{ atoms: [atom], subjects: atom.bit }] };
}

export function truthy(subject: string, holds = true): Atom {
  return { subject, test: 'truthy', truthy: undefined, holds, sum: undefined, bit: bitOf(subject) };
}

/** The atom "`subject` strictly equals `constant`"; only primitives that JSON can tell apart are meaningful. */
export function equals(subject: string, constant: unknown, holds = true): Atom {
  const text = typeof constant === 'bigint' ? `${String(constant)}n` : (JSON.stringify(constant) ?? 'undefined');
  return { subject, test: `=${text}`, truthy: Boolean(constant), holds, sum: undefined, bit: bitOf(subject) };
}

/** The atom "`subject` is null or undefined". */
export function isNull(subject: string, holds = true): Atom {
  return equals(`nullish(${subject})`, true, holds);
}

/** The atom that a text is sent as it stands: it excludes nothing, but tells what a request is about. */
export function asSent(subject: string): Atom {
  return { subject, test: SENT, truthy: undefined, holds: true, sum: undefined, bit: bitOf(subject) };
}

export function negate({ subject, test, truthy, holds, sum, bit }: Atom): Atom {
  return { subject, test, truthy, holds: !holds, sum, bit };
}

function bitOf(subject: string): number {
  let hash = 0;
  for (let index = 0; index < subject.length; index++) hash = (hash * 31 + subject.charCodeAt(index)) | 0;
  return 1 << (hash ^ (hash >>> 15));
}

export function sameAtom(a: Atom, b: Atom): boolean {
  return a === b || (a.bit === b.bit && a.holds === b.holds && a.test === b.test && a.subject === b.subject);
}

function contradict(a: Atom, b: Atom): boolean {
  if (a.bit !== b.bit || a.subject !== b.subject) return false;
  if (a.test === b.test) return a.holds !== b.holds;
  if (a.test === SENT || b.test === SENT) return false;
  const [first, second] = a.test === 'truthy' ? [b, a] : [a, b];
  if (!first.holds) return false;
  return second.test === 'truthy' ? first.truthy !== second.holds : second.holds;
}

function has({ atoms, subjects }: World, atom: Atom): boolean {
  if ((subjects & atom.bit) === 0) return false;
  for (const other of atoms) if (sameAtom(atom, other)) return true;
  return false;
}

function hasOpposite({ atoms }: World, { subject, test, holds, bit }: Atom): boolean {
  for (const other of atoms)
    if (other.bit === bit && other.holds !== holds && other.test === test && other.subject === subject) return true;
  return false;
}

/** Whether two worlds can be one: asked far more often than what that one would be. */
export function meet(a: World, b: World): boolean {
  work++;
  if ((a.subjects & b.subjects) === 0) return true;
  for (const atom of b.atoms) {
    if ((a.subjects & atom.bit) === 0) continue;
    for (const other of a.atoms) if (contradict(atom, other)) return false;
  }
  return true;
}

function join(a: World, b: World): World | undefined {
  if (!meet(a, b)) return undefined;
  if (a.atoms.length === 0) return b;
  let atoms: Atom[] | undefined;
  for (const atom of b.atoms) {
    if (has(a, atom)) continue;
    atoms ??= a.atoms.slice();
    atoms.push(atom);
  }
  return atoms ? { atoms, subjects: a.subjects | b.subjects } : a;
}

/** Both hold. `NEVER` where they exclude each other. */
export function and(a: Condition, b: Condition): Condition {
  if (a === b || b === ALWAYS) return a;
  if (a === ALWAYS) return b;
  const [left] = a.worlds;
  const [right] = b.worlds;
  if (!left || !right) return NEVER;
  if (a.lost || b.lost) return LOST;
  if (a.worlds.length === 1 && b.worlds.length === 1) {
    const world = join(left, right);
    if (world === left) return a;
    return world ? (world.atoms.length > MAX_ATOMS ? LOST : { worlds: [world] }) : NEVER;
  }
  const worlds: World[] = [];
  for (const one of a.worlds) {
    for (const other of b.worlds) {
      const world = join(one, other);
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
  for (const one of a.worlds) for (const other of b.worlds) if (meet(one, other)) return true;
  return false;
}

export function isNever(condition: Condition): boolean {
  return condition.worlds.length === 0;
}

/** What a condition says beyond one that is known to hold. */
export function beyond(condition: Condition, known: Condition): Condition {
  const [world, ...others] = known.worlds;
  if (!world || world.atoms.length === 0 || others.length > 0 || condition.lost) return condition;
  return normalise(condition.worlds.map((one) => without(one, world)));
}

function without(world: World, known: World): World {
  if ((world.subjects & known.subjects) === 0) return world;
  const atoms = world.atoms.filter((atom) => !has(known, atom));
  return atoms.length === world.atoms.length ? world : worldOf(atoms);
}

function worldOf(atoms: readonly Atom[]): World {
  return { atoms, subjects: atoms.reduce((bits, { bit }) => bits | bit, 0) };
}

/** Whether it cannot hold, by the paths that its atoms stand for or by those that were left before. */
export function isRuledOut({ worlds }: Condition): boolean {
  return worlds.every((world) =>
    world.atoms.some(
      ({ sum, holds }) =>
        sum !== undefined &&
        holds &&
        (!sum.path.worlds.some((one) => meet(one, world)) ||
          sum.left.worlds.some((one) => one.atoms.length > 0 && covers(one, world))),
    ),
  );
}

/** How many atoms its longest world has. */
export function lengthOf(condition: Condition): number {
  return Math.max(0, ...condition.worlds.map(({ atoms }) => atoms.length));
}

/** Whether every world of the condition has an atom that satisfies the predicate. */
export function everyWorldHas(condition: Condition, predicate: (atom: Atom) => boolean): boolean {
  return condition.worlds.length > 0 && condition.worlds.every(({ atoms }) => atoms.some(predicate));
}

/** The one atom that a condition consists of, if it does. */
export function onlyAtom({ worlds }: Condition): Atom | undefined {
  const [atom, ...others] = worlds.length === 1 ? (worlds[0]?.atoms ?? []) : [];
  return others.length === 0 ? atom : undefined;
}

function covers(small: World, large: World): boolean {
  if ((small.subjects & ~large.subjects) !== 0 || small.atoms.length > large.atoms.length) return false;
  for (const atom of small.atoms) if (!has(large, atom)) return false;
  return true;
}

/** `w ∧ x` and `w ∧ ¬x` together are `w`. */
function resolve(a: World, b: World): World | undefined {
  if (a.subjects !== b.subjects || a.atoms.length !== b.atoms.length) return undefined;
  let only: Atom | undefined;
  for (const atom of a.atoms) {
    if (has(b, atom)) continue;
    if (only) return undefined;
    only = atom;
  }
  if (!only || !hasOpposite(b, only)) return undefined;
  return worldOf(a.atoms.filter((atom) => atom !== only));
}

/** The worlds without those that others say already. */
function normalise(worlds: readonly World[]): Condition {
  const kept: World[] = [];
  const pending = [...worlds];
  for (let world = pending.pop(); world; world = pending.pop()) {
    if (world.atoms.length > MAX_ATOMS) return LOST;
    if (isCovered(world, kept)) continue;
    const merged = resolved(world, kept);
    if (merged) {
      pending.push(merged);
      continue;
    }
    for (let index = kept.length - 1; index >= 0; index--) {
      if (covers(world, kept[index] as World)) kept.splice(index, 1);
    }
    kept.push(world);
  }
  if (kept.some(({ atoms }) => atoms.length === 0)) return ALWAYS;
  return kept.length > MAX_WORLDS ? LOST : { worlds: kept };
}

function isCovered(world: World, by: readonly World[]): boolean {
  for (const other of by) if (covers(other, world)) return true;
  return false;
}

function resolved(world: World, among: readonly World[]): World | undefined {
  for (const other of among) {
    const merged = resolve(other, world);
    if (merged) return merged;
  }
  return undefined;
}
