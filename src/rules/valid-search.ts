import type { Rule } from 'eslint';
import { type Check, createRule } from '../create-rule.ts';
import { renameKey } from '../edits/properties.ts';
import { replaceLiteral } from '../edits/texts.ts';
import { keyOf } from '../requests/place.ts';
import { bodyOf, stringOf, type TelecrmRequest } from '../requests/request.ts';
import { actionFiltersOf, eachOf, searchedTypes } from '../requests/searches.ts';
import { certain, property, type Sent } from '../requests/sent.ts';
import { builtinTypes, PAYMENT } from '../telecrm/actions.ts';
import type { Node, Plain } from '../values/value.ts';

const rule: Rule.RuleModule = createRule({
  name: 'valid-search',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the filters that each kind of search documents',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      window:
        'telecrm ignores `{{wrong}}` in this search or answers 400: the time window of {{kind}} is `{{right}}`. Write `{{right}}`.',
      email:
        'A search of the actions of a lead takes the id of a team member, and {{value}} is an e-mail address: nothing is found. Write the id.',
      id: 'A search for leads takes the e-mail address of a team member, and {{value}} is none: nothing is found. Write the address.',
      list: 'telecrm answers 400 "Invalid filter" to a list: a search of the actions of a lead takes one `type`. Search once for each type.',
      letterCase: "No action has the type '{{type}}': telecrm writes its types in capitals. Write '{{right}}'.",
      rename: 'Write `{{right}}`.',
      useOnly: 'Write the one type that is in the list.',
      useCapitals: "Write '{{right}}'.",
    },
  },
  check(check) {
    for (const request of check.requests) {
      for (const type of searchedTypes(request)) checkLetterCase(check, request, type);
      if (request.operation.name === 'search-actions') {
        for (const body of bodyOf(request)) {
          checkWindow(check, request, body, 'performed_at', 'created_on', 'a search of the actions of a lead');
          checkPerformer(check, request, body, 'email', (text) => text.includes('@'));
          for (const type of property(body, 'type')) checkList(check, request, type);
        }
      }
      for (const filter of actionFiltersOf(request)) {
        checkWindow(check, request, filter, 'created_on', 'performed_at', 'the actions in a search for leads');
        checkPerformer(check, request, filter, 'id', (text) => text !== '' && !text.includes('@'));
      }
    }
  },
});

/** The time window under the name that it has in the other search. */
function checkWindow(
  { here, report, ownership }: Check,
  request: TelecrmRequest,
  filter: Sent,
  wrong: string,
  right: string,
  kind: string,
): void {
  for (const { value } of property(filter, wrong)) {
    // A value without a place of its own may stand for a key that is not there.
    if (value.kind === 'absent' || !value.slot) continue;
    const slot = here(value.slot);
    const isTaken = property(filter, right).some((one) => one.value.kind !== 'absent');
    const edit = slot && !isTaken && !ownership.isShared(slot) ? renameKey(slot, right) : undefined;
    report({
      request,
      node: slot,
      culprits: [keyOf(value, filter.value), filter.value],
      messageId: 'window',
      data: { wrong, right, kind },
      suggestions: edit ? [{ messageId: 'rename', data: { right }, edit }] : [],
    });
  }
}

/** Team members that are told by their addresses where ids are asked for, or the reverse. */
function checkPerformer(
  { here, report }: Check,
  request: TelecrmRequest,
  filter: Sent,
  messageId: 'email' | 'id',
  isWrong: (text: string) => boolean,
): void {
  for (const performer of eachOf(property(filter, 'performed_by'))) {
    for (const { value, result } of certain(performer, (plain) => textThat(plain, isWrong)))
      report({ request, node: here(value.origin), culprits: [value], messageId, data: { value: `'${result}'` } });
  }
}

function textThat(value: Plain, isWrong: (text: string) => boolean): string | undefined {
  const text = stringOf(value);
  return text !== undefined && isWrong(text) ? text : undefined;
}

function checkList({ here, report, sourceCode, ownership }: Check, request: TelecrmRequest, { value }: Sent): void {
  if (value.kind !== 'reference' || value.object.kind !== 'array') return;
  const list = here(value.origin);
  const only = list && !ownership.isShared(list) ? onlyElement(list) : undefined;
  report({
    request,
    node: list,
    culprits: [value],
    messageId: 'list',
    suggestions: only
      ? [
          {
            messageId: 'useOnly',
            edit: (fixer) => fixer.replaceTextRange(list?.range ?? only.range, sourceCode.getText(only as never)),
          },
        ]
      : [],
  });
}

function onlyElement(list: Node): Node | undefined {
  if (list.type !== 'ArrayExpression' || list.elements.length !== 1) return undefined;
  const [only] = list.elements;
  return only && only.type !== 'SpreadElement' ? only : undefined;
}

function checkLetterCase({ here, report, sourceCode }: Check, request: TelecrmRequest, type: Sent): void {
  for (const { value, result: right } of certain(type, inCapitals)) {
    const origin = here(value.origin);
    const edit = origin && replaceLiteral(sourceCode, origin, right);
    report({
      request,
      node: origin,
      culprits: [value],
      messageId: 'letterCase',
      data: { type: stringOf(value) ?? '', right },
      suggestions: edit ? [{ messageId: 'useCapitals', data: { right }, edit }] : [],
    });
  }
}

/** The type that is meant by a name in other letters; the list of types is open, so a name that is unknown may be right. */
function inCapitals(value: Plain): string | undefined {
  const type = stringOf(value);
  const right = type?.toUpperCase();
  return right !== undefined && right !== type && (right === PAYMENT || builtinTypes.has(right)) ? right : undefined;
}

export default rule;
