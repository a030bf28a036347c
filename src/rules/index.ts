/** All rules by name. */
import type { Rule } from 'eslint';
import matchingToken from './matching-token.ts';
import noActionPrefix from './no-action-prefix.ts';
import noBuiltinActionRead from './no-builtin-action-read.ts';
import noBuiltinActionWrite from './no-builtin-action-write.ts';
import noExposedToken from './no-exposed-token.ts';
import noLockedPaymentFields from './no-locked-payment-fields.ts';
import noUnreadActionStatus from './no-unread-action-status.ts';
import requireActionPrefix from './require-action-prefix.ts';
import requirePaymentFields from './require-payment-fields.ts';
import validEndpoint from './valid-endpoint.ts';
import validPaymentValues from './valid-payment-values.ts';
import validRequestBody from './valid-request-body.ts';

export const rules: Readonly<Record<string, Rule.RuleModule>> = {
  'matching-token': matchingToken,
  'no-action-prefix': noActionPrefix,
  'no-builtin-action-read': noBuiltinActionRead,
  'no-builtin-action-write': noBuiltinActionWrite,
  'no-exposed-token': noExposedToken,
  'no-locked-payment-fields': noLockedPaymentFields,
  'no-unread-action-status': noUnreadActionStatus,
  'require-action-prefix': requireActionPrefix,
  'require-payment-fields': requirePaymentFields,
  'valid-endpoint': validEndpoint,
  'valid-payment-values': validPaymentValues,
  'valid-request-body': validRequestBody,
};
