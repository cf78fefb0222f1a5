import { engine } from '@tremplin/db/kit.ts';
import { applicationCell, followupCell } from '@tremplin/db/schema/cells.ts';
import Database from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { TestOffice } from './office.ts';
import { writtenTables } from './random-office.ts';

/** Whatever a random office is made of, nothing before what it refers to. */
const names = [...writtenTables.toReversed(), applicationCell, followupCell].map(
  (one) => `"${getTableName(one)}"`,
);
const deleteAll = names.map((name) => `delete from ${name};`).join(' ');

/**
 * Empties an office of everything but its people and its log, much faster than a new one is made.
 * For that it drops, in this one store, what keeps history from being deleted.
 */
export async function emptierOf({ url }: TestOffice): Promise<() => Promise<void>> {
  return engine === 'postgres' ? emptierOfPostgres(url) : emptierOfSqlite(url);
}

function emptierOfSqlite(path: string): () => Promise<void> {
  const file = new Database(path);
  onTestFinished(() => void file.close());
  const guards = file
    .prepare<[], string>(
      `select name from sqlite_master
       where type = 'trigger' and name like '%_no_delete' and tbl_name not like 'audit%'`,
    )
    .pluck()
    .all();
  file.exec(guards.map((name) => `drop trigger "${name}";`).join(' '));
  return async () => {
    file.exec(`begin immediate; ${deleteAll} commit;`);
  };
}

/** Deleted rows stay where they were until the table is begun anew, which takes longer than one deletion. */
const fillings = 40;

async function emptierOfPostgres(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(async () => client.end());
  const guards = await client.query<{ drop: string }>(
    `select format('drop trigger %I on %I', tgname, relname) as drop
     from pg_trigger join pg_class on pg_class.oid = tgrelid
     join pg_proc on pg_proc.oid = tgfoid
     where proname = 'append_only' and relname not like 'audit%'`,
  );
  for (const { drop } of guards.rows) await client.query(drop);
  let filled = 0;
  return async () => {
    filled += 1;
    const anew = filled % fillings === 0 ? `truncate ${names.join(', ')} cascade` : '';
    await client.query(`${deleteAll} ${anew}`);
  };
}
