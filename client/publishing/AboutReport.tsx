import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Outputs } from '../api.ts';
import { useFormats } from '../parts/useFormats.ts';

/** When it was counted, from what, how one can tell that it is the same, and its other versions. */
export function AboutReport({ report }: { report: Outputs['publishing']['byId'] }): ReactNode {
  const t = useTranslations('publishing.report');
  const formats = useFormats();
  const { content, hash, genuine, versions, version } = report;
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <h2 className="text-16 font-semibold">{t('about')}</h2>
      <p className="text-14">{t('counted', { at: formats.dayTime(content.asOf) })}</p>
      <dl className="flex flex-col gap-2 text-14">
        <div>
          <dt className="text-soft">{t('data_cut')}</dt>
          <dd className="tabular-nums">{formats.number(content.dataCut)}</dd>
        </div>
        <div>
          <dt className="text-soft">{t('hash')}</dt>
          <dd className="font-mono text-13 break-all">{hash}</dd>
        </div>
      </dl>
      {genuine && <p className="max-w-prose text-13 text-soft">{t('genuine')}</p>}
      <h3 className="text-14 font-semibold">{t('versions')}</h3>
      <ol className="flex flex-col gap-1 text-14">
        {versions.map((one) => (
          <li key={one.id}>
            {one.version === version ? (
              <>
                {t('version', { version: one.version })} ({t('this_one')})
              </>
            ) : (
              <Link
                to={`/reports/${one.id}`}
                className="text-accent-text underline underline-offset-2"
              >
                {t('version', { version: one.version })}
              </Link>
            )}
            {` · ${formats.dayTime(one.publishedAt)}`}
            {one.reason !== null && ` · ${t('reason', { reason: one.reason })}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
