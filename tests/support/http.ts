import { session } from '@tremplin/db/schema/people.ts';
import { httpServer, sessionCookie } from '@tremplin/server/http.ts';
import { newToken, tokenHash } from '@tremplin/server/token.ts';
import { onTestFinished } from 'vitest';
import type { Hired, TestOffice } from './office.ts';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface Front {
  /** Sends the JSON text as our own page would, with the person's cookie or with none. */
  post(path: string, json: string, token: string | null): Promise<Answer>;
}

/** The whole way in: headers, gate, cookie, procedure. */
export async function openFront({ office }: TestOffice): Promise<Front> {
  const app = await httpServer(office, { pages: null, log: false });
  onTestFinished(async () => app.close());
  return {
    post: async (path, json, token) => {
      const answer = await app.inject({
        method: 'POST',
        url: `/trpc/${path}`,
        headers: {
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          'x-office': '1',
          ...(token !== null && { cookie: `${sessionCookie}=${token}` }),
        },
        payload: json,
      });
      return { status: answer.statusCode, text: answer.body };
    },
  };
}

/** The cookie of a browser in which this person has been signed in for a moment. */
export async function cookieOf(office: TestOffice, who: Hired, forMs = 600_000): Promise<string> {
  const token = newToken();
  const now = office.now();
  await office.store.tx(async (tx) => {
    await tx.insert(session).values({
      id: office.contextOf(null).newId(),
      tokenHash: tokenHash(token),
      personId: who.id,
      createdAt: now,
      updatedAt: now,
      expiresAt: new Date(now.getTime() + forMs),
    });
  });
  return token;
}
