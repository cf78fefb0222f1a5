import { id, index, instant, int, table, text } from '../kit.ts';
import { client } from './clients.ts';
import { attendance, infoSession } from './sessions.ts';

/** Words to a client, waiting to be sent or sent. The text is made when it goes. */
export const letter = table(
  'letter',
  {
    id: id(),
    kind: text<
      'invited' | 'registered' | 'moved' | 'cancelled' | 'promoted' | 'evaluation'
    >().notNull(),
    sessionId: text()
      .notNull()
      .references(() => infoSession.id),
    attendanceId: text()
      .notNull()
      .references(() => attendance.id),
    clientId: text()
      .notNull()
      .references(() => client.id),
    state: text<'waiting' | 'sent' | 'failed' | 'no_address' | 'dropped'>().notNull(),
    tries: int().notNull().default(0),
    nextTryAt: instant().notNull(),
    sentAt: instant(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [
    index('letter_waiting').on(t.state, t.nextTryAt, t.id),
    index('letter_session').on(t.sessionId, t.kind, t.state),
    index('letter_client').on(t.clientId, t.createdAt),
  ],
);
