import type { ReactNode, Ref } from 'react';
import { useTranslations } from 'use-intl';
import { noteKinds } from '@tremplin/shared/clients.ts';
import { Button } from '../parts/Button.tsx';
import { SaveState } from '../parts/SaveState.tsx';
import { Segmented } from '../parts/Tabs.tsx';
import { TextArea } from '../parts/TextField.tsx';
import type { NoteDraft } from './useNoteDraft.tsx';

interface Props {
  draft: NoteDraft;
  ref: Ref<HTMLTextAreaElement>;
}

/** Always open on top of the timeline: one writes while talking. */
export function NoteBox({ draft, ref }: Props): ReactNode {
  const t = useTranslations('clients');
  const { body, kind, saving } = draft;
  return (
    <form
      noValidate
      className="card flex flex-col gap-2 rounded-card border border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        draft.save();
      }}
    >
      <TextArea
        ref={ref}
        label={t('note.label')}
        error={draft.error}
        rows={3}
        value={body}
        readOnly={saving.state === 'saving'}
        onChange={(event) => draft.write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          draft.save();
        }}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          label={t('note.kind')}
          options={noteKinds.map((key) => ({ key, label: t(`noteKinds.${key}`) }))}
          current={kind}
          choose={draft.choose}
        />
        <Button type="submit" busy={saving.state === 'saving'}>
          {t('note.save')}
        </Button>
        <SaveState saving={saving} />
        <span className="text-12 text-faint">{t('note.keys')}</span>
      </div>
    </form>
  );
}
