import { env } from '../config/env';

export async function addAction(leadId: string, type: string, text: string) {
  const response = await fetch(`${env.telecrmUrl}/enterprise/${env.enterpriseId}/lead/${leadId}/action`, {
    method: 'POST',
    body: JSON.stringify({ actions: [{ type, fields: { text } }] }),
  });
  return response.json();
}
