import { useEffect, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import { addStub } from '@tremplin/shared/attendance.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { useTRPC } from '../api.ts';
import { CheckField, SelectField } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { TouchButton } from './TouchButton.tsx';

interface Props {
  typed: string;
  sessionId: string;
  close: () => void;
  /** They do not agree to be recorded: one more head. */
  count: () => void;
  arrived: (rowId: string, name: string) => void;
}

/** Somebody nobody knew: a name, and their consent to have it recorded. */
export function StubForm({ typed, sessionId, close, count, arrived }: Props): ReactNode {
  const t = useTranslations('attendance.room.stub');
  const room = useTranslations('attendance.room.walk_ins');
  const common = useTranslations('common');
  const languages = useTranslations('sessions.languages');
  const form = useStubForm({ typed, sessionId, arrived });
  const { setFocus } = form.rhf;
  // The button that opened it is gone.
  useEffect(() => setFocus('givenName'), [setFocus]);
  return (
    <form
      onSubmit={form.submit}
      noValidate
      aria-labelledby="new-person"
      className={`flex max-w-xl flex-col gap-4 px-4 py-4 lg:px-6 ${forThumbs}`}
    >
      <h2 id="new-person" className="text-16 font-semibold">
        {t('title')}
      </h2>
      <ErrorSummary form={form} />
      <div className="grid grid-cols-2 gap-3">
        <TextField {...form.field('givenName')} label={t('given')} autoComplete="off" />
        <TextField {...form.field('familyName')} label={t('family')} autoComplete="off" />
        <TextField
          {...form.field('phone', 'text or null')}
          type="tel"
          label={t('phone')}
          optional
          autoComplete="off"
        />
        <SelectField
          {...form.field('lang')}
          label={t('lang')}
          choices={[
            { value: 'en', label: languages('en') },
            { value: 'fr', label: languages('fr') },
          ]}
        />
      </div>
      <CheckField {...form.field('consent')} label={t('consent')} />
      <div className="flex flex-wrap gap-2">
        <TouchButton type="submit" tone="primary" aria-busy={form.busy || undefined}>
          {t('submit')}
        </TouchButton>
        <TouchButton onClick={close}>{common('cancel')}</TouchButton>
      </div>
      <div className="flex flex-col items-start gap-2 border-t border-line pt-3">
        <p className="text-14 text-soft">{t('without')}</p>
        <TouchButton onClick={count}>{room('count_head')}</TouchButton>
      </div>
      <LeaveGuard unsaved={form.unsaved} />
    </form>
  );
}

/** Smaller letters than these make some telephones zoom in. */
const forThumbs =
  '[&_input:not([type=checkbox])]:min-h-11 [&_input:not([type=checkbox])]:text-16 ' +
  '[&_select]:min-h-11 [&_select]:text-16';

function useStubForm({
  typed,
  sessionId,
  arrived,
}: Pick<Props, 'typed' | 'sessionId' | 'arrived'>) {
  const trpc = useTRPC();
  const lang = useLocale() === 'fr' ? 'fr' : 'en';
  const [ids] = useState(() => ({ id: crypto.randomUUID(), clientId: crypto.randomUUID() }));
  const [first = '', ...others] = typed.trim().split(/\s+/);
  const add = useMutation(trpc.attendance.addStub.mutationOptions());
  return useSchemaForm({
    schema: addStub,
    defaults: {
      ...ids,
      sessionId,
      givenName: first,
      familyName: others.join(' '),
      phone: null,
      lang,
      consent: false,
    },
    save: async (person) => {
      const { id } = await add.mutateAsync(person);
      return { id, name: clientName(person) };
    },
    then: ({ id, name }) => arrived(id, name),
  });
}
