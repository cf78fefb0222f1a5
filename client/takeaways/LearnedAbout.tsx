import { useId, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { LessonCard } from './LessonCard.tsx';
import { useNames } from './useNames.ts';

type Found = Outputs['takeaways']['find'];
type Unit = NonNullable<Found['unit']>;

/** What one person of the directory has told us. */
export function LearnedOf({ contactId }: { contactId: string }): ReactNode {
  const t = useTranslations('takeaways.about');
  const found = useFound({ contactId, within: null });
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="card flex min-w-0 flex-col gap-3 rounded-card border border-line p-4"
    >
      <h2 id={id} className="text-16 font-semibold">
        {t('title')}
      </h2>
      <Waiting of={found} nothing={t('none')} />
      {found.rows.length > 0 && (
        <ul className="-mx-4 border-t border-line">
          {found.rows.map((lesson) => (
            <LessonCard key={lesson.id} lesson={lesson} unit={false} />
          ))}
        </ul>
      )}
      {found.more && <ToAll to="/takeaways" />}
    </section>
  );
}

/** Beside an interview that is ahead: what others of that branch have told us. */
export function Prepare({ unit }: { unit: Unit }): ReactNode {
  const t = useTranslations('takeaways.prepare');
  const name = useNames().unit(unit);
  const found = useFound({ contactId: null, within: unit.id });
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <div>
        <h2 id={id} className="text-16 font-semibold">
          {t('title')}
        </h2>
        {found.rows.length > 0 && <p className="text-13 text-soft">{t('lead', { unit: name })}</p>}
      </div>
      <Waiting of={found} nothing={t('none', { unit: name })} />
      {found.rows.length > 0 && (
        <ul className="card overflow-hidden rounded-card border border-line">
          {found.rows.map((lesson) => (
            <LessonCard key={lesson.id} lesson={lesson} />
          ))}
        </ul>
      )}
      {/* Without any of that branch, those of all others are the next best. */}
      <ToAll to={found.rows.length > 0 ? `/takeaways?unit=${unit.id}` : '/takeaways'} />
    </section>
  );
}

/** The first few are enough here; the page of all of them is a link away. */
const shown = 5;

function useFound(of: { contactId: string | null; within: string | null }) {
  const trpc = useTRPC();
  const found = useInfiniteQuery(
    trpc.takeaways.find.infiniteQueryOptions(
      { ...of, typed: '', family: null, kind: null, toReview: false },
      { getNextPageParam: (page) => page.next },
    ),
  );
  const rows = found.data?.pages[0]?.rows ?? [];
  const { error, isPending } = found;
  return { error, isPending, rows: rows.slice(0, shown), more: rows.length > shown };
}

function Waiting({ of, nothing }: { of: ReturnType<typeof useFound>; nothing: string }): ReactNode {
  const faultText = useFaultText();
  if (of.error) return <Note tone="late">{faultText(of.error)}</Note>;
  if (of.isPending) return <Skeleton rows={3} />;
  return of.rows.length === 0 ? <p className="text-soft">{nothing}</p> : null;
}

function ToAll({ to }: { to: string }): ReactNode {
  const t = useTranslations('takeaways.prepare');
  return (
    <p className="text-13">
      <Link to={to} className="text-accent-text underline underline-offset-2">
        {t('all')}
      </Link>
    </p>
  );
}
