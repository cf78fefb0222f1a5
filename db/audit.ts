import { createHash, createHmac } from 'node:crypto';
import { asc, desc, gt } from 'drizzle-orm';
import { prepared } from './prepared.ts';
import { auditEvent, auditReason } from './schema/audit.ts';
import type { Reader, Tx } from './store.ts';

/** What is known about one audited act before it joins the chain. */
export interface AuditLine {
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorRoles: string;
  readonly sessionRef: string | null;
  readonly requestId: string;
  readonly ipPrefix: string | null;
  readonly action: string;
  readonly resource: string;
  readonly resourceId: string | null;
  readonly clientId: string | null;
  readonly outcome: 'done' | 'denied';
  readonly reason: string | null;
  /** Field names, and values only where they are not personal. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export const genesis = '0'.repeat(64);

/** Adds one line to the chain inside the caller's transaction. Returns its number. */
export async function appendAudit(tx: Tx, key: Buffer, line: AuditLine): Promise<number> {
  const [head] = await prepared(tx, headOfChain).execute();
  const seq = (head?.seq ?? 0) + 1;
  const prevHash = head?.hash ?? genesis;
  const { reason, fields, ...rest } = line;
  const row = {
    ...rest,
    seq,
    reasonHash: reason === null ? null : createHash('sha256').update(reason).digest('hex'),
    fields: canonical(fields),
    prevHash,
  };
  await tx.insert(auditEvent).values({ ...row, hash: chainHash(key, row) });
  if (reason !== null) await tx.insert(auditReason).values({ seq: String(seq), reason });
  return seq;
}

export interface AuditVerdict {
  readonly lines: number;
  readonly head: string;
  /** The first line that does not fit, or null when the whole chain holds. */
  readonly brokenAt: number | null;
}

/** Recomputes the whole chain, in pages, and names the first line that does not fit. */
export async function verifyAudit(read: Reader, key: Buffer): Promise<AuditVerdict> {
  let lines = 0;
  let seq = 0;
  let hash = genesis;
  for (;;) {
    const page = await read
      .select()
      .from(auditEvent)
      .where(gt(auditEvent.seq, seq))
      .orderBy(asc(auditEvent.seq))
      .limit(5000);
    if (page.length === 0) return { lines, head: hash, brokenAt: null };
    for (const row of page) {
      const { hash: stated, ...rest } = row;
      const fits = row.seq === seq + 1 && row.prevHash === hash && chainHash(key, rest) === stated;
      if (!fits) return { lines, head: hash, brokenAt: seq + 1 };
      seq = row.seq;
      hash = stated;
      lines += 1;
    }
  }
}

/** JSON with sorted keys, so that the same facts always hash alike. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

type ChainRow = Omit<typeof auditEvent.$inferSelect, 'hash'>;

/** The row as an array in this order: nothing to sort, and no two rows read alike. */
function chainHash(key: Buffer, row: ChainRow): string {
  const text = JSON.stringify([
    row.seq,
    row.at.getTime(),
    row.actorId,
    row.actorRoles,
    row.sessionRef,
    row.requestId,
    row.ipPrefix,
    row.action,
    row.resource,
    row.resourceId,
    row.clientId,
    row.outcome,
    row.reasonHash,
    row.fields,
  ]);
  return createHmac('sha256', key).update(row.prevHash).update(text).digest('hex');
}

function headOfChain(db: Reader) {
  return db
    .select({ seq: auditEvent.seq, hash: auditEvent.hash })
    .from(auditEvent)
    .orderBy(desc(auditEvent.seq))
    .limit(1)
    .prepare('head_of_chain');
}
