import axios from 'axios';

const ENTERPRISE_ID = process.env.TELECRM_ENTERPRISE_ID;
const TRIAL_BOOKED = 'ACTION_1002';

const bearer = (token) => ({ headers: { Authorization: `Bearer ${token}` } });

/** Somebody new books a trial: only the phone number is known, and the Async API finds or makes the lead. */
export async function queueTrial(phone, date) {
  await axios.post(
    `https://next-api.telecrm.in/enterprise/${ENTERPRISE_ID}/autoupdatelead`,
    { fields: { phone }, actions: [{ type: TRIAL_BOOKED, fields: { date } }] },
    bearer(process.env.TELECRM_ASYNC_TOKEN),
  );
}

/** A lead that we know books a trial: the Sync API tells at once whether it was recorded. */
export async function logTrial(leadId, date) {
  const { data } = await axios({
    method: 'post',
    url: `https://next.telecrm.in/autoupdate/v2/enterprise/${ENTERPRISE_ID}/lead/${leadId}/action`,
    data: { actions: [{ type: TRIAL_BOOKED, fields: { date } }] },
    ...bearer(process.env.TELECRM_SYNC_TOKEN),
  });
  return data.actions[0].status === 'CREATED';
}
