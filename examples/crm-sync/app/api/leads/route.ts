import { NextResponse } from 'next/server';

const BASE_URL = process.env.TELECRM_ASYNC_URL || 'https://next-api.telecrm.in';
const ENTERPRISE_ID = process.env.TELECRM_ENTERPRISE_ID;

/** What the enquiry form of the website sends. */
interface Enquiry {
  name: string;
  phone: string;
  email?: string;
  subject: string;
  message?: string;
  trialDate?: string;
  registrationPaid?: boolean;
}

interface AsyncAction {
  type: string;
  fields?: Record<string, unknown>;
  status?: string;
  currency?: string;
  amount?: string | number;
  text?: string;
}

interface AsyncBody {
  fields: Record<string, unknown>;
  actions?: AsyncAction[];
}

/** Takes an enquiry and queues it for telecrm. */
export async function POST(request: Request) {
  const enquiry = (await request.json()) as Enquiry;
  if (!enquiry.phone) {
    return NextResponse.json({ error: 'A phone number is needed.' }, { status: 400 });
  }

  const payload: AsyncBody = {
    fields: {
      name: enquiry.name,
      phone: enquiry.phone.replace(/\D/g, ''),
      email: enquiry.email,
      subject: enquiry.subject,
    },
  };

  const actions: AsyncAction[] = [{ type: 'ACTION_1001', fields: { page: request.headers.get('referer') } }];
  if (enquiry.trialDate) {
    actions.push({ type: '1002', fields: { date: Date.parse(enquiry.trialDate) } });
  }
  if (enquiry.registrationPaid) {
    actions.push({ type: 'PAYMENT', status: 'completed', currency: 'INR', amount: 500 });
  }
  if (enquiry.message) {
    actions.push({ type: 'SYSTEM_NOTE', text: enquiry.message });
  }
  payload.actions = actions;

  const response = await fetch(`${BASE_URL}/enterprise/${ENTERPRISE_ID}/autoupdatelead`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.TELECRM_ASYNC_TOKEN}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(payload),
  });

  if (!response.ok) {
    return NextResponse.json({ error: 'The enquiry could not be passed on.' }, { status: 502 });
  }
  return NextResponse.json({ queued: true }, { status: 202 });
}

/** Shows the calls of a lead on the tutor's page. */
export async function GET(request: Request) {
  const leadId = new URL(request.url).searchParams.get('leadId');
  const response = await fetch(
    `https://next.telecrm.in/autoupdate/v2/enterprise/${ENTERPRISE_ID}/lead/${leadId}?includeActions=true&limit=50`,
    { headers: { Authorization: `Bearer ${process.env.TELECRM_SYNC_TOKEN}` } },
  );
  if (!response.ok) {
    return NextResponse.json({ error: 'No such lead.' }, { status: 404 });
  }

  const lead = (await response.json()) as { fields: Record<string, unknown>; actions: AsyncAction[] };
  const calls = lead.actions.filter((action) => action.type === 'OUTGOING_CALL' || action.type === 'INCOMING_CALL');
  const trials = lead.actions.filter((action) => action.type.replace('ACTION_', '') === '1002');
  return NextResponse.json({ name: lead.fields.name, calls: calls.length, trials: trials.length });
}
