// Generated files that call telecrm, in the shapes in which people write it. Some of them make mistakes.

/** @typedef {import('./measure.mjs').File} File */

/** @type {readonly ((seed: number) => File)[]} */
const shapes = [classClient, direct, lazyAxios, nodeHttps, inSteps, descriptor, caller, typed];

/**
 * @param {number} count
 * @returns {readonly File[]} by their paths in one folder
 */
export function telecrmFiles(count) {
  return Array.from({ length: Math.max(count, shapes.length) }, (_, index) => {
    const shape = shapes[index % shapes.length] ?? direct;
    return shape(Math.floor(index / shapes.length));
  });
}

/**
 * A file with a call of telecrm in every tenth of its functions.
 * @param {number} lines about how many
 */
export function longFile(lines) {
  const parts = ["const base = 'https://next-api.telecrm.in/enterprise/' + process.env.TELECRM_ENTERPRISE;\n"];
  for (let index = 0, length = 1; length < lines; index++) {
    const part = index % 10 === 0 ? calling(index) : plain(index);
    parts.push(part);
    length += part.split('\n').length - 1;
  }
  return parts.join('');
}

/**
 * A file whose requests are sent by another one.
 * @param {number} lines about how many
 */
export function importingFile(lines) {
  return `${caller(0).text}${longFile(lines - caller(0).text.split('\n').length)}`;
}

/** @param {number} index */
function calling(index) {
  return `
export async function push${index}(lead) {
  const fields = { phone: lead.phone, name: lead.name };
  if (lead.city) fields.city = lead.city;
  const response = await fetch(base + '/autoupdatelead', {
    method: 'POST',
    body: JSON.stringify({ fields, actions: [{ type: '${index % 40 === 0 ? 'ACTION_1001' : 'SYSTEM_NOTE'}', text: lead.note }] }),
  });
  if (!response.ok) throw new Error('telecrm answered ' + response.status);
}
`;
}

/** @param {number} index */
function plain(index) {
  return `
export function total${index}(rows, limit = ${index}) {
  let sum = 0;
  for (const row of rows.slice(0, limit)) {
    if (row.hidden) continue;
    sum += row.value ?? 0;
  }
  return { sum, label: sum.toFixed(2) + ' EUR' };
}
`;
}

/**
 * @param {number} seed
 * @returns {File}
 */
function classClient(seed) {
  return {
    path: `client-${seed}.js`,
    text: `const delay = (time) => new Promise((resolve) => setTimeout(resolve, time));

export class TelecrmClient {
  constructor(config) {
    this.baseUrl = \`\${config.baseUrl}/enterprise/\${config.enterpriseId}\`;
    this.token = config.token;
    this.retries = config.retries ?? ${2 + (seed % 4)};
  }

  async _request(endpoint, options = {}) {
    let last;
    for (let attempt = 0; attempt < this.retries; attempt++) {
      try {
        const response = await fetch(\`\${this.baseUrl}\${endpoint}\`, {
          ...options,
          headers: { Authorization: \`Bearer \${this.token}\`, 'Content-Type': 'application/json', ...options.headers },
        });
        if (response.status === 429) {
          await delay(${100 + seed} * 2 ** attempt);
          continue;
        }
        if (!response.ok) throw new Error(\`telecrm answered \${response.status}\`);
        return await response.json();
      } catch (error) {
        last = error;
        console.warn('telecrm', endpoint, attempt, error);
      }
    }
    throw last;
  }

  async getLead(leadId) {
    return this._request(\`/lead/\${leadId}?includeActions=true\`);
  }

  async updateLead(leadId, fields) {
    return this._request(\`/lead/\${leadId}\`, { method: 'PUT', body: JSON.stringify({ fields }) });
  }

  async createAction(leadId, action) {
    const actions = [{ type: action.type || 'SYSTEM_NOTE', ...action }];
    const answer = await this._request(\`/lead/\${leadId}/action\`, { method: 'POST', body: JSON.stringify({ actions }) });
    return answer.actions[0];
  }

  async search(phone) {
    const answer = await this._request('/lead/search', { method: 'POST', body: JSON.stringify({ fields: { phone }, limit: ${10 + seed} }) });
    return answer.data ?? [];
  }
}

export const client = new TelecrmClient({
  baseUrl: process.env.TELECRM_URL,
  enterpriseId: process.env.TELECRM_ENTERPRISE,
  token: process.env.TELECRM_TOKEN,
});
`,
  };
}

/**
 * @param {number} seed
 * @returns {File}
 */
function direct(seed) {
  return {
    path: `enquiry-${seed}.js`,
    text: `const TELECRM_URL = process.env.TELECRM_API_URL || 'https://next-api.telecrm.in/enterprise/000000/autoupdatelead';

function normalise(phone) {
  const digits = String(phone).replace(/\\D/g, '');
  return digits.length === 10 ? '91' + digits : digits;
}

export async function handler(request, response) {
  if (request.method !== 'POST') return response.status(405).json({ error: 'method' });
  const { name, phone, email, city, message } = request.body;
  if (!name || !phone) return response.status(400).json({ error: 'name and phone are needed' });
  try {
    const answer = await fetch(TELECRM_URL, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: \`Bearer \${process.env.TELECRM_TOKEN}\` },
      body: JSON.stringify({
        fields: { name, phone: normalise(phone), email, city, source: 'Page ${seed}' },
        actions: [{ type: 'SYSTEM_NOTE', text: \`Enquiry ${seed}: \${message}\` }],
      }),
    });
    const text = await answer.text();
    if (!answer.ok) {
      console.error('telecrm', answer.status, text);
      return response.status(502).json({ error: 'upstream' });
    }
    return response.status(200).json({ ok: true });
  } catch (error) {
    console.error(error);
    return response.status(500).json({ error: 'failed' });
  }
}
`,
  };
}

/**
 * @param {number} seed
 * @returns {File}
 */
function lazyAxios(seed) {
  return {
    path: `axios-${seed}.js`,
    text: `import axios from 'axios';

let instance;

function getClient() {
  if (!instance) {
    instance = axios.create({
      baseURL: process.env.TELECRM_URL,
      timeout: ${5_000 + seed},
      headers: { Authorization: 'Bearer ' + process.env.TELECRM_TOKEN },
    });
  }
  return instance;
}

const enterprise = process.env.TELECRM_ENTERPRISE;

export async function addVisit(leadId, visit) {
  const type = visit.online ? 'ACTION_${2_000 + seed}' : 'ACTION_${1_000 + seed}';
  const { data } = await getClient().post(\`/enterprise/\${enterprise}/lead/\${leadId}/action\`, {
    actions: [{ type, fields: { notes: visit.notes, place: visit.place } }],
  });
  const ignored = data.actions.filter((action) => action.status === 'IGNORED');
  if (ignored.length > 0) throw new Error('ignored');
  return data.actions;
}

export async function saveLead(lead) {
  const { data } = await getClient().post(\`/enterprise/\${enterprise}/autoupdatelead\`, {
    fields: { phone: lead.phone, name: lead.name, ...(lead.email ? { email: lead.email } : {}) },
  });
  return data;
}

export async function findLead(phone) {
  const { data } = await getClient().get(\`/enterprise/\${enterprise}/lead\`, { params: { phone, limit: 10 } });
  return data;
}
`,
  };
}

/**
 * @param {number} seed
 * @returns {File}
 */
function nodeHttps(seed) {
  return {
    path: `https-${seed}.cjs`,
    text: `const https = require('node:https');

function send(method, path, payload) {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify(payload);
    const request = https.request(
      {
        hostname: 'next-api.telecrm.in',
        path: '/enterprise/' + process.env.TELECRM_ENTERPRISE + path,
        method,
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          Authorization: 'Bearer ' + process.env.TELECRM_TOKEN,
        },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => {
          if (response.statusCode >= 400) reject(new Error(text));
          else resolve(JSON.parse(text));
        });
      },
    );
    request.on('error', reject);
    request.write(body);
    request.end();
  });
}

async function record(lead, calls) {
  await send('POST', '/autoupdatelead', { fields: { phone: lead.phone, rank: ${seed} } });
  for (const call of calls) {
    await send('POST', \`/lead/\${lead.id}/action\`, { actions: [{ type: 'ACTION_${1_000 + seed}', fields: { length: call.length } }] });
  }
}

module.exports = { send, record };
`,
  };
}

/**
 * @param {number} seed
 * @returns {File}
 */
function inSteps(seed) {
  return {
    path: `steps-${seed}.js`,
    text: `const config = {
  host: 'https://next-api.telecrm.in',
  enterprise: process.env.TELECRM_ENTERPRISE,
  note: process.env.TELECRM_ACTION || 'ACTION_LEAD_DETAILS_${seed}',
};

function pick(...values) {
  return values.find((value) => value !== undefined && value !== '');
}

export async function sync(form, options = {}) {
  const fields = { phone: form.phone };
  if (form.name) fields.name = form.name.trim();
  if (form.email) fields.email = form.email.toLowerCase();
  for (const key of ['city', 'course', 'budget']) {
    if (form[key]) fields[key] = form[key];
  }
  const actions = [];
  if (form.message) actions.push({ type: 'SYSTEM_NOTE', text: form.message });
  if (options.details) actions.push({ type: pick(options.type, config.note) ?? 'SYSTEM_NOTE', text: options.details });
  const payload = { fields };
  if (actions.length) payload.actions = actions;
  const url = \`\${config.host}/enterprise/\${config.enterprise}/autoupdatelead\`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { Authorization: \`Bearer \${options.token ?? process.env.TELECRM_TOKEN}\` },
    body: JSON.stringify(payload),
  });
  const result = await response.json().catch(() => ({}));
  if (!response.ok || result.status === 'error') {
    console.error('telecrm', response.status, result);
    return { ok: false, tries: ${seed} };
  }
  return { ok: true, result };
}
`,
  };
}

/**
 * @param {number} seed
 * @returns {File}
 */
function descriptor(seed) {
  return {
    path: `descriptor-${seed}.js`,
    text: `const host = (settings) => settings.host ?? 'https://next-api.telecrm.in';
const enterprise = (settings) => \`\${host(settings)}/enterprise/\${settings.enterpriseId}\`;
const leadUrl = (settings, leadId) => \`\${enterprise(settings)}/lead/\${leadId}\`;

function descriptor(url, method, settings, body) {
  return {
    url,
    method,
    headers: { 'Content-Type': 'application/json', Authorization: \`Bearer \${settings.token}\` },
    body: JSON.stringify(body),
  };
}

export function noteRequest(settings, leadId, note) {
  return descriptor(\`\${leadUrl(settings, leadId)}/action\`, 'POST', settings, {
    actions: [{ type: note.kind === 'visit' ? 'ACTION_${1_000 + seed}' : 'SYSTEM_NOTE', text: note.text }],
  });
}

export function changeRequest(settings, leadId, fields) {
  return descriptor(leadUrl(settings, leadId), 'PUT', settings, { fields: { ...fields, rank: ${seed} } });
}

export async function run(settings, notes, send = fetch) {
  const failed = [];
  for (const note of notes) {
    const { url, ...init } = noteRequest(settings, note.leadId, note);
    const response = await send(url, init);
    if (!response.ok) failed.push({ note, status: response.status });
  }
  return failed;
}
`,
  };
}

/**
 * @param {number} seed
 * @returns {File}
 */
function caller(seed) {
  return {
    path: `caller-${seed}.js`,
    text: `import { client } from './client-${seed}.js';

const TYPES = { visit: 'ACTION_${1_000 + seed}', trial: 'ACTION_${2_000 + seed}' };

export async function finish(booking) {
  const [lead] = await client.search(booking.phone);
  if (!lead) return undefined;
  const action = await client.createAction(lead.id, {
    type: TYPES[booking.kind],
    fields: { notes: booking.notes, at: new Date(booking.time).getTime() },
  });
  if (action.status === 'IGNORED') console.warn('ignored', booking.id);
  await client.updateLead(lead.id, { stage: booking.paid ? 'Won' : 'Open', rank: ${seed} });
  return action;
}

export async function history(leadId) {
  const { actions } = await client.getLead(leadId);
  return actions
    .filter((action) => action.type === 'OUTGOING_CALL')
    .map(({ createdOn, duration }) => ({ createdOn, duration }));
}
`,
  };
}

/**
 * @param {number} seed
 * @returns {File}
 */
function typed(seed) {
  return {
    path: `route-${seed}.ts`,
    text: `interface Lead {
  readonly name: string;
  readonly phone: string;
  readonly interest?: 'course' | 'visit';
}

interface Answer {
  readonly status: string;
  readonly data?: { readonly leadId: string };
}

const base: string = process.env.TELECRM_BASE ?? 'https://next-api.telecrm.in';

const bodyOf = (lead: Lead) =>
  ({
    fields: { name: lead.name, phone: lead.phone, source: 'site-${seed}' },
    actions: [{ type: 'SYSTEM_NOTE', text: \`Asked for \${lead.interest ?? 'nothing'}\` }],
  }) as const;

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(\`\${base}/enterprise/\${process.env.TELECRM_ENTERPRISE}\${path}\`, {
    method: 'POST',
    headers: { Authorization: \`Bearer \${process.env.TELECRM_TOKEN}\` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(\`telecrm answered \${response.status}\`);
  return (await response.json()) as T;
}

export async function POST(request: Request): Promise<Response> {
  const lead = (await request.json()) as Lead;
  const answer = await post<Answer>('/autoupdatelead', bodyOf(lead));
  if (lead.interest === 'visit' && answer.data) {
    await post(\`/lead/\${answer.data.leadId}/action\`, { actions: [{ type: 'ACTION_${1_000 + seed}', fields: {} }] });
  }
  return Response.json({ ok: answer.status === 'ok' });
}
`,
  };
}
