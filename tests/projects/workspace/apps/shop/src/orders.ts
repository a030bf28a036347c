import { createClient, SEED_ORDER } from '@orchard/crm';

const crm = createClient({ baseUrl: process.env.CRM_URL ?? '', enterpriseId: process.env.CRM_ID ?? '' });

export async function ordered(phone: string, leadId?: string) {
  if (!leadId) return crm.queue(phone, [{ type: SEED_ORDER, fields: {} }]); // expect: require-action-prefix (written in ../../../packages/crm/src/codes.ts:1)
  const answer = await crm.create(leadId, [{ type: SEED_ORDER, fields: {} }]);
  return answer.actions[0].status;
}
