'use strict';

const crm = require('./telecrm');

// Nothing in this file names the service or its addresses.
async function keepCall(leadId, call) {
  const answer = await crm.createAction(leadId, { type: 'OUTGOING_CALL', text: call.note }); // expect: no-builtin-action-write
  if (answer.actions[0].status !== 'CREATED') throw new Error('The call was not kept.');
}

async function keepMeeting(leadId, meeting) {
  await crm.createAction(leadId, { type: '1002', fields: { at: meeting.at } }); // expect: no-unread-action-status
}

async function keepVisit(leadId, page) {
  await crm.logVisit(leadId, page);
}

async function settle(leadId, actionId) {
  await crm.updateAction(leadId, actionId, { type: 'PAYMENT', status: 'COMPLETED' });
  await crm.updateAction(leadId, actionId, {
    type: 'PAYMENT',
    status: 'completed', // expect: valid-payment-values
    amount: '500', // expect: no-locked-payment-fields
  });
}

module.exports = { keepCall, keepMeeting, keepVisit, settle };
