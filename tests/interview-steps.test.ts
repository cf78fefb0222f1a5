import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { interviewEvent } from '@tremplin/db/schema/interviews.ts';
import { interviewTransitions } from '@tremplin/shared/interview-rules.ts';
import { interviewStages } from '@tremplin/shared/interviews.ts';
import type { InterviewStage } from '@tremplin/shared/interviews.ts';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { refusalOf, wrongFields } from './support/clients.ts';
import {
  ask,
  askAgain,
  meet,
  meetingInput,
  onDay,
  openAsking,
  planInput,
  seenOf,
} from './support/interviews.ts';
import type { Asking } from './support/interviews.ts';

type Seen = { readonly id: string; readonly version: number };
const asked = '2026-11-23';
/** Five working days and one more after the request. */
const later = '2026-12-01';

/** Brings an interview of Amira with Léa to that stage, on the day of the request. */
async function bring(room: Asking, stage: InterviewStage): Promise<Seen> {
  const { interviews } = room.anna.call;
  const pair = { contactId: room.leaId, clientId: room.amiraId };
  if (stage === 'planned') return seenOf(await interviews.log(planInput(pair)));
  if (stage === 'completed') return seenOf(await meet(room.anna, pair, asked));
  if (stage === 'thanked') return step(room, await bring(room, 'completed'), 'thanked', asked);
  if (stage === 'closed') return step(room, await bring(room, 'declined'), 'closed', asked);
  if (stage === 'cancelled' || stage === 'no_show')
    return step(room, await bring(room, 'scheduled'), stage, asked);
  const request = seenOf(await ask(room.anna, pair, asked));
  return stage === 'contacted' ? request : step(room, request, stage, asked);
}

/** The call by which the page takes that step. */
async function step({ anna }: Asking, seen: Seen, to: InterviewStage, on: string): Promise<Seen> {
  const { interviews } = anna.call;
  const note = null;
  switch (to) {
    case 'planned':
      throw new Error('no step leads back to the beginning');
    case 'contacted':
      return seenOf(await askAgain(anna, seen, on));
    case 'scheduled': {
      const scheduledAt = `${on}T14:00:00.000Z`;
      return seenOf(await interviews.schedule({ ...seen, scheduledAt, mode: 'phone', note }));
    }
    case 'completed': {
      const met = { heldOn: on, mode: 'phone', durationMin: null, notes: null } as const;
      return seenOf(await interviews.complete({ ...seen, ...met }));
    }
    case 'thanked':
      return seenOf(await interviews.thank({ ...seen, on }));
    case 'cancelled':
    case 'no_show':
      return seenOf(await interviews.fail({ ...seen, to, note }));
    default:
      return seenOf(await interviews.answer({ ...seen, to, on, note }));
  }
}

async function eventsOf({ office }: Asking, id: string) {
  return office.store.read((db) =>
    db
      .select({ from: interviewEvent.fromStage, to: interviewEvent.toStage })
      .from(interviewEvent)
      .where(eq(interviewEvent.interviewId, id))
      .orderBy(asc(interviewEvent.at), asc(interviewEvent.id)),
  );
}

async function linesAbout({ office }: Asking, id: string) {
  return office.store.read((db) =>
    db
      .select({ action: auditEvent.action, clientId: auditEvent.clientId })
      .from(auditEvent)
      .where(eq(auditEvent.resourceId, id)),
  );
}

describe('every step that the table allows', () => {
  for (const from of interviewStages)
    for (const to of interviewTransitions[from])
      it(`Anna takes an interview from ${from} to ${to}`, async () => {
        const room = await openAsking();
        const seen = await bring(room, from);
        const [events, lines] = [await eventsOf(room, seen.id), await linesAbout(room, seen.id)];
        onDay(room, later);
        const after = await step(room, seen, to, later);
        expect(after).toEqual({ id: seen.id, version: seen.version + 1 });
        const { stage, allowed } = await room.anna.call.interviews.byId({ id: seen.id });
        expect([stage, allowed]).toEqual([to, interviewTransitions[to]]);
        expect(await eventsOf(room, seen.id)).toEqual([...events, { from, to }]);
        const now = await linesAbout(room, seen.id);
        expect(now).toHaveLength(lines.length + 1);
        expect(now.at(-1)).toEqual({ action: 'move', clientId: room.amiraId });
      });
});

describe('every other step', () => {
  for (const from of interviewStages) {
    const refused = interviewStages.filter(
      (to) => to !== 'planned' && !interviewTransitions[from].includes(to),
    );
    it(`from ${from}, ${refused.join(', ')}: refused, and what may follow is named`, async () => {
      const room = await openAsking();
      const seen = await bring(room, from);
      onDay(room, later);
      const allowed = interviewTransitions[from].map((one) => `interviews.stages.${one}`);
      for (const to of refused) {
        const refusal = await refusalOf(step(room, seen, to, later));
        const named =
          allowed.length === 0
            ? { key: 'interviews.finished', values: { from: `interviews.stages.${from}` } }
            : { key: 'interviews.transition', values: { to: `interviews.stages.${to}`, allowed } };
        expect(refusal, to).toMatchObject(named);
      }
      const { stage, version } = await room.anna.call.interviews.byId({ id: seen.id });
      expect([stage, version]).toEqual([from, seen.version]);
    });
  }
});

describe('what a step leaves behind', () => {
  it('a request, its reminder, the answer, the meeting and the thanks each have their day', async () => {
    const room = await openAsking();
    const { interviews } = room.anna.call;
    const request = await ask(room.anna, { contactId: room.leaId, clientId: room.amiraId }, asked);
    expect(request).toMatchObject({ stage: 'contacted', reminderOn: '2026-11-30' });
    onDay(room, '2026-11-30');
    const again = await askAgain(room.anna, seenOf(request), '2026-11-30');
    expect(again).toMatchObject({ stage: 'contacted', reminderOn: '2026-12-07' });
    onDay(room, '2026-12-02');
    const note = 'Gladly.';
    const yes = await interviews.answer({
      ...seenOf(again),
      to: 'replied',
      on: '2026-12-01',
      note,
    });
    const scheduledAt = '2026-12-23T19:30:00.000Z';
    const agreed = await interviews.schedule({
      ...seenOf(yes),
      scheduledAt,
      mode: 'video',
      note: null,
    });
    onDay(room, '2026-12-23');
    const done = await interviews.complete({
      ...seenOf(agreed),
      heldOn: '2026-12-23',
      mode: 'video',
      durationMin: 35,
      notes: 'She began at the front desk.',
    });
    // Two days later is Christmas; the office works again on the 29th.
    expect(done.thankYouDueOn).toBe('2026-12-29');
    onDay(room, '2026-12-29');
    await interviews.thank({ ...seenOf(done), on: '2026-12-24' });
    expect(await interviews.byId({ id: done.id })).toMatchObject({
      stage: 'thanked',
      attempts: 2,
      requestedOn: asked,
      lastOutreachOn: '2026-11-30',
      repliedOn: '2026-12-01',
      reminderOn: null,
      scheduledAt,
      heldOn: '2026-12-23',
      durationMin: 35,
      thankYouSentOn: '2026-12-24',
      turn: 'nobody',
    });
    const { knownSince } = await room.anna.call.directory.contact({ id: room.leaId });
    expect(knownSince).toBe('2026-12-23');
    const file = await room.anna.call.clients.file({ id: room.amiraId });
    expect(file.lastContactOn).toBe('2026-12-24');
  });

  it('a message that comes back at once is a request and its end in one step', async () => {
    const room = await openAsking();
    const pair = { contactId: room.leaId, clientId: room.amiraId };
    const back = await ask(room.anna, pair, asked, { result: 'bounced' });
    expect(back).toMatchObject({ stage: 'bounced', version: 1, reminderOn: null });
    expect(await eventsOf(room, back.id)).toEqual([
      { from: null, to: 'contacted' },
      { from: 'contacted', to: 'bounced' },
    ]);
  });

  it('one that is planned is gone on with when the request is logged from the directory', async () => {
    const room = await openAsking();
    const pair = { contactId: room.leaId, clientId: room.amiraId };
    const questions = ['How did you begin?'];
    const planned = await room.anna.call.interviews.log(planInput(pair, { questions }));
    const request = await ask(room.anna, pair, asked, { purpose: 'career_path' });
    expect(request).toMatchObject({ id: planned.id, version: 2, stage: 'contacted' });
    const seen = await room.anna.call.interviews.byId({ id: planned.id });
    expect(seen).toMatchObject({ questions, purpose: 'career_path', attempts: 1 });
  });

  it('two of Anna’s windows at once: the second is told that the first was faster', async () => {
    const room = await openAsking();
    const seen = await bring(room, 'contacted');
    await step(room, seen, 'replied', asked);
    expect(await refusalOf(step(room, seen, 'declined', asked))).toMatchObject({
      kind: 'conflict',
      key: 'stale_version',
      values: { current: 2 },
    });
  });
});

describe('days that cannot be', () => {
  it.each([
    ['tomorrow', '2026-11-24', 'errors.future_day'],
    ['before Amira came', '2026-05-31', 'errors.before_intake'],
    ['more than a year ago', '2025-11-22', 'errors.long_ago'],
  ])('nothing happened %s', async (_, on, key) => {
    const room = await openAsking();
    const pair = { contactId: room.leaId, clientId: room.amiraId };
    expect(wrongFields(await refusalOf(ask(room.anna, pair, on)))).toEqual({ on: key });
    const met = room.anna.call.interviews.log(meetingInput(pair, on));
    expect(wrongFields(await refusalOf(met))).toEqual({ heldOn: key });
  });

  it('an answer does not come before the request, nor thanks before the meeting', async () => {
    const room = await openAsking();
    const seen = await bring(room, 'contacted');
    const early = await refusalOf(step(room, seen, 'replied', '2026-11-22'));
    expect(early.fields).toEqual([
      { path: 'on', key: 'errors.before_step', values: { day: asked } },
    ]);
    const agreed = await step(room, seen, 'scheduled', asked);
    const held = await refusalOf(step(room, agreed, 'completed', '2026-11-20'));
    expect(wrongFields(held)).toEqual({ heldOn: 'errors.before_step' });
    const done = await step(room, agreed, 'completed', asked);
    const thanks = await refusalOf(step(room, done, 'thanked', '2026-11-22'));
    expect(wrongFields(thanks)).toEqual({ on: 'errors.before_step' });
  });

  it('nobody has missed a meeting that is still ahead, and none is agreed for years from now', async () => {
    const room = await openAsking();
    const { interviews } = room.anna.call;
    const seen = await bring(room, 'contacted');
    const at = { mode: 'phone', note: null } as const;
    const far = interviews.schedule({ ...seen, scheduledAt: '2027-12-01T15:00:00.000Z', ...at });
    expect(wrongFields(await refusalOf(far))).toEqual({ scheduledAt: 'errors.far_ahead' });
    const ahead = '2026-11-23T20:00:00.000Z';
    const agreed = await interviews.schedule({ ...seen, scheduledAt: ahead, ...at });
    const missed = interviews.fail({ ...seenOf(agreed), to: 'no_show', note: null });
    expect(await refusalOf(missed)).toMatchObject({
      key: 'interviews.not_yet',
      values: { at: ahead },
    });
  });
});
