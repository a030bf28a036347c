/** Writes the check that throws when telecrm ignored an action. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope, SourceCode } from 'eslint';
import type { Exchange } from '../models/exchange.ts';
import { dutyOf } from '../requests/answers.ts';
import type { Node } from '../values/value.ts';
import { quoteOf } from './texts.ts';
import type { Edit } from './ownership.ts';

/** @param duty the call whose answer nobody reads. @returns undefined where the answer is not bound in an async function */
export function throwOnIgnored(sourceCode: SourceCode, exchange: Exchange, duty: Node): Edit | undefined {
  const bound = bindingOf(duty);
  if (!bound || !isAsync(bound.statement)) return undefined;
  const { layer, nested } = dutyOf(exchange);
  if (nested) return undefined;
  const parsed = bound.unwrapped ? 'body' : layer;
  if (parsed === 'body') return insertCheck(sourceCode, bound.statement, bound.name);
  if (parsed !== 'response' || exchange.client === undefined) return undefined;
  const { response } = exchange.client;
  if (!Object.hasOwn(response, 'data') && !Object.hasOwn(response, 'json')) return undefined;
  const field = Object.keys(response).find((key) => response[key] === 'body');
  if (field !== undefined) return insertCheck(sourceCode, bound.statement, `${bound.name}.${field}`);
  // The parsed body, if the program binds it further down; else it is parsed here.
  const body = parsedBody(sourceCode, bound);
  if (body === 'consumed') return undefined;
  return body
    ? insertCheck(sourceCode, body.statement, body.name)
    : insertCheck(sourceCode, bound.statement, undefined, bound.name);
}

interface Bound {
  readonly statement: TSESTree.VariableDeclaration;
  readonly name: string;
  readonly id: TSESTree.Identifier;
  /** Whether the pattern already takes the body out of the response. */
  readonly unwrapped: boolean;
}

/** The variable that an awaited call is bound to. */
function bindingOf(call: Node): Bound | undefined {
  const awaiting = call.parent;
  if (awaiting?.type !== 'AwaitExpression') return undefined;
  let value: Node = awaiting;
  while (value.parent?.type === 'TSAsExpression') value = value.parent;
  const member = value.parent;
  const json = member && parsedAtOnce(value, member);
  const taken =
    json !== undefined ||
    (member?.type === 'MemberExpression' &&
      member.object === value &&
      member.property.type === 'Identifier' &&
      member.property.name === 'data');
  if (taken) value = json ?? member;
  const declarator = value.parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.parent.declarations.length > 1) return undefined;
  const { id, parent: statement } = declarator;
  if (!/^(?:BlockStatement|Program|StaticBlock)$/.test(statement.parent.type)) return undefined;
  if (id.type === 'Identifier') return { statement, name: id.name, id, unwrapped: taken };
  if (id.type !== 'ObjectPattern' || taken) return undefined;
  for (const property of id.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier' || property.key.name !== 'data') continue;
    if (property.value.type === 'Identifier')
      return { statement, name: property.value.name, id: property.value, unwrapped: true };
  }
  return undefined;
}

/** `await (await fetch(…)).json()`: the outer `await`. */
function parsedAtOnce(response: Node, member: Node): Node | undefined {
  if (member.type !== 'MemberExpression' || member.object !== response || member.property.type !== 'Identifier')
    return undefined;
  const awaiting = member.parent.parent;
  return member.property.name === 'json' && awaiting?.type === 'AwaitExpression' ? awaiting : undefined;
}

/** `const data = await response.json()` for a bound response. */
function parsedBody(
  sourceCode: SourceCode,
  { statement, id }: Bound,
): { statement: TSESTree.VariableDeclaration; name: string } | 'consumed' | undefined {
  const [variable] = sourceCode.getDeclaredVariables(statement.declarations[0] as never);
  let consumed = false;
  for (const { identifier } of variable?.references ?? []) {
    const node = identifier as unknown as Node;
    if (node === id) continue;
    const member = node.parent;
    if (member?.type !== 'MemberExpression' || member.object !== node || member.property.type !== 'Identifier')
      return 'consumed';
    if (!['json', 'text', 'body', 'blob', 'arrayBuffer', 'formData'].includes(member.property.name)) continue;
    consumed = true;
    const awaiting = member.parent.parent;
    if (member.property.name !== 'json' || awaiting?.type !== 'AwaitExpression') continue;
    let value: Node = awaiting;
    while (value.parent?.type === 'TSAsExpression') value = value.parent;
    const declarator = value.parent;
    if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') continue;
    if (declarator.parent.parent === statement.parent)
      return { statement: declarator.parent, name: declarator.id.name };
  }
  return consumed ? 'consumed' : undefined;
}

function isAsync(statement: Node): boolean {
  let node: Node | undefined = statement.parent;
  while (node && !node.type.includes('Function')) node = node.parent;
  return node ? 'async' in node && node.async : false;
}

/** @param body the expression of the parsed body; where there is none, `response` is parsed first */
function insertCheck(
  sourceCode: SourceCode,
  after: TSESTree.VariableDeclaration,
  body: string | undefined,
  response?: string,
): Edit {
  const { text } = sourceCode;
  const place = afterFailureCheck(after, response);
  const lineStart = text.lastIndexOf('\n', after.range[0]) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const unit = indent.includes('\t') ? '\t' : '  ';
  const scope = sourceCode.getScope(after as never);
  const ignored = freeName(scope, 'ignored');
  const answer = body ?? freeName(scope, 'answer');
  const quote = quoteOf(sourceCode);
  const semicolon = text.charAt(after.range[1] - 1) === ';' ? ';' : '';
  const lines = [
    ...(body === undefined ? [`const ${answer} = await ${response ?? ''}.json()${semicolon}`] : []),
    `const ${ignored} = (${answer}.actions ?? []).filter(({ status }) => status === ${quote}IGNORED${quote})${semicolon}`,
    `if (${ignored}.length > 0) {`,
    `${unit}throw new Error(\`telecrm ignored \${${ignored}.length} action(s): \${JSON.stringify(${answer}.remarks)}\`)${semicolon}`,
    '}',
  ];
  return (fixer) => fixer.insertTextAfterRange(place.range, lines.map((line) => `\n${indent}${line}`).join(''));
}

/** Behind the `if (!response.ok)` that follows a request, so that what the author does on failure stays first. */
function afterFailureCheck(statement: TSESTree.VariableDeclaration, response: string | undefined): Node {
  const { parent } = statement;
  if (response === undefined || !('body' in parent) || !Array.isArray(parent.body)) return statement;
  const siblings = parent.body as Node[];
  const next = siblings[siblings.indexOf(statement) + 1];
  if (next?.type !== 'IfStatement') return statement;
  const tested =
    next.test.type === 'UnaryExpression'
      ? next.test.argument
      : next.test.type === 'BinaryExpression'
        ? next.test.left
        : undefined;
  const isCheck =
    tested?.type === 'MemberExpression' && tested.object.type === 'Identifier' && tested.object.name === response;
  return isCheck ? next : statement;
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
