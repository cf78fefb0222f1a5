import { randomUUID } from 'node:crypto';
import { credential, person } from '@tremplin/db/schema/people.ts';
import { hashPassword } from '@tremplin/server/auth/password.ts';
import { resolveVisitor } from '@tremplin/server/auth/sessions.ts';
import { appRouter } from '@tremplin/server/router.ts';
import { createCaller, faultOf as shapeOf } from '@tremplin/server/trpc.ts';
import { fold } from '@tremplin/shared/fold.ts';
import type { FaultShape } from '@tremplin/shared/faults.ts';
import type { Role } from '@tremplin/shared/people.ts';
import { TRPCError } from '@trpc/server';
import { v7 } from 'uuid';
import type { Call, TestOffice } from './office.ts';

export const password = 'quatre-tuques-au-canal';

const caller = createCaller(appRouter);

/** A browser: keeps the office's cookie and sends it with every call. */
export interface Browser {
  readonly call: Call;
  token: string | null;
}

export function openBrowser(
  { office, contextOf, now }: TestOffice,
  given: { token?: string | null; ipPrefix?: string } = {},
): Browser {
  const browser: { call: Call; token: string | null } = {
    token: given.token ?? null,
    call: caller(async () =>
      contextOf(await resolveVisitor(office, browser.token, now()), {
        origin: {
          requestId: randomUUID(),
          ipPrefix: given.ipPrefix ?? '192.0.2.0/24',
          userAgent: null,
        },
        sessionToken: browser.token,
        setSessionToken: (token) => {
          browser.token = token;
        },
      }),
    ),
  };
  return browser;
}

let known: Promise<string> | undefined;

/** Somebody who works here and knows the password above. */
export async function employ(
  office: TestOffice,
  roles: readonly Role[],
  over: Partial<typeof person.$inferInsert> = {},
): Promise<{ id: string; email: string }> {
  const id = v7();
  const name = over.name ?? 'Maëlle Ouellette';
  const email = over.email ?? `${id}@example.org`;
  known ??= hashPassword(password);
  const passwordHash = await known;
  const now = office.now();
  await office.store.tx(async (tx) => {
    await tx.insert(person).values({
      id,
      name,
      nameSort: fold(name),
      email,
      roles,
      state: 'active',
      createdAt: now,
      createdBy: id,
      updatedAt: now,
      ...over,
    });
    await tx.insert(credential).values({
      id: v7(),
      personId: id,
      providerId: 'credential',
      accountId: id,
      passwordHash,
      createdAt: now,
      updatedAt: now,
    });
  });
  return { id, email };
}

/** What a call was refused with; undefined when it was not. */
export async function faultOf(call: Promise<unknown>): Promise<FaultShape | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (error instanceof TRPCError) return shapeOf(error);
    throw error;
  }
}
