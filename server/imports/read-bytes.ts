import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Encoding } from '@tremplin/shared/directory.ts';
import { refuse } from '@tremplin/shared/faults.ts';

export interface ByteFacts {
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: Encoding;
}

/** Of every byte of a file, what tells its encoding. */
interface Tally {
  bytes: number;
  /** Well-formed UTF-8 characters of more than one byte, and bytes that begin none. */
  good: number;
  bad: number;
  badLine: number;
  /** Zero bytes at even and at odd places: one half of the Latin letters of UTF-16. */
  zeros: [number, number];
  controls: number;
  lines: number;
}

const most = 200_000_000;
/** Among so many times more of the one kind, the few of the other are accidents. */
const plainly = 8;

/** Reads the whole file once. Refuses what is no text, or text of which nobody can tell the encoding. */
export async function weighBytes(path: string): Promise<ByteFacts> {
  if ((await stat(path)).size > most)
    throw refuse('imports.refusals.too_large', { most: most / 1_000_000 });
  const hash = createHash('sha256');
  const counting = tally();
  let head = Buffer.alloc(0);
  for await (const chunk of byteChunks(path)) {
    hash.update(chunk);
    if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes)]);
    counting.see(chunk);
  }
  if (counting.seen.bytes === 0) throw refuse('imports.refusals.empty');
  const kind = knownBinary(head);
  if (kind !== null) throw refuse('imports.refusals.not_text', { kind });
  return {
    bytes: counting.seen.bytes,
    sha256: hash.digest('hex'),
    encoding: encodingOf(head, counting.seen),
  };
}

const headBytes = 4096;
const chunkBytes = 256 * 1024;

/** The file as text, piece by piece; a byte order mark is left out. */
export async function* readText(
  path: string,
  encoding: Encoding,
): AsyncGenerator<{ readonly text: string; readonly bytesRead: number }> {
  const decoder = decoderOf(encoding);
  let bytesRead = 0;
  for await (const chunk of byteChunks(path)) {
    bytesRead += chunk.length;
    yield { text: decoder.decode(chunk), bytesRead };
  }
  yield { text: decoder.end(), bytesRead };
}

async function* byteChunks(path: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: chunkBytes });
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) yield chunk;
}

function decoderOf(encoding: Encoding) {
  if (encoding === 'windows-1252') return { decode: fromWindows1252, end: () => '' };
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding);
  return {
    decode: (chunk: Buffer) => decoder.decode(chunk, { stream: true }),
    end: () => decoder.decode(),
  };
}

/** What windows-1252 has where Latin-1 has control characters; five places are empty. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Not by TextDecoder: some versions of Node decode it as plain Latin-1. */
function fromWindows1252(chunk: Buffer): string {
  return chunk
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

function encodingOf(head: Buffer, seen: Tally): Encoding {
  const marked = byMark(head);
  if (marked === 'utf-16le' || marked === 'utf-16be') return marked;
  const pairs = seen.bytes / 2;
  const [even, odd] = seen.zeros;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.05) return 'utf-16be';
  if (even + odd + seen.controls > seen.bytes * 0.01 + 2)
    throw refuse('imports.refusals.not_text', { kind: 'other' });
  if (seen.bad * plainly <= seen.good || seen.bad === 0) return marked ?? 'utf-8';
  if (seen.good * plainly <= seen.bad && marked === null) return 'windows-1252';
  throw refuse('imports.refusals.mixed_encoding', { line: seen.badLine });
}

function byMark(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8-bom' : null;
}

/** Files that people take for a list because it opens as one. */
function knownBinary(head: Buffer): string | null {
  const starts = (signature: string) => head.toString('latin1', 0, signature.length) === signature;
  if (starts('PK\u0003\u0004')) {
    const inside = head.toString('latin1');
    return /xl\/|\[Content_Types\]|spreadsheet/.test(inside) ? 'spreadsheet' : 'zip';
  }
  if (starts('\u00d0\u00cf\u0011\u00e0')) return 'spreadsheet';
  if (starts('%PDF')) return 'pdf';
  if (starts('\u001f\u008b') || starts('7z\u00bc\u00af') || starts('Rar!')) return 'zip';
  return starts('\u0089PNG') || starts('\u00ff\u00d8\u00ff') || starts('GIF8') ? 'picture' : null;
}

function tally() {
  const seen = nothingYet();
  let left = 0;
  let low = 0x80;
  let high = 0xbf;
  function startOf(byte: number): void {
    low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    if (byte >= 0xc2 && byte <= 0xdf) left = 1;
    else if (byte >= 0xe0 && byte <= 0xef) left = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) left = 3;
    else noteBad();
  }
  function noteBad(): void {
    left = 0;
    seen.bad += 1;
    if (seen.badLine === 0) seen.badLine = seen.lines;
  }
  function plain(byte: number, at: number): void {
    if (byte === 10) seen.lines += 1;
    else if (byte === 0) seen.zeros[at % 2 === 0 ? 0 : 1] += 1;
    else if (byte < 9 || (byte > 13 && byte < 27)) seen.controls += 1;
  }
  function see(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (left > 0) {
        if (byte >= low && byte <= high) {
          left -= 1;
          low = 0x80;
          high = 0xbf;
          if (left === 0) seen.good += 1;
          continue;
        }
        noteBad();
      }
      if (byte >= 0x80) startOf(byte);
      else if (byte < 32) plain(byte, seen.bytes + at);
    }
    seen.bytes += chunk.length;
  }
  return { seen, see };
}

function nothingYet(): Tally {
  return { bytes: 0, good: 0, bad: 0, badLine: 0, zeros: [0, 0], controls: 0, lines: 1 };
}
