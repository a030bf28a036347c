const axios = require('axios');
const { statuses } = require('./statuses.json');

class Telecrm {
  static from(env) {
    return new Telecrm(env.TELECRM_URL, env.TELECRM_ENTERPRISE);
  }

  constructor(baseURL, enterprise) {
    this.http = axios.create({ baseURL });
    this.prefix = `/enterprise/${enterprise}`;
  }

  async createActions(leadId, actions) {
    const { data } = await this.http.post(`${this.prefix}/lead/${leadId}/action`, { actions });
    return data;
  }

  async setPaymentStatus(leadId, actionId, status) {
    await this.http.post(`${this.prefix}/lead/${leadId}/action/${actionId}`, { type: 'PAYMENT', status });
  }

  async settle(leadId, actionId) {
    await this.setPaymentStatus(leadId, actionId, statuses.settled); // expect: valid-payment-values (written in ./statuses.json:3)
  }

  async recordPayment(leadId, payment) {
    const data = await this.createActions(leadId, [{ type: 'PAYMENT', ...payment }]);
    return data.actions[0].action_id;
  }
}

exports.Telecrm = Telecrm;
exports.telecrm = Telecrm.from(process.env);
