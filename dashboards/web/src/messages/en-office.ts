import { enDeclarations } from './en-declarations.ts';
import { enKeys, enOwnPassword, enPeople } from './en-people.ts';
import { enRulebooks } from './en-rulebooks.ts';
import type { viOffice } from './vi-office.ts';

/** Words of the pages of the department's and the agencies' office work. */
export const enOffice: typeof viOffice = {
  declarations: enDeclarations,
  rulebooks: enRulebooks,
  people: enPeople,
  ownPassword: enOwnPassword,
  keys: enKeys,
};
