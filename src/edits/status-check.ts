/** Writes the check that throws when telecrm ignored an action, or a part of a lead. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope, SourceCode } from 'eslint';
import type { Exchange } from '../models/http/exchange.ts';
import type { Sought } from '../requests/answers.ts';
import type { Held, Node } from '../values/value.ts';
import { quoteOf } from './texts.ts';
import type { Edit } from './ownership.ts';

/** Where a check can stand, and what it has to know. */
interface Place {
  /** The declaration that binds the answer, behind which the check goes. */
  readonly statement: TSESTree.VariableDeclaration;
  /** The expression of the parsed body. */
  readonly body: string;
  /** Whether the body has yet to be parsed: the expression is worth a variable of its own. */
  readonly parses: boolean;
}

/**
 * @param duty the call whose answer nobody reads
 * @returns undefined where no variable of the function around the call holds the answer
 */
export function throwOnIgnored(
  sourceCode: SourceCode,
  exchange: Exchange,
  duty: Node,
  sought: Sought = 'statuses',
): Edit | undefined {
  const around = functionAround(duty);
  const isSync = exchange.client?.gives === 'value';
  if (!around || !('async' in around) || (!around.async && !isSync)) return undefined;
  const held = exchange.held.filter(({ node }) => functionAround(node) === around);
  const place = bodyAmong(held) ?? parsing(sourceCode, exchange, held);
  return place && insertCheck(sourceCode, place, sought);
}

/** The variable that holds the parsed body. */
function bodyAmong(held: readonly Held[]): Place | undefined {
  for (const { node, layer, path } of held) {
    const statement = layer === 'body' && path.length === 0 ? declarationOf(node) : undefined;
    if (statement) return { statement, body: node.name, parses: false };
  }
  return undefined;
}

/** How the body is had from a variable that holds the response or its text, if nobody else takes it from there. */
function parsing(sourceCode: SourceCode, exchange: Exchange, held: readonly Held[]): Place | undefined {
  for (const { node, layer, path } of held) {
    const statement = declarationOf(node);
    if (!statement) continue;
    if (layer === 'text') return { statement, body: `JSON.parse(${node.name})`, parses: true };
    if (layer !== 'response' || isTaken(sourceCode, statement, node)) continue;
    const way = wayToBody(exchange, path, node.name);
    if (way) return { statement, ...way };
  }
  return undefined;
}

/** By the client's row: a property that is the body or its text, or a method that gives one of them. */
function wayToBody(
  { client, parsed }: Exchange,
  path: readonly string[],
  name: string,
): Pick<Place, 'body' | 'parses'> | undefined {
  const inside = path.map((key) => `${key}.`).join('');
  const parts = Object.entries(client?.response ?? {}).flatMap(([key, part]) => {
    const rest = key.startsWith(inside) ? key.slice(inside.length) : '';
    return rest === '' ? [] : [{ from: `${name}.${rest}`, part }];
  });
  const wait = client?.gives === 'value' ? '' : 'await ';
  const named = (wanted: string): string | undefined => parts.find(({ part }) => part === wanted)?.from;
  const called = (wanted: string): string | undefined => {
    const found = parts.find(({ part }) => typeof part === 'object' && 'call' in part && part.call === wanted);
    return found && `${wait}${found.from}()`;
  };
  const body = named('body') ?? (parsed ? named('text') : undefined);
  if (body !== undefined) return { body, parses: false };
  const given = called('body');
  if (given !== undefined) return { body: given, parses: true };
  const text = named('text') ?? called('text');
  return text === undefined ? undefined : { body: `JSON.parse(${text})`, parses: true };
}

/** Names under which a response gives more of itself than facts of the transport. */
const CONTENT = new Set(['json', 'text', 'body', 'blob', 'arrayBuffer', 'formData', 'bytes', 'getContentText']);

/** Whether the response is used in another way than for facts of the transport, so that its body may be gone. */
function isTaken(sourceCode: SourceCode, statement: TSESTree.VariableDeclaration, name: TSESTree.Identifier): boolean {
  const variable = sourceCode
    .getDeclaredVariables(statement.declarations[0] as never)
    .find((one) => one.name === name.name);
  return (variable?.references ?? []).some(({ identifier }) => {
    const node = identifier as unknown as Node;
    if (node === name) return false;
    const { parent } = node;
    if (parent?.type !== 'MemberExpression' || parent.object !== node || parent.property.type !== 'Identifier')
      return true;
    return CONTENT.has(parent.property.name) && !isOnFailure(node, name.name);
  });
}

/** Whether something happens only where `if (!response.ok)` or its like has found a failure, and nothing follows. */
function isOnFailure(inner: Node, response: string): boolean {
  for (let node = inner; node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type !== 'IfStatement' || parent.consequent !== node || failedIn(parent) !== response) continue;
    const last = node.type === 'BlockStatement' ? node.body.at(-1) : node;
    return last?.type === 'ThrowStatement' || last?.type === 'ReturnStatement';
  }
  return false;
}

/** The declaration of a variable alone, as a statement of its own. */
function declarationOf(name: TSESTree.Identifier): TSESTree.VariableDeclaration | undefined {
  let node: Node = name;
  while (node.type !== 'VariableDeclarator') {
    const isPattern = /^(?:Identifier|Property|ObjectPattern|ArrayPattern)$/.test(node.type);
    if (!isPattern || !node.parent) return undefined;
    node = node.parent;
  }
  const { parent: statement } = node;
  const isAlone = statement.declarations.length === 1 && /^(?:Block|Static)/.test(statement.parent.type);
  return isAlone ? statement : undefined;
}

function functionAround(inner: Node): Node | undefined {
  let node = inner.parent;
  while (node && !node.type.includes('Function')) node = node.parent;
  return node;
}

function insertCheck(sourceCode: SourceCode, { statement, body, parses }: Place, sought: Sought): Edit {
  const { text } = sourceCode;
  const after = parses ? afterFailureCheck(statement) : statement;
  const lineStart = text.lastIndexOf('\n', statement.range[0]) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const unit = indent.includes('\t') ? '\t' : '  ';
  const scope = sourceCode.getScope(statement as never);
  const ignored = freeName(scope, 'ignored');
  const answer = parses ? freeName(scope, 'answer') : body;
  const quote = quoteOf(sourceCode);
  const semicolon = text.charAt(statement.range[1] - 1) === ';' ? ';' : '';
  const lines = [
    ...(parses ? [`const ${answer} = ${body}${semicolon}`] : []),
    ...(sought === 'remarks'
      ? [
          `const ${ignored} = ${answer}.remarks ?? []${semicolon}`,
          `if (${ignored}.length > 0) {`,
          `${unit}throw new Error(\`telecrm ignored a part of the lead: \${JSON.stringify(${ignored})}\`)${semicolon}`,
        ]
      : [
          `const ${ignored} = (${answer}.actions ?? []).filter(({ status }) => status === ${quote}IGNORED${quote})${semicolon}`,
          `if (${ignored}.length > 0) {`,
          `${unit}throw new Error(\`telecrm ignored \${${ignored}.length} action(s): \${JSON.stringify(${answer}.remarks)}\`)${semicolon}`,
        ]),
    '}',
  ];
  return (fixer) => fixer.insertTextAfterRange(after.range, lines.map((line) => `\n${indent}${line}`).join(''));
}

/** Behind the `if (!response.ok)` that follows a request, so that what the author does on failure stays first. */
function afterFailureCheck(statement: TSESTree.VariableDeclaration): Node {
  const { parent } = statement;
  if (!('body' in parent) || !Array.isArray(parent.body)) return statement;
  const siblings = parent.body as Node[];
  const next = siblings[siblings.indexOf(statement) + 1];
  return next?.type === 'IfStatement' && failedIn(next) !== undefined ? next : statement;
}

/** The variable of which an `if` says that it tells of a failure: `!response.ok`, `response.status !== 200`, `status >= 400`. */
function failedIn({ test }: TSESTree.IfStatement): string | undefined {
  const isDifference = test.type === 'BinaryExpression' && /^(?:!==?|>=?)$/.test(test.operator);
  const tested = isDifference
    ? test.left
    : test.type === 'UnaryExpression' && test.operator === '!'
      ? test.argument
      : undefined;
  if (tested?.type === 'Identifier' && /^(?:ok|status|statusCode)$/.test(tested.name)) return tested.name;
  return tested?.type === 'MemberExpression' && tested.object.type === 'Identifier' ? tested.object.name : undefined;
}

/** A name that neither this scope, nor one around or inside it, uses. */
function freeName(scope: Scope.Scope, wanted: string): string {
  const taken = new Set<string>();
  for (let outer: Scope.Scope | null = scope; outer; outer = outer.upper)
    for (const { name } of outer.variables) taken.add(name);
  for (const { identifier } of scope.through) taken.add(identifier.name);
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}${String(count)}`;
  return name;
}
