import type { ReactNode } from 'react';
import { dayOf, parseIso } from '@tremplin/shared/day.ts';
import { formatsFor } from '@tremplin/shared/format.ts';
import type { Locale } from '@tremplin/shared/people.ts';
import { useOffice } from '../frame/Office.tsx';
import type { Session } from './draft.ts';
import type { PaperWords } from './usePaperWords.ts';

interface Props {
  session: Session;
  names: readonly { readonly key: string; readonly name: string }[];
  /** Rows without a name, for whoever comes in. */
  blank: number;
  words: PaperWords;
}

/** What comes out of the printer, and nothing else does: black on white whatever the theme. */
export function PaperSheet({ session, names, blank, words }: Props): ReactNode {
  const { say, locales } = words;
  const rows = [
    ...names,
    ...Array.from({ length: blank }, (_, at) => ({ key: `blank ${at}`, name: '' })),
  ];
  return (
    <article
      lang={locales.length === 1 ? `${locales[0]}-CA` : undefined}
      className="print-alone max-w-3xl rounded-card border border-line bg-paper p-6 text-14 text-print print:max-w-none print:border-0 print:p-0"
    >
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <td colSpan={3} className="pb-3">
              <Heading session={session} words={words} />
            </td>
          </tr>
          <tr>
            <Head look="w-14 text-end">{say('number')}</Head>
            <Head look="w-2/5 text-start">{say('name')}</Head>
            <Head look="text-start">{say('signature')}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name }, at) => (
            <tr key={key} className="h-10">
              <td className="border border-print px-2 text-end">{at + 1}</td>
              <td className="border border-print px-2">{name}</td>
              <td className="border border-print px-2">{'\u00a0'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

/**
 * On top of every page of it, so that loose pages still say where they belong. Browsers repeat a
 * head only while it takes less than a quarter of the page.
 */
function Heading({
  session,
  words: { say, locales },
}: Pick<Props, 'session' | 'words'>): ReactNode {
  const { office } = useOffice();
  const place = session.mode === 'online' ? say('online') : session.location;
  // A title that is the same in both is said once.
  const titles = locales.map((locale) => titleIn(session, locale));
  const titled = locales.filter((_, at) => titles.indexOf(titles[at] ?? '') === at);
  return (
    <>
      <p className="text-12">
        {office.name} – {say('heading')}
      </p>
      {titled.map((locale) => (
        <p key={locale} lang={`${locale}-CA`} className="text-20 font-semibold">
          {titleIn(session, locale)}
        </p>
      ))}
      {locales.map((locale) => (
        <p key={locale} lang={`${locale}-CA`} className="first-letter:uppercase">
          {whenIn(session, locale)}
        </p>
      ))}
      <p>
        {place !== null && `${place} · `}
        {say('facilitator')} – {session.facilitator.name}
      </p>
    </>
  );
}

function Head({ look, children }: { look: string; children: ReactNode }): ReactNode {
  return (
    <th
      scope="col"
      className={`border border-print px-2 py-1 font-semibold whitespace-nowrap ${look}`}
    >
      {children}
    </th>
  );
}

function titleIn({ titleEn, titleFr }: Session, locale: Locale): string {
  return locale === 'fr' ? (titleFr ?? titleEn) : titleEn;
}

/** The end is a time only: a session past midnight is still one evening. */
function whenIn({ startsAt, endsAt }: Session, locale: Locale): string {
  const formats = formatsFor(locale);
  const times = [startsAt, endsAt].flatMap((at) => (at === null ? [] : [formats.time(at)]));
  return `${formats.dayLong(dayOf(parseIso(startsAt)))}, ${times.join(' – ')}`;
}
