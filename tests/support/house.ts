/** The lists that house.test.ts reads: adding to one is a decision, so each line earns its place. */

export const slices = [
  'auth',
  'people',
  'settings',
  'clients',
  'directory',
  'postings',
  'applications',
  'interviews',
  'sessions',
  'placements',
  'tasks',
  'reports',
  // The page that gathers what needs someone today; it reads across slices and writes nothing.
  'today',
] as const;

/** Files at the root of server/, and the sixth files of its slices by their whole path. */
export const alsoInServer: readonly string[] = [
  'main.ts',
  'cli.ts',
  'config.ts',
  'http.ts',
  'context.ts',
  'trpc.ts',
  'router.ts',
  'write.ts',
  'view.ts',
  'key.ts',
  'token.ts',
  'open.ts',
  'calls.ts',
  'demo.ts',
  // What every request meets before the office does, and what is served beside the calls.
  'gate.ts',
  'headers.ts',
  'pages.ts',
  'vite.config.ts',
  // Signing in: the library and its adapter, hashing, sessions, and what slows a guesser down.
  ...['library', 'password', 'sessions', 'throttle'].map((name) => `server/auth/${name}.ts`),
  // What a competition's news asks of us, and whom a posting suits.
  'server/postings/checks.ts',
  'server/postings/suggest.ts',
  // Reading a posting: a pure module of several short files.
  ...[
    'dates',
    'diff',
    'fields',
    'html',
    'lines',
    'links',
    'parts',
    'picks',
    'posting',
    'print',
    'refusal',
    'salary',
    'terms',
    'title',
    'values',
  ].map((part) => `server/postings/parse-${part}.ts`),
  ...['parse', 'parsed', 'labels', 'label-words', 'label-words-fr', 'boilerplate'].map(
    (name) => `server/postings/${name}.ts`,
  ),
  // Looking at the board again, and whom a posting would suit.
  ...['checks', 'suggest'].map((name) => `server/postings/${name}.ts`),
  // A client's file in its parts: each is one subject of the page.
  ...['cards', 'consents', 'file', 'intake', 'notes', 'timeline'].map(
    (name) => `server/clients/${name}.ts`,
  ),
];

/** Files and folders at the root of client/ that are no slice. */
export const alsoInClient: readonly string[] = [
  'main.tsx',
  'routes.tsx',
  'api.ts',
  'words.tsx',
  'jitless.ts',
  'vite.config.ts',
  'frame',
  'parts',
  'admin',
];

/** Lists of names and words, long by nature. */
export const longFiles: readonly string[] = ['db/demo/names.ts'];

/** Who may ask what time it is; everyone else is told. */
export const clockFiles: readonly string[] = ['server/open.ts', 'client/parts/TimeAgo.tsx'];

/** Packages that shared/ may use: neither does any I/O. */
export const sharedPackages: readonly string[] = ['zod/mini', 'temporal-polyfill'];

/** Migrations written by hand: guards, triggers, full-text tables. */
export const customMigrations: readonly string[] = ['0001_guards.sql'];
