import { client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { clientMatches, clientNamed } from '@tremplin/db/search.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type {
  ClientStatus,
  Cursor,
  DuplicateReason,
  ListCards,
  TypedSoFar,
} from '@tremplin/shared/clients.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { isPhone, readPhone } from '@tremplin/shared/phone.ts';
import { and, asc, eq, gt, inArray, not, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { pseudonym } from '../write.ts';
import { isOwnClient } from './policy.ts';
import { hasStatus, pageSize } from './queries.ts';

/** All that anybody may know of another counsellor's client. */
export interface Card {
  readonly name: string;
  readonly counsellor: string | null;
  readonly status: ClientStatus;
}

export interface Cards {
  readonly cards: readonly Card[];
  readonly next: Cursor;
}

export interface Suggested {
  readonly id: string;
  readonly fileNo: number;
  readonly name: string;
  readonly status: ClientStatus;
}

export interface Duplicate extends Card {
  readonly reasons: readonly DuplicateReason[];
  /** Only of an own client: the way to the file. */
  readonly own: { readonly id: string; readonly fileNo: number } | null;
}

const suggestions = 12;
const duplicatesShown = 8;

/** Clients of others, as cards; every look is audited. */
export async function cards(ctx: Ctx, filter: ListCards): Promise<Cards> {
  const { typed, counsellorId, cursor, status } = filter;
  const fields = { counsellorId, status, typed: typed === '' ? null : pseudonym(ctx, typed) };
  const line = { resource: 'card', resourceId: null, action: 'list', fields } as const;
  return view(ctx, line, async (db) => {
    const page = await db
      .select({ ...cardColumns, id: client.id, key: client.nameSort })
      .from(client)
      .leftJoin(person, eq(person.id, client.counsellorId))
      .where(
        and(
          not(isOwnClient(ctx)),
          hasStatus(status),
          counsellorId === null ? undefined : eq(client.counsellorId, counsellorId),
          typed === '' ? undefined : (clientNamed(typed) ?? sql`1 = 0`),
          cursor === null
            ? undefined
            : or(
                gt(client.nameSort, cursor.key),
                and(eq(client.nameSort, cursor.key), gt(client.id, cursor.id)),
              ),
        ),
      )
      .orderBy(asc(client.nameSort), asc(client.id))
      .limit(pageSize + 1);
    const rows = page.slice(0, pageSize);
    const last = page.length > pageSize ? rows.at(-1) : undefined;
    return { cards: rows.map(cardOf), next: last ? { key: last.key, id: last.id } : null };
  });
}

/** Own clients that begin with what is typed; nothing typed gives the first by name. */
export async function suggest(ctx: Ctx, typed: string): Promise<Suggested[]> {
  const line = { resource: 'client', resourceId: null, action: 'search' } as const;
  const fields = { typed: pseudonym(ctx, typed) };
  return view(ctx, { ...line, fields }, async (db) => {
    const rows = await db
      .select({ ...cardColumns, id: client.id, fileNo: client.fileNo })
      .from(client)
      .leftJoin(person, eq(person.id, client.counsellorId))
      .where(
        and(
          isOwnClient(ctx),
          hasStatus('open'),
          typed === '' ? undefined : (clientMatches(typed) ?? sql`1 = 0`),
        ),
      )
      .orderBy(asc(client.nameSort), asc(client.id))
      .limit(suggestions);
    return rows.map((row) => ({
      id: row.id,
      fileNo: row.fileNo,
      name: clientName(row),
      status: row.status,
    }));
  });
}

/** Clients who may be the person that is being entered, each with why; of others only the card. */
export async function duplicates(ctx: Ctx, typed: TypedSoFar): Promise<Duplicate[]> {
  const soFar = readTyped(typed);
  const alike = alikeWhere(soFar);
  if (!alike) return [];
  const by = Object.entries(soFar).flatMap(([name, value]) => (value === null ? [] : [name]));
  const line = {
    resource: 'card',
    resourceId: null,
    action: 'duplicates',
    fields: { by },
  } as const;
  return view(ctx, line, async (db) => {
    const rows = await db
      .select({
        ...cardColumns,
        id: client.id,
        fileNo: client.fileNo,
        nameSort: client.nameSort,
        email: client.email,
        phone: client.phone,
        birthYear: client.birthYear,
        own: sql<number>`case when ${isOwnClient(ctx)} then 1 else 0 end`.mapWith(Number),
      })
      .from(client)
      .leftJoin(person, eq(person.id, client.counsellorId))
      .where(alike)
      .orderBy(asc(client.nameSort), asc(client.id))
      .limit(50);
    return rows
      .map((row) => ({
        ...cardOf(row),
        reasons: reasonsFor(row, soFar),
        own: row.own === 1 ? { id: row.id, fileNo: row.fileNo } : null,
      }))
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, duplicatesShown);
  });
}

const cardColumns = {
  givenName: client.givenName,
  familyName: client.familyName,
  status: client.status,
  counsellor: person.name,
};

interface CardRow {
  readonly givenName: string;
  readonly familyName: string;
  readonly status: ClientStatus;
  readonly counsellor: string | null;
}

function cardOf(row: CardRow): Card {
  return { name: clientName(row), counsellor: row.counsellor, status: row.status };
}

interface ReadSoFar {
  /** Folded, as the sort column has it, in both orders; null while there is too little of it. */
  readonly names: readonly string[] | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthYear: number | null;
  readonly whole: string | null;
}

function readTyped(typed: TypedSoFar): ReadSoFar {
  const [given, family] = [fold(typed.givenName), fold(typed.familyName)];
  const named = given.length + family.length >= 3;
  const phone = readPhone(typed.phone);
  const email = typed.email.trim().toLowerCase();
  return {
    names: named ? [`${family} ${given}`.trim(), `${given} ${family}`.trim()] : null,
    phone: isPhone(phone) ? phone : null,
    email: email.includes('@') ? email : null,
    birthYear: typed.birthYear,
    whole: given !== '' && family !== '' && named ? `${given} ${family}` : null,
  };
}

function alikeWhere(typed: ReadSoFar): SQL | undefined {
  return or(
    typed.names === null ? undefined : inArray(client.nameSort, [...typed.names]),
    typed.whole === null ? undefined : clientNamed(typed.whole),
    typed.phone === null ? undefined : eq(client.phone, typed.phone),
    typed.email === null ? undefined : eq(client.email, typed.email),
  );
}

function reasonsFor(
  row: { nameSort: string; email: string | null; phone: string | null; birthYear: number | null },
  typed: ReadSoFar,
): DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  const samePhone = typed.phone !== null && row.phone === typed.phone;
  const sameEmail = typed.email !== null && row.email === typed.email;
  if (typed.names?.includes(row.nameSort)) reasons.push('name');
  else if (!samePhone && !sameEmail) reasons.push('similar_name');
  if (samePhone) reasons.push('phone');
  if (sameEmail) reasons.push('email');
  if (typed.birthYear !== null && row.birthYear === typed.birthYear) reasons.push('birth_year');
  return reasons;
}

function weight({ reasons }: Duplicate): number {
  return reasons.length - (reasons.includes('similar_name') ? 0.5 : 0);
}
