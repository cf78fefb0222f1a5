import { together } from '@tremplin/server/reports/equity-rules.ts';
import type { Column, Crowd, Tally } from '@tremplin/server/reports/equity-rules.ts';
import { dimensions, groupsOf, open } from '@tremplin/shared/demographics.ts';
import type { Dimension, GroupKey } from '@tremplin/shared/demographics.ts';
import { dice } from './waiting-crowd.ts';

export interface Person {
  readonly programmeId: string | null;
  readonly said: Readonly<Partial<Record<Dimension, GroupKey>>>;
  readonly placed: boolean;
  readonly sent: boolean;
}

/** `null` is everybody; the empty name is of those without a programme, whom nobody can ask for. */
export interface View extends Crowd {
  readonly id: string | null;
}

export function columnsOf(people: readonly Person[]): Column[] {
  return [...new Set(people.map(({ programmeId }) => programmeId))].map((programmeId) => {
    const own = people.filter((one) => one.programmeId === programmeId);
    return {
      programmeId,
      total: tally(own),
      answered: own.filter((one) => dimensions.some((each) => one.said[each] !== undefined)).length,
      of: talliesOf(own),
    };
  });
}

/** Counted once, since it is asked for many times. */
function talliesOf(people: readonly Person[]): Crowd['of'] {
  const tallies = new Map<string, Tally>();
  for (const one of people)
    for (const dimension of dimensions) {
      const key = `${dimension} ${one.said[dimension] ?? open}`;
      const before = tallies.get(key) ?? tally([]);
      tallies.set(key, {
        clients: before.clients + 1,
        placed: before.placed + Number(one.placed),
        sent: before.sent + Number(one.sent),
      });
    }
  return (dimension, group) => tallies.get(`${dimension} ${group}`) ?? tally([]);
}

export function viewsOf(columns: readonly Column[]): View[] {
  return [
    { id: null, ...together(columns) },
    ...columns.map(({ programmeId, ...crowd }) => ({ id: programmeId ?? '', ...crowd })),
  ];
}

/** So many of each gender in each programme, of whom half are placed; everything else is left open. */
export function officeAt(
  programmes: Readonly<Record<string, Partial<Record<GroupKey, number>>>>,
): Column[] {
  const people = Object.entries(programmes).flatMap(([programmeId, said]) =>
    groupsOf('gender').flatMap((group) =>
      Array.from({ length: said[group] ?? 0 }, (_, at): Person => ({
        programmeId,
        said: group === open ? {} : { gender: group },
        placed: at % 2 === 0,
        sent: false,
      })),
    ),
  );
  return columnsOf(people);
}

/** From hardly anybody to a few hundred, in up to four programmes, of which one may be tiny. */
export function randomOffice(seed: number): Person[] {
  const random = dice(seed);
  const programmes = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, at) => `p${at}`);
  const sizes = programmes.map(() => Math.floor(random() ** 2 * 240));
  const answering = 0.2 + 0.8 * random();
  const luck = random() ** 2;
  const weights = new Map(
    dimensions.map((one) => [
      one,
      groupsOf(one).map(() => random() ** 3 + (random() < 0.2 ? 0 : 0.02)),
    ]),
  );
  const without = random() < 0.5 ? 0 : Math.floor(random() ** 2 * 30);
  const homes = [
    ...programmes.flatMap((id, at) => Array<string>(sizes[at] ?? 0).fill(id)),
    ...Array<null>(without).fill(null),
  ];
  return homes.map((programmeId) => {
    const said: Partial<Record<Dimension, GroupKey>> = {};
    if (random() < answering)
      for (const dimension of dimensions) {
        const group = picked(groupsOf(dimension), weights.get(dimension) ?? [], random());
        if (group !== open) said[dimension] = group;
      }
    return { programmeId, said, placed: random() < luck, sent: random() < 0.5 };
  });
}

function tally(people: readonly Person[]): Tally {
  return {
    clients: people.length,
    placed: people.filter(({ placed }) => placed).length,
    sent: people.filter(({ sent }) => sent).length,
  };
}

function picked(groups: readonly GroupKey[], weights: readonly number[], chance: number): GroupKey {
  let left = chance * weights.reduce((sum, one) => sum + one, 0);
  for (const [at, group] of groups.entries()) {
    left -= weights[at] ?? 0;
    if (left <= 0) return group;
  }
  return open;
}
