import type { viSetUp, viSignIn } from './vi-entry.ts';

/** Words of signing in. */
export const enSignIn: typeof viSignIn = {
  title: 'Sign in',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  busy: 'Signing in…',
  expired: 'Your session has expired. Sign in again to go on with this page.',
  wrong: 'The user name or the password is wrong.',
  throttled: 'Too many attempts. Wait a few minutes and try again.',
  created: 'The administrator account exists now. Sign in with it.',
  needsSetup: 'There is no account yet',
  needsSetupDetail:
    'At its first start the program prints a set-up link. Open it on the server itself within one hour; it works once.',
};

/** Words of the first set-up. */
export const enSetUp: typeof viSetUp = {
  title: 'First set-up',
  intro: 'Make the first administrator account. This link works once.',
  name: 'Full name',
  username: 'User name',
  usernameHint: '3 to 40 of: a–z, 0–9, dot, hyphen, underscore.',
  password: 'Password',
  passwordHint: 'At least 12 characters. A long sentence you remember beats a short word you forget.',
  submit: 'Create the account',
  busy: 'Creating…',
  noToken: 'The set-up code is missing from this link. Open the exact link that the program printed at start.',
};
