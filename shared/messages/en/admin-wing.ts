import { programmes } from './programmes.ts';
import { settings } from './settings.ts';

/** Words of the administrator’s pages. */
export const adminWing = { settings, programmes } as const;
