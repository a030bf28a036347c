/** Bearer tokens. https://docs.telecrm.in/authentication */

const UUID = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`;

/** The shape of a token: a UUID with 13 digits behind it, a colon, a UUID. */
export const TOKEN = new RegExp(String.raw`(?<![\da-f])${UUID}\d{13}:${UUID}(?![\da-f])`, 'i');

/** What every token has inside: few texts have it, and that is told by a tenth of the work that to look for a token is. */
const INSIDE = /\d:[\da-f]{8}-/i;

/** Whether a text holds a token. */
export function holdsToken(text: string): boolean {
  return INSIDE.test(text) && TOKEN.test(text);
}

/** What the bundlers put in front of the variables that they ship to browsers, the longest first. */
export const publicPrefixes = [
  'EXPO_PUBLIC_', // https://docs.expo.dev/guides/environment-variables/
  'NEXT_PUBLIC_', // https://nextjs.org/docs/app/guides/environment-variables
  'NUXT_PUBLIC_', // https://nuxt.com/docs/guide/going-further/runtime-config
  'REACT_APP_', // https://create-react-app.dev/docs/adding-custom-environment-variables/
  'GATSBY_', // https://www.gatsbyjs.com/docs/how-to/local-development/environment-variables/
  'PUBLIC_', // https://docs.astro.build/en/guides/environment-variables/
  'VITE_', // https://vite.dev/guide/env-and-mode
] as const;
