import { note } from '@tremplin/db/schema/clients.ts';
import { mayCorrectNote } from '@tremplin/shared/client-rules.ts';
import type { AddNote, ChangeNote } from '@tremplin/shared/clients.ts';
import { notFound, refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import { noteContact } from './commands.ts';
import { requireClient } from './policy.ts';

export interface SavedNote {
  readonly id: string;
  /** ISO instant of the writing. */
  readonly at: string;
  readonly version: number;
}

/** Writes a note on an own client; the same note sent again (its answer was lost) is kept once. */
export async function addNote(ctx: Ctx, input: AddNote): Promise<SavedNote> {
  return write(ctx, async (tx, record) => {
    const seen = await requireClient(tx, ctx, input.clientId);
    const [known] = await tx.select().from(note).where(eq(note.id, input.id));
    if (known && (known.clientId !== seen.id || known.byId !== ctx.actor.id)) throw notFound();
    if (!known) {
      await tx
        .insert(note)
        .values({ ...input, at: ctx.now, byId: ctx.actor.id, updatedAt: ctx.now });
      await noteContact(tx, seen.id, ctx.today);
    }
    await record({
      action: 'add_note',
      resource: 'client',
      resourceId: input.id,
      clientId: seen.id,
      fields: { kind: input.kind, ...(known && { again: true }) },
    });
    const at = known?.at ?? ctx.now;
    return { id: input.id, at: at.toISOString(), version: known?.version ?? 1 };
  });
}

/** Its author may correct a note for 24 hours; after that a further note says what was wrong. */
export async function changeNote(ctx: Ctx, input: ChangeNote): Promise<SavedNote> {
  return write(ctx, async (tx, record) => {
    const [row] = await tx.select().from(note).where(eq(note.id, input.id));
    if (!row) throw notFound();
    await requireClient(tx, ctx, row.clientId);
    if (row.byId !== ctx.actor.id) throw refuse('clients.note_of_another');
    if (!mayCorrectNote(row.at, ctx.now)) throw refuse('clients.note_settled');
    if (row.version !== input.version) throw staleVersion(row.version);
    const [changed] = await tx
      .update(note)
      .set({ kind: input.kind, body: input.body, updatedAt: ctx.now, version: input.version + 1 })
      .where(and(eq(note.id, input.id), eq(note.version, input.version)))
      .returning({ version: note.version });
    if (!changed) throw staleVersion(row.version);
    await record({
      action: 'change_note',
      resource: 'client',
      resourceId: row.id,
      clientId: row.clientId,
      fields: { changed: row.body === input.body ? ['kind'] : ['body'] },
    });
    return { id: row.id, at: row.at.toISOString(), version: changed.version };
  });
}
