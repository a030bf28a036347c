const express = require('express');
const { telecrm } = require('#lib/telecrm');
const { statuses } = require('../lib/statuses.json');

const router = express.Router();

router.post('/payments', async (req, res) => {
  const id = await telecrm.recordPayment(req.body.leadId, { // expect: require-payment-fields (written in ../lib/telecrm.js:28)
    status: 'COMPLETED',
    amount: req.body.amount,
  });
  res.json({ id });
});

router.post('/payments/:id/cancel', async (req, res) => {
  await telecrm.setPaymentStatus(req.body.leadId, req.params.id, statuses.cancelled);
  await telecrm.setPaymentStatus(req.body.leadId, req.params.id, 'Refunded'); // expect: valid-payment-values
  res.sendStatus(204);
});

router.post('/payments/:id/settle', async (req, res) => {
  await telecrm.settle(req.body.leadId, req.params.id);
  res.sendStatus(204);
});

module.exports = router;
