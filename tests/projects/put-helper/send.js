import axios from 'axios';

export const put = (url, body) => axios.put(url, body);
export const send = (url, options) => fetch(url, { method: 'PATCH', ...options });
