const BASE = 'https://next.telecrm.in/autoupdate/v2';

export default async function createActions(leadId, actions) {
  const response = await fetch(`${BASE}/enterprise/${process.env.ENTERPRISE}/lead/${leadId}/action`, {
    method: 'POST',
    body: JSON.stringify({ actions }),
  });
  return response.json();
}
