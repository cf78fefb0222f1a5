import type { ReadListBehind, ReadSessionList } from '@tremplin/shared/outcome-lists.ts';
import { pipeline } from './oracle-applications.ts';
import { checks } from './oracle-clients.ts';
import { interviews } from './oracle-interviews.ts';
import { listBehind } from './oracle-lists.ts';
import { overview } from './oracle-overview.ts';
import { retention } from './oracle-placements.ts';
import type { Question } from './oracle-scope.ts';
import { sessionList } from './oracle-session-lists.ts';
import { sessions } from './oracle-sessions.ts';

/** What is asked for: a page of figures, or the list behind one of them. */
export type Matter = (typeof pages)[number] | ReadListBehind | ReadSessionList;

export const pages = [
  'overview',
  'pipeline',
  'retention',
  'sessions',
  'interviews',
  'checks',
] as const;

/**
 * What the server should answer, worked out from all rows by the definitions alone. Nothing of the
 * server is imported here or below, nor the rules that it shares with the pages.
 */
export function answerTo(question: Question, matter: Matter): unknown {
  switch (matter) {
    case 'overview':
      return overview(question);
    case 'pipeline':
      return pipeline(question);
    case 'retention':
      return retention(question);
    case 'sessions':
      return sessions(question);
    case 'interviews':
      return interviews(question);
    case 'checks':
      return checks(question);
    default:
      return isOfSessions(matter) ? sessionList(question, matter) : listBehind(question, matter);
  }
}

export function isOfSessions(asked: ReadListBehind | ReadSessionList): asked is ReadSessionList {
  return ['sessions', 'attendees', 'commitments'].includes(asked.kind);
}
