import { allowed, router } from '../trpc.ts';
import * as queries from './queries.ts';

export const todayRouter = router({
  counsellor: allowed('read', 'today').query(({ ctx }) => queries.counsellor(ctx)),
});
