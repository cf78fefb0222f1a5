import * as z from 'zod/mini';

export const roles = ['counsellor', 'facilitator', 'manager', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

/** Who is asking: rights as the store holds them at this request. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly seesNames: boolean;
  readonly privacyOfficer: boolean;
}

export const email = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(200, 'errors.too_long'), z.email('errors.email'));

/** Long rather than intricate; no composition rules. */
export const newPassword = z
  .string()
  .check(z.minLength(12, 'errors.password_short'), z.maxLength(200, 'errors.too_long'));

export const personName = z
  .string()
  .check(z.trim(), z.minLength(1, 'errors.required'), z.maxLength(200, 'errors.too_long'));

/** A person may hold two roles; an administrator reads no client content, so never counsels. */
export const roleSet = z.array(z.enum(roles)).check(
  z.minLength(1, 'errors.role_required'),
  z.maxLength(2, 'errors.two_roles_at_most'),
  z.refine((held) => new Set(held).size === held.length, 'errors.role_twice'),
  z.refine(
    (held) => !(held.includes('administrator') && held.includes('counsellor')),
    'errors.administrator_counsels',
  ),
);

export const signIn = z.object({
  email,
  password: z
    .string()
    .check(z.minLength(1, 'errors.required'), z.maxLength(200, 'errors.too_long')),
});
export type SignIn = z.infer<typeof signIn>;

/** Names behind figures are for a manager's work only. */
const namesForManagers = z.refine<{ roles: readonly Role[]; seesNames: boolean }>(
  ({ roles: held, seesNames }) => !seesNames || held.includes('manager'),
  { error: 'errors.sees_names_manager', path: ['seesNames'] },
);

export const invitePerson = z
  .object({
    name: personName,
    email,
    roles: roleSet,
    seesNames: z.boolean(),
    locale: z.enum(locales),
  })
  .check(namesForManagers);
export type InvitePerson = z.infer<typeof invitePerson>;

export const acceptInvitation = z.object({
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'errors.invitation_link')),
  password: newPassword,
});
export type AcceptInvitation = z.infer<typeof acceptInvitation>;

export const onePerson = z.object({ id: z.uuid() });

export const changePerson = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: personName,
    roles: roleSet,
    seesNames: z.boolean(),
  })
  .check(namesForManagers);
export type ChangePerson = z.infer<typeof changePerson>;
