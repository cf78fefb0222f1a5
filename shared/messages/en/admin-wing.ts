import { outcomeRules } from './outcome-rules.ts';
import { programmes } from './programmes.ts';
import { rights } from './rights.ts';
import { settings } from './settings.ts';

/** Words of the administrator’s pages. */
export const adminWing = { settings, programmes, rights, outcomeRules } as const;
