import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { removeProperty } from '../edits/properties.ts';
import { keyOf } from '../requests/place.ts';
import { leadFieldsOf } from '../requests/request.ts';
import { property } from '../requests/sent.ts';

const rule: Rule.RuleModule = createRule({
  name: 'no-lead-identifier-update',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow the field that identifies the lead in an update of a lead',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      identifier:
        'telecrm answers 403 to an update that carries `{{field}}`: the field that identifies a lead cannot change. Leave it out of the update.',
      removeField: 'Remove `{{field}}` from the update.',
    },
  },
  check({ requests, settings, here, report, sourceCode, ownership }) {
    const field = settings.leadIdentifier;
    for (const request of requests) {
      if (request.operation.name !== 'update-lead') continue;
      for (const fields of leadFieldsOf(request)) {
        for (const { value } of property(fields, field)) {
          // A value without a place of its own may stand for a key that is not there.
          if (value.kind === 'absent' || !value.slot) continue;
          const slot = here(value.slot);
          const edit = slot && !ownership.isShared(slot) ? removeProperty(sourceCode, slot) : undefined;
          report({
            request,
            node: slot,
            culprits: [keyOf(value, fields.value), fields.value],
            messageId: 'identifier',
            data: { field },
            suggestions: edit ? [{ messageId: 'removeField', data: { field }, edit }] : [],
          });
        }
      }
    }
  },
});

export default rule;
