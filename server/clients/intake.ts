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
import type { Intake } from '@tremplin/shared/clients.ts';
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
      await tx.insert(client).values(clientRow(ctx, input, fileNo));
      await addBelongings(tx, ctx, input, id);
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

async function nextFileNo(db: Reader): Promise<number> {
  const [last] = await db
    .select({ fileNo: client.fileNo })
    .from(client)
    .orderBy(desc(client.fileNo))
    .limit(1);
  return (last?.fileNo ?? 1000) + 1;
}

function clientRow(ctx: Ctx, input: Intake, fileNo: number): typeof client.$inferInsert {
  const { consent: given, programmeId: _enrolled, ...identity } = input;
  return {
    ...identity,
    ...searchColumns({ ...identity, preferredName: null, fileNo }),
    fileNo,
    languages: [],
    targetCategories: [],
    targetRegions: [],
    status: 'active',
    lastContactOn: input.intakeOn,
    consented: given.scope.record,
    createdAt: ctx.now,
    createdBy: ctx.actor.id,
    updatedAt: ctx.now,
  };
}

async function addBelongings(tx: Tx, ctx: Ctx, input: Intake, clientId: string): Promise<void> {
  const stamp = { createdAt: ctx.now, createdBy: ctx.actor.id, updatedAt: ctx.now };
  const { programmeId, counsellorId, intakeOn } = input;
  await tx
    .insert(enrolment)
    .values({ id: ctx.newId(), clientId, programmeId, startsOn: intakeOn, ...stamp });
  await tx.insert(assignment).values({
    id: ctx.newId(),
    clientId,
    personId: counsellorId,
    kind: 'primary',
    fromDay: intakeOn,
    ...stamp,
  });
  await tx
    .insert(consent)
    .values({ id: ctx.newId(), clientId, ...input.consent, givenOn: intakeOn, ...stamp });
  await tx.insert(clientStatusEvent).values({
    id: ctx.newId(),
    clientId,
    toStatus: 'active',
    at: ctx.now,
    byId: ctx.actor.id,
  });
}
