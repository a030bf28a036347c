/** Edits that bring a body into its documented shape. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from 'eslint';
import type { Node } from '../values/value.ts';
import type { Edit } from './ownership.ts';
import { hasComment } from './texts.ts';

/** Puts text before and behind an expression; a property in shorthand gets its key. */
export function wrap(sourceCode: SourceCode, node: Node, before: string, after: string): Edit | undefined {
  if (node.type === 'Property' || node.type === 'SpreadElement' || node.type.startsWith('TS')) return undefined;
  const text = sourceCode.getText(node as never);
  const key = node.parent?.type === 'Property' && node.parent.shorthand ? `${text}: ` : '';
  return (fixer) => fixer.replaceTextRange(node.range, `${key}${before}${text}${after}`);
}

/** Puts the properties of a literal under a key of its own, all but one. */
export function nest(sourceCode: SourceCode, node: Node, key: string, except?: string): Edit | undefined {
  if (node.type !== 'ObjectExpression' || hasComment(sourceCode, node)) return undefined;
  const kept = node.properties.filter((property) => except !== undefined && nameOf(property) === except);
  const moved = node.properties.filter((property) => !kept.includes(property));
  if (moved.length === 0) return undefined;
  // A name that is computed may be the one that stays.
  if (except !== undefined && moved.some((property) => nameOf(property) === undefined)) return undefined;
  const text = (properties: readonly Node[]): string =>
    properties.map((property) => sourceCode.getText(property as never)).join(', ');
  const parts = [...(kept.length > 0 ? [text(kept)] : []), `${key}: { ${text(moved)} }`];
  return (fixer) => fixer.replaceTextRange(node.range, `{ ${parts.join(', ')} }`);
}

/** Moves a property into the object that another property of the same literal holds. */
export function moveInto(sourceCode: SourceCode, property: Node, key: string): Edit | undefined {
  const literal = property.parent;
  if (property.type !== 'Property' || literal?.type !== 'ObjectExpression' || hasComment(sourceCode, literal))
    return undefined;
  const target = literal.properties.find((one) => nameOf(one) === key);
  const object = target?.type === 'Property' ? target.value : undefined;
  const name = nameOf(property);
  if (
    object?.type !== 'ObjectExpression' ||
    object.properties.some((one) => name === undefined || nameOf(one) === name)
  )
    return undefined;
  const rest = literal.properties.filter((one) => one !== property);
  const inner = [...object.properties, property].map((one) => sourceCode.getText(one as never)).join(', ');
  const parts = rest.map((one) => (one === target ? `${key}: { ${inner} }` : sourceCode.getText(one as never)));
  return (fixer) => fixer.replaceTextRange(literal.range, `{ ${parts.join(', ')} }`);
}

/** Puts the properties of the object that a property holds in the place of the property. */
export function unnest(sourceCode: SourceCode, property: Node): Edit | undefined {
  if (property.type !== 'Property' || property.value.type !== 'ObjectExpression') return undefined;
  const { properties } = property.value;
  if (properties.length === 0 || hasComment(sourceCode, property)) return undefined;
  const text = properties.map((one) => sourceCode.getText(one as never)).join(', ');
  return (fixer) => fixer.replaceTextRange(property.range, text);
}

/** Puts the only element of the array that the only property of a literal holds in the place of the literal. */
export function unwrap(sourceCode: SourceCode, property: Node): Edit | undefined {
  const literal = property.parent;
  if (property.type !== 'Property' || literal?.type !== 'ObjectExpression' || literal.properties.length > 1)
    return undefined;
  const { value } = property;
  const [element, ...others] = value.type === 'ArrayExpression' ? value.elements : [];
  if (!element || element.type === 'SpreadElement' || others.length > 0 || hasComment(sourceCode, literal))
    return undefined;
  return (fixer) => fixer.replaceTextRange(literal.range, sourceCode.getText(element as never));
}

/** Gives a property another key, and its value brackets where it is no array. */
export function renameKey(sourceCode: SourceCode, property: Node, key: string, brackets: boolean): Edit | undefined {
  if (property.type !== 'Property' || property.method || property.computed) return undefined;
  const value = sourceCode.getText(property.value as never);
  return (fixer) => fixer.replaceTextRange(property.range, `${key}: ${brackets ? `[${value}]` : value}`);
}

function nameOf(property: TSESTree.ObjectLiteralElement): string | undefined {
  if (property.type !== 'Property' || property.computed) return undefined;
  return property.key.type === 'Identifier' ? property.key.name : String((property.key as TSESTree.Literal).value);
}
