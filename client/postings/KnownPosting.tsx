import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { competitionStatuses, postingStatuses } from '@tremplin/shared/competitions.ts';
import { postingLanguages } from '@tremplin/shared/postings.ts';
import { salaryUnits } from '@tremplin/shared/salary.ts';
import type { Outputs } from '../api.ts';
import { Note } from '../parts/Chip.tsx';
import { Table } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';

type Existing = NonNullable<Outputs['postings']['parse']['existing']>;
type Difference = Existing['differences'][number];

/** The Job ID is here already: what this text says otherwise. */
export function KnownPosting({ existing }: { existing: Existing }): ReactNode {
  const t = useTranslations('postings');
  const say = useDifferenceWords();
  const { differences } = existing;
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <Note tone="attention" title={t('known.title')}>
        <p>
          {differences.length === 0
            ? t('known.same')
            : t('known.changes', { count: differences.length })}{' '}
          <Link to={`/postings/${existing.id}`} className="underline underline-offset-2">
            {t('known.open')}
          </Link>
        </p>
      </Note>
      {differences.length > 0 && (
        <Table
          caption={t('known.caption')}
          compact
          rows={differences}
          rowKey={(one) => one.field}
          columns={[
            {
              key: 'field',
              head: t('known.field'),
              rowHead: true,
              cell: (one) => t(`fact.${labels[one.field]}`),
            },
            { key: 'from', head: t('known.from'), wrap: true, cell: (one) => say(one, one.from) },
            {
              key: 'to',
              head: t('known.to'),
              wrap: true,
              cell: (one) => <strong>{say(one, one.to)}</strong>,
            },
          ]}
        />
      )}
    </section>
  );
}

const labels = {
  titleEn: 'titleEn',
  titleFr: 'titleFr',
  organization: 'organization',
  division: 'division',
  cities: 'cities',
  language: 'language',
  terms: 'terms',
  jobCode: 'jobCode',
  jobCodeName: 'jobCodeName',
  salaryMinCents: 'salaryMin',
  salaryMaxCents: 'salaryMax',
  salaryUnit: 'salaryUnit',
  salaryRaw: 'salaryRaw',
  postingStatus: 'postingStatus',
  closingAt: 'closingAt',
  competitionStatus: 'competitionStatus',
  applicantCount: 'applicantCount',
  applicantCountKind: 'applicantCountKind',
  compensationGroup: 'compensationGroup',
  workHours: 'workHours',
  category: 'category',
  positionDetails: 'positionDetails',
  postedOn: 'postedOn',
} as const satisfies Record<Difference['field'], string>;

function useDifferenceWords(): (one: Difference, value: Difference['from']) => string {
  const t = useTranslations('postings');
  const formats = useFormats();
  return ({ field }, value) => {
    if (value === null || value === '') return '–';
    if (field === 'salaryMinCents' || field === 'salaryMaxCents')
      return formats.money(Number(value));
    if (typeof value === 'number') return formats.number(value);
    if (typeof value !== 'string')
      return listWords(value, (count) => t('known.several', { count }), formats.list);
    if (field === 'closingAt') return formats.dayTime(value);
    if (field === 'postedOn') return formats.day(value);
    const known = {
      competitionStatus: competitionStatuses.find((one) => one === value),
      postingStatus: postingStatuses.find((one) => one === value),
      language: postingLanguages.find((one) => one === value),
      salaryUnit: salaryUnits.find((one) => one === value),
    };
    if (field === 'competitionStatus' && known.competitionStatus)
      return t(`competition.${known.competitionStatus}`);
    if (field === 'postingStatus' && known.postingStatus)
      return t(`posting_status.${known.postingStatus}`);
    if (field === 'language' && known.language) return t(`language.${known.language}`);
    if (field === 'salaryUnit' && known.salaryUnit) return t(`unit.${known.salaryUnit}`);
    if (field === 'applicantCountKind')
      return t(`applicants.kind_${value === 'approx' ? 'approx' : 'fewer_than_30'}`);
    return value;
  };
}

function listWords(
  value: Exclude<Difference['from'], string | number | null>,
  several: (count: number) => string,
  join: (items: readonly string[]) => string,
): string {
  const texts = value.flatMap((one): string[] => {
    if (typeof one === 'string') return [one];
    return 'raw' in one ? [one.raw] : [[one.city, one.address].filter(Boolean).join(', ')];
  });
  return texts.length === 0 || texts.some((text) => text === '')
    ? several(value.length)
    : join(texts);
}
