/** When the disk is looked at again. */

/** What is known of the disk counts until one of these is another one. */
export interface Moment {
  /** What was missing, or of no interest, counts within one round: files get written. */
  readonly round: number;
  /** What was found counts within one era: it stays where it is, as a rule. */
  readonly era: number;
}

/** Milliseconds of a round: an editor lints after each edit. */
const ROUND = 2_000;
/** Milliseconds of an era. */
const ERA = 30_000;
/** Milliseconds without a question that tell an editor, which waits for the next edit, from the lint of a whole project. */
const PAUSE = 250;
/** Milliseconds after which a round and an era end even where one question follows the other. */
const LONGEST = 300_000;

let now: Moment = { round: 0, era: 0 };
let roundSince = -Infinity;
let eraSince = -Infinity;
let asked = -Infinity;

/** @returns the round and era that now is in; to ask is what tells whether there was a pause */
export function thisMoment(): Moment {
  const time = performance.now();
  const paused = time - asked >= PAUSE;
  asked = time;
  if (time - roundSince >= (paused ? ROUND : LONGEST)) {
    now = { ...now, round: now.round + 1 };
    roundSince = time;
  }
  if (time - eraSince >= (paused ? ERA : LONGEST)) {
    now = { ...now, era: now.era + 1 };
    eraSince = time;
  }
  return now;
}
