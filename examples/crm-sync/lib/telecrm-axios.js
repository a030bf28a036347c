import axios from 'axios';

let instance;

/** One connection for the whole process, made when it is first needed. */
export function getTelecrm() {
  if (!instance) {
    instance = axios.create({
      baseURL: process.env.TELECRM_SYNC_URL,
      timeout: 10_000,
      headers: { Authorization: `Bearer ${process.env.TELECRM_SYNC_TOKEN}` },
    });
  }
  return instance;
}

const leadPath = (leadId) => `/enterprise/${process.env.TELECRM_ENTERPRISE_ID}/lead/${leadId}`;

export async function getLead(leadId) {
  const { data } = await getTelecrm().get(leadPath(leadId), { params: { includeActions: true, limit: 100 } });
  return data;
}

export async function setStatus(leadId, status) {
  await getTelecrm().post(leadPath(leadId), { fields: { status } });
}

/** Keeps a call that a tutor made from a phone of their own. */
export async function logCall(leadId, call) {
  const { data } = await getTelecrm().post(`${leadPath(leadId)}/action`, {
    actions: [{ type: 'OUTGOING_CALL', fields: { duration: call.seconds, note: call.note } }],
  });
  const [entry] = data.actions;
  if (entry.status === 'IGNORED') {
    throw new Error(`The call was not recorded: ${JSON.stringify(data.remarks)}`);
  }
}

/** Keeps a reminder for each of the leads of a course. */
export async function remindAll(leadIds, course) {
  const answers = await Promise.all(
    leadIds.map((leadId) =>
      getTelecrm().post(`${leadPath(leadId)}/action`, { actions: [{ type: '1004', fields: { course } }] }),
    ),
  );
  return answers.filter(({ data }) => data.actions[0].status === 'CREATED').length;
}
