// In a test that puts something else in the place of what it calls, nobody knows what is sent.
import { expect, test } from 'vitest';
import { lint } from '../support/lint.ts';
import { ACTIONS } from '../support/urls.ts';

const request = `await fetch('${ACTIONS}', { method: 'POST', body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }] }) });`;

test.each([
  "jest.mock('./telecrm.js');",
  "vi.mock(import('./telecrm.js'), factory);",
  "vi.stubGlobal('fetch', answer);",
  "const sent = vi.spyOn(globalThis, 'fetch');",
  "spyOn(globalThis, 'fetch');",
  "test('a', (t) => { t.mock.method(globalThis, 'fetch', answer); });",
  "import nock from 'nock';",
  "import { setupServer } from 'msw/node';",
  'const sinon = require("sinon");',
])('nothing is reported behind %s', (code) => {
  expect(lint(`${code} ${request}`, {})).toEqual([]);
});

test.each([
  "test('a', () => { expect(answer).toBeDefined(); });",
  'const mock = makeMock(); mock.reset();',
  'jest.setTimeout(5000);',
  "import msw from './msw.js';",
  "const server = 'nock-server';",
])('everything is reported behind %s', (code) => {
  expect(lint(`${code} ${request}`, {}, ['no-action-prefix'])).toHaveLength(1);
});
