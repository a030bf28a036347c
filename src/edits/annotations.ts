/** What the types that a program declares have against another literal in the place of one. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../values/value.ts';

/**
 * Whether a type, with the types of the file that it names, may allow no other literal: it holds literal types, what
 * `typeof` finds, or for a number the type of numbers, since a text may take its place.
 * @param annotated what has the type, if it has one: `: Code`, or the right side of `as` and `satisfies`
 * @param literal what is to be replaced
 */
export function confines(annotated: Node | undefined, literal: Node, program: TSESTree.Program): boolean {
  const isNumber = literal.type === 'Literal' && typeof literal.value === 'number';
  const seen = new Set<Node>();
  const pending: (Node | undefined)[] = [annotated];
  for (let type = pending.pop(); type || pending.length > 0; type = pending.pop()) {
    if (!type || seen.has(type)) continue;
    seen.add(type);
    switch (type.type) {
      case 'TSLiteralType':
        if (type.literal.type !== 'Literal' || typeof type.literal.value !== 'boolean') return true;
        break;
      case 'TSTemplateLiteralType':
      case 'TSTypeQuery':
        return true;
      case 'TSNumberKeyword':
        if (isNumber && !isBesideTexts(type)) return true;
        break;
      case 'TSTypeReference':
        if (type.typeName.type === 'Identifier') pending.push(declarationOf(type.typeName.name, program));
    }
    pending.push(...childrenOf(type));
  }
  return false;
}

/** Whether a type stands beside the type of all texts: `string | number`. */
function isBesideTexts({ parent }: Node): boolean {
  return parent?.type === 'TSUnionType' && parent.types.some(({ type }) => type === 'TSStringKeyword');
}

function declarationOf(name: string, program: TSESTree.Program): Node | undefined {
  for (const statement of program.body) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    const isType = node?.type === 'TSTypeAliasDeclaration' || node?.type === 'TSInterfaceDeclaration';
    if (isType && node.id.name === name) return node;
  }
  return undefined;
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([key, part]: [string, unknown]) =>
    key === 'parent' ? [] : [part].flat().filter(isNode),
  );
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && typeof (part as { type?: unknown }).type === 'string';
}
