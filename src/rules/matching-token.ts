import type { Rule } from 'eslint';
import { type Check, createRule } from '../create-rule.ts';
import { addressesOf, type TelecrmRequest } from '../requests/request.ts';
import { apiOfToken, type Credential, credentialsOf } from '../requests/tokens.ts';
import type { Node } from '../values/value.ts';

const NAMES = { sync: 'Sync', async: 'Async' } as const;

const rule: Rule.RuleModule = createRule({
  name: 'matching-token',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the token of the API that a request goes to',
    },
    schema: [],
    messages: {
      otherApi:
        'The {{api}} API answers 401 to a token of the other API, and `{{variable}}` is one by its name. Send a token that telecrm made for the {{api}} API.',
    },
  },
  check(check) {
    const { requests, report } = check;
    for (const request of requests) {
      const { api } = request.operation;
      if (api === undefined) continue;
      for (const credential of variables(request)) {
        const other = apiOfToken(credential.name);
        if (other === undefined || other === api) continue;
        const { value, name: variable } = credential;
        const data = { api: NAMES[api], variable };
        report({
          request,
          node: placeOf(check, credential, request),
          culprits: [value, ...addressesOf(request.exchange)],
          messageId: 'otherApi',
          data,
        });
      }
    }
  },
});

function variables({ exchange, when }: TelecrmRequest): Extract<Credential, { kind: 'variable' }>[] {
  return credentialsOf(exchange, when).filter((credential) => credential.kind === 'variable');
}

/** Where the variable is read, if every request that it goes to from there is of the other API; else the request. */
function placeOf({ requests, here }: Check, { value }: Credential, request: TelecrmRequest): Node | undefined {
  const node = here(value.origin);
  if (!node) return undefined;
  const isRight = requests.some(
    (other) =>
      other.operation.api !== request.operation.api &&
      variables(other).some((credential) => credential.value.origin?.node === node),
  );
  return isRight ? here({ node: request.exchange.node, file: request.exchange.file }) : node;
}

export default rule;
