import 'server-only';
import { ACTION_CODES } from './action-codes';

const BASE = process.env.TELECRM_SYNC_URL ?? 'https://next.telecrm.in/autoupdate/v2';

export interface NewAction {
  type: string;
  fields?: Record<string, unknown>;
}

async function request(path: string, body: unknown) {
  const response = await fetch(`${BASE}/enterprise/${process.env.TELECRM_ENTERPRISE_ID}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.TELECRM_SYNC_TOKEN}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

export const createActions = (leadId: string, actions: NewAction[]) => request(`/lead/${leadId}/action`, { actions });

export async function createVisit(leadId: string, page: string) {
  const answer = await createActions(leadId, [
    { type: ACTION_CODES.visit, fields: { page } }, // expect: no-action-prefix (written in ./action-codes.ts:2)
  ]);
  return answer.actions[0].status === 'CREATED';
}
