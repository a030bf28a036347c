import { leadUrl } from './telecrm-url.js';

/** Says what to send, and sends nothing. */
export function describeNote({ region, id, leadId, text }) {
  return {
    url: `${leadUrl(region, id, leadId)}/action`,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ actions: [{ type: 'ACTION_1007', fields: { text } }] }),
  };
}

export function describeSearch({ region, id, leadId }) {
  return {
    url: `${leadUrl(region, id, leadId)}/action/search`,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'OUTGOING_CALL' }),
  };
}
