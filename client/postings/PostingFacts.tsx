import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Note } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Kept } from './draft.ts';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values; what the posting does not say is left out. */
export function FactList({ facts }: { facts: readonly Fact[] }): ReactNode {
  const said = facts.filter(
    (fact) => fact.value !== null && fact.value !== '' && fact.value !== false,
  );
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      {said.map((fact) => (
        <div key={fact.name} className="min-w-0">
          <dt className="text-12 text-soft">{fact.name}</dt>
          <dd className="text-14 break-words">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function PostingFacts({ posting }: { posting: Kept }): ReactNode {
  const t = useTranslations('postings');
  const formats = useFormats();
  const facts: Fact[] = [
    { name: t('fact.organization'), value: posting.organization },
    { name: t('fact.division'), value: posting.division },
    { name: t('fact.cities'), value: formats.list(posting.cities) },
    {
      name: t('fact.regions'),
      value: formats.list(posting.regions.map((one) => t(`region.${one}`))),
    },
    { name: t('fact.language'), value: t(`language.${posting.language}`) },
    {
      name: t('fact.workArrangement'),
      value: posting.workArrangement !== 'unknown' && t(`arrangement.${posting.workArrangement}`),
    },
    { name: t('fact.terms'), value: <Terms posting={posting} /> },
    { name: t('fact.category'), value: posting.category },
    {
      name: t('fact.postingStatus'),
      value: posting.postingStatus && t(`posting_status.${posting.postingStatus}`),
    },
    {
      name: t('fact.jobCode'),
      value: [posting.jobCode, posting.jobCodeName].filter(Boolean).join(' – '),
    },
    { name: t('fact.workHours'), value: posting.workHours },
    { name: t('fact.compensationGroup'), value: posting.compensationGroup },
    { name: t('fact.postedOn'), value: posting.postedOn && formats.day(posting.postedOn) },
    { name: t('fact.noteCode'), value: posting.noteCode },
  ];
  const hasTerms = posting.terms.length > 0;
  return (
    <section className="card flex flex-col gap-3 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('page.facts')}</h2>
      <FactList facts={facts.filter((fact) => hasTerms || fact.name !== t('fact.terms'))} />
      {posting.positionDetails.length > 0 && <Positions posting={posting} />}
      {posting.virtualInfoSession !== null && (
        <Note title={t('page.session')}>
          <p className="whitespace-pre-line">{posting.virtualInfoSession}</p>
        </Note>
      )}
    </section>
  );
}

function Terms({ posting }: { posting: Kept }): ReactNode {
  const t = useTranslations('postings');
  return (
    <ul>
      {posting.terms.map((term, at) => {
        const kind = t(`term_kind.${term.kind}`);
        const parts = [
          term.count === null ? kind : t('term.text', { count: term.count, kind }),
          term.maxMonths !== null && t('term.upto', { months: term.maxMonths }),
          term.extensionPossible && t('term.extension'),
          term.secondment && t('term.secondment'),
          term.casual && t('term.casual'),
        ];
        return <li key={at}>{parts.filter(Boolean).join(', ')}</li>;
      })}
    </ul>
  );
}

function Positions({ posting }: { posting: Kept }): ReactNode {
  const t = useTranslations('postings');
  const formats = useFormats();
  return (
    <div>
      <h3 className="text-12 text-soft">{t('page.positions')}</h3>
      <ul className="mt-1 flex flex-col gap-1 text-14">
        {posting.positionDetails.map((one, at) => (
          <li key={at}>
            {[
              t('term.text', { count: one.count, kind: t(`term_kind.${one.kind}`) }),
              one.address,
              one.city,
              t(`region.${one.region}`),
            ]
              .filter(Boolean)
              .join(', ')}
            {one.checks.length > 0 && (
              <span className="block text-13 text-soft">
                {t('page.checks', { checks: formats.list(one.checks) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
