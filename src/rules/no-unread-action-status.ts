import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { throwOnIgnored } from '../edits/status-check.ts';
import type { Exchange } from '../models/exchange.ts';
import { dutyOf, readingOf } from '../requests/answers.ts';
import { bodyOf, type TelecrmRequest } from '../requests/request.ts';
import { items, property } from '../requests/sent.ts';
import type { Node } from '../values/value.ts';

const rule: Rule.RuleModule = createRule({
  name: 'no-unread-action-status',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require reading the status of each action that a request creates',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      unread:
        "telecrm can ignore single actions behind a successful answer, and nobody reads their `status` here. Check each entry's `status`, or the `remarks`, of the answer.",
      onlyLogged:
        "telecrm can ignore single actions behind a successful answer, and this one is only logged. Check each entry's `status`, or the `remarks`, of the answer.",
      throwOnIgnored: 'Throw an error if telecrm ignored an action.',
    },
  },
  check({ requests, report, sourceCode, model }) {
    // Where the run was cut short, a reader may be among what was not run.
    if (model.exhausted) return;
    const byDuty = new Map<Node, TelecrmRequest[]>();
    for (const request of requests) {
      if (!createsActions(request)) continue;
      const node = dutyIn(model.file, request.exchange);
      if (!node) continue;
      const others = byDuty.get(node);
      if (others) others.push(request);
      else byDuty.set(node, [request]);
    }
    for (const [node, sent] of byDuty) {
      const readings = sent.map(readingOf);
      // One caller that reads shows that the code can; which of them passes here nobody knows.
      const [first] = sent;
      if (!first || readings.includes('read')) continue;
      const edit = throwOnIgnored(sourceCode, first.exchange, node);
      report({
        request: first,
        node,
        culprits: [],
        messageId: readings.every((reading) => reading === 'onlyLogged') ? 'onlyLogged' : 'unread',
        suggestions: edit ? [{ messageId: 'throwOnIgnored', edit }] : [],
      });
    }
  },
});

/** The call in a file that has the duty to read; what another file keeps to itself is judged there. */
function dutyIn(file: string, exchange: Exchange): Node | undefined {
  const duty = dutyOf(exchange);
  if (duty.file === file) return duty.node;
  return exchange.file === file ? exchange.node : undefined;
}

/** Whether a request certainly creates actions, at least on some path. */
function createsActions(request: TelecrmRequest): boolean {
  if (request.operation.name === 'create-actions') return true;
  if (request.operation.name !== 'create-lead') return false;
  return bodyOf(request)
    .flatMap((body) => property(body, 'actions'))
    .some((list) => items(list).length > 0);
}

export default rule;
