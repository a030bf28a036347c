/** Tokens in the text of a file, and where the credentials of its requests come from. */
import type { SourceCode } from 'eslint';
import type { Exchange } from '../models/http/exchange.ts';
import type { Api } from '../telecrm/operations.ts';
import { holdsToken, publicPrefixes, TOKEN } from '../telecrm/tokens.ts';
import type { Condition } from '../values/condition.ts';
import { alternatives } from '../values/choice.ts';
import type { Node, Plain, Unknown } from '../values/value.ts';
import { variableOf } from '../values/environment.ts';
import { certain, sentOf } from './sent.ts';

/** A credential of a request: written in the source, or read from a variable. */
export type Credential =
  | { readonly kind: 'written'; readonly value: Plain; readonly text: string }
  | { readonly kind: 'variable'; readonly value: Unknown; readonly name: string };

/** The texts and comments of a file that hold a token, by its shape. */
export function tokensIn(sourceCode: SourceCode): Node[] {
  const { text } = sourceCode;
  if (!holdsToken(text)) return [];
  const found: Node[] = [];
  for (const { index, 0: token } of text.matchAll(new RegExp(TOKEN, 'gi'))) {
    let node = sourceCode.getNodeByRangeIndex(index) as Node | null;
    if (node?.type === 'TemplateElement') node = node.parent;
    if (node?.type === 'Literal' || node?.type === 'TemplateLiteral' || node?.type === 'JSXText') found.push(node);
    else {
      // In a comment: the token itself is the place.
      const range: [number, number] = [index, index + token.length];
      const loc = { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) };
      found.push({ type: 'Literal', range, loc } as unknown as Node);
    }
  }
  return found;
}

/** What the `Authorization` header of a request holds besides its scheme, where that is known. */
export function credentialsOf({ authorization }: Exchange, condition: Condition): Credential[] {
  if (!authorization) return [];
  return sentOf(authorization, condition).flatMap((sent) =>
    certain(sent, (plain) => credentialIn(plain)).flatMap(({ result }) => result),
  );
}

function credentialIn(value: Plain): readonly Credential[] | undefined {
  if (value.kind === 'literal' && typeof value.value === 'string') {
    const token = withoutScheme(value.value);
    return isCredential(token) ? [{ kind: 'written', value: placeOfText(value, token), text: token }] : undefined;
  }
  const parts = value.kind === 'text' ? value.parts.filter((part) => typeof part !== 'string') : [value];
  const variables = parts.flatMap((part) => variablesIn(part, 0));
  return variables.length === 0 ? undefined : variables;
}

function withoutScheme(text: string): string {
  return text.replace(/^\s*bearer\b/i, '').trim();
}

/** Whether a text may be a credential; in what only stands for one there are other characters. RFC 6750, section 2.1 */
function isCredential(text: string): boolean {
  return /^[\w\-.~+/:]+=*$/.test(text) && text !== 'undefined' && text !== 'null';
}

/** The text that a credential was written in, where it was put together with its scheme. */
function placeOfText(value: Plain, token: string): Plain {
  const from = value.kind === 'literal' ? (value.from ?? []) : [];
  const holding = from.filter(
    (one) => one.kind === 'literal' && one.origin && withoutScheme(String(one.value)) === token,
  );
  const [only] = holding;
  return only ? placeOfText(only, token) : value;
}

/** The variables of the environment that a value was read from or made of. */
function variablesIn(value: Plain, depth: number): Credential[] {
  if (value.kind !== 'unknown') return [];
  const name = variableOf(value);
  if (name !== undefined) return [{ kind: 'variable', value, name }];
  if (depth > 3 || value.reason !== 'derived') return [];
  return (value.sources ?? [])
    .flatMap((source) => alternatives(source))
    .flatMap((one) => variablesIn(one.value, depth + 1));
}

/** What the name of a variable begins with where the bundler ships it to browsers. */
export function publicPrefixOf(variable: string): string | undefined {
  return publicPrefixes.find((prefix) => variable.startsWith(prefix));
}

/** The API that the name of a token's variable says it is for: `TELECRM_SYNC_TOKEN`, `asyncToken`. */
export function apiOfToken(variable: string): Api | undefined {
  const words = variable
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');
  if (!words.some((word) => ['token', 'key', 'secret', 'bearer'].includes(word))) return undefined;
  const [sync, async] = [words.includes('sync'), words.includes('async')];
  return sync === async ? undefined : sync ? 'sync' : 'async';
}
