interface Enquiry {
  name: string;
  phone: string;
  course: string;
}

/** Builds a body and sends nothing: whether it is right depends on where it goes. */
export function enquiryPayload(enquiry: Enquiry) {
  return {
    fields: { name: enquiry.name, phone: enquiry.phone },
    actions: [{ type: '1003', fields: { course: enquiry.course } }],
  } as const;
}

export const codes = { trial: '1005', visit: 'ACTION_1006' } as const;
