import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import { eligibilities, type FindInvitees } from '@tremplin/shared/attendance.ts';
import { locales } from '@tremplin/shared/people.ts';
import { useTRPC } from '../api.ts';
import { SelectField } from '../parts/ChoiceFields.tsx';

export type Asked = Omit<FindInvitees, 'sessionId'>;

interface Props {
  sessionId: string;
  asked: Asked;
  change: (asked: Asked) => void;
  open: boolean;
}

/** Four ways to narrow down whom to invite; each change searches again. */
export function InviteFilters({ sessionId, asked, change, open }: Props): ReactNode {
  const t = useTranslations('attendance');
  const langs = useTranslations('clients.langs');
  const trpc = useTRPC();
  const french = useLocale() === 'fr';
  const steady = { enabled: open, meta: { steady: true } } as const;
  const words = useQuery(trpc.attendance.categories.queryOptions({ sessionId }, steady));
  const programmes = useQuery(trpc.programmes.list.queryOptions({ activeOnly: true }, steady));
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={t('list.invite.programme')}
        value={asked.programmeId ?? ''}
        onChange={({ target }) => change({ ...asked, programmeId: target.value || null })}
        blank={t('list.invite.any_programme')}
        choices={(programmes.data ?? []).map(({ id, code, nameEn, nameFr }) => {
          const name = french ? (nameFr ?? nameEn) : nameEn;
          return { value: id, label: name === code ? code : `${code} – ${name}` };
        })}
      />
      <SelectField
        label={t('list.invite.eligibility')}
        value={asked.eligibility}
        onChange={({ target }) =>
          change({
            ...asked,
            eligibility: eligibilities.find((one) => one === target.value) ?? 'any',
          })
        }
        choices={eligibilities.map((value) => ({ value, label: t(`eligibilities.${value}`) }))}
      />
      <SelectField
        label={t('list.invite.lang')}
        value={asked.lang ?? ''}
        onChange={({ target }) =>
          change({ ...asked, lang: locales.find((one) => one === target.value) ?? null })
        }
        blank={t('list.invite.any_lang')}
        choices={locales.map((value) => ({ value, label: langs(value) }))}
      />
      <SelectField
        label={t('list.invite.category')}
        value={asked.category ?? ''}
        onChange={({ target }) => change({ ...asked, category: target.value || null })}
        blank={t('list.invite.any_category')}
        choices={(words.data ?? []).map((word) => ({ value: word, label: word }))}
      />
    </div>
  );
}
