import { appendAudit } from '@tremplin/db/audit.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Ctx } from './context.ts';
import { auditLine } from './write.ts';
import type { Recorded } from './write.ts';

/** The same session on the same file within five minutes is one line. */
const sameVisit = 5 * 60_000;
const kept = 10_000;
const visits = new WeakMap<object, Map<string, number>>();

/**
 * The only door for reading a person's file, or names behind a figure. The audit line is written
 * and committed before the body reads; if that fails, so does the read. Scope belongs in the body's
 * own query or, better, is checked before by the slice's `require…`.
 */
export async function view<T>(
  ctx: Ctx,
  line: Omit<Recorded, 'action'> & { readonly action?: string },
  body: (db: Reader) => Promise<T>,
): Promise<T> {
  const seen = visitsOf(ctx);
  const key = [
    ctx.visitor.sessionId,
    line.action,
    line.resource,
    line.resourceId,
    line.clientId,
  ].join(' ');
  const last = seen.get(key);
  const recent = last !== undefined && ctx.now.getTime() - last < sameVisit;
  // Only lines about one thing coalesce; a search or a list is its own act each time.
  if (!recent || line.resourceId === null) {
    await ctx.store.tx(
      async (tx) => {
        const full = { ...line, action: line.action ?? 'read' };
        await appendAudit(tx, ctx.office.keys.audit, auditLine(ctx, full, 'done'));
      },
      { chained: true },
    );
    if (seen.size >= kept) seen.clear();
    seen.set(key, ctx.now.getTime());
  }
  return ctx.store.read(body);
}

function visitsOf(ctx: Ctx): Map<string, number> {
  const known = visits.get(ctx.office);
  if (known) return known;
  const fresh = new Map<string, number>();
  visits.set(ctx.office, fresh);
  return fresh;
}
