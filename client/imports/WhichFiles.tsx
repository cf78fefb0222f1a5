import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mostMegabytes } from './sendFile.ts';

/** As server/imports reads them. */
const columns =
  'last_name,first_name,title_en,title_fr,ministry,division,branch,unit,email,phone,city,source_url'.split(
    ',',
  );

/** What may be brought in, and where one gets it. */
export function WhichFiles(): ReactNode {
  const t = useTranslations('imports');
  return (
    <details className="text-14">
      <summary className="w-fit font-medium">{t('add.which')}</summary>
      <dl className="mt-3 flex max-w-prose flex-col gap-3">
        {(['infogo', 'geds', 'own'] as const).map((format) => (
          <div key={format}>
            <dt className="font-medium">{t(`formats.${format}`)}</dt>
            <dd className="text-soft">
              {t(`add.${format}`)}
              {format === 'own' && (
                <code className="mt-1 block text-13 text-ink">
                  {columns.map((column, at) => (
                    <Fragment key={column}>
                      {column}
                      {at < columns.length - 1 && ','}
                      <wbr />
                    </Fragment>
                  ))}
                </code>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-prose text-soft">{t('add.letters', { megabytes: mostMegabytes })}</p>
    </details>
  );
}
