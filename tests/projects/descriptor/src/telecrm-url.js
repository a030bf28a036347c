const root = (region) => (region === 'test' ? 'https://next.telecrm.in/autoupdate/v2' : process.env.TELECRM_URL);
const enterprise = (region, id) => `${root(region)}/enterprise/${id}`;

export const leadUrl = (region, id, leadId) => `${enterprise(region, id)}/lead/${leadId}`;
