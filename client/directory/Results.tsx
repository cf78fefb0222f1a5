import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '../parts/Empty.tsx';
import { HitRow } from './HitRow.tsx';
import type { Choice } from './useChoice.ts';
import { useContactNames } from './useContactNames.ts';
import type { DirectoryPlace } from './useDirectoryPlace.ts';
import type { Answer } from './useLookUp.ts';

interface Props {
  answer: Answer;
  typed: string;
  /** The next answer is taking a while: this one is still that of the letters before. */
  isSlow: boolean;
  place: DirectoryPlace;
  choice: Choice;
  /** A unit was chosen: the letters that found it have done their work. */
  clear: () => void;
}

/** Whoever was found, best first; above them the units of that name. */
export function Results({ answer, typed, isSlow, place, choice, clear }: Props): ReactNode {
  const t = useTranslations('directory.lookup');
  const common = useTranslations('common');
  const { people, more, corrected, exact } = answer;
  const isBlank = typed.trim() === '' && !place.managersOnly && place.unitId === null;
  return (
    <section
      aria-label={t(isBlank ? 'known' : 'results')}
      aria-busy={isSlow}
      className="group flex min-w-0 flex-col gap-3"
    >
      {isSlow && <p className="text-13 text-soft">{common('searching')}</p>}
      <Units answer={answer} clear={clear} />
      {corrected !== null && (
        <p className="text-14 text-soft">
          {t.rich(exact === 0 ? 'corrected' : 'also', {
            typed: typed.trim(),
            corrected,
            b: strong,
          })}
        </p>
      )}
      {people.length === 0 ? (
        <Nobody typed={typed.trim()} isBlank={isBlank} />
      ) : (
        <>
          <p className={`text-13 text-soft ${isSlow ? 'hidden' : ''}`}>
            {isBlank ? t('known') : t('count', { count: people.length, more: more ? 'yes' : 'no' })}
          </p>
          <div
            role="listbox"
            id={choice.listId}
            aria-label={t(isBlank ? 'known' : 'results')}
            className="-mx-3 flex flex-col group-aria-busy:opacity-60"
          >
            {people.map((hit, at) => (
              <HitRow
                key={hit.id}
                hit={hit}
                id={choice.optionId(at)}
                isActive={at === choice.active}
                open={choice.open}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

const strong = (chunks: ReactNode): ReactNode => <strong>{chunks}</strong>;

function Nobody({ typed, isBlank }: { typed: string; isBlank: boolean }): ReactNode {
  const t = useTranslations('directory.lookup');
  if (isBlank) return <Empty>{t('none_known')}</Empty>;
  return <Empty>{typed === '' ? t('none_filtered') : t('none', { typed })}</Empty>;
}

function Units({ answer: { units }, clear }: { answer: Answer; clear: () => void }): ReactNode {
  const t = useTranslations('directory.lookup');
  const names = useContactNames();
  if (units.length === 0) return null;
  return (
    <nav aria-label={t('units')}>
      <ul className="grid gap-2 sm:grid-cols-2 xl:grid-cols-3">
        {units.map(({ id, path }) => {
          const own = path.at(-1);
          const top = path.length > 1 ? path[0] : undefined;
          return (
            <li key={id} className="min-w-0 max-sm:nth-[n+4]:hidden">
              <Link
                to={`/directory?unit=${id}`}
                onClick={clear}
                className="flex h-full min-h-8 flex-col justify-center rounded-control border border-line px-2 py-1 text-13 hover:bg-hover"
              >
                <span className="font-medium break-words">{own ? names.unit(own) : id}</span>
                {top && <span className="text-12 break-words text-faint">{names.unit(top)}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
