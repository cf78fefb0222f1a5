import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Day } from '@tremplin/shared/day.ts';
import type { SessionDraft } from '@tremplin/shared/sessions.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { blankDraft, draftOf, nextDay, type Session } from './draft.ts';
import { SessionFields } from './SessionFields.tsx';
import { useNewSession, type SessionChoices } from './useSessionForm.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';

interface Model {
  /** Null where there is none to copy. */
  readonly session: Session | null;
  /** The day of the one before it. */
  readonly before: Day | null;
}

/** An empty form; with `?from=last`, or a session's id, filled with what that one had. */
export function Component(): ReactNode {
  const t = useTranslations('sessions.form');
  const trpc = useTRPC();
  const choices = useQuery(trpc.sessions.choices.queryOptions());
  const { model, failed } = useModel(choices.data);
  const lead = useLead(model);
  const broken = choices.isError ? choices : failed;
  if (broken) return <Broken error={broken.error} retry={() => void broken.refetch()} />;
  return (
    <Page title={t('title_new')} lead={lead}>
      {choices.data && model !== undefined ? (
        <NewForm choices={choices.data} model={model} />
      ) : (
        <Skeleton rows={10} />
      )}
    </Page>
  );
}

/** What the address asks to copy: null is nothing, undefined is not there yet. */
function useModel(choices: SessionChoices | undefined) {
  const trpc = useTRPC();
  const [search] = useSearchParams();
  const from = search.get('from') ?? '';
  const named = /^[0-9a-f-]{36}$/.test(from) ? from : null;
  const id = from === 'last' ? (choices?.lastId ?? null) : named;
  const one = useQuery(trpc.sessions.byId.queryOptions({ id: id ?? '' }, { enabled: id !== null }));
  const failed = one.isError ? one : undefined;
  const before = from === 'last' ? (choices?.beforeLast ?? null) : null;
  const found: Model | undefined = one.data && { session: one.data, before };
  const nothing = from === 'last' && choices?.lastId === null;
  const model: Model | null | undefined =
    from !== 'last' && named === null ? null : nothing ? { session: null, before } : found;
  return { model, failed };
}

function useLead(model: Model | null | undefined): string | undefined {
  const t = useTranslations('sessions.form');
  const title = useSessionTitle();
  const formats = useFormats();
  if (!model) return undefined;
  const { session } = model;
  if (session === null) return t('no_last');
  return t('copied', { title: title(session), day: formats.dayLong(session.startDay) });
}

function NewForm({ choices, model }: { choices: SessionChoices; model: Model | null }): ReactNode {
  const t = useTranslations('sessions.form');
  const { today, person } = useOffice();
  const [defaults] = useState(() => defaultsOf(choices, model, today, person.id));
  const { form, aim } = useNewSession(defaults);
  return (
    <form
      noValidate
      onSubmit={(event) => void form.submit(event)}
      className="flex max-w-xl flex-col gap-6"
    >
      <ErrorSummary form={form} />
      <SessionFields
        form={form}
        choices={choices}
        scheduled={null}
        postings={model?.session?.postings ?? []}
      />
      <div className="sticky bottom-0 z-10 flex flex-wrap gap-2 border-t border-line bg-page py-3">
        <Button type="submit" busy={form.busy} onClick={() => aim('draft')}>
          {t('save_draft')}
        </Button>
        <Button type="submit" tone="primary" busy={form.busy} onClick={() => aim('scheduled')}>
          {t('save_schedule')}
        </Button>
      </div>
      <LeaveGuard unsaved={form.unsaved} />
    </form>
  );
}

/** Who left since, or a programme that has ended, is not offered again. */
function defaultsOf(
  choices: SessionChoices,
  model: Model | null,
  today: Day,
  personId: string,
): SessionDraft {
  const runs = (id: string): boolean => choices.facilitators.some((one) => one.id === id);
  const only = choices.programmes.length === 1 ? choices.programmes[0]?.id : undefined;
  const blank = blankDraft(today, runs(personId) ? personId : '', only);
  if (!model?.session) return blank;
  const copy = draftOf(model.session);
  const offered = choices.programmes.some(({ id }) => id === copy.programmeId);
  return {
    ...copy,
    on: nextDay(copy.on, model.before, today),
    programmeId: offered ? copy.programmeId : blank.programmeId,
    facilitatorId: runs(copy.facilitatorId) ? copy.facilitatorId : blank.facilitatorId,
    helperIds: copy.helperIds.filter(runs),
  };
}
