import type { Actor, Role } from './people.ts';

/** How far a right goes: nothing, one's own clients, or everything of the kind. */
export type Reach = 'none' | 'own' | 'all';

interface Grant {
  readonly role: Role;
  readonly reach: 'own' | 'all';
  /** The right also needs this flag on the person. */
  readonly flag?: 'seesNames';
}

const counsellorOwn: Grant = { role: 'counsellor', reach: 'own' };
const facilitatorOwn: Grant = { role: 'facilitator', reach: 'own' };
const everyone = (...held: Role[]): Grant[] => held.map((role) => ({ role, reach: 'all' }));

/**
 * Who may do what. What is not listed is denied. The server allows by it, the client shows by it,
 * the tests prove it, and /admin/people prints it.
 */
export const policy = {
  /** A client's whole file: identity, facts, notes, consents. */
  client: { read: [counsellorOwn], create: [counsellorOwn], update: [counsellorOwn] },
  /** Name, counsellor and status only, so that nobody is entered twice. */
  card: { read: everyone('counsellor') },
  application: { read: [counsellorOwn], create: [counsellorOwn], update: [counsellorOwn] },
  placement: { read: [counsellorOwn], create: [counsellorOwn], update: [counsellorOwn] },
  posting: {
    read: everyone('counsellor', 'facilitator', 'manager'),
    create: everyone('counsellor', 'facilitator'),
    update: everyone('counsellor', 'facilitator'),
  },
  today: { read: [counsellorOwn, facilitatorOwn] },
  /** Info sessions: what, when, where, who presents, how many; nobody's name. */
  info_session: {
    read: everyone('counsellor', 'facilitator', 'manager'),
    create: everyone('facilitator'),
    update: everyone('facilitator'),
  },
  /**
   * The names on a session's list and their marks: a facilitator's are those of the sessions they
   * run, a counsellor's are their own clients.
   */
  attendance: {
    read: [facilitatorOwn, counsellorOwn],
    create: [facilitatorOwn, counsellorOwn],
    update: [facilitatorOwn, counsellorOwn],
  },
  /** Signing in by telephone at the door of a session one runs, and walking in without a list. */
  door: { read: [facilitatorOwn], create: [facilitatorOwn], update: [facilitatorOwn] },
  /** Numbers that were frozen, opened again. */
  closed_session: { update: everyone('manager') },
  /** What came of a session, as counts. */
  session_outcome: { read: [facilitatorOwn, { role: 'manager', reach: 'all' }] },
  /** The names behind what came of a session; logged. */
  session_outcome_list: { read: [{ role: 'manager', reach: 'all', flag: 'seesNames' }] },
  /** The month's counts for the ministry's system. */
  monthly_count: {
    read: everyone('facilitator', 'manager'),
    update: everyone('facilitator', 'manager'),
  },
  /** Walk-ins whom no counsellor has yet: name and programme, to be taken on. */
  unassigned: { read: everyone('counsellor'), update: everyone('counsellor') },
  /** People and units of government directories, and what the office knows of them. */
  contact: {
    read: everyone('counsellor', 'facilitator'),
    create: everyone('counsellor', 'facilitator'),
    update: everyone('counsellor', 'facilitator'),
  },
  /** A whole directory as a file: read, compared, applied, taken back. */
  contact_import: {
    read: everyone('counsellor', 'facilitator'),
    create: everyone('facilitator'),
    update: everyone('facilitator'),
  },
  /** Informational interviews of one's own clients. */
  interview: { read: [counsellorOwn], create: [counsellorOwn], update: [counsellorOwn] },
  /** How many were asked, answered and met; nobody's name. */
  interview_count: { read: everyone('counsellor', 'facilitator', 'manager') },
  /** What interviews taught us, without clients: written by counsellors, read by those who prepare. */
  takeaway: {
    read: everyone('counsellor', 'facilitator'),
    create: [counsellorOwn],
    update: everyone('counsellor'),
  },
  /** Figures: counts and rates, never a name. A counsellor's are those of their own clients. */
  outcome: { read: [counsellorOwn, { role: 'manager', reach: 'all' }] },
  /** The list of names behind a figure; logged. */
  outcome_list: {
    read: [counsellorOwn, { role: 'manager', reach: 'all', flag: 'seesNames' }],
  },
  /** What came of all sessions together, as counts; a facilitator's are the sessions they ran. */
  session_figures: { read: [facilitatorOwn, { role: 'manager', reach: 'all' }] },
  /** The sessions behind a figure, who came to them by name, what was promised there; logged. */
  session_list: {
    read: [facilitatorOwn, { role: 'manager', reach: 'all', flag: 'seesNames' }],
  },
  /** Groups who named themselves, in sums only, small ones hidden. */
  equity: { read: everyone('manager') },
  /** What a client says of themselves: voluntary, and apart from the file. */
  demographics: { read: [counsellorOwn], update: [counsellorOwn] },
  /** Attestations instead of proof, which somebody else than their author must approve. */
  attestation: { read: everyone('manager'), update: everyone('manager') },
  /** The funder's numbers, each from a day on. */
  outcome_rule: {
    read: everyone('counsellor', 'manager', 'administrator'),
    update: everyone('administrator'),
  },
  target: { read: everyone('counsellor', 'manager'), update: everyone('manager') },
  /** Frozen figures with the small cells hidden: made to leave the office. */
  published_report: {
    read: everyone('counsellor', 'facilitator', 'manager'),
    create: everyone('manager'),
  },
  /** How many clients each counsellor has, and handing them on. */
  caseload: { read: everyone('manager'), update: everyone('manager') },
  /** Taking back one's own clients from whoever covered for them, and reading what was handed over. */
  cover: {
    read: [counsellorOwn],
    update: [counsellorOwn, { role: 'manager', reach: 'all' }],
  },
  programme: {
    read: everyone('counsellor', 'facilitator', 'manager', 'administrator'),
    create: everyone('administrator'),
    update: everyone('administrator'),
  },
  settings: { read: everyone('administrator'), update: everyone('administrator') },
  /** Names and roles of the people who work here. */
  colleague: { read: everyone('counsellor', 'facilitator', 'manager', 'administrator') },
  person: {
    read: everyone('administrator'),
    create: everyone('administrator'),
    update: everyone('administrator'),
  },
  /** One's own account: language, sign-out. */
  account: { update: everyone('counsellor', 'facilitator', 'manager', 'administrator') },
} as const satisfies Record<string, Partial<Record<Action, readonly Grant[]>>>;

export type Action = 'read' | 'create' | 'update';
export type Resource = keyof typeof policy;

type Rights = Pick<Actor, 'roles' | 'seesNames'>;

export function reach(actor: Rights, action: Action, resource: Resource): Reach {
  const rules: Partial<Record<Action, readonly Grant[]>> = policy[resource];
  const held = (rules[action] ?? []).filter(
    (grant) => actor.roles.includes(grant.role) && (!grant.flag || actor[grant.flag]),
  );
  if (held.length === 0) return 'none';
  return held.some((grant) => grant.reach === 'all') ? 'all' : 'own';
}

/** Whether the person may do it at all, to a thing that is theirs (`own`) or somebody else's. */
export function can(
  actor: Rights,
  action: Action,
  resource: Resource,
  relation: 'own' | 'other' = 'own',
): boolean {
  const far = reach(actor, action, resource);
  return relation === 'own' ? far !== 'none' : far === 'all';
}
