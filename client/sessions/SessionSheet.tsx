import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import Printer from 'lucide-react/icons/printer';
import { useLocale, useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Segmented } from '../parts/Tabs.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { usePaperWords, type PaperLanguage } from './usePaperWords.ts';

const blankRows = ['5', '10', '20'] as const;
const paperLanguages = ['en', 'fr', 'both'] as const;
/** Whoever is expected, and whoever was. */
const onPaper: ReadonlySet<string> = new Set(['registered', 'attended', 'no_show']);

/** The list on paper, to be signed in the room. */
export function Component(): ReactNode {
  const t = useTranslations('sessions.sheet');
  const trpc = useTRPC();
  const { id = '' } = useParams();
  const session = useQuery(trpc.sessions.byId.queryOptions({ id }));
  const roster = useQuery(trpc.attendance.roster.queryOptions({ sessionId: id, purpose: 'print' }));
  const [blank, setBlank] = useState<(typeof blankRows)[number]>('5');
  const { language, choose } = useLanguageOf(session.data?.language ?? null);
  const words = usePaperWords(language);
  const broken = [session, roster].find((query) => query.isError && !query.data);
  if (broken) return <Broken error={broken.error} retry={() => void broken.refetch()} />;
  const ready = session.data && roster.data && words;
  const names = (roster.data?.rows ?? [])
    .filter(({ status }) => onPaper.has(status))
    .map(({ id: key, name }) => ({ key, name }));
  const back = <ButtonLink to={`/sessions/${id}`}>{t('back')}</ButtonLink>;
  if (roster.data?.whole === false) {
    return (
      <Page title={t('title')} actions={back}>
        <Note tone="attention">{t('not_yours')}</Note>
      </Page>
    );
  }
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {back}
          <Button
            tone="primary"
            icon={<Printer size={16} aria-hidden />}
            disabled={!ready}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Choice label={t('language')}>
          <Segmented
            label={t('language')}
            options={paperLanguages.map((key) => ({ key, label: t(`languages.${key}`) }))}
            current={language}
            choose={choose}
          />
        </Choice>
        <Choice label={t('blanks')}>
          <Segmented
            label={t('blanks')}
            options={blankRows.map((key) => ({ key, label: key }))}
            current={blank}
            choose={setBlank}
          />
        </Choice>
        <p role="status" className="py-1 text-13 text-soft">
          {t('count', { named: names.length, blank: Number(blank) })}
        </p>
      </div>
      {ready ? (
        <PaperSheet session={session.data} names={names} blank={Number(blank)} words={words} />
      ) : (
        <Skeleton rows={10} tall />
      )}
    </Page>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="flex flex-col items-start gap-1">
      <span aria-hidden className="text-13 font-medium">
        {label}
      </span>
      {children}
    </div>
  );
}

/** The session's own language until another is chosen; the reader's where it has none yet. */
function useLanguageOf(spoken: 'en' | 'fr' | 'bilingual' | null) {
  const reader: PaperLanguage = useLocale() === 'fr' ? 'fr' : 'en';
  const [chosen, choose] = useState<PaperLanguage | null>(null);
  const own: PaperLanguage = spoken === 'bilingual' ? 'both' : (spoken ?? reader);
  return { language: chosen ?? own, choose };
}
