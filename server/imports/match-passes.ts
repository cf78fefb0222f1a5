import { contact, post } from '@tremplin/db/schema/directory.ts';
import { directoryRow } from '@tremplin/db/schema/imports.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { person } from '../directory/policy.ts';
import { likenessByPhone, likenessByUnit, pairAlone, pairByEmail } from './match-rules.ts';
import { pairPage } from './match-pairs.ts';
import { lastOf, lean, pageOf, present, rowsWhere } from './match-rows.ts';
import type { Pass, Row } from './match-rows.ts';

export const byEmail: Pass = async (tx, ctx, seen) => {
  const page = await pageOf(tx, seen);
  const unmatched = page.filter((row) => row.contactId === null && row.emailKey !== null);
  await pairPage(tx, ctx, seen, unmatched, {
    basis: 'email',
    keyOf: (row) => row.emailKey,
    mates: (rows) =>
      rowsWhere(tx, seen, directoryRow.emailKey, present(rows.map((r) => r.emailKey)), lean),
    candidates: async (rows) => {
      const mails = present(rows.map(({ emailKey }) => emailKey));
      const found = await peopleWhere(tx, inArray(contact.email, mails));
      return once(found.map((one) => ({ ...one, key: one.email ?? '' })));
    },
    pair: (rows, known) => pairByEmail(rows, known, (row, one) => row.not.has(one.id)),
  });
  return lastOf(page);
};

export const byPhone: Pass = async (tx, ctx, seen) => {
  const page = await pageOf(tx, seen);
  const unmatched = page.filter((row) => row.contactId === null && phoneKey(row) !== null);
  await pairPage(tx, ctx, seen, unmatched, {
    basis: 'phone',
    keyOf: phoneKey,
    mates: (rows) => rowsWhere(tx, seen, directoryRow.nameKey, present(rows.map((r) => r.nameKey))),
    candidates: async (rows) => {
      const found = await peopleWhere(
        tx,
        and(
          inArray(contact.phone, present(rows.map(({ phone }) => phone))),
          inArray(contact.nameKey, present(rows.map(({ nameKey }) => nameKey))),
        ),
      );
      return once(found.map((one) => ({ ...one, key: `${one.phone}\n${one.nameKey}` })));
    },
    pair: (rows, known) =>
      pairAlone(rows, known, (row, one) =>
        row.not.has(one.id) ? 'other' : likenessByPhone(row, one),
      ),
  });
  return lastOf(page);
};

function phoneKey({ phone, nameKey }: Row): string | null {
  return phone === null || nameKey === null ? null : `${phone}\n${nameKey}`;
}

export const byName: Pass = async (tx, ctx, seen, plan) => {
  const page = await pageOf(tx, seen);
  const keyOf = ({ nameKey, orgKey }: Row): string | null => {
    return nameKey === null || !plan ? null : `${plan.place(orgKey ?? '')}\n${nameKey}`;
  };
  const unmatched = page.filter((row) => row.contactId === null && keyOf(row) !== null);
  await pairPage(tx, ctx, seen, unmatched, {
    basis: 'name',
    keyOf,
    mates: (rows) => rowsWhere(tx, seen, directoryRow.nameKey, present(rows.map((r) => r.nameKey))),
    candidates: async (rows) => {
      const names = present(rows.map(({ nameKey }) => nameKey));
      const found = await holdersCalled(tx, inArray(contact.nameKey, names));
      const each = found.map((one) => ({
        ...one,
        key: `${plan?.place(one.unit) ?? ''}\n${one.nameKey}`,
      }));
      return once(each);
    },
    pair: (rows, known) =>
      pairAlone(rows, known, (row, one) =>
        row.not.has(one.id) ? 'other' : likenessByUnit(row, one),
      ),
  });
  return lastOf(page);
};

/** Two posts in one unit are one person, as are two records that have been merged. */
function once<T extends { readonly id: string; readonly key: string }>(found: readonly T[]): T[] {
  return [...new Map(found.toReversed().map((one) => [`${one.id}\n${one.key}`, one])).values()];
}

const traits = {
  nameKey: contact.nameKey,
  email: contact.email,
  phone: contact.phone,
  ext: contact.ext,
};

/**
 * Who it would be, by the trait of whichever of their records has it. Records that were merged are
 * few and asked for apart, so that the many are found without a join.
 */
async function peopleWhere(tx: Tx, where: SQL | undefined) {
  const found = await tx
    .select({ ...traits, id: contact.id, titleEn: contact.titleEn, titleFr: contact.titleFr })
    .from(contact)
    .where(and(where, ne(contact.status, 'erased')));
  const merged = await tx
    .select({ ...traits, id: person.id, titleEn: person.titleEn, titleFr: person.titleFr })
    .from(contact)
    .innerJoin(person, eq(person.id, contact.mergedIntoId))
    .where(and(where, ne(person.status, 'erased')));
  return [...found, ...merged];
}

/** The same with every post that they hold, in its place. */
async function holdersCalled(tx: Tx, where: SQL | undefined) {
  const held = { unit: post.organizationId, titleEn: post.titleEn, titleFr: post.titleFr };
  const found = await tx
    .select({ ...traits, ...held, id: contact.id })
    .from(contact)
    .innerJoin(post, and(eq(post.contactId, contact.id), isNull(post.endedOn)))
    .where(and(where, ne(contact.status, 'erased')))
    .orderBy(asc(post.place), asc(post.id));
  const merged = await tx
    .select({ ...traits, ...held, id: person.id })
    .from(contact)
    .innerJoin(person, eq(person.id, contact.mergedIntoId))
    .innerJoin(post, and(eq(post.contactId, person.id), isNull(post.endedOn)))
    .where(and(where, ne(person.status, 'erased')))
    .orderBy(asc(post.place), asc(post.id));
  return [...found, ...merged];
}
