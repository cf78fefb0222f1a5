import { useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { sessionDraft, type SessionDraft } from '@tremplin/shared/sessions.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { Session, SessionFormState } from './draft.ts';

export type SessionChoices = Outputs['sessions']['choices'];

interface NewForm {
  readonly form: SessionFormState;
  /** Says what the save that follows is to lead to. */
  readonly aim: (to: 'draft' | 'scheduled') => void;
}

/** A new session is a draft first; the other button schedules it in the same breath. */
export function useNewSession(defaults: SessionDraft): NewForm {
  const trpc = useTRPC();
  const t = useTranslations('sessions.form');
  const formats = useFormats();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const add = useMutation(trpc.sessions.add.mutationOptions());
  const change = useMutation(trpc.sessions.change.mutationOptions());
  const schedule = useMutation(trpc.sessions.schedule.mutationOptions());
  const [id] = useState(() => crypto.randomUUID());
  const aim = useRef<'draft' | 'scheduled'>('draft');
  const tried = useRef(false);
  const version = useRef<number | null>(null);
  const form = useSchemaForm({
    schema: sessionDraft,
    defaults,
    save: async (draft) => {
      // A second try may find the draft of the first one there, whose answer was lost or whose
      // scheduling failed: what was typed since is a change of it.
      const again = tried.current;
      tried.current = true;
      if (version.current === null) {
        await add.mutateAsync({ id, ...draft });
        version.current = 1;
      }
      if (again) {
        const changed = await change.mutateAsync({ id, version: version.current, ...draft });
        version.current = changed.version;
      }
      if (aim.current === 'scheduled') await schedule.mutateAsync({ id, version: version.current });
      return draft;
    },
    then: ({ on }) => {
      const text =
        aim.current === 'draft' ? t('saved_draft') : t('scheduled', { day: formats.dayLong(on) });
      toast({ text, tone: 'good' });
      void navigate(`/sessions/${id}`);
    },
  });
  return {
    form,
    aim: (to) => {
      aim.current = to;
    },
  };
}

export function useSessionChange(session: Session, defaults: SessionDraft): SessionFormState {
  const trpc = useTRPC();
  const t = useTranslations('sessions.form');
  const navigate = useNavigate();
  const { toast } = useVoice();
  const change = useMutation(trpc.sessions.change.mutationOptions());
  return useSchemaForm({
    schema: sessionDraft,
    defaults,
    save: (draft) => change.mutateAsync({ id: session.id, version: session.version, ...draft }),
    then: () => {
      toast({ text: t('saved'), tone: 'good' });
      void navigate(`/sessions/${session.id}`);
    },
  });
}
