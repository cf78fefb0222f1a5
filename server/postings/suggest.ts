import { application } from '@tremplin/db/schema/applications.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { wordsBegin } from '@tremplin/db/search.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { restrictedHint } from '@tremplin/shared/competitions.ts';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { requirePosting } from './policy.ts';
import { brief, briefly } from './queries.ts';
import { fit } from './rules.ts';

/** Postings whose Job ID, title or organization begins with what was typed; what closes last comes first. */
export async function suggest(ctx: Ctx, typed: string) {
  const matches = wordsBegin(posting.searchText, typed);
  if (matches === undefined) return [];
  return ctx.store.read(async (db) => {
    const rows = await db
      .select(briefly)
      .from(posting)
      .where(matches)
      .orderBy(desc(sql`coalesce(${posting.closingDay}, '9999')`), asc(posting.id))
      .limit(10);
    return rows.map((row) => brief(ctx, row));
  });
}

const shown = 50;

/** Own active clients who are not on the posting yet, the best fit first, each with why and with what to watch. */
export async function suggestedClients(ctx: Ctx, id: string) {
  const line = {
    resource: 'client',
    resourceId: null,
    action: 'suggest',
    fields: { postingId: id },
  } as const;
  return view(ctx, line, async (db) => {
    const row = await requirePosting(db, id);
    const sought = {
      ...row,
      restriction: restrictedHint([row.titleEn, row.titleFr, row.rawText].join('\n')),
    };
    const seekers = await db
      .select({
        id: client.id,
        fileNo: client.fileNo,
        givenName: client.givenName,
        familyName: client.familyName,
        targetCategories: client.targetCategories,
        targetRegions: client.targetRegions,
        frenchForOps: client.frenchForOps,
        clbEnglish: client.clbEnglish,
        immigrationStatus: client.immigrationStatus,
        workAuthExpiresOn: client.workAuthExpiresOn,
        arrivalOn: client.arrivalOn,
      })
      .from(client)
      .where(
        and(
          isOwnClient(ctx),
          eq(client.status, 'active'),
          sql`${client.id} not in (select ${application.clientId} from ${application}
            where ${application.postingId} = ${id})`,
        ),
      )
      .orderBy(asc(client.nameSort), asc(client.id));
    const fits = seekers.flatMap((seeker) => {
      const found = fit(seeker, sought, ctx.today);
      return found === null ? [] : [{ seeker, ...found }];
    });
    const best = fits.toSorted((a, b) => b.score - a.score).slice(0, shown);
    return best.map(({ seeker, reasons, warnings }) => ({
      client: { id: seeker.id, fileNo: seeker.fileNo, name: clientName(seeker) },
      reasons,
      warnings,
    }));
  });
}
