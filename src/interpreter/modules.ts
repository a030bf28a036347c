/** The files of the project as modules: what each imports and exports. Another file is run when somebody first reads it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ALWAYS, isNever } from '../values/condition.ts';
import { restrict } from '../values/choice.ts';
import { type Cell, type HeapObject, newObject } from '../values/heap.ts';
import { ABSENT, literal, type Node, reference, UNDEFINED, unknown, type Value } from '../values/value.ts';
import { declarationsOf, variablesIn } from './declarations.ts';
import { Environment } from './environment.ts';
import type { Frame, Interpreter } from './interpreter.ts';
import { hollowExports } from './hollows.ts';
import { bodyOf } from './markup.ts';
import { getProperty } from './properties.ts';
import { executeAll, hoist } from './statements.ts';

/** The name under which a module keeps its default export; no variable can have it. */
const DEFAULT = '*default*';

export interface Module {
  readonly file: string;
  readonly program: TSESTree.Program;
  /** Its variables, once it has begun to run. */
  environment: Environment | undefined;
  /** While it runs, what stands for the exports that are still to come. */
  pending: Value | undefined;
  /** The `module` of CommonJS, for a file without exports in its syntax. */
  readonly commonjs: HeapObject | undefined;
  /** What `import * as` gives, made when somebody asks for it. */
  namespace: HeapObject | undefined;
}

/** An imported or exported name: the variable of another module, looked up when it is read. Nobody can write to it. */
class Link implements Cell {
  readonly birth = 0;
  private cell: Cell | undefined;
  private readonly open: () => Cell;

  constructor(open: () => Cell) {
    this.open = open;
  }

  get value(): Value {
    this.cell ??= this.open();
    return this.cell.value;
  }

  set value(_value: Value) {
    // A binding of another module is read-only.
  }
}

export function makeModule(interpreter: Interpreter, file: string, program: TSESTree.Program): Module {
  const isModule = bodyOf(program).some((node) => node.type.startsWith('Export'));
  const { store } = interpreter;
  const commonjs = isModule ? undefined : newObject(store, undefined, [['exports', reference(newObject(store))]]);
  const module: Module = { file, program, environment: undefined, pending: undefined, commonjs, namespace: undefined };
  interpreter.modules.set(file, module);
  return module;
}

/** Runs the top level of a module, once. */
export function runModule(interpreter: Interpreter, module: Module): void {
  if (module.environment) return;
  const { program, commonjs } = module;
  const { store } = interpreter;
  const outer = new Environment(undefined, 0);
  if (commonjs) {
    outer.declare('exports', store.cell(commonjs.own('exports')?.value ?? UNDEFINED));
    outer.declare('module', store.cell(reference(commonjs)));
  }
  const environment = new Environment(outer, 0);
  module.environment = environment;
  const pending = unknown('import');
  module.pending = pending;
  apart(interpreter, module.file, () => {
    const body = bodyOf(program);
    for (const name of variablesIn(body)) environment.declare(name, store.cell(UNDEFINED));
    hoist(interpreter, declarationsOf(body), environment);
    if (!commonjs) environment.declare(DEFAULT, store.cell(interpreter.unset));
    const imports = body.filter((node) => node.type === 'ImportDeclaration');
    executeAll(interpreter, imports, environment);
    executeAll(
      interpreter,
      imports.length > 0 ? body.filter((node) => node.type !== 'ImportDeclaration') : body,
      environment,
    );
    complete(interpreter, module);
    // Whoever imports it goes on only where it ran to its end.
    const { path } = interpreter;
    if (isNever(path)) return;
    environment.each((_name, cell) => {
      store.write(cell, restrict(cell.value, path));
    });
    if (module.file !== interpreter.file) hollowExports(interpreter, ownExports(interpreter, module));
  });
}

/** Runs code, as of a module's top level, apart from whatever is under way. */
export function apart(interpreter: Interpreter, file: string, run: () => void): void {
  const { path, frames, exits, labels } = interpreter;
  const outer = frames.splice(0);
  const mark = exits.length;
  interpreter.path = ALWAYS;
  frames.push(moduleFrame(interpreter, file));
  try {
    run();
  } finally {
    frames.splice(0, frames.length, ...outer);
    exits.length = mark;
    interpreter.path = path;
    interpreter.labels = labels;
  }
}

export function moduleFrame(interpreter: Interpreter, file: string): Frame {
  return {
    call: undefined,
    function: undefined,
    self: interpreter.world.outermost?.(),
    home: undefined,
    file,
    returns: [],
    throws: [],
    yields: [],
    targets: [],
    start: interpreter.store.now(),
    detached: false,
    arguments: undefined,
  };
}

/** What a module that has run lets others have of its own, what it passes on aside. */
export function ownExports(interpreter: Interpreter, module: Module): Value[] {
  const { environment, commonjs } = module;
  if (commonjs) return [interpreter.read(commonjs.slot('exports'))];
  return [...namesOf(module.program).names.values()].flatMap(({ local }) => {
    const binding = local === undefined ? undefined : environment?.own(local);
    return binding ? [interpreter.read(binding.cell)] : [];
  });
}

/** What a script that has run lets all others see: whatever it declares. */
export function topLevel(interpreter: Interpreter, { environment }: Module): Value[] {
  const values: Value[] = [];
  environment?.each((_name, cell) => values.push(interpreter.read(cell)));
  return values;
}

/** Declares the names of an import; a file that is imported for what it does is run at once. */
export function declareImport(
  interpreter: Interpreter,
  node: TSESTree.ImportDeclaration,
  environment: Environment,
): void {
  const { value: specifier } = node.source;
  const isType = node.importKind === 'type';
  if (node.specifiers.length === 0 && !isType) importModule(interpreter, specifier);
  const { file } = interpreter.frame;
  for (const one of node.specifiers) {
    // A type loads no file; it may name a class of the outside world.
    if (isType || (one.type === 'ImportSpecifier' && one.importKind === 'type')) {
      const isKnown = interpreter.world.module(specifier, interpreter, file) !== undefined;
      if (!isKnown) continue;
    }
    const name =
      one.type === 'ImportDefaultSpecifier'
        ? 'default'
        : one.type === 'ImportSpecifier'
          ? textOf(one.imported)
          : undefined;
    environment.declare(one.local.name, new Link(() => imported(interpreter, specifier, name, file, one)), true);
  }
}

/** What `require` gives, or `import()` where `namespace` is set. */
export function importModule(interpreter: Interpreter, specifier: string, namespace = false): Value {
  const { file } = interpreter.frame;
  const known = interpreter.world.module(specifier, interpreter, file);
  if (known) return known;
  const module = findModule(interpreter, specifier, file);
  if (!module) return outside(specifier, file);
  runModule(interpreter, module);
  return module.commonjs && !namespace
    ? exportsOf(interpreter, module, module.commonjs)
    : reference(namespaceOf(interpreter, module));
}

/** What a CommonJS module exports; of one that is under way, that depends on which file is loaded first. */
function exportsOf(interpreter: Interpreter, { pending }: Module, commonjs: HeapObject): Value {
  const exports = interpreter.read(commonjs.slot('exports'));
  if (pending && exports.kind === 'reference' && exports.object.rest.value.kind === 'absent')
    interpreter.store.write(exports.object.rest, pending);
  return exports;
}

/** A module has run to its end: what it exports by now is all there is. */
function complete(interpreter: Interpreter, module: Module): void {
  const exports = module.commonjs && interpreter.read(module.commonjs.slot('exports'));
  if (exports?.kind === 'reference' && exports.object.rest.value === module.pending)
    interpreter.store.write(exports.object.rest, ABSENT);
  module.pending = undefined;
}

/** What `export default` gives away. */
export function exportDefault(interpreter: Interpreter, value: Value, environment: Environment): void {
  const binding = environment.find(DEFAULT);
  if (binding) interpreter.store.write(binding.cell, value);
}

/** The variable behind an imported name; without a name, the module as a whole. */
function imported(
  interpreter: Interpreter,
  specifier: string,
  name: string | undefined,
  file: string,
  node: Node,
): Cell {
  const { store } = interpreter;
  const known = interpreter.world.module(specifier, interpreter, file);
  if (known) {
    return store.cell(name === undefined ? known : getProperty(interpreter, known, literal(name), node));
  }
  const module = findModule(interpreter, specifier, file);
  if (!module) {
    const value = outside(specifier, file);
    return store.cell(name === undefined ? value : getProperty(interpreter, value, literal(name), node));
  }
  if (name === undefined) return store.cell(reference(namespaceOf(interpreter, module)));
  return variableOf(interpreter, module, name, node, new Set()) ?? store.cell(outside(specifier, file));
}

/** The variable that a module exports under a name, wherever it stands. */
function variableOf(
  interpreter: Interpreter,
  module: Module,
  name: string,
  node: Node,
  passed: Set<Module>,
): Cell | undefined {
  if (passed.has(module)) return undefined;
  passed.add(module);
  if (module.commonjs) {
    runModule(interpreter, module);
    return interpreter.store.cell(memberOfCommonJS(interpreter, module, module.commonjs, name, node));
  }
  const { names, stars } = namesOf(module.program);
  const own = names.get(name);
  if (own?.source !== undefined) return imported(interpreter, own.source, own.imported, module.file, node);
  if (own?.local !== undefined) {
    runModule(interpreter, module);
    return module.environment?.find(own.local)?.cell;
  }
  if (name === 'default') return undefined;
  for (const star of stars) {
    const source = findModule(interpreter, star, module.file);
    const cell = source && variableOf(interpreter, source, name, node, passed);
    if (cell) return cell;
  }
  return undefined;
}

/** A default import of a CommonJS module is all that it exports, unless it was made from an ES module. */
function memberOfCommonJS(
  interpreter: Interpreter,
  module: Module,
  commonjs: HeapObject,
  name: string,
  node: Node,
): Value {
  const exports = exportsOf(interpreter, module, commonjs);
  const isWhole = name === 'default' && !(exports.kind === 'reference' && exports.object.own('default'));
  return isWhole ? exports : getProperty(interpreter, exports, literal(name), node);
}

function namespaceOf(interpreter: Interpreter, module: Module): HeapObject {
  if (module.namespace) return module.namespace;
  const { store } = interpreter;
  const namespace = newObject(store);
  module.namespace = namespace;
  if (module.commonjs) {
    runModule(interpreter, module);
    namespace.prototype = exportsOf(interpreter, module, module.commonjs);
    const value = memberOfCommonJS(interpreter, module, module.commonjs, 'default', module.program);
    namespace.properties.set('default', store.cell(value));
    return namespace;
  }
  const passed = new Set<Module>();
  const gather = (one: Module): void => {
    if (passed.has(one)) return;
    passed.add(one);
    const { names, stars } = namesOf(one.program);
    for (const name of names.keys()) {
      if (namespace.own(name) || (one !== module && name === 'default')) continue;
      const open = (): Cell =>
        variableOf(interpreter, one, name, one.program, new Set()) ?? store.cell(unknown('import'));
      namespace.properties.set(name, new Link(open));
    }
    for (const star of stars) {
      const source = findModule(interpreter, star, one.file);
      if (!source || source.commonjs) store.write(namespace.rest, outside(star, one.file));
      else gather(source);
    }
  };
  gather(module);
  return namespace;
}

function findModule(interpreter: Interpreter, specifier: string, from: string): Module | undefined {
  const { sources, modules } = interpreter;
  const path = sources?.resolve(specifier, from);
  if (path === undefined) return undefined;
  const known = modules.get(path);
  if (known) return known;
  const source = sources?.read(path);
  if (!source) return undefined;
  interpreter.allow(source.size);
  return makeModule(interpreter, path, source.program);
}

/** What cannot be followed; a relative specifier means the same only in one file. */
function outside(specifier: string, file: string): Value {
  return unknown('import', { key: `import:${specifier}${specifier.startsWith('.') ? ` from ${file}` : ''}` });
}

interface Exported {
  /** The variable of this module. */
  readonly local?: string;
  /** The module that it comes from, and its name there; none where it is the whole module. */
  readonly source?: string;
  readonly imported?: string | undefined;
}

interface Names {
  readonly names: ReadonlyMap<string, Exported>;
  /** The modules of which all names are passed on. */
  readonly stars: readonly string[];
}

const namesOfPrograms = new WeakMap<TSESTree.Program, Names>();

/** What a program exports, by its syntax. */
function namesOf(program: TSESTree.Program): Names {
  const known = namesOfPrograms.get(program);
  if (known) return known;
  const names = new Map<string, Exported>();
  const stars: string[] = [];
  for (const node of bodyOf(program)) {
    if (node.type === 'ExportDefaultDeclaration') {
      const { declaration } = node;
      const id = declaration.type === 'FunctionDeclaration' ? declaration.id : undefined;
      names.set('default', { local: id?.name ?? DEFAULT });
    } else if (node.type === 'ExportAllDeclaration') {
      if (node.exported) names.set(textOf(node.exported), { source: node.source.value });
      else stars.push(node.source.value);
    } else if (node.type === 'ExportNamedDeclaration') {
      for (const { local, exported } of node.specifiers) {
        names.set(
          textOf(exported),
          node.source ? { source: node.source.value, imported: textOf(local) } : { local: textOf(local) },
        );
      }
      if (!node.declaration) continue;
      const { lexical, functions } = declarationsOf([node.declaration]);
      for (const name of [...lexical, ...functions.map(({ id }) => id.name), ...variablesIn([node.declaration])])
        names.set(name, { local: name });
    }
  }
  const result = { names, stars };
  namesOfPrograms.set(program, result);
  return result;
}

function textOf(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === 'Identifier' ? name.name : name.value;
}
