'use server';

import { revalidatePath } from 'next/cache';
import { ACTION_CODES } from '@/lib/action-codes';
import { createActions, createVisit } from '@/lib/telecrm';

export async function bookTrial(leadId: string, form: FormData) {
  await createActions(leadId, [{ type: ACTION_CODES.trial, fields: { date: form.get('date') } }]); // expect: no-unread-action-status
  revalidatePath('/leads');
}

export async function visit(leadId: string) {
  await createVisit(leadId, '/leads');
}

export async function call(leadId: string) {
  const answer = await createActions(leadId, [
    { type: 'OUTGOING_CALL' }, // expect: no-builtin-action-write
    { type: ACTION_CODES.visit }, // expect: no-action-prefix (written in ../../lib/action-codes.ts:2)
  ]);
  return answer.remarks;
}
