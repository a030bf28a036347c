export * from './crm/index.js';
export * as crm from './crm/index.js';
export { sendMail } from './mail.js';
