/** The plugin object: the rules, and the presets that turn them on. */
import type { ESLint, Linter } from 'eslint';
import { packageJson } from './create-rule.ts';
import type { TelecrmRules } from './rule-options.ts';
import { rules } from './rules/index.ts';
import type { Settings } from './settings.ts';

interface Plugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: 'telecrm' };
  readonly rules: typeof rules;
  readonly configs: {
    /** The documented pitfalls. */
    readonly recommended: Linter.Config;
    /** Every rule. */
    readonly all: Linter.Config;
  };
}

const { name, version } = packageJson;
const configs: { recommended?: Linter.Config; all?: Linter.Config } = {};
const plugin: Plugin = { meta: { name, version, namespace: 'telecrm' }, rules, configs: configs as Plugin['configs'] };

function preset(label: string, includes: (rule: string) => boolean): Linter.Config {
  const on = Object.keys(rules)
    .filter(includes)
    .map((rule): [string, 'error'] => [`telecrm/${rule}`, 'error']);
  return { name: `telecrm/${label}`, plugins: { telecrm: plugin }, rules: Object.fromEntries(on) };
}

configs.recommended = preset('recommended', (rule) => rules[rule]?.meta?.docs?.recommended === true);
configs.all = preset('all', () => true);

export default plugin;

/** The rules that a configuration may set, each with its options: `rules: { … } satisfies TelecrmRules`. */
export type { TelecrmRules };

/** What may stand under `settings.telecrm`: `settings: { telecrm: { … } satisfies TelecrmSettings }`. */
export type TelecrmSettings = Partial<Settings>;
