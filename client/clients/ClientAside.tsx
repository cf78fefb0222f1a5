import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { endsWhen, scopesIn } from '@tremplin/shared/client-rules.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Chip } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { usePostingTitle } from '../parts/usePostingTitle.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';
import { alertSoonDays, permitSoonDays } from './ClientHeader.tsx';
import type { ClientFile } from './ClientPage.tsx';

/** Beside the timeline: what comes next, where the applications stand, what the client agreed to. */
export function ClientAside({ file }: { file: ClientFile }): ReactNode {
  return (
    <aside className="flex min-w-0 flex-col gap-4">
      <NextSteps file={file} />
      <OpenApplications clientId={file.id} />
      <StandingConsent file={file} />
    </aside>
  );
}

function Box({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="card flex flex-col gap-2 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function NextSteps({ file }: { file: ClientFile }): ReactNode {
  const t = useTranslations('clients.aside');
  const formats = useFormats();
  const { today } = useOffice();
  const title = usePostingTitle();
  const session = useSessionTitle();
  const renewals = [
    { key: 'work', text: t('work'), on: file.profile.workAuthExpiresOn, soon: permitSoonDays },
    { key: 'alert', text: t('alert'), on: file.jobAlertExpiresOn, soon: alertSoonDays },
  ].flatMap(({ key, text, on, soon }) => {
    const end = endsWhen(on, today, soon);
    return on !== null && (end === 'past' || end === 'soon')
      ? [{ key, text, on, detail: '', to: null }]
      : [];
  });
  const steps = file.next.map((step) => ({
    key: step.applicationId,
    text: step.text ?? title(step.posting),
    on: step.on,
    detail: step.text === null ? '' : title(step.posting),
    to: null,
  }));
  const coming = file.sessions.map((one) => ({
    key: one.id,
    text: session(one),
    on: one.on,
    detail: t(`coming.${one.status}`),
    to: `/sessions/${one.id}`,
  }));
  const all = [...steps, ...coming, ...renewals].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return (
    <Box title={t('next')}>
      {all.length === 0 && <p className="text-soft">{t('next_none')}</p>}
      <ul className="flex flex-col gap-2">
        {all.map((step) => (
          <li key={step.key} className="flex flex-wrap justify-between gap-x-3">
            <span className="min-w-0 break-words">
              {step.to === null ? (
                step.text
              ) : (
                <Link to={step.to} className="hover:underline">
                  {step.text}
                </Link>
              )}
              {step.detail !== '' && (
                <span className="block text-13 text-faint">{step.detail}</span>
              )}
            </span>
            <time
              dateTime={step.on}
              title={formats.day(step.on)}
              className={step.on < today ? 'text-late' : 'text-soft'}
            >
              {formats.dayFrom(step.on, today)}
            </time>
          </li>
        ))}
      </ul>
    </Box>
  );
}

function OpenApplications({ clientId }: { clientId: string }): ReactNode {
  const t = useTranslations('clients.aside');
  const stages = useTranslations('applications.stages');
  const competition = useTranslations('postings.competition');
  const title = usePostingTitle();
  const trpc = useTRPC();
  const list = useQuery(trpc.applications.ofClient.queryOptions({ clientId }));
  const open = (list.data ?? []).filter((one) => !one.finished);
  return (
    <Box title={t('applications')}>
      {list.data && open.length === 0 && <p className="text-soft">{t('applications_none')}</p>}
      <ul className="flex flex-col gap-3">
        {open.map(({ id, stage, daysInStage, posting }) => (
          <li key={id} className="flex flex-col gap-1">
            <Link
              to={`/postings/${posting.id}`}
              className="font-medium break-words hover:underline"
            >
              {title(posting)}
            </Link>
            <span className="flex flex-wrap items-center gap-x-2 text-13 text-soft">
              <Chip tone="information">{stages(stage)}</Chip>
              <span>{t('days_in_stage', { days: daysInStage })}</span>
              <span>{t('competition', { status: competition(posting.competitionStatus) })}</span>
            </span>
          </li>
        ))}
      </ul>
      {(list.data?.length ?? 0) > 0 && (
        <Link to="?tab=applications" className="text-accent-text underline underline-offset-2">
          {t('all')}
        </Link>
      )}
    </Box>
  );
}

function StandingConsent({ file: { consent } }: { file: ClientFile }): ReactNode {
  const t = useTranslations('clients');
  const formats = useFormats();
  return (
    <Box title={t('aside.consent')}>
      {consent === null ? (
        <p className="text-late">{t('aside.consent_none')}</p>
      ) : (
        <>
          <p>
            {t('aside.consent_given', {
              day: formats.day(consent.givenOn),
              method: t(`methods.${consent.method}`).toLowerCase(),
              version: consent.noticeVersion,
              lang: t(`langsRead.${consent.lang}`),
            })}
          </p>
          <p className="text-13 text-soft">
            {t('aside.agreed', {
              scopes: scopesIn(consent.scope)
                .map((one) => t(`scopes.${one}`).toLowerCase())
                .join(', '),
            })}
          </p>
        </>
      )}
    </Box>
  );
}
