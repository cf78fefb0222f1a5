import { contact } from '@tremplin/db/schema/directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { and, eq, inArray } from 'drizzle-orm';
import type { ImportRow } from './policy.ts';

export interface Coverage {
  /** People whom files of this kind named until now, and how many of them this one names. */
  readonly known: number;
  readonly named: number;
  /** See `directory_import.part_of`. */
  readonly partOf: number | null;
  /** Nothing speaks against that the file names everybody, so that whoever is missing has left. */
  readonly suggestComplete: boolean;
}

/**
 * How much of whom we know a file names that has been compared. What names fewer than half of them,
 * or one person alone, is taken for a part of the directory, and so is an answer of INFO-GO that
 * does not show that it is whole.
 */
export async function coverageOf(db: Reader, row: ImportRow): Promise<Coverage> {
  const { format, partOf } = row;
  const left = row.counts?.left ?? 0;
  const known =
    format === null || row.state !== 'ready'
      ? 0
      : await db.$count(
          contact,
          and(eq(contact.cutFormat, format), inArray(contact.status, ['active', 'moved'])),
        );
  const named = known - left;
  const isMost = named * 2 >= known && (left === 0 || named > 1);
  return { known, named, partOf, suggestComplete: partOf === null && isMost };
}
