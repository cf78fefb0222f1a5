import type { jobAlertEvent } from '@tremplin/db/schema/clients.ts';
import type { keyedMonth } from '@tremplin/db/schema/months.ts';
import type {
  attendance,
  commitment,
  infoSession,
  sessionHelper,
} from '@tremplin/db/schema/sessions.ts';
import { attendanceStatuses } from '@tremplin/shared/attendance.ts';
import type { SessionNumbers } from '@tremplin/shared/session-rules.ts';
import { plusDays } from './oracle-days.ts';
import { monthNumber } from './random-applications.ts';
import type { Drawn } from './random-clients.ts';
import type { Setting } from './random-office.ts';

type AttendanceRow = typeof attendance.$inferInsert;

export interface DrawnSessions {
  readonly sessions: readonly (typeof infoSession.$inferInsert)[];
  readonly helpers: readonly (typeof sessionHelper.$inferInsert)[];
  readonly attendances: readonly AttendanceRow[];
  readonly commitments: readonly (typeof commitment.$inferInsert)[];
  /** At the edges of what counts as having followed a session. */
  readonly jobAlerts: readonly (typeof jobAlertEvent.$inferInsert)[];
  readonly keyedMonths: readonly (typeof keyedMonth.$inferInsert)[];
}

export function drawSessions(setting: Setting, drawn: Drawn): DrawnSessions {
  const { draw, calendar, someone } = setting;
  const all = Array.from({ length: draw.whole(0, 7) }, () => drawSession(setting, drawn));
  const lastMonth = monthNumber(calendar.today) - 1;
  return {
    sessions: all.map(({ row }) => row),
    helpers: all.flatMap(({ helpers }) => helpers),
    attendances: all.flatMap(({ attendances }) => attendances),
    commitments: all.flatMap(({ commitments }) => commitments),
    jobAlerts: all.flatMap(({ row, attendances }) =>
      draw.some(attendances, 0.3).map(({ clientId }) => {
        const onDay = plusDays(row.startDay, draw.one([-1, 0, 90, 91]));
        const isPast = onDay <= calendar.today;
        return {
          id: draw.id(),
          clientId,
          onDay: isPast ? onDay : null,
          at: calendar.now,
          byId: someone,
        };
      }),
    ),
    keyedMonths: draw.some([lastMonth, lastMonth - 1], 0.4).map((month) => ({
      id: String(month),
      keyedOn: calendar.today,
      keyedAt: calendar.now,
      keyedBy: someone,
      rows: [],
    })),
  };
}

function drawSession(setting: Setting, { clients }: Drawn) {
  const { draw, calendar, stamps, programmes, facilitators } = setting;
  const id = draw.id();
  const startDay = draw.happens(0.1)
    ? plusDays(calendar.today, draw.whole(1, 40))
    : calendar.past();
  const isOver = startDay <= calendar.today;
  const status = isOver
    ? draw.one(['held', 'held', 'closed', 'closed', 'cancelled', 'scheduled'] as const)
    : draw.one(['draft', 'scheduled', 'cancelled'] as const);
  const took = status === 'held' || status === 'closed';
  const attendances = took
    ? draw.some(clients, 0.4).map((one) => drawMark(setting, id, one.id))
    : [];
  const anonymousCount = took ? draw.few(20) : 0;
  const facilitatorId = draw.one(facilitators);
  const row: DrawnSessions['sessions'][number] = {
    id,
    titleEn: 'How the OPS hires',
    titleFr: draw.one(['Comment la FPO recrute', null]),
    kind: 'recruitment_info_session',
    programmeId: draw.one(programmes),
    audience: 'clients',
    // Late in the evening it is already the next day in UTC.
    startsAt: calendar.moment(startDay),
    startDay,
    startMonth: monthNumber(startDay),
    mode: 'in_person',
    facilitatorId,
    topics: [],
    materials: [],
    anonymousCount,
    status,
    numbers: status === 'closed' ? drawNumbers(setting, attendances, anonymousCount) : null,
    ...stamps,
  };
  return {
    row,
    attendances,
    helpers: draw
      .some(facilitators, 0.3)
      .filter((personId) => personId !== facilitatorId)
      .map((personId) => ({ id: draw.id(), sessionId: id, personId })),
    commitments: Array.from({ length: took ? draw.few(3) : 0 }, () => ({
      id: draw.id(),
      sessionId: id,
      text: 'Sends the slides',
      owner: 'Ministry of Health',
      dueOn: draw.happens(0.8) ? plusDays(calendar.today, draw.one([-30, -1, 0, 1, 10])) : null,
      doneOn: draw.happens(0.4) ? calendar.today : null,
      ...stamps,
    })),
  };
}

function drawMark({ draw, stamps }: Setting, sessionId: string, clientId: string): AttendanceRow {
  const status = draw.happens(0.5) ? 'attended' : draw.one(attendanceStatuses);
  return {
    id: draw.id(),
    sessionId,
    clientId,
    status,
    excused: status === 'no_show' && draw.happens(0.4),
    supports: [],
    evaluationScore: status === 'attended' && draw.happens(0.6) ? draw.whole(1, 5) : null,
    ...stamps,
  };
}

/** As they stood at closing; a file that was erased or merged since then left them as they were. */
function drawNumbers(
  { draw }: Setting,
  marks: readonly AttendanceRow[],
  anonymous: number,
): SessionNumbers {
  const since = draw.happens(0.4) ? draw.whole(1, 2) : 0;
  const of = (is: AttendanceRow['status']): number =>
    marks.filter(({ status }) => status === is).length;
  return {
    invited: of('invited'),
    registered: 0,
    waitlisted: of('waitlisted'),
    attended: of('attended') + since,
    late: 0,
    leftEarly: 0,
    noShow: marks.filter(({ status, excused }) => status === 'no_show' && !excused).length + since,
    excused: marks.filter(({ excused }) => excused).length,
    cancelled: of('cancelled'),
    walkIns: 0,
    anonymous: anonymous + (draw.happens(0.2) ? 1 : 0),
    answered: 0,
    satisfied: 0,
  };
}
