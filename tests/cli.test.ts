import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectSqlite } from '@tremplin/db/connect-sqlite.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The administrator's command line, as a process of its own on an empty data folder. */
function office(words: readonly string[], mode: 'demo' | 'production' = 'production') {
  const env = {
    ...process.env,
    DATA_DIR: folder,
    DATABASE_URL: '',
    OFFICE_MODE: mode,
    INIT_CWD: folder,
  };
  const argv = ['--import', 'tsx', 'server/cli.ts', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('an administrator who asks for help is shown every command, and one who mistypes is told', () => {
  const help = office(['--help']);
  expect(help.status).toBe(0);
  for (const command of [
    'admin create',
    'audit verify',
    'demo',
    'directory import',
    'figures check',
    'figures rebuild',
    'posting parse',
  ])
    expect(help.stdout).toContain(command);
  const wrong = office(['adnim', 'create']);
  expect(wrong).toMatchObject({ status: 2, stdout: '' });
  expect(wrong.stderr).toContain('admin create');
});

it('the first administrator gets one link, a second only when asked for, and a wrong address a sentence', () => {
  const wrong = office(['admin', 'create', '--email', 'ada', '--name', 'Ada Roy']);
  expect(wrong).toMatchObject({ status: 1, stdout: '' });
  expect(wrong.stderr).toContain('email: Enter an e-mail address');
  const made = office(['admin', 'create', '--email', 'ada@example.org', '--name', 'Ada Roy']);
  expect(made.status).toBe(0);
  expect(made.stdout).toMatch(/^http:\/\/127\.0\.0\.1:4100\/invitation#[\w-]{43}\n$/);
  const open = readdirSync(folder).filter(
    (name) => (statSync(join(folder, name)).mode & 0o077) !== 0,
  );
  expect(open, 'what others on this machine can read').toEqual([]);
  const verified = office(['audit', 'verify']);
  expect(verified.status).toBe(0);
  expect(JSON.parse(verified.stdout)).toMatchObject({ lines: 1, brokenAt: null });
});

it('the sums that figures are read from are checked, and counted anew where somebody wrote past them', () => {
  expect(office(['demo', '--size', 'tiny', '--seed', '7'], 'demo').status).toBe(0);
  expect(office(['figures', 'check'], 'demo')).toMatchObject({
    status: 0,
    stdout: '{"wrong":[]}\n',
  });
  const db = connectSqlite(join(folder, 'office.sqlite'));
  db.exec('update application_cell set n = n + 1 where rowid = 1');
  db.close();
  const wrong = office(['figures', 'check'], 'demo');
  expect(wrong.status).toBe(1);
  expect(JSON.parse(wrong.stdout)).toMatchObject({ wrong: [{ table: 'application_cell' }] });
  expect(office(['figures', 'rebuild'], 'demo')).toMatchObject({ status: 0 });
  expect(office(['figures', 'check'], 'demo')).toMatchObject({ status: 0 });
  expect(office(['audit', 'verify'], 'demo')).toMatchObject({ status: 0 });
});

it('a production office takes no demo data, and a demo office only into an empty store', () => {
  const refused = office(['demo'], 'production');
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toContain('never takes demo data');
  const filled = office(['demo', '--size', 'tiny', '--seed', '3', '--date', '2026-11-20'], 'demo');
  expect(filled.status).toBe(0);
  expect(filled.stderr).toContain('120 of 120 clients');
  expect(office(['demo'], 'demo').stderr).toContain('only into an empty one');
  expect(office(['demo', '--size', 'huge'], 'demo').stderr).toContain(
    'tiny, small, large, catchment',
  );
});

it('a posting named from the person’s own folder is printed as JSON and nothing else', () => {
  writeFileSync(
    join(folder, 'mine.txt'),
    'Policy Advisor\n\nOrganization:\nMinistry of Orchards\nJob ID:\n245678\n',
  );
  const read = office(['posting', 'parse', 'mine.txt']);
  expect(read.status).toBe(0);
  expect(JSON.parse(read.stdout)).toMatchObject({
    jobId: '245678',
    title: 'Policy Advisor',
    organization: 'Ministry of Orchards',
    competitionStatus: null,
  });
  writeFileSync(join(folder, 'robot.html'), '<html><title>Radware Captcha Page</title></html>');
  const refused = office(['posting', 'parse', 'robot.html']);
  expect(refused.status).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ refused: 'captcha' });
  expect(office(['posting', 'parse']).status).toBe(2);
});
