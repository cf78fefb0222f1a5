import { applicationsRouter } from './applications/router.ts';
import { attendanceRouter } from './attendance/router.ts';
import { sessionRouter } from './auth/router.ts';
import { caseloadsRouter } from './caseloads/router.ts';
import { clientsRouter } from './clients/router.ts';
import { directoryRouter } from './directory/router.ts';
import { doorRouter } from './door/router.ts';
import { importsRouter } from './imports/router.ts';
import { interviewsRouter } from './interviews/router.ts';
import { peopleRouter } from './people/router.ts';
import {
  outcomeRulesRouter,
  programmesRouter,
  settingsRouter,
  targetsRouter,
} from './settings/router.ts';
import { placementsRouter } from './placements/router.ts';
import { postingsRouter } from './postings/router.ts';
import { publishingRouter } from './publishing/router.ts';
import { reportsRouter } from './reports/router.ts';
import { sessionsRouter } from './sessions/router.ts';
import { takeawaysRouter } from './takeaways/router.ts';
import { todayRouter } from './today/router.ts';
import { router } from './trpc.ts';

/** The table of slices. */
export const appRouter = router({
  session: sessionRouter,
  people: peopleRouter,
  settings: settingsRouter,
  programmes: programmesRouter,
  outcomeRules: outcomeRulesRouter,
  targets: targetsRouter,
  clients: clientsRouter,
  applications: applicationsRouter,
  placements: placementsRouter,
  caseloads: caseloadsRouter,
  postings: postingsRouter,
  directory: directoryRouter,
  attendance: attendanceRouter,
  door: doorRouter,
  interviews: interviewsRouter,
  reports: reportsRouter,
  publishing: publishingRouter,
  sessions: sessionsRouter,
  imports: importsRouter,
  takeaways: takeawaysRouter,
  today: todayRouter,
});

export type AppRouter = typeof appRouter;
