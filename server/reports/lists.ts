import type { Reader } from '@tremplin/db/store.ts';
import type { ListBehind, ReadListBehind } from '@tremplin/shared/outcome-lists.ts';
import type { Curves } from '@tremplin/shared/silence.ts';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { curvesOf } from './curves.ts';
import { clients, openSessions } from './list-clients.ts';
import { followed } from './list-followed.ts';
import { applications, checkpointsBehind, placements, waiting } from './list-outcomes.ts';
import { attendees } from './list-sessions.ts';
import { silences } from './list-silence.ts';
import { times } from './list-times.ts';
import { workload } from './list-workload.ts';
import type { Found } from './list-rows.ts';
import { answered } from './list-rows.ts';
import { scopeOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { sessionsIn } from './session-scope.ts';

/** Who is behind one number: an audit line is written before any name is read. */
export async function listBehind(ctx: Ctx, asked: ReadListBehind): Promise<ListBehind> {
  const scope = scopeOf(ctx, asked.filter, 'outcome_list', 'filter.');
  const { cursor, filter: _, ...which } = asked;
  const line = {
    resource: 'outcome_list',
    resourceId: null,
    action: 'list',
    fields: { ...which, ...scope.asked.filter, after: cursor?.id ?? null },
  } as const;
  // They are read slice by slice, which nobody does inside a transaction.
  const curves = asked.kind === 'silence' ? await curvesOf(ctx) : null;
  return view(ctx, line, async (db) =>
    answered(scope.asked.own ? 'own' : 'all', await find(db, ctx, scope, asked, curves)),
  );
}

async function find(
  db: Reader,
  ctx: Ctx,
  scope: Scope,
  asked: ReadListBehind,
  curves: Curves | null,
): Promise<Found> {
  switch (asked.kind) {
    case 'placements':
      return placements(db, ctx, scope, asked);
    case 'funnel':
    case 'silent':
      return applications(db, ctx, scope, asked);
    case 'silence':
      return curves ? silences(db, ctx, scope, asked, curves) : { rows: [], total: 0 };
    case 'retention':
      return checkpointsBehind(db, ctx, scope, asked);
    case 'followups':
      return waiting(db, ctx, scope, asked);
    case 'attendance':
      return attendees(db, ctx, sessionsIn(scope), { ...asked, mark: 'came', month: null });
    case 'followed':
      return followed(db, ctx, scope, asked);
    case 'times':
      return times(db, ctx, scope, asked);
    case 'workload':
      return workload(db, ctx, scope, asked);
    case 'quality': {
      const { check, cursor } = asked;
      if (check === 'sessions_open') return openSessions(db, ctx, scope, asked);
      return clients(db, ctx, scope, { kind: 'quality', check, cursor });
    }
    default:
      return clients(db, ctx, scope, asked);
  }
}
