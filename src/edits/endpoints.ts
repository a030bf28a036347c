/** Edits of where a request goes: its method, and the text of its address. */
import type { SourceCode } from 'eslint';
import type { Exchange } from '../models/http/exchange.ts';
import type { Node, Origin, Plain } from '../values/value.ts';
import { piecesOf } from '../values/text.ts';
import type { Edit } from './ownership.ts';
import { replaceLiteral } from './texts.ts';

interface Place {
  readonly node: Node;
  readonly edit: Edit | undefined;
}

/** The text in which a piece of an address was written, with the edit that puts another piece in its place. */
export function replacePiece(
  sourceCode: SourceCode,
  address: Plain,
  here: (origin: Origin | undefined) => Node | undefined,
  { from, to }: { readonly from: string; readonly to: string },
): Place | undefined {
  for (const one of piecesOf(address).reverse()) {
    const node = here(one.origin);
    const text = node && sourceCode.getText(node as never);
    if (!node || text?.split(from).length !== 2) continue;
    const start = node.range[0] + text.indexOf(from);
    return { node, edit: (fixer) => fixer.replaceTextRange([start, start + from.length], to) };
  }
  return undefined;
}

/** The text in which a piece of an address was written, the innermost. */
export function findPiece(
  sourceCode: SourceCode,
  address: Plain,
  here: (origin: Origin | undefined) => Node | undefined,
  piece: string,
): Node | undefined {
  return piecesOf(address)
    .reverse()
    .map(({ origin }) => here(origin))
    .find((node) => node && sourceCode.getText(node as never).includes(piece));
}

/**
 * Where the method of a request is written: its literal, or the name of the function that sends it.
 * @param meant the method to be written, where there is one
 */
export function replaceMethod(
  sourceCode: SourceCode,
  { node: call, file }: Exchange,
  method: Plain,
  here: (origin: Origin | undefined) => Node | undefined,
  meant: string | undefined,
): Place | undefined {
  const node = here(method.origin);
  const written = method.kind === 'literal' ? String(method.value) : '';
  const isLower = written !== '' && written === written.toLowerCase();
  if (node) {
    const name = meant !== undefined && isLower ? meant.toLowerCase() : meant;
    return { node, edit: name === undefined ? undefined : replaceLiteral(sourceCode, node, name) };
  }
  // The function that sends may be called in another file.
  if (!here({ node: call, file })) return undefined;
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || call.callee.computed)
    return undefined;
  const { property } = call.callee;
  if (property.type !== 'Identifier' || property.name.toUpperCase() !== written.toUpperCase()) return undefined;
  // Only functions that send a body take the same arguments.
  const alike = meant === 'POST' && /^(?:put|patch)$/.test(property.name);
  return { node: property, edit: alike ? (fixer) => fixer.replaceTextRange(property.range, 'post') : undefined };
}
