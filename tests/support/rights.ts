import type { Person, World } from './world.ts';

export type Outcome = 'ok' | 'forbidden' | 'not_found' | 'signed_out' | 'refused' | 'too_many';

/** One procedure: what it is called with, and what each person gets. */
export type Row = Readonly<Record<Person, Outcome>> & {
  readonly input: (world: World) => unknown;
  /** An allowed call leaves a line in the audit log. */
  readonly audited?: true;
  /** Besides the client's own counsellor, who may be shown the client's name. */
  readonly named?: readonly Person[];
};

export type Given = Pick<Row, 'input'> & Partial<Row>;

export const nobody: Readonly<Record<Person, Outcome>> = {
  counsellor: 'forbidden',
  otherCounsellor: 'forbidden',
  formerCover: 'forbidden',
  facilitator: 'forbidden',
  otherFacilitator: 'forbidden',
  manager: 'forbidden',
  namesManager: 'forbidden',
  administrator: 'forbidden',
  stranger: 'signed_out',
};
const counsellors = { counsellor: 'ok', otherCounsellor: 'ok', formerCover: 'ok' } as const;
export const facilitating = { facilitator: 'ok', otherFacilitator: 'ok' } as const;

/** Something about one client: their own counsellor, and to everybody else it is not there. */
export const aboutOneClient = (given: Given): Row => ({
  ...nobody,
  counsellor: 'ok',
  otherCounsellor: 'not_found',
  formerCover: 'not_found',
  ...given,
});
/** A list: each counsellor gets their own. */
export const ownList = (given: Given): Row => ({ ...nobody, ...counsellors, ...given });
export const postingsRead = (given: Given): Row =>
  ownList({ ...facilitating, manager: 'ok', namesManager: 'ok', ...given });
export const postingsWrite = (given: Given): Row =>
  ownList({ ...facilitating, audited: true, ...given });
/** What, when, where and how many of a session, without a name on its list. */
export const sessionsRead = (given: Given): Row => postingsRead(given);
export const facilitators = (given: Given): Row => ({ ...nobody, ...facilitating, ...given });
/** About the list of one session: whoever runs it, and no other facilitator. */
export const runsIt = (given: Given): Row => ({ ...nobody, facilitator: 'ok', ...given });
/** About one row of that list: whoever runs the session, and the client's own counsellor. */
export const runsItOrOwn = (given: Given): Row =>
  aboutOneClient({ facilitator: 'ok', named: ['facilitator'], ...given });
export const administrators = (given: Given): Row => ({ ...nobody, administrator: 'ok', ...given });
export const managers = (given: Given): Row => ({
  ...nobody,
  manager: 'ok',
  namesManager: 'ok',
  ...given,
});
export const everybodyHere = (given: Given): Row => postingsRead({ administrator: 'ok', ...given });
export const anybody = (given: Given): Row => everybodyHere({ stranger: 'ok', ...given });

export function refusedToAll(how: Outcome): Record<Person, Outcome> {
  return {
    counsellor: how,
    otherCounsellor: how,
    formerCover: how,
    facilitator: how,
    otherFacilitator: how,
    manager: how,
    namesManager: how,
    administrator: how,
    stranger: how,
  };
}
