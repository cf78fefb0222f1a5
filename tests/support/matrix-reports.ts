import { infoSession } from '@tremplin/db/schema/sessions.ts';
import { eq } from 'drizzle-orm';
import { thisYear } from './outcome-filter.ts';
import { aboutOneClient, facilitating, facilitators, managers, ownList } from './rights.ts';
import type { Given, Row } from './rights.ts';

/** Figures: all of them to managers, to counsellors those of their own clients. */
const figures = (given: Given): Row => ownList({ manager: 'ok', namesManager: 'ok', ...given });
const filtered = { input: () => thisYear };

/** What is counted; nobody is named but in the lists behind a number. */
export const reportsMatrix: Readonly<Record<string, Row>> = {
  'reports.choices': figures({ input: () => undefined }),
  'reports.overview': figures(filtered),
  'reports.funnel': figures(filtered),
  'reports.retention': figures(filtered),
  'reports.pipeline': figures(filtered),
  // Counted of the whole office for a facilitator, as on the interviews' own page.
  'reports.interviews': figures({ ...facilitating, ...filtered }),
  'reports.checks': figures({ input: () => undefined }),
  // A facilitator's are the sessions that they run.
  'reports.sessions': facilitators({ manager: 'ok', namesManager: 'ok', ...filtered }),
  'reports.equity': managers(filtered),
  'reports.silenceOf': aboutOneClient({ input: ({ clientId }) => ({ clientId }) }),
  // Those of the sessions one runs, and of all for whom a manager is trusted with names.
  'reports.sessionList': facilitators({
    namesManager: 'ok',
    input: async (world) => {
      await world.markAll('attended');
      await world.store.tx(async (tx) => {
        const took = eq(infoSession.id, world.sessionId);
        await tx.update(infoSession).set({ status: 'held' }).where(took);
      });
      return { kind: 'attendees', filter: thisYear, mark: 'came' };
    },
    named: ['facilitator', 'namesManager'],
    audited: true,
  }),
  // A counsellor's own clients'; to managers they are counts.
  'reports.requestList': ownList({
    input: () => ({ kind: 'requests', filter: thisYear }),
    audited: true,
  }),
  // A counsellor's own, and everybody's for whom a manager is trusted with names.
  'reports.listBehind': figures({
    manager: 'forbidden',
    input: async (world) => {
      const { applications } = world.staff.counsellor.call;
      const today = { version: 1, effectiveOn: '2026-11-22' } as const;
      const seen = await applications.byId({ id: world.applicationId });
      if (seen.card?.stage === 'identified')
        await applications.move({ id: world.applicationId, to: 'applied', ...today });
      return { kind: 'funnel', filter: thisYear, step: 'applied' };
    },
    named: ['namesManager'],
    audited: true,
  }),
};
