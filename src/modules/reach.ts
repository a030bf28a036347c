/** Whether a file can lead to what somebody looks for: a look at its text and at those of the files that it imports. */
import { readFileSync, statSync } from 'node:fs';
import { findImports, isCurrent, type Lifetime } from './resolver.ts';
import { type Moment, thisMoment } from './rounds.ts';
import { MAX_SIZE } from './sources.ts';

/** A file that imports, and what was seen of those that it leads to. */
interface Importer {
  readonly path: string;
  specifiers: readonly string[];
  targets: Targets | undefined;
}

/** The files of the project that a file imports. */
interface Targets extends Lifetime {
  readonly files: readonly Imported[];
}

/** A file that is imported. What is known of it is brought up to date once in a round. */
interface Imported extends Importer {
  /** Its text until that is linted, which in the lint of a project it is; undefined where too many are waiting. */
  text: string | undefined;
  round: number;
  size: number;
  changed: number;
  /** Whether its own text shows what is looked for. */
  shows: boolean;
  /** Within how many imports there is nothing. */
  clear: number;
  /** Within how many imports there is something. */
  found: number;
}

/** How many imports away something is looked for. */
const MAX_HOPS = 6;

/** Characters of the texts that are kept until they are linted. */
const MAX_WAITING = 16_000_000;

const IMPORT = /\b(?:from|import|require)\b[\s(]*(?:'([^'\n]+)'|"([^"\n]+)")/g;

/** The specifiers of all imports in a text, as far as a glance tells. */
function specifiersIn(text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, single, double]) => single ?? double ?? '');
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some === others || (some.length === others.length && some.every((one, index) => one === others[index]));
}

/** Looks for texts of one kind. */
export class Reach {
  private readonly files = new Map<string, Imported>();
  private readonly shows: (text: string) => boolean;
  private at: Moment = thisMoment();
  /** Characters of the texts that wait. */
  private kept = 0;

  constructor(shows: (text: string) => boolean) {
    this.shows = shows;
  }

  /**
   * Whether a text, or some file that can be reached from it by imports, shows what is looked for. That a file has come to
   * show it may go unnoticed within one round.
   */
  leads(path: string, text: string): boolean {
    const before = this.files.get(path);
    const isWaiting = before?.text === text;
    if (isWaiting) this.keep(before, undefined);
    if (isWaiting ? before.shows : this.shows(text)) return true;
    this.at = thisMoment();
    const specifiers = isWaiting ? before.specifiers : specifiersIn(text);
    const file = before && isSame(before.specifiers, specifiers) ? before : { path, specifiers, targets: undefined };
    return this.targetsOf(file).some((target) => this.leadsTo(target, MAX_HOPS - 1));
  }

  private keep(file: Imported, text: string | undefined): void {
    this.kept -= file.text?.length ?? 0;
    file.text = text !== undefined && this.kept + text.length <= MAX_WAITING ? text : undefined;
    this.kept += file.text?.length ?? 0;
  }

  private leadsTo(file: Imported, hops: number): boolean {
    if (file.round !== this.at.round) this.look(file);
    if (file.clear >= hops) return false;
    if (file.found <= hops) return true;
    const leads = file.shows || (hops > 0 && this.targetsOf(file).some((target) => this.leadsTo(target, hops - 1)));
    if (leads) file.found = hops;
    else file.clear = hops;
    return leads;
  }

  private targetsOf(file: Importer): readonly Imported[] {
    if (!file.targets || !isCurrent(file.targets, this.at)) {
      const found = findImports(file.specifiers, file.path, this.at);
      file.targets = {
        files: found.flatMap(({ path }) => (path === undefined ? [] : this.fileAt(path))),
        since: this.at,
        missing: found.some(({ missing }) => missing),
      };
    }
    return file.targets.files;
  }

  private fileAt(path: string): Imported {
    const known = this.files.get(path);
    if (known) return known;
    const nothing = { specifiers: [], targets: undefined, text: undefined, size: -1, changed: 0, shows: false };
    const file = { path, ...nothing, round: -1, clear: -1, found: Infinity };
    this.files.set(path, file);
    return file;
  }

  /** Brings up to date what is known of a file; one that cannot be read imports nothing. */
  private look(file: Imported): void {
    file.round = this.at.round;
    file.clear = -1;
    file.found = Infinity;
    try {
      const stats = statSync(file.path);
      if (file.size === stats.size && file.changed === stats.mtimeMs) return;
      file.size = stats.size;
      file.changed = stats.mtimeMs;
      this.read(file, stats.size > MAX_SIZE || !stats.isFile() ? '' : readFileSync(file.path, 'utf8'));
    } catch {
      file.size = -1;
      this.read(file, '');
    }
  }

  private read(file: Imported, text: string): void {
    file.shows = this.shows(text);
    file.specifiers = specifiersIn(text);
    file.targets = undefined;
    this.keep(file, text);
  }
}
