import { allowed, router } from '../trpc.ts';
import * as queries from './queries.ts';
import { facilitator } from './sessions.ts';

export const todayRouter = router({
  counsellor: allowed('read', 'today').query(({ ctx }) => queries.counsellor(ctx)),
  facilitator: allowed('read', 'today').query(({ ctx }) => facilitator(ctx)),
});
