import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import { streams } from '@tremplin/shared/clients.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import type { Choice } from '../parts/ChoiceFields.tsx';
import { useOutcomeFilter, type FilterName } from './useOutcomeFilter.ts';

/** What there is to filter by; none where the person has no say in it. */
export function useChoices(): Readonly<Record<FilterName, readonly Choice[]>> {
  const t = useTranslations('reports.frame');
  const profile = useTranslations('clients.profile');
  const french = useLocale() === 'fr';
  const trpc = useTRPC();
  const { can } = useOffice();
  const { presenting } = useOutcomeFilter();
  const all = can('read', 'outcome', 'other');
  const asked = useQuery(
    trpc.reports.choices.queryOptions(undefined, {
      enabled: can('read', 'outcome'),
      meta: { steady: true },
    }),
  );
  if (!asked.data) return { programme: [], counsellor: [], stream: [], ministry: [] };
  const { programmes, counsellors, ministries } = asked.data;
  return {
    programme: programmes.map(({ id, code }) => ({ value: id, label: code })),
    counsellor: all
      ? counsellors.map(({ id, name }, at) => ({
          value: id,
          label: presenting ? t('nth_counsellor', { n: at + 1 }) : name,
        }))
      : [],
    stream: streams.map((one) => ({ value: one, label: profile('stream_of', { stream: one }) })),
    ministry: ministries.map(({ id, nameEn, nameFr }) => ({
      value: id,
      label: french ? (nameFr ?? nameEn) : nameEn,
    })),
  };
}
