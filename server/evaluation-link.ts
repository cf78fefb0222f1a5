import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SessionStatus } from '@tremplin/shared/sessions.ts';
import type { Office } from './context.ts';
import type { Keys } from './key.ts';

/** After a session is closed, what was said may still be said better for so long. */
const openAfterClosingMs = 30 * 86_400_000;

const idBytes = 16;
const proofBytes = 16;
const shape = /^[\w-]{43}$/;

/** The page on which an attendee says what the session was worth; it names nobody, and lasts. */
export function evaluationLink(office: Pick<Office, 'keys' | 'publicUrl'>, id: string): string {
  return `${office.publicUrl}/e#${evaluationToken(office.keys, id)}`;
}

/** Whether links to this session's questions are answered at all. */
export function takesEvaluations(
  session: { readonly status: SessionStatus; readonly closedAt: Date | null },
  now: Date,
): boolean {
  if (session.status === 'cancelled') return false;
  if (session.status !== 'closed' || session.closedAt === null) return true;
  return now.getTime() - session.closedAt.getTime() <= openAfterClosingMs;
}

/** Nothing is stored of it: the row's id, and the proof that this office made it. */
export function evaluationToken(keys: Pick<Keys, 'door'>, id: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([bytes, proofOf(keys, bytes)]).toString('base64url');
}

/** The attendance row that a token was made for; null of one that this office never made. */
export function rowOfToken(keys: Pick<Keys, 'door'>, token: string): string | null {
  if (!shape.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const id = bytes.subarray(0, idBytes);
  if (!timingSafeEqual(bytes.subarray(idBytes), proofOf(keys, id))) return null;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function proofOf(keys: Pick<Keys, 'door'>, id: Buffer): Buffer {
  return createHmac('sha256', keys.door)
    .update('evaluation ')
    .update(id)
    .digest()
    .subarray(0, proofBytes);
}
