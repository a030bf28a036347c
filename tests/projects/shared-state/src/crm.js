import Client from './client.js';

export const crm = new Client();
