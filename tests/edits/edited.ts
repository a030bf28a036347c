/** A code as ESLint holds it, and what an edit makes of it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import type { Rule, SourceCode } from 'eslint';
import * as parser from '@typescript-eslint/parser';
import type { Edit } from '../../src/edits/ownership.ts';
import type { Node } from '../../src/values/value.ts';

/** @param code a code whose nodes know their parents afterwards */
export function sourceOf(code: string): SourceCode {
  const linter = new Linter();
  const [message] = linter.verify(code, { languageOptions: { parser } });
  if (message) throw new Error(message.message);
  return linter.getSourceCode();
}

export function programIn(sourceCode: SourceCode): TSESTree.Program {
  return sourceCode.ast as unknown as TSESTree.Program;
}

/** The outermost node of a type, and with a text if one is given. */
export function nodeIn(sourceCode: SourceCode, type: Node['type'] | `${Node['type']}`, text?: string): Node {
  const pending: Node[] = [programIn(sourceCode)];
  for (const node of pending) {
    if (node.type === type && (text === undefined || sourceCode.text.slice(...node.range) === text)) return node;
    const keys = sourceCode.visitorKeys[node.type] ?? [];
    const children = keys.flatMap((key) => (node as unknown as Record<string, Node | null | (Node | null)[]>)[key]);
    pending.push(...children.filter((child) => child !== null && child !== undefined));
  }
  throw new Error(`No ${type}${text === undefined ? '' : ` with the text ${text}`}.`);
}

/** The text with all changes of an edit. */
export function edited(sourceCode: SourceCode, edit: Edit | undefined): string | undefined {
  if (!edit) return undefined;
  const replace = (range: readonly [number, number], text: string): Rule.Fix => ({ range: [...range], text });
  // Only what edits use.
  const fixer: Partial<Rule.RuleFixer> = {
    removeRange: (range) => replace(range, ''),
    replaceTextRange: replace,
    insertTextAfterRange: ([, end], text) => replace([end, end], text),
  };
  return [edit(fixer as Rule.RuleFixer)]
    .flat()
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce((text, fix) => text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]), sourceCode.text);
}
