import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { daysBetween } from '@tremplin/shared/day.ts';
import { phoneParts } from '@tremplin/shared/phone.ts';
import { useOffice } from '../frame/Office.tsx';
import { Chip } from '../parts/Chip.tsx';
import { useContactNames } from './useContactNames.ts';
import type { Hit } from './useLookUp.ts';

interface Props {
  hit: Hit;
  /** In a list of one unit its name need not stand at everybody. */
  inUnit?: boolean;
  id: string;
  isActive: boolean;
  open: (hit: Hit) => void;
}

/** One person found: an option of the list, and a link for whoever opens pages in tabs. */
export function HitRow({ hit, inUnit = false, id, isActive, open }: Props): ReactNode {
  const names = useContactNames();
  const reach = useReach();
  const choose = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open(hit);
  };
  const title = names.title(hit);
  const places = inUnit ? [] : placesOf(hit, names.unit, title ?? '');
  return (
    <Link
      to={`/directory/${hit.id}`}
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
      className="flex flex-wrap items-start justify-between gap-x-4 gap-y-0.5 rounded-control px-3 py-1.5 text-14 hover:bg-hover aria-selected:bg-accent-tint aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent"
    >
      <span className="flex min-w-0 flex-[1_1_18rem] flex-col">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="font-medium break-words">{nameOf(hit)}</span>
          <HitChips hit={hit} />
        </span>
        <span className="text-13 text-soft break-words">
          {[title, ...places].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="flex shrink-0 flex-col text-13 text-soft sm:items-end sm:text-end">
        {hit.phone !== null && <span className="tabular-nums">{reach(hit)}</span>}
        {hit.city !== null && <span className="text-faint">{hit.city}</span>}
      </span>
    </Link>
  );
}

/** The unit and its ministry; a unit that the title names already is not said twice. */
function placesOf(
  { path }: Hit,
  nameOfUnit: (unit: Hit['path'][number]) => string,
  title: string,
): readonly string[] {
  const [top] = path;
  const unit = path.at(-1);
  return [...new Set([unit, top])].flatMap((one) => {
    const name = one && nameOfUnit(one);
    return name === undefined || (one !== top && title.includes(name)) ? [] : [name];
  });
}

export const nameOf = ({ givenName, familyName }: Pick<Hit, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`.trim();

/** What one must know before writing; only what is out of the ordinary is said. */
export function HitChips({ hit }: { hit: Hit }): ReactNode {
  const t = useTranslations('directory.lookup');
  const statuses = useTranslations('contacts.statuses');
  const { today } = useOffice();
  const { status, knownSince, isManager, stale, verifiedOn, posts } = hit;
  return (
    <>
      {status === 'do_not_contact' && <Chip tone="late">{statuses(status)}</Chip>}
      {status === 'left' && <Chip tone="attention">{statuses(status)}</Chip>}
      {status === 'moved' && <Chip tone="information">{statuses(status)}</Chip>}
      {knownSince !== null && <Chip tone="good">{t('known_chip')}</Chip>}
      {isManager && status !== 'left' && <Chip>{t('manager')}</Chip>}
      {posts > 1 && <Chip>{t('posts', { count: posts })}</Chip>}
      {stale && status !== 'left' && (
        <Chip tone="attention">{t('stale', { days: daysBetween(verifiedOn, today) })}</Chip>
      )}
    </>
  );
}

/** The number as people write it, with its extension. */
export function useReach(): (hit: Pick<Hit, 'phone' | 'ext'>) => string {
  const t = useTranslations('directory.lookup');
  return ({ phone, ext }) => {
    const { number } = phoneParts(phone ?? '');
    return ext === null ? number : t('ext', { number, ext });
  };
}
