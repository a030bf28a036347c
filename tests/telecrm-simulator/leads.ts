import { createEntries } from './actions.ts';
import { judgeEmbedded } from './entries.ts';
import { answer, criteriaIn, noSuchEndpoint, page, refusal } from './exchange.ts';
import type { Exchange, Outcome } from './exchange.ts';
import { isObject } from './facts.ts';
import { judgePerformers, judgeTypes, judgeWindow } from './filters.ts';
import { judgeFields, LEAD_FIELDS, LEAD_IDENTIFIER, strayKeys } from './fields.ts';
import { dropped, refused } from './verdict.ts';
import type { Defect } from './verdict.ts';

/** Answers `/lead`, `/lead/search` and `/lead/{leadId}`. */
export function leadEndpoints(exchange: Exchange, rest: readonly string[]): Outcome {
  const [leadId] = rest;
  if (rest.length > 1 || !['GET', 'POST'].includes(exchange.method)) return noSuchEndpoint(exchange.method);
  if (leadId === undefined) {
    return exchange.method === 'POST' ? createLead(exchange) : noSuchEndpoint(exchange.method);
  }
  if (leadId === 'search') return searchLeads(exchange);
  const fields = exchange.workspace.leads.get(leadId);
  if (fields === undefined) return refusal('not-found', 'path', 'No such lead', 404, 'LEAD_NOT_FOUND');
  return exchange.method === 'GET' ? getLead(exchange, leadId, fields) : updateLead(exchange, fields);
}

function createLead({ body, workspace, mode }: Exchange): Outcome {
  const fields = isObject(body) ? body.fields : undefined;
  if (!isObject(fields)) return refusal('body-shape', 'fields', 'The fields are required');
  const identifier = fields[LEAD_IDENTIFIER];
  const defects: Defect[] = [];
  if (identifier === undefined) defects.push(refused('A2', 'fields', 'The lead identifier is required'));
  const exists = [...workspace.leads.values()].some((lead) => lead[LEAD_IDENTIFIER] === identifier);
  if (exists) defects.push(refused('L4', 'fields', 'The lead exists', 409, 'LEAD_ALREADY_EXISTS'));
  const lost = [...judgeFields(fields), ...strayKeys(body)];
  const leadId = `lead-${workspace.serial++}`;
  const embedded = isObject(body) && Array.isArray(body.actions) ? body.actions : [];
  const created = createEntries(embedded, judgeEmbedded, workspace, leadId, mode);
  if (!exists) workspace.leads.set(leadId, fields);
  const remarks =
    mode === 'all-well' ? [] : lost.map(({ path, message }) => ({ field: path, status: 'IGNORED', remark: message }));
  return answer(
    { lead_id: leadId, actions: created.results, remarks: [...remarks, ...created.remarks] },
    [...defects, ...lost, ...created.defects],
    201,
  );
}

function getLead({ query, workspace }: Exchange, leadId: string, fields: Record<string, unknown>): Outcome {
  const { skip, limit, defects } = page(query, 100, 'L5');
  if (query.get('includeActions') !== 'true') return answer({ fields }, defects);
  const actions = [...workspace.actions.values()]
    .filter((action) => action.leadId === leadId)
    .slice(skip, skip + limit)
    .map(({ id, type }) => ({ action_id: id, type }));
  return answer({ fields, actions, actions_skip: skip, actions_limit: limit }, defects);
}

function updateLead({ body, mode }: Exchange, stored: Record<string, unknown>): Outcome {
  const fields = isObject(body) ? body.fields : undefined;
  if (!isObject(fields)) return refusal('body-shape', 'fields', 'The fields are required');
  const defects = [...judgeFields(fields), ...strayKeys(body)];
  if (LEAD_IDENTIFIER in fields) {
    defects.push(
      refused('L1', `fields.${LEAD_IDENTIFIER}`, 'Cannot modify lead identifier field', 403, 'INVALID_LEAD'),
    );
  }
  if (mode === 'documented' && defects.length === 0) Object.assign(stored, fields);
  return answer({ fields: stored }, defects);
}

function searchLeads({ method, query, body, workspace }: Exchange): Outcome {
  if (method !== 'POST') return refusal('L3', 'method', 'A search is a POST', 405, 'METHOD_NOT_ALLOWED');
  const { skip, limit, defects } = page(query, 100, 'L5');
  defects.push(...criteriaIn(query));
  const filter = isObject(body) ? body : {};
  if (isObject(filter.actions) && 'created_on' in filter.actions) {
    defects.push(dropped('X5', 'actions.created_on', 'Not a filter of this search'));
  }
  if (isObject(filter.fields)) defects.push(...judgeWindow(filter.fields.created_on, 'fields.created_on'));
  if (isObject(filter.actions)) {
    const { type, performed_by: performer, performed_at: window } = filter.actions;
    defects.push(...judgeWindow(window, 'actions.performed_at'));
    defects.push(...judgeTypes(type, 'actions.type'));
    defects.push(...judgePerformers(performer, 'actions.performed_by', (text) => text.includes('@')));
  }
  const wanted = Object.entries(isObject(filter.fields) ? filter.fields : {});
  for (const [name] of wanted) {
    const other = [...LEAD_FIELDS.keys()].find((known) => known !== name && known === name.toLowerCase());
    if (other !== undefined) defects.push(dropped('E2', `fields.${name}`, `The api name is ${other}`));
  }
  const hits = [...workspace.leads].filter(([, fields]) =>
    wanted.every(([name, value]) => name === 'created_on' || [value].flat().includes(fields[name])),
  );
  const data = hits.slice(skip, skip + limit).map(([id, fields]) => ({ lead_id: id, fields }));
  return answer({ data, total_count: hits.length, skip, limit }, defects);
}
