import * as applications from '@tremplin/db/schema/applications.ts';
import * as audit from '@tremplin/db/schema/audit.ts';
import * as clients from '@tremplin/db/schema/clients.ts';
import * as directory from '@tremplin/db/schema/directory.ts';
import * as imports from '@tremplin/db/schema/imports.ts';
import * as interviews from '@tremplin/db/schema/interviews.ts';
import * as letters from '@tremplin/db/schema/letters.ts';
import * as months from '@tremplin/db/schema/months.ts';
import * as outcomes from '@tremplin/db/schema/outcomes.ts';
import * as people from '@tremplin/db/schema/people.ts';
import * as placements from '@tremplin/db/schema/placements.ts';
import * as postings from '@tremplin/db/schema/postings.ts';
import * as sessions from '@tremplin/db/schema/sessions.ts';
import * as settings from '@tremplin/db/schema/settings.ts';
import type { Store } from '@tremplin/db/store.ts';

/** Every table a refused call must leave as it was; the audit log is counted apart. */
export const domainTables = {
  ...applications,
  ...clients,
  ...directory,
  ...imports,
  ...interviews,
  ...letters,
  ...months,
  ...outcomes,
  ...people,
  ...placements,
  ...postings,
  ...sessions,
  ...settings,
};

/** Every row of every table of the domain, as text that can be compared. */
export async function everything(store: Store): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, one] of Object.entries(domainTables)) {
    const rows = await store.read((db) => db.select().from(one));
    found[name] = JSON.stringify(
      rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    );
  }
  return found;
}

export async function auditLines(store: Store): Promise<number> {
  return store.read((db) => db.$count(audit.auditEvent));
}
