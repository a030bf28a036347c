/** The closed lists of the documented API, written from its pages alone. */

/** A payment's `status`. */
export const PAYMENT_STATUSES: ReadonlySet<unknown> = new Set([
  'PENDING',
  'COMPLETED',
  'FAILED',
  'REFUNDED',
  'CANCELLED',
  'PROCESSING',
]);

/** A payment's `currency`. */
export const CURRENCIES: ReadonlySet<unknown> = new Set([
  'INR',
  'USD',
  'PKR',
  'AED',
  'QAR',
  'SAR',
  'MYR',
  'AUD',
  'CAD',
  'SGD',
  'XOF',
]);

/** Fields of a payment that never change once it exists. */
export const LOCKED_PAYMENT_FIELDS = ['amount', 'currency', 'paymentid'] as const;

/** A team member's `role`. */
export const ROLES: ReadonlySet<unknown> = new Set(['ADMIN', 'MANAGER', 'CALLER', 'MARKETING_USER']);

/** A team member's availability. */
export const AVAILABILITY: ReadonlySet<unknown> = new Set(['Active', 'Inactive', 'On Leave', 'Working']);

/** How an action's `type` is spelt: the class decides what either API does with it. */
export type TypeClass = 'code' | 'number' | 'prefixed-code' | 'payment' | 'other-name' | 'missing';

/** Tells how a `type` is spelt. */
export function classifyType(type: unknown): TypeClass {
  if (typeof type === 'number') return 'number';
  if (typeof type !== 'string') return 'missing';
  if (/^\d+$/.test(type)) return 'code';
  if (/^ACTION_\d+$/.test(type)) return 'prefixed-code';
  return type === 'PAYMENT' ? 'payment' : 'other-name';
}

/** Whether a value is a plain JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
