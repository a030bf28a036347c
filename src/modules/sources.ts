/** The project's other files: read and parsed once per process, and again when they change. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { type Language, parseFile, type Program } from './parsers.ts';
import { resolveImport } from './resolver.ts';
import { thisMoment } from './rounds.ts';

/** A file of the project that can be run. */
export interface Source {
  readonly path: string;
  readonly program: Program;
  /** Characters of its text, about. */
  readonly size: number;
}

interface Known {
  readonly size: number;
  readonly changed: number;
  /** By the parser that read it; undefined where it could not. */
  readonly programs: Map<unknown, Program | undefined>;
}

/** Larger files are generated ones. */
export const MAX_SIZE = 1_000_000;
/** How many other files one run may read. */
const MAX_FILES = 100;
/** Characters of the files that are kept parsed: a syntax tree takes a hundred times as much memory as its text. */
const MAX_KEPT = 600_000;

const known = new Map<string, Known>();
let kept = 0;

/** What the linted file can see of the project. */
export class Sources {
  private readonly found = new Map<string, Source | undefined>();
  private readonly file: string;
  private readonly language: Language;
  private readonly physicalFile: string;

  /**
   * @param file the linted file, as the linter names it
   * @param physicalFile the file on the disk, where the linter has a name for a part of it
   */
  constructor(file: string, language: Language, physicalFile: string = file) {
    this.file = file;
    this.language = language;
    this.physicalFile = physicalFile;
  }

  /** The path of the file that a specifier means: the linted file goes by the name that the linter has for it. */
  resolve(specifier: string, from: string): string | undefined {
    const path = resolveImport(specifier, from === this.file ? this.physicalFile : from);
    return path !== undefined && path === realPath(this.physicalFile) ? this.file : path;
  }

  /** The file at a path, undefined where it cannot be read or is none that could be run. */
  read(path: string): Source | undefined {
    if (this.found.has(path)) return this.found.get(path);
    const source = this.found.size < MAX_FILES ? readSource(path, this.language) : undefined;
    this.found.set(path, source);
    return source;
  }
}

/** The last answer of {@link realPath}: one run asks for one file, and an editor lints it again and again. */
let last: { readonly path: string; readonly real: string; readonly era: number } | undefined;

/** The path without symbolic links, the path itself where there is no such file. */
function realPath(path: string): string {
  const { era } = thisMoment();
  if (last?.path !== path || last.era !== era) last = { path, real: real(path), era };
  return last.real;
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function readSource(path: string, language: Language): Source | undefined {
  try {
    const stats = statSync(path);
    const { size, mtimeMs: changed } = stats;
    if (size > MAX_SIZE || !stats.isFile()) return undefined;
    let file = known.get(path);
    if (file?.size !== size || file.changed !== changed) {
      forget(path);
      file = { size, changed, programs: new Map() };
      known.set(path, file);
      kept += size;
      // The oldest go first.
      for (const other of known.keys()) if (kept > MAX_KEPT && other !== path) forget(other);
    }
    const { parser } = language;
    if (!file.programs.has(parser)) file.programs.set(parser, parseFile(readFileSync(path, 'utf8'), path, language));
    const program = file.programs.get(parser);
    return program && { path, program, size };
  } catch {
    return undefined;
  }
}

function forget(path: string): void {
  kept -= known.get(path)?.size ?? 0;
  known.delete(path);
}
