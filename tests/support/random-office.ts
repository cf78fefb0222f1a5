import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import {
  assignment,
  client,
  clientStatusEvent,
  enrolment,
  jobAlertEvent,
} from '@tremplin/db/schema/clients.ts';
import { contact, organization } from '@tremplin/db/schema/directory.ts';
import { interview, interviewEvent, outreach } from '@tremplin/db/schema/interviews.ts';
import { keyedMonth } from '@tremplin/db/schema/months.ts';
import { outcomeRule, target } from '@tremplin/db/schema/outcomes.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import {
  attendance,
  commitment,
  infoSession,
  sessionHelper,
} from '@tremplin/db/schema/sessions.ts';
import { programme, setting as settingTable } from '@tremplin/db/schema/settings.ts';
import type { Store, Tx } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { and, eq } from 'drizzle-orm';
import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import { plusDays, plusMonths } from './oracle-days.ts';
import { drawApplications, monthNumber } from './random-applications.ts';
import { drawClients } from './random-clients.ts';
import { drawGround, drawRules } from './random-ground.ts';
import type { Rule } from './random-ground.ts';
import { drawInterviews } from './random-interviews.ts';
import { drawPlacements } from './random-placements.ts';
import type { DrawnPlacements } from './random-placements.ts';
import { drawSessions } from './random-sessions.ts';
import { calendarFrom, drawFrom } from './random.ts';
import type { Calendar, Draw } from './random.ts';

/** What is written, in this order. */
export const writtenTables = [
  organization,
  programme,
  posting,
  outcomeRule,
  target,
  settingTable,
  client,
  assignment,
  enrolment,
  clientStatusEvent,
  jobAlertEvent,
  application,
  applicationEvent,
  placement,
  followup,
  infoSession,
  sessionHelper,
  attendance,
  commitment,
  keyedMonth,
  contact,
  interview,
  interviewEvent,
  outreach,
] as const;

/** Who works there, whatever the office. */
export interface Staff {
  readonly counsellors: readonly string[];
  readonly facilitators: readonly string[];
}

/** What everything in one office is drawn by. */
export interface Setting {
  readonly draw: Draw;
  readonly calendar: Calendar;
  readonly counsellors: readonly string[];
  readonly facilitators: readonly string[];
  readonly someone: string;
  readonly programmes: readonly string[];
  readonly ministries: readonly string[];
  /** Ministries and what is below them. */
  readonly units: readonly string[];
  readonly postings: readonly string[];
  readonly rules: readonly Rule[];
  /** Twenty wait for the same, and exactly half of them, or all but two, have heard. */
  readonly patient: boolean;
  /** Days without a counsellor occur. */
  readonly gaps: boolean;
  /** Chance that a client is on a posting. */
  readonly eager: number;
  /** Days after a checkpoint until which one may ask. */
  readonly windowAfter: number;
  readonly stamps: {
    readonly createdAt: Date;
    readonly createdBy: string;
    readonly updatedAt: Date;
  };
}

export interface RandomOffice {
  readonly setting: Setting;
  /** Writes every row, as the server could have. */
  readonly write: (store: Store) => Promise<void>;
}

export function drawOffice(seed: number, staff: Staff): RandomOffice {
  const draw = drawFrom(seed);
  const calendar = calendarFrom(draw);
  const counsellors = staff.counsellors.slice(0, draw.whole(2, 4));
  const someone = draw.one(counsellors);
  const many = (least: number, most: number): string[] =>
    Array.from({ length: draw.whole(least, most) }, () => draw.id());
  const ministries = many(2, 3);
  // Some offices have enough applications of one kind for a curve.
  const crowded = draw.happens(0.15);
  const setting: Setting = {
    draw,
    calendar,
    counsellors,
    facilitators: staff.facilitators,
    someone,
    programmes: many(1, 3),
    ministries,
    units: [...ministries, ...many(2, 3)],
    postings: many(2, crowded ? 7 : 4),
    rules: drawRules(draw, calendar),
    gaps: draw.happens(0.5),
    patient: crowded && draw.happens(0.4),
    eager: crowded ? 0.8 : draw.one([0.2, 0.5, 0.7]),
    windowAfter: draw.one([30, 30, 14]),
    stamps: { createdAt: calendar.now, createdBy: someone, updatedAt: calendar.now },
  };
  const count = crowded ? draw.whole(20, 30) : 3 + draw.few(37);
  const clients = drawClients(setting, count);
  const applications = drawApplications(setting, clients);
  const placements = drawPlacements(setting, clients, applications);
  const sessions = drawSessions(setting, clients);
  const ground = drawGround(setting);
  const interviews = drawInterviews(setting, clients, applications, ground);
  const corrected = drawCorrections(setting, placements);
  const write = async (store: Store): Promise<void> =>
    store.tx(async (tx) => {
      await put(tx, organization, ground.organizations);
      await put(tx, programme, ground.programmes);
      await put(tx, posting, ground.postings);
      await put(tx, outcomeRule, ground.rules);
      await put(tx, target, ground.targets);
      await put(tx, settingTable, ground.settings);
      await put(tx, client, clients.clients);
      await put(tx, assignment, clients.assignments);
      await put(tx, enrolment, clients.enrolments);
      await put(tx, clientStatusEvent, clients.statusEvents);
      await put(tx, jobAlertEvent, [...clients.jobAlerts, ...sessions.jobAlerts]);
      await put(tx, application, applications.applications);
      await put(tx, applicationEvent, applications.applicationEvents);
      await put(tx, placement, placements.placements);
      await put(tx, followup, placements.followups);
      await put(tx, infoSession, sessions.sessions);
      await put(tx, sessionHelper, sessions.helpers);
      await put(tx, attendance, sessions.attendances);
      await put(tx, commitment, sessions.commitments);
      await put(tx, keyedMonth, sessions.keyedMonths);
      await put(tx, contact, interviews.contacts);
      await put(tx, interview, interviews.interviews);
      await put(tx, interviewEvent, interviews.interviewEvents);
      await put(tx, outreach, interviews.outreaches);
      await correct(tx, setting, corrected);
    });
  return { setting, write };
}

interface Corrected {
  readonly id: string;
  readonly startOn: Day;
  readonly months: readonly number[];
}

/** First days of work that somebody put right later: what rests on them moves along. */
function drawCorrections({ draw, gaps }: Setting, drawn: DrawnPlacements): Corrected[] {
  return draw.some(drawn.placements, 0.06).map(({ id, startOn }) => {
    // An earlier one may lie before the first counsellor.
    const days = draw.one(gaps ? [-40, -1, 1, 31, 200] : [1, 31, 200]);
    const months = drawn.followups
      .filter(({ placementId }) => placementId === id)
      .map(({ month }) => month);
    return { id, startOn: plusDays(startOn, days), months };
  });
}

async function correct(tx: Tx, { windowAfter }: Setting, those: readonly Corrected[]) {
  for (const { id, startOn, months } of those) {
    const startMonth = monthNumber(startOn);
    await tx.update(placement).set({ startOn, startMonth }).where(eq(placement.id, id));
    for (const month of months) {
      const dueOn = plusMonths(startOn, month);
      const window = { windowFrom: plusDays(dueOn, -7), windowTo: plusDays(dueOn, windowAfter) };
      await tx
        .update(followup)
        .set({ dueOn, startMonth, ...window })
        .where(and(eq(followup.placementId, id), eq(followup.month, month)));
    }
  }
}

async function put<Of extends PgTable>(
  tx: Tx,
  into: Of,
  rows: readonly Of['$inferInsert'][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 300)
    await tx.insert(into).values(asValues<Of>(rows.slice(from, from + 300)));
}

/** Guarantee: a row to insert is what `values` takes, whatever the table; only not for the compiler. */
function asValues<Of extends PgTable>(rows: readonly unknown[]): PgInsertValue<Of>[] {
  return rows as PgInsertValue<Of>[];
}
