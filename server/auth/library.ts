import { AsyncLocalStorage } from 'node:async_hooks';
import { credential, person } from '@tremplin/db/schema/people.ts';
import { createAdapterFactory } from 'better-auth/adapters';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { eq } from 'drizzle-orm';
import type { Office, RequestContext } from '../context.ts';
import { write } from '../write.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { mayEnter, visitorFrom } from './policy.ts';
import { startSession } from './sessions.ts';

/**
 * Checks the password and opens a session. Answers the session's token, or null when the e-mail or
 * the password is wrong or the person may not enter: which of them takes the same time and is not told.
 */
export async function enterWithPassword(
  ctx: RequestContext,
  given: { readonly email: string; readonly password: string },
): Promise<string | null> {
  const auth = authOf(ctx.office);
  try {
    const answer = await asking.run(ctx, () => auth.api.signInEmail({ body: { ...given } }));
    return answer.token;
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) return null;
    throw error;
  }
}

/** The request that the library works for: its adapter is told no more than a model and a row. */
const asking = new AsyncLocalStorage<RequestContext>();

const opened = new WeakMap<Office, ReturnType<typeof openAuth>>();

function authOf(office: Office): ReturnType<typeof openAuth> {
  const known = opened.get(office);
  if (known) return known;
  const fresh = openAuth(office);
  opened.set(office, fresh);
  return fresh;
}

/** No handler of the library is mounted: it is only called, by `enterWithPassword`. */
function openAuth(office: Office) {
  return betterAuth({
    appName: 'Tremplin',
    baseURL: office.publicUrl,
    secret: office.keys.auth.toString('base64'),
    database: officeAdapter(office),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/**
 * What the library may do with the office's memory: look a person up, read the password's hash,
 * open a session. It goes through the store like everyone else; whatever else it tries is refused.
 */
function officeAdapter(office: Office) {
  const no = (verb: string) => (asked: { readonly model: string }) =>
    Promise.reject(new Error(`auth: the library may not ${verb} a ${asked.model}`));
  return createAdapterFactory({
    config: { adapterId: 'office', disableIdGeneration: true },
    adapter: () => ({
      findOne: async ({ model, where }) => {
        if (model !== 'user') return no('read')({ model });
        return asLibraryRow(await personByEmail(office, soleValue(where, 'email')));
      },
      findMany: async ({ model, where }) => {
        if (model !== 'account') return no('list')({ model });
        return asLibraryRow(await credentialsOf(office, soleValue(where, 'userId')));
      },
      create: async ({ model, data }) => {
        if (model !== 'session') return no('create')({ model });
        return asLibraryRow(await openSessionFor(String(data['userId'])));
      },
      update: no('update'),
      updateMany: no('update'),
      delete: no('delete'),
      deleteMany: no('delete'),
      count: no('count'),
    }),
  });
}

/** Whoever may not enter is as unknown as whoever is not here. */
async function personByEmail(office: Office, email: string) {
  const [row] = await office.store.read((db) =>
    db.select().from(person).where(eq(person.email, email)).limit(1),
  );
  if (!row || !mayEnter(office, row)) return null;
  const { id, name, createdAt, updatedAt } = row;
  return { id, name, email, emailVerified: true, image: null, createdAt, updatedAt };
}

async function credentialsOf(office: Office, personId: string) {
  const rows = await office.store.read((db) =>
    db.select().from(credential).where(eq(credential.personId, personId)).limit(10),
  );
  return rows.map(({ passwordHash, ...row }) => ({
    ...row,
    userId: personId,
    password: passwordHash,
  }));
}

async function openSessionFor(userId: string) {
  const ctx = asking.getStore();
  if (!ctx) throw new Error('auth: a session is opened for a request only');
  const [row] = await ctx.store.read((db) =>
    db.select().from(person).where(eq(person.id, userId)).limit(1),
  );
  if (!row) throw new Error('auth: the person is gone');
  const visitor = visitorFrom(row, ctx.newId());
  const token = await write({ ...ctx, visitor }, (tx, record) =>
    startSession(tx, ctx, record, visitor),
  );
  return {
    id: visitor.sessionId,
    userId,
    token,
    expiresAt: ctx.now,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  };
}

interface Condition {
  readonly field: string;
  readonly operator?: string | undefined;
  readonly value: unknown;
}

function soleValue(where: readonly Condition[] | undefined, field: string): string {
  const [only, more] = where ?? [];
  if (!only || more || only.field !== field || only.operator !== 'eq')
    throw new Error(`auth: the library looks a row up by ${field} alone`);
  return String(only.value);
}

/** Guarantee: the row has the fields that the library's own schema gives to its model. */
function asLibraryRow<T>(row: unknown): T {
  return row as T;
}
