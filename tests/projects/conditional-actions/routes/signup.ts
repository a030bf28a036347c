import { pushLead } from '../lib/telecrm.js';

export async function signup(form: { name: string; phone: string; plan?: string }) {
  const actions = [];
  if (form.plan) actions.push({ type: '1004', fields: { plan: form.plan } }); // expect: require-action-prefix
  return pushLead({ name: form.name, phone: form.phone }, actions);
}

export function plain(phone: string) {
  return pushLead({ phone });
}

export function paid(phone: string, amount: string) {
  return pushLead({ phone }, [
    { type: 'PAYMENT', status: 'COMPLETED', amount }, // expect: require-payment-fields
    { type: 'ACTION_1004', fields: {} },
  ]);
}
