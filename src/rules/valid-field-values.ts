import type { Rule } from 'eslint';
import { type Check, createRule, type Suggestion } from '../create-rule.ts';
import { millisecondsOf } from '../edits/dates.ts';
import { replaceLiteral, replaceText, wrapInCall } from '../edits/texts.ts';
import type { Edit } from '../edits/ownership.ts';
import { leadFieldsOf, type TelecrmRequest } from '../requests/request.ts';
import { dateBoundsOf } from '../requests/searches.ts';
import { certain, property, type Sent } from '../requests/sent.ts';
import { type FieldType, fieldTypeOf, isNumeric, isRating, ISO_DATE_TIME, standardFields } from '../telecrm/fields.ts';
import type { Node, Plain } from '../values/value.ts';

/** What is wrong with a value, and what it may have meant. */
interface Wrong {
  readonly messageId: 'rating' | 'number' | 'tags' | 'money' | 'date' | 'email';
  /** How the value reads. */
  readonly shown: string;
  /** The value that is certainly meant. */
  readonly meant?: string | number;
  /** The function that makes the right thing of it. */
  readonly convert?: 'Number' | 'String';
}

const rule: Rule.RuleModule = createRule({
  name: 'valid-field-values',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require values of lead fields to have the type of the field',
      recommended: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      rating: 'telecrm drops a rating that is not an integer from 1 to 5, and `{{field}}` is {{value}}. Send a number.',
      number: 'telecrm drops a number field that holds no number, and `{{field}}` is {{value}}. Send a number.',
      tags: "telecrm drops tags that are no array of strings, and `{{field}}` is {{value}}. Write an array such as ['VIP', 'Returning'].",
      money:
        "telecrm takes money as a numeric string and may drop any other value, and `{{field}}` is {{value}}. Write a string such as '5000'.",
      date: "telecrm does not parse ISO 8601, and `{{field}}` is {{value}}. Send epoch milliseconds, or a text in the workspace's own date format.",
      email:
        'telecrm takes an e-mail address as it stands, and in {{value}} a space stands beside it. Send `{{field}}` without it.',
      useNumber: 'Write {{value}}.',
      convert: 'Convert it with `{{name}}`.',
      splitTags: 'Write one string for each tag.',
      useMilliseconds: 'Send epoch milliseconds.',
      trim: "Write '{{value}}'.",
    },
  },
  check(check) {
    const types = new Map<string, FieldType | undefined>([
      ...Object.entries(standardFields),
      ...Object.entries(check.settings.fields).map(([name, type]) => [name, fieldTypeOf(type)] as const),
    ]);
    for (const request of check.requests) {
      for (const fields of leadFieldsOf(request)) {
        for (const [field, type] of types) {
          for (const sent of type ? property(fields, field) : [])
            judge(check, request, field, sent, (plain) => wrongFor(type as FieldType, plain));
        }
      }
      for (const { field, sent } of dateBoundsOf(request)) judge(check, request, field, sent, notDate);
    }
  },
});

function judge(
  { here, useOf, report, sourceCode, ownership }: Check,
  request: TelecrmRequest,
  field: string,
  sent: Sent,
  verdict: (plain: Plain) => Wrong | undefined,
): void {
  for (const { value, result } of certain(sent, verdict)) {
    const origin = here(value.origin);
    const use = useOf(value);
    const place = origin ?? use ?? here(value.via);
    const owned = origin !== undefined && ownership.owns(request, origin);
    const { messageId, shown, meant, convert } = result;
    const literal = origin && meant !== undefined ? written(sourceCode, origin, meant) : undefined;
    const suggestions: Suggestion[] = [];
    // Where others use the text too, it is converted where this request uses it.
    const at = owned || origin === use ? place : use;
    const edits: (Suggestion | undefined)[] = [
      literal && !owned
        ? suggestion(typeof meant === 'string' ? 'trim' : 'useNumber', literal, { value: String(meant) })
        : undefined,
      convert && !literal && at
        ? suggestion('convert', wrapInCall(sourceCode, at, convert), { name: convert })
        : undefined,
      messageId === 'tags' && origin ? suggestion('splitTags', tagsOf(origin)) : undefined,
      messageId === 'date' && at ? suggestion('useMilliseconds', millisecondsOf(sourceCode, at, value)) : undefined,
    ];
    for (const edit of edits) if (edit) suggestions.push(edit);
    report({
      request,
      node: place,
      culprits: [value, sent.value],
      messageId,
      data: { field, value: shown },
      fix: owned ? literal : undefined,
      suggestions,
    });
  }
}

function suggestion(
  messageId: string,
  edit: Edit | undefined,
  data: Record<string, string> = {},
): Suggestion | undefined {
  return edit && { messageId, data, edit };
}

function written(sourceCode: Check['sourceCode'], node: Node, meant: string | number): Edit | undefined {
  return typeof meant === 'string' ? replaceLiteral(sourceCode, node, meant) : replaceText(node, String(meant));
}

/** `'VIP, Returning'` → `['VIP', 'Returning']`. */
function tagsOf(node: Node): Edit | undefined {
  if (node.type !== 'Literal' || typeof node.value !== 'string' || node.raw.includes('\\')) return undefined;
  const quote = node.raw.charAt(0);
  const tags = node.value.split(',').map((tag) => `${quote}${tag.trim()}${quote}`);
  const { parent } = node;
  // A text that something else is made of is no list of tags.
  const isWhole = /^(?:Property|VariableDeclarator|AssignmentExpression)$/.test(parent.type);
  return isWhole ? (fixer) => fixer.replaceTextRange(node.range, `[${tags.join(', ')}]`) : undefined;
}

function wrongFor(type: FieldType, value: Plain): Wrong | undefined {
  switch (type) {
    case 'rating':
      return notNumber(value, 'rating', isRating);
    case 'number':
      return notNumber(value, 'number', Number.isFinite);
    case 'tags':
      return notTags(value);
    case 'money':
      return notMoney(value);
    case 'date':
      return notDate(value);
    case 'email':
    case 'activeUsers':
      return notTrimmed(value);
    default:
      return undefined;
  }
}

function notNumber(
  value: Plain,
  messageId: 'rating' | 'number',
  isRight: (value: number) => boolean,
): Wrong | undefined {
  if (value.kind === 'text') return { messageId, shown: textOf(value), convert: 'Number' };
  if (value.kind !== 'literal' || value.value === null || value.value === undefined) return undefined;
  if (typeof value.value === 'number' && isRight(value.value)) return undefined;
  const number = typeof value.value === 'string' && isNumeric(value.value) ? Number(value.value) : undefined;
  return { messageId, shown: shown(value.value), ...(number !== undefined && isRight(number) && { meant: number }) };
}

function notTags(value: Plain): Wrong | undefined {
  if (value.kind === 'text') return { messageId: 'tags', shown: textOf(value) };
  return value.kind === 'literal' && typeof value.value === 'string' && value.value !== ''
    ? { messageId: 'tags', shown: shown(value.value) }
    : undefined;
}

function notMoney(value: Plain): Wrong | undefined {
  if (value.kind === 'unknown') return value.numeric && { messageId: 'money', shown: 'a number', convert: 'String' };
  if (value.kind === 'text') {
    // Letters or a separator in the part that is known spoil it, whatever the rest is.
    const spoilt = value.parts.some((part) => typeof part === 'string' && /[^\d.eE+\-\s]/.test(part));
    return spoilt ? { messageId: 'money', shown: textOf(value) } : undefined;
  }
  if (value.kind !== 'literal') return undefined;
  if (typeof value.value === 'number')
    return { messageId: 'money', shown: shown(value.value), meant: String(value.value) };
  return typeof value.value === 'string' && value.value !== '' && !isNumeric(value.value)
    ? { messageId: 'money', shown: shown(value.value) }
    : undefined;
}

function notDate(value: Plain): Wrong | undefined {
  if (value.kind === 'unknown' && value.date) return { messageId: 'date', shown: 'a date in that form' };
  return value.kind === 'literal' && typeof value.value === 'string' && ISO_DATE_TIME.test(value.value)
    ? { messageId: 'date', shown: shown(value.value) }
    : undefined;
}

function notTrimmed(value: Plain): Wrong | undefined {
  if (value.kind === 'text') {
    const [head, tail] = [value.parts[0], value.parts.at(-1)];
    const isLoose = (typeof head === 'string' && /^\s/.test(head)) || (typeof tail === 'string' && /\s$/.test(tail));
    return isLoose ? { messageId: 'email', shown: textOf(value) } : undefined;
  }
  if (value.kind !== 'literal' || typeof value.value !== 'string') return undefined;
  const meant = value.value.trim();
  return meant === value.value || meant === '' ? undefined : { messageId: 'email', shown: shown(value.value), meant };
}

function textOf(value: Extract<Plain, { kind: 'text' }>): string {
  return `'${value.parts.map((part) => (typeof part === 'string' ? part : '…')).join('')}'`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

export default rule;
