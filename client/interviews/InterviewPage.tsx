import { Fragment, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { OneGuard } from '../parts/OneGuard.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Before } from './Before.tsx';
import { HoldButton, ReleaseButton } from './HoldButton.tsx';
import { PressChip, StageChip } from './InterviewChip.tsx';
import { InterviewFacts } from './InterviewFacts.tsx';
import { InterviewHistory } from './InterviewHistory.tsx';
import { Letters } from './Letters.tsx';
import { PrepareForm } from './PrepareForm.tsx';
import type { Interview } from './shapes.ts';
import { StepBar } from './StepBar.tsx';
import { useInterviewWords } from './useInterviewWords.ts';

interface Slots {
  /** What an interview taught us that holds for others. */
  readonly learned?: (interviewId: string) => ReactNode;
}

export function InterviewPage(slots: Slots): ReactNode {
  const { id = '' } = useParams();
  const trpc = useTRPC();
  const frame = useTranslations('frame.pages');
  const read = useQuery(trpc.interviews.byId.queryOptions({ id }));
  if (read.data) {
    return (
      <OneGuard key={id}>
        <Open interview={read.data} learned={slots.learned} />
      </OneGuard>
    );
  }
  if (read.isError) return <Broken error={read.error} retry={() => void read.refetch()} />;
  return (
    <Page title={frame('interview')}>
      <Skeleton rows={8} />
    </Page>
  );
}

interface OpenProps {
  interview: Interview;
  learned: Slots['learned'];
}

function Open({ interview, learned }: OpenProps): ReactNode {
  const t = useTranslations('interviews');
  const frame = useTranslations('frame.pages');
  const words = useInterviewWords();
  const [ownVersion, setOwnVersion] = useState(interview.version);
  const { client, contact, before } = interview;
  const prepare = (
    <section key="prepare" aria-labelledby="prepare" className="flex flex-col gap-3">
      <h2 id="prepare" className="text-16 font-semibold">
        {t('file.prepare')}
      </h2>
      <PrepareForm interview={interview} ownVersion={ownVersion} />
    </section>
  );
  const letters = (
    <section key="letters" aria-labelledby="letters" className="flex flex-col gap-3">
      <h2 id="letters" className="text-16 font-semibold">
        {t('file.letters')}
      </h2>
      <Letters
        contactId={contact.id}
        clientId={client.id}
        purpose={interview.purpose}
        kinds={kindsFor(interview)}
        prefers={contact.languages.length === 1 ? contact.languages[0] : undefined}
      />
    </section>
  );
  const lessons = <Fragment key="learned">{learned?.(interview.id)}</Fragment>;
  return (
    <Page
      title={<Between interview={interview} />}
      windowTitle={`${frame('interview')} – ${frame('interviews')}`}
      beside={
        <>
          <StageChip stage={interview.stage} />
          <PressChip row={interview} />
        </>
      }
      lead={words.due(interview)}
    >
      <StepBar interview={interview} moved={setOwnVersion} />
      <div className="grid items-start gap-6 lg:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-6 lg:col-span-2">
          {hasMet(interview) ? [letters, lessons, prepare] : [prepare, letters, lessons]}
        </div>
        <aside className="flex min-w-0 flex-col gap-6">
          <InterviewFacts interview={interview} />
          {mayBeWrittenTo(interview) && (
            <section aria-labelledby="before" className="flex flex-col gap-2">
              <h2 id="before" className="text-16 font-semibold">
                {t('before.title')}
              </h2>
              <Before before={before} />
              <div className="flex flex-wrap gap-2">
                {before.hold !== null && (before.hold.own || before.hold.client !== null) && (
                  <ReleaseButton contactId={contact.id} />
                )}
                {before.hold === null && (
                  <HoldButton
                    contactId={contact.id}
                    client={{ value: client.id, label: client.name, detail: String(client.fileNo) }}
                  />
                )}
              </div>
            </section>
          )}
          <InterviewHistory interview={interview} />
        </aside>
      </div>
    </Page>
  );
}

/** After an answer, budgets and waiting times no longer matter to this one. */
function mayBeWrittenTo({ stage }: Interview): boolean {
  return stage === 'planned' || stage === 'contacted';
}

function Between({ interview: { client, contact } }: { interview: Interview }): ReactNode {
  const words = useInterviewWords();
  return (
    <>
      <Link to={`/clients/${client.id}`} className="no-underline hover:underline">
        {client.name}
      </Link>{' '}
      <span aria-hidden>→</span>{' '}
      <Link to={`/directory/${contact.id}`} className="no-underline hover:underline">
        {words.contact(contact)}
      </Link>
    </>
  );
}

/** After the meeting come the thank-you and what was learned; what was prepared stays below. */
const hasMet = ({ stage }: Interview): boolean => stage === 'completed' || stage === 'thanked';

/** The text that is wanted next stands first. */
function kindsFor({ stage, attempts }: Interview) {
  if (stage === 'completed' || stage === 'thanked')
    return ['thank_you', 'request', 'reminder', 'call'] as const;
  if (attempts > 0 && stage === 'contacted')
    return ['reminder', 'request', 'thank_you', 'call'] as const;
  return ['request', 'reminder', 'thank_you', 'call'] as const;
}
