import { env } from '../config/env';
import { addAction } from './telecrm';

export async function note(leadId: string, text: string) {
  const answer = await addAction(leadId, env.noteType, text); // expect: no-builtin-action-write (written in ../config/env.ts:12)
  return answer.actions[0].action_id;
}

export async function visit(leadId: string, text: string) {
  const answer = await addAction(leadId, env.visitType, text);
  return answer.actions[0].action_id;
}
