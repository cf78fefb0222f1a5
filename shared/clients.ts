import * as z from 'zod/mini';
import { day } from './day.ts';
import { email, locales } from './people.ts';
import { phone } from './phone.ts';
import { regions } from './postings.ts';
import { noSin } from './sin.ts';
import { filled, words } from './texts.ts';

export const clientStatuses = [
  'referral',
  'active',
  'on_hold',
  'placed',
  'followup',
  'closed',
] as const;
export type ClientStatus = (typeof clientStatuses)[number];

export const closeReasons = [
  'employed_funded',
  'employed_other',
  'training',
  'moved',
  'no_contact',
  'declined',
  'ineligible',
  'deceased',
  'other',
] as const;
export type CloseReason = (typeof closeReasons)[number];

export const assignmentKinds = ['primary', 'secondary', 'cover'] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

export const consentMethods = ['paper', 'electronic', 'verbal'] as const;
export type ConsentMethod = (typeof consentMethods)[number];

export const consentScopes = [
  'record',
  'shareWithFunder',
  'contactAfterPlacement',
  'contactEmployerForProof',
  'testimonial',
  'helpOthers',
] as const;
export type ConsentScope = Readonly<Record<(typeof consentScopes)[number], boolean>>;

export const entryEmployments = ['unemployed', 'under_20h', '20h_or_more'] as const;
export type EntryEmployment = (typeof entryEmployments)[number];

export const frenchLevels = ['none', 'basic', 'intermediate', 'advanced', 'superior'] as const;
export type FrenchForOps = (typeof frenchLevels)[number];

export const immigrationStatuses = [
  'permanent_resident',
  'protected_person',
  'work_permit',
  'citizen',
  'CUAET',
  'other',
  'prefer_not_to_answer',
] as const;
export type ImmigrationStatus = (typeof immigrationStatuses)[number];

export const streams = ['A', 'B', 'C'] as const;
export type Stream = (typeof streams)[number];

export const noteKinds = ['note', 'call', 'meeting', 'email'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** The notice of collection that is read aloud today; a change of its words is a new version. */
export const noticeVersion = '2026-11';

const clb = z.nullable(
  z
    .int('errors.whole_number')
    .check(z.minimum(1, 'errors.too_small'), z.maximum(12, 'errors.too_large')),
);

const identity = {
  /** One of the two may be empty: there are people of one name. */
  givenName: words(200),
  familyName: words(200),
  email: z.nullable(email.check(noSin)),
  phone: z.nullable(phone),
  birthYear: z.nullable(
    z
      .int('errors.whole_number')
      .check(z.minimum(1900, 'errors.too_small'), z.maximum(2100, 'errors.too_large')),
  ),
  correspondenceLang: z.enum(locales),
};
/** Said together with whatever is wrong with single fields, not after those are mended. */
const atOnce = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};
const named = z.refine<{ givenName: string; familyName: string }>(
  (client) => client.givenName !== '' || client.familyName !== '',
  { error: 'errors.name_needed', path: ['givenName'], ...atOnce },
);

const scope = z.object({
  record: z.boolean(),
  shareWithFunder: z.boolean(),
  contactAfterPlacement: z.boolean(),
  contactEmployerForProof: z.boolean(),
  testimonial: z.boolean(),
  /** Forms that were open before it was asked do not send it. */
  helpOthers: z._default(z.boolean(), false),
});
const consentGiven = {
  noticeVersion: z.literal(noticeVersion),
  lang: z.enum(locales),
  method: z.enum(consentMethods, 'errors.choose'),
  /** Without consent to record there is no file: the person is one more anonymous head. */
  scope: scope.check(
    z.refine((given) => given.record, { error: 'errors.consent_needed', path: ['record'] }),
  ),
};

/** The id is made where the form is filled in, so that a second try after a lost answer opens one file. */
export const intake = z
  .object({
    id: z.uuid(),
    ...identity,
    programmeId: z.uuid('errors.choose'),
    counsellorId: z.uuid('errors.choose'),
    intakeOn: day,
    entryEmployment: z.enum(entryEmployments, 'errors.choose'),
    consent: z.object(consentGiven),
  })
  .check(
    named,
    z.refine((client) => client.phone !== null || client.email !== null, {
      error: 'errors.phone_or_email',
      path: ['phone'],
      ...atOnce,
    }),
  );
export type Intake = z.infer<typeof intake>;

/** Whatever is typed so far at intake; none of it need be complete. */
export const typedSoFar = z.object({
  givenName: z.string().check(z.maxLength(400)),
  familyName: z.string().check(z.maxLength(400)),
  email: z.string().check(z.maxLength(400)),
  phone: z.string().check(z.maxLength(400)),
  birthYear: z.nullable(z.int()),
});
export type TypedSoFar = z.infer<typeof typedSoFar>;

export const duplicateReasons = ['name', 'similar_name', 'phone', 'email', 'birth_year'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

const profile = {
  ...identity,
  preferredName: z.nullable(words(200)),
  pronunciation: z.nullable(words(200)),
  pronouns: z.nullable(words(60)),
  serviceLang: z.nullable(z.enum(locales)),
  /** ISO 639 codes of what the person speaks. */
  languages: z
    .array(z.string().check(z.regex(/^[a-z]{2,3}$/, 'errors.invalid')))
    .check(z.maxLength(10, 'errors.too_many')),
  camsReferenceNo: z.nullable(words(40)),
  icareClientId: z.nullable(words(40)),
  intakeOn: day,
  arrivalOn: z.nullable(day),
  immigrationStatus: z.nullable(z.enum(immigrationStatuses)),
  workAuthExpiresOn: z.nullable(day),
  clbEnglish: clb,
  clbFrench: clb,
  frenchForOps: z.nullable(z.enum(frenchLevels)),
  targetNoc: z.nullable(z.string().check(z.trim(), z.regex(/^\d{5}$/, 'errors.noc'))),
  targetCategories: z.array(filled(120)).check(z.maxLength(10, 'errors.too_many')),
  targetRegions: z.array(z.enum(regions)),
  stream: z.nullable(z.enum(streams)),
  entryEmployment: z.enum(entryEmployments),
  education: z.nullable(words(4000)),
  experience: z.nullable(words(4000)),
};
/** What the profile's form holds; the page adds whose it is and which version was read. */
export const profileForm = z.object(profile).check(named);
export type ProfileForm = z.infer<typeof profileForm>;
export const saveProfile = z.object({ id: z.uuid(), version: z.int(), ...profile }).check(named);
export type SaveProfile = z.infer<typeof saveProfile>;

export const changeStatus = z
  .object({
    id: z.uuid(),
    version: z.int(),
    to: z.enum(clientStatuses),
    reason: z.nullable(words(1000)),
  })
  .check(
    z.refine((change) => change.to !== 'closed' || isCloseReason(change.reason), {
      error: 'errors.choose',
      path: ['reason'],
    }),
  );
export type ChangeStatus = z.infer<typeof changeStatus>;

/** A walk-in becomes one's own client; what a stub lacks is asked for. */
export const takeOn = z.object({
  id: z.uuid(),
  entryEmployment: z.enum(entryEmployments, 'errors.choose'),
});
export type TakeOn = z.infer<typeof takeOn>;

export const setJobAlert = z.object({ id: z.uuid(), version: z.int(), on: z.nullable(day) });
export type SetJobAlert = z.infer<typeof setJobAlert>;

const noteText = { kind: z.enum(noteKinds), body: filled(10_000) };
/** The id is made where the note is typed, so that a second try after a lost answer saves it once. */
export const addNote = z.object({ clientId: z.uuid(), id: z.uuid(), ...noteText });
export type AddNote = z.infer<typeof addNote>;
export const changeNote = z.object({ id: z.uuid(), version: z.int(), ...noteText });
export type ChangeNote = z.infer<typeof changeNote>;

export const giveConsent = z.object({ clientId: z.uuid(), givenOn: day, ...consentGiven });
export type GiveConsent = z.infer<typeof giveConsent>;
export const withdrawConsent = z.object({ clientId: z.uuid(), on: day });
export type WithdrawConsent = z.infer<typeof withdrawConsent>;

/** `open` is everybody who is not closed. */
export const statusFilters = ['open', ...clientStatuses, 'all'] as const;
export type StatusFilter = (typeof statusFilters)[number];
export const clientSorts = ['name', 'contact', 'intake'] as const;
export type ClientSort = (typeof clientSorts)[number];

const typed = z.string().check(z.trim(), z.maxLength(200, 'errors.too_long'));
const cursor = z._default(
  z.nullable(z.object({ key: z.string().check(z.maxLength(2000)), id: z.uuid() })),
  null,
);
export type Cursor = z.infer<typeof cursor>;

const filters = {
  status: z._default(z.enum(statusFilters), 'open'),
  programmeId: z._default(z.nullable(z.uuid()), null),
  counsellorId: z._default(z.nullable(z.uuid()), null),
  lang: z._default(z.nullable(z.enum(locales)), null),
  /** Only those without contact for the office's number of days. */
  silent: z._default(z.boolean(), false),
  typed: z._default(typed, ''),
};
export const listClients = z.object({
  ...filters,
  sort: z._default(z.enum(clientSorts), 'name'),
  descending: z._default(z.boolean(), false),
  cursor,
});
export type ListClients = z.infer<typeof listClients>;
export const countClients = z.object(filters);
export type CountClients = z.infer<typeof countClients>;

/** Clients of others, by whom they are with or by what is typed; never everybody at once. */
export const listCards = z
  .object({
    status: filters.status,
    counsellorId: filters.counsellorId,
    typed: filters.typed,
    cursor,
  })
  .check(z.refine((asked) => asked.counsellorId !== null || asked.typed !== '', 'errors.choose'));
export type ListCards = z.infer<typeof listCards>;

export const clientTimeline = z.object({ id: z.uuid(), cursor });
export const suggestClients = z.object({ typed });

export function isCloseReason(reason: string | null): reason is CloseReason {
  return closeReasons.some((one) => one === reason);
}
