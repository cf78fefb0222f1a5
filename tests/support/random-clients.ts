import type {
  assignment,
  client,
  clientStatusEvent,
  enrolment,
  jobAlertEvent,
} from '@tremplin/db/schema/clients.ts';
import { clientTransitions } from '@tremplin/shared/client-rules.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { plusDays } from './oracle-days.ts';
import type { Setting } from './random-office.ts';

type ClientRow = typeof client.$inferInsert;

export interface Drawn {
  readonly clients: readonly ClientRow[];
  readonly assignments: readonly (typeof assignment.$inferInsert)[];
  readonly enrolments: readonly (typeof enrolment.$inferInsert)[];
  readonly statusEvents: readonly (typeof clientStatusEvent.$inferInsert)[];
  readonly jobAlerts: readonly (typeof jobAlertEvent.$inferInsert)[];
}

/** Clients with all that they belonged to over time. */
export function drawClients(setting: Setting, count: number): Drawn {
  const all = Array.from({ length: count }, (_, at) => drawClient(setting, at + 1));
  return {
    clients: all.map((one) => one.row),
    assignments: all.flatMap((one) => one.assignments),
    enrolments: all.flatMap((one) => one.enrolments),
    statusEvents: all.flatMap((one) => one.statusEvents),
    jobAlerts: all.flatMap((one) => one.jobAlerts),
  };
}

function drawClient(setting: Setting, fileNo: number) {
  const { draw, calendar, stamps } = setting;
  const id = draw.id();
  const intakeOn = calendar.past();
  const statusEvents = drawStatuses(setting, id, intakeOn);
  const status = statusEvents.at(-1)?.toStatus ?? 'active';
  const assignments = drawAssignments(setting, id, intakeOn, status === 'referral');
  const names = {
    givenName: draw.one(['Amélie', 'Amelie', 'Bao', `Noé ${fileNo}`]),
    familyName: draw.one(['', 'Haddad', 'Tremblay']),
  };
  const row: ClientRow = {
    id,
    fileNo,
    ...names,
    email: draw.happens(0.5) ? `amelie${draw.whole(1, 12)}@example.org` : null,
    phone: draw.happens(0.5) ? `+16135550${draw.whole(100, 112)}` : null,
    correspondenceLang: 'fr',
    serviceLang: draw.one(['en', 'fr', null]),
    languages: [],
    counsellorId:
      assignments.find(({ kind, toDay }) => kind === 'primary' && toDay === null)?.personId ?? null,
    status,
    intakeOn,
    targetCategories: [],
    targetRegions: [],
    stream: draw.one(['A', 'B', null]),
    entryEmployment: draw.one(['unemployed', 'under_20h', '20h_or_more']),
    lastContactOn: draw.happens(0.2) ? null : calendar.between(intakeOn, calendar.today),
    consented: draw.happens(0.7),
    nameSort: fold(`${names.familyName} ${names.givenName}`),
    searchText: String(fileNo),
    ...stamps,
  };
  return {
    row,
    assignments,
    enrolments: drawEnrolments(setting, id, intakeOn),
    statusEvents,
    jobAlerts: Array.from({ length: draw.few(2) }, () => ({
      id: draw.id(),
      clientId: id,
      onDay: draw.happens(0.8) ? calendar.between(intakeOn, calendar.today) : null,
      at: calendar.now,
      byId: setting.someone,
    })),
  };
}

/** From the intake on, each at a moment after the one before. */
function drawStatuses(setting: Setting, clientId: string, intakeOn: Day) {
  const { draw, calendar, someone } = setting;
  const events: (typeof clientStatusEvent.$inferInsert)[] = [];
  let from: ClientStatus | null = null;
  let to: ClientStatus = draw.one(['referral', 'active', 'active']);
  let at = calendar.moment(intakeOn);
  let on = intakeOn;
  for (let step = draw.whole(0, 4); ; step -= 1) {
    events.push({
      id: draw.id(),
      clientId,
      fromStatus: from,
      toStatus: to,
      at,
      byId: someone,
      reason: null,
    });
    on = calendar.between(on, calendar.today);
    const next = calendar.moment(on);
    const open: readonly ClientStatus[] = clientTransitions[to];
    if (step <= 0 || next <= at || open.length === 0) return events;
    from = to;
    to = draw.one(open);
    at = next;
  }
}

/** One counsellor after the other, with or without days in between; others beside them. */
function drawAssignments(setting: Setting, clientId: string, intakeOn: Day, mayEnd: boolean) {
  const { draw, calendar, counsellors, stamps, gaps } = setting;
  const { today } = calendar;
  const rows: (typeof assignment.$inferInsert)[] = [];
  const add = (kind: 'primary' | 'secondary' | 'cover', fromDay: Day, toDay: Day | null): void => {
    const personId = draw.one(counsellors);
    rows.push({ id: draw.id(), clientId, personId, kind, fromDay, toDay, ...stamps });
  };
  let from = gaps && draw.happens(0.3) ? calendar.between(intakeOn, today) : intakeOn;
  for (let left = draw.whole(0, 3); left > 0 && from < today; left -= 1) {
    const to = calendar.between(from, plusDays(today, -1));
    add('primary', from, to);
    from = plusDays(to, gaps && draw.happens(0.3) ? draw.whole(2, 40) : 1);
  }
  if (from <= today && !(gaps && mayEnd && draw.happens(0.5))) add('primary', from, null);
  for (const kind of draw.some(['secondary', 'cover'] as const, 0.2)) {
    const fromDay = calendar.between(intakeOn, today);
    const toDay = calendar.between(fromDay, plusDays(today, 20));
    add(kind, fromDay, draw.happens(0.3) ? null : toDay);
  }
  return rows;
}

function drawEnrolments(setting: Setting, clientId: string, intakeOn: Day) {
  const { draw, calendar, programmes, stamps } = setting;
  return Array.from({ length: draw.whole(0, 3) }, () => {
    const startsOn = draw.happens(0.4) ? intakeOn : calendar.between(intakeOn, calendar.today);
    const endsOn = draw.happens(0.5)
      ? null
      : draw.happens(0.2)
        ? calendar.today
        : calendar.between(startsOn, plusDays(calendar.today, 60));
    const programmeId = draw.one(programmes);
    return { id: draw.id(), clientId, programmeId, startsOn, endsOn, ...stamps };
  });
}
