import type { sessionsWing as english } from '../en/sessions-wing.ts';
import type { Same } from '../same.ts';
import { attendance } from './attendance.ts';
import { chart } from './chart.ts';
import { door } from './door.ts';
import { sessions } from './sessions.ts';

export const sessionsWing: Same<typeof english> = { sessions, attendance, chart, door };
