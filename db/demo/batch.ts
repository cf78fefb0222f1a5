import type { PgTable } from 'drizzle-orm/pg-core';
import { application, applicationEvent } from '../schema/applications.ts';
import {
  assignment,
  client,
  clientStatusEvent,
  consent,
  enrolment,
  jobAlertEvent,
  note,
} from '../schema/clients.ts';
import { person } from '../schema/people.ts';
import { demographic, target } from '../schema/outcomes.ts';
import { followup, followupAttempt, placement, placementEvent } from '../schema/placements.ts';
import {
  contact,
  directoryState,
  directoryWord,
  organization,
  organizationName,
  post,
} from '../schema/directory.ts';
import { directoryImport, directoryChange } from '../schema/imports.ts';
import {
  contactHold,
  interview,
  interviewEvent,
  outreach,
  takeaway,
} from '../schema/interviews.ts';
import { posting, postingStatusEvent } from '../schema/postings.ts';
import {
  attendance,
  attendanceEvent,
  commitment,
  infoSession,
  sessionEvent,
  sessionHelper,
  sessionPosting,
  sessionPresenter,
  sessionQuote,
} from '../schema/sessions.ts';
import { programme } from '../schema/settings.ts';
import type { Store, Tx } from '../store.ts';

/** What the demo fills, parents before children. */
const tables = {
  people: person,
  programmes: programme,
  organizations: organization,
  organizationNames: organizationName,
  imports: directoryImport,
  contacts: contact,
  posts: post,
  directoryWords: directoryWord,
  directoryStates: directoryState,
  directoryChanges: directoryChange,
  postings: posting,
  postingStatusEvents: postingStatusEvent,
  sessions: infoSession,
  sessionHelpers: sessionHelper,
  sessionPresenters: sessionPresenter,
  sessionPostings: sessionPosting,
  sessionEvents: sessionEvent,
  commitments: commitment,
  quotes: sessionQuote,
  clients: client,
  enrolments: enrolment,
  assignments: assignment,
  clientStatusEvents: clientStatusEvent,
  consents: consent,
  jobAlertEvents: jobAlertEvent,
  notes: note,
  applications: application,
  applicationEvents: applicationEvent,
  placements: placement,
  followups: followup,
  attempts: followupAttempt,
  placementEvents: placementEvent,
  demographics: demographic,
  targets: target,
  interviews: interview,
  interviewEvents: interviewEvent,
  outreach: outreach,
  takeaways: takeaway,
  holds: contactHold,
  attendances: attendance,
  attendanceEvents: attendanceEvent,
};
type Tables = typeof tables;
type Name = keyof Tables;

/** Rows waiting to be written, table by table. */
export type Batch = { readonly [Key in Name]: Tables[Key]['$inferInsert'][] };
export type Counts = { readonly [Key in Name]: number };

const names = Object.keys(tables).filter(isName);

export function emptyBatch(): Batch {
  return ofEach(() => []);
}

export function countsOf(batch: Batch): Counts {
  return ofEach((name) => batch[name].length);
}

export function sumOf(a: Counts, b: Counts): Counts {
  return ofEach((name) => a[name] + b[name]);
}

/** Writes everything that waits in one transaction. */
export async function writeBatch(store: Store, batch: Batch): Promise<void> {
  await store.tx(
    async (tx) => {
      for (const name of names) await put(tx, tables[name], batch[name]);
    },
    { limit: 120_000 },
  );
}

/** Few enough rows at a time that no engine runs out of parameters. */
const most = 400;

async function put(tx: Tx, into: PgTable, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += most) {
    await tx.insert(into).values(rows.slice(from, from + most));
  }
}

function isName(key: string): key is Name {
  return key in tables;
}

/** Guarantee: every name of the tables gets what `make` gives for it, of whatever type it says. */
function ofEach<T>(make: (name: Name) => unknown): T {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as T;
}
