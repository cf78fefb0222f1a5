import { defaultThresholds } from '@tremplin/shared/settings.ts';
import { postingInput } from './postings.ts';
import {
  administrators,
  anybody,
  everybodyHere,
  facilitating,
  ownList,
  postingsRead,
  postingsWrite,
  refusedToAll,
} from './rights.ts';
import type { Row } from './rights.ts';
import type { World } from './world.ts';

const none = (): undefined => undefined;
const posting = (world: World) => ({ id: world.posting.id });
const written = { audited: true } as const;

/** The office itself: who comes in, who works here, postings, figures. */
export const officeMatrix: Readonly<Record<string, Row>> = {
  'session.me': anybody({ input: none }),
  'session.doors': anybody({ input: none }),
  'session.signIn': {
    ...anybody({ input: () => ({ email: 'nobody@example.org', password: 'not the password' }) }),
    // Three wrong passwords for one account, and the next has to wait.
    ...refusedToAll('too_many'),
    counsellor: 'refused',
    otherCounsellor: 'refused',
    formerCover: 'refused',
  },
  'session.signInDemo': {
    ...anybody({ input: (world) => ({ personId: world.demoPersonId }) }),
    ...refusedToAll('not_found'),
  },
  'session.signOut': anybody({ input: none }),
  'session.setLocale': everybodyHere({ input: () => ({ locale: 'fr' }), ...written }),
  'session.invitation': anybody({ input: (world) => ({ token: world.invited.token }) }),
  'session.acceptInvitation': anybody({
    input: (world) => ({ token: world.invited.token, password: 'trois petits canards' }),
    ...written,
  }),

  'people.list': administrators({ input: none }),
  'people.colleagues': everybodyHere({ input: none }),
  'people.invite': administrators({
    input: () => ({
      name: 'Rosalie Gélinas',
      email: 'rosalie@example.org',
      roles: ['facilitator'],
      seesNames: false,
      locale: 'fr',
    }),
    ...written,
  }),
  'people.change': administrators({
    input: ({ staff }) => ({
      id: staff.facilitator.id,
      version: 1,
      name: 'Farid Aziz',
      roles: ['facilitator', 'manager'],
      seesNames: false,
    }),
    ...written,
  }),
  'people.disable': administrators({
    input: ({ staff }) => ({ id: staff.facilitator.id }),
    ...written,
  }),
  'people.enable': administrators({
    input: async ({ staff }) => {
      await staff.administrator.call.people.disable({ id: staff.manager.id });
      return { id: staff.manager.id };
    },
    ...written,
  }),
  'people.reinvite': administrators({ input: (world) => ({ id: world.invited.id }), ...written }),

  'settings.read': administrators({ input: none }),
  'settings.save': administrators({
    input: () => ({ ...defaultThresholds, version: 0 }),
    ...written,
  }),
  'programmes.list': everybodyHere({ input: () => ({}) }),
  'programmes.add': administrators({ input: () => programme('LINC'), ...written }),
  'programmes.change': administrators({
    input: (world) => ({ ...programme('ENW2'), id: world.caseload.programmeId, version: 1 }),
    ...written,
  }),

  'postings.list': postingsRead({ input: () => ({ tab: 'open' }) }),
  'postings.byId': postingsRead({ input: posting }),
  'postings.suggest': postingsRead({ input: () => ({ typed: 'program' }) }),
  'postings.suggestedClients': ownList({ input: posting }),
  'postings.checks': ownList({ input: none }),
  'postings.parse': ownList({ ...facilitating, input: () => ({ source: 'Job ID:\n249100\n' }) }),
  'postings.save': postingsWrite({ input: () => postingInput({ jobId: '249200' }) }),
  'postings.change': postingsWrite({
    input: (world) => ({ ...world.posting, posting: postingInput({ division: 'West Branch' }) }),
  }),
  'postings.setCompetitionStatus': postingsWrite({
    input: (world) => ({ ...world.posting, status: 'cancelled', seenOn: '2026-11-22' }),
  }),
};

function programme(code: string) {
  return {
    code,
    nameEn: code,
    nameFr: null,
    funder: 'IRCC',
    startsOn: null,
    endsOn: null,
    checkpointMonths: [1, 3, 6, 12],
    active: true,
  };
}
