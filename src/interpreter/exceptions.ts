/** `try`, `catch` and `finally`: what of a block has happened where something is thrown in it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { and, type Condition, isNever, NEVER, onlyAtom, or } from '../values/condition.ts';
import { choose, perAlternative } from '../values/choice.ts';
import { type Node, unknown, type Value } from '../values/value.ts';
import { declare } from './assignments.ts';
import { Environment } from './environment.ts';
import type { Interpreter, Target } from './interpreter.ts';
import { executeAll, scopeOf } from './statements.ts';
import { mayThrow } from './throwing.ts';

/** The block happens without a throw, or the handler happens after some of the block. */
export function executeTry(interpreter: Interpreter, node: TSESTree.TryStatement, outer: Environment): void {
  const { block, handler, finalizer } = node;
  const returned = interpreter.frame.returns.length;
  if (handler) executeGuarded(interpreter, block.body, handler, outer);
  else interpreter.execute(block, outer);
  if (finalizer) {
    const { path } = interpreter;
    // What stands in `finally` happens on every path, also on those that leave.
    if (isNever(path)) interpreter.path = interpreter.either('finally').yes;
    const { returns } = interpreter.frame;
    const before = returns.length;
    interpreter.execute(finalizer, outer);
    // Where it always leaves, nothing that was to be returned is.
    if (isNever(interpreter.path)) returns.splice(returned, before - returned);
    if (isNever(path)) interpreter.path = path;
  }
}

function executeGuarded(
  interpreter: Interpreter,
  body: readonly Node[],
  handler: TSESTree.CatchClause,
  outer: Environment,
): void {
  const environment = scopeOf(interpreter, body, outer);
  const risky = body.findIndex(mayThrow);
  const first = risky < 0 ? body.length : risky;
  const mark = interpreter.exits.length;
  const before = interpreter.path;
  // What stands in front of all that may throw has happened wherever the handler runs.
  executeAll(interpreter, body.slice(0, first), environment);
  interpreter.afterExits(mark, before, () => {
    executeRisky(interpreter, body, first, handler, environment, outer);
  });
}

/** @param first the statement of the block with which what may throw begins */
function executeRisky(
  interpreter: Interpreter,
  body: readonly Node[],
  first: number,
  handler: TSESTree.CatchClause,
  environment: Environment,
  outer: Environment,
): void {
  const before = interpreter.path;
  const { yes: threw, no: smooth } = interpreter.either('threw');
  const mark = interpreter.exits.length;
  const target: Target = { kind: 'try', labels: [], breaks: [], continues: [], throws: [] };
  interpreter.frame.targets.push(target);
  interpreter.path = and(before, smooth);
  const entry = interpreter.path;
  const { changes } = interpreter.store.fork(() => {
    executeAll(interpreter, body, environment, first);
  });
  interpreter.frame.targets.pop();
  const arrived = interpreter.path;
  const partly = interpreter.either('partly');
  for (const [cell, value] of changes) {
    interpreter.store.write(
      cell,
      choose([
        { when: smooth, value },
        { when: and(threw, partly.yes), value },
        { when: and(threw, partly.no), value: cell.value },
      ]),
    );
  }
  interpreter.settle(
    mark,
    target.throws.map((exit) => exit.when),
  );
  const caught = target.throws.reduce<Condition>((sum, exit) => or(sum, exit.when), and(before, threw));
  const gone = interpreter.exits.slice(mark).reduce<Condition>((sum, exit) => or(sum, exit), NEVER);
  const scope = new Environment(outer, outer.depth);
  interpreter.path = caught;
  const { changes: handled } = interpreter.store.fork(() => {
    if (handler.param) declare(interpreter, handler.param, thrownValue(target, threw), scope);
    interpreter.execute(handler.body, scope);
  });
  const recovered = interpreter.path;
  for (const [cell, value] of handled) {
    interpreter.store.write(
      cell,
      choose([
        { when: caught, value },
        { when: or(arrived, gone), value: cell.value },
      ]),
    );
  }
  interpreter.path = arrived === entry && recovered === caught ? before : or(arrived, recovered);
}

/**
 * What a handler gets: what was thrown in view, or something out of sight, which is truthy on the path where something was
 * thrown.
 */
function thrownValue({ throws }: Target, threw: Condition): Value {
  const subject = onlyAtom(threw)?.subject;
  return choose([
    ...throws.map(({ when, value }) => ({
      when,
      value: perAlternative(value, (one) => (one.kind === 'reference' ? one : unknown('derived', { sources: [one] }))),
    })),
    { when: threw, value: unknown('derived', subject === undefined ? {} : { key: subject }) },
  ]);
}
