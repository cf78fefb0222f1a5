import { Readable } from 'node:stream';
import { carryOn } from '@tremplin/server/imports/runner.ts';
import { receive } from '@tremplin/server/imports/upload.ts';
import type { Hired, TestOffice } from './office.ts';

const columns = 'last_name,first_name,title_en,ministry,branch,unit,email,phone,city';

/** A list of our own as somebody would save it: one line a person, its columns in this order. */
export function listOf(...lines: readonly string[]): string {
  return `${[columns, ...lines].join('\n')}\n`;
}

/** Sends a file as the page does; nothing of it is read yet. */
export async function send(
  office: TestOffice,
  who: Hired,
  text: string | Buffer,
  fileName = 'list.csv',
): Promise<string> {
  const ctx = office.contextOf(who.visitor);
  const { id } = await receive(
    ctx,
    Readable.from([Buffer.from(text)]),
    encodeURIComponent(fileName),
  );
  return id;
}

/** Works on it as the server does in the background, until it is ready, applied, taken back or refused. */
export async function work(office: TestOffice, id: string): Promise<void> {
  await carryOn(office.office, id);
}

/** Sent, read and compared: what a preview needs. */
export async function bring(
  office: TestOffice,
  who: Hired,
  text: string | Buffer,
  fileName = 'list.csv',
): Promise<string> {
  const id = await send(office, who, text, fileName);
  await work(office, id);
  return id;
}
