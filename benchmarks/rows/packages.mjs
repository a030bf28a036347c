// Code that has nothing to do with telecrm: what everybody pays in most of their files.
import { join } from 'node:path';
import js from '@eslint/js';
import { all, fastest, linting, ms, nothing } from '../measure.mjs';
import { copySources } from '../packages.mjs';

const ROUNDS = 10;

/** @type {import('eslint').Linter.Config} what can be said of the rules without a look at values */
const selectors = {
  rules: {
    'no-restricted-syntax': [
      'error',
      'Literal[value=/^https?:.{1,40}telecrm\\.in.*autoupdatelead\\u002F$/]',
      'TemplateElement[value.raw=/\\u002Fautoupdatelead\\u002F$/]',
      "Property[key.name='type'] > Literal[value=/^\\d{4}$/]",
      "Property[key.name='type'] > Literal[value=/^ACTION_1\\d{3}$/]",
      "Property[key.name='type'][value.value='PAYMENT']",
      "Property[key.name='limit'] > Literal[value>100]",
      "CallExpression[callee.name='fetch'] > ObjectExpression > Property[key.name='body'] > ObjectExpression",
      "CallExpression[callee.object.name='axios'][callee.property.name=/^(post|put)$/] > Literal[value=/telecrm/]",
    ],
  },
};

/**
 * @param {string} workspace
 * @returns {import('../measure.mjs').Row[]}
 */
export function packages(workspace) {
  const folder = join(workspace, 'packages');
  const files = copySources(folder);
  const contestants = [nothing, all, [selectors], [js.configs.recommended]].map((config) => linting(config, folder));
  const [base = 0, ours = 0, restricted = 0, recommended = 0] = fastest(contestants, files, ROUNDS);
  const row = `${files.length} files without telecrm, ${ms(ours)}`;
  return [
    {
      row,
      against: `a rule that listens to nothing, ${ms(base)}`,
      figure: (ours / base).toFixed(3),
      goal: '≤ 1.02',
      ok: ours / base <= 1.02,
    },
    ahead('no-restricted-syntax, eight selectors', restricted),
    ahead('js.configs.recommended', recommended),
  ];

  /**
   * @param {string} against
   * @param {number} time
   */
  function ahead(against, time) {
    return {
      row,
      against: `${against}, ${ms(time)}`,
      figure: (ours / time).toFixed(3),
      goal: '< 1',
      ok: ours < time,
    };
  }
}
