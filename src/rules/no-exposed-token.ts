import type { Rule } from 'eslint';
import { createRule } from '../create-rule.ts';
import { goesToTelecrm } from '../requests/endpoints.ts';
import { credentialsOf, publicPrefixOf, tokensIn } from '../requests/tokens.ts';
import { addressesOf } from '../requests/request.ts';
import { TOKEN } from '../telecrm/tokens.ts';

const rule: Rule.RuleModule = createRule({
  name: 'no-exposed-token',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow telecrm tokens in the source and in code that browsers load',
      recommended: true,
    },
    schema: [],
    messages: {
      written:
        'Whoever can read this file, or what is built from it, can write to your CRM with this telecrm token. Revoke it in telecrm, and read a new one from the environment of a server.',
      publicVariable:
        'Bundlers write variables that begin with `{{prefix}}` into the code that browsers load, so everyone can read the telecrm token in `{{variable}}`. Send the request from a server, and name the variable without the prefix.',
      clientFile:
        "'use client' ships this file to browsers, where everyone can read the telecrm token in `{{variable}}`, if it is there at all. Send the request from a server.",
    },
  },
  check({ model, requests, settings, sourceCode, here, report }) {
    for (const node of tokensIn(sourceCode)) {
      report({ request: undefined, node, culprits: [], messageId: 'written' });
    }
    const known = new Set(requests.map(({ exchange }) => exchange));
    for (const exchange of model.exchanges) {
      if (exchange.when.lost || !(known.has(exchange) || goesToTelecrm(exchange, settings.baseUrls))) continue;
      for (const credential of credentialsOf(exchange, exchange.when)) {
        const { value } = credential;
        const node = here(value.origin);
        const finding = { request: { exchange }, node, culprits: [value, ...addressesOf(exchange)] };
        if (credential.kind === 'written') {
          // What has the shape of a token is reported where it is written.
          if (node || !TOKEN.test(credential.text)) report({ ...finding, messageId: 'written' });
          continue;
        }
        const { name: variable } = credential;
        const prefix = publicPrefixOf(variable);
        if (prefix !== undefined) report({ ...finding, messageId: 'publicVariable', data: { variable, prefix } });
        else if (model.inBrowser && exchange.file === model.file)
          report({ ...finding, messageId: 'clientFile', data: { variable } });
      }
    }
  },
});

export default rule;
