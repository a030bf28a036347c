import { codes, enquiryPayload } from './payload';
import { postToCrm } from './post';

export async function onEnquiry(enquiry: { name: string; phone: string; course: string }) {
  const payload = enquiryPayload(enquiry); // expect: require-action-prefix (written in ./payload.ts:11)
  await postToCrm(payload);
}

export function onTrial(phone: string) {
  return postToCrm({
    fields: { phone },
    actions: [
      { type: codes.trial, fields: {} }, // expect: require-action-prefix (written in ./payload.ts:15)
      { type: codes.visit, fields: {} },
    ],
  });
}
