import type { Mark } from '@tremplin/shared/attendance.ts';

/** What a touch does: a mark on rows of the list, or one head more or fewer without a name. */
export type Act =
  | { readonly kind: 'mark'; readonly mark: Mark; readonly rowIds: readonly string[] }
  | { readonly kind: 'head'; readonly by: 1 | -1 };

/** A tap as the device keeps it until the office has answered: ids and states, and nobody's name. */
export type KeptTap = Act & {
  readonly id: string;
  readonly sessionId: string;
  /** Who tapped; nobody else sends it. */
  readonly personId: string;
  /** Milliseconds by this device's clock; only the difference to its sending ever leaves. */
  readonly tappedAt: number;
};

const flag = 'taps-waiting';

/** How many taps wait on this device: so cheap to ask that every page may. */
export function tapsWaiting(): number {
  const count = Number(localStorage.getItem(flag));
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

/** Also tells the other tabs, whose queues then look again. */
export function sayTapsWaiting(count: number): void {
  if (count > 0) localStorage.setItem(flag, String(count));
  else localStorage.removeItem(flag);
}

const saved = 'taps-saved';

/** The office's time of its last answer to this browser, for the tabs whose taps went with it. */
export function lastSaved(): string | null {
  return localStorage.getItem(saved);
}

export function sayTapsSaved(at: string): void {
  localStorage.setItem(saved, at);
}

export function isAboutTaps(event: StorageEvent): boolean {
  return event.key === flag || event.key === null;
}
