import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip, Note } from '../parts/Chip.tsx';
import { Sheet } from '../parts/Dialog.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { TimeAgo } from '../parts/TimeAgo.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useCardWords, type Card } from './card.ts';
import { MoveMenu } from './MoveMenu.tsx';
import { NextAction } from './NextAction.tsx';
import { SilenceChip, useSilences } from './SilenceChip.tsx';
import { StageChip } from './StageChip.tsx';
import type { Moves } from './useMoves.tsx';

interface Props {
  id: string;
  close: () => void;
  moves: Moves;
}

/** One application beside the board: where it stands, what comes next, and everything that happened. */
export function ApplicationSheet({ id, close, moves }: Props): ReactNode {
  const trpc = useTRPC();
  const words = useCardWords();
  const common = useTranslations('common');
  const seen = useQuery(trpc.applications.byId.queryOptions({ id }));
  const { card, events } = seen.data ?? { card: null, events: [] };
  return (
    <Sheet
      open
      close={close}
      title={card ? card.client.name : common('loading')}
      lead={card && words.title(card.posting)}
    >
      {seen.isError && <Broken error={seen.error} />}
      {seen.isPending && <Skeleton />}
      {card && (
        <div className="flex flex-col gap-5">
          <Standing card={card} moves={moves} />
          <Facts card={card} />
          {!card.finished && <NextAction key={card.version} card={card} />}
          <History events={events} />
        </div>
      )}
    </Sheet>
  );
}

function Standing({ card, moves }: { card: Card; moves: Moves }): ReactNode {
  const t = useTranslations('applications');
  const words = useCardWords();
  const suggestion = words.suggestion(card);
  const silence = useSilences(card.finished ? null : card.client.id).get(card.id);
  const proposed = card.suggestion?.kind === 'propose' ? card.suggestion.to : null;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <StageChip card={card} />
        <span className="text-13 text-soft">{words.waiting(card)}</span>
        {card.late && <Chip tone="attention">{t('card.late')}</Chip>}
        <span className="ms-auto">
          <MoveMenu card={card} moves={moves} />
        </span>
      </div>
      {silence && <SilenceChip silence={silence} />}
      {suggestion && (
        <Note tone={suggestion.tone} title={suggestion.text}>
          {proposed && (
            <Button compact onClick={() => moves.ask(card, proposed)}>
              {t('suggestion.accept', { stage: words.stage(proposed) })}
            </Button>
          )}
        </Note>
      )}
    </div>
  );
}

function Facts({ card }: { card: Card }): ReactNode {
  const t = useTranslations('applications');
  const words = useCardWords();
  const formats = useFormats();
  const facts: (readonly [string, ReactNode])[] = [
    [
      t('sheet.client'),
      <Link key="client" to={`/clients/${card.client.id}`} className={linkLook}>
        {card.client.name}
      </Link>,
    ],
    [
      t('sheet.posting'),
      <Link key="posting" to={`/postings/${card.posting.id}`} className={linkLook}>
        {[card.posting.organization, words.jobId(card.posting)].filter(Boolean).join(' · ')}
      </Link>,
    ],
    [
      t('sheet.competition'),
      `${words.competition(card)} · ${words.closing(card.posting.closingDay)}`,
    ],
  ];
  if (card.appliedOn) facts.push([t('sheet.applied'), formats.day(card.appliedOn)]);
  if (card.interviewOn) facts.push([t('sheet.interview'), formats.day(card.interviewOn)]);
  if (card.outcomeReason) facts.push([t('sheet.reason'), card.outcomeReason]);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-14">
      {facts.map(([name, fact]) => (
        <div key={name} className="contents">
          <dt className="text-faint">{name}</dt>
          <dd className="min-w-0 break-words">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

const linkLook = 'text-accent-text underline';

type Event = Outputs['applications']['byId']['events'][number];

function History({ events }: { events: readonly Event[] }): ReactNode {
  const t = useTranslations('applications.sheet');
  const words = useCardWords();
  const formats = useFormats();
  const said = (event: Event): string => {
    if (event.from === null) return t('added');
    const between = { from: words.stage(event.from), to: words.stage(event.to) };
    return event.kind === 'reopen' ? t('reopened', between) : t('moved', between);
  };
  return (
    <section>
      <h3 className="mb-1 text-13 font-semibold">{t('history')}</h3>
      <ol className="flex flex-col gap-2">
        {events.toReversed().map((event) => (
          <li key={event.seq} className="border-s-2 border-line ps-3 text-14">
            <p>
              {said(event)}{' '}
              <span className="text-soft">{t('on', { day: formats.day(event.effectiveOn) })}</span>
            </p>
            {event.note && <p className="text-soft">{event.note}</p>}
            <p className="text-12 text-faint">
              {event.by} · <TimeAgo at={event.at} focusable />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
