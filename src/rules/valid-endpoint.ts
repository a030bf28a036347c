import type { Rule } from 'eslint';
import { type Check, createRule, type Suggestion } from '../create-rule.ts';
import { findPiece, replaceMethod, replacePiece } from '../edits/endpoints.ts';
import type { Edit } from '../edits/ownership.ts';
import { goesToTelecrm, type Misdirection, type Mistake, misdirectionsOf } from '../requests/endpoints.ts';

import type { Exchange } from '../models/http/exchange.ts';
import { alternatives } from '../values/choice.ts';
import { entryNamed } from '../values/query.ts';
import { piecesOf } from '../values/text.ts';
import type { Node } from '../values/value.ts';

interface Options {
  readonly allowLegacyHosts: boolean;
}

/** Where one documented spelling is meant. */
const FIXED: ReadonlySet<Mistake> = new Set<Mistake>(['availability', 'bareCode', 'noPrefix']);

const rule: Rule.RuleModule = createRule({
  name: 'valid-endpoint',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the documented method, host and path of each request',
      recommended: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        description: 'What is let through.',
        properties: {
          allowLegacyHosts: {
            type: 'boolean',
            description: 'Whether the older hosts of the Async API are let through.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ allowLegacyHosts: false }],
    messages: {
      method: 'telecrm answers 404 or 405 to {{verb}} {{path}}. The documented method of this path is {{documented}}.',
      noPath: 'telecrm answers 404 to {{path}}, which is no documented path. Documented are {{documented}}.',
      noEnterprise: 'telecrm answers 404 to {{path}} without an enterprise before it. Write `{{documented}}`.',
      availability: 'telecrm answers 404 to {{path}}. Write `{{documented}}`, one word without an `s`.',
      bareCode: 'telecrm answers 404 to {{path}}: a custom action is read by its full code. Write `{{documented}}`.',
      noPrefix: 'telecrm answers 404 to {{path}} on this host without `/autoupdate/v2`. Write `{{documented}}`.',
      wrongBase: 'telecrm answers 404 to {{path}} under this base. Write `{{documented}}`.',
      syncPath:
        'telecrm answers 404 to {{path}} on this host, which serves the Async API alone. Write `{{documented}}`, and send a token of the Sync API.',
      asyncPath:
        'telecrm answers 404 to {{path}} on this host, which serves the Sync API alone. Write `{{documented}}`, and send a token of the Async API.',
      criteria:
        'telecrm does not search by `{{documented}}` in the query. Send the criteria in the JSON body; only `skip` and `limit` stand in the query.',
      legacyHost: "telecrm's docs no longer name this host, so it may cease to answer. Write `{{documented}}`.",
      useMethod: 'Send {{meant}}.',
      useText: 'Write `{{to}}`.',
    },
  },
  check(check) {
    const { model, settings, options, here, report, sourceCode } = check;
    const { allowLegacyHosts } = options[0] as Options;
    for (const exchange of model.exchanges) {
      for (const misdirection of misdirectionsOf(exchange, settings.baseUrls)) {
        const { mistake, method, address, verb, path, documented, change, meant, needle } = misdirection;
        if (mistake === 'legacyHost' && allowLegacyHosts) continue;
        const place =
          mistake === 'method'
            ? replaceMethod(sourceCode, exchange, method, here, meant)
            : change && replacePiece(sourceCode, address, here, change);
        const node =
          place?.node ??
          (mistake === 'method'
            ? undefined
            : ((needle === undefined ? undefined : findPiece(sourceCode, address, here, needle)) ??
              here(entryNamed(address, documented)?.origin) ??
              here(address.origin)));
        const owned = place !== undefined && owns(check, misdirection, place.node);
        const edit = place && mayEdit(check, misdirection, place.node, owned) ? place.edit : undefined;
        const isMeant = mistake === 'method' ? changesNothingElse(misdirection) : FIXED.has(mistake);
        const fixed = edit !== undefined && isMeant && owned;
        report({
          request: { exchange },
          node,
          culprits: mistake === 'method' ? [method, ...piecesOf(address)] : [...piecesOf(address), method],
          messageId: mistake,
          data: { verb, path, documented },
          fix: fixed ? edit : undefined,
          suggestions: edit && !fixed ? [suggestion(misdirection, edit)] : [],
        });
      }
    }
  },
});

function suggestion({ meant, change }: Misdirection, edit: Edit): Suggestion {
  return change
    ? { messageId: 'useText', data: { to: change.to }, edit }
    : { messageId: 'useMethod', data: { meant: meant ?? '' }, edit };
}

function owns({ ownership }: Check, { exchange, mistake, method }: Misdirection, place: Node): boolean {
  // The name of the function that sends is nobody else's.
  return (mistake === 'method' && method.origin === undefined) || ownership.owns({ exchange }, place);
}

/** Whether the other method takes what is sent: a search has its criteria in the body. */
function changesNothingElse({ exchange, verb }: Misdirection): boolean {
  return verb !== 'GET' || exchange.body !== undefined;
}

/** Whether an edit mends this request and breaks no other. */
function mayEdit(check: Check, misdirection: Misdirection, place: Node, owned: boolean): boolean {
  const { exchange, meant } = misdirection;
  // A `GET` that has a body fails before it is sent.
  if (meant === 'GET' && exchange.body !== undefined) return false;
  const { model, settings } = check;
  const toTelecrm = model.exchanges.filter((other) => goesToTelecrm(other, settings.baseUrls));
  return (
    isAlone(check, misdirection, place) && (owned || toTelecrm.every((other) => hasSame(check, misdirection, other)))
  );
}

/** Whether a request has the same mistake, and no other. */
function hasSame({ settings }: Check, { mistake, change }: Misdirection, other: Exchange): boolean {
  const all = misdirectionsOf(other, settings.baseUrls);
  return all.length > 0 && all.every((one) => one.mistake === mistake && one.change?.from === change?.from);
}

/** Whether every request that is sent there, or by that text, has the same mistake. */
function isAlone(check: Check, misdirection: Misdirection, place: Node): boolean {
  const { exchange } = misdirection;
  return check.model.exchanges
    .filter((other) => (isCallee(exchange, place) ? other.node === exchange.node : mentions(other, place)))
    .every((other) => hasSame(check, misdirection, other));
}

/** Whether a place is the name of the function that sends a request. */
function isCallee({ node }: Exchange, place: Node): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.property === place;
}

function mentions({ method, url }: Exchange, place: Node): boolean {
  return [method, url]
    .flatMap((value) => alternatives(value))
    .some(({ value }) => piecesOf(value).some((one) => one.origin?.node === place));
}

export default rule;
