// What `DEBUG=eslint-plugin-telecrm` prints.
import { format } from 'node:util';
import debug from 'debug';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lint } from '../support/lint.ts';
import { ACTIONS } from '../support/urls.ts';

const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(debug, 'log').mockImplementation((...args: unknown[]) => {
    lines.push(format(...args));
  });
  debug.enable('eslint-plugin-telecrm');
});

afterEach(() => {
  debug.disable();
  vi.restoreAllMocks();
});

function traced(code: string): string[] {
  lint(code, {});
  return lines.map((line) => line.slice(line.indexOf('case.js')));
}

test('a file that has nothing to do with telecrm is skipped, once for all rules', () => {
  expect(traced('fetch("https://example.com")')).toEqual([
    'case.js: skipped, neither it nor what it imports has to do with telecrm',
  ]);
});

test('a test that puts something else in the place of what it calls is skipped', () => {
  expect(traced(`jest.mock('axios'); fetch('${ACTIONS}');`)).toEqual([
    'case.js: skipped, it puts something else in the place of what it calls',
  ]);
});

test('a file is run, and each request is told with what is not known of it', () => {
  const code = `
    const base = process.env.TELECRM_URL;
    fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type }] }) });
    export const read = (id) => fetch(id ? \`\${base}/lead/\${id}\` : '/none');
  `;
  const [summary, ...requests] = traced(code);
  expect(summary).toMatch(
    /^case\.js: \d+ of \d+ steps, 0 other files, 2 requests, of which 1 go to telecrm, unknown values: 1 global, 1 environment, 1 parameter/,
  );
  expect(requests.map((line) => line.replace(/ \+\d+ms.*/, ''))).toEqual([
    `case.js:3: POST ${ACTIONS} (create-actions)`,
    'case.js:4: GET <environment>/lead/<parameter> or /none (not known to be telecrm)',
  ]);
});

test('a budget that is used up is told', () => {
  const loops = (depth: number): string => (depth === 0 ? 'n += 1;' : `while (go()) { n += 1; ${loops(depth - 1)} }`);
  expect(traced(`let n = 0; ${loops(40)} fetch('${ACTIONS}');`)[0]).toContain(
    'used up: what was not reached is unknown',
  );
});
