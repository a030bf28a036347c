import * as services from './services/index.js';
import { VISIT, createActions } from './services/index.js';

export async function run(leadId) {
  const first = await createActions(leadId, [{ type: VISIT }]); // expect: no-action-prefix (written in ./services/crm/telecrm/codes.js:1)
  const second = await services.createActions(leadId, [{ type: services.crm.VISIT }]); // expect: no-action-prefix (written in ./services/crm/telecrm/codes.js:1)
  return [first.actions[0].status, second.actions[0].status];
}
