// Whether the links of a page lead somewhere. Nothing is fetched.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from '../prepare.mjs';
import { anchorsOf, linksOf, readPage } from './markdown.mjs';

/** @type {{ bugs: string }} */
const { bugs } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** A file of this repository as the forge shows it, in one version or another. */
const ownFile = new RegExp(`^${bugs.replace(/issues$/, '(?:blob|tree|raw)/[^/]+/')}`);

/**
 * Every link into the project has to lead to a file, and to a heading in it where the link names one; every other one has to
 * be an address of the web, over https.
 * @param {string} page path from the root
 * @param {string} [text] what stands there
 * @returns {string[]} what is wrong, one sentence for each link
 */
export function brokenLinks(page, text = readPage(page)) {
  return linksOf(text).flatMap((link) => {
    const problem = problemOf(link, page, text);
    return problem === undefined ? [] : [`${page}: the link ${link} ${problem}.`];
  });
}

/**
 * @param {string} link
 * @param {string} page
 * @param {string} text
 */
function problemOf(link, page, text) {
  const own = ownFile.test(link);
  if (/^[a-z]+:/i.test(link) && !own)
    return URL.canParse(link) && link.startsWith('https:') ? undefined : 'is no address';
  const [path = '', anchor] = link.split('#');
  const file = own ? path.replace(ownFile, '') : path ? join(dirname(page), path) : page;
  if (file !== page && (normalize(file).startsWith('..') || !existsSync(join(root, file)))) return 'leads to no file';
  if (!anchor || !file.endsWith('.md')) return undefined;
  return anchorsOf(file === page ? text : readPage(file)).includes(anchor) ? undefined : 'leads to no heading';
}
