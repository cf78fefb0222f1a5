import { contact, post } from '@tremplin/db/schema/directory.ts';
import { directoryRow } from '@tremplin/db/schema/imports.ts';
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
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
      const found = await tx
        .select(candidateColumns)
        .from(contact)
        .where(and(inArray(contact.email, mails), ne(contact.status, 'erased')));
      return found.map((one) => ({ ...one, key: one.email ?? '' }));
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
      const found = await tx
        .select({ ...candidateColumns, phone: contact.phone })
        .from(contact)
        .where(
          and(
            inArray(contact.phone, present(rows.map(({ phone }) => phone))),
            inArray(contact.nameKey, present(rows.map(({ nameKey }) => nameKey))),
            ne(contact.status, 'erased'),
          ),
        );
      return found.map((one) => ({ ...one, key: `${one.phone}\n${one.nameKey}` }));
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
      const found = await tx
        .select({
          ...candidateColumns,
          unit: post.organizationId,
          titleEn: post.titleEn,
          titleFr: post.titleFr,
        })
        .from(contact)
        .innerJoin(post, and(eq(post.contactId, contact.id), isNull(post.endedOn)))
        .where(
          and(
            inArray(contact.nameKey, present(rows.map(({ nameKey }) => nameKey))),
            ne(contact.status, 'erased'),
          ),
        )
        .orderBy(asc(post.place), asc(post.id));
      const each = found.map((one) => ({
        ...one,
        key: `${plan?.place(one.unit) ?? ''}\n${one.nameKey}`,
      }));
      // Two posts in one unit are one person.
      return [...new Map(each.toReversed().map((one) => [`${one.id}\n${one.key}`, one])).values()];
    },
    pair: (rows, known) =>
      pairAlone(rows, known, (row, one) =>
        row.not.has(one.id) ? 'other' : likenessByUnit(row, one),
      ),
  });
  return lastOf(page);
};

const candidateColumns = {
  id: contact.id,
  nameKey: contact.nameKey,
  email: contact.email,
  ext: contact.ext,
  titleEn: contact.titleEn,
  titleFr: contact.titleFr,
};
