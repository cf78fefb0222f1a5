import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Empty } from '../parts/Empty.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { HitRow } from './HitRow.tsx';
import { useContactNames } from './useContactNames.ts';
import type { Hit } from './useLookUp.ts';

/** Who works in the unit itself: its head, those who lead, the others by name; then what is vacant. */
export function UnitPosts({
  unitId,
  open,
}: {
  unitId: string;
  open: (hit: Hit) => void;
}): ReactNode {
  const t = useTranslations('directory.units');
  const trpc = useTRPC();
  const names = useContactNames();
  const found = useQuery(trpc.directory.browse.queryOptions({ organizationId: unitId }));
  if (!found.data) return <Skeleton rows={4} />;
  const { posts } = found.data;
  const held = posts.flatMap(({ holder, titleEn, titleFr }) =>
    holder ? [{ ...holder, titleEn, titleFr }] : [],
  );
  const vacant = posts.filter(({ holder }) => holder === null);
  if (posts.length === 0) return <Empty>{t('none')}</Empty>;
  return (
    <section aria-label={t('posts')} className="flex min-w-0 flex-col gap-3">
      {held.length > 0 && <Holders key={unitId} held={held} open={open} />}
      {vacant.length > 0 && (
        <div>
          <h3 className="text-14 font-semibold">{t('vacant_posts')}</h3>
          <ul className="text-14">
            {vacant.map((post) => (
              <li key={post.id} className="py-1 text-soft">
                {names.title(post) ?? t('vacant')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** A list of its own, walked with the arrows once it has the focus. */
function Holders({ held, open }: { held: readonly Hit[]; open: (hit: Hit) => void }): ReactNode {
  const t = useTranslations('directory.units');
  const listId = useId();
  const [active, setActive] = useState(0);
  // Pointed at only while the keys are here: the box above has its own Enter.
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [active, listId]);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: held.length - 1,
    };
    const to = steps[event.key];
    const pointedAt = held[active];
    if (to !== undefined) setActive(Math.max(0, Math.min(held.length - 1, to)));
    else if ((event.key === 'Enter' || event.key === ' ') && pointedAt) open(pointedAt);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={t('posts')}
      aria-activedescendant={isHere ? `${listId}-${active}` : undefined}
      onKeyDown={press}
      onFocus={() => setHere(true)}
      onBlur={() => setHere(false)}
      className="-mx-3 flex flex-col rounded-control"
    >
      {held.map((hit, at) => (
        <HitRow
          key={`${hit.id} ${hit.titleEn ?? ''}`}
          hit={hit}
          inUnit
          id={`${listId}-${at}`}
          isActive={isHere && at === active}
          open={(one) => {
            setActive(at);
            open(one);
          }}
        />
      ))}
    </div>
  );
}
