import { viDeclarations } from './vi-declarations.ts';

/** Words of the pages of the department's and the agencies' office work. */
export const viOffice = { declarations: viDeclarations };
