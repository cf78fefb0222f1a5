import {
  assignment,
  client,
  clientStatusEvent,
  consent,
  enrolment,
} from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { searchColumns } from '@tremplin/shared/client-rules.ts';
import type { ClientStatus, GiveConsent, Intake } from '@tremplin/shared/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields, notFound } from '@tremplin/shared/faults.ts';
import { and, desc, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import { laterThan } from './rules.ts';

export interface TakenIn {
  readonly id: string;
  readonly fileNo: number;
  /** False when another counsellor was chosen: then the file is theirs, and closed to this person. */
  readonly own: boolean;
}

/**
 * Opens a file: client, enrolment, counsellor, consent and first status, all or nothing. The same
 * intake sent again (its answer was lost) is answered with the file it opened.
 */
export async function takeIn(ctx: Ctx, input: Intake): Promise<TakenIn> {
  const late = laterThan(ctx.today, { intakeOn: input.intakeOn });
  if (late.length > 0) throw invalidFields(...late);
  return write(ctx, async (tx, record) => {
    await requireChoices(tx, input);
    const { id } = input;
    const [known] = await tx
      .select({ fileNo: client.fileNo, createdBy: client.createdBy })
      .from(client)
      .where(eq(client.id, id));
    if (known && known.createdBy !== ctx.actor.id) throw notFound();
    const fileNo = known?.fileNo ?? (await nextFileNo(tx));
    if (!known) {
      const { consent: given, programmeId: _enrolled, ...identity } = input;
      const opened = { fileNo, status: 'active', consented: given.scope.record } as const;
      await tx.insert(client).values(clientRow(ctx, identity, opened));
      await addBelongings(tx, ctx, { ...input, status: 'active' }, id);
      await assignPrimary(tx, ctx, input, id);
    }
    await record({
      action: 'create',
      resource: 'client',
      resourceId: id,
      clientId: id,
      fields: {
        fileNo,
        programmeId: input.programmeId,
        counsellorId: input.counsellorId,
        intakeOn: input.intakeOn,
        noticeVersion: input.consent.noticeVersion,
        ...(known && { again: true }),
      },
    });
    return { id, fileNo, own: input.counsellorId === ctx.actor.id };
  });
}

async function requireChoices(db: Reader, input: Intake): Promise<void> {
  const [chosen] = await db
    .select({ id: programme.id })
    .from(programme)
    .where(and(eq(programme.id, input.programmeId), eq(programme.active, true)));
  if (!chosen) throw invalidFields({ path: 'programmeId', key: 'errors.choose' });
  const [counsellor] = await db
    .select({ roles: person.roles })
    .from(person)
    .where(and(eq(person.id, input.counsellorId), eq(person.state, 'active')));
  if (!counsellor?.roles.includes('counsellor'))
    throw invalidFields({ path: 'counsellorId', key: 'errors.choose' });
}

export async function nextFileNo(db: Reader): Promise<number> {
  const [last] = await db
    .select({ fileNo: client.fileNo })
    .from(client)
    .orderBy(desc(client.fileNo))
    .limit(1);
  return (last?.fileNo ?? 1000) + 1;
}

type Identity = Omit<Intake, 'programmeId' | 'consent' | 'counsellorId'> & {
  readonly counsellorId: string | null;
};

export function clientRow(
  ctx: Ctx,
  identity: Identity,
  opened: { readonly fileNo: number; readonly status: ClientStatus; readonly consented: boolean },
): typeof client.$inferInsert {
  return {
    ...identity,
    ...searchColumns({ ...identity, preferredName: null, fileNo: opened.fileNo }),
    ...opened,
    languages: [],
    targetCategories: [],
    targetRegions: [],
    lastContactOn: identity.intakeOn,
    createdAt: ctx.now,
    createdBy: ctx.actor.id,
    updatedAt: ctx.now,
  };
}

interface Belongings {
  readonly programmeId: string;
  readonly intakeOn: Day;
  readonly consent: Omit<GiveConsent, 'clientId' | 'givenOn'>;
  readonly status: ClientStatus;
}

export async function addBelongings(
  tx: Tx,
  ctx: Ctx,
  { programmeId, intakeOn, consent: given, status }: Belongings,
  clientId: string,
): Promise<void> {
  const stamp = stampOf(ctx);
  await tx
    .insert(enrolment)
    .values({ id: ctx.newId(), clientId, programmeId, startsOn: intakeOn, ...stamp });
  await tx
    .insert(consent)
    .values({ id: ctx.newId(), clientId, ...given, givenOn: intakeOn, ...stamp });
  await tx
    .insert(clientStatusEvent)
    .values({ id: ctx.newId(), clientId, toStatus: status, at: ctx.now, byId: ctx.actor.id });
}

async function assignPrimary(
  tx: Tx,
  ctx: Ctx,
  { counsellorId, intakeOn }: Intake,
  clientId: string,
): Promise<void> {
  await tx.insert(assignment).values({
    id: ctx.newId(),
    clientId,
    personId: counsellorId,
    kind: 'primary',
    fromDay: intakeOn,
    ...stampOf(ctx),
  });
}

function stampOf(ctx: Ctx) {
  return { createdAt: ctx.now, createdBy: ctx.actor.id, updatedAt: ctx.now };
}
