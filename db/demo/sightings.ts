import type { CompetitionStatus } from '@tremplin/shared/competitions.ts';
import type { Batch } from './batch.ts';
import type { At, Calendar } from './calendar.ts';
import type { Competition } from './competition.ts';
import type { Random } from './random.ts';

/** What the office saw of the competition, each look an event; most are looked at late or never. */
export function sightings(
  random: Random,
  calendar: Calendar,
  competition: Competition,
  by: string,
  batch: Batch,
): Sighted {
  const told: readonly (readonly [CompetitionStatus, At])[] = competition.cancelled
    ? [
        ['application_screening', competition.closingAt + 3],
        ['cancelled', competition.invites],
      ]
    : [
        ['application_screening', competition.closingAt + 4],
        ['evaluation', competition.invites],
        ['selection', competition.interviews + 5],
        ['offer', competition.offers],
        ['position_filled', competition.filled],
      ];
  const applicants = random.span(240, 0.9) + 30;
  let last = { status: asStatus('advertising'), at: Math.min(-1, competition.postedAt + 2) };
  const look = (status: CompetitionStatus, at: At, from: CompetitionStatus | null): void => {
    batch.postingStatusEvents.push({
      id: random.id(calendar.moment(at, 560)),
      postingId: competition.id,
      fromStatus: from,
      toStatus: status,
      seenOn: calendar.day(at),
      applicantCount: status === 'advertising' ? null : applicants,
      applicantCountKind: status === 'advertising' ? null : 'approx',
      reason: null,
      at: calendar.moment(at, 560),
      byId: by,
    });
  };
  look(last.status, last.at, null);
  for (const [status, from] of told) {
    const at = Math.max(from + random.span(6, 0.8), last.at + 1);
    if (at > -1 || random.chance(0.35)) continue;
    look(status, at, last.status);
    last = { status, at };
  }
  const counted = last.status === 'advertising' ? null : applicants;
  return {
    competitionStatus: last.status,
    competitionStatusSeenOn: calendar.day(last.at),
    applicantCount: counted,
    applicantCountKind: counted === null ? null : 'approx',
  };
}

type Sighted = Pick<
  Batch['postings'][number],
  'competitionStatus' | 'competitionStatusSeenOn' | 'applicantCount' | 'applicantCountKind'
>;

function asStatus(status: CompetitionStatus): CompetitionStatus {
  return status;
}
