/** Whose text is it? A fix may change only what one request alone uses. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Rule, Scope, SourceCode } from 'eslint';
import type { FileModel } from '../requests/model.ts';
import type { Exchange } from '../models/http/exchange.ts';
import { alternatives } from '../values/choice.ts';
import type { HeapObject } from '../values/heap.ts';
import type { Node, Value } from '../values/value.ts';
import { confines } from './annotations.ts';
import { findVariable } from './eslint-utils.ts';

export type Edit = (fixer: Rule.RuleFixer) => Rule.Fix | Rule.Fix[];

/** Calls that hand on what they are given, unchanged. */
const TRANSPARENT = new Set([
  'JSON.stringify',
  'JSON.parse',
  'Object.freeze',
  'structuredClone',
  'Object.assign',
  'Promise.all',
  'Array.of',
  'Array.from',
]);

const MAX_CLIMB = 60;

export class Ownership {
  private readonly sourceCode: SourceCode;
  private readonly model: FileModel;
  /** What each exchange, and each call that sends, is known to be. */
  private readonly operations = new Map<Exchange | Node, Set<string>>();
  private readonly senders = new Map<Node, Set<string>>();
  /** Whether a mention that leaves a text alone counts all the same. */
  private keepsShape = false;
  /** The text that is in question. */
  private text: Node | undefined;

  constructor(sourceCode: SourceCode, model: FileModel) {
    this.sourceCode = sourceCode;
    this.model = model;
    for (const { exchange, operation } of model.requests) {
      for (const key of [exchange, exchange.node]) {
        const known = this.operations.get(key) ?? new Set();
        this.operations.set(key, known.add(operation.name));
      }
    }
    for (const exchange of model.exchanges) this.note(exchange);
  }

  /** Whether several requests send a piece of text. */
  isShared(node: Node): boolean {
    return (this.senders.get(node)?.size ?? 0) > 1;
  }

  /** Whether a piece of text is used by the given request and by nothing else in the program. */
  owns(request: { readonly exchange: Exchange }, node: Node): boolean {
    if (this.model.observed.has(node)) return false;
    if (this.isShared(node)) return false;
    if (node.type === 'TemplateElement' && this.model.observed.has(node.parent)) return false;
    const { exchange } = request;
    const sends = new Set<Node>([exchange.node, ...exchange.calls.map((call) => call.node)]);
    this.text = node;
    return this.climb(node, sends, 0);
  }

  /** Whether, besides, nothing in the program reaches into the object that is written there: it may take another shape. */
  ownsShape(request: { readonly exchange: Exchange }, node: Node): boolean {
    this.keepsShape = true;
    const owns = this.owns(request, node);
    this.keepsShape = false;
    return owns;
  }

  /** Notes every text that a request sends, so that what several send is known. */
  private note(exchange: Exchange): void {
    // The same call run once more, with an address that nobody knows, is no other sender.
    const operations = this.operations.get(exchange) ?? this.operations.get(exchange.node) ?? [];
    const key = `${exchange.file} ${exchange.node.range.join('-')} ${[...operations].join()}`;
    const seen = new Set<HeapObject>();
    const visit = (value: Value, depth: number): void => {
      if (depth > 12) return;
      for (const { value: plain } of alternatives(value)) {
        for (const place of [plain.origin, plain.slot]) {
          if (!place) continue;
          const senders = this.senders.get(place.node);
          if (senders) senders.add(key);
          else this.senders.set(place.node, new Set([key]));
        }
        if (plain.kind === 'lookup') for (const one of plain.values) visit(one, depth + 1);
        if (plain.kind !== 'reference' || seen.has(plain.object)) continue;
        seen.add(plain.object);
        for (const cell of plain.object.properties.values()) visit(cell.value, depth + 1);
        for (const { cell } of plain.object.elements) visit(cell.value, depth + 1);
      }
    };
    if (exchange.body) visit(exchange.body, 0);
    visit(exchange.url, 0);
  }

  /** Whether the value of an expression goes to the call that sends it, and nowhere else. */
  private climb(node: Node, sends: ReadonlySet<Node>, depth: number): boolean {
    const { parent } = node;
    if (sends.has(node)) return true;
    if (!parent || depth > MAX_CLIMB) return false;
    const up = (next: Node = parent): boolean => this.climb(next, sends, depth + 1);
    switch (parent.type) {
      case 'Property':
        return parent.value === node && parent.parent.type === 'ObjectExpression' && up(parent.parent);
      case 'SpreadElement':
      case 'ArrayExpression':
      case 'ObjectExpression':
      case 'TSNonNullExpression':
      case 'LogicalExpression':
      case 'AwaitExpression':
      case 'ChainExpression':
        return up();
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
        return !this.isConfined(parent.typeAnnotation) && up();
      case 'Literal':
      case 'TemplateLiteral':
        return node.type === 'TemplateElement' && up();
      case 'ConditionalExpression':
        return parent.test !== node && up();
      case 'CallExpression':
        return parent.callee !== node && this.throughCall(parent, node, sends, depth);
      case 'MemberExpression':
        return this.throughMethod(parent, node, sends, depth);
      case 'VariableDeclarator':
        return parent.init === node && parent.id.type === 'Identifier' && this.throughVariable(parent.id, sends, depth);
      case 'AssignmentExpression':
        return parent.right === node && parent.operator === '=' && this.throughAssignment(parent, sends, depth);
      case 'ForOfStatement': {
        const left = parent.left.type === 'VariableDeclaration' ? parent.left.declarations[0]?.id : undefined;
        return parent.right === node && left?.type === 'Identifier' && this.throughVariable(left, sends, depth);
      }
      case 'ReturnStatement':
        return this.throughReturn(parent, sends, depth);
      case 'ArrowFunctionExpression':
        return parent.body === node && this.throughReturn(node, sends, depth);
      default:
        return false;
    }
  }

  private throughCall(call: TSESTree.CallExpression, argument: Node, sends: ReadonlySet<Node>, depth: number): boolean {
    const { callee } = call;
    if (
      callee.type === 'Identifier' &&
      this.isConfined(this.parameterFor(callee, call.arguments.indexOf(argument as never)))
    )
      return false;
    if (sends.has(call)) return true;
    const name = this.sourceCode.getText(callee as never);
    if (TRANSPARENT.has(name)) return this.climb(call, sends, depth + 1);
    if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
      const { object, property } = callee;
      const adds = property.name === 'push' || property.name === 'unshift';
      if (adds && object.type === 'Identifier') return this.throughVariable(object, sends, depth);
      if (property.name === 'concat') return this.climb(call, sends, depth + 1);
      return false;
    }
    // A function of this file that builds a part of the payload.
    return (
      callee.type === 'Identifier' &&
      this.variable(callee)?.defs[0]?.type !== 'ImportBinding' &&
      this.climb(call, sends, depth + 1)
    );
  }

  /** `['1001'].map((code) => …)`: the elements go where the parameter goes, or where the result goes. */
  private throughMethod(
    member: TSESTree.MemberExpression,
    node: Node,
    sends: ReadonlySet<Node>,
    depth: number,
  ): boolean {
    const call = member.parent;
    if (member.object !== node || member.property.type !== 'Identifier') return false;
    if (call.type !== 'CallExpression' || call.callee !== member) return false;
    const { name } = member.property;
    if (['filter', 'concat', 'slice', 'flat'].includes(name)) return this.climb(call, sends, depth + 1);
    if (!['map', 'flatMap', 'forEach'].includes(name)) return false;
    const [callback] = call.arguments;
    if (callback?.type !== 'ArrowFunctionExpression') return false;
    const [parameter] = callback.params;
    return parameter?.type === 'Identifier' && this.throughVariable(parameter, sends, depth);
  }

  private throughAssignment(node: TSESTree.AssignmentExpression, sends: ReadonlySet<Node>, depth: number): boolean {
    if (node.parent.type !== 'ExpressionStatement') return false;
    let target: Node = node.left;
    while (target.type === 'MemberExpression') target = target.object;
    return target.type === 'Identifier' && this.throughVariable(target, sends, depth);
  }

  /** A variable that is read at one place only, and written to besides. */
  private throughVariable(id: TSESTree.Identifier, sends: ReadonlySet<Node>, depth: number): boolean {
    const variable = this.variable(id);
    const [definition] = variable?.defs ?? [];
    if (!variable || !definition || variable.defs.length > 1 || this.isSeenElsewhere(variable)) return false;
    if (this.isConfined(annotationOf(definition.name as unknown as Node))) return false;
    const declaration = definition.node as unknown as Node;
    if (declaration.type === 'VariableDeclarator' && declaration.parent.parent.type === 'ExportNamedDeclaration')
      return false;
    const reads = variable.references.filter(
      (one) => one.isRead() && (this.keepsShape || !leavesTextAlone(one.identifier as unknown as Node)),
    );
    const [read] = reads;
    if (!read || reads.length > 1) return false;
    return this.climb(read.identifier as unknown as Node, sends, depth + 1);
  }

  /** A function that is called at one place only, or the callback of an array method. */
  private throughReturn(from: Node, sends: ReadonlySet<Node>, depth: number): boolean {
    let node: Node | undefined = from.parent;
    while (node && !node.type.includes('Function')) node = node.parent;
    if (!node || this.isConfined((node as TSESTree.FunctionLike).returnType)) return false;
    const { parent } = node;
    if (parent?.type === 'CallExpression' && parent.callee.type === 'MemberExpression')
      return this.climb(parent, sends, depth + 1);
    const name =
      node.type === 'FunctionDeclaration'
        ? node.id
        : parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
          ? parent.id
          : undefined;
    const exported = parent?.type.startsWith('Export') ?? false;
    const variable = name && !exported ? this.variable(name) : undefined;
    const declaration = variable?.defs[0]?.node as Node | undefined;
    if (declaration?.type === 'VariableDeclarator' && declaration.parent.parent.type === 'ExportNamedDeclaration')
      return false;
    if (variable && this.isSeenElsewhere(variable)) return false;
    if (name && this.isConfined(annotationOf(name))) return false;
    const reads = variable?.references.filter((one) => one.isRead()) ?? [];
    const [read] = reads;
    const call = (read?.identifier as unknown as Node | undefined)?.parent;
    if (reads.length !== 1 || call?.type !== 'CallExpression') return false;
    return call.callee === (read?.identifier as unknown) && this.climb(call, sends, depth + 1);
  }

  /** Whether a type may allow no other text in the place of the one that is in question. */
  private isConfined(type: Node | undefined): boolean {
    const program = this.sourceCode.ast as unknown as TSESTree.Program;
    return type !== undefined && this.text !== undefined && confines(type, this.text, program);
  }

  /** The type of a parameter of a function of this file. */
  private parameterFor(callee: TSESTree.Identifier, index: number): Node | undefined {
    const declaration = this.variable(callee)?.defs[0]?.node as Node | undefined;
    const node = declaration?.type === 'VariableDeclarator' ? declaration.init : declaration;
    const parameter =
      node && 'params' in node && Array.isArray(node.params) ? (node.params as Node[])[index] : undefined;
    return annotationOf(parameter?.type === 'AssignmentPattern' ? parameter.left : parameter);
  }

  /** Whether other scripts see a variable. */
  private isSeenElsewhere({ scope }: Scope.Variable): boolean {
    return this.model.shared && (scope.type === 'global' || scope.type === 'module');
  }

  private variable(id: TSESTree.Identifier): Scope.Variable | null {
    const scope = this.sourceCode.getScope(id);
    return findVariable(scope, id);
  }
}

/** The type that is written behind a variable or parameter. */
function annotationOf(node: Node | undefined): Node | undefined {
  return node && 'typeAnnotation' in node ? (node.typeAnnotation as Node | undefined) : undefined;
}

/** Whether a mention of a variable does not read the text in it: `x.type = …`, `x.push(…)`, `delete x.type`, `x.length`. */
function leavesTextAlone(id: Node): boolean {
  let node = id;
  while (node.parent?.type === 'MemberExpression' && node.parent.object === node) node = node.parent;
  if (node === id) return false;
  const { parent } = node;
  if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') return true;
  if (
    node.type === 'MemberExpression' &&
    !node.computed &&
    node.property.type === 'Identifier' &&
    node.property.name === 'length'
  )
    return true;
  if (parent?.type === 'AssignmentExpression')
    return parent.left === node && parent.parent.type === 'ExpressionStatement';
  return (
    parent?.type === 'CallExpression' &&
    parent.callee === node &&
    parent.parent.type === 'ExpressionStatement' &&
    node.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    ['push', 'unshift'].includes(node.property.name)
  );
}
