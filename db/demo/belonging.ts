import { noticeVersion, type ClientStatus } from '@tremplin/shared/clients.ts';
import type { Batch } from './batch.ts';
import type { At, Calendar } from './calendar.ts';
import type { Known } from './clients.ts';
import type { Life } from './lives.ts';
import type { Random } from './random.ts';
import type { Programme, Staff } from './staff.ts';

/** Which status the client came to have, when, and why. */
export function tellStatuses(
  random: Random,
  calendar: Calendar,
  client: Known,
  life: Life,
  batch: Batch,
): void {
  let from: ClientStatus | null = null;
  let at = life.intakeAt;
  let minute = 960;
  const turn = (to: ClientStatus, on: At, reason: string | null = null): void => {
    at = Math.max(at, on);
    minute += 1;
    const told = calendar.moment(at, minute);
    batch.clientStatusEvents.push({
      id: random.id(told),
      clientId: client.id,
      fromStatus: from,
      toStatus: to,
      at: told,
      byId: client.by,
      reason,
    });
    from = to;
  };
  if (life.status === 'referral') return turn('referral', life.intakeAt);
  if (random.chance(0.2)) turn('referral', life.intakeAt);
  turn('active', life.intakeAt);
  if (life.job) {
    turn('placed', life.job.recordedAt);
    if (life.job.endedAt !== null) turn('active', life.job.endedAt, 'The job ended');
    else if (life.status !== 'placed') turn('followup', life.job.recordedAt + 35);
  }
  if (life.status === 'on_hold') turn('on_hold', life.lastAt, 'Away for a while');
  if (life.closedAt !== null) turn('closed', life.closedAt, life.closeReason);
}

/** Programmes, counsellors and consent over time. Returns whether consent stands. */
export function attach(
  random: Random,
  calendar: Calendar,
  staff: Staff,
  client: Known,
  life: Life,
  batch: Batch,
): boolean {
  const at = calendar.moment(life.intakeAt, 980);
  const stamp = { createdAt: at, createdBy: client.by, updatedAt: at };
  const intakeOn = calendar.day(life.intakeAt);
  const endsOn = life.closedAt === null ? null : calendar.day(life.closedAt);
  const enrol = (programmeId: string): void => {
    batch.enrolments.push({
      id: random.id(at),
      clientId: client.id,
      programmeId,
      startsOn: intakeOn,
      endsOn,
      ...stamp,
    });
  };
  enrol(client.programme.id);
  const second = random.pick(first(staff.programmes));
  if (random.chance(0.12) && second.id !== client.programme.id) enrol(second.id);
  if (life.status !== 'referral') assign(random, calendar, staff, client, life, batch);
  if (life.status === 'referral' && random.chance(0.4)) return false;
  return consented(random, calendar, client, life, batch);
}

function consented(
  random: Random,
  calendar: Calendar,
  client: Known,
  life: Life,
  batch: Batch,
): boolean {
  const at = calendar.moment(life.intakeAt, 980);
  const stamp = { createdAt: at, createdBy: client.by, updatedAt: at };
  const intakeOn = calendar.day(life.intakeAt);
  const withdrawn = life.intakeAt < -40 && life.lastAt > life.intakeAt + 10 && random.chance(0.025);
  batch.consents.push({
    id: random.id(at),
    clientId: client.id,
    noticeVersion: intakeOn >= '2026-11-01' ? noticeVersion : '2024-04',
    lang: client.french ? 'fr' : 'en',
    method: random.weighted([
      ['paper', 6],
      ['electronic', 3],
      ['verbal', 1],
    ]),
    scope: {
      record: true,
      shareWithFunder: random.chance(0.92),
      contactAfterPlacement: random.chance(0.9),
      contactEmployerForProof: random.chance(0.7),
      testimonial: random.chance(0.25),
      // By the file's own id: one more throw of the dice would change everything after it.
      helpOthers: Number.parseInt(client.id.slice(-1), 16) < 5,
    },
    givenOn: intakeOn,
    withdrawnOn: withdrawn ? calendar.day(life.lastAt - random.int(0, 5)) : null,
    ...stamp,
  });
  return !withdrawn;
}

function assign(
  random: Random,
  calendar: Calendar,
  staff: Staff,
  client: Known,
  life: Life,
  batch: Batch,
): void {
  const at = calendar.moment(life.intakeAt, 990);
  const give = (
    personId: string,
    kind: 'primary' | 'secondary' | 'cover',
    from: At,
    to: At | null,
  ): void => {
    batch.assignments.push({
      id: random.id(at),
      clientId: client.id,
      personId,
      kind,
      fromDay: calendar.day(from),
      toDay: to === null ? null : calendar.day(to),
      createdAt: at,
      createdBy: client.by,
      updatedAt: at,
    });
  };
  const other = staff.counsellors[random.int(1, staff.counsellors.length - 1)] ?? client.by;
  const days = life.lastAt - life.intakeAt;
  if (days > 60 && random.chance(0.08)) {
    const handed = life.intakeAt + random.int(20, days - 10);
    give(other, 'primary', life.intakeAt, handed - 1);
    give(client.by, 'primary', handed, null);
  } else give(client.by, 'primary', life.intakeAt, null);
  if (other === client.by) return;
  const shared = random.chance(0.04);
  const covered = days > 40 && random.chance(0.04);
  if (shared) give(other, 'secondary', life.intakeAt + 1, null);
  else if (covered) give(other, 'cover', life.intakeAt + 15, life.intakeAt + 30);
}

function first(programmes: readonly Programme[]): [Programme, ...Programme[]] {
  const [one, ...others] = programmes;
  if (!one) throw new RangeError('the office runs no programme');
  return [one, ...others];
}
