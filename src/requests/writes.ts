/** Where a file assigns to variables. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../values/value.ts';

/** The offsets of all assignments to plain names, by name; declarations are none. */
export function assignmentsIn(program: TSESTree.Program): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const note = (target: Node | null): void => {
    if (target?.type !== 'Identifier') return;
    const positions = found.get(target.name);
    if (positions) positions.push(target.range[0]);
    else found.set(target.name, [target.range[0]]);
  };
  const pending: unknown[] = [program];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== 'object' || node === null) continue;
    if (Array.isArray(node)) {
      pending.push(...(node as unknown[]));
      continue;
    }
    if (!('type' in node)) continue;
    const one = node as Node;
    if (one.type === 'AssignmentExpression') {
      note(one.left);
      if (one.left.type === 'ObjectPattern')
        for (const property of one.left.properties)
          note(property.type === 'RestElement' ? property.argument : property.value);
      if (one.left.type === 'ArrayPattern') for (const element of one.left.elements) note(element);
    } else if (one.type === 'UpdateExpression') note(one.argument);
    for (const [key, value] of Object.entries(one)) {
      if (key !== 'parent' && key !== 'loc' && key !== 'range' && typeof value === 'object') pending.push(value);
    }
  }
  return found;
}
