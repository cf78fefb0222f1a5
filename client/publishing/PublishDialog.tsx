import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import { periodFrom } from '@tremplin/shared/period.ts';
import { publishReport } from '@tremplin/shared/publishing.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useKeyWords } from '../parts/keyWords.ts';
import { TextArea } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { Downloads } from './Downloads.tsx';
import { Preview } from './Preview.tsx';
import { choicesFor, type ReportScope } from './choices.ts';
import { useReportWords } from './useReportWords.ts';

interface Props {
  /** What is looked at; only its period and its programme can be published. */
  filter: Pick<OutcomeFilter, 'period' | 'from' | 'programmeId'>;
  close: () => void;
}

/** From the figures on screen to a frozen report: what it will be, yes, and the file. */
export function PublishDialog({ filter, close }: Props): ReactNode {
  const t = useTranslations('publishing.dialog');
  const words = useReportWords();
  const { today } = useOffice();
  const { period, from, programmeId } = filter;
  const [scope, choose] = useState<ReportScope>({ period, from });
  const [done, setDone] = useState<string | null>(null);
  const named = ({ period: kind, from: first }: ReportScope): string => {
    const days = periodFrom(kind, first);
    return days ? words.period(kind, days) : '';
  };
  const choices = choicesFor({ period, from }, today);
  const keyOf = (one: ReportScope): string => `${one.period} ${one.from}`;
  return (
    <Dialog
      open
      wide
      close={close}
      title={t('title', { period: named(scope) })}
      lead={done === null ? t('lead') : t('published')}
    >
      {done === null ? (
        <div className="flex flex-col gap-4">
          <SelectField
            label={t('period')}
            choices={choices.map((one) => ({ value: keyOf(one), label: named(one) }))}
            value={keyOf(scope)}
            onChange={({ target }) => {
              const chosen = choices.find((one) => keyOf(one) === target.value);
              if (chosen) choose(chosen);
            }}
          />
          <Draft
            key={keyOf(scope)}
            scope={{ ...scope, programmeId }}
            close={close}
            done={setDone}
          />
        </div>
      ) : (
        <div className="flex flex-col gap-4">
          <Downloads id={done} plain />
          <div className="flex flex-wrap justify-end gap-2">
            <ButtonLink to={`/reports/${done}`}>{t('open')}</ButtonLink>
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface DraftProps {
  scope: Props['filter'];
  close: () => void;
  done: (id: string) => void;
}

function Draft({ scope, close, done }: DraftProps): ReactNode {
  const t = useTranslations('publishing.dialog');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const inWords = useKeyWords();
  const preview = useQuery(trpc.publishing.preview.queryOptions(scope));
  if (preview.isError) {
    return (
      <div role="alert">
        <Note tone="late">{faultText(preview.error)}</Note>
      </div>
    );
  }
  if (!preview.data) return <Skeleton rows={6} />;
  const { refusal, content, version, differences } = preview.data;
  if (refusal || !content) {
    return (
      <Note tone="attention" title={t('cannot')}>
        {refusal && inWords(`outcomeFaults.${refusal.key}`, refusal.values)}
      </Note>
    );
  }
  return (
    <>
      <Preview
        content={content}
        version={version}
        changes={version > 1 ? differences.length : null}
      />
      <Confirm scope={scope} again={version > 1} close={close} done={done} />
    </>
  );
}

function Confirm({ scope, again, close, done }: DraftProps & { again: boolean }): ReactNode {
  const t = useTranslations('publishing.dialog');
  const trpc = useTRPC();
  const publish = useMutation(trpc.publishing.publish.mutationOptions());
  const form = useSchemaForm({
    schema: publishReport,
    defaults: { ...scope, reason: null },
    save: publish.mutateAsync,
    then: ({ id }) => done(id),
  });
  return (
    <form noValidate onSubmit={form.submit} className="contents">
      <ErrorSummary form={form} />
      {again && (
        <TextArea
          {...form.field('reason', 'text or null')}
          label={t('reason')}
          hint={t('reason_hint')}
          rows={2}
        />
      )}
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap justify-end gap-2 border-t border-line bg-float px-5 py-3">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button tone="primary" type="submit" busy={form.busy}>
          {t('publish')}
        </Button>
      </div>
    </form>
  );
}
