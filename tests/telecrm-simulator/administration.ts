import { answer, noSuchEndpoint, page, refusal } from './exchange.ts';
import type { Exchange, Outcome } from './exchange.ts';
import { AVAILABILITY, isObject, ROLES } from './facts.ts';
import { LEAD_FIELDS, LEAD_IDENTIFIER } from './fields.ts';
import { refused } from './verdict.ts';
import type { Defect } from './verdict.ts';
import { KNOWN } from './workspace.ts';

/** Answers `/team-members` and `/team-members/{email}`. */
export function memberEndpoints(exchange: Exchange, rest: readonly string[]): Outcome {
  const { method, query, workspace } = exchange;
  const [email] = rest;
  if (email === 'state_change') {
    return refusal('M6', 'path', 'The path is /teammember/state_change', 404, 'NOT_FOUND');
  }
  if (rest.length > 1 || !['GET', 'POST'].includes(method)) return noSuchEndpoint(method);
  if (email === undefined) return method === 'GET' ? listMembers(exchange) : createMember(exchange);
  if (method !== 'GET') return noSuchEndpoint(method);
  const member = workspace.members.get(email);
  if (member === undefined) {
    return refusal('not-found', 'path', 'No such team member', 404, 'TEAM_MEMBER_NOT_FOUND');
  }
  return query.get('includeDeleted') === 'true' ? answer({ ...member, deleted: false }) : answer(member);
}

function listMembers({ query, workspace }: Exchange): Outcome {
  const { skip, limit, defects } = page(query, 10, 'M1');
  const all = [...workspace.members.values()];
  return answer({ data: all.slice(skip, skip + limit), total_count: all.length, skip, limit }, defects);
}

function createMember({ body, workspace, mode }: Exchange): Outcome {
  const member = isObject(body) ? body : {};
  const defects: Defect[] = [];
  const { name, email, phone_number: phone, role } = member;
  if (typeof name !== 'string' || typeof email !== 'string' || phone === undefined) {
    defects.push(refused('bad-body', 'body', 'Validation failed'));
  }
  if (!ROLES.has(role)) defects.push(refused('bad-member', 'role', 'Validation failed'));
  if (isLoose(email)) defects.push(refused('M4', 'email', 'Validation failed'));
  if (phone !== undefined && !(typeof phone === 'string' && /^\d+$/.test(phone))) {
    defects.push(refused('M5', 'phone_number', 'Invalid phone_number format'));
  }
  if (mode === 'documented' && defects.length === 0) workspace.members.set(String(email), member);
  return answer({ email }, defects, 201);
}

/** Answers `/teammember/state_change`. */
export function availabilityEndpoint({ method, body }: Exchange, rest: readonly string[]): Outcome {
  if (method !== 'POST' || rest.join('/') !== 'state_change') return noSuchEndpoint(method);
  const { state, email } = isObject(body) ? body : {};
  const defects: Defect[] = [];
  if (typeof email !== 'string') defects.push(refused('bad-body', 'body', 'Validation failed'));
  if (isLoose(email)) defects.push(refused('M4', 'email', 'No such team member', 404, 'TEAM_MEMBER_NOT_FOUND'));
  if (!AVAILABILITY.has(state)) defects.push(refused('bad-member', 'state', 'Validation failed'));
  return answer({ status: 'OK' }, defects);
}

/** Whether a space stands beside an address. */
function isLoose(email: unknown): boolean {
  return typeof email === 'string' && email !== email.trim();
}

const CUSTOM_ACTIONS = [
  { code: 'ACTION_1001', displayName: 'Site visit', score: 5, source: 'API', fieldSchema: { site: 'text' } },
  { code: 'ACTION_1002', displayName: 'Demo', score: 5, source: 'API', fieldSchema: { host: 'text' } },
];

/** Answers the metadata, custom field, custom action and lead stage endpoints; all of them are read only. */
export function metadataEndpoints({ method, query, segments }: Exchange): Outcome {
  if (method !== 'GET') return noSuchEndpoint(method);
  const [collection, name, ...more] = segments;
  if (more.length > 0) return noSuchEndpoint(method);
  const detailed = query.get('detail') === 'true';
  if (collection === 'custom-fields') return customFields(name);
  if (collection === 'custom-actions') return customActions(name, detailed);
  if (name !== undefined) return noSuchEndpoint(method);
  return collection === 'metadata'
    ? answer({ name: 'North Clinic', id: KNOWN.enterpriseId, leadIdentifierFieldId: LEAD_IDENTIFIER })
    : answer({ leadStages: [{ stageType: 'OPEN', activeStatuses: [{ label: 'Fresh' }] }] });
}

function customFields(name: string | undefined): Outcome {
  const fields = [...LEAD_FIELDS].map(([apiName, type]) => ({
    apiName,
    type,
    lockAfterCreate: apiName === LEAD_IDENTIFIER,
    isLeadid: apiName === LEAD_IDENTIFIER,
  }));
  if (name === undefined) return answer({ customFields: fields });
  const field = fields.find(({ apiName }) => apiName === name);
  return field === undefined ? refusal('E2', 'path', 'No such field', 404, 'NOT_FOUND') : answer(field);
}

function customActions(code: string | undefined, detailed: boolean): Outcome {
  const shown = CUSTOM_ACTIONS.map(({ fieldSchema, ...summary }) => (detailed ? { ...summary, fieldSchema } : summary));
  if (code === undefined) return answer({ customActions: shown });
  const action = shown.find((one) => one.code === code);
  if (action !== undefined) return answer(action);
  const bare = /^\d+$/.test(code);
  return refusal(bare ? 'E4' : 'not-found', 'path', 'No such custom action', 404, 'NOT_FOUND');
}
