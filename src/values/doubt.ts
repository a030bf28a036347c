/** Tests that look at one thing in different ways, so that nobody can tell whether their outcomes can meet. */
import { ALWAYS, type Atom, type Condition, meet, sameAtom, type World } from './condition.ts';

/**
 * Whether nobody can tell if a choice can be made where the condition holds: wherever both may, they look at the same
 * unknown, each in a way that says nothing of the other.
 */
export function isDoubtful(choice: Condition, condition: Condition): boolean {
  if (choice === ALWAYS) return false;
  let meets = false;
  for (const world of choice.worlds) {
    const known = new Map<Condition, boolean>();
    for (const other of condition.worlds) {
      if (!meet(world, other)) continue;
      if (!leavesInDoubt(other, world, known)) return false;
      meets = true;
    }
  }
  return meets;
}

/** Whether something in a world, or on each path that it stands for, leaves in doubt whether the choice can be made. */
function leavesInDoubt({ atoms }: World, choice: World, known: Map<Condition, boolean>): boolean {
  return atoms.some((atom) => {
    if (atom.sum) return atom.holds && eachPathLeavesInDoubt(atom.sum.path, choice, known);
    return choice.atoms.some((one) => mayExclude(one, atom)) && !choice.atoms.some((one) => sameAtom(one, atom));
  });
}

/** @param known what was found of other paths: one lies behind many */
function eachPathLeavesInDoubt(path: Condition, choice: World, known: Map<Condition, boolean>): boolean {
  let found = known.get(path);
  if (found === undefined) {
    const worlds = path.worlds.filter((world) => meet(world, choice));
    found = worlds.length > 0 && worlds.every((world) => leavesInDoubt(world, choice, known));
    known.set(path, found);
  }
  return found;
}

function mayExclude(a: Atom, b: Atom): boolean {
  if (a.sum || b.sum) return false;
  if (a.subject === b.subject) {
    // Falsy, and not the one falsy constant: nobody knows whether it can be another.
    const [first, second] = a.test === 'truthy' ? [b, a] : [a, b];
    return second.test === 'truthy' && first.truthy === false && !first.holds && !second.holds;
  }
  const isOtherType = excludesByType(a, b) ?? excludesByType(b, a);
  if (isOtherType !== undefined) return isOtherType;
  const isShared = namesIn(a).some((name) => namesIn(b).includes(name));
  if (holdsAgainstZero(a, b) || holdsAgainstZero(b, a)) return true;
  // That something is there says nothing of what it is.
  if (isThere(a) || isThere(b)) return isShared && (isMissing(a) || isMissing(b));
  return byList(a, b) ?? byList(b, a) ?? isShared;
}

/** Whether one compares with zero or one what the other asks for its truth: of a count, both say whether it is any. */
function holdsAgainstZero({ subject }: Atom, { subject: count, test }: Atom): boolean {
  if (test !== 'truthy' || !/^[<>]/.test(subject)) return false;
  const [, first, second] = /^[<>]=?\((?:(.*),[01]|[01],(.*))\)$/.exec(subject) ?? [];
  return (first ?? second) === count;
}

/** Whether a value of a type, as `typeof` tells it, cannot be what the other test says of it. */
function excludesByType({ subject, test, holds }: Atom, other: Atom): boolean | undefined {
  if (!holds || !other.holds || !subject.startsWith('typeof(') || !test.startsWith('=')) return undefined;
  const name = subject.slice('typeof('.length, -1);
  if (other.subject === name && other.test.startsWith('="')) return test !== '="string"';
  const isObject = other.subject === `isArray(${name})` || other.subject.startsWith(`instanceof(${name},`);
  return isObject ? test !== '="object"' && test !== '="function"' : undefined;
}

function isThere(atom: Atom): boolean {
  const { subject, holds } = atom;
  if (subject.startsWith('nullish(')) return !holds;
  return holds && (/^(?:typeof|in)\(/.test(subject) || isPlain(atom));
}

function isMissing(atom: Atom): boolean {
  const { subject, holds } = atom;
  if (subject.startsWith('nullish(')) return holds;
  if (holds) return atom.test === '=null' || atom.test === '=undefined';
  return /^(?:typeof|in)\(/.test(subject) || isPlain(atom);
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
