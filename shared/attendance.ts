import * as z from 'zod/mini';
import { locales } from './people.ts';
import { phone } from './phone.ts';
import { filled, words } from './texts.ts';

export const attendanceStatuses = [
  'invited',
  'registered',
  'waitlisted',
  'attended',
  'no_show',
  'cancelled',
] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/** What the room says of one person; `unmarked` puts them back where they were before the first mark. */
export const marks = [
  'present',
  'late',
  'left_early',
  'late_and_left',
  'absent',
  'excused',
  'unmarked',
] as const;
export type Mark = (typeof marks)[number];

export const supports = ['childcare', 'transport', 'interpretation', 'captioning'] as const;
export type Support = (typeof supports)[number];

/** At most so many taps travel at once, about so many people each. */
export const mostTaps = 50;
export const mostRows = 1000;

/** Milliseconds between the tap and its sending: the office's clock, not the telephone's, says when it was. */
const ago = z.int().check(z.minimum(0), z.maximum(7 * 86_400_000));
/**
 * One tap, with an id of its own: sent twice it counts once. A mark is about rows of the list
 * (*All present* is one tap about many), a head is one more or one fewer without a name.
 */
const markTap = z.object({
  id: z.uuid(),
  kind: z.literal('mark'),
  ago,
  /** The telephone's own clock at the tap, in ms: only for the order of taps of one person. */
  clock: z.optional(z.int().check(z.minimum(0), z.maximum(8_640_000_000_000_000))),
  mark: z.enum(marks),
  rowIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(mostRows)),
});
const headTap = z.object({
  id: z.uuid(),
  kind: z.literal('head'),
  ago,
  by: z.literal([1, -1]),
});
export const tap = z.discriminatedUnion('kind', [markTap, headTap]);
export type Tap = z.infer<typeof tap>;
export const takeAttendance = z.object({
  sessionId: z.uuid(),
  /** Who tapped: in another tab of that browser somebody else may have signed in since. */
  personId: z.optional(z.uuid()),
  taps: z.array(tap).check(z.minLength(1), z.maxLength(mostTaps)),
});
export type TakeAttendance = z.infer<typeof takeAttendance>;

export const ofSession = z.object({ sessionId: z.uuid() });
/** For the room, or to be printed: the log tells one from the other. */
export const readRoster = z.object({
  sessionId: z.uuid(),
  purpose: z._default(z.enum(['room', 'print']), 'room'),
});
export type ReadRoster = z.infer<typeof readRoster>;

export const eligibilities = ['any', 'may_work', 'french_for_ops'] as const;
export type Eligibility = (typeof eligibilities)[number];
/** Whom to invite. The filter runs on the server; what comes back never shows what was asked for. */
export const findInvitees = z.object({
  sessionId: z.uuid(),
  eligibility: z._default(z.enum(eligibilities), 'any'),
  lang: z._default(z.nullable(z.enum(locales)), null),
  category: z._default(z.nullable(words(120)), null),
  programmeId: z._default(z.nullable(z.uuid()), null),
});
export type FindInvitees = z.infer<typeof findInvitees>;

export const addToList = z.object({
  sessionId: z.uuid(),
  clientIds: z
    .array(z.uuid())
    .check(z.minLength(1, 'errors.required'), z.maxLength(500, 'errors.too_many')),
  as: z.enum(['invited', 'registered']),
  /** Those with an e-mail address are written to. */
  tell: z.boolean(),
});
export type AddToList = z.infer<typeof addToList>;

/** Before the doors open: registering an invitation, cancelling, waiting, coming back from the wait list. */
export const moveOnList = z.object({
  id: z.uuid(),
  version: z.int(),
  to: z.enum(['registered', 'waitlisted', 'cancelled']),
});
export type MoveOnList = z.infer<typeof moveOnList>;

export const setDetails = z.object({
  id: z.uuid(),
  version: z.int(),
  supports: z.array(z.enum(supports)).check(z.maxLength(supports.length, 'errors.too_many')),
  minutes: z.nullable(
    z
      .int('errors.whole_number')
      .check(z.minimum(1, 'errors.too_small'), z.maximum(1440, 'errors.too_large')),
  ),
});
export type SetDetails = z.infer<typeof setDetails>;

export const findWalkIn = z.object({
  sessionId: z.uuid(),
  typed: z
    .string()
    .check(z.trim(), z.minLength(3, 'errors.three_letters'), z.maxLength(100, 'errors.too_long')),
});
export const addWalkIn = z.object({ id: z.uuid(), sessionId: z.uuid(), clientId: z.uuid() });
export type AddWalkIn = z.infer<typeof addWalkIn>;
/** A person nobody knew: a file with nothing in it but the name and their consent to be recorded. */
export const addStub = z
  .object({
    id: z.uuid(),
    clientId: z.uuid(),
    sessionId: z.uuid(),
    givenName: words(200),
    familyName: words(200),
    phone: z.nullable(phone),
    lang: z.enum(locales),
    consent: z.boolean().check(z.refine((given) => given, 'errors.stub_consent')),
  })
  .check(
    z.refine((person) => person.givenName !== '' || person.familyName !== '', {
      error: 'errors.name_needed',
      path: ['givenName'],
    }),
  );
export type AddStub = z.infer<typeof addStub>;

/** A code as it is typed off a wall or a letter: any case and spacing, O for 0 and I or L for 1. */
export function readCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** Whatever is no live code gets the same answer, so its shape is not looked at. */
export const openDoorPage = z.object({
  code: z.string().check(z.maxLength(40, 'errors.too_long'), z.overwrite(readCode)),
});
/** What a telephone at the door sends; either the name and the digits, or the invitation's code. */
const ticket = z.string().check(z.maxLength(400));
export const nameAtDoor = z.object({
  kind: z.literal('name'),
  firstName: filled(200),
  initial: z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(8, 'errors.too_long')),
  lastFour: z.string().check(z.trim(), z.regex(/^\d{4}$/, 'errors.last_four')),
});
export const invitationAtDoor = z.object({
  kind: z.literal('invitation'),
  invitation: z
    .string()
    .check(
      z.maxLength(40, 'errors.too_long'),
      z.overwrite(readCode),
      z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, 'errors.invitation_code'),
    ),
});
export const signInAtDoor = z.object({
  ticket,
  by: z.discriminatedUnion('kind', [nameAtDoor, invitationAtDoor]),
});
export type SignInAtDoor = z.infer<typeof signInAtDoor>;
export const refuseArrival = z.object({ id: z.uuid(), version: z.int() });

/** What a score says, in words: 1 is the first, 5 the last. */
export const scoreWords = [
  'not_useful',
  'of_little_use',
  'somewhat_useful',
  'useful',
  'very_useful',
] as const;
const score = z
  .int('errors.whole_number')
  .check(z.minimum(1, 'errors.too_small'), z.maximum(5, 'errors.too_large'));
const evaluation = { score: z.nullable(score), comment: words(2000) };
/** Typed in by staff from a sheet. */
export const recordEvaluation = z.object({ id: z.uuid(), version: z.int(), ...evaluation });
export type RecordEvaluation = z.infer<typeof recordEvaluation>;
/** Sent by the attendee, who has nothing but the link. */
export const evaluationLink = z.object({ token: z.string().check(z.maxLength(200)) });
export const sendEvaluation = z.object({
  token: z.string().check(z.maxLength(200)),
  score,
  comment: evaluation.comment,
});
export type SendEvaluation = z.infer<typeof sendEvaluation>;
