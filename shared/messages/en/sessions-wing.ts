import { attendance } from './attendance.ts';
import { chart } from './chart.ts';
import { door } from './door.ts';
import { sessions } from './sessions.ts';

/** Words of the pages about sessions, their lists and their door. */
export const sessionsWing = { sessions, attendance, chart, door } as const;
