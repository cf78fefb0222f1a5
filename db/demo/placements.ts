import type { KeptStatus } from '@tremplin/shared/followups.ts';
import type { EmployerKind } from '@tremplin/shared/placements.ts';
import type { Hire } from './applications.ts';
import type { Batch } from './batch.ts';
import type { At, Calendar } from './calendar.ts';
import { otherEmployers, otherTitles } from './employers.ts';
import type { Job } from './lives.ts';
import { jobEndings } from './notes.ts';
import type { Random } from './random.ts';
import type { Programme } from './staff.ts';

interface Placed {
  readonly clientId: string;
  readonly by: string;
  readonly programme: Programme;
  readonly job: Job;
  readonly hire: Hire | null;
}

/** The job, and its follow-ups at the programme's checkpoints. */
export function place(random: Random, calendar: Calendar, placed: Placed, batch: Batch): void {
  const { clientId, by, programme, job, hire } = placed;
  const at = calendar.moment(job.recordedAt, random.int(560, 1000));
  const id = random.id(at);
  const where = hire ? inTheOps(hire) : elsewhere(random);
  const temporary = random.chance(hire ? 0.4 : 0.25);
  batch.placements.push({
    id,
    clientId,
    programmeId: programme.id,
    ...where,
    noc: null,
    startOn: calendar.day(job.startAt),
    startMonth: calendar.month(job.startAt),
    endOn: job.endedAt === null ? null : calendar.day(job.endedAt),
    endedReason: job.endedAt === null ? null : random.pick(jobEndings),
    hoursPerWeek: hire
      ? 36.25
      : random.weighted([
          [40, 3],
          [37.5, 4],
          [30, 2],
          [22, 1],
          [16, 1],
        ]),
    hourlyWageCents: random.int(hire ? 28_00 : 17_60, hire ? 52_00 : 36_00),
    term: temporary ? (hire ? 'FXT' : 'temporary') : 'permanent',
    termEndOn: temporary ? calendar.day(calendar.monthsLater(job.startAt, 12)) : null,
    primaryJob: true,
    subsidised: !hire && random.chance(0.06),
    relatedToField: random.weighted([
      ['yes', 4],
      ['related', 4],
      ['no', 2],
      ['unknown', 1],
    ]),
    newEmployer: true,
    city: random.chance(0.9) ? 'Ottawa' : 'Kingston',
    province: random.chance(0.97) ? 'ON' : 'QC',
    createdAt: at,
    createdBy: by,
    updatedAt: at,
  });
  followUp(random, calendar, placed, { id, at }, batch);
}

function followUp(
  random: Random,
  calendar: Calendar,
  { clientId, by, programme, job }: Placed,
  placement: { readonly id: string; readonly at: Date },
  batch: Batch,
): void {
  const { id, at } = placement;
  for (const month of programme.checkpointMonths) {
    const due = calendar.monthsLater(job.startAt, month);
    batch.followups.push({
      id: random.id(at),
      placementId: id,
      clientId,
      month,
      startMonth: calendar.month(job.startAt),
      dueOn: calendar.day(due),
      windowFrom: calendar.day(due - 7),
      windowTo: calendar.day(due + 30),
      status: statusOf(random, due, job.endedAt),
      createdAt: at,
      createdBy: by,
      updatedAt: at,
    });
  }
}

function inTheOps({ applicationId, competition }: Hire) {
  return {
    applicationId,
    employerKind: 'OPS' as const,
    employerName: competition.ministry.nameEn,
    organizationId: competition.ministryId,
    jobTitle: competition.occupation.titleEn,
  };
}

function elsewhere(random: Random) {
  const employerKind: EmployerKind = random.weighted([
    ['private', 46],
    ['broader_public', 20],
    ['non_profit', 13],
    ['municipal', 9],
    ['federal', 9],
    ['self', 3],
  ]);
  const employers = otherEmployers[employerKind] ?? ['Rideau Data Works'];
  return {
    applicationId: null,
    employerKind,
    employerName: random.pick(employers),
    organizationId: null,
    jobTitle: random.pick(otherTitles),
  };
}

function statusOf(random: Random, due: At, endedAt: At | null): KeptStatus {
  if (endedAt !== null && due > endedAt) return 'not_due';
  if (due - 7 > 0) return 'scheduled';
  if (due > -3) return 'scheduled';
  return random.weighted([
    ['done', 76],
    ['unreachable', 9],
    ['scheduled', due > -120 ? 13 : 0],
    ['waived', 2],
  ]);
}
