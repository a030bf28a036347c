import { bookTrial, visit } from './actions';
import { TrialForm } from '@/components/trial-form';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await visit(id);
  return <TrialForm action={bookTrial.bind(null, id)} kind="OUTGOING_CALL" />;
}
