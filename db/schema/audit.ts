import { id, index, instant, serial, table, text } from '../kit.ts';

/** Append-only chain: triggers refuse change and removal, the HMAC shows tampering. */
export const auditEvent = table(
  'audit_event',
  {
    seq: serial().primaryKey(),
    at: instant().notNull(),
    actorId: text(),
    actorRoles: text().notNull(),
    sessionRef: text(),
    requestId: text().notNull(),
    ipPrefix: text(),
    action: text().notNull(),
    resource: text().notNull(),
    resourceId: text(),
    clientId: text(),
    outcome: text<'done' | 'denied'>().notNull(),
    /** SHA-256 of the reason's text, which lives apart so that it can be erased. */
    reasonHash: text(),
    /** Canonical JSON, as text: jsonb would reorder it and break the chain. */
    fields: text().notNull(),
    prevHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [index('audit_client').on(t.clientId, t.seq), index('audit_actor').on(t.actorId, t.seq)],
);

export const auditReason = table('audit_reason', {
  /** The audit_event's seq, as text. */
  seq: id(),
  reason: text().notNull(),
});
