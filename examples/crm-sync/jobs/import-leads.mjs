import { readFile } from 'node:fs/promises';
import axios from 'axios';

const ENTERPRISE = process.env.TELECRM_ENTERPRISE_ID;

const queue = axios.create({
  baseURL: 'https://next-api.telecrm.in',
  headers: { Authorization: `Bearer ${process.env.TELECRM_ASYNC_TOKEN}` },
});

const crm = axios.create({
  baseURL: 'https://next.telecrm.in/autoupdate/v2',
  headers: { Authorization: `Bearer ${process.env.TELECRM_SYNC_TOKEN}` },
});

/** Queues a lead of the old address book, most of which have no rating. */
async function importLead(row) {
  const fields = { phone: row.phone, name: row.name };
  if (row.stars === 'top') fields.rating = '5';
  const { data } = await queue.post(`/enterprise/${ENTERPRISE}/autoupdatelead`, { fields });
  console.log(row.name, data.lead_id);
}

/** Queues a person who left an e-mail address and no phone number. */
async function importSubscriber({ name, email }) {
  await queue.post(`/enterprise/${ENTERPRISE}/autoupdatelead`, { fields: { name, email: email.trim() } });
}

/** Writes a name that was corrected by hand. */
async function correctName(leadId, { name, phone }) {
  await crm.post(`/enterprise/${ENTERPRISE}/lead/${leadId}`, { fields: { name, phone } });
}

/** The lessons that were missed this week. */
async function missedCalls(leadId, since) {
  const { data } = await crm.post(`/enterprise/${ENTERPRISE}/lead/${leadId}/action/search`, {
    type: 'MISSED_CALL',
    performed_at: { from: since },
  });
  return data.data;
}

/** Makes an account for each tutor who has none. */
async function inviteTutors(tutors) {
  const { data } = await crm.get(`/enterprise/${ENTERPRISE}/team-members`, { params: { limit: 50 } });
  const known = new Set(data.data.map(({ email }) => email));
  for (const tutor of tutors.filter(({ email }) => !known.has(email))) {
    await crm.post(`/enterprise/${ENTERPRISE}/team-members`, {
      name: tutor.name,
      email: tutor.email,
      phone_number: tutor.phone.replace(/\D/g, ''),
      role: 'caller',
    });
  }
}

const book = JSON.parse(await readFile('address-book.json', 'utf8'));
for (const row of book.leads) await importLead(row);
for (const subscriber of book.subscribers) await importSubscriber(subscriber);
for (const { leadId, ...correction } of book.corrections) {
  await correctName(leadId, correction);
  console.log(leadId, await missedCalls(leadId, book.since));
}
await inviteTutors(book.tutors);
