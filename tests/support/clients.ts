import { assignment } from '@tremplin/db/schema/clients.ts';
import { noticeVersion } from '@tremplin/shared/clients.ts';
import type { AssignmentKind, ConsentScope, Intake } from '@tremplin/shared/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { Fault } from '@tremplin/shared/faults.ts';
import type { FaultShape } from '@tremplin/shared/faults.ts';
import { TRPCError } from '@trpc/server';
import { v7 } from 'uuid';
import { openOffice } from './office.ts';
import type { Hired, TestOffice } from './office.ts';

export interface Caseload {
  readonly office: TestOffice;
  readonly programmeId: string;
  readonly anna: Hired;
  readonly boris: Hired;
}

export const recordOnly: ConsentScope = {
  record: true,
  shareWithFunder: false,
  contactAfterPlacement: false,
  contactEmployerForProof: false,
  testimonial: false,
  helpOthers: false,
};

/** An office with one programme and two counsellors, on Sunday 22 November 2026. */
export async function openCaseload(): Promise<Caseload> {
  const office = await openOffice();
  const admin = await office.hire('administrator');
  const { id } = await admin.call.programmes.add({
    code: 'ENW',
    nameEn: 'ENW',
    nameFr: null,
    funder: 'IRCC',
    startsOn: null,
    endsOn: null,
    checkpointMonths: [1, 3, 6, 12],
    active: true,
  });
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const boris = await office.hire('counsellor', { name: 'Boris Lévesque' });
  return { office, programmeId: id, anna, boris };
}

type Known = Partial<Omit<Intake, 'consent'>> & { readonly scope?: Partial<ConsentScope> };

/** Takes somebody in, as the intake page does; with the counsellor who asks unless told. */
export async function addClient(caseload: Caseload, counsellor: Hired, over: Known = {}) {
  return counsellor.call.clients.intake(intakeOf(caseload, counsellor, over));
}

export function intakeOf(caseload: Caseload, counsellor: Hired, over: Known = {}): Intake {
  const { scope, ...known } = over;
  return {
    id: v7(),
    givenName: 'Amira',
    familyName: 'Haddad',
    email: 'amira.haddad@example.org',
    phone: null,
    birthYear: null,
    correspondenceLang: 'fr',
    programmeId: caseload.programmeId,
    counsellorId: counsellor.id,
    intakeOn: '2026-11-20',
    entryEmployment: 'unemployed',
    consent: { noticeVersion, lang: 'fr', method: 'paper', scope: { ...recordOnly, ...scope } },
    ...known,
  };
}

/** Somebody works with a client on days of one’s choosing, which the pages do not offer. */
export async function assign(
  office: TestOffice,
  clientId: string,
  person: Hired,
  given: { kind: AssignmentKind; fromDay: Day; toDay: Day | null },
): Promise<void> {
  const stamps = { createdAt: office.now(), createdBy: person.id, updatedAt: office.now() };
  await office.store.tx(async (tx) => {
    await tx
      .insert(assignment)
      .values({ id: v7(), clientId, personId: person.id, ...given, ...stamps });
  });
}

/** Why it was refused; fails when it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<FaultShape> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof Fault) return error.cause.shape;
    if (error instanceof TRPCError && error.code === 'BAD_REQUEST') return invalidOf(error.cause);
    throw error;
  }
  throw new Error('this was not refused');
}

/** The name of each field that was refused, with the key of its explanation. */
export function wrongFields(refusal: FaultShape): Record<string, string> {
  return Object.fromEntries(refusal.fields.map(({ path, key }) => [path, key]));
}

function invalidOf(cause: unknown): FaultShape {
  const issues =
    typeof cause === 'object' && cause !== null && 'issues' in cause ? cause.issues : [];
  const fields = (Array.isArray(issues) ? issues : []).map(
    (issue: { path: unknown[]; message: string }) => ({
      path: issue.path.map(String).join('.'),
      key: issue.message,
    }),
  );
  return { kind: 'invalid', key: 'invalid', values: {}, fields };
}
