// Markdown pages of the project, and what stands in them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { root } from '../prepare.mjs';

/**
 * The project's own pages, committed or about to be. What tests read is not among them.
 * @returns {string[]} paths from the root
 */
export function markdownPages() {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.md', ':!tests'];
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).trim().split('\n');
  return files.filter((file) => existsSync(join(root, file))).toSorted();
}

/**
 * @param {string} file path from the root
 * @returns {string} its text, empty if there is no such file
 */
export function readPage(file) {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
}

/**
 * Where a page's links and images lead.
 * @param {string} text
 * @returns {string[]}
 */
export function linksOf(text) {
  /** @type {string[]} */
  const links = [];
  visit(fromMarkdown(text), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push(node.url);
  });
  return links;
}

/**
 * The anchors of a page's headings, as GitHub makes them.
 * @param {string} text
 * @returns {string[]}
 */
export function anchorsOf(text) {
  const slugger = new GithubSlugger();
  /** @type {string[]} */
  const anchors = [];
  visit(fromMarkdown(text), 'heading', (heading) => {
    anchors.push(slugger.slug(toString(heading)));
  });
  return anchors;
}

/**
 * @typedef {object} CodeBlock
 * @property {string} language the first word after the fence
 * @property {string} info the rest of the line after the fence
 * @property {string} code
 * @property {number} line the line of the fence, counted from 1
 * @property {string} section the nearest heading of the second level
 * @property {string} heading the nearest heading of any level
 */

/**
 * The blocks of code in a page.
 * @param {string} text
 * @returns {CodeBlock[]}
 */
export function codeBlocks(text) {
  /** @type {CodeBlock[]} */
  const blocks = [];
  let section = '';
  let heading = '';
  visit(fromMarkdown(text), (node) => {
    if (node.type === 'heading') {
      heading = toString(node);
      if (node.depth === 2) section = heading;
    } else if (node.type === 'code') {
      const { lang, meta, value, position } = node;
      const line = position?.start.line ?? 0;
      blocks.push({ language: lang ?? '', info: meta ?? '', code: `${value}\n`, line, section, heading });
    }
  });
  return blocks;
}
