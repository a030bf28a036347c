import { describeNote, describeSearch } from './requests.js';

async function send({ url, ...options }) {
  const response = await fetch(url, options);
  return response.json();
}

export async function handle(job) {
  const request = describeNote(job); // expect: no-action-prefix (written in ./requests.js:9)
  const answer = await send(request);
  if (answer.actions.some(({ status }) => status === 'IGNORED')) throw new Error('ignored');
}

export const calls = (job) => send(describeSearch(job));
