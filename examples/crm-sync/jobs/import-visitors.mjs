import { readFile } from 'node:fs/promises';

const ENTERPRISE = process.env.TELECRM_ENTERPRISE_ID;
const LEADS = `https://next.telecrm.in/autoupdate/v2/enterprise/${ENTERPRISE}/lead`;
const QUEUE = `https://next-api.telecrm.in/enterprise/${ENTERPRISE}/autoupdatelead`;

function authorized(token) {
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
}

/** Queues a visitor of the open day. */
async function queueVisitor({ name, phone, city }) {
  const response = await fetch(QUEUE, {
    method: 'POST',
    headers: authorized(process.env.TELECRM_SYNC_TOKEN),
    body: JSON.stringify({ fields: { name, phone, city }, source: 'open day' }),
  });
  return response.status;
}

/** Notes the new city of a visitor whom telecrm knows already. */
async function moveVisitor(leadId, city) {
  await fetch(`${LEADS}/${leadId}`, {
    method: 'PUT',
    headers: authorized(process.env.TELECRM_SYNC_TOKEN),
    body: JSON.stringify({ fields: { city } }),
  });
}

/** The lead of a visitor, if there is one. */
async function findVisitor(phone) {
  const response = await fetch(`${LEADS}/search?limit=1`, {
    method: 'POST',
    headers: authorized(process.env.TELECRM_SYNC_TOKEN ?? '00000000000000000000000000000000'),
    body: JSON.stringify({ fields: { phone } }),
  });
  const { data } = await response.json();
  return data[0];
}

const visitors = JSON.parse(await readFile('visitors.json', 'utf8'));
for (const visitor of visitors) {
  const lead = await findVisitor(visitor.phone);
  if (lead) await moveVisitor(lead.fields.lead_id, visitor.city);
  else await queueVisitor(visitor);
}
