function pick(...names: string[]): string | undefined {
  for (const name of names) {
    const value = process.env[name];
    if (value) return value;
  }
  return undefined;
}

export const env = {
  telecrmUrl: pick('TELECRM_URL', 'CRM_URL') ?? 'https://next.telecrm.in/autoupdate/v2',
  enterpriseId: pick('TELECRM_ENTERPRISE_ID') ?? '',
  noteType: pick('TELECRM_NOTE_TYPE', 'CRM_NOTE_TYPE') ?? 'SYSTEM_NOTE',
  visitType: pick('TELECRM_VISIT_TYPE') ?? '1001',
};
