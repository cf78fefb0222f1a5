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
  // Letters to clients wait here until they are sent; sessions, their lists and their door write them.
  'letters',
  'sessions',
  'attendance',
  'door',
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
  // The way out for letters.
  'mail.ts',
  // Letters write the link, the list hands it out and the door reads it.
  'evaluation-link.ts',
  // Codes that the door makes and letters carry, and the counting of wrong tries that signing in and the door share.
  'codes.ts',
  'throttle.ts',
  // A session as a calendar file: its page hands it out, letters carry it.
  'calendar.ts',
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
  'server/door/throttle.ts',
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
  // What whoever runs sessions needs today: the rules, and the reading of the tables.
  ...['facilitator', 'sessions'].map((name) => `server/today/${name}.ts`),
  // Letters: their words, and their way out.
  ...['deliver', 'templates'].map((name) => `server/letters/${name}.ts`),
  // What was said of a session afterwards: in the room, on a sheet, through a link.
  'server/sessions/feedback.ts',
  'server/attendance/evaluations.ts',
  'server/door/evaluation.ts',
  // A client's file in its parts: each is one subject of the page.
  ...['cards', 'consents', 'file', 'intake', 'notes', 'take-on', 'timeline', 'sessions'].map(
    (name) => `server/clients/${name}.ts`,
  ),
  // A session's facts and its transitions are two subjects, as are the list, the page and the form's choices.
  ...['choices', 'counts', 'facts', 'page'].map((name) => `server/sessions/${name}.ts`),
  // Seats are counted and given on by whoever changes the room or the list.
  'server/sessions/seats.ts',
  // What came of a session: the two groups, what of them may be shown, and the month's counts.
  ...['cells', 'groups', 'months', 'outcome'].map((name) => `server/sessions/${name}.ts`),
  // Whom to invite, and the list before the doors open.
  ...['invitees', 'list'].map((name) => `server/attendance/${name}.ts`),
  // The room: what is tapped, the rows it is put on, whoever walks in, and names that sound alike.
  ...['marks', 'sheet', 'arrivals', 'walk-ins', 'near-names'].map(
    (name) => `server/attendance/${name}.ts`,
  ),
];

/** Files and folders at the root of client/ that are no slice. */
export const alsoInClient: readonly string[] = [
  'main.tsx',
  'routes.tsx',
  'rooms.tsx',
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
export const clockFiles: readonly string[] = [
  'server/open.ts',
  'client/parts/TimeAgo.tsx',
  // A tap that waits says when it is sent how long it has waited; the time itself stays on the device.
  'client/attendance/queue.ts',
];

/** Packages that shared/ may use: neither does any I/O. */
export const sharedPackages: readonly string[] = ['zod/mini', 'temporal-polyfill'];

/** Migrations written by hand: guards, triggers, full-text tables. */
export const customMigrations: readonly string[] = ['0001_guards.sql', '0003_session_guards.sql'];
