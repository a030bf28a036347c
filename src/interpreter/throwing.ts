/** Whether anything is thrown by what a program writes, as far as its syntax tells. */
import type { Node } from '../values/value.ts';
import { isFunctionNode } from './calls.ts';

/** Functions and classes of the language that throw nothing at what they are usually given. */
const QUIET = new Set([
  'String',
  'Number',
  'Boolean',
  'parseInt',
  'parseFloat',
  'Date',
  'Map',
  'Set',
  'Error',
  'Headers',
]);
const QUIET_OBJECTS = new Set(['console', 'Object', 'Array', 'Math', 'Date', 'Number']);
/** Methods of texts, numbers, arrays and patterns that do not either, unless a function that they call does. */
const QUIET_METHODS = new Set(
  (
    'at concat endsWith entries every filter find flatMap forEach includes indexOf join keys map match padEnd padStart ' +
    'pop push reduce replace replaceAll reverse shift slice some sort splice split startsWith substring test toFixed ' +
    'toISOString toLowerCase toString toUpperCase trim unshift values'
  ).split(' '),
);

/**
 * Whether executing a node may throw, or leave what it stands in. To read or to write a property counts as harmless: it
 * is only asked what has happened in front of that which throws.
 */
export function mayThrow(node: Node | null): boolean {
  switch (node?.type) {
    case undefined:
    case 'Literal':
    case 'Identifier':
    case 'ThisExpression':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'EmptyStatement':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return false;
    case 'VariableDeclaration':
      return node.declarations.some(({ id, init }) => mayThrow(id) || mayThrow(init));
    case 'ExpressionStatement':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ChainExpression':
      return mayThrow(node.expression);
    case 'BlockStatement':
      return node.body.some(mayThrow);
    case 'IfStatement':
    case 'ConditionalExpression':
      return mayThrow(node.test) || mayThrow(node.consequent) || mayThrow(node.alternate);
    case 'AssignmentExpression':
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentPattern':
      return mayThrow(node.left) || mayThrow(node.right);
    case 'TryStatement':
      return mayThrow(node.handler?.body ?? node.block) || mayThrow(node.finalizer);
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'SpreadElement':
    case 'RestElement':
      return mayThrow(node.argument);
    case 'TemplateLiteral':
      return node.expressions.some(mayThrow);
    case 'ArrayExpression':
    case 'ArrayPattern':
      return node.elements.some(mayThrow);
    case 'ObjectExpression':
    case 'ObjectPattern':
      return node.properties.some(mayThrow);
    case 'Property':
      return (node.computed && mayThrow(node.key)) || mayThrow(node.value);
    case 'MemberExpression':
      return mayThrow(node.object) || (node.computed && mayThrow(node.property));
    case 'CallExpression':
    case 'NewExpression':
      return !isQuiet(node.callee) || mayThrow(node.callee) || node.arguments.some(mayThrowWhenGiven);
    default:
      return true;
  }
}

/** A function that is handed over is called. */
function mayThrowWhenGiven(argument: Node): boolean {
  return mayThrow(isFunctionNode(argument) ? argument.body : argument);
}

function isQuiet(callee: Node): boolean {
  if (callee.type === 'Identifier') return QUIET.has(callee.name);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.computed) return false;
  const isKnown = callee.object.type === 'Identifier' && QUIET_OBJECTS.has(callee.object.name);
  return isKnown || QUIET_METHODS.has(callee.property.name);
}
