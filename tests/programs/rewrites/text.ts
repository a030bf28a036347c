import typescript from 'typescript';

import type { Syntax } from '../draft.ts';

/** A rewrite of source text that does not know what the text is about. */
interface TextRewrite {
  readonly name: string;
  readonly syntax?: Syntax;
  readonly rewrite: (source: string) => string;
}

/** Rewrites of text and syntax. */
export const TEXT_REWRITES: readonly TextRewrite[] = [
  {
    name: 'double quotes',
    rewrite: (source) =>
      replace(source, (node) => (typescript.isStringLiteral(node) ? JSON.stringify(node.text) : undefined)),
  },
  {
    name: 'templates for strings',
    rewrite: (source) => replace(source, (node) => (isPlainValue(node) ? `\`${node.text}\`` : undefined)),
  },
  {
    name: 'comments before strings',
    rewrite: (source) =>
      replace(source, (node) => (typescript.isStringLiteral(node) ? `/* noted */ ${node.getText()}` : undefined)),
  },
  {
    name: 'parentheses around strings',
    rewrite: (source) => replace(source, (node) => (isPlainValue(node) ? `(${node.getText()})` : undefined)),
  },
  {
    name: 'strings chosen by a condition with equal arms',
    rewrite: (source) =>
      replace(source, (node) =>
        isPlainValue(node) ? `(process.env.TELECRM_CASE ? ${node.getText()} : ${node.getText()})` : undefined,
      ),
  },
  {
    name: 'strings behind a comma operator',
    rewrite: (source) => replace(source, (node) => (isPlainValue(node) ? `(0, ${node.getText()})` : undefined)),
  },
  {
    name: 'type assertions on strings',
    syntax: 'typescript',
    rewrite: (source) => replace(source, (node) => (isPlainValue(node) ? `(${node.getText()} as string)` : undefined)),
  },
  {
    name: 'satisfies on objects',
    syntax: 'typescript',
    rewrite: (source) => replaceOuterObjects(source, (text) => `(${text} satisfies Record<string, unknown>)`),
  },
  {
    name: 'const assertions on objects',
    syntax: 'typescript',
    rewrite: (source) => replaceOuterObjects(source, (text) => `(${text} as const)`),
  },
  { name: 'objects spread into others', rewrite: (source) => replaceOuterObjects(source, (text) => `{ ...${text} }`) },
  {
    name: 'objects assigned to others',
    rewrite: (source) => replaceOuterObjects(source, (text) => `Object.assign({}, ${text})`),
  },
  { name: 'Windows line ends', rewrite: (source) => source.replaceAll('\n', '\r\n') },
  { name: 'a byte order mark', rewrite: (source) => `\uFEFF${source}` },
  { name: 'a shebang', rewrite: (source) => `#!/usr/bin/env node\n${source}` },
  { name: 'printed by a compiler', rewrite: (source) => transpile(source, typescript.ScriptTarget.ESNext) },
  { name: 'compiled for ES2017', rewrite: (source) => transpile(source, typescript.ScriptTarget.ES2017) },
];

function transpile(source: string, target: typescript.ScriptTarget): string {
  const compilerOptions = { target, module: typescript.ModuleKind.ESNext, verbatimModuleSyntax: true };
  return typescript.transpileModule(source, { compilerOptions }).outputText;
}

/** Replaces the text of the nodes for which there is another; never inside a replaced node. */
function replace(source: string, textFor: (node: typescript.Node) => string | undefined): string {
  const file = typescript.createSourceFile('program.ts', source, typescript.ScriptTarget.Latest, true);
  let result = '';
  let end = 0;
  const visit = (node: typescript.Node): void => {
    const text = textFor(node);
    if (text === undefined) {
      typescript.forEachChild(node, visit);
      return;
    }
    result += source.slice(end, node.getStart()) + text;
    end = node.getEnd();
  };
  visit(file);
  return result + source.slice(end);
}

function replaceOuterObjects(source: string, textFor: (text: string) => string): string {
  return replace(source, (node) => (typescript.isObjectLiteralExpression(node) ? textFor(node.getText()) : undefined));
}

/** A string literal that is a value: no key, no module name, no member of an enum. */
function isPlainValue(node: typescript.Node): node is typescript.StringLiteral {
  if (!typescript.isStringLiteral(node)) return false;
  const { parent } = node;
  if (typescript.isPropertyAssignment(parent)) return parent.initializer === node;
  return (
    typescript.isVariableDeclaration(parent) ||
    typescript.isArrayLiteralExpression(parent) ||
    typescript.isCallExpression(parent) ||
    typescript.isBinaryExpression(parent)
  );
}
