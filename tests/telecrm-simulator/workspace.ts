/** The state of one simulated workspace: a fresh one has the same leads, actions and members every time. */

/** An action as it is stored. */
export interface StoredAction {
  readonly id: string;
  readonly leadId: string;
  readonly type: string;
  fields: Record<string, unknown>;
}

/** What a simulated workspace contains. */
export interface Workspace {
  readonly enterpriseId: string;
  readonly leads: Map<string, Record<string, unknown>>;
  readonly actions: Map<string, StoredAction>;
  readonly members: Map<string, Record<string, unknown>>;
  /** The next free number, for ids that are the same in every run. */
  serial: number;
  /** The same for actions that a search finds: what is created must not depend on what was searched for. */
  found: number;
}

/** Ids and names that a program may count on; all of them invented. */
export const KNOWN = {
  enterpriseId: 'north-clinic',
  leadId: 'lead-1',
  paymentId: 'action-payment',
  visitId: 'action-visit',
  visitCode: '1001',
  callId: 'action-call',
  memberEmail: 'desk@north-clinic.example',
  syncToken: 'sync-00000000000000000000000000000000',
  asyncToken: 'async-00000000000000000000000000000000',
} as const;

/** A workspace with one lead, one action of each kind and one team member. */
export function createWorkspace(): Workspace {
  const workspace: Workspace = {
    enterpriseId: KNOWN.enterpriseId,
    leads: new Map([[KNOWN.leadId, { name: 'First Lead', phone: '910000000001', status: 'Fresh' }]]),
    actions: new Map(),
    members: new Map([[KNOWN.memberEmail, { name: 'Front Desk', email: KNOWN.memberEmail, role: 'CALLER' }]]),
    serial: 1,
    found: 1,
  };
  const { leadId } = KNOWN;
  const payment = { status: 'PENDING', currency: 'INR', amount: '5000' };
  workspace.actions.set(KNOWN.paymentId, { id: KNOWN.paymentId, leadId, type: 'PAYMENT', fields: payment });
  workspace.actions.set(KNOWN.visitId, {
    id: KNOWN.visitId,
    leadId,
    type: KNOWN.visitCode,
    fields: { site: 'North' },
  });
  workspace.actions.set(KNOWN.callId, { id: KNOWN.callId, leadId, type: 'OUTGOING_CALL', fields: {} });
  return workspace;
}

/** An id that no action has yet. */
export function nextId(workspace: Workspace): string {
  return `action-${workspace.serial++}`;
}

/** Stores an action and returns it. */
export function storeAction(
  workspace: Workspace,
  leadId: string,
  type: string,
  fields: Record<string, unknown>,
  id = nextId(workspace),
): StoredAction {
  const action = { id, leadId, type, fields };
  workspace.actions.set(id, action);
  return action;
}

/**
 * The actions of a lead that a search finds. Two actions of a type that was never recorded are recorded now:
 * the list of built-in types is open, and a search of any of them has hits in a real workspace.
 */
export function findActions(workspace: Workspace, leadId: string, type: string | undefined): StoredAction[] {
  const all = [...workspace.actions.values()].filter((action) => action.leadId === leadId);
  if (type === undefined) return all;
  const hits = all.filter((action) => action.type === type);
  while (hits.length < 2) hits.push(storeAction(workspace, leadId, type, {}, `found-${workspace.found++}`));
  return hits;
}
