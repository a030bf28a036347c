/** The rules' options, from their schemas. Written by `npm run docs`. */
import type { Linter } from 'eslint';

export interface TelecrmRules {
  /**
   * Require the token of the API that a request goes to
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/matching-token.md
   */
  'telecrm/matching-token'?: Linter.RuleEntry<[]>;
  /**
   * Disallow the `ACTION_` prefix on custom action types sent to the Sync API
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/no-action-prefix.md
   */
  'telecrm/no-action-prefix'?: Linter.RuleEntry<[]>;
  /**
   * Disallow reading an outcome from the answer of the Async API
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/no-async-outcome.md
   */
  'telecrm/no-async-outcome'?: Linter.RuleEntry<[]>;
  /**
   * Disallow fetching single actions that come from a search for a built-in type
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/no-builtin-action-read.md
   */
  'telecrm/no-builtin-action-read'?: Linter.RuleEntry<[]>;
  /**
   * Disallow writing action types that telecrm records itself
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/no-builtin-action-write.md
   */
  'telecrm/no-builtin-action-write'?: Linter.RuleEntry<TelecrmNoBuiltinActionWrite>;
  /**
   * Disallow telecrm tokens in the source and in code that browsers load
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/no-exposed-token.md
   */
  'telecrm/no-exposed-token'?: Linter.RuleEntry<[]>;
  /**
   * Disallow the field that identifies the lead in an update of a lead
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/no-lead-identifier-update.md
   */
  'telecrm/no-lead-identifier-update'?: Linter.RuleEntry<[]>;
  /**
   * Disallow changing the amount, currency or payment id of an existing payment
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/no-locked-payment-fields.md
   */
  'telecrm/no-locked-payment-fields'?: Linter.RuleEntry<[]>;
  /**
   * Require reading the status of each action that a request creates
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/no-unread-action-status.md
   */
  'telecrm/no-unread-action-status'?: Linter.RuleEntry<[]>;
  /**
   * Require reading the remarks on each lead that a request creates
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/no-unread-lead-remarks.md
   */
  'telecrm/no-unread-lead-remarks'?: Linter.RuleEntry<[]>;
  /**
   * Require the `ACTION_` prefix on custom action types sent to the Async API
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/require-action-prefix.md
   */
  'telecrm/require-action-prefix'?: Linter.RuleEntry<[]>;
  /**
   * Require the field that identifies the lead wherever one is created
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/require-lead-identifier.md
   */
  'telecrm/require-lead-identifier'?: Linter.RuleEntry<[]>;
  /**
   * Require the status, currency and amount of a new payment
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/require-payment-fields.md
   */
  'telecrm/require-payment-fields'?: Linter.RuleEntry<[]>;
  /**
   * Require the documented method, host and path of each request
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/valid-endpoint.md
   */
  'telecrm/valid-endpoint'?: Linter.RuleEntry<TelecrmValidEndpoint>;
  /**
   * Require values of lead fields to have the type of the field
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/valid-field-values.md
   */
  'telecrm/valid-field-values'?: Linter.RuleEntry<[]>;
  /**
   * Require a `limit` that telecrm grants
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/valid-page-limit.md
   */
  'telecrm/valid-page-limit'?: Linter.RuleEntry<[]>;
  /**
   * Require the documented values for the status, currency and amount of a payment
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/valid-payment-values.md
   */
  'telecrm/valid-payment-values'?: Linter.RuleEntry<[]>;
  /**
   * Require the documented shape of request bodies
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/valid-request-body.md
   */
  'telecrm/valid-request-body'?: Linter.RuleEntry<[]>;
  /**
   * Require the filters that each kind of search documents
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/valid-search.md
   */
  'telecrm/valid-search'?: Linter.RuleEntry<[]>;
  /**
   * Require the documented values for a team member's phone number, role, state and e-mail address
   * @see https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v0.1.0/docs/rules/valid-team-member.md
   */
  'telecrm/valid-team-member'?: Linter.RuleEntry<[]>;
}

/* ======= Declarations ======= */
// ----- telecrm/no-builtin-action-write -----
type TelecrmNoBuiltinActionWrite =
  | []
  | [
      {
        allowAsync?: string[];
      },
    ];
// ----- telecrm/valid-endpoint -----
type TelecrmValidEndpoint =
  | []
  | [
      {
        allowLegacyHosts?: boolean;
      },
    ];
