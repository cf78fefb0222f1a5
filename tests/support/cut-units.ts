import { contact, organization, organizationName, post } from '@tremplin/db/schema/directory.ts';
import { bringIn, changesOf, type CutOffice } from './cuts.ts';
import type { Directory } from './directory-model.ts';

export async function unitsOf(office: CutOffice) {
  return office.store.read((db) => db.select().from(organization).orderBy(organization.orgNo));
}

export async function unit(office: CutOffice, nameEn: string) {
  const [one, another] = (await unitsOf(office)).filter((each) => each.nameEn === nameEn);
  if (!one || another) throw new Error(`${nameEn} is not there once`);
  return one;
}

export async function told(office: CutOffice, id: string) {
  const changes = await changesOf(office, id);
  return changes.map(({ kind, before: was, after: is }) =>
    [kind, was?.['nameEn'] ?? was?.['unitEn'], is?.['nameEn'] ?? is?.['unitEn']].join(': '),
  );
}

/** Every row of the directory, byte for byte. */
export async function directoryBytes(office: CutOffice) {
  const all = [contact, post, organization, organizationName];
  return Promise.all(
    all.map((table) =>
      office.store.read(async (db) =>
        (await db.select().from(table).orderBy(table.id)).map((row) => JSON.stringify(row)),
      ),
    ),
  );
}

/** Both files, one after the other; answers with the second. */
export async function bringInBoth(office: CutOffice, first: Directory, second: Directory) {
  await bringIn(office, first, 'geds');
  const was = await directoryBytes(office);
  office.at('2026-12-01T15:00:00Z');
  const id = await bringIn(office, second, 'geds');
  return { id, was };
}
