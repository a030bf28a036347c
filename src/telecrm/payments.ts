/** Payment actions. https://docs.telecrm.in/concepts/actions */

/** What a new payment must carry beside its type, at the top level. */
export const requiredFields = ['status', 'currency', 'amount'] as const;

/** What an existing payment does not let anybody change. */
export const lockedFields = ['amount', 'currency', 'paymentid'] as const;

export const statuses = ['PENDING', 'COMPLETED', 'FAILED', 'REFUNDED', 'CANCELLED', 'PROCESSING'] as const;

export const currencies = ['INR', 'USD', 'PKR', 'AED', 'QAR', 'SAR', 'MYR', 'AUD', 'CAD', 'SGD', 'XOF'] as const;

/** Whether a string may be an amount: a number above zero, in any notation that JavaScript reads. */
export function isAmount(value: string): boolean {
  const amount = Number(value);
  return value.trim() !== '' && amount > 0 && Number.isFinite(amount);
}
