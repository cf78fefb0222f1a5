import type { InterviewStage } from '@tremplin/shared/interviews.ts';
import type { Interview } from './shapes.ts';

/** What a person does to an interview, the likeliest first, and the stage it leads to. */
const stageAfter = {
  reach: 'contacted',
  replied: 'replied',
  schedule: 'scheduled',
  complete: 'completed',
  thank: 'thanked',
  declined: 'declined',
  no_response: 'no_response',
  bounced: 'bounced',
  cancelled: 'cancelled',
  no_show: 'no_show',
  closed: 'closed',
} as const satisfies Record<string, InterviewStage>;
export type Step = keyof typeof stageAfter;

const steps: readonly Step[] = [
  'replied',
  'schedule',
  'complete',
  'thank',
  'reach',
  'declined',
  'no_response',
  'bounced',
  'cancelled',
  'no_show',
  'closed',
];

/** What may be done now; the first one is what is most likely meant. */
export function stepsOf({ allowed, due, before }: Interview): readonly Step[] {
  const spent = before.attempts.left === 0;
  const likely = likelyFor[due.what];
  return steps
    .filter((step) => allowed.includes(stageAfter[step]) && !(step === 'reach' && spent))
    .toSorted((one, other) => Number(other === likely) - Number(one === likely));
}

const likelyFor: Readonly<Record<Interview['due']['what'], Step>> = {
  write: 'reach',
  await: 'replied',
  remind: 'reach',
  give_up: 'no_response',
  agree: 'schedule',
  meet: 'complete',
  say_how: 'complete',
  thank: 'thank',
  close: 'closed',
  follow_up: 'closed',
  done: 'closed',
};
