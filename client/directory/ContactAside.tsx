import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Chip } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Contact } from './contactDraft.ts';

/** What directory files found different about them, the latest first. */
export function ContactChanges({ changes }: Pick<Contact, 'changes'>): ReactNode {
  const t = useTranslations('contacts');
  const formats = useFormats();
  const wordsOf = useWordsOf();
  if (changes.length === 0) return null;
  return (
    <section className="card flex min-w-0 flex-col gap-2 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('page.changes')}</h2>
      <ul className="flex flex-col gap-2">
        {changes.map((one) => (
          <li key={`${one.importId} ${one.place}`} className="text-14">
            <p className="font-medium">{t(`changes.${one.kind}`)}</p>
            <p className="text-13 break-words text-soft">
              {[wordsOf(one.before), wordsOf(one.after)].filter(Boolean).join(' → ')}
            </p>
            {one.on !== null && (
              <p className="text-12 text-faint">
                {t('page.change_on', { day: formats.day(one.on) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ContactNotes({ contact }: { contact: Contact }): ReactNode {
  const t = useTranslations('contacts.page');
  const { tags, note } = contact;
  if (tags.length === 0 && note === null) return null;
  return (
    <section className="card flex min-w-0 flex-col gap-3 rounded-card border border-line p-4">
      {tags.length > 0 && (
        <>
          <h2 className="text-16 font-semibold">{t('tags')}</h2>
          <ul className="flex flex-wrap gap-1">
            {tags.map((tag) => (
              <li key={tag}>
                <Chip>{tag}</Chip>
              </li>
            ))}
          </ul>
        </>
      )}
      {note !== null && (
        <>
          <h2 className="text-16 font-semibold">{t('note')}</h2>
          <p className="text-14 break-words whitespace-pre-wrap">{note}</p>
        </>
      )}
    </section>
  );
}

/** The words of a change that say something, in the person's language where there are two. */
function useWordsOf(): (words: Contact['changes'][number]['before']) => string {
  const french = useLocale() === 'fr';
  return (words) => {
    const [own, other] = french ? ['Fr', 'En'] : ['En', 'Fr'];
    const said = (end: string) =>
      Object.entries(words ?? {}).flatMap(([name, text]) =>
        name.endsWith(end) ? (text ?? []) : [],
      );
    return (said(own).length > 0 ? said(own) : said(other)).join(' · ');
  };
}
