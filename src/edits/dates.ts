/** Edits that turn a date into epoch milliseconds. */
import type { SourceCode } from 'eslint';
import type { Node, Plain } from '../values/value.ts';
import type { Edit } from './ownership.ts';
import { wrapInCall } from './texts.ts';

/**
 * @param node where the date is written, or used
 * @param value what it is: an ISO text, or an object that JSON writes as one
 * @returns undefined where the time zone of the text is not known
 */
export function millisecondsOf(sourceCode: SourceCode, node: Node, value: Plain): Edit | undefined {
  if (value.kind === 'literal') {
    return /(?:Z|[+-]\d\d:?\d\d)$/.test(String(value.value)) ? wrapInCall(sourceCode, node, 'Date.parse') : undefined;
  }
  if (value.kind !== 'unknown' || value.date === undefined) return undefined;
  if (value.date === 'text') {
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.arguments.length === 0) {
      const { property, object } = node.callee;
      const name = object.type === 'NewExpression' ? 'getTime' : 'valueOf';
      if (property.type === 'Identifier' && property.name === 'toISOString')
        return (fixer) => fixer.replaceTextRange(property.range, name);
    }
    return wrapInCall(sourceCode, node, 'Date.parse');
  }
  const text = sourceCode.getText(node as never);
  if (node.type === 'NewExpression' && text.endsWith(')'))
    return (fixer) => fixer.insertTextAfterRange(node.range, '.getTime()');
  return node.type === 'Identifier' ? wrapInCall(sourceCode, node, 'Number') : undefined;
}
