import { useEffect, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { profileForm } from '@tremplin/shared/clients.ts';
import { phoneParts } from '@tremplin/shared/phone.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { ClientFile } from './ClientPage.tsx';
import {
  Background,
  Identity,
  Languages,
  OfficeFacts,
  RightToWork,
  Target,
} from './ProfileSections.tsx';

interface Props {
  file: ClientFile;
  /** The version whose values lie in the form: what the save is measured against. */
  read: number;
  adopt: (version: number) => void;
}

export function ProfileForm({ file, read, adopt }: Props): ReactNode {
  const t = useTranslations('clients.profile');
  const words = useTranslations('clients');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const save = useMutation(trpc.clients.saveProfile.mutationOptions());
  const form = useSchemaForm({
    schema: profileForm,
    defaults: shown(file, words),
    save: (values) => save.mutateAsync({ id: file.id, version: read, ...values }),
    stays: true,
    then: ({ version }) => {
      adopt(version);
      toast({ text: t('saved'), tone: 'good' });
    },
  });
  const { reset, formState } = form.rhf;
  const { isDirty } = formState;
  // What somebody else saved shows up at once, unless there is typing that it would wipe out.
  useEffect(() => {
    if (isDirty || file.version <= read) return;
    reset(shown(file, words));
    adopt(file.version);
  }, [isDirty, file, read, reset, adopt, words]);
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-6">
      <ErrorSummary form={form} />
      <Identity form={form} />
      <Languages form={form} />
      <RightToWork form={form} />
      <Target form={form} />
      <Background form={form} />
      <OfficeFacts form={form} />
      <div>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('save')}
        </Button>
      </div>
      <LeaveGuard unsaved={form.unsaved} />
    </form>
  );
}

/** The profile with its telephone number as people write it; the schema reads it back. */
function shown(
  { profile }: ClientFile,
  t: ReturnType<typeof useTranslations<'clients'>>,
): ClientFile['profile'] {
  if (profile.phone === null) return profile;
  const { number, ext } = phoneParts(profile.phone);
  return { ...profile, phone: ext === null ? number : t('phoneExt', { number, ext }) };
}
