interface Action {
  type: string;
  fields?: Record<string, unknown>;
  status?: string;
  currency?: string;
  amount?: string;
}

interface LeadPayload {
  fields: Record<string, unknown>;
  actions?: Action[];
}

export async function pushLead(fields: Record<string, unknown>, actions: Action[] = []) {
  const payload: LeadPayload = { fields };
  if (actions.length > 0) payload.actions = actions;

  const response = await fetch(
    `https://next-api.telecrm.in/enterprise/${process.env.TELECRM_ENTERPRISE_ID}/autoupdatelead`,
    { method: 'POST', body: JSON.stringify(payload) },
  );
  return response.ok;
}
