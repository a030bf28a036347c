/** Which functions of a file change what outlives them, as far as its syntax tells. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../values/value.ts';
import { isFunctionNode } from './calls.ts';
import { declarationsOf, variablesIn } from './declarations.ts';
import { bodyOf } from './markup.ts';

/** Methods that change the object that they are called on, and functions that change their first argument. */
const CHANGING = new Set([
  'push',
  'unshift',
  'splice',
  'pop',
  'shift',
  'sort',
  'reverse',
  'fill',
  'set',
  'append',
  'delete',
]);
const ASSIGNING = new Set(['assign', 'defineProperty', 'defineProperties']);

/** What a node holds besides its children. */
const PASSED_OVER = new Set(['type', 'parent', 'loc', 'range']);

/** A place that is written to: a variable or a property, or an object that is changed as a whole. */
export interface Written {
  readonly target: Node;
  readonly how: 'assigned' | 'added to' | 'changed';
}

const writtenIn = new WeakMap<Node, readonly Written[]>();

/** What a function writes to, functions within it included. */
export function writesOf(root: Node): readonly Written[] {
  const found = writtenIn.get(root) ?? collectWrites(root);
  writtenIn.set(root, found);
  return found;
}

function collectWrites(root: Node): Written[] {
  const writes: Written[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) {
      for (const one of part as unknown[]) visit(one);
      return;
    }
    if (!('type' in part)) return;
    const node = part as Node;
    const target = writtenBy(node);
    if (target) writes.push({ target, how: howWritten(node) });
    for (const key in node) if (!PASSED_OVER.has(key)) visit(node[key as keyof Node]);
  };
  visit(root);
  return writes;
}

function howWritten(node: Node): Written['how'] {
  if (node.type !== 'CallExpression') return 'assigned';
  const { callee } = node;
  const isPush =
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'push';
  return isPush ? 'added to' : 'changed';
}

const known = new WeakMap<TSESTree.Program, ReadonlySet<Node>>();

/** The functions in which a variable of the module, or a property of one or of `this`, is written. */
export function writersIn(program: TSESTree.Program): ReadonlySet<Node> {
  const writers = known.get(program) ?? search(program);
  known.set(program, writers);
  return writers;
}

function search(program: TSESTree.Program): Set<Node> {
  const body = bodyOf(program);
  const shared = new Set([...declarationsOf(body).lexical, ...variablesIn(body)]);
  const writers = new Set<Node>();
  const visit = (part: unknown, outer: Node | undefined): void => {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part)) {
      for (const one of part as unknown[]) visit(one, outer);
      return;
    }
    if (!('type' in part)) return;
    const node = part as Node;
    // A constructor writes to what it makes.
    if (node.type === 'MethodDefinition' && node.kind === 'constructor') return;
    const within = outer ?? (isFunctionNode(node) ? node : undefined);
    if (within && isShared(rootOf(writtenBy(node)), shared)) writers.add(within);
    for (const key in node) if (!PASSED_OVER.has(key)) visit(node[key as keyof Node], within);
  };
  visit(body, undefined);
  return writers;
}

/** Whether something lives on when the function that writes to it is left. */
function isShared(root: Node | undefined, shared: ReadonlySet<string>): boolean {
  return root?.type === 'ThisExpression' || (root?.type === 'Identifier' && shared.has(root.name));
}

function writtenBy(node: Node): Node | undefined {
  if (node.type === 'AssignmentExpression') return node.left;
  if (node.type === 'UpdateExpression') return node.argument;
  if (node.type === 'UnaryExpression') return node.operator === 'delete' ? node.argument : undefined;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  if (property.type !== 'Identifier') return undefined;
  if (ASSIGNING.has(property.name)) return node.arguments[0];
  return CHANGING.has(property.name) ? object : undefined;
}

export function rootOf(node: Node | undefined): Node | undefined {
  let root = node;
  while (root?.type === 'MemberExpression' || root?.type === 'TSNonNullExpression' || root?.type === 'TSAsExpression')
    root = root.type === 'MemberExpression' ? root.object : root.expression;
  return root;
}
