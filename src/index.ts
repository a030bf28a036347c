/**
 * The plugin: rules for code that calls telecrm's HTTP APIs, and presets that turn them on.
 * TypeScript before 5.6 cannot read the second export, and is led to `plugin.ts` by the package's `exports`.
 */
export * from './plugin.ts';
export { default, default as 'module.exports' } from './plugin.ts';
