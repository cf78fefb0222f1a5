import * as z from 'zod/mini';
import { clock, day, instant } from './day.ts';
import { filled, orNothing, words } from './texts.ts';

export const sessionKinds = [
  'recruitment_info_session',
  'workshop',
  'panel',
  'career_fair',
  'site_tour',
  'virtual_ops_session',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionModes = ['in_person', 'online', 'hybrid'] as const;
export type SessionMode = (typeof sessionModes)[number];

export const sessionLanguages = ['en', 'fr', 'bilingual'] as const;
export type SessionLanguage = (typeof sessionLanguages)[number];

export const sessionStatuses = ['draft', 'scheduled', 'held', 'closed', 'cancelled'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** For whom the ministry's monthly count says a session was. */
export const audiences = ['clients', 'job_seekers', 'employers', 'community', 'students'] as const;
export type Audience = (typeof audiences)[number];

export const presenterRoles = ['presenter', 'host', 'hr', 'alumni'] as const;
export type PresenterRole = (typeof presenterRoles)[number];

export const topics = [
  'staffing_system',
  'hiring_manager_role',
  'careers_site_tour',
  'job_alert',
  'application_status_tracking',
  'infogo_lookup',
  'informational_interviews',
  'skills_based_assessment',
  'diversity_hiring',
  'benefits',
  'other',
] as const;
export type Topic = (typeof topics)[number];

/** An address that a browser opens: nothing but http and https. */
const link = z
  .string()
  .check(
    z.trim(),
    z.maxLength(1000, 'errors.too_long'),
    z.regex(/^https?:\/\/[^\s<>"'@/?#]+\.[^\s<>"'@/?#]+(?:[/?#][^\s<>"]*)?$/i, 'errors.url'),
  );

export interface Material {
  readonly label: string;
  readonly url: string;
}

/** Somebody who speaks: a person with role and organization, later a contact of the directory. */
const presenter = z.object({
  name: filled(200),
  role: z.enum(presenterRoles, 'errors.choose'),
  title: orNothing(200),
  /** As they say it; `organizationId` is the ministry it belongs to, where we know it. */
  organization: orNothing(200),
  organizationId: z.nullable(z.uuid()),
  contactId: z.nullable(z.uuid()),
});

/** One form for a new session and for a change; the clock times are Toronto's. */
const facts = {
  titleEn: filled(200),
  titleFr: orNothing(200),
  kind: z.enum(sessionKinds, 'errors.choose'),
  programmeId: z.uuid('errors.choose'),
  audience: z.enum(audiences, 'errors.choose'),
  on: day,
  from: clock,
  /** Null while it is not known how long it takes. */
  to: z.nullable(clock),
  /** It ends on the day after `on`. */
  pastMidnight: z.boolean(),
  mode: z.enum(sessionModes, 'errors.choose'),
  location: orNothing(300),
  joinUrl: z.nullable(link),
  language: z.nullable(z.enum(sessionLanguages)),
  capacity: z.nullable(
    z
      .int('errors.whole_number')
      .check(z.minimum(1, 'errors.too_small'), z.maximum(5000, 'errors.too_large')),
  ),
  facilitatorId: z.uuid('errors.choose'),
  /** Others who run it too; they see its list as the facilitator does. */
  helperIds: z.array(z.uuid()).check(z.maxLength(10, 'errors.too_many')),
  presenters: z.array(presenter).check(z.maxLength(12, 'errors.too_many')),
  topics: z.array(z.enum(topics)).check(z.maxLength(topics.length, 'errors.too_many')),
  postingIds: z.array(z.uuid()).check(z.maxLength(30, 'errors.too_many')),
  materials: z
    .array(z.object({ label: filled(200), url: link }))
    .check(z.maxLength(20, 'errors.too_many')),
  notes: words(4000),
};
export const sessionForm = z.object(facts);
export type SessionForm = z.infer<typeof sessionForm>;

/** As the form checks it; the reason is asked for when a scheduled session moves to another time. */
export const sessionDraft = z.object({ ...facts, reason: orNothing(1000) }).check(
  z.refine(({ from, to, pastMidnight }) => to === null || pastMidnight || to > from, {
    error: 'errors.session_end',
    path: ['to'],
  }),
);
export type SessionDraft = z.infer<typeof sessionDraft>;

/** The id is made where the form is, so that a second try after a lost answer makes one session. */
export const addSession = z.object({ id: z.uuid(), ...facts });
export type AddSession = z.infer<typeof addSession>;
/** `reason` is asked for when a scheduled session moves to another time. */
export const changeSession = z.object({
  id: z.uuid(),
  version: z.int(),
  reason: orNothing(1000),
  ...facts,
});
export type ChangeSession = z.infer<typeof changeSession>;

export const oneSession = z.object({ id: z.uuid() });
const move = { id: z.uuid(), version: z.int() };
export const moveSession = z.object(move);
export type MoveSession = z.infer<typeof moveSession>;
/** `tell`: those who were registered are written to. */
export const cancelSession = z.object({ ...move, reason: orNothing(1000), tell: z.boolean() });
export type CancelSession = z.infer<typeof cancelSession>;
export const reopenSession = z.object({ ...move, reason: filled(1000) });
export type ReopenSession = z.infer<typeof reopenSession>;

export const sessionTabs = ['upcoming', 'to_close', 'past', 'draft', 'cancelled'] as const;
export type SessionTab = (typeof sessionTabs)[number];
export const listSessions = z.object({
  tab: z._default(z.enum(sessionTabs), 'upcoming'),
  programmeId: z._default(z.nullable(z.uuid()), null),
  facilitatorId: z._default(z.nullable(z.uuid()), null),
  cursor: z._default(z.nullable(z.object({ key: instant, id: z.uuid() })), null),
});
export type ListSessions = z.infer<typeof listSessions>;

export const month = z
  .string()
  .check(z.regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/, 'errors.invalid'));
export const sessionMonth = z.object({ month });

/** Something promised in the room: what, who, by when. */
const commitment = {
  text: filled(1000),
  owner: filled(200),
  dueOn: z.nullable(day),
};
export const addCommitment = z.object({ id: z.uuid(), sessionId: z.uuid(), ...commitment });
export type AddCommitment = z.infer<typeof addCommitment>;
export const changeCommitment = z.object({
  ...move,
  ...commitment,
  doneOn: z.nullable(day),
});
export type ChangeCommitment = z.infer<typeof changeCommitment>;

/** What somebody said and agreed to have repeated; without their consent it is not kept. */
export const addQuote = z.object({
  id: z.uuid(),
  sessionId: z.uuid(),
  text: filled(1000),
  /** How they wish to be named: "A participant", a first name. */
  saidBy: filled(200),
  /** The attendee who said it, kept for the day when they change their mind. */
  clientId: z._default(z.nullable(z.uuid()), null),
  consentOk: z.boolean().check(z.refine((given) => given, 'errors.quote_consent')),
});
export type AddQuote = z.infer<typeof addQuote>;
export const removeQuote = z.object({ ...move });

/** What an attendee did afterwards, in the order of the page. */
export const outcomeMeasures = [
  'job_alert',
  'applied_there',
  'applied_ops',
  'interviewed',
  'placed',
] as const;
export type OutcomeMeasure = (typeof outcomeMeasures)[number];
/** Days after the session that are looked at. */
export const outcomeWindows = [30, 90, 180] as const;
export type OutcomeWindow = (typeof outcomeWindows)[number];
export const outcomeGroups = ['attended', 'others'] as const;
export type OutcomeGroup = (typeof outcomeGroups)[number];
export const listOutcome = z.object({
  id: z.uuid(),
  group: z.enum(outcomeGroups),
  measure: z.enum(outcomeMeasures),
  within: z.literal([...outcomeWindows]),
  cursor: z._default(z.nullable(z.object({ on: day, id: z.uuid() })), null),
});
export type ListOutcome = z.infer<typeof listOutcome>;

const people = z.int().check(z.minimum(0, 'errors.too_small'));
/**
 * The month's counts were typed into the ministry's system on that day; null takes the tick away.
 * `seen` is what was on the page: figures that changed while somebody typed them were not typed.
 */
export const keyMonth = z.object({
  month,
  on: z.nullable(day),
  seen: z
    .array(
      z.object({
        audience: z.enum(audiences),
        sessions: people,
        named: people,
        anonymous: people,
        total: people,
      }),
    )
    .check(z.maxLength(audiences.length, 'errors.too_many')),
});
export type KeyMonth = z.infer<typeof keyMonth>;
