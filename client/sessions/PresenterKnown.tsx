import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useSettled } from '../parts/useSettled.ts';
import type { SessionFormState } from './draft.ts';
import type { SessionChoices } from './useSessionForm.ts';

type Hit = Outputs['directory']['lookUp']['people'][number];

const offered = 4;

interface Props {
  form: SessionFormState;
  at: number;
  ministries: SessionChoices['ministries'];
}

/**
 * People of the directory whose name begins like the one that is typed: choosing one fills in title
 * and ministry. Where the directory does not answer, the name stands as it is typed.
 */
export function PresenterKnown({ form, at, ministries }: Props): ReactNode {
  const t = useTranslations('sessions.form');
  const french = useLocale() === 'fr';
  const { watch, setValue } = form.rhf;
  const contactId = watch(`presenters.${at}.contactId`);
  const name = watch(`presenters.${at}.name`);
  const people = usePeople(name, contactId === null);
  const choose = (hit: Hit): void => {
    const [top] = hit.path;
    const unit = hit.path.at(-1);
    const named = ministries.filter(({ nameEn }) => nameEn === top?.nameEn);
    const [ministry] = named.length === 1 ? named : [];
    const words = (one: { nameEn: string; nameFr: string | null }): string =>
      (french ? one.nameFr : null) ?? one.nameEn;
    const set = { shouldDirty: true };
    setValue(`presenters.${at}.name`, `${hit.givenName} ${hit.familyName}`.trim(), set);
    setValue(`presenters.${at}.contactId`, hit.id, set);
    const title = french ? (hit.titleFr ?? hit.titleEn) : (hit.titleEn ?? hit.titleFr);
    if (title !== null) setValue(`presenters.${at}.title`, title.slice(0, 200), set);
    if (unit) setValue(`presenters.${at}.organization`, words(unit).slice(0, 200), set);
    if (ministry) setValue(`presenters.${at}.organizationId`, ministry.id, set);
  };
  return (
    <div role="status" className="text-13">
      {contactId !== null && <p className="text-soft">{t('presenter_linked')}</p>}
      {people.length > 0 && (
        <>
          <p className="text-soft">{t('presenter_known')}</p>
          <ul className="flex flex-col items-start">
            {people.map((hit) => (
              <li key={hit.id}>
                <button
                  type="button"
                  className="min-h-6 text-start text-accent-text underline underline-offset-2"
                  onClick={() => choose(hit)}
                >
                  {[
                    `${hit.givenName} ${hit.familyName}`.trim(),
                    french ? (hit.titleFr ?? hit.titleEn) : (hit.titleEn ?? hit.titleFr),
                    hit.path[0] && ((french ? hit.path[0].nameFr : null) ?? hit.path[0].nameEn),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function usePeople(name: string, asks: boolean): readonly Hit[] {
  const trpc = useTRPC();
  const { can } = useOffice();
  const typed = useSettled(name.trim()).slice(0, 200);
  const enabled = asks && typed.length >= 3 && can('read', 'contact');
  const found = useQuery(
    trpc.directory.lookUp.queryOptions(
      { typed, region: null, managersOnly: false, within: null },
      { enabled, retry: false, placeholderData: (before) => before },
    ),
  );
  return enabled ? (found.data?.people ?? []).slice(0, offered) : [];
}
