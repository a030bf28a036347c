/** Where an import leads. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import type * as Oxc from 'oxc-resolver';
import { type Moment, thisMoment } from './rounds.ts';

const OPTIONS: Oxc.NapiResolveOptions = {
  conditionNames: ['import', 'require', 'node', 'module', 'default'],
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'],
  // What TypeScript writes as `.js` may be a `.ts` file.
  extensionAlias: {
    '.js': ['.ts', '.tsx', '.js', '.jsx'],
    '.jsx': ['.tsx', '.jsx'],
    '.mjs': ['.mts', '.mjs'],
    '.cjs': ['.cts', '.cjs'],
  },
  mainFields: ['source', 'module', 'main'],
};

/** The kinds of file that hold values; declarations hold types only. */
const READABLE = /(?<!\.d)\.(?:[cm]?[jt]s|[jt]sx|json)$/;
const INSTALLED = /[\\/]node_modules[\\/]/;
const TYPESCRIPT = /\.[cm]?tsx?$/;
const RELATIVE = /^\.\.?(?:\/|$)/;
/** What ends with a name, as a path: `..` and `./folder/` mean a folder, and no file beside it. */
const NAMED = /[^./][^/]*$/;

const CONFIGS = ['tsconfig.json', 'jsconfig.json'];
/** Where a folder has one of these, the names of packages mean something else from there on. */
const BORDERS = ['package.json', 'node_modules'];

const require = createRequire(import.meta.url);

/** The names of no package: without a configuration, they mean nothing. */
const ALIAS = /^[@~]\//;

/** For how long something counts that is known of the disk. */
export interface Lifetime {
  readonly since: Moment;
  /** Whether a file is missing. */
  readonly missing: boolean;
}

/** Where a specifier leads. */
export interface Finding extends Lifetime {
  /** Undefined where it leads to no file of the project. */
  readonly path: string | undefined;
}

/** Whether something that is known of the disk still counts. */
export function isCurrent({ since, missing }: Lifetime, at: Moment): boolean {
  return since === at || (since.era === at.era && (!missing || since.round === at.round));
}

/** The folders from which the names of packages, and aliases, mean the same. */
interface Scope {
  readonly folder: string;
  readonly config: string | undefined;
  /** Whether the folders below belong to it; a configuration that refers to others tells them apart. */
  readonly shared: boolean;
}

/** What is known of the disk from one moment on. */
class View {
  readonly round: number;
  private readonly scopes = new Map<string, Scope>();
  private readonly resolvers = new Map<string, Oxc.ResolverFactory>();

  constructor(round: number) {
    this.round = round;
  }

  /** The file that a relative specifier means. */
  fileFrom(folder: string, specifier: string): string | undefined {
    return this.resolverWith('').sync(folder, specifier).path;
  }

  /** The file that the name of a package, or an alias, means. */
  fileNamed(specifier: string, from: string, scope: Scope): string | undefined {
    const typescript = TYPESCRIPT.test(from);
    if (typescript || !ALIAS.test(specifier)) {
      const { path } = typescript
        ? this.resolverWith('auto').resolveFileSync(from, specifier)
        : this.resolverWith('').sync(scope.folder, specifier);
      if (path !== undefined) return path;
    }
    // By itself the resolver applies a configuration to TypeScript only, and knows no `jsconfig.json`.
    return scope.config === undefined ? undefined : this.resolverWith(scope.config).sync(scope.folder, specifier).path;
  }

  scopeOf(folder: string): Scope {
    const known = this.scopes.get(folder);
    if (known) return known;
    const parent = dirname(folder);
    const above = parent === folder ? undefined : this.scopeOf(parent);
    const config = CONFIGS.map((name) => join(folder, name)).find((file) => existsSync(file));
    const apart = !above?.shared || config !== undefined || BORDERS.some((name) => existsSync(join(folder, name)));
    const scope = apart
      ? { folder, config: config ?? above?.config, shared: config ? !refers(config) : (above?.shared ?? true) }
      : above;
    this.scopes.set(folder, scope);
    return scope;
  }

  /** @param config the path of a configuration, `'auto'` for that of each TypeScript file, `''` for none */
  private resolverWith(config: string): Oxc.ResolverFactory {
    let resolver = this.resolvers.get(config);
    if (!resolver) {
      const tsconfig = config === 'auto' ? config : { configFile: config, references: 'auto' as const };
      resolver = new (load().ResolverFactory)(config === '' ? OPTIONS : { ...OPTIONS, tsconfig });
      this.resolvers.set(config, resolver);
    }
    return resolver;
  }
}

/** The resolver is native code: it is loaded when the first import is followed, and not before. */
function load(): typeof Oxc {
  return require('oxc-resolver') as typeof Oxc;
}

function refers(config: string): boolean {
  return readFileSync(config, 'utf8').includes('"references"');
}

const findings = new Map<string, Finding>();
let view = new View(0);

/**
 * @param from absolute path of the file that imports
 * @returns for each specifier, the real path of the project's file that it means, if it means one. A file that was missing
 *   is looked for again in the next round, all others in the next era
 */
export function findImports(specifiers: readonly string[], from: string, at = thisMoment()): Finding[] {
  if (!isAbsolute(from)) return [];
  const folder = dirname(from);
  const kind = TYPESCRIPT.test(from) ? 'ts' : 'js';
  return specifiers.map((specifier) => {
    const scope = RELATIVE.test(specifier) ? undefined : view.scopeOf(folder);
    const key = scope ? `${scope.folder}\0${kind}\0${specifier}` : keyFrom(folder, specifier);
    const known = findings.get(key);
    if (known && isCurrent(known, at)) return known;
    if (known && view.round !== at.round) view = new View(at.round);
    const finding = look(specifier, from, scope, at);
    findings.set(key, finding);
    return finding;
  });
}

/** Of all folders, a relative specifier means one file by one path. */
function keyFrom(folder: string, specifier: string): string {
  return NAMED.test(specifier) ? join(folder, specifier) : `${folder}\0${specifier}`;
}

/** The path that {@link findImports} finds for one specifier. */
export function resolveImport(specifier: string, from: string): string | undefined {
  return findImports([specifier], from)[0]?.path;
}

function look(specifier: string, from: string, scope: Scope | undefined, at: Moment): Finding {
  const path = specifier === '' || isBuiltin(specifier) ? undefined : search(specifier, from, scope);
  const missing = scope === undefined && path === undefined;
  const followed = path !== undefined && READABLE.test(path) && !INSTALLED.test(path) ? path : undefined;
  return { path: followed, since: at, missing };
}

function search(specifier: string, from: string, scope: Scope | undefined): string | undefined {
  try {
    return scope ? view.fileNamed(specifier, from, scope) : view.fileFrom(dirname(from), specifier);
  } catch {
    // No resolver for this platform, or a path that it cannot read.
    return undefined;
  }
}
