import { getClient } from '../lib/http.js';
import { actionsPath } from '../lib/paths.js';

export async function pushVisits(visits) {
  for (const visit of visits) {
    const { data } = await getClient().post(actionsPath(visit.leadId), {
      actions: [{ type: 'ACTION_1001', fields: { at: visit.at } }], // expect: no-action-prefix
    });
    if (data.actions[0].status === 'IGNORED') console.warn('ignored', visit.leadId);
  }
}

export async function pushOne(visit) {
  await getClient().post(actionsPath(visit.leadId), { actions: [{ type: '1001', fields: {} }] }); // expect: no-unread-action-status
}
