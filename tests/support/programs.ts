/** Longer codes that several cases begin with. */

/** A class client whose host is in no file: the paths say which API it is. */
export const CLASS_CLIENT = `
  class TelecrmClient {
    constructor(config) {
      this.baseUrl = config.baseUrl;
      this.enterprise = config.enterprise;
    }

    async _request(endpoint, options) {
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        const response = await fetch(\`\${this.baseUrl}\${endpoint}\`, {
          ...options,
          headers: { 'Content-Type': 'application/json', Authorization: \`Bearer \${process.env.TELECRM_TOKEN}\` },
        });
        if (response.status === 503) continue;
        return response.json();
      }
      throw new Error('telecrm is busy');
    }

    createActions(leadId, actions) {
      return this._request(\`/enterprise/\${this.enterprise}/lead/\${leadId}/action\`, {
        method: 'POST',
        body: JSON.stringify({ actions }),
      });
    }

    updateAction(leadId, actionId, action) {
      return this._request(\`/enterprise/\${this.enterprise}/lead/\${leadId}/action/\${actionId}\`, {
        method: 'POST',
        body: JSON.stringify(action),
      });
    }

    searchActions(leadId, filter) {
      return this._request(\`/enterprise/\${this.enterprise}/lead/\${leadId}/action/search\`, {
        method: 'POST',
        body: JSON.stringify(filter),
      });
    }

    getAction(leadId, actionId) {
      return this._request(\`/enterprise/\${this.enterprise}/lead/\${leadId}/action/\${actionId}\`, { method: 'GET' });
    }

    upsertLead(fields, actions) {
      return this._request(\`/enterprise/\${this.enterprise}/autoupdatelead\`, {
        method: 'POST',
        body: JSON.stringify({ fields, actions }),
      });
    }
  }

  const client = new TelecrmClient({
    baseUrl: process.env.TELECRM_URL,
    enterprise: process.env.TELECRM_ENTERPRISE,
  });
`;

/** A lazy singleton around an axios instance whose base comes from the environment. */
export const LAZY_AXIOS = `
  import axios from 'axios';

  let client;

  export function getClient() {
    if (!client) client = axios.create({ baseURL: process.env.TELECRM_URL });
    return client;
  }
`;

/** Code that handles telecrm's data without writing any of it. */
export const READERS = `
  export async function callsOf(leadId) {
    const response = await fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${leadId}?includeActions=true\`);
    const { actions } = await response.json();
    return actions.filter((action) => action.type === 'OUTGOING_CALL' || action.type === 'ACTION_1001');
  }

  export async function searchCalls(leadId) {
    const response = await fetch(\`https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/\${leadId}/action/search\`, {
      method: 'POST',
      body: JSON.stringify({ type: 'OUTGOING_CALL' }),
    });
    return response.json();
  }

  export async function searchVisits(leadId) {
    const response = await fetch('https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/search', {
      method: 'POST',
      body: JSON.stringify({ fields: {}, actions: { type: ['ACTION_1001', 'OUTGOING_CALL'] } }),
    });
    return response.json();
  }

  export function onWebhook(request, reply) {
    const event = request.body;
    if (event.type === 'PAYMENT' && event.amount > 0) return reply.code(200).send({ status: 'paid', amount: event.amount });
    if (event.type === 'ACTION_1001') return reply.code(204).send();
    return reply.code(200).send({ actions: [{ type: 'OUTGOING_CALL' }, { type: '1001' }] });
  }

  export function forward(event) {
    return fetch('https://hooks.example.com/payments', {
      method: 'POST',
      body: JSON.stringify({ type: 'PAYMENT', status: 'paid', amount: 500, actions: [{ type: 'ACTION_1001' }] }),
    });
  }

  // await fetch('https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead/7/action', {
  //   method: 'POST',
  //   body: JSON.stringify({ actions: [{ type: 'ACTION_1001' }, { type: 'OUTGOING_CALL' }, { type: 'PAYMENT' }] }),
  // });
`;
