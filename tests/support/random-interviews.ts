import type { contact } from '@tremplin/db/schema/directory.ts';
import type { interview, interviewEvent, outreach } from '@tremplin/db/schema/interviews.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { InterviewStage } from '@tremplin/shared/interviews.ts';
import { plusDays } from './oracle-days.ts';
import type { DrawnApplications } from './random-applications.ts';
import type { Drawn } from './random-clients.ts';
import type { drawGround } from './random-ground.ts';
import type { Setting } from './random-office.ts';

export interface DrawnInterviews {
  readonly contacts: readonly (typeof contact.$inferInsert)[];
  readonly interviews: readonly (typeof interview.$inferInsert)[];
  readonly interviewEvents: readonly (typeof interviewEvent.$inferInsert)[];
  readonly outreaches: readonly (typeof outreach.$inferInsert)[];
}

/** Each with a person of its own; some so that an application came at the edge of what counts. */
export function drawInterviews(
  setting: Setting,
  { clients }: Drawn,
  { applications }: DrawnApplications,
  { postings }: ReturnType<typeof drawGround>,
): DrawnInterviews {
  const { draw, calendar } = setting;
  const sent = applications.filter(({ appliedOn }) => typeof appliedOn === 'string');
  const all = Array.from({ length: draw.whole(0, 8) }, (_, at) => {
    const { id, intakeOn } = draw.one(clients);
    const number = at + 1;
    if (sent.length === 0 || draw.happens(0.5))
      return drawInterview(setting, { clientId: id, intakeOn, number, at: null });
    const { clientId, postingId, appliedOn } = draw.one(sent);
    const heldOn = plusDays(appliedOn ?? calendar.today, draw.one([-121, -120, -1, 0, 1]));
    const met = heldOn > calendar.today ? calendar.today : heldOn;
    const ministryId = postings.find((one) => one.id === postingId)?.ministryId ?? null;
    return drawInterview(setting, { clientId, intakeOn, number, at: { on: met, ministryId } });
  });
  return {
    contacts: all.map((one) => one.contact),
    interviews: all.map((one) => one.row),
    interviewEvents: all.flatMap((one) => one.events),
    outreaches: all.flatMap((one) => one.outreaches),
  };
}

interface Given {
  readonly clientId: string;
  readonly intakeOn: Day;
  readonly number: number;
  /** All of it on that day, with somebody of that ministry. */
  readonly at: { readonly on: Day; readonly ministryId: string | null } | null;
}

const ways: readonly (readonly InterviewStage[])[] = [
  ['planned'],
  ['contacted'],
  ['contacted', 'contacted'],
  ['contacted', 'bounced'],
  ['contacted', 'bounced', 'closed'],
  ['contacted', 'no_response'],
  ['contacted', 'no_response', 'closed'],
  ['contacted', 'declined'],
  ['contacted', 'replied', 'declined', 'closed'],
  ['contacted', 'replied'],
  ['contacted', 'replied', 'scheduled'],
  ['contacted', 'replied', 'scheduled', 'completed'],
  ['contacted', 'contacted', 'scheduled', 'completed', 'thanked'],
  ['contacted', 'scheduled', 'completed', 'closed'],
  ['contacted', 'scheduled', 'cancelled'],
  ['contacted', 'scheduled', 'no_show', 'closed'],
  // Logged after the fact: nobody was asked for it.
  ['completed'],
];

function drawInterview(setting: Setting, { clientId, intakeOn, number, at }: Given) {
  const { draw, calendar, units, stamps, someone } = setting;
  const { today } = calendar;
  const [id, contactId] = [draw.id(), draw.id()];
  const organizationId = at ? at.ministryId : draw.happens(0.9) ? draw.one(units) : null;
  let on = at?.on ?? calendar.between(intakeOn, today);
  let from: InterviewStage | null = null;
  const events: (typeof interviewEvent.$inferInsert)[] = [];
  for (const toStage of draw.one(ways)) {
    const next = at ? on : plusDays(on, draw.one([0, 1, 3, 7, 30]));
    on = next > today ? today : next;
    events.push({
      id: draw.id(),
      interviewId: id,
      fromStage: from,
      toStage,
      effectiveOn: on,
      at: calendar.now,
      byId: someone,
    });
    from = toStage;
  }
  const daysOf = (...stages: InterviewStage[]): Day[] =>
    events.filter(({ toStage }) => stages.includes(toStage)).map(({ effectiveOn }) => effectiveOn);
  const asked = daysOf('contacted');
  const stage: InterviewStage = from ?? 'planned';
  const lastOutreachOn = asked.at(-1) ?? null;
  const row: DrawnInterviews['interviews'][number] = {
    id,
    clientId,
    contactId,
    organizationId,
    purpose: 'learn_the_work',
    questions: [],
    stage,
    attempts: asked.length,
    lastOutreachOn,
    requestedOn: asked[0] ?? null,
    repliedOn: daysOf('replied', 'declined', 'scheduled')[0] ?? null,
    reminderOn:
      stage === 'contacted' && lastOutreachOn !== null
        ? draw.one([plusDays(lastOutreachOn, 7), today, plusDays(today, 1)])
        : null,
    scheduledAt: daysOf('scheduled').length > 0 ? calendar.now : null,
    heldOn: daysOf('completed')[0] ?? null,
    ...stamps,
  };
  return {
    contact: contactRow(setting, contactId, number),
    row,
    events,
    outreaches: asked.map((onDay) => ({
      id: draw.id(),
      interviewId: id,
      contactId,
      clientId,
      onDay,
      channel: 'email' as const,
      result: stage === 'bounced' ? ('bounced' as const) : ('sent' as const),
      at: calendar.now,
      byId: someone,
    })),
  };
}

function contactRow({ calendar, stamps }: Setting, id: string, number: number) {
  return {
    id,
    givenName: `Zoé ${number}`,
    familyName: 'Bélanger',
    languages: [],
    source: 'manual' as const,
    verifiedOn: calendar.today,
    status: 'active' as const,
    tags: [],
    nameKey: `belanger zoe ${number}`,
    nameSort: `belanger zoe ${number}`,
    contactNo: number,
    searchNo: number,
    searchName: `zoe ${number}`,
    searchRest: '',
    searchMarks: '',
    ...stamps,
  };
}
