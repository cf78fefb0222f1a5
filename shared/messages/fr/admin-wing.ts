import type { adminWing as english } from '../en/admin-wing.ts';
import type { Same } from '../same.ts';
import { outcomeRules } from './outcome-rules.ts';
import { programmes } from './programmes.ts';
import { rights } from './rights.ts';
import { settings } from './settings.ts';

export const adminWing: Same<typeof english> = { settings, programmes, rights, outcomeRules };
