// What the docs say of a rule from the rule itself.

/**
 * @typedef {object} Schema the part of JSON Schema in which options are described
 * @property {string | string[]} [type]
 * @property {string} [description]
 * @property {Schema} [items]
 * @property {Record<string, Schema>} [properties]
 * @property {string[]} [required]
 * @property {unknown[]} [enum]
 * @property {unknown} [const]
 * @property {Schema[]} [anyOf]
 * @property {Schema[]} [oneOf]
 * @property {Schema | boolean} [additionalProperties]
 */
/**
 * @typedef {object} Rule what is read here of a rule
 * @property {{
 *   docs: { description: string },
 *   fixable?: string,
 *   hasSuggestions?: boolean,
 *   schema: Schema[],
 *   defaultOptions?: Record<string, unknown>[],
 * }} meta
 */
/** @typedef {{ rules: Record<string, unknown> }} Preset */
/** @typedef {{ rules: Record<string, Rule>, configs: Record<string, Preset> }} Plugin */

/**
 * The table of all rules.
 * @param {Plugin} plugin
 * @param {string} folder of the rules' pages, from where the table stands
 */
export function rulesTable({ rules, configs }, folder) {
  const rows = Object.entries(rules).map(([name, rule]) => {
    const { docs, fixable, hasSuggestions } = rule.meta;
    const presets = presetsOf(configs, name).includes('recommended') ? '✅' : '';
    const link = `[${name}](${folder}/${name}.md)`;
    return row([link, sentence(docs.description), presets, fixable ? '🔧' : '', hasSuggestions ? '💡' : '']);
  });
  return [
    '✅ in the preset `recommended` · 🔧 fixed by `--fix` · 💡 with suggestions in the editor',
    '',
    row(['Rule', 'What it does', '✅', '🔧', '💡']),
    row(['---', '---', '---', '---', '---']),
    ...rows,
  ].join('\n');
}

/**
 * The top of a rule's page: its name, what it does, where it is on, what it offers.
 * @param {Plugin} plugin
 * @param {string} name
 * @param {Rule} rule
 */
export function header({ configs }, name, { meta }) {
  const presets = presetsOf(configs, name).map((preset) => code(preset));
  const notes = [
    `✅ In the ${presets.length > 1 ? 'presets' : 'preset'} ${presets.join(' and ')}.`,
    meta.fixable && '🔧 Some reports are fixed by `--fix`.',
    meta.hasSuggestions && '💡 Some reports come with a suggestion in the editor.',
  ].filter(Boolean);
  return [`# telecrm/${name}`, sentence(meta.docs.description), notes.join('\\\n')].join('\n\n');
}

/**
 * The table of a rule's options.
 * @param {Rule} rule
 * @returns {string | undefined} undefined where the rule has none
 * @throws {Error} where the options are not one object each of whose properties is described
 */
export function optionsTable({ meta }) {
  if (meta.schema.length === 0) return undefined;
  const [{ type, properties = {} } = {}, ...others] = meta.schema;
  if (type !== 'object' || others.length > 0) throw new Error('the options are not a single object');
  const rows = Object.entries(properties).map(([name, option]) => {
    if (!option.description) throw new Error(`the option ${name} has no description in the schema`);
    const byDefault = meta.defaultOptions?.[0]?.[name];
    return row([
      code(name),
      code(typeName(option)),
      byDefault === undefined ? '' : code(literal(byDefault)),
      option.description,
    ]);
  });
  return [row(['Option', 'Type', 'Default', 'Meaning']), row(['---', '---', '---', '---']), ...rows].join('\n');
}

/**
 * A schema as TypeScript would write it.
 * @param {Schema} schema
 * @returns {string}
 */
export function typeName(schema) {
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeName).join(' | ');
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  if (schema.type === 'array') {
    const item = schema.items ? typeName(schema.items) : 'unknown';
    return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
  }
  if (schema.type === 'object' && schema.properties) {
    const { required = [] } = schema;
    const members = Object.entries(schema.properties).map(
      ([name, property]) => `${name}${required.includes(name) ? '' : '?'}: ${typeName(property)}`,
    );
    return `{ ${members.join('; ')} }`;
  }
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return `Record<string, ${typeName(schema.additionalProperties)}>`;
  }
  return schema.type ?? 'unknown';
}

/**
 * @param {Plugin['configs']} configs
 * @param {string} rule
 */
function presetsOf(configs, rule) {
  return Object.keys(configs).filter((preset) => configs[preset] && `telecrm/${rule}` in configs[preset].rules);
}

/** @param {string} description as ESLint wants it: no capital, no full stop */
function sentence(description) {
  return `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
}

/** @param {unknown} value */
function literal(value) {
  return JSON.stringify(value).replaceAll('"', "'");
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/** @param {readonly string[]} cells */
function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
