import { join } from 'node:path';
import { migrate } from '@tremplin/db/migrate.ts';
import { open } from '@tremplin/db/store.ts';
import type { Config } from './config.ts';
import type { Office } from './context.ts';
import { keysFrom, readOfficeKey } from './key.ts';

/** Key, migrations, store: everything an office needs before anyone may come in. */
export async function openTheOffice(config: Config, say: (line: string) => void): Promise<Office> {
  // Whatever is written from here on, database and copies of it, is for its owner only.
  process.umask(0o077);
  const keys = keysFrom(readOfficeKey(config.keyFile));
  say('preparing the database');
  await migrate(config.databaseUrl);
  const store = await open(config.databaseUrl);
  await store.ready();
  return {
    store,
    keys,
    mode: config.mode,
    filesDir: join(config.dataDir, 'files'),
    publicUrl: config.publicUrl,
    sendsMail: config.smtpUrl !== null,
    mailAddress: config.mailFrom && addressIn(config.mailFrom),
    clock: () => new Date(),
  };
}

/** `office@example.org` of `Office <office@example.org>`. */
function addressIn(mailFrom: string): string {
  return /[^\s@<>]+@[^\s@<>]+(?=>?$)/.exec(mailFrom)?.[0] ?? mailFrom;
}
