import type { ReactNode } from 'react';
import Download from 'lucide-react/icons/download';
import Printer from 'lucide-react/icons/printer';
import { useLocale, useTranslations } from 'use-intl';
import { reportFiles } from '@tremplin/shared/publishing.ts';
import { Button, ButtonLink } from '../parts/Button.tsx';

/** The report as a file, in the reader's language first and in the other beside it. */
export function Downloads({ id, plain = false }: { id: string; plain?: boolean }): ReactNode {
  const t = useTranslations('publishing.files');
  const own = useLocale() === 'fr' ? 'fr' : 'en';
  const other = own === 'fr' ? 'en' : 'fr';
  return (
    <section aria-label={t('title')} className="no-print flex flex-wrap items-center gap-2">
      {reportFiles.map((kind) => (
        <FileLink
          key={kind}
          id={id}
          kind={kind}
          lang={own}
          tone={kind === 'pdf' ? 'primary' : 'secondary'}
        >
          {t(kind)}
        </FileLink>
      ))}
      {!plain && (
        <Button icon={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      )}
      <span className="ms-2 text-13 text-soft">{t(`other.${other}`)}</span>
      {reportFiles.map((kind) => (
        <FileLink key={kind} id={id} kind={kind} lang={other} tone="quiet">
          {t(kind)}
          <span className="sr-only">{t(`other.${other}`)}</span>
        </FileLink>
      ))}
    </section>
  );
}

function FileLink({
  id,
  kind,
  lang,
  tone,
  children,
}: {
  id: string;
  kind: (typeof reportFiles)[number];
  lang: 'en' | 'fr';
  tone: 'primary' | 'secondary' | 'quiet';
  children: ReactNode;
}): ReactNode {
  return (
    <ButtonLink
      to={`/reports/${id}/file?kind=${kind}&lang=${lang}`}
      reloadDocument
      download
      hrefLang={lang}
      tone={tone}
      icon={tone === 'quiet' ? null : <Download size={16} aria-hidden />}
    >
      {children}
    </ButtonLink>
  );
}
