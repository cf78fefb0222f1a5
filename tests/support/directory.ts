import type { AddContact } from '@tremplin/shared/contacts.ts';
import type { OrganizationKind } from '@tremplin/shared/directory.ts';
import { v7 } from 'uuid';
import type { Hired } from './office.ts';
import { openRoom } from './sessions.ts';
import type { Room } from './sessions.ts';

export interface Directory extends Room {
  readonly ministryId: string;
  readonly divisionId: string;
  readonly branchId: string;
  readonly unitId: string;
}

/**
 * The room of tests/support/sessions.ts with one ministry: Northern Orchards › Field Services
 * Division › East Branch › Ottawa Unit.
 */
export async function openDirectory(): Promise<Directory> {
  const room = await openRoom();
  const by = room.farid;
  const ministryId = await addUnit(by, 'Ministry of Northern Orchards', 'ministry', null, {
    nameFr: 'Ministère des Vergers du Nord',
    acronym: 'MNO',
  });
  const divisionId = await addUnit(by, 'Field Services Division', 'division', ministryId);
  const branchId = await addUnit(by, 'East Branch', 'branch', divisionId);
  const unitId = await addUnit(by, 'Ottawa Unit', 'unit', branchId);
  return { ...room, ministryId, divisionId, branchId, unitId };
}

export async function addUnit(
  person: Hired,
  nameEn: string,
  kind: OrganizationKind,
  parentId: string | null,
  over: { readonly nameFr?: string | null; readonly acronym?: string | null } = {},
): Promise<string> {
  const { id } = await person.call.directory.addOrganization({
    nameEn,
    nameFr: null,
    acronym: null,
    kind,
    parentId,
    ...over,
  });
  return id;
}

/** Léa Brisebois, manager of the given unit; nobody else has her address or her number. */
export function contactInput(organizationId: string, over: Partial<AddContact> = {}): AddContact {
  return {
    id: v7(),
    givenName: 'Léa',
    familyName: 'Brisebois',
    titleEn: 'Manager, Client Services',
    titleFr: null,
    organizationId,
    newUnits: [],
    email: 'lea.brisebois@example.org',
    phone: '613-555-0142 ext. 7',
    city: 'Ottawa',
    languages: ['en', 'fr'],
    isManager: null,
    sourceUrl: null,
    tags: [],
    note: null,
    source: 'manual',
    notSame: [],
    ...over,
  };
}

/** Writes somebody down as the form does; answers with the contact's id. */
export async function addContact(
  person: Hired,
  organizationId: string,
  over: Partial<AddContact> = {},
): Promise<string> {
  const { id } = await person.call.directory.addContact(contactInput(organizationId, over));
  return id;
}

type Shown = Awaited<ReturnType<Hired['call']['directory']['contact']>>;

/** The form as it opens on somebody, with other facts in it. */
export function changeInput(shown: Shown, over: Partial<AddContact> = {}) {
  const {
    id: _id,
    source: _source,
    ...typed
  } = contactInput(shown.organizationId ?? '', {
    givenName: shown.givenName,
    familyName: shown.familyName,
    titleEn: shown.titleEn,
    titleFr: shown.titleFr,
    email: shown.email,
    phone: shown.ext === null ? shown.phone : `${shown.phone} ext. ${shown.ext}`,
    city: shown.city,
    languages: [...shown.languages],
    isManager: shown.managerByHand ? shown.isManager : null,
    ...over,
  });
  return { ...typed, id: shown.id, version: shown.version };
}
