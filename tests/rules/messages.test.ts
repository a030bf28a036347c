import { describe, expect, test } from 'vitest';
import { lint, messagesOf, ruleNames } from '../support/lint.ts';
import { ACTION, ACTIONS, ASYNC, CREATE_LEAD, LEAD, MEMBERS, SEARCH } from '../support/urls.ts';

/** A token of nobody. */
const TOKEN = '00000000000000000000000000000000';

/** One defect of every rule, with a token wherever one can stand. */
const EVERYTHING_WRONG = `
  const headers = { Authorization: 'Bearer ${TOKEN}' };
  await fetch('${ACTIONS}?token=${TOKEN}', {
    method: 'POST',
    headers,
    body: JSON.stringify({
      token: '${TOKEN}',
      actions: [
        { type: 'ACTION_1001', token: '${TOKEN}' },
        { type: 'OUTGOING_CALL' },
        { type: 'PAYMENT', status: 'PAID', token: '${TOKEN}' },
      ],
    }),
  });
  await fetch('${ASYNC}?token=${TOKEN}', {
    method: 'POST',
    headers,
    body: JSON.stringify({ fields: { phone: '0' }, token: '${TOKEN}', actions: [{ type: '1001' }] }),
  });
  await fetch('${ACTION}', {
    method: 'POST',
    headers,
    body: JSON.stringify({ type: 'PAYMENT', status: 'CANCELLED', amount: '${TOKEN}' }),
  });
  await fetch('${LEAD}?token=${TOKEN}', { method: 'PUT', headers });
  await fetch('${LEAD}', { headers: { Authorization: process.env.TELECRM_ASYNC_TOKEN } });
  const response = await fetch('${SEARCH}', { method: 'POST', headers, body: JSON.stringify({ type: 'MISSED_CALL' }) });
  const { data } = await response.json();
  await fetch('${SEARCH}', { method: 'POST', headers, body: JSON.stringify({ performed_at: { from: '${TOKEN}' } }) });
  await fetch('${CREATE_LEAD}', { method: 'POST', headers, body: JSON.stringify({ fields: { phone: '${TOKEN}' } }) });
  const queued = await fetch('${ASYNC}', { method: 'POST', headers, body: JSON.stringify({ fields: { phone: '0' } }) });
  console.log((await queued.json()).lead_id);
  await fetch('${MEMBERS}?limit=50&token=${TOKEN}', { headers });
  await fetch('${MEMBERS}', { method: 'POST', headers, body: JSON.stringify({ role: 'BOSS', password: '${TOKEN}' }) });
  await fetch('${ASYNC}', { method: 'POST', headers, body: JSON.stringify({ fields: { rating: '9', token: '${TOKEN}' } }) });
  await fetch('${LEAD}', { method: 'POST', headers, body: JSON.stringify({ fields: { phone: '${TOKEN}' } }) });
  await fetch('${ACTIONS}/' + data[0].action_id + '?token=${TOKEN}', { headers });
`;

describe.each(ruleNames)('the messages of %s', (rule) => {
  const messages = [...messagesOf(rule)];

  test('there are some', () => {
    expect(messages).not.toEqual([]);
  });

  test.each(messages)('%s is one or two sentences and ends with a full stop', (_id, message) => {
    expect(message).toMatch(/[^.]\.$/u);
    expect(message).not.toMatch(/\n| {2}/u);
    const sentences = message.split(/(?<=[.!?])\s+(?=[A-Z{'"\u2018\u201C\u0060])/u);
    expect(sentences.length).toBeLessThanOrEqual(2);
  });

  test('a report fills every placeholder and prints no token', () => {
    const reports = lint(EVERYTHING_WRONG, {}).filter((report) => report.ruleId === `telecrm/${rule}`);
    expect(reports).not.toEqual([]);
    for (const { message, suggestions = [] } of reports) {
      for (const text of [message, ...suggestions.map((suggestion) => suggestion.desc)]) {
        expect(text).not.toContain(TOKEN);
        expect(text).not.toContain('Bearer');
        expect(text).not.toMatch(/\{\{|\}\}|undefined|\[object/u);
        expect(text).toMatch(/\.$/u);
      }
    }
  });
});
