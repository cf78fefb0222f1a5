import type { Locale, Role } from '@tremplin/shared/people.ts';
import { bool, editable, id, index, instant, int, json, table, text, uniqueIndex } from '../kit.ts';

/** Somebody who works at the office. */
export const person = table(
  'person',
  {
    id: id(),
    name: text().notNull(),
    nameSort: text().notNull(),
    email: text().notNull(),
    roles: json<readonly Role[]>().notNull(),
    seesNames: bool().notNull().default(false),
    privacyOfficer: bool().notNull().default(false),
    locale: text<Locale>().notNull().default('en'),
    state: text<'invited' | 'active' | 'disabled'>().notNull(),
    demo: bool().notNull().default(false),
    caseloadTarget: int(),
    ...editable(),
  },
  (t) => [uniqueIndex('person_email').on(t.email), index('person_name').on(t.nameSort, t.id)],
);

/** A signed-in browser; the token itself is never stored. */
export const session = table(
  'session',
  {
    id: id(),
    tokenHash: text().notNull(),
    personId: text()
      .notNull()
      .references(() => person.id),
    ipAddress: text(),
    userAgent: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [uniqueIndex('session_token').on(t.tokenHash), index('session_person').on(t.personId)],
);

export const credential = table(
  'credential',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    providerId: text().notNull(),
    accountId: text().notNull(),
    passwordHash: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('credential_account').on(t.providerId, t.accountId),
    index('credential_person').on(t.personId),
  ],
);

/** Short-lived proofs the auth library asks for. */
export const verification = table(
  'verification',
  {
    id: id(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index('verification_identifier').on(t.identifier)],
);

/** A one-time link; only its hash is kept. */
export const invitation = table(
  'invitation',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    tokenHash: text().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [
    uniqueIndex('invitation_token').on(t.tokenHash),
    index('invitation_person').on(t.personId),
  ],
);

/** Failed sign-ins, by hashed account or by network; they slow the next try. */
export const signInFailure = table('sign_in_failure', {
  key: id(),
  count: int().notNull(),
  lastAt: instant().notNull(),
});

/** Tries at the door, by session or by network (hashed); they slow the next one. */
export const doorFailure = table('door_failure', {
  key: id(),
  count: int().notNull(),
  lastAt: instant().notNull(),
});
