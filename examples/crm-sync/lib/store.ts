/** What the tutors' page keeps in memory. Its events have nothing to do with telecrm's action types. */
export type StoreEvent = { type: 'CALL_SEEN'; leadId: string } | { type: 'ACTION_1002'; leadId: string };

const callsByLead = new Map<string, number>();
const trialsByLead = new Map<string, number>();

const countIn = (counts: Map<string, number>, leadId: string) => {
  counts.set(leadId, (counts.get(leadId) ?? 0) + 1);
};

export const store = {
  dispatch(event: StoreEvent) {
    countIn(event.type === 'ACTION_1002' ? trialsByLead : callsByLead, event.leadId);
  },
  calls: (leadId: string) => callsByLead.get(leadId) ?? 0,
  trials: (leadId: string) => trialsByLead.get(leadId) ?? 0,
};
