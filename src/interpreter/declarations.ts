/** Which names a scope declares before its first statement runs. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../values/value.ts';

export interface Declarations {
  readonly lexical: readonly string[];
  readonly functions: readonly TSESTree.FunctionDeclarationWithName[];
}

/** The names that a list of statements declares for itself: `let`, `const`, classes, enums, functions. */
export function declarationsOf(body: readonly Node[]): Declarations {
  const lexical: string[] = [];
  const functions: TSESTree.FunctionDeclarationWithName[] = [];
  for (const statement of body) {
    const node =
      (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') &&
      statement.declaration
        ? statement.declaration
        : statement;
    if (node.type === 'VariableDeclaration') {
      if (node.kind !== 'var' && !node.declare) for (const { id } of node.declarations) lexical.push(...namesOf(id));
    } else if (node.type === 'FunctionDeclaration' && node.id) {
      functions.push(node as TSESTree.FunctionDeclarationWithName);
    } else if (node.type === 'ClassDeclaration' && node.id) {
      lexical.push(node.id.name);
    } else if (node.type === 'TSEnumDeclaration') {
      lexical.push(node.id.name);
    } else if (node.type === 'TSModuleDeclaration' && node.id.type === 'Identifier' && !node.declare) {
      lexical.push(node.id.name);
    }
  }
  return { lexical, functions };
}

/** The names that `var` declares anywhere in a function body or program, nested functions aside. */
export function variablesIn(body: readonly Node[]): readonly string[] {
  const names = new Set<string>();
  const pending: (Node | null | undefined)[] = [...body];
  for (let node = pending.pop(); node !== undefined || pending.length > 0; node = pending.pop()) {
    if (!node) continue;
    switch (node.type) {
      case 'VariableDeclaration':
        if (node.kind === 'var' && !node.declare) {
          for (const { id } of node.declarations) for (const name of namesOf(id)) names.add(name);
        }
        break;
      case 'ExportNamedDeclaration':
        pending.push(node.declaration);
        break;
      case 'BlockStatement':
        pending.push(...node.body);
        break;
      case 'IfStatement':
        pending.push(node.consequent, node.alternate);
        break;
      case 'ForStatement':
        pending.push(node.init, node.body);
        break;
      case 'ForInStatement':
      case 'ForOfStatement':
        pending.push(node.left, node.body);
        break;
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'LabeledStatement':
      case 'WithStatement':
        pending.push(node.body);
        break;
      case 'SwitchStatement':
        pending.push(...node.cases.flatMap((one) => one.consequent));
        break;
      case 'TryStatement':
        pending.push(node.block, node.handler?.body, node.finalizer);
        break;
    }
  }
  return [...names];
}

/** The variables that a pattern binds. */
export function namesOf(pattern: Node | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesOf(one.type === 'RestElement' ? one.argument : one.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesOf);
    case 'AssignmentPattern':
      return namesOf(pattern.left);
    case 'RestElement':
      return namesOf(pattern.argument);
    case 'TSParameterProperty':
      return namesOf(pattern.parameter);
    default:
      return [];
  }
}
