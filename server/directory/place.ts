import { organization, organizationName } from '@tremplin/db/schema/directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { NewUnit } from '@tremplin/shared/contacts.ts';
import type { NamedLevel, OrganizationKind } from '@tremplin/shared/directory.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { readPaste } from './paste.ts';
import { isMinistry } from './paste-words.ts';

interface Placed {
  /** The lowest level of the path that the tree has. */
  readonly organizationId: string | null;
  /** Levels that the tree has, by its own names, from the top down to that one. */
  readonly known: readonly { readonly nameEn: string; readonly nameFr: string | null }[];
  /** Levels to be added below it, from the top down. */
  readonly newUnits: readonly NewUnit[];
}

/** What a pasted page says of a person, and where in the tree they would be put. */
export async function paste(ctx: Ctx, text: string) {
  const reading = readPaste(text);
  if (!reading.understood) return reading;
  const placed = await ctx.store.read((db) => placeOf(db, reading.contact.path));
  return { ...reading, placed };
}

async function placeOf(db: Reader, path: readonly NamedLevel[]): Promise<Placed> {
  const known: Placed['known'][number][] = [];
  let at: string | null = null;
  for (const [depth, level] of path.entries()) {
    const found: Found | null = await unitNamed(db, level, at, depth === 0);
    if (!found) {
      const newUnits = path.slice(depth).map((one, below) => newUnit(one, depth + below));
      return { organizationId: at, known, newUnits };
    }
    at = found.id;
    known.push({ nameEn: found.nameEn, nameFr: found.nameFr });
  }
  return { organizationId: at, known, newUnits: [] };
}

interface Found {
  readonly id: string;
  readonly nameEn: string;
  readonly nameFr: string | null;
}

/**
 * The unit of that name, old or new, in either language, right below the one before it. The first of
 * a path that begins in the middle of the tree is taken from wherever it is, if only one bears it.
 */
async function unitNamed(
  db: Reader,
  { en, fr }: NamedLevel,
  parentId: string | null,
  isFirst: boolean,
): Promise<Found | null> {
  const names = [...new Set([en, fr ?? en].map(fold))];
  const rows = await db
    .selectDistinct({
      id: organization.id,
      nameEn: organization.nameEn,
      nameFr: organization.nameFr,
      parentId: organization.parentId,
    })
    .from(organizationName)
    .innerJoin(organization, eq(organization.id, organizationName.organizationId))
    .where(
      and(
        or(inArray(organizationName.foldedEn, names), inArray(organizationName.foldedFr, names)),
        isNull(organization.closedOn),
      ),
    )
    .orderBy(asc(organization.id))
    .limit(50);
  const [there] = rows.filter((row) => row.parentId === parentId);
  const [only, another] = rows;
  return there ?? (isFirst && only && !another ? only : null);
}

function newUnit({ en, fr, acronym }: NamedLevel, depth: number): NewUnit {
  return { nameEn: en, nameFr: fr, acronym, kind: kindOf(en, depth) };
}

/** By what it calls itself and where it stands; whoever keeps the tree may say otherwise. */
function kindOf(name: string, depth: number): OrganizationKind {
  if (depth === 0) return isMinistry(name) ? 'ministry' : 'agency';
  const folded = fold(name);
  if (/\bdivision\b/.test(folded)) return 'division';
  return /\b(?:branch|directorate)\b|^direction\b/.test(folded) ? 'branch' : 'unit';
}
