/** Loops: their rounds are run until nothing new comes, at most a few. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ALWAYS, type Condition, NEVER, or } from '../values/condition.ts';
import { alternatives, choose, lift, restrict, test } from '../values/choice.ts';
import type { Cell } from '../values/heap.ts';
import { isNullish, literal, type Node, type Plain, UNDEFINED, unknown, type Value } from '../values/value.ts';
import { assignTo, declare } from './assignments.ts';
import { awaited } from './calls.ts';
import { Environment } from './environment.ts';
import type { Interpreter, Target } from './interpreter.ts';
import { elementsOf } from './elements.ts';
import { targeted } from './statements.ts';

/** Rounds of a loop whose end is not certain. */
const UNCERTAIN_ROUNDS = 2;
/** Rounds of a loop that certainly goes on. */
const CERTAIN_ROUNDS = 64;

export function whileLoop(
  interpreter: Interpreter,
  node: TSESTree.WhileStatement | TSESTree.DoWhileStatement,
  environment: Environment,
): void {
  const kind = { atLeastOnce: node.type === 'DoWhileStatement', endless: node.test.type === 'Literal' };
  conditional(
    interpreter,
    kind,
    () => interpreter.evaluate(node.test, environment),
    () => {
      interpreter.execute(node.body, environment);
    },
  );
}

export function forLoop(interpreter: Interpreter, node: TSESTree.ForStatement, outer: Environment): void {
  const environment = new Environment(outer, outer.depth);
  if (node.init?.type === 'VariableDeclaration') interpreter.execute(node.init, environment);
  else if (node.init) interpreter.evaluate(node.init, environment);
  conditional(
    interpreter,
    { endless: !node.test },
    () => (node.test ? interpreter.evaluate(node.test, environment) : literal(true)),
    () => {
      ofItsOwn(interpreter, environment, (round) => {
        interpreter.execute(node.body, round);
      });
    },
    () => {
      if (node.update) interpreter.evaluate(node.update, environment);
    },
  );
}

/** Each round has variables of its own, which begin as those of the last round ended: a closure keeps those of its round. */
function ofItsOwn(interpreter: Interpreter, head: Environment, run: (round: Environment) => void): void {
  const round = new Environment(head, head.depth);
  const { store } = interpreter;
  head.each((name, cell) => {
    round.declare(name, store.cell(cell.value));
  });
  run(round);
  head.each((name, cell) => {
    const own = round.own(name)?.cell;
    if (own && own.value !== cell.value) store.write(cell, own.value);
  });
}

function conditional(
  interpreter: Interpreter,
  { atLeastOnce = false, endless = false },
  goesOn: () => Value,
  body: () => void,
  step: () => void = () => undefined,
): void {
  rounds(interpreter, (target, settleRound) => {
    let uncertain = 0;
    let cut = false;
    const round = (count: number): void => {
      if (interpreter.exhausted) return;
      const { truthy, falsy } = atLeastOnce && count === 0 ? { truthy: ALWAYS, falsy: NEVER } : test(goesOn());
      if (endless || truthy !== ALWAYS) uncertain++;
      if (uncertain > UNCERTAIN_ROUNDS || count >= CERTAIN_ROUNDS) {
        cut = truthy.worlds.length > 0;
        // A loop without an end is left by what was seen to leave it, or never.
        if (endless) interpreter.path = NEVER;
        return;
      }
      interpreter.branch([
        {
          when: truthy,
          run: () => {
            const { changes } = interpreter.store.fork(() => {
              body();
              settleRound();
              step();
            });
            for (const [cell, value] of changes) interpreter.store.write(cell, value);
            if (changes.size > 0) round(count + 1);
            return UNDEFINED;
          },
        },
        { when: falsy, run: () => UNDEFINED },
      ]);
    };
    round(0);
    return cut || target.breaks.length > 0;
  });
}

/**
 * Runs the rounds of a loop as a target of `break` and `continue`. Where the rounds were cut short, what they changed
 * may hold anything that a later round would write.
 */
function rounds(interpreter: Interpreter, run: (target: Target, settleRound: () => void) => boolean): void {
  const labels = interpreter.takeLabels();
  const outerMark = interpreter.exits.length;
  targeted(interpreter, 'loop', labels, (target) => {
    const settleRound = (): void => {
      const continued = target.continues.splice(0);
      interpreter.settle(outerMark, continued);
      interpreter.path = continued.reduce<Condition>((sum, condition) => or(sum, condition), interpreter.path);
    };
    let cut = false;
    const { changes } = interpreter.store.fork(() => {
      cut = run(target, settleRound);
    });
    const further = interpreter.either('further rounds');
    for (const [cell, value] of changes) {
      interpreter.store.write(cell, cut ? widened(cell, value, further) : value);
    }
  });
}

function widened(cell: Cell, value: Value, further: ReturnType<Interpreter['either']>): Value {
  const options = alternatives(value).map((one) => one.value);
  // Pieces of one answer that are gathered: another round adds one more.
  const isGathered = options.some(isPieces) && options.every((plain) => isPieces(plain) || isEmptyText(plain));
  const isSettled = isGathered || options.every(keepsItsMeaning);
  if (isSettled || cell.value === value) return value;
  return choose([
    { when: further.no, value },
    { when: further.yes, value: unknown('mutation', { sources: [value] }) },
  ]);
}

function isPieces(plain: Plain): boolean {
  return plain.kind === 'text' && plain.parts.every((part) => typeof part !== 'string' && part.kind === 'answer');
}

function isEmptyText(plain: Plain): boolean {
  return plain.kind === 'literal' && plain.value === '';
}

/** What another round would replace with the like of it. */
function keepsItsMeaning(plain: Plain): boolean {
  const { kind } = plain;
  if (kind === 'literal') return isNullish(plain) || typeof plain.value === 'boolean';
  return kind === 'reference' || kind === 'absent' || kind === 'answer' || kind === 'promise';
}

export function forOf(interpreter: Interpreter, node: TSESTree.ForOfStatement, environment: Environment): void {
  const iterable = interpreter.evaluate(node.right, environment);
  const items = elementsOf(interpreter, awaited(iterable));
  eachItem(interpreter, items, (item) => {
    withItem(interpreter, node, node.await ? awaited(item) : item, environment);
  });
}

export function forIn(interpreter: Interpreter, node: TSESTree.ForInStatement, environment: Environment): void {
  const object = interpreter.evaluate(node.right, environment);
  const keys = keysOf(interpreter, object) ?? [{ value: unknown('dynamic key', { sources: [object] }), many: true }];
  eachItem(interpreter, keys, (item) => {
    withItem(interpreter, node, item, environment);
  });
}

/** The keys of an object of which all are known. */
function keysOf(interpreter: Interpreter, value: Value): { value: Value; many: boolean }[] | undefined {
  if (value.kind !== 'reference') return undefined;
  const { object } = value;
  const isPlain = object.kind === 'object' && object.internal === undefined && object.prototype === undefined;
  if (!isPlain || interpreter.read(object.rest).kind !== 'absent') return undefined;
  return Array.from(object.listed(), ([key, cell]) => ({
    value: lift([interpreter.read(cell)], (plain) => (plain.kind === 'absent' ? plain : literal(key))),
    many: false,
  }));
}

/** Runs a body for each item in turn; an item that stands for many is run twice if the first round changed anything. */
export function eachItem(
  interpreter: Interpreter,
  items: readonly { readonly value: Value; readonly many: boolean }[],
  body: (item: Value) => void,
): void {
  rounds(interpreter, (target, settleRound) => {
    let cut = false;
    for (const { value, many } of items.slice(0, CERTAIN_ROUNDS)) {
      const present = alternatives(restrict(value, interpreter.path)).filter((one) => one.value.kind !== 'absent');
      const missing = alternatives(restrict(value, interpreter.path)).filter((one) => one.value.kind === 'absent');
      const happens = present.reduce<Condition>((sum, one) => or(sum, one.when), NEVER);
      const once = (): boolean => {
        const { changes } = interpreter.store.fork(() => {
          body(present.length === 1 && present[0] ? present[0].value : choose(present));
          settleRound();
        });
        for (const [cell, after] of changes) interpreter.store.write(cell, after);
        return changes.size > 0;
      };
      const run = (): Value => {
        if (!many) once();
        else {
          interpreter.maybe('item', () => {
            if (once()) {
              cut = true;
              interpreter.maybe('another item', () => {
                once();
                return UNDEFINED;
              });
            }
            return UNDEFINED;
          });
        }
        return UNDEFINED;
      };
      if (missing.length === 0) run();
      else {
        const absent = missing.reduce<Condition>((sum, one) => or(sum, one.when), NEVER);
        interpreter.branch([
          { when: happens, run },
          { when: absent, run: () => UNDEFINED },
        ]);
      }
    }
    return cut || items.length > CERTAIN_ROUNDS || target.breaks.length > 0;
  });
}

function withItem(
  interpreter: Interpreter,
  node: TSESTree.ForOfStatement | TSESTree.ForInStatement,
  item: Value,
  outer: Environment,
): void {
  const environment = new Environment(outer, outer.depth);
  const left: Node = node.left;
  if (left.type === 'VariableDeclaration') {
    const [declaration] = left.declarations;
    if (left.kind === 'var') assignTo(interpreter, declaration.id, item, outer, left);
    else declare(interpreter, declaration.id, item, environment);
  } else assignTo(interpreter, left, item, outer, node);
  interpreter.execute(node.body, environment);
}
