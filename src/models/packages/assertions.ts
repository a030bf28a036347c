/** Functions out of sight that are called for what they throw: behind the call, what they ask for holds. */
import { escape, escapeAll } from '../../interpreter/escapes.ts';
import type { NativeCall } from '../../interpreter/interpreter.ts';
import { binary } from '../../interpreter/operators.ts';
import { lift, test } from '../../values/choice.ts';
import { ALWAYS, NEVER } from '../../values/condition.ts';
import { type Node, outcome, type Unknown, unknown, type Value } from '../../values/value.ts';
import { argument } from '../natives.ts';

type Assertion = (call: NativeCall) => Value;

const compared =
  (operator: string): Assertion =>
  (call) =>
    binary(call.interpreter, operator, argument(call, 0), argument(call, 1), call.node);

const first: Assertion = (call) => argument(call, 0);

/** What holds behind an assertion. https://nodejs.org/api/assert.html: whoever else has these names means the same. */
const assertions = new Map<string, Assertion>([
  ['assert', first],
  ['assert.ok', first],
  ['assert.equal', compared('==')],
  ['assert.strictEqual', compared('===')],
  ['assert.notEqual', compared('!=')],
  ['assert.notStrictEqual', compared('!==')],
  ['invariant', first],
]);

/** What never returns: it ends the program, or throws for its framework to catch. */
const ends = new Set([
  'process.exit',
  'process.abort',
  'Deno.exit',
  'assert.fail',
  // https://nextjs.org/docs/app/api-reference/functions
  ...['forbidden', 'notFound', 'permanentRedirect', 'redirect', 'unauthorized'].map(
    (name) => `import:next/navigation.${name}`,
  ),
  // https://svelte.dev/docs/kit/@sveltejs-kit
  ...['error', 'redirect'].map((name) => `import:@sveltejs/kit.${name}`),
]);

/** Names of functions whose result nobody needs if they throw at what does not suit them. */
const DEMANDING = /^(?:assert|check|ensure|expect|guard|invariant|must|parse$|require|validate|verify)/;

/** Lets the run go on only where the call of an unseen function does not throw; undefined where it may do anything else. */
export function assertion(call: NativeCall, callee: Unknown): Value | undefined {
  const { interpreter, node, self, args } = call;
  const names = namesOf(node);
  const name = nameInModule(callee.key) ?? names.slice(-2).join('.');
  const holds = assertions.get(name) ?? assertions.get(names.at(-1) ?? '');
  const isEnd = ends.has(name) || ends.has(callee.key);
  const isDemanding = isStatement(node) && names.some((one) => DEMANDING.test(one));
  if (!isEnd && !holds && !isDemanding) return undefined;
  escapeAll(interpreter, args, node);
  escape(interpreter, self, node);
  const asked = (holds ?? unseen)(call);
  const { truthy, falsy } = isEnd ? { truthy: NEVER, falsy: ALWAYS } : test(asked);
  interpreter.goOnWhere(truthy, falsy);
  return unknown('derived');
}

/** Nobody knows what such a function asks of what it is given. */
const unseen: Assertion = ({ self, args }) => lift([self, ...args], (...given) => outcome('demanded', given));

/** The name that a member of Node's module has there, by whatever name it was imported. */
function nameInModule(key: string): string | undefined {
  const [found, member] = /^import:(?:node:)?assert(?:\/strict)?((?:\.\w+)*)$/.exec(key) ?? [];
  return found === undefined ? undefined : `assert${(member ?? '').replace(/\.(?:default|strict)\b/g, '')}`;
}

/** `expect` and `toBe` for `expect(x).toBe`. */
function namesOf(node: Node): string[] {
  switch (node.type) {
    case 'Identifier':
      return [node.name];
    case 'CallExpression':
      return namesOf(node.callee);
    case 'MemberExpression':
      return node.property.type === 'Identifier' && !node.computed
        ? [...namesOf(node.object), node.property.name]
        : namesOf(node.object);
    default:
      return [];
  }
}

function isStatement({ parent }: Node): boolean {
  return parent?.type === 'AwaitExpression' ? isStatement(parent) : parent?.type === 'ExpressionStatement';
}
