import { noticeVersion } from '@tremplin/shared/clients.ts';
import { intakeOf, recordOnly } from './clients.ts';
import { answersOf } from './demographics.ts';
import { postingInput } from './postings.ts';
import { aboutOneClient, facilitating, ownList } from './rights.ts';
import type { Row } from './rights.ts';
import type { World } from './world.ts';

const none = (): undefined => undefined;
const client = (world: World) => ({ id: world.clientId });
const written = { audited: true } as const;

async function versionOf(world: World): Promise<number> {
  return (await world.staff.counsellor.call.clients.file({ id: world.clientId })).version;
}

/** Clients and what happens to them. */
export const clientsMatrix: Readonly<Record<string, Row>> = {
  'clients.list': ownList({ input: () => ({ typed: 'canari' }), ...written }),
  'clients.counts': ownList({ input: () => ({}) }),
  'clients.cards': ownList({
    input: () => ({ typed: 'canari' }),
    named: ['otherCounsellor', 'formerCover'],
    ...written,
  }),
  'clients.duplicates': ownList({
    input: () => ({
      givenName: 'Zéphyrine',
      familyName: 'Canari',
      email: '',
      phone: '',
      birthYear: null,
    }),
    named: ['otherCounsellor', 'formerCover'],
    ...written,
  }),
  'clients.suggest': ownList({ input: () => ({ typed: 'canari' }), ...written }),
  'clients.file': aboutOneClient({ input: client, ...written }),
  'clients.timeline': aboutOneClient({ input: client, ...written }),
  'clients.consents': aboutOneClient({ input: client, ...written }),
  'clients.intake': ownList({
    input: ({ caseload, staff }) =>
      intakeOf(caseload, staff.counsellor, { givenName: 'Nadège', email: 'nadege@example.org' }),
    ...written,
  }),
  'clients.saveProfile': aboutOneClient({
    input: async (world) => {
      const seen = await world.staff.counsellor.call.clients.file(client(world));
      return { ...seen.profile, id: world.clientId, version: seen.version, education: 'College' };
    },
    ...written,
  }),
  'clients.changeStatus': aboutOneClient({
    input: async (world) => ({
      id: world.clientId,
      version: await versionOf(world),
      to: 'on_hold',
      reason: null,
    }),
    ...written,
  }),
  'clients.setJobAlert': aboutOneClient({
    input: async (world) => ({
      id: world.clientId,
      version: await versionOf(world),
      on: '2026-11-20',
    }),
    ...written,
  }),
  'clients.addNote': aboutOneClient({
    input: (world) => ({
      clientId: world.clientId,
      id: world.office.contextOf(null).newId(),
      kind: 'call',
      body: 'Called back.',
    }),
    ...written,
  }),
  'clients.changeNote': aboutOneClient({
    input: (world) => ({ id: world.noteId, version: 1, kind: 'note', body: 'Put better.' }),
    ...written,
  }),
  'clients.giveConsent': aboutOneClient({
    input: (world) => ({
      clientId: world.clientId,
      givenOn: '2026-11-21',
      noticeVersion,
      lang: 'fr',
      method: 'verbal',
      scope: recordOnly,
    }),
    ...written,
  }),
  'clients.withdrawConsent': aboutOneClient({
    input: (world) => ({ clientId: world.clientId, on: '2026-11-22' }),
    ...written,
  }),
  'clients.demographics': aboutOneClient({
    input: ({ clientId }) => ({ clientId }),
    ...written,
  }),
  'clients.saveDemographics': aboutOneClient({
    input: ({ clientId }) => ({ clientId, version: 0, ...answersOf({ disability: 'yes' }) }),
    ...written,
  }),

  'applications.add': aboutOneClient({
    input: async (world) => ({
      postingId: (
        await world.staff.counsellor.call.postings.save(postingInput({ jobId: '249300' }))
      ).id,
      clientIds: [world.clientId],
    }),
    ...written,
  }),
  'applications.move': aboutOneClient({
    input: (world) => ({
      id: world.applicationId,
      version: 1,
      to: 'applied',
      effectiveOn: '2026-11-21',
    }),
    ...written,
  }),
  'applications.reopen': aboutOneClient({
    input: async (world) => {
      await world.staff.counsellor.call.applications.move({
        id: world.applicationId,
        version: 1,
        to: 'dropped',
        effectiveOn: '2026-11-22',
      });
      return { id: world.applicationId, version: 2, reason: 'Changed her mind.' };
    },
    ...written,
  }),
  'applications.setNextAction': aboutOneClient({
    input: (world) => ({
      id: world.applicationId,
      version: 1,
      nextAction: 'Send the letter',
      nextActionOn: '2026-11-25',
    }),
    ...written,
  }),
  'applications.board': ownList({ input: () => ({}) }),
  'applications.list': ownList({ input: () => ({}) }),
  'applications.ofClient': aboutOneClient({
    input: (world) => ({ clientId: world.clientId }),
    ...written,
  }),
  'applications.ofPosting': ownList({ input: (world) => ({ postingId: world.posting.id }) }),
  'applications.byId': aboutOneClient({
    input: (world) => ({ id: world.applicationId }),
    ...written,
  }),

  'placements.draftFor': aboutOneClient({
    input: (world) => ({ applicationId: world.applicationId }),
    ...written,
  }),
  'placements.draftForClient': aboutOneClient({
    input: (world) => ({ clientId: world.clientId }),
    ...written,
  }),
  'placements.ofClient': aboutOneClient({
    input: (world) => ({ clientId: world.clientId }),
    ...written,
  }),
  'placements.start': aboutOneClient({
    input: (world) => ({
      applicationId: null,
      version: null,
      clientId: world.clientId,
      alsoClose: [],
      startOn: '2026-11-16',
      hoursPerWeek: 36.25,
      hourlyWageCents: 31_50,
      term: 'permanent',
      termEndOn: null,
      employerKind: 'private',
      employerName: 'Boulangerie Rideau',
      jobTitle: 'Baker',
      relatedToField: 'no',
      newEmployer: true,
      primaryJob: true,
      city: 'Ottawa',
      programmeId: null,
    }),
    ...written,
  }),

  'today.counsellor': ownList({ input: none, ...facilitating }),
  'today.facilitator': ownList({ input: none, ...facilitating }),
};
