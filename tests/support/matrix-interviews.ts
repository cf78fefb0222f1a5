import { directoryRead } from './matrix-directory.ts';
import { addContact } from './directory.ts';
import { ask, planInput, requestInput, seenOf } from './interviews.ts';
import { aboutOneClient, ownList, postingsRead } from './rights.ts';
import type { Given, Row } from './rights.ts';
import { anything, lesson } from './takeaways.ts';
import type { World } from './world.ts';

const written = { audited: true } as const;
const today = '2026-11-22';

/** A step of the client's interview: their own counsellors, and nobody else knows that it is there. */
const step = (given: Given): Row => aboutOneClient({ ...written, ...given });

/** Somebody nobody has asked yet: a row may be built several times over in one world. */
async function pairOf(world: World) {
  const { newId } = world.office.contextOf(null);
  // In letters: a row of digits might look like a social insurance number.
  const name = newId()
    .slice(-12)
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
  const { counsellor } = world.staff;
  const contactId = await addContact(counsellor, world.organizationId, {
    familyName: `Tremblay ${name}`,
    email: `${name}@example.org`,
    phone: null,
  });
  return { clientId: world.clientId, contactId };
}

async function asked(world: World) {
  return seenOf(await ask(world.staff.counsellor, await pairOf(world), today));
}

async function planned(world: World) {
  const { interviews } = world.staff.counsellor.call;
  return seenOf(await interviews.log(planInput(await pairOf(world))));
}

async function agreed(world: World) {
  const { interviews } = world.staff.counsellor.call;
  const at = { scheduledAt: '2026-11-22T14:00:00.000Z', mode: 'video', note: null } as const;
  return seenOf(await interviews.schedule({ ...(await asked(world)), ...at }));
}

const met = { heldOn: today, mode: 'video', durationMin: 30, notes: 'Merci!' } as const;

async function completed(world: World) {
  const { interviews } = world.staff.counsellor.call;
  return seenOf(await interviews.complete({ ...(await agreed(world)), ...met }));
}

const { interviewId: _, ...aTip } = lesson('');

async function draft(world: World) {
  return world.staff.counsellor.call.takeaways.add(lesson(world.interviewId));
}

/** Informational interviews: of the client's own counsellors; of everybody else's only how many. And what they taught. */
export const interviewsMatrix: Readonly<Record<string, Row>> = {
  'interviews.log': step({
    input: async (world) => requestInput(await pairOf(world), today),
  }),
  'interviews.reachOut': step({
    input: async (world) => ({
      ...(await planned(world)),
      on: today,
      channel: 'phone',
      result: 'message_left',
      templateLang: 'fr',
    }),
  }),
  'interviews.answer': step({
    input: async (world) => ({ ...(await asked(world)), to: 'replied', on: today, note: 'Yes.' }),
  }),
  'interviews.schedule': step({
    input: async (world) => ({
      ...(await asked(world)),
      scheduledAt: '2026-11-25T15:00:00.000Z',
      mode: 'phone',
      note: null,
    }),
  }),
  'interviews.fail': step({
    input: async (world) => ({ ...(await agreed(world)), to: 'cancelled', note: null }),
  }),
  'interviews.complete': step({
    input: async (world) => ({ ...(await agreed(world)), ...met }),
  }),
  'interviews.thank': step({
    input: async (world) => ({ ...(await completed(world)), on: today }),
  }),
  'interviews.change': step({
    input: async (world) => ({
      ...(await planned(world)),
      purpose: 'career_path',
      questions: ['How did you begin?'],
      notes: null,
      followUpOn: '2027-01-15',
      postingId: world.posting.id,
    }),
  }),
  'interviews.hold': step({
    input: async (world) => ({ ...(await pairOf(world)), untilDay: '2026-12-04' }),
  }),
  'interviews.release': step({
    input: async (world) => {
      const pair = await pairOf(world);
      const { interviews } = world.staff.counsellor.call;
      await interviews.hold({ ...pair, untilDay: '2026-12-04' });
      return { contactId: pair.contactId };
    },
  }),
  'interviews.before': directoryRead({
    input: ({ contactId }) => ({ contactId, clientId: null }),
  }),
  'interviews.ofContact': directoryRead({ input: ({ contactId }) => ({ contactId }) }),
  'interviews.list': ownList({
    input: () => ({ turn: null, finished: false, cursor: null }),
  }),
  'interviews.byId': step({ input: ({ interviewId: id }) => ({ id }) }),
  'interviews.ofClient': step({ input: ({ clientId }) => ({ clientId }) }),
  'interviews.template': aboutOneClient({
    input: ({ clientId, contactId }) => ({
      clientId,
      contactId,
      purpose: 'learn_the_work',
      kind: 'request',
      lang: 'fr',
    }),
  }),
  'interviews.counts': postingsRead({ input: () => undefined }),
  'takeaways.find': directoryRead({ input: () => anything }),
  'takeaways.ofInterview': aboutOneClient({ input: ({ interviewId }) => ({ interviewId }) }),
  'takeaways.add': step({ input: ({ interviewId }) => lesson(interviewId) }),
  // Whoever wrote it may find better words, and may not be the one who reads it for the others.
  'takeaways.change': step({
    input: async (world) => ({ ...(await draft(world)), ...aTip }),
    otherCounsellor: 'refused',
    formerCover: 'refused',
  }),
  'takeaways.review': step({
    input: async (world) => ({ ...(await draft(world)), to: 'reviewed' }),
    counsellor: 'refused',
    otherCounsellor: 'ok',
    formerCover: 'ok',
  }),
  'takeaways.warmPaths': directoryRead({
    input: ({ organizationId }) => ({ organizationId, postingId: null }),
  }),
};
