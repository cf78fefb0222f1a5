import { useId, useState, type ReactNode, type RefObject } from 'react';
import Search from 'lucide-react/icons/search';
import { useTranslations } from 'use-intl';
import { regions, type Region } from '@tremplin/shared/postings.ts';
import { CheckField, SelectField } from '../parts/ChoiceFields.tsx';
import { controlLook } from '../parts/Field.tsx';
import type { Choice } from './useChoice.ts';
import type { DirectoryPlace } from './useDirectoryPlace.ts';

interface Props {
  box: RefObject<HTMLInputElement | null>;
  typed: string;
  setTyped: (typed: string) => void;
  place: DirectoryPlace;
  /** The one that comes first; known once the first answer is there. */
  region: Region | null;
  /** Null while the page shows no list that the keys could walk. */
  choice: Choice | null;
}

/** The box, and what narrows it. What is typed stays here: addresses are kept by browsers and logs. */
export function LookUpBar({ box, typed, setTyped, place, region, choice }: Props): ReactNode {
  const t = useTranslations('directory.lookup');
  const regionWords = useTranslations('contacts.regions');
  const id = useId();
  // Known once; while nothing answers it stays what it was.
  const [own, setOwn] = useState(region);
  if (region !== null && region !== own) setOwn(region);
  const isOpen = choice !== null && choice.active >= 0;
  return (
    <section aria-label={t('filters')} className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <div className="flex min-w-0 flex-[1_1_22rem] flex-col gap-1">
        <label htmlFor={id} className="w-fit text-13 font-medium">
          {t('label')}
        </label>
        <div className="relative">
          <Search
            size={16}
            aria-hidden
            className="pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-faint"
          />
          <input
            ref={box}
            id={id}
            type="search"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={isOpen ? choice.listId : undefined}
            aria-activedescendant={isOpen ? choice.optionId(choice.active) : undefined}
            aria-describedby={`${id}-keys`}
            aria-keyshortcuts="/"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder={t('placeholder')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={choice?.press}
            className={`${controlLook} ps-8 text-16`}
          />
        </div>
        <p id={`${id}-keys`} className="text-12 text-faint max-md:hidden">
          {t('keys')}
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="w-44">
          <SelectField
            label={t('region')}
            choices={regions.map((value) => ({ value, label: regionWords(value) }))}
            {...(place.region === null && own === null && { blank: '' })}
            value={place.region ?? own ?? ''}
            onChange={(event) =>
              place.go({ region: regions.find((one) => one === event.target.value) ?? null })
            }
          />
        </div>
        <div className="sm:mt-7">
          <CheckField
            label={t('managers_only')}
            checked={place.managersOnly}
            onChange={(event) => place.go({ managersOnly: event.target.checked })}
          />
        </div>
      </div>
    </section>
  );
}
