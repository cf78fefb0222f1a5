import { fold } from '@tremplin/shared/fold.ts';
import { isPhone, readPhone } from '@tremplin/shared/phone.ts';
import { regionOf } from '@tremplin/shared/regions.ts';
import type { Line } from './paste-lines.ts';

interface Value {
  readonly value: string;
  readonly mark: 'found' | 'guessed';
}

const address = /[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;

/** The person's own address; `several` where the page is of several people. */
export function emailOf(own: readonly Line[], others: readonly Line[]): Value | 'several' | null {
  const said = own
    .filter(({ label }) => label === 'email')
    .flatMap(({ text }) => addressesIn(text));
  const all = [...new Set([...said, ...own.flatMap(({ text }) => addressesIn(text))])];
  if (all.length > 2) return 'several';
  const [first] = all;
  if (first === undefined) {
    const [elsewhere] = others.flatMap(({ text }) => addressesIn(text));
    return elsewhere === undefined || others.length > 3
      ? null
      : { value: elsewhere, mark: 'guessed' };
  }
  return { value: first, mark: said.length > 0 || all.length === 1 ? 'found' : 'guessed' };
}

/** The number that is not a fax, with its extension from the same line or the one that says so. */
export function phoneOf(own: readonly Line[]): Value | null {
  const said = own.filter(({ label }) => label === 'phone');
  const plain = own.filter(({ label }) => label === null || label === 'address');
  for (const [lines, mark] of [
    [said, 'found'],
    [plain, 'guessed'],
  ] as const) {
    const [number] = lines.flatMap(({ text }) => numberIn(text) ?? []);
    if (number === undefined) continue;
    const ext = own.find(({ label }) => label === 'ext')?.text.replace(/\D/g, '') ?? '';
    const whole =
      number.includes(';ext=') || ext === '' ? number : `${number};ext=${ext.slice(0, 6)}`;
    return { value: whole, mark };
  }
  return null;
}

const withPostalCode =
  /^(.*?)[\s,(]+(?:on|ont|ontario|qc|quebec|québec)\.?\)?[\s,.]*(?:canada[\s,]*)?(?:[a-z]\d[a-z][\s-]?\d[a-z]\d)?[\s,]*(?:canada)?\.?$/iu;

/** From the line of the address with the province, from one that says so, or a city of ours by itself. */
export function cityOf(own: readonly Line[]): Value | null {
  const said = own.find(({ label, text }) => label === 'city' && text !== '');
  if (said) return { value: bare(said.text), mark: 'found' };
  for (const { label, text } of own) {
    if (label !== null && label !== 'address') continue;
    const [, before] = withPostalCode.exec(text) ?? [];
    const part = bare((before ?? '').split(/,|\s{2,}/).at(-1) ?? '');
    if (/^\p{Lu}[\p{L}.' ’-]{1,40}$/u.test(part)) return { value: part, mark: 'found' };
    const known = knownAtEnd(part);
    if (known !== null) return { value: known, mark: 'found' };
  }
  const alone = own.find(({ label, text }) => label !== 'fax' && regionOf(bare(text)) !== null);
  return alone ? { value: bare(alone.text), mark: 'guessed' } : null;
}

/** Where the page was copied from, if its address came with it. */
export function linkOf(text: string): string | null {
  const links = text.match(/https?:\/\/[^\s<>"')\]]{4,400}/giu) ?? [];
  const own = links.find((link) => /infogo|geds|sage/i.test(link)) ?? null;
  return own === null ? null : own.replace(/^http:/i, 'https:').replace(/[.,;]+$/, '');
}

/** "180 Elgin Street Ottawa": the street runs into a city that we know. */
function knownAtEnd(part: string): string | null {
  const words = part.split(' ');
  for (const count of [3, 2, 1]) {
    const tail = words.slice(-count).join(' ');
    if (words.length > count && regionOf(tail) !== null) return tail;
  }
  return null;
}

function bare(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,(]+$/g, '');
}

function addressesIn(text: string): string[] {
  return (text.match(address) ?? []).map((one) => one.toLowerCase().replace(/^[.'-]+/, ''));
}

function numberIn(text: string): string | null {
  const [found] =
    /\+?1?[\s.-]{0,2}\(?[2-9]\d{2}\)?[\s./-]{0,3}[2-9]\d{2}[\s.-]{0,3}\d{4}(?:[\s,;]{0,3}(?:ext(?:ension)?\.?|poste|x|#)[\s:]{0,2}\d{1,6})?(?!\d)/iu.exec(
      text,
    ) ?? [];
  if (found === undefined) return null;
  const read = readPhone(
    found.replace(/extension/i, 'ext').replace(/((?:ext\.?|poste))\s*:\s*/i, '$1 '),
  );
  return isPhone(read) && fold(read) !== '' ? read : null;
}
