import { clientName } from '@tremplin/shared/client-rules.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import { addDays, dayOf, daysBetween } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { dueOf, openStages } from '@tremplin/shared/interview-rules.ts';
import type { InterviewStage } from '@tremplin/shared/interviews.ts';
import type { Thresholds } from '@tremplin/shared/settings.ts';
import { plannedLongDays } from '@tremplin/shared/today.ts';
import type { InterviewDueRow, InterviewDueWhat } from '@tremplin/shared/today.ts';

/** An interview under way of an own client, as far as this page asks. */
export interface OpenInterview {
  readonly id: string;
  readonly clientId: string;
  readonly contact: InterviewDueRow['contact'];
  readonly unit: InterviewDueRow['unit'];
  /** The person has left, asked to be left alone or was erased. */
  readonly gone: boolean;
  readonly stage: InterviewStage;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly reminderOn: Day | null;
  readonly repliedOn: Day | null;
  readonly scheduledAt: Date | null;
  readonly thankYouDueOn: Day | null;
  readonly followUpOn: Day | null;
}

interface Own {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly status: ClientStatus;
}

/** Those about which something is to be done by tomorrow, the longest overdue first. */
export function interviewsDue(
  interviews: readonly OpenInterview[],
  clients: readonly Own[],
  { today, limits }: { readonly today: Day; readonly limits: Thresholds },
): InterviewDueRow[] {
  const rows = interviews.flatMap((one): InterviewDueRow[] => {
    const client = clients.find(({ id }) => id === one.clientId);
    const due = whatIsDue(one, today, limits);
    if (!client || client.status === 'closed' || due === null) return [];
    return [
      {
        kind: 'interview',
        interviewId: one.id,
        client: { id: client.id, name: clientName(client) },
        contact: one.contact,
        unit: one.unit,
        what: due.what,
        on: due.on,
        at: due.what === 'meet' ? (one.scheduledAt?.toISOString() ?? null) : null,
        days: daysBetween(today, due.on),
      },
    ];
  });
  const key = (row: InterviewDueRow): string => `${row.on} ${row.interviewId}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function whatIsDue(
  one: OpenInterview,
  today: Day,
  { attemptsPerClient }: Thresholds,
): { readonly what: InterviewDueWhat; readonly on: Day } | null {
  if (one.gone && openStages.includes(one.stage)) return { what: 'gone', on: today };
  const scheduledOn = one.scheduledAt === null ? null : dayOf(one.scheduledAt);
  const { what, on } = dueOf({ ...one, scheduledOn }, today, attemptsPerClient);
  switch (what) {
    case 'write': {
      const since = addDays(dayOf(one.createdAt), plannedLongDays);
      return since <= today ? { what, on: since } : null;
    }
    case 'meet':
      return on !== null && on <= addDays(today, 1) ? { what, on } : null;
    case 'follow_up':
      return on !== null && on <= today ? { what, on } : null;
    case 'remind':
    case 'give_up':
    case 'agree':
    case 'say_how':
    case 'thank':
      return on === null ? null : { what, on };
    default:
      return null;
  }
}
