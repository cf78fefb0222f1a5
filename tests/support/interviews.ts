import type { LogInterview, OutreachChannel, OutreachResult } from '@tremplin/shared/interviews.ts';
import { addClient } from './clients.ts';
import { addContact, openDirectory } from './directory.ts';
import type { Directory } from './directory.ts';
import type { Hired } from './office.ts';

type Logged<Stage> = Extract<LogInterview, { stage: Stage }>;

export interface Asking extends Directory {
  /** Léa Brisebois of the Ottawa Unit. */
  readonly leaId: string;
  /** Amira Haddad, Anna's client since June. */
  readonly amiraId: string;
  /** Boris's client since June. */
  readonly tadeoId: string;
}

/** Monday 23 November 2026, 10 a.m.: Anna and Boris with a client each, and Léa to be asked. */
export async function openAsking(): Promise<Asking> {
  const directory = await openDirectory();
  directory.office.at('2026-11-23T15:00:00.000Z');
  const leaId = await addContact(directory.farid, directory.unitId);
  const since = { intakeOn: '2026-06-01' };
  const amira = await addClient(directory, directory.anna, since);
  const tadeo = await addClient(directory, directory.boris, {
    ...since,
    givenName: 'Tadeo',
    familyName: 'Ruiz',
    email: 'tadeo.ruiz@example.org',
  });
  return { ...directory, leaId, amiraId: amira.id, tadeoId: tadeo.id };
}

/** Moves the office's clock to ten in the morning of that day, standard time. */
export function onDay({ office }: Pick<Directory, 'office'>, day: string): void {
  office.at(`${day}T15:00:00.000Z`);
}

type Pair = Pick<LogInterview, 'clientId' | 'contactId'>;
const aim: Pick<LogInterview, 'purpose' | 'questions' | 'postingId'> = {
  purpose: 'learn_the_work',
  questions: [],
  postingId: null,
};

export function planInput(pair: Pair, over: Partial<Logged<'planned'>> = {}): Logged<'planned'> {
  return { stage: 'planned', ...aim, ...pair, ...over };
}

/** An e-mail that was sent on that day. */
export function requestInput(
  pair: Pair,
  on: string,
  over: Partial<Logged<'contacted'>> = {},
): Logged<'contacted'> {
  const reached = { channel: 'email', result: 'sent', templateLang: 'en' } as const;
  return { stage: 'contacted', ...aim, ...reached, ...pair, on, ...over };
}

export function meetingInput(
  pair: Pair,
  heldOn: string,
  over: Partial<Logged<'completed'>> = {},
): Logged<'completed'> {
  const met = { mode: 'in_person', durationMin: 25, notes: null } as const;
  return { stage: 'completed', ...aim, ...met, ...pair, heldOn, ...over };
}

export async function ask(counsellor: Hired, pair: Pair, on: string, over = {}) {
  return counsellor.call.interviews.log(requestInput(pair, on, over));
}

type Seen = { readonly id: string; readonly version: number };

/** One more attempt by the way given; an e-mail unless told. */
export async function askAgain(
  counsellor: Hired,
  { id, version }: Seen,
  on: string,
  by: { readonly channel: OutreachChannel; readonly result: OutreachResult } = {
    channel: 'email',
    result: 'sent',
  },
) {
  return counsellor.call.interviews.reachOut({ id, version, on, ...by, templateLang: null });
}

/** Says no on that day, and the file is closed: the person is free for the next request. */
export async function decline(counsellor: Hired, { id, version }: Seen, on: string) {
  const { call } = counsellor;
  const seen = await call.interviews.answer({ id, version, to: 'declined', on, note: null });
  return call.interviews.answer({ ...seenOf(seen), to: 'closed', on, note: null });
}

/** A request, its answer and a meeting on that day. */
export async function meet(counsellor: Hired, pair: Pair, on: string) {
  const asked = seenOf(await ask(counsellor, pair, on));
  const { interviews } = counsellor.call;
  const agreed = seenOf(
    await interviews.schedule({
      ...asked,
      scheduledAt: `${on}T18:00:00.000Z`,
      mode: 'phone',
      note: null,
    }),
  );
  return interviews.complete({
    ...agreed,
    heldOn: on,
    mode: 'phone',
    durationMin: 20,
    notes: null,
  });
}

export function seenOf({ id, version }: Seen): Seen {
  return { id, version };
}
