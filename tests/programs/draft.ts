/** A piece of source text that stands for a value. */
export class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A JSON value in which some places are code. */
export type Value = string | number | boolean | Code | readonly Value[] | { readonly [key: string]: Value };

/** A JSON object in which some places are code. */
export type ObjectValue = Readonly<Record<string, Value>>;

/** The source text of a value, as a person would write it. */
export function print(value: Value): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map((item: Value) => print(item)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => {
    const text = print(item);
    return text === key ? key : `${key}: ${text}`;
  });
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** A string literal in single quotes. */
export function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** How a program is written: the module system, and whether its text is TypeScript. */
export type Syntax = 'esm' | 'commonjs' | 'typescript';

/** What is imported from a module: its default export, or one name. */
export interface Import {
  readonly module: string;
  readonly name: string;
  readonly isDefault?: boolean;
  /** What it is called here, where that is not its own name. */
  readonly as?: string;
  /** Whether it is a type. */
  readonly isType?: boolean;
}

/** A program while it is being written. */
export class Draft {
  readonly syntax: Syntax;
  /** Whether the program makes a single request. */
  readonly isAlone: boolean;
  /** Declarations at the top of the file, in order. */
  readonly top: string[] = [];
  /** What the program does, in order; may contain `await`. */
  readonly steps: string[] = [];
  /** Sources of packages that the linter cannot see into. */
  readonly packages = new Map<string, string>();
  /** Variables of the environment that the program is run in. */
  readonly environment: Record<string, string> = {};
  /** Variables that are different in a second run, which goes through the program's other branches. */
  readonly otherEnvironment: Record<string, string> = {};
  /** An exported function the surroundings call. */
  call: { name: string; args: unknown[] } | undefined;
  /** Files beside the main one: file name → source. */
  readonly otherFiles = new Map<string, string>();
  /** Names that are exported. */
  readonly exports: string[] = [];
  /** The variable that holds the token of the request that is being written; one that says nothing where undefined. */
  tokenVariable: string | undefined;

  readonly #imports = new Map<string, Import>();
  readonly #declared = new Map<string, string>();
  readonly #names = new Map<string, number>();

  constructor(syntax: Syntax, isAlone: boolean) {
    this.syntax = syntax;
    this.isAlone = isAlone;
  }

  /** A name that nothing else in the program has. */
  name(stem: string): string {
    const count = (this.#names.get(stem) ?? 0) + 1;
    this.#names.set(stem, count);
    return count === 1 ? stem : `${stem}${count}`;
  }

  /** Declares a constant at the top and returns its name. */
  constant(stem: string, text: string): string {
    const name = this.name(stem);
    this.top.push(`const ${name} = ${text};`);
    return name;
  }

  /** Declares a constant at the top, or takes the one that has this stem and this text already. */
  shared(stem: string, text: string): string {
    return this.once(`${stem} = ${text}`, () => this.constant(stem, text));
  }

  /** What the given function declared when it was called with this key for the first time. */
  once(key: string, declare: () => string): string {
    const name = this.#declared.get(key) ?? declare();
    this.#declared.set(key, name);
    return name;
  }

  /** Adds steps; those of a second request get a block, so that their names are their own. */
  addSteps(...steps: readonly string[]): void {
    if (this.steps.length === 0) this.steps.push(...steps);
    else this.steps.push('{', ...indent(steps), '}');
  }

  /** Imports what is not imported yet. */
  import(...imports: readonly Import[]): void {
    for (const one of imports) this.#imports.set(`${one.module} ${one.name}`, one);
  }

  /** A type annotation, in TypeScript alone. */
  type(text: string): string {
    return this.syntax === 'typescript' ? `: ${text}` : '';
  }

  /**
   * Moves something to another file, which exports it under the given name, and imports it here.
   * A barrel, where one is wanted, is a third file between the two.
   */
  inOtherFile(name: string, write: (other: Draft) => void, barrel = false): string {
    const other = new Draft(this.syntax, this.isAlone);
    other.tokenVariable = this.tokenVariable;
    write(other);
    other.exports.push(name);
    this.#addFile(name, other.#source());
    const source = barrel ? `${name}-barrel` : name;
    if (barrel) this.#addFile(source, this.#barrel(name));
    this.import({ module: this.#specifier(source), name });
    for (const [file, text] of other.otherFiles) this.otherFiles.set(file, text);
    return name;
  }

  /** The finished files, and which of them starts the program. */
  finish(): { entry: string; files: Record<string, string> } {
    const entry = this.#fileName('program');
    return { entry, files: { ...Object.fromEntries(this.otherFiles), [entry]: this.#source() } };
  }

  #addFile(stem: string, source: string): void {
    this.otherFiles.set(this.#fileName(stem), source);
  }

  #fileName(stem: string): string {
    return `${stem}.${{ esm: 'mjs', commonjs: 'cjs', typescript: 'ts' }[this.syntax]}`;
  }

  #specifier(stem: string): string {
    return `./${this.#fileName(stem)}`;
  }

  #barrel(name: string): string {
    const from = this.#specifier(name);
    return this.syntax === 'commonjs' ? `module.exports = { ...require('${from}') };\n` : `export * from '${from}';\n`;
  }

  #source(): string {
    const imports = [...this.#imports.values()].map((one) => this.#printImport(one));
    const body = this.syntax === 'commonjs' ? mainFunction(this.steps) : this.steps;
    return [...imports, ...this.top, ...body, ...this.#printExports()].join('\n') + '\n';
  }

  #printExports(): string[] {
    if (this.exports.length === 0) return [];
    const names = this.exports.join(', ');
    return [this.syntax === 'commonjs' ? `module.exports = { ${names} };` : `export { ${names} };`];
  }

  #printImport({ module, name, isDefault = false, isType = false, as }: Import): string {
    if (isType) return `import type { ${name} } from '${module}';`;
    if (this.syntax !== 'commonjs') {
      return isDefault
        ? `import ${name} from '${module}';`
        : `import { ${as === undefined ? name : `${name} as ${as}`} } from '${module}';`;
    }
    // Packages that are ES modules only come out of require() as a namespace.
    const esmOnly = ['got', 'ky', 'node-fetch', 'jquery', 'k6/http'].includes(module);
    if (isDefault) {
      return esmOnly ? `const { default: ${name} } = require('${module}');` : `const ${name} = require('${module}');`;
    }
    return `const { ${as === undefined ? name : `${name}: ${as}`} } = require('${module}');`;
  }
}

/** CommonJS has no await at the top: the steps go into a function. */
function mainFunction(steps: readonly string[]): string[] {
  if (steps.length === 0) return [];
  return ['async function main() {', ...indent(steps), '}', 'main();'];
}

/** Indents lines by one step. */
export function indent(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`);
}
