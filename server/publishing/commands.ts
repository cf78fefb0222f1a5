import { publishedReport } from '@tremplin/db/schema/outcomes.ts';
import { Fault, invalidFields, refuse } from '@tremplin/shared/faults.ts';
import type { PublishReport } from '@tremplin/shared/publishing.ts';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import { asText, draft, publishedSoFar, reportScope, scopeName, versionsOf } from './policy.ts';
import { refusalOf } from './rules.ts';
import { hashOf, isGenuine, sealOf } from './seal.ts';

/**
 * Freezes a report for good. It is counted in the transaction that keeps it, so that nothing is
 * written in between. From the second version on a reason is asked for.
 */
export async function publish(ctx: Ctx, asked: PublishReport): Promise<{ readonly id: string }> {
  const { period } = reportScope(ctx, asked).asked;
  const scope = scopeName(asked);
  const of = { scope, periodKind: asked.period, fromDay: period.from };
  return write(ctx, async (tx, record) => {
    const refusal = refusalOf(
      { scope, periodKind: asked.period, period },
      await publishedSoFar(tx),
      ctx.today,
    );
    if (refusal) throw refusal;
    const earlier = await versionsOf(tx, of);
    const reason = asked.reason || null;
    if (earlier.length > 0 && reason === null)
      throw invalidFields({ path: 'reason', key: 'errors.required' });
    if (!earlier.every((one) => isGenuine(ctx.office.keys.publish, one)))
      throw refuse('publishing.not_genuine');
    if (earlier.length >= mostVersions) throw new Fault('refused', 'publishing.too_many_versions');
    const { content, behind } = await draft(tx, ctx, asked, earlier);
    const text = asText(content);
    const row = {
      id: ctx.newId(),
      ...of,
      programmeId: asked.programmeId,
      toDay: period.to,
      version: earlier.length + 1,
      content: text,
      hash: hashOf(text),
      behind: asText(behind),
      reason: earlier.length > 0 ? reason : null,
      publishedAt: ctx.now,
      publishedBy: ctx.actor.id,
    };
    await tx.insert(publishedReport).values({ ...row, seal: sealOf(ctx.office.keys.publish, row) });
    const { id, version, hash } = row;
    await record({
      action: 'create',
      resource: 'published_report',
      resourceId: id,
      reason: row.reason,
      fields: { ...of, version, hash },
    });
    return { id };
  });
}

/** Each version is weighed against all before it; a report corrected so often is not a report. */
const mostVersions = 12;
