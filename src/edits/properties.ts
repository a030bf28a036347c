/** Edits of object literals. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from 'eslint';
import type { Node } from '../values/value.ts';
import { hasSideEffect } from './eslint-utils.ts';
import type { Edit } from './ownership.ts';

/** Removes a property from its literal, or a statement that does nothing but assign it. */
export function removeProperty(sourceCode: SourceCode, node: Node): Edit | undefined {
  if (node.type === 'Property' && node.parent.type === 'ObjectExpression') return removeFromObject(sourceCode, node);
  if (node.type === 'AssignmentExpression' && node.parent.type === 'ExpressionStatement') {
    const statement = node.parent;
    if (!/^(?:Program|BlockStatement|SwitchCase|StaticBlock)$/.test(statement.parent.type)) return undefined;
    const { text } = sourceCode;
    let [start, end] = statement.range;
    while (/[ \t]/.test(text.charAt(start - 1))) start--;
    if (text.charAt(start - 1) === '\n' && text.charAt(end) === '\n') end++;
    else [start, end] = statement.range;
    return (fixer) => fixer.removeRange([start, end]);
  }
  return undefined;
}

function removeFromObject(sourceCode: SourceCode, node: TSESTree.Property): Edit {
  const before = sourceCode.getTokenBefore(node as never);
  const after = sourceCode.getTokenAfter(node as never);
  const [start, end] = node.range;
  if (after?.value === ',') {
    const next = sourceCode.getTokenAfter(after, { includeComments: true });
    const until = next?.value === '}' ? undefined : next?.range?.[0];
    // Up to the next property, so that its indentation stays; the last one takes the comma before it along.
    if (until !== undefined) return (fixer) => fixer.removeRange([start, until]);
    return (fixer) => fixer.removeRange([before?.range[1] ?? start, after.range[1]]);
  }
  return (fixer) => fixer.removeRange([before?.value === ',' ? before.range[0] : start, end]);
}

/** Whether dropping a property drops nothing else, no side effect and no comment, and uncovers nothing. */
export function isRemovable(sourceCode: SourceCode, node: Node): boolean {
  if (node.type !== 'Property' || node.parent.type !== 'ObjectExpression') return false;
  const { properties } = node.parent;
  if (properties.slice(0, properties.indexOf(node)).some(({ type }) => type === 'SpreadElement')) return false;
  const comments = [...sourceCode.getCommentsInside(node as never), ...sourceCode.getCommentsBefore(node as never)];
  if (comments.length > 0) return false;
  const after = sourceCode.getTokenAfter(node as never);
  if (after && sourceCode.getCommentsBefore(after).length > 0) return false;
  const options = { considerGetters: false, considerImplicitTypeConversion: false };
  if (node.computed && hasSideEffect(node.key as never, sourceCode, options)) return false;
  return !hasSideEffect(node.value as never, sourceCode, options);
}

/** Adds properties in shorthand behind the last one of a literal. */
export function addShorthand(sourceCode: SourceCode, node: TSESTree.ObjectExpression, name: string): Edit | undefined {
  const last = node.properties.at(-1);
  if (!last) return (fixer) => fixer.replaceTextRange(node.range, `{ ${name} }`);
  const { text } = sourceCode;
  const lineStart = text.lastIndexOf('\n', last.range[0]) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, last.range[0]))?.[0] ?? '';
  const isMultiline = text.slice(lineStart, last.range[0]).trim() === '';
  const separator = isMultiline ? `,\n${indent}` : ', ';
  return (fixer) => fixer.insertTextAfterRange(last.range, `${separator}${name}`);
}

/** Writes another name for a property, or for the one that is assigned. */
export function renameKey(node: Node, name: string): Edit | undefined {
  if (node.type === 'Property' && !node.computed) {
    const { key, value, shorthand } = node;
    if (key.type === 'Literal') return (fixer) => fixer.replaceTextRange([key.range[0] + 1, key.range[1] - 1], name);
    return shorthand
      ? (fixer) => fixer.insertTextBeforeRange(value.range, `${name}: `)
      : (fixer) => fixer.replaceTextRange(key.range, name);
  }
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression' || node.left.computed)
    return undefined;
  const { property } = node.left;
  return (fixer) => fixer.replaceTextRange(property.range, name);
}
