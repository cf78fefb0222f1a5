import type { followup, placement } from '@tremplin/db/schema/placements.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { proofTypes, startProofTypes, waiveReasons } from '@tremplin/shared/followups.ts';
import { firstRuleSteps } from '@tremplin/shared/outcome-rules.ts';
import { employerKinds, placementTerms } from '@tremplin/shared/placements.ts';
import { plusDays, plusMonths } from './oracle-days.ts';
import { monthNumber } from './random-applications.ts';
import type { DrawnApplications } from './random-applications.ts';
import type { Drawn } from './random-clients.ts';
import type { Setting } from './random-office.ts';

type PlacementRow = typeof placement.$inferInsert;
type FollowupRow = typeof followup.$inferInsert;

export interface DrawnPlacements {
  readonly placements: readonly PlacementRow[];
  readonly followups: readonly FollowupRow[];
}

export function drawPlacements(
  setting: Setting,
  { clients }: Drawn,
  { applications }: DrawnApplications,
): DrawnPlacements {
  const { draw } = setting;
  const all = clients.flatMap((one) => {
    const won = applications.find(
      ({ clientId, stage }) => clientId === one.id && stage === 'hired',
    );
    let mainJobs = 0;
    return Array.from({ length: draw.whole(0, 3) }, (_, at) => {
      const whose = { clientId: one.id, intakeOn: one.intakeOn };
      const primaryJob = draw.happens(0.8);
      const ends = (primaryJob && mainJobs > 0) || draw.happens(0.3);
      if (primaryJob) mainJobs += 1;
      const applicationId = at === 0 && won ? won.id : null;
      return drawPlacement(setting, { ...whose, primaryJob, ends, applicationId });
    });
  });
  return {
    placements: all.map(({ row }) => row),
    followups: all.flatMap(({ followups }) => followups),
  };
}

interface Given {
  readonly clientId: string;
  readonly intakeOn: Day;
  readonly primaryJob: boolean;
  readonly ends: boolean;
  readonly applicationId: string | null;
}

function drawPlacement(setting: Setting, given: Given) {
  const { draw, stamps, ministries, programmes } = setting;
  const { clientId, intakeOn, primaryJob, applicationId } = given;
  const id = draw.id();
  const startOn = drawStart(setting, intakeOn);
  const months = draw.one([
    [1, 3, 6, 12],
    [1, 3, 6, 12],
    [3, 6],
    [2, 3, 9],
  ]);
  const dues = months.map((month) => plusMonths(startOn, month));
  // Where it ends, rather on a day that is asked about.
  const endOn = given.ends
    ? draw.happens(0.5)
      ? draw.one([startOn, ...dues, ...dues.map((on) => plusDays(on, -1))])
      : plusDays(startOn, draw.whole(0, 300))
    : null;
  const subsidised = draw.happens(0.3);
  const subsidyDays = [startOn, ...dues].flatMap((on) => [plusDays(on, -1), on, plusDays(on, 1)]);
  const employerKind = draw.one(employerKinds);
  const self = employerKind === 'self';
  const row: PlacementRow = {
    id,
    clientId,
    applicationId,
    programmeId: draw.one([...programmes, null]),
    employerKind,
    employerName: 'Coopérative du Marché By',
    organizationId: draw.happens(0.5) ? draw.one(ministries) : null,
    jobTitle: 'Commis',
    startOn,
    startMonth: monthNumber(startOn),
    endOn,
    endedReason: endOn === null ? null : 'quit',
    ...(self ? drawIncome(setting, startOn) : drawPay(setting, startOn)),
    term: draw.one(placementTerms),
    primaryJob,
    subsidised,
    subsidyEndsOn: subsidised && draw.happens(0.8) ? draw.one(subsidyDays) : null,
    entryEmployment: draw.one(['unemployed', 'under_20h', '20h_or_more']),
    ...drawStartProof(setting, startOn),
    relatedToField: draw.one(['yes', 'related', 'no', 'unknown']),
    newEmployer: draw.happens(0.7),
    province: draw.happens(0.85) ? 'ON' : 'QC',
    ...stamps,
  };
  const followups = months.map((month) =>
    drawFollowup(setting, { clientId, id, startOn, endOn }, month),
  );
  return { row, followups };
}

/** Rather so that a checkpoint or the end of its window falls on today, or beside it. */
function drawStart(setting: Setting, intakeOn: Day): Day {
  const { draw, calendar } = setting;
  const { today } = calendar;
  if (draw.happens(0.35)) {
    const dueOn = plusDays(today, draw.one([-61, -60, -31, -30, -29, -2, -1, 0, 1, 7]));
    const aimed = plusMonths(dueOn, -draw.one([1, 3, 6, 12]));
    if (aimed >= intakeOn) return aimed;
  }
  if (draw.happens(0.15)) return plusDays(today, draw.whole(1, 200));
  return calendar.between(intakeOn, today);
}

/** Hours and wage around what the rules of some day ask for. */
function drawPay({ draw, rules }: Setting, startOn: Day) {
  const least = atDay([...firstRuleSteps, ...rules], 'hours', startOn);
  const wage = atDay([...firstRuleSteps, ...rules], 'wage', startOn);
  return {
    hoursPerWeek: draw.one([least, least, least, 20, least - 0.5, 36.25, 37.5, 40]),
    hourlyWageCents: draw.one([wage, wage, wage - 1, wage + 1, 1720, 1760, 2500, 3908]),
  };
}

/** Few hours at a good rate earn as much as many at the minimum. */
function drawIncome({ draw, rules }: Setting, startOn: Day) {
  const least = atDay([...firstRuleSteps, ...rules], 'hours', startOn);
  const wage = atDay([...firstRuleSteps, ...rules], 'wage', startOn);
  return draw.one([
    { hoursPerWeek: least / 2, hourlyWageCents: wage * 2 },
    { hoursPerWeek: least / 2, hourlyWageCents: wage * 2 - 1 },
    { hoursPerWeek: least * 2, hourlyWageCents: Math.ceil(wage / 2) },
    { hoursPerWeek: 10, hourlyWageCents: 5000 },
    { hoursPerWeek: 40, hourlyWageCents: 800 },
  ]);
}

/** Only to aim: the office's own of the same day may be passed over. */
function atDay(steps: Setting['rules'], key: string, on: Day): number {
  const held = steps.filter((step) => step.key === key && step.fromDay <= on);
  return held.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1)).at(-1)?.value ?? 20;
}

function drawStartProof({ draw, calendar }: Setting, startOn: Day) {
  if (draw.happens(0.4)) return {};
  // A letter may come before the first day of work.
  const isAhead = startOn > calendar.today;
  return {
    startProofType: draw.one(startProofTypes),
    startProofOn: isAhead ? calendar.today : calendar.between(startOn, calendar.today),
    startProofShows: [],
  };
}

interface Job {
  readonly clientId: string;
  readonly id: string;
  readonly startOn: Day;
  readonly endOn: Day | null;
}

function drawFollowup(setting: Setting, job: Job, month: number): FollowupRow {
  const { draw, calendar, stamps, windowAfter } = setting;
  const dueOn = plusMonths(job.startOn, month);
  const row = {
    id: draw.id(),
    placementId: job.id,
    clientId: job.clientId,
    month,
    dueOn,
    windowFrom: plusDays(dueOn, -7),
    windowTo: plusDays(dueOn, windowAfter),
    startMonth: monthNumber(job.startOn),
    ...stamps,
  };
  if (job.endOn !== null && job.endOn <= dueOn && draw.happens(0.7))
    return { ...row, status: 'not_due' };
  // The start was moved on after it was done.
  const isAhead = dueOn > calendar.today;
  const dueBefore = isAhead || draw.happens(0.1) ? plusDays(dueOn, -draw.whole(20, 60)) : null;
  if (isAhead && draw.happens(0.8))
    return { ...row, status: draw.happens(0.9) ? 'scheduled' : 'waived' };
  switch (
    draw.one(['scheduled', 'unreachable', 'waived', 'ended', 'done', 'done', 'done'] as const)
  ) {
    case 'scheduled':
      return { ...row, status: 'scheduled' };
    case 'unreachable':
      return { ...row, status: 'unreachable', employed: null, recordedOn: calendar.today };
    case 'waived':
      return { ...row, status: 'waived', waiveReason: draw.one(waiveReasons) };
    case 'ended':
      return { ...row, status: 'done', employed: false, dueBefore, recordedOn: calendar.today };
    case 'done':
      return { ...row, status: 'done', dueBefore, ...drawProof(setting, dueOn) };
  }
}

function drawProof({ draw, calendar, someone }: Setting, dueOn: Day) {
  const proofType = draw.one(proofTypes);
  const proofReceivedOn =
    proofType === 'none' ? null : calendar.between(plusDays(dueOn, -7), calendar.today);
  const decided = proofType === 'attestation' ? draw.one(['approved', 'declined', null]) : null;
  const approved = decided === 'approved' ? calendar.today : null;
  const declined = decided === 'declined' ? calendar.today : null;
  return {
    employed: true,
    sameEmployer: draw.happens(0.8),
    hoursPerWeek: draw.one([null, null, 19.5, 20, 36.25]),
    proofType,
    proofReceivedOn,
    attestationApprovedOn: approved,
    attestationApprovedBy: approved === null ? null : someone,
    attestationDeclinedOn: declined,
    attestationDeclinedBy: declined === null ? null : someone,
    attestationDeclineReason: declined === null ? null : 'No hours.',
    verified: proofType === 'pay_stub' || proofType === 'employer_letter' || approved !== null,
    recordedOn: calendar.today,
    recordedBy: someone,
  };
}
