/** Where an import leads. */
import { existsSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import type * as Oxc from 'oxc-resolver';

const OPTIONS: Oxc.NapiResolveOptions = {
  tsconfig: 'auto',
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

const require = createRequire(import.meta.url);

/** Resolvers by the configuration that they read; what was found stays known until it is forgotten. */
class Resolver {
  private readonly found = new Map<string, string | undefined>();
  private readonly configured = new Map<string, Oxc.ResolverFactory>();
  private main: Oxc.ResolverFactory | undefined;

  resolve(specifier: string, from: string): string | undefined {
    const folder = dirname(from);
    // Which configuration applies depends on whether the importing file is TypeScript.
    const key = `${folder}\0${/\.[cm]?tsx?$/.test(from) ? 'ts' : 'js'}\0${specifier}`;
    if (this.found.has(key)) return this.found.get(key);
    const path = this.search(specifier, from, folder);
    this.found.set(key, path);
    return path;
  }

  /** @returns how much was known */
  forget(): number {
    const count = this.found.size;
    this.found.clear();
    this.configured.clear();
    this.main?.clearCache();
    return count;
  }

  private search(specifier: string, from: string, folder: string): string | undefined {
    this.main ??= new (load().ResolverFactory)(OPTIONS);
    let { path } = this.main.resolveFileSync(from, specifier);
    if (path === undefined && !specifier.startsWith('.')) {
      // By itself the resolver applies a configuration to TypeScript only, and knows no `jsconfig.json`.
      const config = configAbove(folder);
      if (config !== undefined) path = this.withConfig(config).sync(folder, specifier).path;
    }
    return path !== undefined && READABLE.test(path) && !INSTALLED.test(path) ? path : undefined;
  }

  private withConfig(configFile: string): Oxc.ResolverFactory {
    let resolver = this.configured.get(configFile);
    if (!resolver) {
      resolver = new (load().ResolverFactory)({ ...OPTIONS, tsconfig: { configFile, references: 'auto' } });
      this.configured.set(configFile, resolver);
    }
    return resolver;
  }
}

/** The resolver is native code: it is loaded when the first import is followed, and not before. */
function load(): typeof Oxc {
  return require('oxc-resolver') as typeof Oxc;
}

function configAbove(folder: string): string | undefined {
  for (const name of ['tsconfig.json', 'jsconfig.json']) {
    const file = join(folder, name);
    if (existsSync(file)) return file;
  }
  const parent = dirname(folder);
  return parent === folder ? undefined : configAbove(parent);
}

const resolver = new Resolver();

/**
 * @param from absolute path of the file that imports
 * @returns the real path of the project's file that the specifier means, undefined where it means no such file
 */
export function resolveImport(specifier: string, from: string): string | undefined {
  if (!isAbsolute(from) || specifier === '' || isBuiltin(specifier)) return undefined;
  try {
    return resolver.resolve(specifier, from);
  } catch {
    // No resolver for this platform, or a path that it cannot read.
    return undefined;
  }
}

/** Milliseconds that it takes, about, to find again what was forgotten, and the share of the time that this may take. */
const FIND_AGAIN = 0.03;
const SHARE = 0.005;
let spent = 0;

/**
 * Files come and go: what was found, or not, is looked for again. In an editor that is always so; where a whole project is
 * linted in one go, as often as it costs next to nothing.
 */
export function refreshResolutions(): void {
  if (spent <= performance.now() * SHARE) spent += resolver.forget() * FIND_AGAIN;
}
