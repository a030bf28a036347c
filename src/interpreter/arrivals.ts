/** Where the values of other files come into the linted one. */
import type { Node, Plain, Value } from '../values/value.ts';
import type { Interpreter } from './interpreter.ts';

/** The value of an expression of the linted file; if another file wrote it, with this expression as its way here. */
export function arriving(interpreter: Interpreter, value: Value, node: Node): Value {
  if (value.kind === 'choice') {
    const arrived = value.alternatives.map((one) => ({
      ...one,
      value: arriving(interpreter, one.value, node) as Plain,
    }));
    return arrived.every((one, index) => one.value === value.alternatives[index]?.value)
      ? value
      : { ...value, alternatives: arrived };
  }
  if (value.kind === 'absent' || isImport(node)) return value;
  // `codes.visit` is where it came through, rather than `codes`.
  const isPart = node.type === 'MemberExpression' && value.via?.node === node.object;
  if (value.via && !isPart) return value;
  const written = value.origin ?? value.slot;
  // A number that was computed has no text of its own.
  const isForeign = written ? written.file !== interpreter.file : value.kind === 'unknown' && value.numeric;
  return isForeign || isPart ? { ...value, via: interpreter.origin(node) } : value;
}

/** `require('…')` and `await import('…')`: what they bring is used elsewhere, as what an import declares. */
function isImport(node: Node): boolean {
  if (node.type === 'AwaitExpression') return isImport(node.argument);
  if (node.type === 'MemberExpression') {
    const parent = node.parent as Node | undefined;
    return parent?.type === 'VariableDeclarator' && isImport(node.object);
  }
  return (
    node.type === 'ImportExpression' ||
    (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require')
  );
}
