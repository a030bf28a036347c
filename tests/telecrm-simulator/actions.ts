import { judgeCreated, judgeUpdate } from './entries.ts';
import { answer, criteriaIn, noSuchEndpoint, refusal } from './exchange.ts';
import type { AnswerMode, Exchange, Outcome } from './exchange.ts';
import { classifyType, isObject } from './facts.ts';
import { judgePerformers, judgeTypes, judgeWindow } from './filters.ts';
import { dropped, refused } from './verdict.ts';
import type { Defect } from './verdict.ts';
import { findActions, nextId, storeAction } from './workspace.ts';
import type { StoredAction, Workspace } from './workspace.ts';

/** Answers what stands under `/lead/{leadId}/action`. */
export function actionEndpoints(exchange: Exchange, leadId: string, rest: readonly string[]): Outcome {
  const [actionId] = rest;
  if (!exchange.workspace.leads.has(leadId)) {
    return refusal('not-found', 'path', 'No such lead', 404, 'LEAD_NOT_FOUND');
  }
  if (rest.length > 1 || !['GET', 'POST'].includes(exchange.method)) return noSuchEndpoint(exchange.method);
  if (actionId === undefined) {
    return exchange.method === 'POST' ? createActions(exchange, leadId) : noSuchEndpoint(exchange.method);
  }
  if (actionId === 'search') return searchActions(exchange, leadId);
  const stored = exchange.workspace.actions.get(actionId);
  if (stored?.leadId !== leadId) return refusal('not-found', 'path', 'No such action', 404, 'ACTION_NOT_FOUND');
  return exchange.method === 'GET' ? getAction(stored) : updateAction(exchange, stored);
}

function createActions({ body, workspace, mode }: Exchange, leadId: string): Outcome {
  const entries = isObject(body) ? body.actions : undefined;
  if (!Array.isArray(entries)) {
    // Answered as if it were one action, where all goes well whatever is sent.
    const { results, remarks } = createEntries([{}], () => [], workspace, leadId, mode);
    const defect = refused('X4', 'actions', 'The array of actions is required');
    return answer({ lead_id: leadId, actions: results, remarks }, [defect]);
  }
  const created = createEntries(entries, judgeCreated, workspace, leadId, mode);
  return answer({ lead_id: leadId, actions: created.results, remarks: created.remarks }, created.defects);
}

interface CreatedEntries {
  readonly results: readonly { action_id: string | null; status: 'CREATED' | 'IGNORED' }[];
  readonly remarks: readonly { field: string; status: 'IGNORED'; remark: string }[];
  readonly defects: readonly Defect[];
}

/** Judges and stores the entries of a body; also what create lead embeds. */
export function createEntries(
  entries: readonly unknown[],
  judge: (entry: Record<string, unknown>, path: string) => Defect[],
  workspace: Workspace,
  leadId: string,
  mode: AnswerMode,
): CreatedEntries {
  const judged = entries.map((entry, index) => {
    const path = `actions[${index}]`;
    const defects = isObject(entry) ? judge(entry, path) : [refused('bad-body', path, 'Not an object')];
    return { entry, path, defects };
  });
  const defects = judged.flatMap((one) => one.defects);
  // Nothing is created where the whole request is refused.
  if (mode === 'documented' && defects.some((defect) => defect.refusal !== undefined)) {
    return { results: [], remarks: [], defects };
  }
  const results = judged.map((one) => {
    const wrong = one.defects.length > 0;
    if (mode === 'all-ignored' || (mode === 'documented' && wrong)) {
      return { action_id: null, status: 'IGNORED' as const };
    }
    // Where all goes well whatever is sent, what is found later must not depend on it: nothing is stored.
    const id = mode === 'documented' ? storeEntry(workspace, leadId, one.entry).id : nextId(workspace);
    return { action_id: id, status: 'CREATED' as const };
  });
  const remarks = judged.flatMap(({ path, ...one }) => {
    if (mode === 'all-ignored') return [{ field: path, status: 'IGNORED' as const, remark: 'Not created' }];
    if (mode === 'all-well') return [];
    return one.defects.map((defect) => ({
      field: defect.path,
      status: 'IGNORED' as const,
      remark: defect.message,
    }));
  });
  return { results, remarks, defects };
}

function storeEntry(workspace: Workspace, leadId: string, entry: unknown): StoredAction {
  const { type, fields, ...topLevel } = isObject(entry) ? entry : {};
  const stored = type === 'PAYMENT' ? topLevel : isObject(fields) ? fields : {};
  return storeAction(workspace, leadId, String(type), stored);
}

function searchActions({ method, query, body, workspace }: Exchange, leadId: string): Outcome {
  if (method !== 'POST') return refusal('L3', 'method', 'A search is a POST', 405, 'METHOD_NOT_ALLOWED');
  const filter = isObject(body) ? body : {};
  const type = typeof filter.type === 'string' ? filter.type : undefined;
  const isOne = filter.type === type;
  const defects = [
    ...(isOne ? judgeTypes(type, 'type') : [refused('X5', 'type', 'Invalid filter')]),
    ...('performed_at' in filter ? [dropped('X5', 'performed_at', 'Not a filter of this search')] : []),
    ...judgePerformers(filter.performed_by, 'performed_by', (text) => !text.includes('@')),
    ...judgeWindow(filter.created_on, 'created_on'),
    ...criteriaIn(query),
  ];
  // This search's own cap on `limit` is not documented: any number is taken.
  const skip = Number(query.get('skip') ?? 0);
  const limit = Number(query.get('limit') ?? 10);
  const hits = findActions(workspace, leadId, type);
  const data = hits.slice(skip, skip + limit).map((hit) => ({ action_id: hit.id, type: readType(hit.type) }));
  return answer({ data, total_count: hits.length, skip, limit }, defects);
}

/** A custom type comes back with its prefix from a search. */
function readType(type: string): string {
  return classifyType(type) === 'code' ? `ACTION_${type}` : type;
}

function getAction(stored: StoredAction): Outcome {
  const readable = ['code', 'number', 'payment'].includes(classifyType(stored.type));
  const message = 'Only custom actions and payment actions can be retrieved';
  return answer(fullState(stored), readable ? [] : [refused('C5', 'path', message)]);
}

function updateAction({ body, mode }: Exchange, stored: StoredAction): Outcome {
  if (!isObject(body)) return refusal('bad-body', 'body', 'Not an object');
  const defects = judgeUpdate(body, stored);
  if (defects.length === 0 && mode === 'documented') stored.fields = { ...stored.fields, ...changes(body) };
  return answer(fullState(stored), defects);
}

function changes(body: Record<string, unknown>): Record<string, unknown> {
  if (body.type === 'PAYMENT') return body.status === undefined ? {} : { status: body.status };
  return isObject(body.fields) ? body.fields : {};
}

function fullState({ type, fields }: StoredAction): Record<string, unknown> {
  return type === 'PAYMENT' ? { ...fields, type } : { type, fields };
}
