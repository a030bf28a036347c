/**
 * Components: files in which a program stands beside markup that uses its variables. The parsers for Vue and Svelte and for
 * Astro all put the markup into the syntax tree, each in node types of its own, with expressions of JavaScript in them.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { choose } from '../values/choice.ts';
import { type Node, type Value, unknown } from '../values/value.ts';
import { type FunctionNode, makeFunction } from './calls.ts';
import { namesOf } from './declarations.ts';
import { Environment } from './environment.ts';
import { escape } from './escapes.ts';
import type { Interpreter } from './interpreter.ts';

/** A node of a parser for components, or of JavaScript. */
interface Tree {
  readonly type: string;
  readonly range: [number, number];
  readonly [key: string]: unknown;
}

const MARKUP = /^(?:Svelte|V[A-Z]|Astro|JSX)/;
/** What a node holds besides its children. */
const PASSED_OVER = new Set(['parent', 'loc', 'range', 'variables', 'references', 'tokens', 'comments']);
/** Where a node of markup holds patterns: they bind names for what stands in it. */
const PATTERNS: Readonly<Record<string, readonly string[] | undefined>> = {
  SvelteEachBlock: ['context', 'index'],
  SvelteAwaitThenBlock: ['value'],
  SvelteAwaitCatchBlock: ['error'],
  SvelteSnippetBlock: ['id', 'params'],
  VForExpression: ['left'],
  VSlotScopeExpression: ['params'],
};

const bodies = new WeakMap<TSESTree.Program, TSESTree.ProgramStatement[]>();

/** The statements of a program: in Svelte they stand within elements, of which the one for the module runs first. */
export function bodyOf(program: TSESTree.Program): TSESTree.ProgramStatement[] {
  const known = bodies.get(program);
  if (known) return known;
  const scripts = (program.body as unknown as readonly Tree[]).filter(({ type }) => type === 'SvelteScriptElement');
  const ordered = [...scripts.filter(isOfModule), ...scripts.filter((script) => !isOfModule(script))];
  const body =
    scripts.length > 0 ? ordered.flatMap((script) => script.body as TSESTree.ProgramStatement[]) : program.body;
  bodies.set(program, body);
  return body;
}

/** `<script module>`, or `<script context="module">`. */
function isOfModule({ startTag }: Tree): boolean {
  const { attributes } = startTag as {
    readonly attributes: readonly { readonly key?: Tree; readonly value?: Tree[] }[];
  };
  return attributes.some(
    ({ key, value }) => key?.name === 'module' || (key?.name === 'context' && value?.[0]?.value === 'module'),
  );
}

/** Whether a program was read together with the markup around it; oxlint hands over scripts alone. */
export function showsMarkup(program: TSESTree.Program): boolean {
  return 'templateBody' in program || program.body.some(({ type }) => MARKUP.test(type));
}

/** Whether a declaration declares properties of a component, which whoever uses it may give: `export let` in Svelte. */
export function declaresProperties(node: TSESTree.VariableDeclaration): boolean {
  const declaration = node.parent as unknown as Tree | undefined;
  const script = declaration?.parent as Tree | undefined;
  return node.kind !== 'const' && script?.type === 'SvelteScriptElement' && !isOfModule(script);
}

/** What a property of a component holds: what it is given, or else the value it has by default. */
export function givenOr(interpreter: Interpreter, value: Value | undefined, node: Node): Value {
  const given = unknown('parameter', { key: `property:${String(node.range[0])}` });
  if (!value) return given;
  const { yes, no } = interpreter.either('given');
  return choose([
    { when: yes, value: given },
    { when: no, value },
  ]);
}

/**
 * Brings the markup of a component in, once its program has run: what the markup writes is unknown from then on, and each
 * of its expressions is a function that nobody visible calls.
 */
export function enterMarkup(interpreter: Interpreter, program: TSESTree.Program, environment: Environment): void {
  const { body, templateBody } = program as unknown as { readonly body: readonly Tree[]; readonly templateBody?: Tree };
  for (const node of body) {
    if (node.type === 'SvelteScriptElement') enterReactions(interpreter, node, environment);
    else if (MARKUP.test(node.type)) enter(interpreter, node, environment);
  }
  // Without `setup`, the markup sees what the component object has, and no variable.
  if (templateBody && isSetUp(templateBody.parent as Tree | undefined)) enter(interpreter, templateBody, environment);
}

/** Whether a file has a `<script setup>`. */
function isSetUp(document: Tree | undefined): boolean {
  const elements = (document?.children ?? []) as readonly {
    readonly name?: string;
    readonly startTag?: { readonly attributes: readonly { readonly key: { readonly name: unknown } }[] };
  }[];
  return elements.some(
    ({ name, startTag }) => name === 'script' && startTag?.attributes.some(({ key }) => key.name === 'setup'),
  );
}

/** `$: …`, which runs whenever something changes that it reads, and may declare what it assigns to. */
function enterReactions(interpreter: Interpreter, script: Tree, environment: Environment): void {
  for (const statement of script.body as readonly Tree[]) {
    if (statement.type !== 'SvelteReactiveStatement') continue;
    const body = statement.body as TSESTree.Statement;
    const assignment = body.type === 'ExpressionStatement' ? body.expression : undefined;
    const names = assignment?.type === 'AssignmentExpression' ? namesOf(assignment.left) : [];
    for (const name of names) {
      if (!environment.find(name)) environment.declare(name, interpreter.store.cell(unknown('mutation')));
    }
    addEntry(interpreter, statement.body as Tree, environment);
  }
}

/** @param environment the variables that can be seen where the node stands */
function enter(interpreter: Interpreter, node: Tree, environment: Environment): void {
  const patterns = PATTERNS[node.type] ?? [];
  const names = boundBy(node, patterns);
  const inner = names.length > 0 ? new Environment(environment, environment.depth) : environment;
  for (const name of names) inner.declare(name, interpreter.store.cell(unknown('parameter')), true);
  const written = writtenBy(node);
  if (written) write(interpreter, written, environment);
  for (const [key, child] of childrenOf(node)) {
    if (patterns.includes(key)) continue;
    // A list stands outside of what is bound for each of its items; Vue binds that for the element around it.
    const list = key === 'expression' && node.type === 'SvelteEachBlock' ? environment : undefined;
    const scope = node.type === 'VForExpression' ? (environment.parent ?? environment) : (list ?? inner);
    if (MARKUP.test(child.type)) enter(interpreter, child, scope);
    else if (child.type === 'VariableDeclarator' || child.type === 'VariableDeclaration') {
      for (const { init } of declaratorsOf(child)) if (init) addEntry(interpreter, init as Tree, scope);
    } else addEntry(interpreter, child, scope);
  }
}

/** A function without parameters that gives the value of an expression, or runs a statement. */
function addEntry(interpreter: Interpreter, node: Tree, environment: Environment): void {
  const { range, loc } = node;
  const body = node.type.endsWith('Statement') ? { type: 'BlockStatement', body: [node], range, loc } : node;
  const entry = { type: 'ArrowFunctionExpression', params: [], async: false, generator: false, body, range, loc };
  makeFunction(interpreter, entry as unknown as FunctionNode, environment);
}

/** `bind:value={…}` and `v-model="…"`: the user writes there. */
function writtenBy(node: Tree): Node | undefined {
  if (node.type === 'SvelteDirective' && node.kind === 'Binding')
    return (node.expression ?? undefined) as Node | undefined;
  if (node.type !== 'VAttribute' || node.directive !== true) return undefined;
  const { name } = (node.key as { readonly name: { readonly name: string } }).name;
  const value = node.value as { readonly expression?: Node } | null;
  return name === 'model' ? value?.expression : undefined;
}

function write(interpreter: Interpreter, target: Node, environment: Environment): void {
  let root = target;
  while (root.type === 'MemberExpression') root = root.object;
  const binding = root.type === 'Identifier' ? environment.find(root.name) : undefined;
  if (!binding) return;
  const before = interpreter.read(binding.cell);
  if (root === target) interpreter.store.write(binding.cell, unknown('mutation', { sources: [before] }));
  else escape(interpreter, before, root);
}

/** The names that are bound for what stands in a node of markup. */
function boundBy(node: Tree, patterns: readonly string[]): string[] {
  const children = childrenOf(node);
  const attributes = ((node.startTag as Tree | undefined)?.attributes ?? []) as readonly Tree[];
  const variables = (node.variables ?? []) as readonly { readonly id: unknown }[];
  const bound = [
    ...children.filter(([key]) => patterns.includes(key)).map(([, pattern]) => pattern),
    // What a tag or snippet declares is seen by its neighbours.
    ...children
      .flatMap(([, child]) => (child.type === 'SvelteSnippetBlock' ? [child] : declaratorsOf(child)))
      .map(({ id }) => id),
    // `let:item` binds the same name, unless a pattern says otherwise.
    ...attributes
      .filter(({ kind }) => kind === 'Let')
      .map(({ expression, key }) => expression ?? identifierOf(key as Tree)),
    ...variables.map(({ id }) => id),
  ];
  return bound.flatMap((pattern) => namesOf(pattern as Node));
}

function identifierOf({ name }: Tree): object {
  return { type: 'Identifier', name: (name as Tree).name };
}

/** What `{@const …}` and its like declare. */
function declaratorsOf(node: Tree): readonly Tree[] {
  if (node.type === 'VariableDeclarator') return [node];
  if (node.type === 'VariableDeclaration') return node.declarations as Tree[];
  const tag = node.type === 'SvelteConstTag' || node.type === 'SvelteDeclarationTag';
  return tag ? declaratorsOf(node.declaration as Tree) : [];
}

function childrenOf(node: Tree): (readonly [string, Tree])[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (PASSED_OVER.has(key)) return [];
    return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isTree).map((child) => [key, child] as const);
  });
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}
