const axios = require('axios');
const express = require('express');
const { Pool } = require('pg');

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

const crm = axios.create({
  baseURL: `https://next.telecrm.in/autoupdate/v2/enterprise/${process.env.TELECRM_ENTERPRISE_ID}`,
  headers: { Authorization: `Bearer ${process.env.TELECRM_SYNC_TOKEN}` },
});

const STATUS = { captured: 'COMPLETED', authorized: 'PROCESSING', failed: 'FAILED' };

/** A row of our own table as telecrm wants a payment. */
function toPayment(row) {
  return {
    type: 'PAYMENT',
    status: STATUS[row.state] ?? 'PENDING',
    currency: row.currency.toUpperCase(),
    amount: (row.paise / 100).toFixed(2),
  };
}

/** Course fees, as they came in since the last run. */
async function pushFees(rows) {
  await Promise.all(rows.map((row) => crm.post(`/lead/${row.lead_id}/action`, { actions: [toPayment(row)] })));
  console.log(`Pushed ${rows.length} payments.`);
}

/** A deposit is paid in the shop, in cash. */
async function pushDeposit(row) {
  const { currency, amount } = row;
  console.log(`Deposit of ${amount} ${currency} for lead ${row.lead_id}`);

  const { data } = await crm.post(`/lead/${row.lead_id}/action`, {
    actions: [{ type: 'PAYMENT', status: 'COMPLETED', amount: String(amount) }],
  });
  const [entry] = data.actions;
  if (entry.status === 'IGNORED') {
    throw new Error(`telecrm ignored the deposit: ${JSON.stringify(data.remarks)}`);
  }
  return entry.action_id;
}

/** The price of one lesson, where no course was booked. */
async function pushLesson(row) {
  const payment = { type: 'PAYMENT', currency: 'INR' };
  payment.amount = row.minutes * 15;
  payment.status = row.paid ? 'COMPLETED' : 'PENDING';

  const { data } = await crm.post(`/lead/${row.lead_id}/action`, { actions: [payment] });
  return data.actions.map((action) => action.action_id);
}

async function refund(row) {
  await crm.post(`/lead/${row.lead_id}/action/${row.telecrm_action_id}`, { type: 'PAYMENT', status: 'Refunded' });
}

async function cancel(row) {
  await crm.post(`/lead/${row.lead_id}/action/${row.telecrm_action_id}`, { status: 'CANCELLED' });
}

/** A wrong amount cannot be edited: the old payment is cancelled, and a new one made. */
async function correct(row) {
  await crm.post(`/lead/${row.lead_id}/action/${row.telecrm_action_id}`, { type: 'PAYMENT', status: 'CANCELLED' });
  const { data } = await crm.post(`/lead/${row.lead_id}/action`, { actions: [toPayment(row)] });
  return data.actions[0].action_id;
}

const router = express.Router();

router.post('/jobs/sync-payments', async (req, res) => {
  const { rows } = await pool.query('select * from payments where synced_at is null');
  const of = (kind) => rows.filter((row) => row.kind === kind);

  await pushFees(of('fee'));
  for (const row of of('deposit')) await pushDeposit(row);
  for (const row of of('lesson')) await pushLesson(row);
  for (const row of of('refund')) await refund(row);
  for (const row of of('cancellation')) await cancel(row);
  for (const row of of('correction')) await correct(row);

  res.json({ synced: rows.length });
});

module.exports = router;
