import type { Answers, Equity, GroupKey } from '@tremplin/shared/demographics.ts';
import { expect, test } from 'vitest';
import { aPosting, anApplication, moveThrough } from './support/applications.ts';
import { addClient, openCaseload, refusalOf } from './support/clients.ts';
import type { Caseload } from './support/clients.ts';
import { answersOf, takenBack } from './support/demographics.ts';
import { placeClient } from './support/jobs.ts';
import { thisYear } from './support/outcome-filter.ts';

interface Some {
  readonly people: number;
  readonly said?: Partial<Answers>;
  readonly placed?: number;
  readonly sent?: number;
  readonly programmeId?: string;
}

/** Taken in on 10 August; of each kind the first so many sent an application and began a job in September. */
async function takeIn(caseload: Caseload, kinds: readonly Some[]): Promise<string[]> {
  const { office, anna } = caseload;
  const postingId = await aPosting(office);
  const ids: string[] = [];
  for (const { people, said, placed = 0, sent = 0, programmeId } of kinds)
    for (let at = 0; at < people; at += 1) {
      const over = programmeId === undefined ? {} : { programmeId };
      const { id } = await addClient(caseload, anna, { intakeOn: '2026-08-10', ...over });
      ids.push(id);
      if (said)
        await anna.call.clients.saveDemographics({ clientId: id, version: 0, ...answersOf(said) });
      if (at < sent) {
        const sending = await anApplication(office, anna, { clientId: id, postingId });
        await moveThrough(office, anna, sending, ['applied']);
      }
      if (at < placed) await placeClient(anna, id, '2026-09-01');
    }
  return ids;
}

async function openOctober() {
  const caseload = await openCaseload();
  caseload.office.at('2026-10-20T15:00:00.000Z');
  const manager = await caseload.office.hire('manager');
  const equity = (over: Partial<typeof thisYear> = {}) =>
    manager.call.reports.equity({ ...thisYear, ...over });
  return { caseload, equity, inNovember: () => caseload.office.at('2026-11-22T15:00:00.000Z') };
}

function numbersOf(answer: Equity, question: keyof Answers) {
  const groups = answer.dimensions.find(({ dimension }) => dimension === question)?.groups ?? [];
  return Object.fromEntries(
    groups.map(({ key, clients, placed, sent }): [GroupKey, unknown] => [
      key,
      [clients, placed, sent],
    ]),
  );
}

test('Marguerite reads each group with its jobs, and the small ones stay hidden', async () => {
  const { caseload, equity, inNovember } = await openOctober();
  await takeIn(caseload, [
    { people: 14, said: { gender: 'woman' }, placed: 6, sent: 8 },
    { people: 12, said: { gender: 'man', disability: 'yes' }, placed: 5, sent: 2 },
    { people: 4, said: { gender: 'non_binary' }, placed: 2 },
    { people: 4, said: { gender: 'prefer_not_to_answer' }, placed: 2 },
    { people: 3, said: { gender: 'another' }, placed: 1 },
    { people: 13, placed: 6, sent: 5 },
  ]);
  inNovember();
  const answer = await equity();
  expect(answer).toMatchObject({ until: '2026-10-31', clients: 50, answered: 37 });
  expect([answer.placed, answer.sent]).toEqual([22, 15]);
  expect(numbersOf(answer, 'gender')).toEqual({
    woman: [14, 6, 8],
    // Two who sent are too few, and nobody of the hidden groups did: the next smallest goes with them.
    man: [12, 5, null],
    non_binary: [null, null, null],
    another: [null, null, null],
    prefer_not_to_answer: [null, null, null],
    open: [13, 6, null],
  });
  // Twelve who said yes, beside nobody who said no: not even that is shown.
  const hidden = [null, null, null];
  expect(numbersOf(answer, 'disability')).toEqual({
    yes: hidden,
    no: hidden,
    prefer_not_to_answer: hidden,
    open: [38, 17, null],
  });
});

test('what was written down this month waits for the next, and what is taken back is gone at once', async () => {
  const { caseload, equity, inNovember } = await openOctober();
  const { anna } = caseload;
  const women = await takeIn(caseload, [
    { people: 22, said: { gender: 'woman' }, placed: 8 },
    { people: 20, said: { gender: 'man' }, placed: 8 },
    { people: 12, said: { gender: 'prefer_not_to_answer' }, placed: 6 },
    { people: 20, placed: 8 },
    { people: 6, said: { gender: 'another' }, placed: 3 },
    { people: 5, said: { gender: 'non_binary' }, placed: 2 },
  ]);
  inNovember();
  const before = await equity();
  expect(numbersOf(before, 'gender')).toMatchObject({ woman: [22, 8, null], open: [20, 8, null] });
  const [first = '', last = ''] = [women[0], women[21]];
  await placeClient(anna, last, '2026-10-05');
  await takeIn(caseload, [{ people: 1, said: { gender: 'woman' } }]);
  const after = await equity();
  expect(numbersOf(after, 'gender')).toMatchObject({ woman: [22, 8, null], open: [21, 8, null] });
  await anna.call.clients.saveDemographics({ clientId: first, version: 1, ...takenBack });
  expect(numbersOf(await equity(), 'gender')).toMatchObject({ woman: [21, 7, null] });
  caseload.office.at('2026-12-01T15:00:00.000Z');
  expect(numbersOf(await equity(), 'gender')).toMatchObject({ woman: [22, 8, null] });
});

test('a job before they came, or one that is still to begin, is not one that we see', async () => {
  const { caseload, equity, inNovember } = await openOctober();
  const ids = await takeIn(caseload, [{ people: 20, placed: 6 }]);
  await placeClient(caseload.anna, ids[10] ?? '', '2026-08-09');
  await placeClient(caseload.anna, ids[11] ?? '', '2026-11-02');
  await placeClient(caseload.anna, ids[12] ?? '', '2026-08-10');
  inNovember();
  expect(await equity()).toMatchObject({ clients: 20, placed: 7, answered: null });
});

test('months, quarters and finer filters are refused in words', async () => {
  const { caseload, equity } = await openOctober();
  for (const over of [
    { period: 'month', from: '2026-09' },
    { period: 'quarter', from: '2026-07' },
  ] as const)
    expect(await refusalOf(equity(over))).toMatchObject({
      kind: 'refused',
      key: 'equity.whole_years',
    });
  const someone = caseload.anna.id;
  for (const over of [{ counsellorId: someone }, { stream: 'A' }, { ministryId: someone }] as const)
    expect(await refusalOf(equity(over))).toMatchObject({
      kind: 'refused',
      key: 'equity.programmes_only',
    });
});

test('a programme has the clients who came in through it, and is closed where the rest would show', async () => {
  const { caseload, equity, inNovember } = await openOctober();
  const admin = await caseload.office.hire('administrator');
  const named = {
    nameFr: null,
    funder: 'IRCC',
    startsOn: null,
    endsOn: null,
    active: true,
  } as const;
  const add = async (code: string) =>
    (await admin.call.programmes.add({ code, nameEn: code, ...named, checkpointMonths: [3] })).id;
  const [large, other, tiny] = [await add('LARGE'), await add('OTHER'), await add('TINY')];
  const kinds = (programmeId: string): Some[] => [
    { people: 12, said: { gender: 'woman' }, programmeId },
    { people: 11, said: { gender: 'man' }, programmeId },
    { people: 5, said: { gender: 'another' }, programmeId },
    { people: 5, said: { gender: 'prefer_not_to_answer' }, programmeId },
    { people: 10, programmeId },
  ];
  await takeIn(caseload, kinds(large));
  inNovember();
  const alone = numbersOf(await equity({ programmeId: large }), 'gender');
  expect(alone).toMatchObject({ woman: [12, null, null], man: [11, null, null] });
  expect(numbersOf(await equity({ programmeId: tiny }), 'gender')).toEqual({});

  caseload.office.at('2026-10-21T15:00:00.000Z');
  await takeIn(caseload, [{ people: 2, said: { gender: 'woman' }, programmeId: tiny }]);
  inNovember();
  // Everybody less the large programme would be the two of the tiny one.
  expect(numbersOf(await equity(), 'gender')).toMatchObject({ woman: [14, null, null] });
  expect(numbersOf(await equity({ programmeId: large }), 'gender')).toEqual({});
  expect(await equity({ programmeId: other })).toMatchObject({ clients: 0 });
});
