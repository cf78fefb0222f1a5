import { randomUUID } from 'node:crypto';
import type { Store } from '@tremplin/db/store.ts';
import { dayOf } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { Actor, Locale } from '@tremplin/shared/people.ts';
import { v7 } from 'uuid';
import type { Keys } from './key.ts';

export type Mode = 'demo' | 'production';

/** What the office is made of; composed once in main.ts. */
export interface Office {
  readonly store: Store;
  readonly keys: Keys;
  readonly mode: Mode;
  /** Folder in which uploaded files wait while they are read. */
  readonly filesDir: string;
  /** Origin of every link and the only one the request gate lets in. */
  readonly publicUrl: string;
  /** Whether letters to clients go out by themselves; otherwise they wait. */
  readonly sendsMail: boolean;
  /** Where letters come from; null where the office sends no mail. */
  readonly mailAddress: string | null;
  /** The clock. Tests hand in their own. */
  readonly clock: () => Date;
}

/** Where a request comes from, as far as the audit log needs to know. */
export interface Origin {
  readonly requestId: string;
  /** First 24 bits of an IPv4 address, 48 of an IPv6 one. */
  readonly ipPrefix: string | null;
  readonly userAgent: string | null;
}

export interface Visitor {
  readonly actor: Actor;
  readonly locale: Locale;
  /** The session row's id: a reference for the audit log, useless as a credential. */
  readonly sessionId: string;
}

/** One request, signed in or not. */
export interface RequestContext {
  readonly office: Office;
  readonly store: Store;
  readonly origin: Origin;
  readonly visitor: Visitor | null;
  readonly now: Date;
  readonly today: Day;
  readonly newId: () => string;
  /** The cookie the browser sent; null where there is none. */
  readonly sessionToken: string | null;
  /** Sets or (null) clears the session cookie on the answer. */
  readonly setSessionToken: (token: string | null) => void;
}

/** One request of somebody who is signed in: what commands and queries are handed. */
export interface Ctx extends RequestContext {
  readonly visitor: Visitor;
  readonly actor: Actor;
}

export function requestContext(
  office: Office,
  given: Pick<RequestContext, 'origin' | 'visitor' | 'sessionToken' | 'setSessionToken'>,
): RequestContext {
  const now = office.clock();
  return {
    ...given,
    office,
    store: office.store,
    now,
    today: dayOf(now),
    newId: () => v7({ msecs: now.getTime() }),
  };
}

/** The office itself at work, for nobody who is signed in; the audit log names the work. */
export function contextWithoutBrowser(
  office: Office,
  requestId: string = randomUUID(),
): RequestContext {
  return requestContext(office, {
    origin: { requestId, ipPrefix: null, userAgent: null },
    visitor: null,
    sessionToken: null,
    setSessionToken: () => undefined,
  });
}
