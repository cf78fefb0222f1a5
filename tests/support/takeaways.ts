import type { Day } from '@tremplin/shared/day.ts';
import type { AddTakeaway } from '@tremplin/shared/interviews.ts';
import { addContact } from './directory.ts';
import type { Directory } from './directory.ts';
import { addClient } from './clients.ts';
import type { Hired } from './office.ts';

/** Amira Haddad, client of Anna, met Léa Brisebois of the Ottawa Unit on 12 November 2026. */
export async function openLessons(dir: Directory) {
  const { id: clientId } = await addClient(dir, dir.anna, {
    phone: '613-555-0177',
    intakeOn: '2026-10-01',
  });
  const contactId = await addContact(dir.farid, dir.unitId);
  const interviewId = await haveMet(dir.anna, { clientId, contactId, on: '2026-11-12' });
  return { ...dir, clientId, contactId, interviewId };
}

/** An interview that took place, written down afterwards. */
export async function haveMet(
  counsellor: Hired,
  { clientId, contactId, on }: { clientId: string; contactId: string; on: Day },
): Promise<string> {
  const { id } = await counsellor.call.interviews.log({
    stage: 'completed',
    clientId,
    contactId,
    purpose: 'learn_the_work',
    questions: [],
    postingId: null,
    heldOn: on,
    mode: 'phone',
    durationMin: 30,
    notes: null,
  });
  return id;
}

/** A tip under client service, unless told. */
export function lesson(interviewId: string, over: Partial<AddTakeaway> = {}): AddTakeaway {
  return {
    interviewId,
    kind: 'tip',
    family: 'client_service',
    text: 'They ask for one example of calming down somebody at the counter.',
    skills: [],
    postingId: null,
    referralContactId: null,
    ...over,
  };
}

export const anything = {
  typed: '',
  family: null,
  kind: null,
  within: null,
  contactId: null,
  toReview: false,
  cursor: null,
} as const;
