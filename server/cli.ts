import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Office } from './context.ts';

/** What one command of `npm run -s office -- …` does; only its own output goes to standard output. */
interface Command {
  readonly usage: string;
  readonly about: string;
  /** Returns the exit code. */
  readonly run: (words: readonly string[], options: Options) => Promise<number>;
}

type Options = Readonly<Record<string, string | boolean | undefined>>;

const commands: Readonly<Record<string, Command>> = {
  'admin create': {
    usage: 'admin create --email E-MAIL --name NAME [--another]',
    about: 'makes an administrator and prints the one-time link by which they choose a password',
    run: createAdministrator,
  },
  'audit verify': {
    usage: 'audit verify',
    about: 'recomputes the audit log’s chain and names the first line that does not fit',
    run: verifyTheAudit,
  },
  demo: {
    usage: 'demo [--size tiny|small|large|catchment] [--seed N] [--date YYYY-MM-DD]',
    about: 'fills an empty store with a believable office (not in production)',
    run: fillDemo,
  },
  'directory import': {
    usage: 'directory import FILE [--apply] [--partial | --complete]',
    about:
      'compares a directory file (INFO-GO, GEDS or our own CSV) with the directory and prints the counts as JSON; only --apply changes anything, and after a crash the same command continues where it ended; with --partial nobody is marked as having left, as always for one page of an INFO-GO search that found more, unless --complete says that the file names everyone; for a file that cannot be read it prints {refused, message} and ends with exit code 1',
    run: importDirectory,
  },
  'figures check': {
    usage: 'figures check',
    about:
      'counts anew what the figures are read from and prints as JSON the sums that differ; none should, and then the exit code is 0',
    run: checkFigures,
  },
  'figures rebuild': {
    usage: 'figures rebuild',
    about: 'counts anew what the figures are read from and keeps that',
    run: rebuildFigures,
  },
  'posting parse': {
    usage: 'posting parse FILE',
    about: 'prints what the parser understands of a saved or copied OPS posting, as JSON',
    run: parsePostingFile,
  },
};

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      another: { type: 'boolean' },
      size: { type: 'string' },
      seed: { type: 'string' },
      date: { type: 'string' },
      apply: { type: 'boolean' },
      partial: { type: 'boolean' },
      complete: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const named = [2, 1].map((count) => positionals.slice(0, count).join(' '));
  const name = named.find((candidate) => candidate in commands);
  const command = name === undefined ? undefined : commands[name];
  if (values.help || positionals.length === 0 || !command || name === undefined) {
    printHelp(values.help || positionals.length === 0);
    return values.help || positionals.length === 0 ? 0 : 2;
  }
  return command.run(positionals.slice(name.split(' ').length), values);
}

function printHelp(asked: boolean): void {
  const lines = Object.values(commands).map(({ usage, about }) => `  ${usage}\n      ${about}`);
  const text = `The administrator's command line: npm run -s office -- COMMAND\n\n${lines.join('\n')}\n`;
  (asked ? process.stdout : process.stderr).write(text);
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Opens the office the environment names, and closes it again whatever happens. */
async function withOffice<T>(body: (office: Office) => Promise<T>): Promise<T> {
  const { readConfig } = await import('./config.ts');
  const { openTheOffice } = await import('./open.ts');
  const office = await openTheOffice(readConfig(process.env), warn);
  try {
    return await body(office);
  } finally {
    await office.store.close();
  }
}

async function createAdministrator(_words: readonly string[], options: Options): Promise<number> {
  const { createFirstAdministrator } = await import('./people/commands.ts');
  const { email, name } = options;
  if (typeof email !== 'string' || typeof name !== 'string') {
    warn(`Usage: ${commands['admin create']?.usage}`);
    return 2;
  }
  const { link } = await withOffice((office) =>
    createFirstAdministrator(office, { email, name }, { another: options['another'] === true }),
  );
  process.stdout.write(`${link}\n`);
  return 0;
}

async function verifyTheAudit(): Promise<number> {
  const { verifyAudit } = await import('@tremplin/db/audit.ts');
  const verdict = await withOffice((office) =>
    office.store.read((db) => verifyAudit(db, office.keys.audit)),
  );
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
  return verdict.brokenAt === null ? 0 : 1;
}

async function checkFigures(): Promise<number> {
  const { wrongCells } = await import('@tremplin/db/cells.ts');
  const wrong = await withOffice((office) => office.store.read(wrongCells));
  process.stdout.write(`${JSON.stringify({ wrong })}\n`);
  return wrong.length === 0 ? 0 : 1;
}

async function rebuildFigures(): Promise<number> {
  const { rebuildFigures: rebuild } = await import('./figures.ts');
  const sums = await withOffice(rebuild);
  process.stdout.write(`${JSON.stringify({ sums })}\n`);
  return 0;
}

async function fillDemo(_words: readonly string[], options: Options): Promise<number> {
  const { fillWithDemo } = await import('./demo.ts');
  await withOffice((office) => fillWithDemo(office, options, warn));
  return 0;
}

async function parsePostingFile(words: readonly string[]): Promise<number> {
  const [file] = words;
  if (file === undefined) {
    warn(`Usage: ${commands['posting parse']?.usage}`);
    return 2;
  }
  const { parseFile } = await import('./postings/parse-print.ts');
  // npm runs from the project's folder; the person named the file from theirs.
  const source = readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file));
  const { json, exitCode } = parseFile(source);
  process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  return exitCode;
}

async function importDirectory(words: readonly string[], options: Options): Promise<number> {
  const [file] = words;
  if (file === undefined) {
    warn(`Usage: ${commands['directory import']?.usage}`);
    return 2;
  }
  const { importFile } = await import('./imports/command-line.ts');
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  const partial = options['partial'] === true ? true : options['complete'] === true ? false : null;
  const wanted = { apply: options['apply'] === true, partial };
  const tell = (json: unknown): void => {
    process.stdout.write(`${JSON.stringify(json)}\n`);
  };
  return withOffice((office) => importFile(office, path, wanted, { say: warn, tell }));
}

/** A refusal in the words people see on screen; any other failure in its own. */
async function sentenceOf(error: unknown): Promise<string> {
  const { Fault } = await import('@tremplin/shared/faults.ts');
  if (!(error instanceof Fault)) return error instanceof Error ? error.message : String(error);
  const { en } = await import('@tremplin/shared/messages/en.ts');
  const { directoryFaults } = await import('@tremplin/shared/messages/en/directory-faults.ts');
  const { key, fields } = error.shape;
  if (fields.length === 0)
    return wordsAt(en, `faults.${key}`) ?? wordsAt(directoryFaults, key) ?? key;
  return fields
    .map((one) => `${one.path}: ${wordsAt(en, `common.${one.key}`) ?? one.key}`)
    .join(' ');
}

function wordsAt(tree: unknown, path: string): string | null {
  let at: unknown = tree;
  for (const name of path.split('.')) {
    const inner = Object.entries(at !== null && typeof at === 'object' ? at : {});
    at = inner.find(([known]) => known === name)?.[1];
  }
  return typeof at === 'string' ? at : null;
}

try {
  process.exitCode = await main();
} catch (error) {
  warn(await sentenceOf(error));
  process.exitCode = 1;
}
