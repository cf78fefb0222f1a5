import { deepest } from '@tremplin/shared/directory.ts';
import type { NamedLevel } from '@tremplin/shared/directory.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { isVacancy } from '@tremplin/shared/titles.ts';
import { readJson } from './paste-json.ts';
import { labelledLines } from './paste-lines.ts';
import type { Line } from './paste-lines.ts';
import { cityOf, emailOf, linkOf, phoneOf } from './paste-reach.ts';
import { nameOf } from './paste-name.ts';
import type { Mark, PasteReading } from './pasted.ts';
import { isFrench, isMinistry, isName, isTitle, isUnit } from './paste-words.ts';

/** One person out of the text of their page or an answer of the directory's search, however it is ordered. */
export function readPaste(text: string): PasteReading {
  const json = readJson(text);
  if (json) return json;
  const { own, others } = parted(labelledLines(text));
  const email = emailOf(own, others);
  if (email === 'several') return { understood: false, why: 'several' };
  const name = nameOf(own, email?.value ?? null);
  if (!name || isVacancy(`${name.givenName} ${name.familyName}`))
    return { understood: false, why: 'nothing' };
  const rest = own.filter(({ text: line }) => line !== name.line);
  const title = titleOf(rest, own, name.line);
  const path = pathOf(rest.filter(({ text: line }) => line !== title?.value));
  const phone = phoneOf(own);
  const city = cityOf(own);
  // A name alone, with nothing that a person's page says, is any two words.
  if (!email && !phone && !title && path.levels.length === 0)
    return { understood: false, why: 'nothing' };
  return {
    understood: true,
    contact: {
      givenName: name.givenName,
      familyName: name.familyName,
      ...titlesOf(title?.value ?? null),
      path: path.levels,
      email: email?.value ?? null,
      phone: phone?.value ?? null,
      city: city?.value ?? null,
      sourceUrl: linkOf(text),
      marks: {
        name: name.mark,
        title: title?.mark ?? 'missing',
        unit: path.mark,
        email: email?.mark ?? 'missing',
        phone: phone?.mark ?? 'missing',
        city: city?.mark ?? 'missing',
      },
      otherPosts: otherPostsIn(others),
    },
  };
}

interface Value {
  readonly value: string;
  readonly mark: Mark;
}

/** What is said of other people and of other posts, apart from what is said of this one. */
function parted(lines: readonly Line[]): { own: Line[]; others: Line[] } {
  const own: Line[] = [];
  const others: Line[] = [];
  let elsewhere = false;
  const reach = new Set(['email', 'phone', 'fax', 'address', 'city', 'ext']);
  for (const line of lines) {
    const { label } = line;
    if (label === 'other_person' || label === 'other_posts') {
      // "Reports to: Ngozi Obi" is one line; the heading alone opens a part of the page.
      elsewhere = line.text === '';
      others.push(line);
      continue;
    }
    const isOwn = label !== null && reach.has(label) && !own.some((one) => one.label === label);
    if (isOwn) elsewhere = false;
    (elsewhere ? others : own).push(line);
  }
  return { own, others };
}

function titleOf(rest: readonly Line[], own: readonly Line[], nameLine: string): Value | null {
  const said = rest.find(({ label }) => label === 'title');
  if (said) return { value: said.text, mark: 'found' };
  const plain = rest.filter(({ label }) => label === null);
  const worded = plain.find(({ text }) => isTitle(text));
  if (worded) return { value: worded.text, mark: 'found' };
  const at = own.findIndex(({ text }) => text === nameLine);
  const next = own[at + 1];
  const may =
    at >= 0 && next?.label === null && !isUnit(next.text) && !/\d|@|:\/\//.test(next.text);
  return may && next.text.length <= 120 ? { value: next.text, mark: 'guessed' } : null;
}

/** "Manager / Gestionnaire" is one title in both languages. */
function titlesOf(title: string | null): { titleEn: string | null; titleFr: string | null } {
  const halves = title?.split(/\s+[/|]\s+/u) ?? [];
  const french = halves.filter(isFrench);
  if (halves.length === 2 && french.length === 1)
    return {
      titleEn: halves.find((half) => !isFrench(half)) ?? null,
      titleFr: french[0] ?? null,
    };
  const isOnlyFrench = title !== null && isFrench(title);
  return { titleEn: isOnlyFrench ? null : title, titleFr: isOnlyFrench ? title : null };
}

/** The units from the ministry down, whichever way round the page has them, or in one line with arrows. */
function pathOf(lines: readonly Line[]): { levels: NamedLevel[]; mark: Mark } {
  const crumbs = lines.map(({ text }) => crumbsOf(text)).find((parts) => parts.length > 1);
  if (crumbs) return asPath(crumbs, crumbs.some(isMinistry) ? 'found' : 'guessed');
  const said = lines.filter(({ label }) => label === 'unit').map(({ text }) => text);
  if (said.length > 0) return asPath(said, said.some(isMinistry) ? 'found' : 'guessed');
  const texts = lines.map((line) => (mayBeUnit(line) ? line.text : null));
  const top = texts.findIndex((text) => text !== null && isMinistry(text));
  if (top < 0) return asPath(longestRun(texts), 'guessed');
  const below = runFrom(texts.slice(top + 1), () => true);
  const above = runFrom(texts.slice(0, top).toReversed(), isUnit);
  const ministry = texts[top] ?? '';
  if (below.some(isUnit) || above.length === 0) return asPath([ministry, ...below], 'found');
  return asPath([ministry, ...above], 'found');
}

function crumbsOf(text: string): string[] {
  const parts = text.split(/\s*[>›»→]\s*|\s+[/\\]\s+|\s+:\s+/u).filter((part) => part !== '');
  const units = parts.filter((part) => !/^(?:home|accueil|info-?go|ontario)$/i.test(part));
  return units.some((part) => isUnit(part) || isMinistry(part)) ? units : [];
}

function mayBeUnit({ label, text }: Line): boolean {
  return label === null && !/\d{2}|@|:\/\//.test(text) && text.length <= 160 && !isTitle(text);
}

function runFrom(texts: readonly (string | null)[], goesOn: (text: string) => boolean): string[] {
  const run: string[] = [];
  for (const text of texts) {
    if (text === null || !goesOn(text) || run.length >= deepest) return run;
    run.push(text);
  }
  return run;
}

function longestRun(texts: readonly (string | null)[]): string[] {
  const runs = texts.map((_, at) => runFrom(texts.slice(at), isUnit));
  return runs.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function asPath(names: readonly string[], mark: Mark): { levels: NamedLevel[]; mark: Mark } {
  const own = names.filter((name, at) => names.indexOf(name) === at);
  const last = own.at(-1);
  // Bottom up: the ministry is turned to the top.
  const fromTop = own.length > 1 && last !== undefined && isMinistry(last) ? own.toReversed() : own;
  const kept = fromTop.slice(0, deepest);
  if (kept.length === 0) return { levels: [], mark: 'missing' };
  const french = kept.some(isFrench);
  const levels = kept.map((name) => {
    const { long, acronym } = acronymApart(name);
    return { en: long, fr: french ? long : null, acronym, sourceId: null };
  });
  return { levels, mark: kept.length < own.length ? 'guessed' : mark };
}

/** "Field Services Division (FSD)": what stands in brackets is the short name. */
function acronymApart(name: string): { long: string; acronym: string | null } {
  const [, long = name, acronym = null] = /^(.+?)\s*\(([\p{Lu}\d&-]{2,12})\)$/u.exec(name) ?? [];
  return { long, acronym };
}

/** Titles and units of the other posts, as lines to be read. */
function otherPostsIn(others: readonly Line[]): string[] {
  const from = others.findIndex(({ label }) => label === 'other_posts');
  if (from < 0) return [];
  const lines = others.slice(from).map(({ text }) => text);
  return lines.filter(
    (text) => fold(text) !== '' && (isTitle(text) || isUnit(text)) && !isName(text),
  );
}
