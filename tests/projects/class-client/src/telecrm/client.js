'use strict';

const RETRIES = 3;

class TelecrmClient {
  constructor(config) {
    this.baseUrl = config.baseUrl;
    this.enterpriseId = config.enterpriseId;
    this.token = config.token;
  }

  async _request(endpoint, options = {}) {
    let lastError;
    for (let attempt = 0; attempt < RETRIES; attempt++) {
      try {
        const response = await fetch(`${this.baseUrl}/enterprise/${this.enterpriseId}${endpoint}`, {
          ...options,
          headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
        });
        if (!response.ok) throw new Error(`telecrm answered ${response.status}`);
        return await response.json();
      } catch (error) {
        lastError = error;
      }
    }
    throw lastError;
  }

  /** What the caller hands over may bring a type of its own. */
  createAction(leadId, action) {
    return this._request(`/lead/${leadId}/action`, {
      method: 'POST',
      body: JSON.stringify({ actions: [{ type: action.type || 'SYSTEM_NOTE', ...action }] }),
    });
  }

  updateAction(leadId, actionId, changes) {
    return this._request(`/lead/${leadId}/action/${actionId}`, { method: 'POST', body: JSON.stringify(changes) });
  }

  async logVisit(leadId, page) {
    await this._request(`/lead/${leadId}/action`, { // expect: no-unread-action-status
      method: 'POST',
      body: JSON.stringify({ actions: [{ type: 'ACTION_1001', fields: { page } }] }), // expect: no-action-prefix
    });
    return true;
  }
}

module.exports = TelecrmClient;
