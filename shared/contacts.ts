import * as z from 'zod/mini';
import { day } from './day.ts';
import { contactLanguages, deepest, organizationKinds } from './directory.ts';
import { phone } from './phone.ts';
import { filled, orNothing, words } from './texts.ts';

const one = { id: z.uuid() };
const seen = { ...one, version: z.int() };

const webAddress = z.string().check(
  z.trim(),
  z.maxLength(500, 'errors.too_long'),
  z.refine((text) => /^https:\/\/[^\s]+$/i.test(text), 'errors.web_address'),
);

const officialEmail = z.string().check(
  z.trim(),
  z.toLowerCase(),
  z.maxLength(254, 'errors.too_long'),
  z.refine((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'errors.email'),
);

/** A level that is not in the tree yet and is added with whoever works there. */
const newUnit = z.object({
  nameEn: filled(300),
  nameFr: orNothing(300),
  acronym: orNothing(40),
  kind: z.enum(organizationKinds, 'errors.choose'),
});
export type NewUnit = z.infer<typeof newUnit>;

const contactFields = {
  givenName: words(100),
  familyName: words(100),
  titleEn: orNothing(300),
  titleFr: orNothing(300),
  /** The unit; or, where levels are new, the one they are added below (null: at the top). */
  organizationId: z.nullable(z.uuid()),
  newUnits: z.array(newUnit).check(z.maxLength(deepest, 'errors.too_many')),
  email: z.nullable(officialEmail),
  /** With its extension, as shared/phone.ts keeps it. */
  phone: z.nullable(phone),
  city: orNothing(100),
  languages: z.array(z.enum(contactLanguages)).check(z.maxLength(2)),
  /** Null: as the title says. */
  isManager: z.nullable(z.boolean()),
  sourceUrl: z.nullable(webAddress),
  tags: z.array(words(40)).check(z.maxLength(12, 'errors.too_many')),
  note: orNothing(2000),
  /** These were shown as alike, and the person says that this is somebody else. */
  notSame: z.array(z.uuid()).check(z.maxLength(50)),
};
const named = z.refine<{ givenName: string; familyName: string }>(
  ({ givenName, familyName }) => givenName !== '' || familyName !== '',
  { error: 'errors.name_needed', path: ['familyName'] },
);
const somewhere = z.refine<{ organizationId: string | null; newUnits: readonly NewUnit[] }>(
  ({ organizationId, newUnits }) => organizationId !== null || newUnits.length > 0,
  { error: 'errors.choose', path: ['organizationId'] },
);

/** One form for a new contact and for a change. */
export const contactForm = z.object(contactFields).check(named, somewhere);
export type ContactForm = z.infer<typeof contactForm>;

/** The id is the form's own: sent twice, it makes one contact. */
export const addContact = z
  .object({ ...one, ...contactFields, source: z.enum(['manual', 'infogo', 'referral']) })
  .check(named, somewhere);
export type AddContact = z.infer<typeof addContact>;

export const changeContact = z.object({ ...seen, ...contactFields }).check(named, somewhere);
export type ChangeContact = z.infer<typeof changeContact>;

/** Another post that the person holds beside the first, or a vacant one of a unit. */
export const addPost = z.object({
  contactId: z.nullable(z.uuid()),
  organizationId: z.uuid('errors.choose'),
  titleEn: orNothing(300),
  titleFr: orNothing(300),
});
export const endPost = z.object({ ...seen, endedOn: day });

export const oneContact = z.object(one);
export const verifyContact = z.object(seen);
export const doNotContact = z.object({
  ...seen,
  /** Null lifts it. */
  reason: orNothing(300),
  on: z.boolean(),
});
export const contactLeft = z.object({ ...seen, on: day });
/** Asked to be removed: the typed name has to be the person's. */
export const eraseContact = z.object({ ...seen, name: z.string().check(z.maxLength(300)) });

/** What has been typed so far of somebody who is about to be added. */
export const likeContact = z.object({
  givenName: z.string().check(z.maxLength(100)),
  familyName: z.string().check(z.maxLength(100)),
  email: z.nullable(z.string().check(z.maxLength(254))),
  phone: z.nullable(z.string().check(z.maxLength(60))),
  organizationId: z.nullable(z.uuid()),
  /** The contact itself, where one is being changed. */
  ownId: z.nullable(z.uuid()),
});
export type LikeContact = z.infer<typeof likeContact>;

/** Why somebody may be the person that is being typed. */
export const likeReasons = ['email', 'phone_name', 'name_unit', 'name', 'near_name'] as const;
export type LikeReason = (typeof likeReasons)[number];

/** What two records of one person may say differently, and somebody chooses from. */
export const mergeFields = ['name', 'post', 'email', 'phone', 'city'] as const;
export type MergeField = (typeof mergeFields)[number];
const side = z.enum(['own', 'other']);
export type MergeSide = z.infer<typeof side>;
export type Kept = Readonly<Record<MergeField, MergeSide>>;

/** Two records, side by side. */
export const comparison = z.object({ ...one, otherId: z.uuid() });
/** They are one person: the other record goes into the first, which keeps what is said here. */
export const mergeContacts = z.object({
  ...seen,
  otherId: z.uuid('errors.choose'),
  otherVersion: z.int(),
  keep: z.object({ name: side, post: side, email: side, phone: side, city: side }),
});
export type MergeContacts = z.infer<typeof mergeContacts>;

export const longestPaste = 20_000;
export const readPaste = z.object({
  text: z
    .string()
    .check(z.minLength(1, 'errors.required'), z.maxLength(longestPaste, 'errors.too_long')),
});
