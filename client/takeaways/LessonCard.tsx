import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Outputs } from '../api.ts';
import { useFormats } from '../parts/useFormats.ts';
import { Chip } from '../parts/Chip.tsx';
import { usePostingTitle } from '../parts/usePostingTitle.ts';
import { nameOf, useNames } from './useNames.ts';

export type Lesson = Outputs['takeaways']['find']['rows'][number];

/** One thing learned: what, from whose position, when. Who the interview was for is not in it. */
export function LessonCard({
  lesson,
  unit = true,
  children,
}: {
  lesson: Lesson;
  /** Left out where the page is about one person or unit. */
  unit?: boolean;
  /** What can be done with it. */
  children?: ReactNode;
}): ReactNode {
  const t = useTranslations('takeaways');
  return (
    <li className="flex flex-col gap-1.5 border-t border-line px-4 py-3 first:border-t-0">
      <p className="flex flex-wrap items-center gap-2 text-13 text-soft">
        <Chip>{t(`kinds.${lesson.kind}`)}</Chip>
        {t(`families.${lesson.family}`)}
      </p>
      <What lesson={lesson} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Whence lesson={lesson} unit={unit} />
        {children}
      </div>
    </li>
  );
}

/** By what a button says which one it is about. */
export function useInShort(): (lesson: Lesson) => string {
  const t = useTranslations('takeaways');
  return ({ text, skills, kind }) => {
    const said = text || skills.join(', ') || t(`kinds.${kind}`);
    return said.length > 60 ? `${said.slice(0, 59)}…` : said;
  };
}

function What({ lesson }: { lesson: Lesson }): ReactNode {
  const t = useTranslations('takeaways.card');
  const titleOf = usePostingTitle();
  const { posting, referral, kind, skills, text } = lesson;
  return (
    <>
      {skills.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {skills.map((skill) => (
            <li key={skill} className="rounded-round border border-edge px-2 text-13">
              {skill}
            </li>
          ))}
        </ul>
      )}
      {referral && (
        <p>
          <Link
            to={`/directory/${referral.id}`}
            className="text-accent-text underline underline-offset-2"
          >
            {t('refers', { name: nameOf(referral) })}
          </Link>
          <Held of={referral} />
        </p>
      )}
      {kind === 'referral' && !referral && <p className="text-soft">{t('gone')}</p>}
      {posting && (
        <p>
          <Link
            to={`/postings/${posting.id}`}
            className="text-accent-text underline underline-offset-2"
          >
            {t('leads', { title: titleOf(posting) })}
          </Link>
        </p>
      )}
      {text !== '' && <p className="break-words whitespace-pre-wrap">{text}</p>}
    </>
  );
}

function Held({ of }: { of: NonNullable<Lesson['referral']> }): ReactNode {
  const title = useNames().title(of);
  return title === null ? null : <span className="text-soft">, {title}</span>;
}

function Whence({ lesson, unit }: { lesson: Lesson; unit: boolean }): ReactNode {
  const t = useTranslations('takeaways.card');
  const names = useNames();
  const formats = useFormats();
  const { contact } = lesson;
  const title = names.title(contact) ?? t('no_title');
  return (
    <p className="text-13 text-soft">
      <span title={t('learned', { day: formats.day(lesson.learnedOn) })}>
        {formats.day(lesson.learnedOn)}
      </span>
      {' · '}
      {contact.status === 'erased' ? (
        t('gone')
      ) : (
        <Link to={`/directory/${contact.id}`} className="underline underline-offset-2">
          {title}
        </Link>
      )}
      {unit && ` · ${names.unit(lesson.unit)}`}
      {lesson.by !== null && ` · ${t('by', { name: lesson.by })}`}
    </p>
  );
}
