import { describe, expect, test } from 'vitest';
import {
  alsoInClient,
  alsoInServer,
  clockFiles,
  customMigrations,
  longFiles,
  sharedPackages,
  slices,
} from './support/house.ts';
import {
  codeBelow,
  codeOf,
  contents,
  cycleAmong,
  everyFile,
  importsOf,
  linesWith,
  type Import,
} from './support/tree.ts';
import { routes } from './walks/routes.ts';

const programme = codeBelow('shared', 'db', 'server', 'client');
const everything = [...programme, ...codeBelow('tests')];
/** The bench's reference is bare SQLite on purpose. */
const stories = everything.filter((path) => !path.startsWith('tests/bench/'));
const slice = new Set<string>(slices);

/** Every import of the files below a folder that the rule does not let through. */
function strangers(below: string, lets: (one: Import, importer: string) => boolean): string[] {
  return codeBelow(below).flatMap((path) =>
    importsOf(path)
      .filter((one) => !lets(one, path))
      .map((one) => `${path} imports ${one.from}`),
  );
}

const inside = (one: Import, ...places: string[]): boolean =>
  places.some((place) => one.file === place || one.file?.startsWith(`${place}/`) === true);
const isThisFile = (path: string): boolean => path === 'tests/house.test.ts';
const roomOf = (path: string): string => path.split('/')[1] ?? '';

describe('the tree', () => {
  test('a server slice has the five files that every slice has, or a sixth that is listed', () => {
    const five = ['router.ts', 'commands.ts', 'queries.ts', 'policy.ts', 'rules.ts'];
    const unknown = codeBelow('server').filter((path) => {
      const [, room = '', ...name] = path.split('/');
      if (name.length === 0) return !alsoInServer.includes(room);
      return !slice.has(room) || !(five.includes(name.join('/')) || alsoInServer.includes(path));
    });
    expect(unknown).toEqual([]);
  });

  test('a client room is the frame, the parts, or is named like a slice of the server', () => {
    const unknown = codeBelow('client').filter((path) => {
      const [, room = '', ...name] = path.split('/');
      if (name.length === 0) return !alsoInClient.includes(room);
      return !slice.has(room) && !alsoInClient.includes(room);
    });
    expect(unknown).toEqual([]);
  });

  test('every file that is listed as an exception is still there', () => {
    const listed = [
      ...alsoInServer.map((name) => (name.includes('/') ? name : `server/${name}`)),
      ...longFiles,
      ...clockFiles,
    ];
    const all = new Set(everyFile());
    expect(listed.filter((path) => !all.has(path) && !path.endsWith('/'))).toEqual([]);
  });

  test('nobody opens a drawer for utils, helpers or misc', () => {
    const drawers = everyFile().filter((path) => /\b(utils?|helpers?|misc|common)\b/i.test(path));
    expect(drawers.filter((path) => !/messages\/(en|fr)\/common\.ts$/.test(path))).toEqual([]);
  });

  test('no file only hands on what other files export', () => {
    expect(everyFile().filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([]);
    expect(
      linesWith(everything, /^export\s+(type\s+)?(\*|\{[^}]*\})\s*(as \w+\s*)?from\b/),
    ).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    const long = everything
      .filter((path) => !longFiles.includes(path) && !path.startsWith('shared/messages/'))
      .filter((path) => contents(path).trimEnd().split('\n').length > 300);
    expect(long).toEqual([]);
  });
});

describe('who may import whom', () => {
  test('every import names an existing file with its extension', () => {
    const ours = everything.flatMap((path) => importsOf(path).map((one) => ({ path, one })));
    const lost = ours.filter(({ one }) => one.file?.startsWith('missing') === true);
    expect(lost.map(({ path, one }) => `${path} imports ${one.from}`)).toEqual([]);
  });

  test('shared imports only shared, and two packages without any I/O', () => {
    const lets = (one: Import): boolean =>
      inside(one, 'shared') || sharedPackages.includes(one.from);
    expect(strangers('shared', lets)).toEqual([]);
  });

  test('db imports shared and db', () => {
    expect(strangers('db', (one) => one.file === undefined || inside(one, 'shared', 'db'))).toEqual(
      [],
    );
  });

  test('the server imports shared, db and itself', () => {
    const lets = (one: Import): boolean =>
      one.file === undefined || inside(one, 'shared', 'db', 'server');
    expect(strangers('server', lets)).toEqual([]);
  });

  test('a slice calls commands and policies of the slices before it, and nothing else of theirs', () => {
    const lets = (one: Import, importer: string): boolean => {
      const from = roomOf(importer);
      const to = roomOf(one.file ?? '');
      if (!one.file?.startsWith('server/') || !slice.has(from) || !slice.has(to) || from === to)
        return true;
      // A published report is what the reports say, frozen.
      if (from === 'publishing' && to === 'reports') return true;
      return mayCall(from, to) && /\/(commands|policy|seats)\.ts$/.test(one.file);
    };
    expect(strangers('server', lets)).toEqual([]);
  });

  test('the client knows of the server only the type of its router', () => {
    const lets = (one: Import): boolean =>
      one.file === undefined ||
      inside(one, 'client', 'shared') ||
      (one.file === 'server/router.ts' && one.typeOnly);
    expect(strangers('client', lets)).toEqual([]);
  });

  test('a room of the client imports its own folder, the parts and the frame, and the frame no room', () => {
    const lets = (one: Import, importer: string): boolean => {
      const from = roomOf(importer);
      const isRoom = importer.split('/').length > 2 && from !== 'parts';
      if (!isRoom || !one.file?.startsWith('client/')) return true;
      const to = roomOf(one.file);
      return to === from || ['parts', 'frame', 'api.ts', 'words.tsx'].includes(to);
    };
    expect(strangers('client', lets)).toEqual([]);
  });

  test('every page of the client is on the list that walks and pictures go through', () => {
    const tables = ['routes.tsx', 'rooms.tsx', 'directoryRooms.ts', 'outcomeRooms.ts'];
    const table = tables.map((name) => codeOf(`client/${name}`)).join('\n');
    const paths = [...table.matchAll(/\bpath: '(\/[^']*)'/g)].map(([, path]) => path);
    const opened = new Set(paths.filter((path) => path !== '/'));
    const listed = new Set(
      routes.map(({ path }) => path).filter((path) => path !== '/no-such-page'),
    );
    expect(opened).toEqual(listed);
  });

  test('the parts know nothing of the office but its days and its words', () => {
    const lets = (one: Import): boolean =>
      one.file === undefined ||
      inside(
        one,
        'client/parts',
        'client/words.tsx',
        'shared/day.ts',
        'shared/period.ts',
        'shared/format.ts',
      );
    expect(strangers('client/parts', lets)).toEqual([]);
  });

  test('the second count of the figures knows the tables and no rule that the first one goes by', () => {
    const isOracle = (path = ''): boolean => /^tests\/support\/oracle[^/]*$/.test(path);
    const lets = (one: Import, importer: string): boolean => {
      if (!isOracle(importer) || one.file === undefined || isOracle(one.file)) return true;
      return inside(one, 'db/schema') || (one.typeOnly && inside(one, 'shared', 'db'));
    };
    expect(strangers('tests/support', lets)).toEqual([]);
  });

  test('nobody imports in a circle', () => {
    expect(cycleAmong(everything)).toEqual([]);
  });
});

describe('the laws', () => {
  test('days are made from text in shared/day.ts and shared/period.ts alone', () => {
    // The build only decides which browsers fetch the library of days.
    const mayName = /^(shared\/(day|period)|client\/vite\.config)\.ts$/;
    const elsewhere = programme.filter((path) => !mayName.test(path));
    const fromNumbers = /new Date\([^)]*(getTime\(\)|Milliseconds|[mM]s\b)/;
    const made = linesWith(elsewhere, /new Date\([^)]|Date\.parse\(|Date\.UTC\(|Temporal\b/);
    expect(made.filter((line) => !fromNumbers.test(line))).toEqual([]);
  });

  test('only the listed files look at the clock', () => {
    const others = programme.filter((path) => !clockFiles.includes(path));
    expect(linesWith(others, /new Date\(\)|Date\.now\(|Temporal\.Now/)).toEqual([]);
  });

  test('nobody uses the transactions of the query builder, which do not roll back', () => {
    const opened = linesWith(stories, /\b(db|database|drizzle\w*|tx|reader|writer)\.transaction\(/);
    // A browser's own store is another matter.
    expect(opened.filter((line) => !line.includes('.objectStore('))).toEqual([]);
  });

  test('what a type is told to be stands in a named function that says why it holds', () => {
    const spoken = programme.filter((path) => !path.startsWith('shared/messages/'));
    const casts = linesWith(
      spoken,
      /^(?:'[^']*'|`[^`]*`|"[^"]*"|[^'"`])*?[\w)\]}>]\s+as\s+(?!const\b)[A-Za-z{(]/,
    ).filter(
      (line) =>
        !/\b(import|export)\b|[{,]\s*(type )?\w+ as \w+\s*[,}]|^\S+ (type )?\w+ as \w+,?$/.test(
          line,
        ),
    );
    const bare = casts.filter((line) => {
      const [path = '', at = '1'] = (line.split(' ')[0] ?? '').split(':');
      const before = contents(path).split('\n').slice(0, Number(at));
      const start = before.findLastIndex((one) =>
        /^(export |async |function |const |class )/.test(one),
      );
      return before[start - 1]?.endsWith('*/') !== true;
    });
    expect(bare).toEqual([]);
  });

  test('no check is switched off in a comment', () => {
    const off = /(?:oxlint|eslint)-disable|@ts-(?:ignore|nocheck|expect)/;
    const code = everyFile().filter((path) => /\.(tsx?|mjs)$/.test(path) && !isThisFile(path));
    const found = code.filter((path) => off.test(contents(path)));
    expect(found).toEqual([]);
  });
});

describe('what is committed', () => {
  test('both engines have the same migrations, and the hand-written ones are listed', () => {
    const tags = (engine: string): string[] =>
      everyFile(`db/migrations/${engine}`)
        .filter((path) => path.endsWith('.sql'))
        .map((path) => path.split('/').at(-1) ?? '');
    expect(tags('sqlite')).toEqual(tags('postgres'));
    const byHand = tags('sqlite').filter((tag) =>
      /create (virtual table|(or replace )?(function|trigger))/i.test(
        contents(`db/migrations/sqlite/${tag}`) + contents(`db/migrations/postgres/${tag}`),
      ),
    );
    expect(byHand).toEqual(customMigrations);
  });

  test('the lockfile names no host and no archive', () => {
    expect(contents('pnpm-lock.yaml')).not.toMatch(
      /https?:\/\/|tarball:|resolution: \{(?!integrity)/,
    );
  });

  test('nothing names a place on one machine', () => {
    const places = /\/(?:work|tmp|root|home\/[a-z]+)\//;
    const text = everyFile().filter(
      (path) => !/\.(png|woff2?|ico|svg)$/.test(path) && !isThisFile(path),
    );
    expect(text.filter((path) => places.test(contents(path)))).toEqual([]);
  });

  test('git ignores what is built, kept or photographed', () => {
    const ignored = contents('.gitignore').split('\n');
    for (const name of ['node_modules/', 'dist/', 'data/', 'shots/', '.stamp/']) {
      expect(ignored).toContain(name);
    }
  });
});

/** settings, people, directory → clients → postings → applications → interviews → placements; clients, letters → sessions → attendance → door. */
function mayCall(from: string, to: string): boolean {
  const order = ['clients', 'postings', 'applications', 'interviews', 'takeaways', 'placements'];
  const first = ['settings', 'people', 'directory', 'auth'];
  if (to === 'tasks') return true;
  if (from === 'tasks' || to === 'reports') return false;
  if (first.includes(to)) return true;
  if (['reports', 'today', 'publishing'].includes(from)) return true;
  if (from === 'caseloads') return ['clients', 'placements'].includes(to);
  // What a file means for what is under way with one's own clients.
  if (from === 'imports' && to === 'clients') return true;
  const rooms = ['clients', 'letters', 'sessions', 'attendance', 'door'];
  if (rooms.includes(from) && rooms.includes(to)) return rooms.indexOf(to) < rooms.indexOf(from);
  return order.includes(from) && order.indexOf(to) < order.indexOf(from);
}
