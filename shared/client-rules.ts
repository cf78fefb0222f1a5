import { consentScopes } from './clients.ts';
import type { ClientStatus, ConsentScope } from './clients.ts';
import { addDays, addMonthsClamped, daysBetween, type Day } from './day.ts';
import { digits, fold } from './fold.ts';

/** What may follow a status; anything else is refused with these named. */
export const clientTransitions: Readonly<
  Record<ClientStatus, readonly [ClientStatus, ...ClientStatus[]]>
> = {
  referral: ['active', 'closed'],
  active: ['on_hold', 'placed', 'closed'],
  on_hold: ['active', 'placed', 'closed'],
  placed: ['followup', 'active'],
  followup: ['closed', 'active'],
  closed: ['active'],
};

/** Closing takes a reason of the list, reopening one in words; the rest may go without. */
export function reasonFor(from: ClientStatus, to: ClientStatus): 'close' | 'words' | 'optional' {
  if (to === 'closed') return 'close';
  return from === 'closed' ? 'words' : 'optional';
}

const jobAlertMonths = 9;
/** Until when a job alert that was set up on that day sends anything. */
export function jobAlertUntil(on: Day): Day {
  return addMonthsClamped(on, jobAlertMonths);
}

/** How near an end is: past, within `soonDays`, or far; null when no end is known. */
export function endsWhen(
  on: Day | null,
  today: Day,
  soonDays: number,
): 'past' | 'soon' | 'far' | null {
  if (on === null) return null;
  if (on < today) return 'past';
  return daysBetween(today, on) < soonDays ? 'soon' : 'far';
}

/** The last day of contact that counts as silence. */
export function silentSince(today: Day, noContactDays: number): Day {
  return addDays(today, -noContactDays);
}

/** What the client agreed to, in the order of the form. */
export function scopesIn(scope: ConsentScope): readonly (keyof ConsentScope)[] {
  return consentScopes.filter((one) => scope[one]);
}

/** The author may correct a note for a day; then only a further note adds to it. */
export function mayCorrectNote(writtenAt: Date, now: Date): boolean {
  return now.getTime() - writtenAt.getTime() < 24 * 3_600_000;
}

interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

/** The name as on documents; either half may be empty. */
export function clientName({ givenName, familyName }: Named): string {
  return [givenName, familyName].filter((part) => part !== '').join(' ');
}

interface Searchable extends Named {
  readonly preferredName: string | null;
  readonly fileNo: number;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The folded columns by which a client is sorted and found; written with every change of a name or an address. */
export function searchColumns(client: Searchable): {
  readonly nameSort: string;
  readonly searchText: string;
} {
  const numbers = client.phone === null ? [] : phoneForms(client.phone);
  const parts = [
    client.familyName,
    client.givenName,
    client.preferredName ?? '',
    String(client.fileNo),
    client.email ?? '',
  ];
  return {
    nameSort: fold(`${client.familyName} ${client.givenName}`),
    searchText: [...parts.map(fold), ...numbers].filter((part) => part !== '').join(' '),
  };
}

/** With the country's digit, without it, and the last seven. */
function phoneForms(stored: string): readonly string[] {
  const full = digits(stored.split(';ext=')[0] ?? '');
  const local = full.startsWith('1') && full.length === 11 ? full.slice(1) : full;
  return [...new Set([full, local, full.slice(-7)])];
}
