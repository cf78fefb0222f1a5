import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'use-intl';
import { useTRPC } from '../api.ts';
import type { Choice } from '../parts/ChoiceFields.tsx';

export function useProgrammeChoices(given: { activeOnly: boolean }): readonly Choice[] {
  const trpc = useTRPC();
  const locale = useLocale();
  const { data } = useQuery(trpc.programmes.list.queryOptions(given, { meta: { steady: true } }));
  return (data ?? []).map(({ id, code, nameEn, nameFr }) => {
    const name = locale === 'fr' ? (nameFr ?? nameEn) : nameEn;
    return { value: id, label: name === code ? code : `${code} – ${name}` };
  });
}

export function useCounsellorChoices(): readonly Choice[] {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.people.colleagues.queryOptions(undefined, { meta: { steady: true } }),
  );
  return (data ?? [])
    .filter((one) => one.roles.includes('counsellor'))
    .map(({ id, name }) => ({ value: id, label: name }));
}
