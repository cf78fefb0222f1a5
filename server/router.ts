import { applicationsRouter } from './applications/router.ts';
import { attendanceRouter } from './attendance/router.ts';
import { sessionRouter } from './auth/router.ts';
import { clientsRouter } from './clients/router.ts';
import { doorRouter } from './door/router.ts';
import { peopleRouter } from './people/router.ts';
import { programmesRouter, settingsRouter } from './settings/router.ts';
import { placementsRouter } from './placements/router.ts';
import { postingsRouter } from './postings/router.ts';
import { reportsRouter } from './reports/router.ts';
import { sessionsRouter } from './sessions/router.ts';
import { todayRouter } from './today/router.ts';
import { router } from './trpc.ts';

/** The table of slices. */
export const appRouter = router({
  session: sessionRouter,
  people: peopleRouter,
  settings: settingsRouter,
  programmes: programmesRouter,
  clients: clientsRouter,
  applications: applicationsRouter,
  placements: placementsRouter,
  postings: postingsRouter,
  attendance: attendanceRouter,
  door: doorRouter,
  reports: reportsRouter,
  sessions: sessionsRouter,
  today: todayRouter,
});

export type AppRouter = typeof appRouter;
