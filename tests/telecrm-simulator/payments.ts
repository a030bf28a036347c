import { CURRENCIES, PAYMENT_STATUSES } from './facts.ts';
import { dropped } from './verdict.ts';
import type { Defect } from './verdict.ts';

const FIELDS = ['status', 'currency', 'amount'] as const;

/** Everything wrong with a payment that is to be created; each defect leaves the entry IGNORED. */
export function judgePayment(payment: Record<string, unknown>, path: string): Defect[] {
  return FIELDS.flatMap((field) => {
    const value = payment[field];
    if (value === undefined) {
      return [dropped('C6-missing', `${path}.${field}`, `A payment needs ${field}`)];
    }
    return isDocumented(field, value)
      ? []
      : [dropped('C6-value', `${path}.${field}`, `Invalid ${field}: ${JSON.stringify(value)}`)];
  });
}

/** Whether a value is one that the page on payments lists. A JSON number as amount is against the contract. */
export function isDocumented(field: (typeof FIELDS)[number], value: unknown): boolean {
  switch (field) {
    case 'status':
      return PAYMENT_STATUSES.has(value);
    case 'currency':
      return CURRENCIES.has(value);
    case 'amount':
      return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) && Number(value) > 0;
  }
}
