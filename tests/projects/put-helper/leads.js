import { put, send } from './send.js';

const LEADS = 'https://next.telecrm.in/autoupdate/v2/enterprise/e1/lead';

export const rename = (id, name) => put(`${LEADS}/${id}`, { fields: { name } }); // expect: valid-endpoint
export const move = (id, city) => send(`${LEADS}/${id}`, { body: JSON.stringify({ fields: { city } }) }); // expect: valid-endpoint (written in ./send.js:4)
export const load = (id) => send(`${LEADS}/${id}`, { method: 'GET' });
