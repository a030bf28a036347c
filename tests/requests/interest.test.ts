import { describe, expect, test } from 'vitest';
import { isOfInterest } from '../../src/requests/interest.ts';
import { readSettings } from '../../src/settings.ts';

const UUID = '01234567-89ab-4def-8abc-0123456789ab';
const TOKEN = `${UUID}1700000000000:${UUID}`;

describe('isOfInterest', () => {
  const settings = readSettings({
    telecrm: {
      baseUrls: { '/api/crm': 'sync' },
      clients: [{ module: '@acme/crm', name: 'save', operation: 'create-lead' }],
    },
  });

  test.each([
    "fetch('https://next.telecrm.in/x')",
    'process.env.TELECRM_URL',
    "post('/autoupdatelead')",
    'fetch(`${base}/enterprise/${id}/lead`)',
    "fetch('/api/crm/x')",
    "import { save } from '@acme/crm'",
    `send('${TOKEN}')`,
    `send('${TOKEN.toUpperCase()}')`,
  ])('is a file with a trace of telecrm: %s', (text) => {
    expect(isOfInterest(text, settings)).toBe(true);
  });

  test.each([
    "fetch('https://a.example/x')",
    '',
    "import { save } from '@acme/other'",
    `send('${TOKEN.slice(1)}')`,
    `send('1700000000000:${UUID}')`,
  ])('is no other: %s', (text) => {
    expect(isOfInterest(text, settings)).toBe(false);
  });

  test('without settings is no file that only they tell of', () => {
    expect(isOfInterest("fetch('/api/crm/x')", readSettings({}))).toBe(false);
  });
});
