import { directoryImport } from '@tremplin/db/schema/imports.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { lookUpWords, managerMark, unitMark } from '@tremplin/shared/directory-search.ts';
import type { LookUp } from '@tremplin/shared/directory.ts';
import { notFound } from '@tremplin/shared/faults.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { desc, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { findUnits } from './find-units.ts';
import { hitOf, staleBefore } from './hits.ts';
import type { Found } from './hits.ts';
import { findKnown, findPeople } from './look-up.ts';
import type { Asked } from './look-up.ts';
import { nearWords } from './near-words.ts';
import { pathsOf } from './paths.ts';

const mostPeople = 20;
const mostUnits = 6;
/** With fewer than so many found as it is typed, words that are nearly the same are tried too. */
const enough = 3;

/** People and units for what has been typed so far; people we know where nothing has. */
export async function lookUp(ctx: Ctx, asked: LookUp) {
  return ctx.store.read(async (db) => {
    const { officeRegion, staleContactDays } = await thresholdsOf(db);
    const region = asked.region ?? officeRegion;
    const typed = lookUpWords(asked.typed);
    const marks = await marksOf(db, asked);
    const sought = { words: typed.map((word) => [word]), marks, region };
    const { people, corrected, exact } =
      typed.length + marks.length === 0
        ? { people: await findKnown(db, mostPeople + 1), corrected: null, exact: 0 }
        : await findOrCorrect(db, sought);
    const units = typed.join('').length < 2 ? [] : await findUnits(db, typed, mostUnits);
    const shown = people.slice(0, mostPeople);
    const ids = [...shown.flatMap((one) => one.organizationId ?? []), ...units.map(({ id }) => id)];
    const pathOf = await pathsOf(ctx.store, db, ids);
    const oldest = staleBefore(ctx.today, staleContactDays);
    return {
      people: shown.map((one) => hitOf(one, pathOf(one.organizationId), oldest)),
      /** There are more than are shown. */
      more: people.length > mostPeople,
      units: units.map(({ id, kind, closedOn }) => ({
        id,
        kind,
        closedOn,
        path: pathOf(id).names,
      })),
      /** What was searched for in place of what was typed. */
      corrected,
      /** How many of the people answer to what was typed, letter by letter; they come first. */
      exact: Math.min(exact, mostPeople),
      region,
    };
  });
}
/** A unit by its words, for a box that completes them; the top ones before anything is typed. */
export async function suggestOrganization(ctx: Ctx, typed: string) {
  return ctx.store.read(async (db) => {
    const units = await findUnits(db, lookUpWords(typed), mostPeople);
    const pathOf = await pathsOf(
      ctx.store,
      db,
      units.map(({ id }) => id),
    );
    return units.map(({ id, kind }) => ({ id, kind, path: pathOf(id).levels }));
  });
}

/** How old the directory is, and the region that comes first unless another is chosen. */
export async function standing(ctx: Ctx) {
  return ctx.store.read(async (db) => {
    const { officeRegion, staleContactDays } = await thresholdsOf(db);
    const [last] = await db
      .select({ at: directoryImport.appliedAt, format: directoryImport.format })
      .from(directoryImport)
      .where(eq(directoryImport.state, 'applied'))
      .orderBy(desc(directoryImport.appliedAt))
      .limit(1);
    return {
      importedAt: last?.at?.toISOString() ?? null,
      format: last?.format ?? null,
      region: officeRegion,
      staleDays: staleContactDays,
    };
  });
}

async function marksOf(db: Reader, { managersOnly, within }: LookUp): Promise<string[]> {
  const marks = managersOnly ? [managerMark] : [];
  if (within === null) return marks;
  const [unit] = await db
    .select({ orgNo: organization.orgNo })
    .from(organization)
    .where(eq(organization.id, within))
    .limit(1);
  if (!unit || unit.orgNo === null) throw notFound();
  return [...marks, unitMark(unit.orgNo)];
}

interface Answer {
  readonly people: readonly Found[];
  readonly exact: number;
  readonly corrected: string | null;
}

/** As it was typed; where that finds next to nothing, with words that are nearly the same. */
async function findOrCorrect(db: Reader, asked: Asked): Promise<Answer> {
  const people = await findPeople(db, asked, mostPeople + 1);
  const asTyped = { people, exact: people.length, corrected: null };
  if (people.length >= enough) return asTyped;
  const wider = await Promise.all(
    asked.words.map(async ([word = '']) => [word, ...(await nearWords(db, word))]),
  );
  if (wider.every((word) => word.length === 1)) return asTyped;
  const near = await findPeople(db, { ...asked, words: wider }, mostPeople + 1);
  const seen = new Set(people.map(({ id }) => id));
  const added = near.filter(({ id }) => !seen.has(id));
  const [best] = added;
  if (!best) return asTyped;
  const corrected = wider.map((word) => spelt(best, word)).join(' ');
  return { people: [...people, ...added], exact: people.length, corrected };
}

/** The word that was meant, as the person found spells it. */
function spelt(found: Found, [typed = '', ...near]: readonly string[]): string {
  const { givenName, familyName, titleEn, titleFr } = found;
  const own = [givenName, familyName, titleEn, titleFr]
    .flatMap((text) => text?.match(/[\p{L}\p{M}'’]+/gu) ?? [])
    .map((word) => ({ word, folded: fold(word) }));
  for (const meant of [typed, ...near]) {
    const match = own.find(({ folded }) => folded.startsWith(meant));
    if (match) return meant === typed ? typed : match.word;
  }
  return near[0] ?? typed;
}
