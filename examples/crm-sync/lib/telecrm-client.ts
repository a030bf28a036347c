import { setTimeout as sleep } from 'node:timers/promises';

export interface TelecrmConfig {
  /** `https://next.telecrm.in/autoupdate/v2`, or a mock server in tests. */
  baseUrl: string;
  enterpriseId: string;
  token: string;
}

export interface Action {
  type: string;
  fields?: Record<string, unknown>;
}

export interface Payment {
  status: 'PENDING' | 'COMPLETED' | 'FAILED';
  currency: 'INR' | 'USD';
  amount: number;
}

export interface CreateActionsAnswer {
  lead_id: string;
  actions: { action_id: string | null; status: 'CREATED' | 'IGNORED' }[];
  remarks: { field: string; status: string; remark: string }[];
}

export class TelecrmError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(`telecrm answered ${status}: ${message}`);
    this.status = status;
  }
}

/** The Sync API, one method per thing that Lumen Tutors does with it. */
export class TelecrmClient {
  private readonly baseUrl: string;
  private readonly enterpriseId: string;
  private readonly token: string;

  constructor(config: TelecrmConfig) {
    this.baseUrl = config.baseUrl;
    this.enterpriseId = config.enterpriseId;
    this.token = config.token;
  }

  private async _request(endpoint: string, options: RequestInit = {}) {
    const url = `${this.baseUrl}/enterprise/${this.enterpriseId}${endpoint}`;
    let lastError: unknown;

    for (let attempt = 1; attempt <= 3; attempt += 1) {
      try {
        const response = await fetch(url, {
          ...options,
          headers: {
            Authorization: `Bearer ${this.token}`,
            'Content-Type': 'application/json',
            ...options.headers,
          },
        });
        if (response.ok) {
          return await response.json();
        }
        lastError = new TelecrmError(response.status, await response.text());
        if (response.status < 500) break;
      } catch (error) {
        lastError = error;
      }
      await sleep(250 * 2 ** attempt);
    }
    throw lastError;
  }

  findByPhone(phone: string) {
    return this._request('/lead/search?limit=1', {
      method: 'POST',
      body: JSON.stringify({ fields: { phone } }),
    });
  }

  updateFields(leadId: string, fields: Record<string, unknown>) {
    return this._request(`/lead/${leadId}`, { method: 'POST', body: JSON.stringify({ fields }) });
  }

  /** Creates a lead together with the enquiry that brought it. */
  async createLead(fields: Record<string, unknown>, subject: string) {
    const created = await this._request('/lead', {
      method: 'POST',
      body: JSON.stringify({ fields, actions: [{ type: '1001', fields: { subject } }] }),
    });
    return created.lead_id;
  }

  /** Any custom action, by its number. The caller sees what became of it. */
  logAction(leadId: string, code: number, fields: Record<string, unknown>) {
    return this._request(`/lead/${leadId}/action`, {
      method: 'POST',
      body: JSON.stringify({ actions: [{ type: `ACTION_${code}`, fields }] }),
    });
  }

  async logTrialLesson(leadId: string, tutor: string, rating: number) {
    const answer: CreateActionsAnswer = await this._request(`/lead/${leadId}/action`, {
      method: 'POST',
      body: JSON.stringify({ actions: [{ type: 'ACTION_1002', fields: { tutor, rating } }] }),
    });
    if (answer.actions[0]?.status !== 'CREATED') {
      throw new Error(`The trial lesson was not recorded: ${JSON.stringify(answer.remarks)}`);
    }
  }

  async addNote(leadId: string, text: string, type?: string) {
    const answer: CreateActionsAnswer = await this._request(`/lead/${leadId}/action`, {
      method: 'POST',
      body: JSON.stringify({ actions: [{ type: type ?? 'SYSTEM_NOTE', fields: { text } }] }),
    });
    return answer.actions[0]?.action_id;
  }

  /** Marks the lead as one that has enrolled. */
  async logEnrolment(leadId: string, course: string) {
    await this._request(`/lead/${leadId}/action`, {
      method: 'POST',
      body: JSON.stringify({ actions: [{ type: '1003', fields: { course } }] }),
    });
    return true;
  }

  async recordPayment(leadId: string, payment: Payment) {
    const answer: CreateActionsAnswer = await this._request(`/lead/${leadId}/action`, {
      method: 'POST',
      body: JSON.stringify({
        actions: [
          {
            type: 'PAYMENT',
            status: payment.status,
            currency: payment.currency,
            amount: payment.amount.toFixed(2),
          },
        ],
      }),
    });
    const [entry] = answer.actions;
    if (entry?.status !== 'CREATED') {
      throw new Error(`The payment was not recorded: ${JSON.stringify(answer.remarks)}`);
    }
    return entry.action_id;
  }

  completePayment(leadId: string, actionId: string, amount: string) {
    const body = {
      type: 'PAYMENT',
      status: 'COMPLETED',
      currency: 'INR',
      amount,
    };
    return this._request(`/lead/${leadId}/action/${actionId}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  }

  cancelPayment(leadId: string, actionId: string) {
    return this._request(`/lead/${leadId}/action/${actionId}`, {
      method: 'POST',
      body: JSON.stringify({ type: 'PAYMENT', status: 'CANCELLED' }),
    });
  }

  getAction(leadId: string, actionId: string) {
    return this._request(`/lead/${leadId}/action/${actionId}`);
  }

  /** Calls can be searched for; what the search says of them is all there is. */
  searchCalls(leadId: string) {
    return this._request(`/lead/${leadId}/action/search`, {
      method: 'POST',
      body: JSON.stringify({ type: 'OUTGOING_CALL' }),
    });
  }
}
