import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** SHA-256 of the frozen text, hexadecimal. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What a seal says yes to: the report, where it stands, and what stood behind it. */
export interface Sealed {
  readonly id: string;
  readonly scope: string;
  readonly programmeId: string | null;
  readonly periodKind: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly version: number;
  readonly hash: string;
  readonly behind: string;
  readonly reason: string | null;
  readonly publishedAt: Date;
  readonly publishedBy: string;
}

/** The same with the office's key, which is not in the database: nobody can write a report into it. */
export function sealOf(key: Buffer, one: Sealed): string {
  const text = JSON.stringify([
    one.id,
    one.scope,
    one.programmeId,
    one.periodKind,
    one.fromDay,
    one.toDay,
    one.version,
    one.hash,
    hashOf(one.behind),
    one.reason,
    one.publishedAt.getTime(),
    one.publishedBy,
  ]);
  return createHmac('sha256', key).update(text).digest('hex');
}

/** Whether the text is the one that was frozen, and the row the one that was sealed. */
export function isGenuine(
  key: Buffer,
  one: Sealed & { readonly content: string; readonly seal: string },
): boolean {
  const seal = Buffer.from(sealOf(key, one));
  const stated = Buffer.from(one.seal);
  return (
    hashOf(one.content) === one.hash &&
    seal.length === stated.length &&
    timingSafeEqual(seal, stated)
  );
}
