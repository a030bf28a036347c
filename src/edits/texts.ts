/** Edits of string literals, templates and concatenations. */
import type { SourceCode } from 'eslint';
import type { Node } from '../values/value.ts';
import type { Edit } from './ownership.ts';

/** The quotes that a file writes its strings in: those of its first string. */
export function quoteOf(sourceCode: SourceCode): "'" | '"' {
  const first = sourceCode.ast.tokens.find(({ type, value }) => type === 'String' && /^['"]/.test(value));
  return first?.value.startsWith('"') ? '"' : "'";
}

/** Puts another string in the place of a literal, in the quotes that it has or the file uses. */
export function replaceLiteral(sourceCode: SourceCode, node: Node, value: string): Edit | undefined {
  if (node.type === 'Literal') {
    const quote = node.raw.startsWith('"') || node.raw.startsWith("'") ? node.raw.charAt(0) : quoteOf(sourceCode);
    return (fixer) => fixer.replaceTextRange(node.range, `${quote}${value}${quote}`);
  }
  // A piece of JSON that is written as a text.
  if (node.type === 'TemplateElement' && node.value.raw !== '') {
    return (fixer) => fixer.replaceTextRange(node.range, value);
  }
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return (fixer) => fixer.replaceTextRange(node.range, `\`${value}\``);
  }
  return undefined;
}

/** Takes a prefix off the front of a text, however the text is put together. */
export function dropPrefix(sourceCode: SourceCode, node: Node, prefix: string): Edit | undefined {
  switch (node.type) {
    case 'Literal': {
      if (typeof node.value !== 'string' || node.raw.slice(1, 1 + prefix.length) !== prefix) return undefined;
      const from = node.range[0] + 1;
      return (fixer) => fixer.removeRange([from, from + prefix.length]);
    }
    case 'TemplateElement': {
      if (!node.value.raw.startsWith(prefix)) return undefined;
      const [from] = node.range;
      return (fixer) => fixer.removeRange([from, from + prefix.length]);
    }
    case 'TemplateLiteral': {
      const [head] = node.quasis;
      if (!head?.value.raw.startsWith(prefix)) return undefined;
      const from = node.range[0] + 1;
      return (fixer) => fixer.removeRange([from, from + prefix.length]);
    }
    case 'BinaryExpression': {
      const { left, right } = node;
      const isWhole = left.type === 'Literal' && left.value === prefix;
      if (isWhole && sourceCode.getCommentsInside(node as never).length === 0) {
        const rest = sourceCode.getText(right as never);
        return (fixer) => fixer.replaceTextRange(node.range, `\`\${${rest}}\``);
      }
      return dropPrefix(sourceCode, left, prefix);
    }
    default:
      return undefined;
  }
}

/** Whether text has a comment in it, which an edit must not lose. */
export function hasComment(sourceCode: SourceCode, node: Node): boolean {
  return sourceCode.getCommentsInside(node as never).length > 0;
}

/** Wraps an expression that is a number in `String(…)`. */
export function wrapInString(sourceCode: SourceCode, node: Node): Edit | undefined {
  return wrapInCall(sourceCode, node, 'String');
}

/** Wraps an expression in a call of the function of the given name. */
export function wrapInCall(sourceCode: SourceCode, node: Node, name: string): Edit | undefined {
  if (node.type === 'Property' || node.type === 'TemplateElement' || node.type.startsWith('TS')) return undefined;
  const text = sourceCode.getText(node as never);
  const shorthand = node.parent?.type === 'Property' && node.parent.shorthand;
  return (fixer) => fixer.replaceTextRange(node.range, shorthand ? `${text}: ${name}(${text})` : `${name}(${text})`);
}

/** Puts other code in the place of a literal. */
export function replaceText(node: Node, code: string): Edit | undefined {
  const isLiteral = node.type === 'Literal' || (node.type === 'TemplateLiteral' && node.expressions.length === 0);
  return isLiteral ? (fixer) => fixer.replaceTextRange(node.range, code) : undefined;
}

/** Puts a number in the place of a literal; what was written as a text stays one. */
export function replaceValue(sourceCode: SourceCode, node: Node, value: number): Edit | undefined {
  const isText = node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
  return isText ? replaceLiteral(sourceCode, node, String(value)) : replaceText(node, String(value));
}

/** The one literal or template under some nodes that has a text in it; of the nodes, the first that has any counts. */
export function writtenIn(
  sourceCode: SourceCode,
  nodes: readonly (Node | undefined)[],
  text: string,
): Node | undefined {
  for (const node of nodes) {
    const found = node ? literalsWith(sourceCode, node, text) : [];
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

function literalsWith(sourceCode: SourceCode, node: Node, text: string): Node[] {
  if (node.type === 'Literal' || node.type === 'TemplateLiteral')
    return placesOf(sourceCode, node, text).length > 0 ? [node] : [];
  const keys = sourceCode.visitorKeys[node.type] ?? [];
  const children = keys.flatMap((key) => (node as unknown as Record<string, Node | (Node | null)[] | null>)[key] ?? []);
  return children.flatMap((child) => (child ? literalsWith(sourceCode, child, text) : []));
}

/** Writes another text for the one that stands once in a literal or a template. */
export function replaceWithin(sourceCode: SourceCode, node: Node, from: string, to: string): Edit | undefined {
  const [place, ...others] = placesOf(sourceCode, node, from);
  if (place === undefined || others.length > 0) return undefined;
  const start = node.range[0] + place;
  return (fixer) => fixer.replaceTextRange([start, start + from.length], to);
}

/** Where an entry of a query stands in the source of a node, as a whole: behind a mark, or where the text begins. */
function placesOf(sourceCode: SourceCode, node: Node, text: string): number[] {
  const source = sourceCode.getText(node as never);
  const places: number[] = [];
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) {
    const isBegun = at === 1 || /[?&]/.test(source.charAt(at - 1));
    if (isBegun && !/[\w.$-]/.test(source.charAt(at + text.length))) places.push(at);
  }
  return places;
}
