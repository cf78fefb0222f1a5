/** A session that has just begun in a demo office, for walks through its room. */
import type { Page } from '@playwright/test';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@tremplin/server/router.ts';
import { clockOf, dayOf } from '@tremplin/shared/day.ts';
import { en } from '@tremplin/shared/messages/en.ts';
import { v7 } from 'uuid';
import { settled, signIn } from './browser.ts';
import type { BuiltServer } from './built-server.ts';

interface Known {
  readonly clientId: string;
  readonly name: string;
}

export interface RunningSession {
  readonly id: string;
  readonly title: string;
  /** By name, as the page shows them. */
  readonly listed: readonly (Known & { readonly rowId: string })[];
  /** Clients who may walk in. */
  readonly outside: readonly Known[];
}

const minuteMs = 60_000;

/** Of the facilitator who is signed in on the page: begun five minutes ago, with so many registered. */
export async function runSession(
  page: Page,
  office: BuiltServer,
  people = 20,
): Promise<RunningSession> {
  const call = await callsOf(page, office);
  const me = await call.session.me.query();
  const { programmes } = await call.sessions.choices.query();
  const begun = new Date(Date.now() - 5 * minuteMs);
  const id = v7();
  const title = 'Working for the Ontario Public Service';
  await call.sessions.add.mutate({
    id,
    titleEn: title,
    titleFr: title,
    kind: 'recruitment_info_session',
    programmeId: programmes[0]?.id ?? '',
    audience: 'clients',
    on: dayOf(begun),
    from: clockOf(begun),
    to: null,
    pastMidnight: false,
    mode: 'in_person',
    location: 'Salle 204',
    joinUrl: null,
    language: 'bilingual',
    capacity: null,
    facilitatorId: me?.person.id ?? '',
    helperIds: [],
    presenters: [],
    topics: [],
    postingIds: [],
    materials: [],
    notes: '',
  });
  await call.sessions.schedule.mutate({ id, version: 1 });
  const { rows: found } = await call.attendance.findInvitees.query({ sessionId: id });
  // Two of one name, whom the demo office has on purpose, could not be told apart by their buttons.
  const known = found.filter((one, at) => found.findIndex(({ name }) => name === one.name) === at);
  const clientIds = known.slice(0, people).map(({ clientId }) => clientId);
  await call.attendance.addToList.mutate({
    sessionId: id,
    clientIds,
    as: 'registered',
    tell: false,
  });
  const { rows } = await call.attendance.roster.query({ sessionId: id });
  const listed = rows.map(({ id: rowId, clientId, name }) => ({ rowId, clientId, name }));
  return { id, title, listed, outside: known.slice(people) };
}

/** Makes the page that of a new facilitator: an administrator invites them, and they choose a password. */
export async function hireFacilitator(
  page: Page,
  office: BuiltServer,
  name: string,
): Promise<void> {
  await signIn(page, 'administrator');
  const call = await callsOf(page, office);
  const { link } = await call.people.invite.mutate({
    name,
    email: 'another.facilitator@example.org',
    roles: ['facilitator'],
    seesNames: false,
    locale: 'en',
  });
  await page.context().clearCookies();
  await page.goto(link);
  const words = en.frame.invitation;
  await page.getByLabel(words.password, { exact: true }).fill('trois petits canards');
  await page.getByLabel(words.again, { exact: true }).fill('trois petits canards');
  await page.getByRole('button', { name: words.submit }).click();
  await page.waitForURL((url) => url.pathname === '/today');
  await settled(page);
}

/** The office's procedures, called as whoever is signed in on the page. */
async function callsOf(page: Page, { url }: BuiltServer): Promise<TRPCClient<AppRouter>> {
  const cookies = await page.context().cookies(url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { 'x-office': '1', origin: url, cookie };
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${url}/trpc`, methodOverride: 'POST', headers })],
  });
}
