import { client } from '@tremplin/db/schema/clients.ts';
import type { ClientSort } from '@tremplin/shared/clients.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addClient, openCaseload } from './support/clients.ts';
import type { Caseload } from './support/clients.ts';

const given = [
  'Zoé',
  'Émile',
  'Ève',
  'émile',
  'Œuvrard',
  'Ali',
  '李',
  'مريم',
  'O’Neil',
  'de la Cruz',
];

async function crowd(): Promise<Caseload> {
  const caseload = await openCaseload();
  for (let at = 0; at < 113; at += 1)
    await addClient(caseload, caseload.anna, {
      givenName: given[at % given.length] ?? '',
      familyName: at % 3 === 0 ? 'Tremblay' : 'Nguyễn',
      intakeOn: `2026-1${at % 2}-0${(at % 9) + 1}`,
    });
  return caseload;
}

test.each<[ClientSort, boolean]>([
  ['name', false],
  ['name', true],
  ['contact', false],
  ['contact', true],
  ['intake', false],
  ['intake', true],
])(
  'Anna pages through 113 clients by %s (descending: %s) and meets each once, in order',
  async (sort, descending) => {
    const { anna, office } = await crowd();
    const [forgotten] = (await anna.call.clients.list({})).rows;
    await office.store.tx(async (tx) => {
      await tx
        .update(client)
        .set({ lastContactOn: null })
        .where(eq(client.id, forgotten?.id ?? ''));
    });
    const pages = [await anna.call.clients.list({ sort, descending })];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
      pages.push(await anna.call.clients.list({ sort, descending, cursor: next }));
    expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 13]);
    expect(pages.map(({ counts }) => counts?.total ?? null)).toEqual([113, null, null]);
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(113);
    expect(ids).toEqual(await inOrder(office.store, sort, descending));
  },
);

/** The same order by plain comparison of code points, apart from the database. */
async function inOrder(
  store: Caseload['office']['store'],
  sort: ClientSort,
  descending: boolean,
): Promise<string[]> {
  const rows = await store.read((db) => db.select().from(client));
  const key = (row: typeof client.$inferSelect): string => {
    if (sort === 'name') return row.nameSort;
    return sort === 'intake' ? row.intakeOn : (row.lastContactOn ?? '');
  };
  const bytes = (text: string): string => Buffer.from(text).toString('hex');
  const sorted = rows.toSorted((a, b) => {
    const [one, other] = [bytes(key(a)), bytes(key(b))];
    if (one !== other) return one < other ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
  return (descending ? sorted.toReversed() : sorted).map(({ id }) => id);
}
