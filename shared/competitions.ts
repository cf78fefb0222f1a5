/** Where a competition stands, in the order in which the board moves it. */
export const competitionStatuses = [
  'advertising',
  'closed_awaiting',
  'application_screening',
  'evaluation',
  'selection',
  'offer',
  'position_filled',
  'cancelled',
  'unknown',
] as const;
export type CompetitionStatus = (typeof competitionStatuses)[number];

/** Who may apply. It says nothing about whether one still can: a filled competition prints `Open`. */
export const postingStatuses = [
  'open',
  'open_targeted',
  'restricted',
  'restricted_non_represented',
] as const;
export type PostingStatus = (typeof postingStatuses)[number];

const onlyEnds = ['cancelled', 'unknown'] as const;

/** What may follow each status without a reason; the board skips steps, so any later one may. */
export const competitionMoves: Readonly<Record<CompetitionStatus, readonly CompetitionStatus[]>> = {
  advertising: [
    'closed_awaiting',
    'application_screening',
    'evaluation',
    'selection',
    'offer',
    'position_filled',
    ...onlyEnds,
  ],
  closed_awaiting: [
    'application_screening',
    'evaluation',
    'selection',
    'offer',
    'position_filled',
    ...onlyEnds,
  ],
  application_screening: ['evaluation', 'selection', 'offer', 'position_filled', ...onlyEnds],
  evaluation: ['selection', 'offer', 'position_filled', ...onlyEnds],
  selection: ['offer', 'position_filled', ...onlyEnds],
  offer: ['position_filled', ...onlyEnds],
  position_filled: onlyEnds,
  cancelled: ['unknown'],
  unknown: competitionStatuses.filter((status) => status !== 'unknown'),
};

/** Seeing the same status again is no move; going back (amended, posted again) wants a reason. */
export function competitionMove(
  from: CompetitionStatus,
  to: CompetitionStatus,
): 'same' | 'forward' | 'backward' {
  if (from === to) return 'same';
  return competitionMoves[from].includes(to) ? 'forward' : 'backward';
}

export function moveNeedsReason(from: CompetitionStatus, to: CompetitionStatus): boolean {
  return competitionMove(from, to) === 'backward';
}

export interface Competition {
  readonly competitionStatus: CompetitionStatus;
  readonly closingAt: Date | null;
}

/** The stored status, except that an advertised competition past its closing instant is closed. */
export function effectiveStatus(posting: Competition, now: Date): CompetitionStatus {
  const advertised = posting.competitionStatus === 'advertising';
  return advertised && closing(posting, now) === 'past'
    ? 'closed_awaiting'
    : posting.competitionStatus;
}

/** Whether one may still apply: never without a closing instant, which itself is still inside. */
export function isOpen(posting: Competition, now: Date): boolean {
  return posting.competitionStatus === 'advertising' && closing(posting, now) === 'ahead';
}

/** `unknown` where the posting came without a closing date. */
export function closing(
  posting: { readonly closingAt: Date | null },
  now: Date,
): 'ahead' | 'past' | 'unknown' {
  if (posting.closingAt === null) return 'unknown';
  return now.getTime() <= posting.closingAt.getTime() ? 'ahead' : 'past';
}

/** Whether somebody outside the OPS may apply; a copy without posting status is taken as open to all. */
export function canExternalApply(posting: {
  readonly postingStatus: PostingStatus | null;
}): boolean {
  const status = posting.postingStatus;
  return status === null || status === 'open' || status === 'open_targeted';
}

const restriction =
  /RESTRICTED TO|Area of Search|réservé (?:aux?|à la|à l['’])|(?:zone|secteur|région) de recherche/i;

/** The line of the posting that limits who may apply or from where; null when none seems to. */
export function restrictedHint(text: string): string | null {
  const line = text.split(/\r?\n/).find((each) => restriction.test(each));
  return line === undefined ? null : line.trim().slice(0, 300);
}
