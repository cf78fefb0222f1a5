import { letter } from '@tremplin/db/schema/letters.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { AttendanceStatus } from '@tremplin/shared/attendance.ts';
import { and, asc, eq, lte } from 'drizzle-orm';
import { calendarText } from '../calendar.ts';
import { invitationCode } from '../codes.ts';
import { contextWithoutBrowser } from '../context.ts';
import type { Office } from '../context.ts';
import { evaluationLink, takesEvaluations } from '../evaluation-link.ts';
import type { Message, Post } from '../mail.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { write } from '../write.ts';
import type { LetterKind } from './commands.ts';
import { letterText } from './templates.ts';

const atOnce = 20;
/** Minutes to the next try, after each that failed; then somebody has to call. */
const pauses = [1, 5, 15, 60, 240, 720] as const;

type Waiting = Awaited<ReturnType<typeof waitingLetters>>[number];

/**
 * Sends what waits, oldest first, and answers with how many went. A letter is marked after the mail
 * server took it: a crash in between sends it again under the same Message-ID, never loses it.
 */
export async function deliverWaiting(office: Office, post: Post): Promise<number> {
  let sent = 0;
  for (const one of await waitingLetters(office)) {
    if (!stillTrue(one, office.clock())) {
      await settle(office, one, { state: 'dropped' });
      continue;
    }
    try {
      await post.send(await compose(office, one));
    } catch {
      await settle(office, one, afterFailure(office, one));
      continue;
    }
    await settle(office, one, { state: 'sent', sentAt: office.clock() });
    sent += 1;
  }
  return sent;
}

async function waitingLetters(office: Office) {
  const now = office.clock();
  return office.store.read((db) =>
    db
      .select({
        id: letter.id,
        kind: letter.kind,
        tries: letter.tries,
        email: client.email,
        consented: client.consented,
        locale: client.correspondenceLang,
        clientId: letter.clientId,
        attendanceId: letter.attendanceId,
        status: attendance.status,
        session: infoSession,
      })
      .from(letter)
      .innerJoin(client, eq(client.id, letter.clientId))
      .innerJoin(attendance, eq(attendance.id, letter.attendanceId))
      .innerJoin(infoSession, eq(infoSession.id, letter.sessionId))
      .where(and(eq(letter.state, 'waiting'), lte(letter.nextTryAt, now)))
      .orderBy(asc(letter.nextTryAt), asc(letter.id))
      .limit(atOnce),
  );
}

const expects: Readonly<Record<LetterKind, readonly AttendanceStatus[]>> = {
  invited: ['invited'],
  registered: ['registered'],
  promoted: ['registered'],
  moved: ['invited', 'registered', 'waitlisted'],
  cancelled: ['invited', 'registered', 'waitlisted'],
  evaluation: ['attended'],
};

/** What a letter says may have been overtaken while it waited; then it is not sent. */
function stillTrue({ kind, status, session, email, consented }: Waiting, now: Date): boolean {
  if (email === null || !consented || !expects[kind].includes(status)) return false;
  if (kind === 'cancelled') return session.status === 'cancelled';
  if (kind === 'evaluation') return takesEvaluations(session, now);
  const ahead = session.startsAt > now;
  return ahead && (session.status === 'scheduled' || session.status === 'draft');
}

async function compose(office: Office, one: Waiting): Promise<Message> {
  const { officeName } = await office.store.read(thresholdsOf);
  const { session, kind, locale } = one;
  const text = letterText({
    ...session,
    kind,
    locale,
    office: officeName,
    code: invitationCode(office.keys, one.attendanceId),
    evaluationLink: evaluationLink(office, one.attendanceId),
  });
  const calendar =
    kind === 'evaluation'
      ? null
      : {
          method: kind === 'cancelled' ? ('CANCEL' as const) : ('PUBLISH' as const),
          text: calendarText(session, { name: officeName, email: office.mailAddress }),
        };
  const host = new URL(office.publicUrl).hostname;
  return { messageId: `${one.id}@${host}`, to: one.email ?? '', ...text, calendar };
}

function afterFailure(office: Office, { tries }: Waiting): Partial<typeof letter.$inferInsert> {
  const pause = pauses[tries];
  if (pause === undefined) return { state: 'failed', tries: tries + 1 };
  const nextMs = office.clock().getTime() + pause * 60_000;
  return { tries: tries + 1, nextTryAt: new Date(nextMs) };
}

async function settle(
  office: Office,
  one: Waiting,
  change: Partial<typeof letter.$inferInsert>,
): Promise<void> {
  const ctx = contextWithoutBrowser(office);
  await write(ctx, async (tx, record) => {
    await tx.update(letter).set(change).where(eq(letter.id, one.id));
    await record({
      action: 'letter',
      resource: 'attendance',
      resourceId: one.id,
      clientId: one.clientId,
      fields: { kind: one.kind, state: change.state ?? 'waiting' },
    });
  });
}
