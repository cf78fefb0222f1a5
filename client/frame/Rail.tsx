import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { en } from '@tremplin/shared/messages/en.ts';
import type { Action, Resource } from '@tremplin/shared/policy.ts';
import { useOffice } from './Office.tsx';

export interface Place {
  readonly path: string;
  readonly word: keyof typeof en.frame.pages;
  readonly icon: LucideIcon;
  readonly needs: readonly [Action, Resource];
  /** Left out for those who may do this: they have a wider door to the same room. */
  readonly unless?: readonly [Action, Resource];
}

/** Whole from 1024 px, icons with small words from 768 px, a menu under the button below that. */
export function Rail({ places, open }: { places: readonly Place[]; open: boolean }): ReactNode {
  const t = useTranslations('frame');
  const { can } = useOffice();
  const mine = places.filter(({ needs, unless }) => can(...needs) && !(unless && can(...unless)));
  return (
    <nav
      id="rail"
      aria-label={t('rail')}
      className={`no-print border-e border-line bg-rail md:h-[calc(100dvh-48px)] md:w-24 md:shrink-0 lg:w-52 sticky top-12 ${open ? 'z-20 max-h-[calc(100dvh-48px)] overflow-y-auto max-md:border-e-0 max-md:border-b' : 'max-md:hidden'}`}
    >
      <ul className="flex flex-col gap-0.5 p-2 md:max-lg:p-1">
        {mine.map((place) => (
          <li key={place.path}>
            <NavLink
              to={place.path}
              className="flex min-h-8 items-center gap-2.5 rounded-control px-2 text-14 text-soft hover:bg-hover hover:text-ink aria-[current]:bg-pressed aria-[current]:font-medium aria-[current]:text-ink max-md:min-h-11 md:max-lg:flex-col md:max-lg:gap-0.5 md:max-lg:px-0.5 md:max-lg:py-1.5 md:max-lg:text-center md:max-lg:text-12"
            >
              <place.icon size={18} aria-hidden className="shrink-0" />
              <span className="max-w-full break-words">{t(`pages.${place.word}`)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
