// Every parser and processor that telecrm code is linted through, each in a folder of one project.
import { join } from 'node:path';
import { lintAsMarked } from '../lint.mjs';

/** @type {Record<string, string>} folder by name of the place */
const languages = {
  'JavaScript, espree': 'espree',
  'TypeScript, @typescript-eslint/parser': 'typescript',
  'TypeScript, @typescript-eslint/parser with projectService': 'typescript-typed',
  'JavaScript, @babel/eslint-parser': 'babel',
  'Vue components, eslint-plugin-vue': 'vue',
  'Svelte components, eslint-plugin-svelte': 'svelte',
  'Astro components, eslint-plugin-astro': 'astro',
  'Code in Markdown, @eslint/markdown': 'markdown',
  'Scripts in HTML, eslint-plugin-html': 'html',
  'Apps Script, .gs files': 'apps-script',
  'Mixed with JSON, CSS and Markdown': 'mixed',
};

/** @type {import('../context.mjs').Place[]} */
export const places = [
  ...Object.entries(languages).map(([name, folder]) => ({
    name,
    run: async (/** @type {import('../context.mjs').Context} */ { temporary, install }) => {
      const project = temporary('languages', 'languages');
      await install(project);
      return lintAsMarked(project, ['.'], { cwd: join(project, folder) });
    },
  })),
  { name: 'Astro components, newest eslint-plugin-astro on Node 24', run: newestAstro },
];

/**
 * The newest one wants a younger Node than the oldest that the plugin works with.
 * @param {import('../context.mjs').Context} context
 */
async function newestAstro({ temporary, install, node }) {
  const path = await node('24.21.0');
  if (typeof path !== 'string') return path;
  const project = temporary('languages', 'languages');
  await install(project, { 'eslint-plugin-astro': '3.2.1' });
  return lintAsMarked(project, ['.'], { node: path, cwd: join(project, 'astro') });
}
