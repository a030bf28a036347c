import { NextResponse } from 'next/server';

import { store } from '../../../lib/store';

/** What telecrm posts to us. Nothing in this file calls telecrm. */
interface WebhookEvent {
  lead_id: string;
  action: {
    type: string;
    status?: string;
    currency?: string;
    amount?: string;
  };
}

export async function POST(request: Request) {
  if (request.headers.get('x-webhook-secret') !== process.env.WEBHOOK_SECRET) {
    return NextResponse.json({ error: 'Unknown sender.' }, { status: 401 });
  }

  const event = (await request.json()) as WebhookEvent;
  const { action } = event;

  switch (action.type) {
    case 'OUTGOING_CALL':
    case 'INCOMING_CALL':
      store.dispatch({ type: 'CALL_SEEN', leadId: event.lead_id });
      break;

    case 'ACTION_1002':
      // The type of a store event, which only looks like a custom action of telecrm.
      store.dispatch({ type: 'ACTION_1002', leadId: event.lead_id });
      break;

    case 'PAYMENT':
      // The bookkeeping has its own ideas of a payment: lower case, and whole numbers.
      await fetch('https://books.lumen-tutors.example/api/payments', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          type: 'PAYMENT',
          status: action.status?.toLowerCase() ?? 'pending',
          currency: 'inr',
          amount: Number(action.amount),
        }),
      });
      break;

    default:
      break;
  }

  return NextResponse.json({ received: true });
}
