import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { draftOf, type Session } from './draft.ts';
import { SessionFields } from './SessionFields.tsx';
import { useSessionChange, type SessionChoices } from './useSessionForm.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';

export function Component(): ReactNode {
  const t = useTranslations('sessions.form');
  const trpc = useTRPC();
  const { id = '' } = useParams();
  const title = useSessionTitle();
  const session = useQuery(trpc.sessions.byId.queryOptions({ id }));
  const choices = useQuery(trpc.sessions.choices.queryOptions());
  const broken = [session, choices].find((query) => query.isError && !query.data);
  if (broken) return <Broken error={broken.error} retry={() => void broken.refetch()} />;
  return (
    <Page
      title={t('title_edit')}
      lead={session.data && title(session.data)}
      actions={<ButtonLink to={`/sessions/${id}`}>{t('back')}</ButtonLink>}
    >
      {session.data && choices.data ? (
        <Editor session={session.data} choices={choices.data} />
      ) : (
        <Skeleton rows={10} />
      )}
    </Page>
  );
}

interface Props {
  session: Session;
  choices: SessionChoices;
}

function Editor({ session, choices }: Props): ReactNode {
  const t = useTranslations('sessions.form.locked');
  const { status } = session;
  if (status === 'closed' || status === 'cancelled')
    return <Note tone="attention">{t(status)}</Note>;
  return <ChangeForm session={session} choices={choices} />;
}

/** What was read when the form opened is what is changed: a later reading does not move under the hands. */
function ChangeForm({ session, choices }: Props): ReactNode {
  const t = useTranslations('sessions.form');
  const [opened] = useState(session);
  const [defaults] = useState(() => draftOf(session));
  const form = useSessionChange(opened, defaults);
  return (
    <form
      noValidate
      onSubmit={(event) => void form.submit(event)}
      className="flex max-w-xl flex-col gap-6"
    >
      <ErrorSummary form={form} />
      <SessionFields
        form={form}
        choices={withThose(choices, opened)}
        scheduled={opened.status === 'scheduled' ? defaults : null}
        postings={opened.postings}
      />
      <div className="sticky bottom-0 z-10 flex flex-wrap gap-2 border-t border-line bg-page py-3">
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('save_changes')}
        </Button>
      </div>
      <LeaveGuard unsaved={form.unsaved} />
    </form>
  );
}

/** Who ran it may have left, and its programme may have ended: they stay on offer where they stand. */
function withThose(choices: SessionChoices, { programme, facilitator, helpers }: Session) {
  const also = <One extends { readonly id: string }>(all: readonly One[], more: readonly One[]) => [
    ...all,
    ...more.filter(({ id }) => !all.some((one) => one.id === id)),
  ];
  return {
    ...choices,
    programmes: also(choices.programmes, [programme]),
    facilitators: also(choices.facilitators, [facilitator, ...helpers]),
  };
}
