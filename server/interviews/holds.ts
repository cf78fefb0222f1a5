import { contactHold } from '@tremplin/db/schema/interviews.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields, notFound, refuse } from '@tremplin/shared/faults.ts';
import { longestHoldDays } from '@tremplin/shared/interviews.ts';
import type { HoldContact } from '@tremplin/shared/interviews.ts';
import { eq } from 'drizzle-orm';
import { requireClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { requireContact, shownStatus } from '../directory/policy.ts';
import { write } from '../write.ts';
import { holdOn } from './budget.ts';
import { ownClientNamed } from './policy.ts';

/** Keeps somebody for one own client until that day; until then nobody else is to write to them. */
export async function hold(ctx: Ctx, input: HoldContact): Promise<{ readonly untilDay: Day }> {
  const { clientId, untilDay } = input;
  requireHoldDay(ctx.today, untilDay);
  return write(ctx, async (tx, record) => {
    await requireClient(tx, ctx, clientId);
    const contact = await requireContact(tx, input.contactId);
    const { id: contactId } = contact;
    const status = shownStatus(contact);
    if (status !== 'active' && status !== 'moved') throw refuse(`interviews.${status}`);
    const held = await holdOn(tx, contactId, ctx.today);
    if (held && held.byId !== ctx.actor.id && !(await ownClientNamed(tx, ctx, held.clientId)))
      throw refuse('interviews.held', { name: held.byName ?? '', until: held.untilDay });
    await tx.delete(contactHold).where(eq(contactHold.contactId, contactId));
    const id = ctx.newId();
    const kept = { contactId, clientId, untilDay };
    await tx.insert(contactHold).values({ id, ...kept, byId: ctx.actor.id, at: ctx.now });
    const fields = { contactId, untilDay };
    await record({ action: 'hold', resource: 'interview', resourceId: id, clientId, fields });
    return { untilDay };
  });
}

/** By whoever keeps them, or a counsellor of the client they are kept for. */
export async function release(ctx: Ctx, id: string): Promise<{ readonly contactId: string }> {
  return write(ctx, async (tx, record) => {
    const { id: contactId } = await requireContact(tx, id);
    const [held] = await tx.select().from(contactHold).where(eq(contactHold.contactId, contactId));
    if (!held) throw notFound();
    const { id: resourceId, clientId } = held;
    if (held.byId !== ctx.actor.id && !(await ownClientNamed(tx, ctx, clientId))) throw notFound();
    await tx.delete(contactHold).where(eq(contactHold.id, resourceId));
    const fields = { contactId };
    await record({ action: 'release', resource: 'interview', resourceId, clientId, fields });
    return { contactId };
  });
}

function requireHoldDay(today: Day, untilDay: Day): void {
  const path = 'untilDay';
  if (untilDay < today) throw invalidFields({ path, key: 'errors.past_day' });
  if (untilDay > addDays(today, longestHoldDays))
    throw invalidFields({ path, key: 'errors.hold_too_long', values: { days: longestHoldDays } });
}
