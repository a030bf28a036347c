/** All rules by name. */
import type { Rule } from 'eslint';
import matchingToken from './matching-token.ts';
import noActionPrefix from './no-action-prefix.ts';
import noAsyncOutcome from './no-async-outcome.ts';
import noBuiltinActionRead from './no-builtin-action-read.ts';
import noBuiltinActionWrite from './no-builtin-action-write.ts';
import noExposedToken from './no-exposed-token.ts';
import noLeadIdentifierUpdate from './no-lead-identifier-update.ts';
import noLockedPaymentFields from './no-locked-payment-fields.ts';
import noUnreadActionStatus from './no-unread-action-status.ts';
import noUnreadLeadRemarks from './no-unread-lead-remarks.ts';
import requireActionPrefix from './require-action-prefix.ts';
import requireLeadIdentifier from './require-lead-identifier.ts';
import requirePaymentFields from './require-payment-fields.ts';
import validEndpoint from './valid-endpoint.ts';
import validFieldValues from './valid-field-values.ts';
import validPageLimit from './valid-page-limit.ts';
import validPaymentValues from './valid-payment-values.ts';
import validRequestBody from './valid-request-body.ts';
import validSearch from './valid-search.ts';
import validTeamMember from './valid-team-member.ts';

export const rules: Readonly<Record<string, Rule.RuleModule>> = {
  'matching-token': matchingToken,
  'no-action-prefix': noActionPrefix,
  'no-async-outcome': noAsyncOutcome,
  'no-builtin-action-read': noBuiltinActionRead,
  'no-builtin-action-write': noBuiltinActionWrite,
  'no-exposed-token': noExposedToken,
  'no-lead-identifier-update': noLeadIdentifierUpdate,
  'no-locked-payment-fields': noLockedPaymentFields,
  'no-unread-action-status': noUnreadActionStatus,
  'no-unread-lead-remarks': noUnreadLeadRemarks,
  'require-action-prefix': requireActionPrefix,
  'require-lead-identifier': requireLeadIdentifier,
  'require-payment-fields': requirePaymentFields,
  'valid-endpoint': validEndpoint,
  'valid-field-values': validFieldValues,
  'valid-page-limit': validPageLimit,
  'valid-payment-values': validPaymentValues,
  'valid-request-body': validRequestBody,
  'valid-search': validSearch,
  'valid-team-member': validTeamMember,
};
