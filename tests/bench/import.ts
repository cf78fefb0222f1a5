import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectSqlite } from '@tremplin/db/connect-sqlite.ts';

/** A whole directory from its file into an empty office, and the same rows into bare tables; milliseconds. */
export function importSideBySide(rows: number): { rows: number; ours: number; reference: number } {
  const folder = mkdtempSync(join(tmpdir(), 'tremplin-bench-import-'));
  try {
    const file = join(folder, 'list.csv');
    writeFileSync(file, listOf(rows));
    const env = { ...process.env, DATA_DIR: folder, OFFICE_MODE: 'production', DATABASE_URL: '' };
    const office = (...words: string[]): void => {
      const argv = ['server/dist/cli.js', ...words];
      execFileSync(process.execPath, argv, { env, stdio: ['ignore', 'ignore', 'ignore'] });
    };
    office('audit', 'verify');
    const ours = timed(() => office('directory', 'import', file, '--apply'));
    const reference = timed(() => insertBare(join(folder, 'bare.sqlite'), file));
    return { rows, ours, reference };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(body: () => void): number {
  const began = performance.now();
  body();
  return performance.now() - began;
}

const given = ['Amira', 'Benoît', 'Chloé', 'Dinh', 'Élodie', 'Farid', 'Grace', 'Hélène', 'Ines'];
const family = ['Bouchard', 'Côté', 'Haddad', 'Nguyen', 'Okafor', 'Roy', 'Singh', 'Tremblay'];
const towns = ['Ottawa', 'Toronto', 'Sudbury', 'London', 'Kingston'];

/** Nine people a unit, five units a branch, ten branches a ministry; everybody with an address of their own. */
function listOf(rows: number): string {
  const lines = ['last_name,first_name,title_en,ministry,branch,unit,email,phone,city'];
  for (let at = 0; at < rows; at += 1) {
    const unit = Math.floor(at / 9);
    const title = at % 9 === 0 ? 'Manager' : 'Policy Advisor';
    const last = `${family[at % 8]}-${family[Math.floor(at / 8) % 8]}`;
    const place = `Ministry ${Math.floor(unit / 50)},Branch ${Math.floor(unit / 5)},Unit ${unit}`;
    const phone = `613-555-${String(at % 10_000).padStart(4, '0')}`;
    const reach = `person${at}@example.org,${phone},${towns[at % 5]}`;
    lines.push(`${last},${given[at % 9]},${title},${place},${reach}`);
  }
  return `${lines.join('\n')}\n`;
}

function insertBare(path: string, file: string): void {
  const db = connectSqlite(path);
  db.exec(`create table contact (no integer primary key, last text, first text, title text,
      ministry text, branch text, unit text, email text, phone text, city text);
    create virtual table contact_search using fts5(name, rest, content='', prefix='1 2 3');`);
  const contact = db.prepare('insert into contact values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const search = db.prepare('insert into contact_search (rowid, name, rest) values (?, ?, ?)');
  db.exec('begin immediate');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  for (const [no, line] of lines.entries()) {
    const fields = line.split(',');
    contact.run(no, ...fields);
    search.run(no, fields.slice(0, 2).join(' '), fields.slice(2).join(' '));
  }
  db.exec('commit');
  db.close();
}
