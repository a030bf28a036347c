import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startSimulator } from './simulator.ts';
import type { Simulator } from './simulator.ts';
import { KNOWN } from './workspace.ts';

const SYNC = { host: 'next.telecrm.in', base: '/autoupdate/v2/enterprise/north-clinic', token: KNOWN.syncToken };
const ASYNC = { host: 'next-api.telecrm.in', base: '/enterprise/north-clinic', token: KNOWN.asyncToken };
const PAYMENT = { type: 'PAYMENT', status: 'COMPLETED', currency: 'INR', amount: '5000' };

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => {
  simulator.reset();
});

type Api = Record<'host' | 'base' | 'token', string>;

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** Sends a request and returns the answer. */
async function send(api: Api, method: string, path: string, body?: unknown): Promise<Answer> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = { Host: api.host, Authorization: `Bearer ${api.token}`, 'Content-Length': text.length };
  return new Promise((resolve, reject) => {
    const outgoing = request({ port: simulator.port, method, path: api.base + path, headers }, (response) => {
      let received = '';
      response.on('data', (chunk: Buffer) => (received += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(received) as Record<string, unknown> });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}

/** The outcome and the reasons of the last request. */
function verdict(): string {
  const last = simulator.requests.at(-1)?.verdict;
  return [last?.outcome, ...(last?.defects.map(({ reason, path }) => `${reason} ${path}`) ?? [])].join(', ');
}

const createActions = (...actions: unknown[]) => send(SYNC, 'POST', '/lead/lead-1/action', { actions });
const queue = (...actions: unknown[]) =>
  send(ASYNC, 'POST', '/autoupdatelead', { fields: { phone: '910000000002' }, actions });

describe('create actions', () => {
  it('creates custom actions and complete payments', async () => {
    const { status, body } = await createActions({ type: '1001', fields: { site: 'North' } }, PAYMENT);
    expect(status).toBe(200);
    expect(body).toEqual({
      lead_id: 'lead-1',
      actions: [
        { action_id: 'action-1', status: 'CREATED' },
        { action_id: 'action-2', status: 'CREATED' },
      ],
      remarks: [],
    });
    expect(verdict()).toBe('accepted');
  });

  it('takes a numeric code, whose treatment is not documented', async () => {
    await createActions({ type: 1001 });
    expect(verdict()).toBe('accepted');
  });

  it.each(['OUTGOING_CALL', 'SYSTEM_NOTE', 'payment', '', 'ACTION_PAYMENT', 'ACTION_LEAD_DETAILS'])(
    'refuses the type %j',
    async (type) => {
      const { status, body } = await createActions({ type });
      expect([status, body.error]).toEqual([400, 'BAD_REQUEST']);
      expect(body.message).toBe('Only custom actions and payment actions can be created');
      expect(verdict()).toBe('rejected, C1 actions[0].type');
    },
  );

  it('refuses the prefix', async () => {
    expect((await createActions({ type: 'ACTION_1001' })).status).toBe(400);
    expect(verdict()).toBe('rejected, C2 actions[0].type');
  });

  it('ignores incomplete and invalid payments behind a 200, with remarks', async () => {
    const { status, body } = await createActions(
      { ...PAYMENT, currency: undefined },
      { ...PAYMENT, status: 'DONE' },
      PAYMENT,
    );
    expect(status).toBe(200);
    expect(body.actions).toMatchObject([
      { action_id: null, status: 'IGNORED' },
      { action_id: null, status: 'IGNORED' },
      { status: 'CREATED' },
    ]);
    expect(body.remarks).toMatchObject([
      { field: 'actions[0].currency', status: 'IGNORED' },
      { field: 'actions[1].status', status: 'IGNORED' },
    ]);
    expect(verdict()).toBe('dropped, C6-missing actions[0].currency, C6-value actions[1].status');
  });

  it.each([500, '0', '-5', '1,000', 'Rs 500', '', null])('ignores the amount %j', async (amount) => {
    await createActions({ ...PAYMENT, amount });
    expect(verdict()).toBe('dropped, C6-value actions[0].amount');
  });

  it('goes on judging behind the first reason to reject', async () => {
    await createActions({ type: 'OUTGOING_CALL' }, { type: 'ACTION_1001' }, { ...PAYMENT, amount: '0' });
    expect(verdict()).toBe('rejected, C1 actions[0].type, C2 actions[1].type, C6-value actions[2].amount');
  });

  it('needs the array, a type in each entry and a known lead', async () => {
    await send(SYNC, 'POST', '/lead/lead-1/action', { type: '1001' });
    expect(verdict()).toBe('rejected, X4 actions');
    await createActions({ fields: {} });
    expect(verdict()).toBe('rejected, type-missing actions[0].type');
    expect((await send(SYNC, 'POST', '/lead/other/action', { actions: [] })).body.error).toBe('LEAD_NOT_FOUND');
  });
});

describe('the other action endpoints of the Sync API', () => {
  it('reads custom actions and payments, and no others', async () => {
    expect((await send(SYNC, 'GET', '/lead/lead-1/action/action-visit')).body).toEqual({
      type: '1001',
      fields: { site: 'North' },
    });
    expect((await send(SYNC, 'GET', '/lead/lead-1/action/action-payment')).body).toEqual({
      type: 'PAYMENT',
      status: 'PENDING',
      currency: 'INR',
      amount: '5000',
    });
    expect((await send(SYNC, 'GET', '/lead/lead-1/action/action-call')).status).toBe(400);
    expect(verdict()).toBe('rejected, C5 path');
    const missing = await send(SYNC, 'GET', '/lead/lead-1/action/action-none');
    expect([missing.status, missing.body.error]).toEqual([404, 'ACTION_NOT_FOUND']);
  });

  it('finds actions of the type asked for, with ids that can be fetched', async () => {
    const { body } = await send(SYNC, 'POST', '/lead/lead-1/action/search?limit=2', { type: 'MISSED_CALL' });
    const hits = body.data as { action_id: string; type: string }[];
    expect(hits.map(({ type }) => type)).toEqual(['MISSED_CALL', 'MISSED_CALL']);
    await send(SYNC, 'GET', `/lead/lead-1/action/${hits[0]?.action_id}`);
    expect(verdict()).toBe('rejected, C5 path');
  });

  it('gives codes back with their prefix, and rejects a filter that is none', async () => {
    const { body } = await send(SYNC, 'POST', '/lead/lead-1/action/search', { type: '1001' });
    expect(body.data).toMatchObject([{ type: 'ACTION_1001' }, { type: 'ACTION_1001' }]);
    await send(SYNC, 'POST', '/lead/lead-1/action/search', { type: ['1001'] });
    expect(verdict()).toBe('rejected, X5 type');
    await send(SYNC, 'POST', '/lead/lead-1/action/search', { performed_at: {} });
    expect(verdict()).toBe('dropped, X5 performed_at');
    const filter = {
      type: 'missed_call',
      performed_by: ['m1', KNOWN.memberEmail],
      created_on: { to: '2026-01-31T00:00Z' },
    };
    await send(SYNC, 'POST', '/lead/lead-1/action/search', filter);
    expect(verdict()).toBe('dropped, bad-filter type, X5 performed_by, A4 created_on.to');
    expect((await send(SYNC, 'GET', '/lead/lead-1/action/search')).status).toBe(405);
    expect(verdict()).toBe('rejected, L3 method');
  });

  it('updates fields of a custom action and the status of a payment', async () => {
    const visit = { type: '1001', fields: { site: 'South' } };
    expect((await send(SYNC, 'POST', '/lead/lead-1/action/action-visit', visit)).body).toEqual(visit);
    const cancelled = { type: 'PAYMENT', status: 'CANCELLED' };
    expect((await send(SYNC, 'POST', '/lead/lead-1/action/action-payment', cancelled)).body).toEqual({
      ...PAYMENT,
      status: 'CANCELLED',
    });
    expect(verdict()).toBe('accepted');
  });

  it.each([
    [{ type: 'PAYMENT', amount: '1', paymentid: 'p' }, 'C3 amount, C3 paymentid'],
    [{ type: 'PAYMENT', status: 'DONE' }, 'C6-value status'],
    [{ status: 'CANCELLED' }, 'type-missing type'],
    [{ type: '1001', fields: {} }, 'type-mismatch type'],
    [{ type: 'ACTION_1001' }, 'C2 type'],
    [{ type: 'OUTGOING_CALL' }, 'C1 type'],
    [{ actions: [{ type: 'PAYMENT', status: 'CANCELLED' }] }, 'X4 actions'],
  ])('refuses the update %j', async (body, defects) => {
    expect((await send(SYNC, 'POST', '/lead/lead-1/action/action-payment', body)).status).toBe(400);
    expect(verdict()).toBe(`rejected, ${defects}`);
  });
});

describe('leads', () => {
  it('creates a lead and tells what it lost', async () => {
    const fields = { phone: '910000000003', rating: '3', tags: 'VIP, Returning', next_visit: '2026-01-31' };
    const actions = [{ type: '1001' }, { type: 'OUTGOING_CALL' }];
    const { status, body } = await send(SYNC, 'POST', '/lead', { fields, actions });
    expect(status).toBe(201);
    expect(body.actions).toMatchObject([{ status: 'CREATED' }, { status: 'IGNORED' }]);
    expect(verdict()).toBe('dropped, A3 fields.rating, A3 fields.tags, A4 fields.next_visit, C1 actions[1].type');
    expect((await send(SYNC, 'POST', '/lead', { fields })).body.error).toBe('LEAD_ALREADY_EXISTS');
  });

  it('reads, updates and searches', async () => {
    expect((await send(SYNC, 'GET', '/lead/lead-1?includeActions=true&limit=1')).body).toMatchObject({
      actions: [{ type: 'PAYMENT' }],
      actions_limit: 1,
    });
    expect((await send(SYNC, 'GET', '/lead/lead-1?limit=101')).body.message).toBe('Limit should be between 1 and 100');
    expect((await send(SYNC, 'POST', '/lead/lead-1', { fields: { phone: '1' } })).status).toBe(403);
    expect(verdict()).toBe('rejected, L1 fields.phone');
    const found = await send(SYNC, 'POST', '/lead/search', { fields: { status: ['Fresh', 'Won'] } });
    expect(found.body.total_count).toBe(1);
    const actions = { type: ['Missed_Call', '1001'], performed_by: 'm1', performed_at: { from: '2026-01-31T00:00Z' } };
    await send(SYNC, 'POST', '/lead/search', { fields: { created_on: { from: '2026-01-31T00:00Z' } }, actions });
    expect(verdict()).toBe(
      'dropped, A4 fields.created_on.from, A4 actions.performed_at.from, bad-filter actions.type, X5 actions.performed_by',
    );
    expect((await send(SYNC, 'GET', '/lead/search?status=Fresh')).status).toBe(405);
    await send(SYNC, 'POST', '/lead', { fields: { name: 'No Phone', email: ' a@north-clinic.example' } });
    expect(verdict()).toBe('rejected, A2 fields, A3 fields.email');
  });
});

describe('the Async API', () => {
  it('queues whatever comes, and drops in silence what is wrong', async () => {
    const { status, body } = await queue({ type: 'ACTION_1001' }, { type: 'SYSTEM_NOTE', text: 'Hello' }, PAYMENT);
    expect([status, body]).toEqual([200, { status: 'QUEUED' }]);
    expect(verdict()).toBe('accepted');
    const second = await queue({ type: '1001' }, { type: 1001 }, { type: 'OUTGOING_CALL' }, { type: 'PAYMENT' });
    expect([second.status, second.body]).toEqual([200, { status: 'QUEUED' }]);
    expect(verdict()).toBe(
      'dropped, A1 actions[0].type, A1 actions[1].type, C1 actions[2].type, ' +
        'C6-missing actions[3].status, C6-missing actions[3].currency, C6-missing actions[3].amount',
    );
    await send(ASYNC, 'POST', '/autoupdatelead', { fields: { name: 'No Phone' } });
    expect(verdict()).toBe('dropped, A2 fields');
  });

  it('answers on the older hosts too', async () => {
    await send({ ...ASYNC, host: 'api.telecrm.in' }, 'POST', '/autoupdatelead', { fields: { phone: '1' } });
    const app = { ...ASYNC, host: 'app.telecrm.in', base: `/api/b1${ASYNC.base}` };
    await send(app, 'POST', '/autoupdatelead', { fields: { phone: '1' } });
    expect(simulator.requests.map((one) => one.verdict.outcome)).toEqual(['accepted', 'accepted']);
  });
});

describe('administration', () => {
  it('pages team members by ten, and checks new ones', async () => {
    expect((await send(SYNC, 'GET', '/team-members')).body.total_count).toBe(1);
    expect((await send(SYNC, 'GET', '/team-members?limit=11')).body.message).toBe('Limit should be between 1 and 10');
    const member = { name: 'New Desk', email: 'new@north-clinic.example', phone_number: '+91 1', role: 'CALLER' };
    expect((await send(SYNC, 'POST', '/team-members', member)).body.message).toBe('Invalid phone_number format');
    expect((await send(SYNC, 'POST', '/team-members', { ...member, phone_number: '911' })).status).toBe(201);
    expect((await send(SYNC, 'GET', `/team-members/${member.email}`)).body.name).toBe('New Desk');
  });

  it('knows one spelling of the availability path', async () => {
    const state = { state: 'On Leave', email: KNOWN.memberEmail };
    await send(SYNC, 'POST', '/teammember/state_change', { state: 'on leave', email: ` ${KNOWN.memberEmail}` });
    expect(verdict()).toBe('rejected, M4 email, bad-member state');
    expect((await send(SYNC, 'POST', '/teammember/state_change', state)).status).toBe(200);
    expect((await send(SYNC, 'POST', '/team-members/state_change', state)).status).toBe(404);
    expect(verdict()).toBe('rejected, M6 path');
  });

  it('serves metadata', async () => {
    expect((await send(SYNC, 'GET', '/metadata')).body.leadIdentifierFieldId).toBe('phone');
    expect((await send(SYNC, 'GET', '/custom-fields/phone')).status).toBe(200);
    expect((await send(SYNC, 'GET', '/custom-actions/ACTION_1001')).body.code).toBe('ACTION_1001');
    expect((await send(SYNC, 'GET', '/custom-actions/1001')).status).toBe(404);
    expect(verdict()).toBe('rejected, E4 path');
  });
});

describe('paths, methods and tokens', () => {
  it.each([
    ['next-api.telecrm.in', '/autoupdate/v2/enterprise/north-clinic'],
    ['next.telecrm.in', '/enterprise/north-clinic'],
  ])('finds nothing at %s%s', async (host, base) => {
    expect((await send({ ...SYNC, host, base }, 'POST', '/lead/lead-1/action', {})).status).toBe(404);
    expect(verdict()).toBe('rejected, unknown-path path');
  });

  it('refuses the token of the other API', async () => {
    const { status, body } = await send({ ...SYNC, token: KNOWN.asyncToken }, 'GET', '/metadata');
    expect([status, body.error]).toEqual([401, 'NOT_AUTHORIZED']);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('refuses %s', async (method) => {
    expect((await send(SYNC, method, '/lead/lead-1', { fields: {} })).status).toBe(405);
    expect(verdict()).toBe('rejected, X10 method');
  });
});

describe('the answer modes', () => {
  it('judges alike and answers as if all were well', async () => {
    simulator.reset('all-well');
    const { status, body } = await createActions({ type: 'OUTGOING_CALL' });
    expect([status, body.actions]).toEqual([200, [{ action_id: 'action-1', status: 'CREATED' }]]);
    expect(verdict()).toBe('rejected, C1 actions[0].type');
  });

  it('ignores every entry where it is told to', async () => {
    simulator.reset('all-ignored');
    const { body } = await createActions({ type: '1001' });
    expect(body.actions).toEqual([{ action_id: null, status: 'IGNORED' }]);
    expect(body.remarks).toHaveLength(1);
    expect(verdict()).toBe('accepted');
  });
});

describe('the shape of a body', () => {
  const base = { name: 'New Lead', phone: '910000000003' };

  it.each([
    ['no fields, queued', ASYNC, '/autoupdatelead', base, 'dropped, body-shape fields'],
    [
      'a key beside the fields, queued',
      ASYNC,
      '/autoupdatelead',
      { fields: base, source: 'web' },
      'dropped, body-shape source',
    ],
    ['no fields', SYNC, '/lead', base, 'rejected, body-shape fields'],
    ['a key beside the fields', SYNC, '/lead', { fields: base, source: 'web' }, 'dropped, body-shape source'],
    ['no fields of an update', SYNC, '/lead/lead-1', { name: 'Other' }, 'rejected, body-shape fields'],
    ['an empty action', SYNC, '/lead/lead-1/action', { actions: [{}] }, 'dropped, body-shape actions[0]'],
    [
      'data beside a type',
      SYNC,
      '/lead/lead-1/action',
      { actions: [{ type: '1001', site: 'North' }] },
      'dropped, body-shape actions[0]',
    ],
    [
      'data beside the type of an update',
      SYNC,
      '/lead/lead-1/action/action-visit',
      { type: '1001', site: 'North' },
      'dropped, body-shape body',
    ],
    [
      'a payment under fields',
      SYNC,
      '/lead/lead-1/action',
      { actions: [{ ...PAYMENT, fields: { status: 'COMPLETED' } }] },
      'dropped, body-shape actions[0]',
    ],
  ] as const)('%s', async (_name, api, path, body, expected) => {
    await send(api, 'POST', path, body);
    expect(verdict()).toBe(expected);
  });
});

describe('what is judged besides', () => {
  it('is what a request with a wrong token carries', async () => {
    const { status } = await send({ ...SYNC, token: KNOWN.asyncToken }, 'POST', '/lead/lead-1/action', {
      actions: [{ type: 'OUTGOING_CALL' }],
    });
    expect(status).toBe(401);
    expect(verdict()).toBe('rejected, X1 authorization, C1 actions[0].type');
  });

  it('is the query of an action search', async () => {
    await send(SYNC, 'POST', '/lead/lead-1/action/search?type=PAYMENT&limit=5', {});
    expect(verdict()).toBe('dropped, L3 query.type');
  });
});
