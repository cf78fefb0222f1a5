/** The lists that house.test.ts reads: adding to one is a decision, so each line earns its place. */

export const slices = [
  'auth',
  'people',
  'settings',
  'clients',
  'directory',
  // Files of whole directories: read, compared with what is there, applied, taken back.
  'imports',
  'postings',
  'applications',
  'interviews',
  // What interviews taught us, for whoever prepares next.
  'takeaways',
  // Letters to clients wait here until they are sent; sessions, their lists and their door write them.
  'letters',
  'sessions',
  'attendance',
  'door',
  'placements',
  // Who carries how many clients, and handing them on.
  'caseloads',
  'tasks',
  'reports',
  // Figures that leave the office: frozen, small cells hidden.
  'publishing',
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
  // Sums counted anew, from the command line.
  'figures.ts',
  // What every request meets before the office does, and what is served beside the calls.
  'gate.ts',
  'headers.ts',
  'pages.ts',
  // The one address that takes a file instead of calls.
  'files.ts',
  // The one address that hands out a file.
  'downloads.ts',
  // How long a body may take: calls and files keep different time.
  'patience.ts',
  'vite.config.ts',
  // Signing in: the library and its adapter, hashing, sessions, and what slows a guesser down.
  ...['library', 'password', 'sessions', 'throttle'].map((name) => `server/auth/${name}.ts`),
  'server/door/throttle.ts',
  // What a competition's news asks of us, and whom a posting suits.
  'server/postings/checks.ts',
  'server/postings/suggest.ts',
  // Warm paths: the list, who is known there, whether they may be written to, clients who agreed to help.
  ...['warm', 'known', 'standing', 'alumni'].map((name) => `server/takeaways/${name}.ts`),
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
  // Jobs: putting them right and ending them; what checkpoints came to; what is kept of each act,
  // the client's page, how to reach them, the work list, what is written to them, and attestations.
  ...'attestations contact decisions events file jobs letter results worklist'
    .split(' ')
    .map((name) => `server/placements/${name}.ts`),
  // Who has how many clients, and what was handed to whom.
  ...['balance', 'covers'].map((name) => `server/caseloads/${name}.ts`),
  // What a year aims at; the funder's dated numbers are in rules.ts.
  'server/settings/targets.ts',
  // Looking at the board again, and whom a posting would suit.
  ...['checks', 'suggest'].map((name) => `server/postings/${name}.ts`),
  // What whoever runs sessions needs today: the rules, and the reading of the tables.
  ...['due', 'facilitator', 'followups', 'interviews', 'sessions'].map(
    (name) => `server/today/${name}.ts`,
  ),
  // Interviews: logging one, the steps of all, the budget of approaches and what is said of it
  // beforehand, keeping somebody, the texts to send, the list, what lists show, and the figures.
  ...[
    'before',
    'budget',
    'counts',
    'facts',
    'figures',
    'holds',
    'list',
    'log',
    'steps',
    'templates',
  ].map((name) => `server/interviews/${name}.ts`),
  // Letters: their words, and their way out.
  ...['deliver', 'templates'].map((name) => `server/letters/${name}.ts`),
  // What was said of a session afterwards: in the room, on a sheet, through a link.
  'server/sessions/feedback.ts',
  'server/attendance/evaluations.ts',
  'server/door/evaluation.ts',
  // A client's file in its parts: each is one subject of the page.
  ...[
    'cards',
    'consents',
    // What a client says of themselves: apart from the file.
    'demographics',
    'file',
    'intake',
    'notes',
    'take-on',
    'timeline',
    'sessions',
    'interviews',
    'placements',
    'handovers',
  ].map((name) => `server/clients/${name}.ts`),
  // A session's facts and its transitions are two subjects, as are the list, the page and the form's choices.
  ...['choices', 'counts', 'facts', 'page'].map((name) => `server/sessions/${name}.ts`),
  // Seats are counted and given on by whoever changes the room or the list.
  'server/sessions/seats.ts',
  // What came of a session: the two groups, what of them may be shown, and the month's counts.
  ...['cells', 'groups', 'months', 'outcome'].map((name) => `server/sessions/${name}.ts`),
  // Whom to invite, and the list before the doors open.
  ...['invitees', 'list'].map((name) => `server/attendance/${name}.ts`),
  // Units and their tree; looking people up, the ranking of what is found, and words that were mistyped.
  ...['tree', 'look-up', 'near-words', 'paths', 'find-units', 'browse', 'hits'].map(
    (name) => `server/directory/${name}.ts`,
  ),
  // Files of whole directories: bytes, lines and records, and what each of the three kinds of file says.
  ...[
    'read',
    'read-bytes',
    'read-geds',
    'read-header',
    'read-infogo',
    'read-json',
    'read-levels',
    'read-lines',
    'read-own',
    'read-records',
    'read-values',
  ].map((name) => `server/imports/${name}.ts`),
  // The room: what is tapped, the rows it is put on, whoever walks in, and names that sound alike.
  ...['marks', 'sheet', 'arrivals', 'walk-ins', 'near-names'].map(
    (name) => `server/attendance/${name}.ts`,
  ),
  // Figures: whom and when one asks about, what is read from sums and what is counted, and the lists
  // behind the numbers; each of the pages about outcomes has its own file.
  ...(
    'attendance checkpoints choices equity equity-rules funded funded-rate funnel list-clients list-followed ' +
    'list-outcomes list-requests list-rows list-sessions list-silence list-times list-workload lists now overview retention rule-steps ' +
    'scope silent targets'
  )
    .split(' ')
    .map((name) => `server/reports/${name}.ts`),
  // A person of the directory: the page, what is written, who is alike, and what is left of who asks to go.
  ...['contact', 'contacts', 'erase', 'forget', 'found', 'likenesses', 'names', 'posts'].map(
    (name) => `server/directory/${name}.ts`,
  ),
  // Two records of one person: side by side, what goes along from one to the other, and their posts.
  ...['belongings', 'join-posts', 'merge'].map((name) => `server/directory/${name}.ts`),
  // Rows that repeat what follows from posts and tree, and speakers of sessions who become contacts.
  ...['presenters', 'reindex', 'rows', 'standing', 'units'].map(
    (name) => `server/directory/${name}.ts`,
  ),
  // Reading a person's page that was pasted, and finding its place in the tree.
  ...['json', 'lines', 'name', 'reach', 'words'].map((part) => `server/directory/paste-${part}.ts`),
  ...['paste', 'pasted', 'place'].map((name) => `server/directory/${name}.ts`),
  // What a file's people and units are to us: matched, compared, written, told of and taken back.
  ...[
    'apply',
    'apply-known',
    'apply-left',
    'apply-people',
    'apply-posts',
    'apply-units',
    'compare',
    'coverage',
    'effects',
    'heads',
    'journal',
    'match',
    'match-group',
    'match-pairs',
    'match-passes',
    'match-rows',
    'match-rules',
    'plan',
    'put-away',
    'refer',
    'relocate',
    'restore',
    'stage',
    'streams',
    'tell-units',
    'undo',
    'units',
  ].map((name) => `server/imports/${name}.ts`),
  // What leaves the office: counted, hidden, frozen, sealed, put in words, and set in files.
  ...(
    'content figures file-csv file-pdf file-xlsx files flows pdf-table seal sessions ' +
    'sheet suppress tables tally words'
  )
    .split(' ')
    .map((name) => `server/publishing/${name}.ts`),
  // A file on its way: received, held by one worker at a time, carried on step by step, in the
  // background or from the command line; and how people and units are shown beside it.
  ...['upload', 'lease', 'runner', 'workshop', 'command-line', 'shown'].map(
    (name) => `server/imports/${name}.ts`,
  ),
  // Figures, one page or question a file: applications on their way, the caseload, waiting and its
  // curves, sessions and what followed, informational interviews, and what files and months lack.
  ...(
    'caseload checks curves interview-figures pace pipeline session-action session-figures ' +
    'session-scope silence times'
  )
    .split(' ')
    .map((name) => `server/reports/${name}.ts`),
];

/** Files and folders at the root of client/ that are no slice. */
export const alsoInClient: readonly string[] = [
  'main.tsx',
  'routes.tsx',
  'rooms.tsx',
  // Doors to wings: their pages are not listed in the first page.
  'directoryRooms.ts',
  'directoryPages.tsx',
  'outcomeRooms.ts',
  'outcomePages.tsx',
  'room.ts',
  // Parts of rooms that stand on the pages of others; rooms.tsx says where.
  'slots.tsx',
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
export const customMigrations: readonly string[] = [
  '0001_guards.sql',
  '0003_session_guards.sql',
  '0005_directory_guards.sql',
  '0008_outcome_guards.sql',
  '0009_cells.sql',
];
