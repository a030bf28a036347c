'use strict';

const TelecrmClient = require('./client');

module.exports = new TelecrmClient({
  baseUrl: process.env.TELECRM_URL,
  enterpriseId: process.env.TELECRM_ENTERPRISE_ID,
  token: process.env.TELECRM_TOKEN,
});
