import { writeFile } from 'node:fs/promises';

const API_URL = 'https://next.telecrm.in/autoupdate/v2';
const DAY = 24 * 60 * 60 * 1000;

async function api(method, path, body) {
  const response = await fetch(`${API_URL}/enterprise/${process.env.TELECRM_ENTERPRISE_ID}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${process.env.TELECRM_SYNC_TOKEN}`,
      'Content-Type': 'application/json',
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`telecrm answered ${response.status}: ${await response.text()}`);
  }
  return response.json();
}

/** The leads that somebody spoke to in the last day. */
async function leadsCalled(now) {
  const found = await api('POST', '/lead/search?limit=100', {
    actions: { type: ['OUTGOING_CALL', 'INCOMING_CALL'], performed_at: { from: now - DAY, to: now } },
  });
  return found.data;
}

/** Each call of a lead, with all that telecrm knows of it. */
async function callsOf(leadId, now) {
  const found = await api('POST', `/lead/${leadId}/action/search`, {
    type: 'OUTGOING_CALL',
    created_on: { from: now - DAY, to: now },
  });
  const calls = [];
  for (const hit of found.data) {
    calls.push(await api('GET', `/lead/${leadId}/action/${hit.action_id}`));
  }
  return calls;
}

/** Each payment of a lead; payments can be fetched one by one. */
async function paymentsOf(leadId) {
  const found = await api('POST', `/lead/${leadId}/action/search`, { type: 'PAYMENT' });
  return Promise.all(found.data.map((hit) => api('GET', `/lead/${leadId}/action/${hit.action_id}`)));
}

const now = Date.now();
const report = [];
for (const lead of await leadsCalled(now)) {
  const leadId = lead.fields.lead_id;
  const [calls, payments] = [await callsOf(leadId, now), await paymentsOf(leadId)];
  report.push({
    leadId,
    calls: calls.length,
    answered: calls.filter((call) => call.type === 'OUTGOING_CALL' && call.fields.duration > 0).length,
    paid: payments.filter((payment) => payment.status === 'COMPLETED').length,
  });
}
await writeFile('call-report.json', JSON.stringify(report, null, 2));
