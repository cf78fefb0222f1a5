import { contact, post } from '@tremplin/db/schema/directory.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { ContactStatus } from '@tremplin/shared/directory.ts';
import type { Region } from '@tremplin/shared/postings.ts';
import { sql } from 'drizzle-orm';
import type { Path } from './paths.ts';
import { shownStatus } from './policy.ts';

/** What is read of somebody who was found. */
export const hitColumns = {
  id: contact.id,
  givenName: contact.givenName,
  familyName: contact.familyName,
  titleEn: contact.titleEn,
  titleFr: contact.titleFr,
  organizationId: contact.organizationId,
  city: contact.city,
  region: contact.region,
  phone: contact.phone,
  ext: contact.ext,
  email: contact.email,
  isManager: contact.isManager,
  knownSince: contact.knownSince,
  status: contact.status,
  doNotContactOn: contact.doNotContactOn,
  verifiedOn: contact.verifiedOn,
  searchName: contact.searchName,
  posts: sql<number>`(select count(*) from ${post} as held
    where held.contact_id = ${contact}.id and held.ended_on is null)`.mapWith(Number),
};

export interface Found {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly organizationId: string | null;
  readonly city: string | null;
  readonly region: Region | null;
  readonly phone: string | null;
  readonly ext: string | null;
  readonly email: string | null;
  readonly isManager: boolean;
  readonly knownSince: Day | null;
  readonly status: Exclude<ContactStatus, 'do_not_contact'>;
  readonly doNotContactOn: Day | null;
  readonly verifiedOn: Day;
  /** Family name first, as it is sorted by. */
  readonly searchName: string;
  /** Held now. */
  readonly posts: number;
}

/** The same as pages show it; verified before `oldest` is too long ago. */
export function hitOf(one: Found, { names: path }: Path, oldest: Day) {
  return {
    id: one.id,
    givenName: one.givenName,
    familyName: one.familyName,
    titleEn: one.titleEn,
    titleFr: one.titleFr,
    path,
    city: one.city,
    phone: one.phone,
    ext: one.ext,
    email: one.email,
    isManager: one.isManager,
    knownSince: one.knownSince,
    status: shownStatus(one),
    verifiedOn: one.verifiedOn,
    stale: one.verifiedOn < oldest,
    posts: one.posts,
  };
}

let last = { today: '', days: 0, before: '' };

/** Whoever was verified before that day was verified too long ago; asked at every letter, and the same all day. */
export function staleBefore(today: Day, days: number): Day {
  if (last.today !== today || last.days !== days)
    last = { today, days, before: addDays(today, -days) };
  return last.before;
}
