export class TelecrmClient {
  constructor(base) {
    this.base = base;
  }

  async createActions(leadId, actions) {
    const response = await fetch(`${this.base}/enterprise/e1/lead/${leadId}/action`, {
      method: 'POST',
      body: JSON.stringify({ actions }),
    });
    return response.json();
  }
}
