import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { hiddenIn } from '@tremplin/shared/publishing.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { AboutReport } from './AboutReport.tsx';
import { Differences } from './Differences.tsx';
import { Downloads } from './Downloads.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import { ReportTables } from './ReportTables.tsx';
import { useReportWords } from './useReportWords.ts';

type Report = Outputs['publishing']['byId'];

/** A frozen report, in the language of whoever reads it. */
export function Component(): ReactNode {
  const t = useTranslations('publishing');
  const trpc = useTRPC();
  const words = useReportWords();
  const { id = '' } = useParams();
  const report = useQuery(trpc.publishing.byId.queryOptions({ id }));
  if (report.isError) return <Broken error={report.error} retry={() => void report.refetch()} />;
  const back = <ButtonLink to="/reports">{t('back')}</ButtonLink>;
  if (!report.data) {
    return (
      <Page title={t('report.name')} actions={back}>
        <Skeleton rows={10} tall />
      </Page>
    );
  }
  const { content, genuine } = report.data;
  const period = words.period(content.periodKind, content.period);
  return (
    <Page title={t('report.title', { period })} lead={<Lead report={report.data} />} actions={back}>
      {genuine ? (
        <Downloads id={id} />
      ) : (
        <div role="alert">
          <Note tone="late">{t('report.broken')}</Note>
        </div>
      )}
      <Body report={report.data} />
    </Page>
  );
}

function Lead({ report }: { report: Report }): ReactNode {
  const t = useTranslations('publishing.report');
  const formats = useFormats();
  const words = useReportWords();
  const { content, publishedAt, publishedBy, version } = report;
  return (
    <p>
      {t('heading', { office: content.officeName, scope: words.scope(content.programme) })}
      {' · '}
      {t('version', { version })}
      {' · '}
      {t('published', { at: formats.dayTime(publishedAt), name: publishedBy })}
    </p>
  );
}

function Body({ report }: { report: Report }): ReactNode {
  const t = useTranslations('publishing.report');
  const words = useReportWords();
  const { content, version, versions, differences } = report;
  const latest = versions.at(-1);
  const { cells, tables } = hiddenIn(content);
  const rule = { mark: `‹${content.smallCell}`, smallCell: content.smallCell };
  return (
    <div className="flex min-w-0 flex-col gap-6">
      {latest && latest.version > version && (
        <Note tone="attention">
          <Link to={`/reports/${latest.id}`} className="underline underline-offset-2">
            {t('latest', { version: latest.version })}
          </Link>
        </Note>
      )}
      <section className="flex flex-col gap-2">
        <h2 className="text-16 font-semibold">{t('figures')}</h2>
        <ReportFigures content={content} />
        <p className="max-w-prose text-13 text-soft">
          {cells + tables === 0
            ? t('nothing_hidden')
            : t('hidden_rule', { ...rule, twice: 2 * content.smallCell })}
        </p>
      </section>
      {version > 1 && (
        <Differences content={content} differences={differences} before={version - 1} />
      )}
      <ReportTables content={content} />
      <section className="flex flex-col gap-2">
        <h2 className="text-16 font-semibold">{t('definitions')}</h2>
        <dl className="flex max-w-prose flex-col gap-3 text-14">
          {words.wording(content).map(({ title, text }) => (
            <div key={title}>
              <dt className="font-medium">{title}</dt>
              <dd className="text-soft">{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <AboutReport report={report} />
    </div>
  );
}
