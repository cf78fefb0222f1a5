import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { Link } from 'react-router';
import ExternalLink from 'lucide-react/icons/external-link';
import { useTranslations } from 'use-intl';
import { competitionStatuses } from '@tremplin/shared/competitions.ts';
import type { Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { CompetitionChip, useTitle } from './Closing.tsx';
import { Proposals, type Proposal } from './Proposals.tsx';
import { StatusFields, useStatusForm } from './StatusForm.tsx';
import { useKeysWithin } from './useKeysWithin.ts';

export type Check = Outputs['postings']['checks'][number];

interface Props {
  check: Check;
  next: (saved: boolean) => void;
}

/** One competition of the queue: look it up, say what the board says, then what that means for one's clients. */
export function OneCheck({ check, next }: Props): ReactNode {
  const [proposals, setProposals] = useState<readonly Proposal[] | null>(null);
  if (proposals !== null) return <News check={check} next={next} proposals={proposals} />;
  return (
    <Ask
      check={check}
      next={next}
      saved={(found) => {
        if (found.some((one) => one.propose !== null)) setProposals(found);
        else next(true);
      }}
    />
  );
}

const cardLook = 'card flex min-w-0 flex-col gap-4 rounded-card border border-line p-4';

function Ask({
  check,
  next,
  saved,
}: Props & { saved: (proposals: readonly Proposal[]) => void }): ReactNode {
  const t = useTranslations('postings.queue');
  const form = useStatusForm(check, (answer) => saved(answer.proposals));
  const card = useRef<HTMLElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  useKeysWithin(card, (key) => {
    const letter = key.key.toLowerCase();
    if (letter === 'o') link.current?.click();
    if (letter === 'n') next(false);
    const status = /^[1-9]$/.test(letter) ? competitionStatuses[Number(letter) - 1] : undefined;
    if (status) form.rhf.setValue('status', status, { shouldDirty: true });
    if (key.key === 'Enter' && !isPressable(key.target)) {
      key.preventDefault();
      void form.submit();
    }
  });
  return (
    <section ref={card} tabIndex={-1} className={cardLook}>
      <CheckHead check={check} link={link} />
      <form
        onSubmit={(event) => void form.submit(event)}
        noValidate
        className="flex flex-col gap-4"
      >
        <StatusFields form={form} from={check.competitionStatus} digits />
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => next(false)}>{t('skip')}</Button>
          <Button type="submit" tone="primary" busy={form.busy}>
            {t('save_next')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function News({ check, next, proposals }: Props & { proposals: readonly Proposal[] }): ReactNode {
  const t = useTranslations('postings.queue');
  const card = useRef<HTMLElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  useKeysWithin(card, (key) => {
    if (key.key.toLowerCase() === 'o') link.current?.click();
    if (key.key === 'Enter' && !isPressable(key.target)) next(true);
  });
  return (
    <section ref={card} tabIndex={-1} className={cardLook}>
      <CheckHead check={check} link={link} />
      <Proposals proposals={proposals} />
      <div>
        <Button tone="primary" onClick={() => next(true)}>
          {t('next')}
        </Button>
      </div>
    </section>
  );
}

function CheckHead({
  check,
  link,
}: {
  check: Check;
  link: RefObject<HTMLAnchorElement | null>;
}): ReactNode {
  const t = useTranslations('postings');
  const title = useTitle();
  const formats = useFormats();
  const { today } = useOffice();
  const seen = check.competitionStatusSeenOn;
  return (
    <header className="flex flex-col gap-1">
      <h2 className="text-16 font-semibold">
        <Link to={`/postings/${check.id}`} className="hover:underline">
          {title(check)}
        </Link>
      </h2>
      <p className="text-13 text-soft">
        {[
          check.jobId,
          check.organization,
          check.closingDay && t('queue.closed', { day: formats.dayFrom(check.closingDay, today) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="flex flex-wrap items-center gap-2 text-13 text-soft">
        <CompetitionChip status={check.competitionStatus} />
        {seen === null ? t('queue.never') : t('queue.last', { day: formats.dayFrom(seen, today) })}
        {' · '}
        {t('queue.waiting', { count: check.waiting })}
      </p>
      {check.publicUrl === null ? (
        <p className="text-13 text-soft">{t('queue.no_link')}</p>
      ) : (
        <p>
          <a
            ref={link}
            href={check.publicUrl}
            target="_blank"
            rel="noopener noreferrer"
            className="inline-flex items-center gap-1.5 text-accent-text underline underline-offset-2"
          >
            <ExternalLink size={14} aria-hidden />
            {t('queue.open')}
            <span className="sr-only"> {t('page.new_tab')}</span>
          </a>
        </p>
      )}
    </header>
  );
}

/** Where Enter has a meaning of its own. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button') !== null;
}
