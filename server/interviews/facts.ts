import { client } from '@tremplin/db/schema/clients.ts';
import { contact, organization } from '@tremplin/db/schema/directory.ts';
import { interview } from '@tremplin/db/schema/interviews.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { dayOf } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { ContactStatus } from '@tremplin/shared/directory.ts';
import { dueOf, isOverdue, turnOf } from '@tremplin/shared/interview-rules.ts';
import type { Due } from '@tremplin/shared/interview-rules.ts';
import type { InterviewMode, InterviewStage, Purpose, Turn } from '@tremplin/shared/interviews.ts';
import { eq, inArray } from 'drizzle-orm';
import { shownStatus } from '../directory/policy.ts';
import type { InterviewRow } from './policy.ts';

/** Somebody of the directory, as an interview shows them; an erased person has no name. */
export interface ContactNamed {
  readonly id: string;
  readonly name: string;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly unit: UnitNamed | null;
  readonly status: ContactStatus;
}

interface UnitNamed {
  readonly id: string;
  readonly nameEn: string;
  readonly nameFr: string | null;
}

export interface ClientNamed {
  readonly id: string;
  readonly name: string;
  readonly fileNo: number;
}

/** One interview of an own client, as a line of a list. */
export interface InterviewLine {
  readonly id: string;
  readonly version: number;
  readonly client: ClientNamed;
  readonly contact: ContactNamed;
  readonly stage: InterviewStage;
  readonly purpose: Purpose;
  readonly turn: Turn;
  readonly due: Due & { readonly overdue: boolean };
  readonly attempts: number;
  readonly requestedOn: Day | null;
  readonly lastOutreachOn: Day | null;
  readonly repliedOn: Day | null;
  /** ISO instant. */
  readonly scheduledAt: string | null;
  readonly mode: InterviewMode | null;
  readonly heldOn: Day | null;
  readonly thankYouSentOn: Day | null;
  readonly followUpOn: Day | null;
  /** ISO instant of the last change. */
  readonly updatedAt: string;
}

type Timed = Pick<
  InterviewRow,
  'stage' | 'attempts' | 'reminderOn' | 'scheduledAt' | 'followUpOn' | 'repliedOn' | 'thankYouDueOn'
>;

/** Whose turn it is, and what is due by when. */
export function standingOf(
  row: Timed,
  today: Day,
  attemptsPerClient: number,
): Pick<InterviewLine, 'turn' | 'due'> {
  const waiting = { ...row, scheduledOn: row.scheduledAt === null ? null : dayOf(row.scheduledAt) };
  const due = dueOf(waiting, today, attemptsPerClient);
  return { turn: turnOf(waiting, today), due: { ...due, overdue: isOverdue(due, today) } };
}

/** Those rows in their order; the caller has seen to it that all of them are own. */
export async function linesOf(
  db: Reader,
  ids: readonly string[],
  today: Day,
  attemptsPerClient: number,
): Promise<InterviewLine[]> {
  if (ids.length === 0) return [];
  const rows = await selectLines(db, ids);
  const byId = new Map(rows.map((one) => [one.row.id, one]));
  return ids.flatMap((id) => {
    const found = byId.get(id);
    return found ? [lineOf(found, today, attemptsPerClient)] : [];
  });
}

async function selectLines(db: Reader, ids: readonly string[]) {
  return db
    .select({
      row: interview,
      client: {
        id: client.id,
        givenName: client.givenName,
        familyName: client.familyName,
        fileNo: client.fileNo,
      },
      contact: namedColumns,
    })
    .from(interview)
    .innerJoin(client, eq(client.id, interview.clientId))
    .innerJoin(contact, eq(contact.id, interview.contactId))
    .leftJoin(organization, eq(organization.id, contact.organizationId))
    .where(inArray(interview.id, [...ids]));
}

function lineOf(
  { row, client: of, contact: who }: Awaited<ReturnType<typeof selectLines>>[number],
  today: Day,
  attemptsPerClient: number,
): InterviewLine {
  return {
    id: row.id,
    version: row.version,
    client: { id: of.id, name: clientName(of), fileNo: of.fileNo },
    contact: namedContact(who),
    stage: row.stage,
    purpose: row.purpose,
    ...standingOf(row, today, attemptsPerClient),
    attempts: row.attempts,
    requestedOn: row.requestedOn,
    lastOutreachOn: row.lastOutreachOn,
    repliedOn: row.repliedOn,
    scheduledAt: row.scheduledAt?.toISOString() ?? null,
    mode: row.mode,
    heldOn: row.heldOn,
    thankYouSentOn: row.thankYouSentOn,
    followUpOn: row.followUpOn,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** What is read of a contact to name them; needs `organization` left-joined. */
export const namedColumns = {
  id: contact.id,
  givenName: contact.givenName,
  familyName: contact.familyName,
  titleEn: contact.titleEn,
  titleFr: contact.titleFr,
  status: contact.status,
  doNotContactOn: contact.doNotContactOn,
  unitId: organization.id,
  unitEn: organization.nameEn,
  unitFr: organization.nameFr,
};

interface NamedRow extends Pick<
  typeof contact.$inferSelect,
  'id' | 'givenName' | 'familyName' | 'titleEn' | 'titleFr' | 'status' | 'doNotContactOn'
> {
  readonly unitId: string | null;
  readonly unitEn: string | null;
  readonly unitFr: string | null;
}

export function namedContact(row: NamedRow): ContactNamed {
  const { unitId, unitEn, unitFr } = row;
  const unit =
    unitId === null || unitEn === null ? null : { id: unitId, nameEn: unitEn, nameFr: unitFr };
  return {
    id: row.id,
    name: clientName(row),
    titleEn: row.titleEn,
    titleFr: row.titleFr,
    unit,
    status: shownStatus(row),
  };
}
