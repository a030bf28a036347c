/** What becomes of the answer to a request. */
import type { Exchange } from '../models/http/exchange.ts';
import type { TelecrmRequest } from './request.ts';
import { type Atom, everyWorldHas } from '../values/condition.ts';
import type { Answer, Node, Use } from '../values/value.ts';

/** What is to be read in an answer: the fate of each action, or the remarks on what was dropped. */
export type Sought = 'statuses' | 'remarks';

/** What tells it. */
const KEYS: Readonly<Record<Sought, ReadonlySet<string>>> = {
  statuses: new Set(['status', 'action_id', 'remarks', 'remark']),
  remarks: new Set(['remarks', 'remark']),
};

/** The list that it stands in. */
const LISTS: Readonly<Record<Sought, string>> = { statuses: 'actions', remarks: 'remarks' };

export type Reading = 'read' | 'onlyLogged' | 'unread';

/** Whether somebody reads what is sought in an answer, or may where nobody can see. */
export function readingOf(request: TelecrmRequest, sought: Sought = 'statuses'): Reading {
  const uses = usesOf(request);
  if (uses.some((use) => isReading(use, sought))) return 'read';
  return uses.some(({ kind, layer, path }) => kind === 'logged' && holds(sought, layer, path))
    ? 'onlyLogged'
    : 'unread';
}

/** What becomes of an answer, save where the request as a whole has failed. */
export function usesOf(request: TelecrmRequest): Use[] {
  return request.exchange.uses.filter((use) => !onFailure(request, use));
}

function isReading({ kind, layer, path }: Use, sought: Sought): boolean {
  switch (kind) {
    case 'waived':
      return true;
    case 'read':
      return KEYS[sought].has(path.at(-1) ?? '');
    case 'escaped':
      return holds(sought, layer, path);
    default:
      return false;
  }
}

/** Whether what is sought can still be read from a part of an answer. */
function holds(sought: Sought, layer: Answer['layer'], path: readonly string[]): boolean {
  if (layer === 'response' || layer === 'text') return true;
  if (layer === 'transport') return false;
  const [root] = path;
  return (
    root === undefined ||
    root === '*' ||
    (root === LISTS[sought] && (path.length === 1 || (path.length === 2 && path[1] === '*')))
  );
}

/** A call that has to read the statuses, and the file it stands in. */
export interface Duty {
  readonly node: Node;
  readonly file: string;
}

/** The call that has the duty to read: the one that sends, or the outermost visible one that was handed the answer. */
export function dutyOf(exchange: Exchange, sought: Sought = 'statuses'): Duty {
  const { calls, uses, node, file } = exchange;
  const callOf = (use: Use): Exchange['calls'][number] | undefined => calls.find((call) => call.node === use.node);
  const handed = uses.findLast(
    (use) => use.kind === 'handed' && callOf(use) !== undefined && holds(sought, use.layer, use.path),
  );
  return (handed && callOf(handed)) ?? { node, file };
}

/** Whether a use happens only where the request as a whole has failed. */
function onFailure({ exchange, operation }: TelecrmRequest, { when }: Use): boolean {
  const subject = `answer${String(exchange.id)}.transport.`;
  return everyWorldHas(when, (atom) => tellsFailure(atom, subject, operation.success ?? 200));
}

function tellsFailure(atom: Atom, subject: string, success: number): boolean {
  if (atom.subject === `${subject}ok`) return atom.test === '=false' ? atom.holds : !atom.holds;
  if (atom.subject.startsWith(subject))
    return atom.test === `=${String(success)}` ? !atom.holds : /^=[45]\d\d$/.test(atom.test) && atom.holds;
  if (atom.test !== 'truthy' || !atom.subject.includes(subject)) return false;
  return atom.subject.startsWith('>') ? atom.holds : atom.subject.startsWith('<') && !atom.holds;
}
