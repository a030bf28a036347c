import { config, fixed, typeOf } from './config.js';
import { crm } from './crm.js';

export const sent = async (leadId) => {
  const answers = [
    await crm.send(leadId, config.visit),
    await crm.send(leadId, fixed.visit), // expect: no-action-prefix (written in ./config.js:3)
    await crm.send(leadId, typeOf('1001')),
    await crm.send(leadId, crm.noteType),
    await crm.send(leadId, crm.callType), // expect: no-builtin-action-write (written in ./client.js:3)
  ];
  return answers.map(({ actions }) => actions[0].status);
};
