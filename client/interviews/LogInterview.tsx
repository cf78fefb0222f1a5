import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import type { Option } from '../parts/Combobox.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { Guarded } from '../parts/guarded.ts';
import { KeyHint } from '../parts/KeyHint.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useCtrlEnter } from '../parts/useCtrlEnter.ts';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { Before, useBarWords, useBefore } from './Before.tsx';
import { ClientBox } from './ClientBox.tsx';
import { Letters } from './Letters.tsx';
import { blankLog, isBarred, logDraft, logOf, mayPlan } from './logDraft.ts';
import { LogFields } from './LogFields.tsx';
import { keepNotes, keptNotes, lastChoice, rememberChoice } from './remembered.ts';
import { WhatFollows } from './WhatFollows.tsx';

interface Props {
  contactId: string;
  /** The client whose page one comes from; otherwise the one chosen last. */
  client?: Option | undefined;
  onDone: () => void;
}

/** Facts first, then what happened: from a hit of the directory to a logged interview in one panel. */
export default function LogInterview({ contactId, client, onDone }: Props): ReactNode {
  const t = useTranslations('interviews.log');
  const { can } = useOffice();
  const before = useBefore(contactId, null);
  if (can('create', 'interview'))
    return (
      // Its notes are kept for the next time it opens, so it closes without a question.
      <Guarded value={null}>
        <LogForm key={contactId} contactId={contactId} client={client} onDone={onDone} />
      </Guarded>
    );
  return (
    <div className="flex flex-col gap-3">
      {before ? <Before before={before} /> : <Skeleton rows={2} />}
      <p className="text-14 text-soft">{t('not_own')}</p>
    </div>
  );
}

function LogForm({ contactId, client, onDone }: Props): ReactNode {
  const t = useTranslations('interviews.log');
  const { person, today } = useOffice();
  const barWords = useBarWords();
  const [known] = useState(() => lastChoice(person.id));
  const [chosen, setChosen] = useState<Option | null>(client ?? known.client);
  const before = useBefore(contactId, chosen?.value ?? null);
  const form = useLogForm({ contactId, chosen, purpose: known.purpose, today, onDone });
  const [what, purpose, notes] = form.rhf.watch(['what', 'purpose', 'notes']);
  useEffect(() => keepNotes(person.id, contactId, notes), [person.id, contactId, notes]);
  const bar = before?.verdict.bar ?? null;
  const barred = isBarred(what, bar);
  const why = before && barred ? barWords(before) : null;
  const { toast } = useVoice();
  const submit = (): void => {
    if (why !== null) toast({ text: t('blocked', { why }), tone: 'late' });
    else if (!barred && !form.busy) void form.submit();
  };
  const panel = useRef<HTMLFormElement>(null);
  useCtrlEnter(panel, submit);
  const choose = (next: Option | null): void => {
    setChosen(next);
    form.rhf.setValue('clientId', next?.value ?? '', { shouldDirty: true });
  };
  return (
    <form
      ref={panel}
      noValidate
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="flex flex-col gap-4"
    >
      {before ? <Before before={before} /> : <Skeleton rows={2} />}
      <ErrorSummary form={form} />
      <ClientBox
        id={form.idOf('clientId')}
        error={form.errorOf('clientId')}
        label={t('client')}
        hint={chosen !== null && chosen === known.client ? t('client_kept') : t('client_hint')}
        value={chosen}
        onChange={choose}
        startsHere
      />
      <LogFields form={form} />
      <WhatFollows form={form} before={before} />
      {why !== null && (
        <p role="status" className="text-14 text-late">
          {t('blocked', { why })} {bar !== null && mayPlan(bar) && t('blocked_plan')}
        </p>
      )}
      <Foot save={t(saveWord(what))} busy={form.busy} barred={barred} />
      {what !== 'met' && (
        <Letters
          contactId={contactId}
          clientId={chosen?.value ?? null}
          purpose={purpose}
          kinds={what === 'phone' ? ['call', 'request'] : ['request', 'call']}
          copied={(lang) => form.rhf.setValue('templateLang', lang)}
          logs
        />
      )}
      <LeaveGuard unsaved={() => form.rhf.getValues('notes').trim() !== '' && form.unsaved()} />
    </form>
  );
}

interface FootProps {
  save: string;
  busy: boolean;
  barred: boolean;
}

/** Stays in sight however long the panel is, unless the window is too low to spare the room. */
function Foot({ save, busy, barred }: FootProps): ReactNode {
  const t = useTranslations('interviews.log');
  return (
    <div
      data-foot
      className="-bottom-5 z-10 -mx-5 flex flex-wrap items-center gap-2 border-t border-line bg-float px-5 py-3 [@media(min-height:480px)]:sticky"
    >
      <Button tone="primary" type="submit" busy={busy} aria-disabled={barred}>
        {save}
      </Button>
      <span className="text-13 text-faint">
        <KeyHint keys="Ctrl+Enter" /> {t('keys')}
      </span>
    </div>
  );
}

interface Given {
  contactId: string;
  chosen: Option | null;
  purpose: Parameters<typeof blankLog>[1]['purpose'];
  today: string;
  onDone: () => void;
}

function useLogForm({ contactId, chosen, purpose, today, onDone }: Given) {
  const t = useTranslations('interviews.log');
  const trpc = useTRPC();
  const { person } = useOffice();
  const { toast } = useVoice();
  const formats = useFormats();
  const navigate = useNavigate();
  const [notes] = useState(() => keptNotes(person.id, contactId));
  const log = useMutation(trpc.interviews.log.mutationOptions());
  const said = ({ reminderOn, thankYouDueOn }: Outputs['interviews']['log']): string => {
    const label = chosen?.label ?? '';
    if (thankYouDueOn !== null)
      return t('saved_met', { client: label, day: formats.day(thankYouDueOn) });
    return reminderOn === null
      ? t('saved', { client: label })
      : t('saved_asked', { client: label, day: formats.day(reminderOn) });
  };
  return useSchemaForm({
    schema: logDraft,
    defaults: blankLog(contactId, { clientId: chosen?.value ?? null, purpose, today, notes }),
    save: async (draft) => {
      const moved = await log.mutateAsync(logOf(draft));
      return { moved, purpose: draft.purpose };
    },
    then: ({ moved, purpose: used }) => {
      rememberChoice(person.id, { client: chosen, purpose: used });
      keepNotes(person.id, contactId, '');
      toast({
        text: said(moved),
        tone: 'good',
        action: { label: t('open'), run: () => void navigate(`/interviews/${moved.id}`) },
      });
      onDone();
    },
  });
}

function saveWord(what: string): 'save' | 'save_met' | 'save_plan' {
  if (what === 'met') return 'save_met';
  return what === 'plan' ? 'save_plan' : 'save';
}
