import { viDeclarations } from './vi-declarations.ts';
import { viKeys, viOwnPassword, viPeople } from './vi-people.ts';
import { viRulebooks } from './vi-rulebooks.ts';

/** Words of the pages of the department's and the agencies' office work. */
export const viOffice = {
  declarations: viDeclarations,
  rulebooks: viRulebooks,
  people: viPeople,
  ownPassword: viOwnPassword,
  keys: viKeys,
};
