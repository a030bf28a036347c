import axios from 'axios';

let client;

export function getClient() {
  if (!client) {
    client = axios.create({ baseURL: process.env.TELECRM_URL, timeout: 5000 });
  }
  return client;
}
