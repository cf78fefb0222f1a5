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
  manager: 'forbidden',
  namesManager: 'forbidden',
  administrator: 'forbidden',
  stranger: 'signed_out',
};
const counsellors = { counsellor: 'ok', otherCounsellor: 'ok', formerCover: 'ok' } as const;

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
  ownList({ facilitator: 'ok', manager: 'ok', namesManager: 'ok', ...given });
export const postingsWrite = (given: Given): Row =>
  ownList({ facilitator: 'ok', audited: true, ...given });
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
    manager: how,
    namesManager: how,
    administrator: how,
    stranger: how,
  };
}
