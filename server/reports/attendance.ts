import type { Reader } from '@tremplin/db/store.ts';
import type { Period } from '@tremplin/shared/period.ts';
import type { Scope } from './scope.ts';
import { headsOf, isWithin, sessionsIn } from './session-scope.ts';

/** Heads counted in held sessions of the period, with a name or without. */
export async function attendanceIn(db: Reader, scope: Scope, period: Period): Promise<number> {
  const heads = await headsOf(db, sessionsIn(scope), isWithin(period, null));
  return heads.reduce((sum, { came, anonymous }) => sum + came + anonymous, 0);
}
