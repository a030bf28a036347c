/** Whether a file can lead to what somebody looks for: a look at its text and at those of the files that it imports. */
import { readFileSync, statSync } from 'node:fs';
import { findImport } from './resolver.ts';
import { MAX_SIZE } from './sources.ts';

interface Seen {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
  /** Whether its own text shows it. */
  readonly shows: boolean;
  readonly specifiers: readonly string[];
  targets?: Targets;
  round: Round;
}

/** The files of the project that a file imports. */
interface Targets {
  readonly paths: readonly string[];
  /** The moment from which they are looked for again. */
  readonly until: number;
}

/** What a look around at one time has shown of a file. */
interface Round {
  readonly number: number;
  /** Within how many imports there is nothing. */
  clear: number;
  /** Within how many imports there is something. */
  found: number;
}

/** How many imports away something is looked for. */
const MAX_HOPS = 6;
/** Milliseconds for which a look around counts: the lint of a whole project takes a few, an editor a new one for each edit. */
const ROUND = 2_000;

const IMPORT = /\b(?:from|import|require)\b[\s(]*(?:'([^'\n]+)'|"([^"\n]+)")/g;

/** The specifiers of all imports in a text, as far as a glance tells. */
function specifiersIn(text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, single, double]) => single ?? double ?? '');
}

/** Looks for texts of one kind. */
export class Reach {
  private readonly seen = new Map<string, Seen>();
  private readonly shows: (text: string) => boolean;
  private round = 0;
  private now = 0;
  private since = -Infinity;

  constructor(shows: (text: string) => boolean) {
    this.shows = shows;
  }

  /**
   * Whether some file that can be reached from the given one by imports shows what is looked for. That a file has come to
   * show it may go unnoticed for two seconds.
   */
  leads(file: string, text: string): boolean {
    this.now = performance.now();
    if (this.now - this.since >= ROUND) {
      this.round++;
      this.since = this.now;
    }
    return specifiersIn(text).some((specifier) => this.leadsTo(findImport(specifier, file).path, MAX_HOPS - 1));
  }

  private leadsTo(path: string | undefined, hops: number): boolean {
    const seen = path === undefined ? undefined : this.look(path);
    if (!seen) return false;
    const { round } = seen;
    if (round.clear >= hops) return false;
    if (round.found <= hops) return true;
    const leads = seen.shows || (hops > 0 && this.targetsOf(seen).some((target) => this.leadsTo(target, hops - 1)));
    if (leads) round.found = hops;
    else round.clear = hops;
    return leads;
  }

  private targetsOf(seen: Seen): readonly string[] {
    if (!seen.targets || seen.targets.until <= this.now) {
      const found = seen.specifiers.map((specifier) => findImport(specifier, seen.path));
      seen.targets = {
        paths: found.flatMap(({ path }) => path ?? []),
        until: Math.min(...found.map(({ until }) => until)),
      };
    }
    return seen.targets.paths;
  }

  private look(path: string): Seen | undefined {
    const before = this.seen.get(path);
    if (before?.round.number === this.round) return before;
    const round: Round = { number: this.round, clear: -1, found: Infinity };
    try {
      const stats = statSync(path);
      const { size, mtimeMs: changed } = stats;
      if (before?.size === size && before.changed === changed) {
        before.round = round;
        return before;
      }
      const text = size > MAX_SIZE || !stats.isFile() ? '' : readFileSync(path, 'utf8');
      const seen: Seen = { path, size, changed, shows: this.shows(text), specifiers: specifiersIn(text), round };
      this.seen.set(path, seen);
      return seen;
    } catch {
      this.seen.delete(path);
      return undefined;
    }
  }
}
