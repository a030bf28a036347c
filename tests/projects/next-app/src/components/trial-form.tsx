export function TrialForm({ action, kind }: { action: (form: FormData) => Promise<void>; kind: string }) {
  return (
    <form action={action} data-kind={kind}>
      <input name="date" type="date" />
    </form>
  );
}
