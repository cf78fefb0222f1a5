import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { changeNote, noteKinds } from '@tremplin/shared/clients.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextArea } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { NoteEntry } from './Timeline.tsx';

/** The author's own note, while it may still be put right. */
export function CorrectNote({
  note,
  close,
}: {
  note: NoteEntry | null;
  close: () => void;
}): ReactNode {
  const t = useTranslations('clients.note');
  return (
    <Dialog open={note !== null} close={close} title={t('correct_title')} lead={t('correct_lead')}>
      {note && <Correction note={note} close={close} />}
    </Dialog>
  );
}

function Correction({ note, close }: { note: NoteEntry; close: () => void }): ReactNode {
  const t = useTranslations('clients');
  const trpc = useTRPC();
  const change = useMutation(trpc.clients.changeNote.mutationOptions());
  const { id, version, kind, body } = note;
  const form = useSchemaForm({
    schema: changeNote,
    defaults: { id, version, kind, body },
    save: (values) => change.mutateAsync(values),
    then: close,
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextArea {...form.field('body')} label={t('note.label')} rows={6} />
      <RadioGroup
        {...form.field('kind')}
        inline
        label={t('note.kind')}
        choices={noteKinds.map((value) => ({ value, label: t(`noteKinds.${value}`) }))}
      />
      <Button type="submit" tone="primary" busy={form.busy}>
        {t('note.correct_save')}
      </Button>
    </form>
  );
}
