export const actionsPath = (leadId) => `/enterprise/${process.env.ENTERPRISE_ID}/lead/${leadId}/action`;
