/** Functions that need not be entered from outside: nothing that they can reach sends a request, holds an answer or changes. */
import { alternatives } from '../values/choice.ts';
import type { Closure, HeapObject } from '../values/heap.ts';
import type { Node, Plain, Value } from '../values/value.ts';
import { isFunctionNode } from './calls.ts';
import type { Environment } from './environment.ts';
import type { Interpreter } from './interpreter.ts';

/** Names by which code of which nothing is known comes in. */
const LOADERS = new Set(['require', 'eval', 'Function', 'importScripts']);
/** The words by which a function is bound to more than the names that it uses. */
const BINDING = new Set(['this', 'super', 'import']);
/** What a text may use is among its words, unless it writes a name as an escape. */
const WORDS = /[\w$\u0080-\uffff]+/g;
const ESCAPE = '\\u';
/** Characters of the longest function whose words are looked at: longer ones hold many others, each of which is looked at again. */
const MAX_LOOKED_AT = 10_000;

/** How deep a chain of functions that use each other is followed. */
const MAX_DEPTH = 12;

/** What a function reaches beyond its parameters, as far as its syntax tells. */
export interface Reach {
  /** The names that it uses, its own included. */
  readonly names: ReadonlySet<string>;
  /** Those of them that it assigns. */
  readonly assigned: ReadonlySet<string>;
  /** Whether it uses `this`, loads code or sends something: the names are not all there then. */
  readonly isBound: boolean;
}

/**
 * Whether a function, called by somebody who cannot be seen with arguments of which nothing is known, can neither send
 * anything nor change anything that others see. What it reads of the module counts as looked at by the program.
 * @param reaches what is known of functions already
 */
export function isIdle(interpreter: Interpreter, { closure }: HeapObject, reaches: Map<Node, Reach>): boolean {
  const read: Node[] = [];
  const idle = new Set<Node>();
  const isFree = ({ closure: other }: Pick<HeapObject, 'closure'>, depth: number): boolean => {
    if (!other || !isFunctionNode(other.node) || depth > MAX_DEPTH) return false;
    if (idle.has(other.node)) return true;
    idle.add(other.node);
    if (usesNothing(interpreter, other)) return true;
    const environment = other.environment as Environment;
    const isActive = (name: string): boolean => acts(interpreter, name) && !environment.find(name);
    const reach = reaches.get(other.node) ?? reachOf(other.node, isActive);
    reaches.set(other.node, reach);
    const { names, assigned, isBound } = reach;
    if (isBound) return false;
    for (const name of names) {
      const binding = environment.find(name);
      if (binding && (assigned.has(name) || !isHarmless(binding.cell.value, depth))) return false;
    }
    return true;
  };
  const isHarmless = (value: Value, depth: number): boolean =>
    value !== interpreter.unset && alternatives(value).every((one) => isHarmlessPlain(one.value, depth));
  const isHarmlessPlain = (plain: Plain, depth: number): boolean => {
    if (plain.origin) read.push(plain.origin.node);
    switch (plain.kind) {
      case 'literal':
      case 'absent':
        return true;
      case 'unknown':
        return (plain.sources ?? []).every((source) => depth < MAX_DEPTH && isHarmless(source, depth + 1));
      case 'reference':
        return (
          plain.object.kind === 'function' && plain.object.properties.size === 0 && isFree(plain.object, depth + 1)
        );
      default:
        return false;
    }
  };
  if (!isFree({ closure }, 0)) return false;
  for (const node of read) interpreter.observed.add(node);
  return true;
}

/**
 * Whether the words of a function's text have no meaning outside of it. That is so for most functions of a long file, whose
 * nodes would have to be fetched from memory otherwise.
 */
function usesNothing(interpreter: Interpreter, { node, environment, file }: Closure): boolean {
  if (file !== interpreter.file) return false;
  const [start, end] = node.range;
  const own = interpreter.text.slice(node.type === 'FunctionDeclaration' && node.id ? node.id.range[1] : start, end);
  return (
    own.length <= MAX_LOOKED_AT &&
    !own.includes(ESCAPE) &&
    (own.match(WORDS) ?? []).every(
      (word) => !BINDING.has(word) && !acts(interpreter, word) && (environment as Environment).find(word) === undefined,
    )
  );
}

/** Whether a name that is no variable's sends something, or loads code that may. */
function acts({ world }: Interpreter, name: string): boolean {
  return LOADERS.has(name) || world.sends(name);
}

function reachOf(root: Node, isActive: (name: string) => boolean): Reach {
  const names = new Set<string>();
  const assigned = new Set<string>();
  let isBound = false;
  const visit = (node: Node): void => {
    switch (node.type) {
      case 'ThisExpression':
      case 'Super':
      case 'ImportExpression':
        isBound = true;
        return;
      case 'Literal':
        return;
      case 'Identifier':
        names.add(node.name);
        isBound ||= isActive(node.name);
        // A client may be handed over where a parameter is declared to be one.
        if (!node.typeAnnotation) return;
        break;
      case 'MemberExpression':
        visit(node.object);
        if (node.computed) visit(node.property);
        return;
      case 'AssignmentExpression':
        targets(node.left);
        break;
      case 'UpdateExpression':
        targets(node.argument);
        break;
      case 'ForInStatement':
      case 'ForOfStatement':
        targets(node.left);
        break;
    }
    const named = nameOf(node);
    for (const key in node) {
      if (isBound) return;
      // In a long file, to look at more than the children is to fetch it from memory.
      if (key === 'loc' || key === 'range' || key === 'parent' || key === named) continue;
      const part: unknown = node[key as keyof Node];
      if (isNode(part)) visit(part);
      else if (Array.isArray(part)) for (const one of part as unknown[]) if (isNode(one)) visit(one);
    }
  };
  const targets = (node: Node): void => {
    switch (node.type) {
      case 'Identifier':
        assigned.add(node.name);
        break;
      case 'ObjectPattern':
        for (const property of node.properties)
          targets(property.type === 'RestElement' ? property.argument : property.value);
        break;
      case 'ArrayPattern':
        for (const element of node.elements) if (element) targets(element);
        break;
      case 'AssignmentPattern':
        targets(node.left);
        break;
      case 'RestElement':
        targets(node.argument);
        break;
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
        targets(node.expression);
        break;
    }
  };
  visit(root);
  return { names, assigned, isBound };
}

/** The key under which a node keeps a name that is no variable's. */
function nameOf(node: Node): string | undefined {
  if (node.type === 'Property') return node.computed || node.shorthand ? undefined : 'key';
  return node.type === 'MethodDefinition' && !node.computed ? 'key' : undefined;
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && typeof (part as { type?: unknown }).type === 'string';
}
