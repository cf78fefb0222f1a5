import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { fold } from '@tremplin/shared/fold.ts';
import { phoneParts } from '@tremplin/shared/phone.ts';
import { doorsOpenAt } from '@tremplin/shared/session-rules.ts';
import type { SessionStatus } from '@tremplin/shared/sessions.ts';
import { codeFrom, isSame } from '../codes.ts';

/** A new code so often; it and the one before it are taken, so each lives twice as long at most. */
export const stepMs = 30_000;
/** For filling the form, once the code was scanned. */
export const ticketMs = 5 * 60_000;
const codeLength = 10;
const hourMs = 3_600_000;

export interface Doorway {
  readonly id: string;
  readonly status: SessionStatus;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly doorOpenedAt: Date | null;
}

/** A session whose door telephones may use now. */
export type OpenDoorway = Doorway & { readonly doorOpenedAt: Date };

export function isOpen<Row extends Doorway>(row: Row, now: Date): row is Row & OpenDoorway {
  return row.doorOpenedAt !== null && mayOpen(row) && now <= closesAt(row);
}

export function mayOpen(row: Doorway): boolean {
  return row.status === 'scheduled' || row.status === 'held';
}

/** An hour after the end the door shuts by itself; without an end, five hours after the start. */
export function closesAt(row: Doorway): Date {
  const end = row.endsAt ? row.endsAt.getTime() : row.startsAt.getTime() + 4 * hourMs;
  return new Date(end + hourMs);
}

/** People can have come from half an hour before the start; the door may stand open earlier. */
export function isEarly(row: Doorway, now: Date): boolean {
  return now < doorsOpenAt(row.startsAt);
}

/** How many steps the office's clock has made. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / stepMs);
}

/** When the next code comes. */
export function stepEnds(now: Date): Date {
  const nextMs = (stepAt(now) + 1) * stepMs;
  return new Date(nextMs);
}

export function doorCode(key: Buffer, door: OpenDoorway, step: number): string {
  const opened = String(door.doorOpenedAt.getTime());
  return codeFrom(key, ['door', door.id, opened, String(step)], codeLength);
}

/** Whether the code is this door's newest or the one before; both are always compared. */
export function opensDoor(key: Buffer, door: OpenDoorway, code: string, now: Date): boolean {
  const live = [0, 1].map((back) => isSame(doorCode(key, door, stepAt(now) - back), code));
  return live.includes(true);
}

export interface Ticket {
  readonly sessionId: string;
  /** Milliseconds of the opening it belongs to: closing the door ends it. */
  readonly openedAt: number;
  readonly until: number;
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const proofBytes = 16;

/** Says nothing to who holds it, and cannot be made or changed by them. `nonce`: 12 random bytes. */
export function ticketFor(key: Buffer, door: OpenDoorway, now: Date, nonce: Buffer): string {
  const given: Ticket = {
    sessionId: door.id,
    openedAt: door.doorOpenedAt.getTime(),
    until: now.getTime() + ticketMs,
  };
  const sealing = createCipheriv(cipher, ticketKey(key), nonce);
  const sealed = Buffer.concat([sealing.update(JSON.stringify(given)), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url');
}

/** Null of one that this office did not give, or whose time is over. */
export function readTicket(key: Buffer, ticket: string, now: Date): Ticket | null {
  const bytes = Buffer.from(ticket, 'base64url');
  // Spelled otherwise it would be another ticket to whoever counts its wrong answers.
  if (bytes.toString('base64url') !== ticket) return null;
  if (bytes.length <= nonceBytes + proofBytes) return null;
  const opening = createDecipheriv(cipher, ticketKey(key), bytes.subarray(0, nonceBytes));
  opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + proofBytes));
  try {
    const sealed = bytes.subarray(nonceBytes + proofBytes);
    const text = Buffer.concat([opening.update(sealed), opening.final()]).toString();
    const given = asTicket(JSON.parse(text));
    return now.getTime() <= given.until ? given : null;
  } catch {
    return null;
  }
}

export function belongsTo(ticket: Ticket, door: OpenDoorway): boolean {
  return ticket.sessionId === door.id && ticket.openedAt === door.doorOpenedAt.getTime();
}

/** What is on file of somebody on the list. */
export interface OnFile {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string | null;
  readonly phone: string | null;
}

/** What somebody typed at the door. */
export interface Typed {
  readonly firstName: string;
  readonly initial: string;
  readonly lastFour: string;
}

/**
 * Whether what was typed is this person: their first name, or its first words, or what they wish to
 * be called; the initial of a word of the family name; the end of their number, without extension.
 * Somebody of one name may give its initial or none. Every way is compared, whichever fits.
 */
export function isPerson(file: OnFile, typed: Typed): boolean {
  const number = file.phone === null ? '' : phoneParts(file.phone).number.replace(/\D/g, '');
  const first = fold(typed.firstName);
  const initial = firstLetter(typed.initial);
  const digits = isSame(number.slice(-4), typed.lastFour);
  const names = firstNames(file).map((name) => isSame(name, first));
  const initials = initialsOf(file).map((letter) => isSame(letter, initial));
  return number.length >= 4 && first !== '' && digits && some(names) && some(initials);
}

/** Every way in which the first name may be given: `maria`, `maria fernanda`, and the preferred one. */
function firstNames({ givenName, familyName, preferredName }: OnFile): string[] {
  return [givenName || familyName, preferredName ?? ''].flatMap((name) => {
    const words = fold(name).split(' ');
    return words.map((_, at) => words.slice(0, at + 1).join(' '));
  });
}

/** `el amrani` goes by E and by A; whoever has one name goes by its initial, or by none. */
function initialsOf({ givenName, familyName }: OnFile): string[] {
  if (givenName === '' || familyName === '') return ['', firstLetter(givenName || familyName)];
  return fold(familyName).split(' ').map(firstLetter);
}

function firstLetter(text: string): string {
  return Array.from(fold(text))[0] ?? '';
}

function some(found: readonly boolean[]): boolean {
  return found.includes(true);
}

function ticketKey(key: Buffer): Buffer {
  return createHmac('sha256', key).update('ticket').digest();
}

/** Guarantee: only called on what this office has sealed. */
function asTicket(given: unknown): Ticket {
  return given as Ticket;
}
