/** What a program does with the answer of a request that creates actions. */
export interface Use {
  /** Whether nobody learns the fate of a single action, so that the rule has to speak. */
  readonly unread: boolean;
  /** Whether somebody reads the remarks, or may where nobody sees it. */
  readonly remarks?: true;
  /** What is needed: nothing, the success of the response, or the parsed body. */
  readonly level: 'nothing' | 'response' | 'data';
  /** Statements; `it` is an expression for what is needed. */
  lines(it: string): readonly string[];
}

const THROW = "throw new Error('An action was ignored');";

/** Uses of an answer, those that read the statuses and those that do not. */
export const USES = {
  'check of each entry': {
    unread: false,
    level: 'data',
    lines: (it) => [`for (const entry of ${it}.actions) {`, `  if (entry.status === 'IGNORED') ${THROW}`, '}'],
  },
  'check by some()': {
    unread: false,
    level: 'data',
    lines: (it) => [`if (${it}.actions.some(({ status }) => status !== 'CREATED')) ${THROW}`],
  },
  'check by filter()': {
    unread: false,
    level: 'data',
    lines: (it) => [
      `const lost = ${it}.actions.filter((entry) => entry.status === 'IGNORED');`,
      `if (lost.length > 0) ${THROW}`,
    ],
  },
  'look at the remarks': {
    unread: false,
    remarks: true,
    level: 'data',
    lines: (it) => [`if (${it}.remarks.length > 0) ${THROW}`],
  },
  'look at the first status': {
    unread: false,
    level: 'data',
    lines: (it) => [`if (${it}.actions[0].status !== 'CREATED') ${THROW}`],
  },
  'destructured status': {
    unread: false,
    level: 'data',
    lines: (it) => [`const { actions: [{ status: fate }] } = ${it};`, `if (fate !== 'CREATED') ${THROW}`],
  },
  'check by every()': {
    unread: false,
    level: 'data',
    lines: (it) => [`if (!${it}.actions.every((entry) => entry.status === 'CREATED')) ${THROW}`],
  },
  'check by find()': {
    unread: false,
    level: 'data',
    lines: (it) => [
      `const lost = ${it}.actions.find(function (entry) {`,
      "  return entry.status === 'IGNORED';",
      '});',
      `if (lost) ${THROW}`,
    ],
  },
  'check by index': {
    unread: false,
    level: 'data',
    lines: (it) => [
      `for (let at = 0; at < ${it}.actions.length; at += 1) {`,
      `  if (${it}.actions[at].status === 'IGNORED') ${THROW}`,
      '}',
    ],
  },
  'check by forEach()': {
    unread: false,
    level: 'data',
    lines: (it) => [
      `${it}.actions.forEach(({ status }, index) => {`,
      "  if (status === 'IGNORED') throw new Error(`Action ${index} was ignored`);",
      '});',
    ],
  },
  'check with optional chaining': {
    unread: false,
    level: 'data',
    lines: (it) => [`if (${it}?.actions?.[0]?.status !== 'CREATED') ${THROW}`],
  },
  'count by reduce()': {
    unread: false,
    level: 'data',
    lines: (it) => [
      `const lost = ${it}.actions.reduce((count, entry) => count + (entry.status === 'IGNORED' ? 1 : 0), 0);`,
      `if (lost > 0) ${THROW}`,
    ],
  },
  'check in a function of its own': {
    unread: false,
    level: 'data',
    lines: (it) => [
      'const verify = (answer) => {',
      `  if (answer.actions.some((entry) => entry.status === 'IGNORED')) ${THROW}`,
      '};',
      `verify(${it});`,
    ],
  },
  'check of destructured lists': {
    unread: false,
    remarks: true,
    level: 'data',
    lines: (it) => [`const { remarks: notes } = ${it};`, `if (notes.length > 0) ${THROW}`],
  },
  'use of the new ids': {
    unread: false,
    level: 'data',
    lines: (it) => [`console.log(${it}.actions.map((entry) => entry.action_id).join(', '));`],
  },
  'check by switch': {
    unread: false,
    level: 'data',
    lines: (it) => [
      `for (const [, entry] of ${it}.actions.entries()) {`,
      '  switch (entry.status) {',
      "    case 'IGNORED':",
      `      ${THROW}`,
      '  }',
      '}',
    ],
  },
  'check by Object.values()': {
    unread: false,
    level: 'data',
    lines: (it) => [`if (${it}.actions.some((entry) => Object.values(entry).includes('IGNORED'))) ${THROW}`],
  },
  'check of its text': {
    unread: false,
    remarks: true,
    level: 'data',
    lines: (it) => [`if (/"IGNORED"/.test(JSON.stringify(${it}))) ${THROW}`],
  },
  'check of a set of statuses': {
    unread: false,
    level: 'data',
    lines: (it) => [`if (new Set(${it}.actions.map((entry) => entry.status)).has('IGNORED')) ${THROW}`],
  },
  'check of missing ids': {
    unread: false,
    level: 'data',
    lines: (it) => [`if (!${it}.actions.every((entry) => 'action_id' in entry && entry.action_id)) ${THROW}`],
  },
  'check of what is kept by name': {
    unread: false,
    remarks: true,
    level: 'data',
    lines: (it) => [
      'const kept = { [process.pid]: ' + it + ' };',
      `for (const answer of Object.values(kept)) if (answer.remarks.length > 0) ${THROW}`,
    ],
  },
  'check in a function that was there before': {
    unread: false,
    remarks: true,
    level: 'data',
    lines: (it) => [
      'let answer;',
      `const verify = () => { if (answer.remarks.length > 0) ${THROW} };`,
      `answer = ${it};`,
      'verify();',
    ],
  },
  'nothing at all': { unread: true, level: 'nothing', lines: () => [] },
  // `void` is the author's word that nothing is to be read.
  'nothing, in so many words': { unread: false, remarks: true, level: 'nothing', lines: () => [] },
  'a response never looked at': { unread: true, level: 'response', lines: () => [] },
  'a body never looked at': { unread: true, level: 'data', lines: () => [] },
  'success of the whole alone': {
    unread: true,
    level: 'response',
    lines: (it) => [`if (!(${it})) throw new Error('The request failed');`],
  },
  'a log of the answer': { unread: true, level: 'data', lines: (it) => [`console.log('answer', ${it});`] },
  'the lead id alone': { unread: true, level: 'data', lines: (it) => [`console.log(${it}.lead_id);`] },
  'the number of entries alone': {
    unread: true,
    level: 'data',
    lines: (it) => [`console.log(${it}.actions.length);`],
  },
  'a function of its own that looks at the lead id': {
    unread: true,
    level: 'data',
    lines: (it) => ['const note = (answer) => {', "  console.log('lead', answer.lead_id);", '};', `note(${it});`],
  },
  'whether there is a list alone': {
    unread: true,
    level: 'data',
    lines: (it) => [`console.log(Array.isArray(${it}.actions) && 'lead_id' in ${it});`],
  },
  'the keys of the answer alone': {
    unread: true,
    level: 'data',
    lines: (it) => [`console.log(Object.keys(${it}).length);`],
  },
  'a copy never looked at': {
    unread: true,
    level: 'data',
    lines: (it) => [`const { actions: entries } = ${it};`, 'console.log(entries.length);'],
  },
  // What becomes of it here, the linter cannot know.
  'handed to an unseen function': { unread: false, remarks: true, level: 'data', lines: (it) => [`report(${it});`] },
} satisfies Record<string, Use>;

/** Looks at the answer of the Async API: an expression for it, and whether it never holds what is looked for. */
export const LOOKS = {
  nothing: { wrong: false, lines: () => [] },
  'the status': { wrong: false, lines: (it) => [`console.log(${it}.status);`] },
  'a status that it has': { wrong: false, lines: (it) => [`if (${it}.status !== 'QUEUED') ${THROW}`] },
  'a lead id': { wrong: true, lines: (it) => [`console.log(${it}.lead_id);`] },
  'a destructured lead id': {
    wrong: true,
    lines: (it) => [`const { lead_id: newLead, status: fate } = ${it};`, 'console.log(newLead, fate);'],
  },
  'the number of remarks': { wrong: true, lines: (it) => [`console.log(${it}?.remarks?.length);`] },
  'a status that it never has': {
    wrong: true,
    lines: (it) => [`if (${it}.status === 'CREATED') console.log('created');`],
  },
} satisfies Record<string, { readonly wrong: boolean; readonly lines: (it: string) => readonly string[] }>;
