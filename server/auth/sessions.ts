import { prepared } from '@tremplin/db/prepared.ts';
import { person, session } from '@tremplin/db/schema/people.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { and, desc, eq, gt, inArray, lt, lte, sql } from 'drizzle-orm';
import type { Office, RequestContext, Visitor } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { newToken, tokenHash } from '../token.ts';
import type { RecordLine } from '../write.ts';
import { mayEnter, rights, visitorFrom } from './policy.ts';

const minuteMs = 60_000;
/** Nobody stays signed in for longer than a working day, however busy. */
const absoluteMs = 12 * 60 * minuteMs;
/** The end of a session is moved at most this often, so that reading costs no write. */
const extendEveryMs = minuteMs;
const atOnce = 5;

/** Whose cookie it is, with the rights as they are stored now; null for every other token. */
export async function resolveVisitor(
  office: Office,
  token: string | null,
  now: Date,
): Promise<Visitor | null> {
  if (token === null || !/^[\w-]{43}$/.test(token)) return null;
  const [row] = await office.store.read((db) =>
    prepared(db, visitorByToken).execute({ hash: tokenHash(token) }),
  );
  if (!row || !mayEnter(office, row) || row.expiresAt <= now) return null;
  if (now.getTime() - row.createdAt.getTime() >= absoluteMs) return null;
  if (now.getTime() - row.updatedAt.getTime() >= extendEveryMs) await extend(office, row, now);
  return visitorFrom(row, row.sessionId);
}

/** Opens a session for the person inside the caller's transaction; answers the cookie's token. */
export async function startSession(
  tx: Tx,
  ctx: RequestContext,
  record: RecordLine,
  opened: Visitor,
): Promise<string> {
  const personId = opened.actor.id;
  const token = newToken();
  const { idleMinutes } = await thresholdsOf(tx);
  await tx.insert(session).values({
    id: opened.sessionId,
    tokenHash: tokenHash(token),
    personId,
    ipAddress: ctx.origin.ipPrefix,
    userAgent: ctx.origin.userAgent?.slice(0, 400) ?? null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + idleMinutes * minuteMs),
  });
  const surplus = await tx
    .select({ id: session.id })
    .from(session)
    .where(eq(session.personId, personId))
    .orderBy(desc(session.createdAt), desc(session.id))
    .offset(atOnce)
    .limit(100);
  const ids = surplus.map((row) => row.id);
  if (ids.length > 0) await tx.delete(session).where(inArray(session.id, ids));
  await tx.delete(session).where(lt(session.createdAt, new Date(ctx.now.getTime() - absoluteMs)));
  await record({ action: 'login', resource: 'session', resourceId: opened.sessionId });
  return token;
}

function visitorByToken(db: Reader) {
  return db
    .select({
      ...rights,
      locale: person.locale,
      state: person.state,
      demo: person.demo,
      sessionId: session.id,
      createdAt: session.createdAt,
      updatedAt: session.updatedAt,
      expiresAt: session.expiresAt,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(eq(session.tokenHash, sql.placeholder('hash')))
    .limit(1)
    .prepare('visitor_by_token');
}

async function extend(
  office: Office,
  open: { readonly sessionId: string; readonly createdAt: Date },
  now: Date,
): Promise<void> {
  await office.store.tx(async (tx) => {
    const { idleMinutes } = await thresholdsOf(tx);
    const endMs = Math.min(
      now.getTime() + idleMinutes * minuteMs,
      open.createdAt.getTime() + absoluteMs,
    );
    await tx
      .update(session)
      .set({ updatedAt: now, expiresAt: new Date(endMs) })
      .where(
        and(
          eq(session.id, open.sessionId),
          gt(session.expiresAt, now),
          // Many requests of one page come at once: one of them moves the end, the others find it moved.
          lte(session.updatedAt, new Date(now.getTime() - extendEveryMs)),
        ),
      );
  });
}
