import { fold } from '@tremplin/shared/fold.ts';
import type { Role } from '@tremplin/shared/people.ts';
import type { Batch } from './batch.ts';
import type { Calendar } from './calendar.ts';
import {
  administratorNames,
  counsellorNames,
  facilitatorNames,
  managerNames,
  staffFamily,
  staffGiven,
} from './names.ts';
import type { Random } from './random.ts';
import type { Scale } from './sizes.ts';

export interface Programme {
  readonly id: string;
  readonly checkpointMonths: readonly number[];
  readonly weight: number;
}

export interface Staff {
  readonly counsellors: readonly string[];
  readonly facilitators: readonly string[];
  readonly programmes: readonly Programme[];
  /** Whoever is written down as the author of settings. */
  readonly administrator: string;
}

/** Takes on the people of the office and sets up its programmes. */
export function takeOnStaff(random: Random, calendar: Calendar, scale: Scale, batch: Batch): Staff {
  const at = calendar.moment(-scale.history - 30, 9 * 60);
  const taken = new Set<string>();
  const hire = (role: Role, named: readonly string[], count: number): string[] =>
    Array.from({ length: count }, (_, index) => {
      const name = named[index] ?? unusedName(random, taken);
      taken.add(name);
      const id = random.id(at);
      batch.people.push({
        id,
        name,
        nameSort: fold(name),
        email: `${fold(name).replaceAll(' ', '.')}@example.org`,
        roles: [role],
        seesNames: role === 'manager',
        privacyOfficer: role === 'manager' && index === 0,
        locale: name === 'Jean-François Lalonde' ? 'fr' : 'en',
        state: 'active',
        demo: true,
        caseloadTarget: null,
        createdAt: at,
        createdBy: id,
        updatedAt: at,
      });
      return id;
    });
  const counsellors = hire('counsellor', counsellorNames, scale.counsellors);
  const facilitators = hire('facilitator', facilitatorNames, scale.facilitators);
  hire('manager', managerNames, scale.managers);
  const [administrator = ''] = hire('administrator', administratorNames, scale.administrators);
  const programmes = setUp(random, at, administrator, batch);
  return { counsellors, facilitators, administrator, programmes };
}

function unusedName(random: Random, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const name = `${random.pick(staffGiven)} ${random.pick(staffFamily)}`;
    if (!taken.has(name)) return name;
    // A large office has more people than pairs of names: a second family name then.
    const longer = `${name}-${random.pick(staffFamily)}`;
    if (number > 20 && !taken.has(longer)) return longer;
  }
}

function setUp(random: Random, at: Date, by: string, batch: Batch): Programme[] {
  const planned = [
    { code: 'ENW', nameEn: 'ENW', nameFr: 'ENW', funder: 'IRCC', months: [3, 6, 12], weight: 30 },
    {
      code: 'IES',
      nameEn: 'Integrated employment services',
      nameFr: 'Services d’emploi intégrés',
      funder: 'EO_IES',
      months: [1, 3, 6, 12],
      weight: 40,
    },
    {
      code: 'BRIDGE',
      nameEn: 'Bridge to the public service',
      nameFr: 'Passerelle vers la fonction publique',
      funder: 'IRCC',
      months: [1, 3, 6, 12],
      weight: 20,
    },
    {
      code: 'YOUTH',
      nameEn: 'First job for newcomer youth',
      nameFr: 'Premier emploi des jeunes nouveaux arrivants',
      funder: 'UNITED_WAY',
      months: [3, 6],
      weight: 10,
    },
  ] as const;
  return planned.map(({ code, nameEn, nameFr, funder, months, weight }) => {
    const id = random.id(at);
    batch.programmes.push({
      id,
      code,
      nameEn,
      nameFr,
      funder,
      startsOn: null,
      endsOn: null,
      checkpointMonths: months,
      active: true,
      createdAt: at,
      createdBy: by,
      updatedAt: at,
    });
    return { id, checkpointMonths: months, weight };
  });
}
