import { deepest } from '@tremplin/shared/directory.ts';
import type { NamedLevel } from '@tremplin/shared/directory.ts';
import { isPhone, readPhone } from '@tremplin/shared/phone.ts';
import * as z from 'zod/mini';
import type { Mark, Pasted, PasteReading } from './pasted.ts';

const orElse = z.catch;
/** The directory says nothing with an empty text as well as with null. */
const said = orElse(
  z.pipe(
    z.optional(z.nullable(z.string())),
    z.transform((text) => (text?.trim() ? text.normalize('NFC').trim() : null)),
  ),
  null,
);
const many = <T extends z.ZodMiniType>(one: T) => orElse(z.array(one), []);
const unit = z.object({ orgName: said, orgNameFr: said, orgAcronym: said });
const position = z.object({ positionTitle: said, positionTitleFr: said });

const profile = z.object({
  firstName: said,
  lastName: said,
  individualName: said,
  positionTitle: said,
  positionTitleFr: said,
  associatedOrg: z.extend(unit, { path: many(unit) }),
  emails: many(z.object({ emailAddress: said })),
  phones: many(
    z.object({
      phoneNumber: said,
      phoneType: orElse(z.object({ code: said, label: said }), { code: null, label: null }),
    }),
  ),
  addresses: many(z.object({ city: said })),
  otherPositionAssignments: many(position),
});

const assignment = z.object({
  positionTitle: said,
  orgName: said,
  topOrgName: said,
  displayEmail: said,
  emails: said,
  displayPhone: said,
  phones: said,
});
const individual = z.object({ firstName: said, lastName: said, assignments: many(assignment) });
const search = z.object({ individuals: z.array(individual) });

/** An answer of the directory itself, where that is what was pasted; null where it is not. */
export function readJson(text: string): PasteReading | null {
  const bare = text.replace(/^\ufeff/, '').trim();
  if (!/^[{[]/.test(bare)) return null;
  const json = parsed(bare);
  const found = search.safeParse(json);
  if (found.success) return fromSearch(found.data.individuals);
  const one = profile.safeParse(json);
  if (one.success) return fromProfile(one.data);
  const alone = individual.safeParse(json);
  if (alone.success && alone.data.assignments.length > 0) return fromSearch([alone.data]);
  return json === undefined ? null : { understood: false, why: 'nothing' };
}

function parsed(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

function fromSearch(people: readonly z.infer<typeof individual>[]): PasteReading {
  const [one, another] = people;
  if (another) return { understood: false, why: 'several' };
  const [first, ...others] = one?.assignments ?? [];
  if (!one || !first || (one.firstName ?? one.lastName) === null)
    return { understood: false, why: 'nothing' };
  const units = [first.topOrgName, first.orgName].flatMap((name) => name ?? []);
  return understood({
    givenName: one.firstName ?? '',
    familyName: one.lastName ?? '',
    titleEn: first.positionTitle,
    titleFr: null,
    path: [...new Set(units)].map((en) => ({ en, fr: null, acronym: null, sourceId: null })),
    email: first.displayEmail ?? first.emails,
    phone: first.displayPhone ?? first.phones,
    city: null,
    otherPosts: others.flatMap(({ positionTitle, orgName }) =>
      [positionTitle, orgName].flatMap((line) => line ?? []),
    ),
  });
}

function fromProfile(one: z.infer<typeof profile>): PasteReading {
  const [given = '', ...family] = (one.individualName ?? '').split(' ');
  const named = (one.firstName ?? one.lastName) !== null;
  if (!named && family.length === 0) return { understood: false, why: 'nothing' };
  const isFax = /fax|t[ée]l[ée]cop|tty|ats|toll|frais/i;
  const office = one.phones.find(
    ({ phoneType }) => !isFax.test(`${phoneType.code ?? ''} ${phoneType.label ?? ''}`),
  );
  return understood({
    givenName: named ? (one.firstName ?? '') : given,
    familyName: named ? (one.lastName ?? '') : family.join(' '),
    titleEn: one.positionTitle,
    titleFr: one.positionTitleFr,
    path: pathOf(one.associatedOrg),
    email: one.emails[0]?.emailAddress ?? null,
    phone: office?.phoneNumber ?? null,
    city: one.addresses[0]?.city ?? null,
    otherPosts: one.otherPositionAssignments.flatMap(
      ({ positionTitle, positionTitleFr }) => positionTitle ?? positionTitleFr ?? [],
    ),
  });
}

/** From the top down with the unit itself last, whichever way round and with or without it the answer is. */
function pathOf(own: z.infer<typeof profile>['associatedOrg']): NamedLevel[] {
  const levelOf = ({ orgName, orgNameFr, orgAcronym }: z.infer<typeof unit>): NamedLevel[] => {
    const en = orgName ?? orgNameFr;
    return en === null ? [] : [{ en, fr: orgNameFr, acronym: orgAcronym, sourceId: null }];
  };
  const [last] = levelOf(own);
  const path = own.path.flatMap(levelOf);
  const turned = path.length > 1 && path[0]?.en === last?.en ? path.toReversed() : path;
  const whole = last && turned.at(-1)?.en !== last.en ? [...turned, last] : turned;
  return whole.slice(0, deepest);
}

function understood(one: Omit<Pasted, 'marks' | 'sourceUrl'>): PasteReading {
  const email = one.email?.toLowerCase().split(/[;,\s]/)[0] ?? null;
  const number = readPhone(one.phone ?? '');
  const phone = isPhone(number) ? number : null;
  const mark = (value: unknown): Mark => (value === null ? 'missing' : 'found');
  return {
    understood: true,
    contact: {
      ...one,
      email,
      phone,
      sourceUrl: null,
      marks: {
        name: 'found',
        title: mark(one.titleEn ?? one.titleFr),
        unit: mark(one.path[0] ?? null),
        email: mark(email),
        phone: mark(phone),
        city: mark(one.city),
      },
    },
  };
}
