import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import type { GivenLink } from './OneTimeLink.tsx';
import type { PersonLine } from './PeopleTable.tsx';

interface Props {
  /** Null while the dialog is closed. */
  person: PersonLine | null;
  close: () => void;
}

export function NewLinkDialog(props: Props & { then: (link: GivenLink) => void }): ReactNode {
  const t = useTranslations('people.new_link_confirm');
  const trpc = useTRPC();
  const { person, close, then } = props;
  const name = person?.name ?? '';
  const make = useMutation(
    trpc.people.reinvite.mutationOptions({ onSuccess: (link) => then({ ...link, name }) }),
  );
  return (
    <Confirm
      open={person !== null}
      close={close}
      title={t('title', { name })}
      lead={person && t(person.state === 'invited' ? 'invited' : 'active')}
      error={make.error}
      button={
        <Button
          tone="primary"
          busy={make.isPending}
          onClick={() => person && make.mutate({ id: person.id })}
        >
          {t('submit')}
        </Button>
      }
    />
  );
}

export function DisableDialog({ person, close }: Props): ReactNode {
  const t = useTranslations('people');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const name = person?.name ?? '';
  const disable = useMutation(
    trpc.people.disable.mutationOptions({
      onSuccess: () => {
        toast({ text: t('disabled', { name }) });
        close();
      },
    }),
  );
  return (
    <Confirm
      open={person !== null}
      close={close}
      title={t('disable_confirm.title', { name })}
      lead={t('disable_confirm.lead')}
      error={disable.error}
      button={
        <Button
          tone="danger"
          busy={disable.isPending}
          onClick={() => person && disable.mutate({ id: person.id })}
        >
          {t('disable_confirm.submit')}
        </Button>
      }
    />
  );
}

interface ConfirmProps {
  open: boolean;
  close: () => void;
  title: string;
  lead: ReactNode;
  error: unknown;
  button: ReactNode;
}

function Confirm({ open, close, title, lead, error, button }: ConfirmProps): ReactNode {
  const common = useTranslations('common');
  const faultText = useFaultText();
  return (
    <Dialog
      open={open}
      close={close}
      title={title}
      lead={lead}
      actions={
        <>
          <Button onClick={close}>{common('cancel')}</Button>
          {button}
        </>
      }
    >
      {error !== null && (
        <div role="alert">
          <Note tone="late">{faultText(error)}</Note>
        </div>
      )}
    </Dialog>
  );
}
