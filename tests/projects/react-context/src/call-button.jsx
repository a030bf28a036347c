import { useCrm } from './crm-context';

// Which client the context holds, nobody can see here.
export function CallButton({ leadId }) {
  const crm = useCrm();
  return <button onClick={() => crm.createActions(leadId, [{ type: 'ACTION_1001' }])}>Call</button>;
}
