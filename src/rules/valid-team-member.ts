import type { Rule } from 'eslint';
import { type Check, createRule, type Suggestion } from '../create-rule.ts';
import type { Edit } from '../edits/ownership.ts';
import { replaceLiteral } from '../edits/texts.ts';
import { bodyOf, type TelecrmRequest } from '../requests/request.ts';
import { certain, property, type Sent } from '../requests/sent.ts';
import { availabilities, roles } from '../telecrm/members.ts';
import type { Node, Plain } from '../values/value.ts';

/** What is wrong with a value, and what is meant. */
interface Wrong {
  readonly shown: string;
  readonly meant: string | undefined;
}

type MessageId = 'phone' | 'role' | 'state' | 'email';

const rule: Rule.RuleModule = createRule({
  name: 'valid-team-member',
  meta: {
    type: 'problem',
    docs: {
      description: "Require the documented values for a team member's phone number, role, state and e-mail address",
      recommended: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      phone:
        'telecrm answers 400 to a `phone_number` that holds anything but digits, as {{value}} does. Write the country code and the number without `+`, spaces or dashes.',
      role: `telecrm answers 400 to the role {{value}}. Write one of ${roles.join(', ')}.`,
      state: `telecrm answers 400 to the state {{value}}. Write one of ${availabilities.join(', ')}.`,
      email:
        'telecrm finds no team member by {{value}}: a space stands beside the address. Write it without the space.',
      write: "Write '{{value}}'.",
      dropOthers: 'Drop everything but the digits.',
    },
  },
  check(check) {
    for (const request of check.requests) {
      const { name } = request.operation;
      const isNew = name === 'create-team-member';
      if (!isNew && name !== 'set-availability') continue;
      for (const body of bodyOf(request)) {
        judge(check, request, 'email', property(body, 'email'), untrimmed);
        if (!isNew) {
          judge(check, request, 'state', property(body, 'state'), (plain) => notListed(plain, availabilities));
          continue;
        }
        judge(check, request, 'role', property(body, 'role'), (plain) => notListed(plain, roles));
        judge(check, request, 'phone', property(body, 'phone_number'), notDigits);
      }
    }
  },
});

function judge(
  { here, useOf, report, sourceCode, ownership }: Check,
  request: TelecrmRequest,
  messageId: MessageId,
  found: readonly Sent[],
  verdict: (plain: Plain) => Wrong | undefined,
): void {
  for (const sent of found) {
    for (const { value, result } of certain(sent, verdict)) {
      const origin = here(value.origin);
      const { meant } = result;
      const edit = origin && meant !== undefined ? replaceLiteral(sourceCode, origin, meant) : undefined;
      const owned = origin !== undefined && ownership.owns(request, origin);
      const stripped =
        messageId === 'phone' && !edit
          ? dropOthers(sourceCode, value.kind === 'text' ? useOf(value) : undefined)
          : undefined;
      const suggestions: Suggestion[] = [];
      if (edit && meant !== undefined && !owned) suggestions.push({ messageId: 'write', data: { value: meant }, edit });
      if (stripped) suggestions.push({ messageId: 'dropOthers', edit: stripped });
      report({
        request,
        node: origin,
        culprits: [value],
        messageId,
        data: { value: result.shown },
        fix: owned ? edit : undefined,
        suggestions,
      });
    }
  }
}

/** `number` → `number.replace(/\D/g, '')`, where it is put into the body. */
function dropOthers(sourceCode: Check['sourceCode'], node: Node | undefined): Edit | undefined {
  if (node?.type !== 'Identifier' && node?.type !== 'TemplateLiteral' && node?.type !== 'MemberExpression')
    return undefined;
  const text = sourceCode.getText(node as never);
  const key = node.parent.type === 'Property' && node.parent.shorthand ? `${text}: ` : '';
  return (fixer) => fixer.replaceTextRange(node.range, String.raw`${key}${text}.replace(/\D/g, '')`);
}

function notDigits(value: Plain): Wrong | undefined {
  if (value.kind === 'text') {
    const isSpoilt = value.parts.some((part) => typeof part === 'string' && /\D/.test(part));
    const shown = value.parts.map((part) => (typeof part === 'string' ? part : '…')).join('');
    return isSpoilt ? { shown: `'${shown}'`, meant: undefined } : undefined;
  }
  if (value.kind !== 'literal' || typeof value.value !== 'string' || /^\d+$/.test(value.value)) return undefined;
  // A text with letters is no number that somebody wrote for people to read.
  const digits = /^[\d\s()+./-]+$/.test(value.value) ? value.value.replaceAll(/\D/g, '') : '';
  return { shown: `'${value.value}'`, meant: digits === '' ? undefined : digits };
}

function notListed(value: Plain, allowed: readonly string[]): Wrong | undefined {
  if (value.kind !== 'literal' || value.value === undefined) return undefined;
  const text = String(value.value);
  if (typeof value.value === 'string' && allowed.includes(text)) return undefined;
  const meant = allowed.find((one) => one.toLowerCase() === text.trim().toLowerCase());
  return { shown: typeof value.value === 'string' ? `'${text}'` : text, meant };
}

function untrimmed(value: Plain): Wrong | undefined {
  if (value.kind !== 'literal' || typeof value.value !== 'string') return undefined;
  const meant = value.value.trim();
  return meant === value.value || meant === '' ? undefined : { shown: `'${value.value}'`, meant };
}

export default rule;
