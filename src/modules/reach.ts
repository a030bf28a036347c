/** Whether a file can lead to what somebody looks for: a look at its text and at those of the files that it imports. */
import { readFileSync, statSync } from 'node:fs';
import { refreshResolutions, resolveImport } from './resolver.ts';
import { MAX_SIZE } from './sources.ts';

interface Seen {
  readonly size: number;
  readonly changed: number;
  /** Whether its own text shows it. */
  readonly shows: boolean;
  readonly specifiers: readonly string[];
  /** The files that it imports, as they were found in a round. */
  targets: readonly string[];
  found: number;
  /** The round in which it was last compared with the disk. */
  checked: number;
  /** How many imports away nothing is to be found, as a round has shown. */
  clear: number;
  cleared: number;
}

/** How many imports away something is looked for. */
const MAX_HOPS = 6;
/** Looking again at a file takes about so many milliseconds, and may take this share of the time. */
const LOOK = 0.01;
const SHARE = 0.005;

const IMPORT = /\b(?:from|import|require)\b[\s(]*(?:'([^'\n]+)'|"([^"\n]+)")/g;

/** The specifiers of all imports in a text, as far as a glance tells. */
function specifiersIn(text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, single, double]) => single ?? double ?? '');
}

/** Looks for texts of one kind. */
export class Reach {
  private readonly seen = new Map<string, Seen>();
  private readonly shows: (text: string) => boolean;
  private round = 1;
  private looks = 0;

  constructor(shows: (text: string) => boolean) {
    this.shows = shows;
  }

  /** Whether some file that can be reached from the given one by imports shows what is looked for. */
  leads(file: string, text: string): boolean {
    // An editor lints now and then, and looks anew each time; the lint of a whole project, as often as it costs nothing.
    if (this.looks * LOOK <= performance.now() * SHARE) {
      this.round++;
      refreshResolutions();
    }
    const visited = new Set([file]);
    const passed: { readonly seen: Seen; readonly hops: number }[] = [];
    let frontier: readonly string[] = resolveAll(specifiersIn(text), file);
    for (let hops = MAX_HOPS - 1; frontier.length > 0; hops--) {
      const next: string[] = [];
      for (const path of frontier) {
        if (visited.has(path)) continue;
        visited.add(path);
        const seen = this.look(path);
        if (!seen || (seen.cleared === this.round && seen.clear >= hops)) continue;
        if (seen.shows) return true;
        passed.push({ seen, hops });
        if (hops > 0) next.push(...this.targetsOf(seen, path));
      }
      frontier = next;
    }
    for (const { seen, hops } of passed) {
      seen.clear = hops;
      seen.cleared = this.round;
    }
    return false;
  }

  private targetsOf(seen: Seen, path: string): readonly string[] {
    if (seen.found !== this.round) {
      seen.targets = resolveAll(seen.specifiers, path);
      seen.found = this.round;
    }
    return seen.targets;
  }

  private look(path: string): Seen | undefined {
    const before = this.seen.get(path);
    if (before?.checked === this.round) return before;
    if (before) this.looks++;
    try {
      const stats = statSync(path);
      const { size, mtimeMs: changed } = stats;
      if (before?.size === size && before.changed === changed) {
        before.checked = this.round;
        return before;
      }
      const text = size > MAX_SIZE || !stats.isFile() ? '' : readFileSync(path, 'utf8');
      const seen: Seen = {
        size,
        changed,
        shows: this.shows(text),
        specifiers: specifiersIn(text),
        targets: [],
        found: 0,
        checked: this.round,
        clear: 0,
        cleared: 0,
      };
      this.seen.set(path, seen);
      return seen;
    } catch {
      this.seen.delete(path);
      return undefined;
    }
  }
}

function resolveAll(specifiers: readonly string[], from: string): string[] {
  return specifiers.map((specifier) => resolveImport(specifier, from)).filter((path) => path !== undefined);
}
