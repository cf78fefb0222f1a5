import { useState, type ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import CircleUser from 'lucide-react/icons/circle-user';
import { useTranslations } from 'use-intl';
import type { Locale } from '@tremplin/shared/people.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Menu } from '../parts/Menu.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useLanguage } from '../words.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useOffice } from './Office.tsx';
import { useFaultText } from './Refusals.tsx';
import { sendWhatWaits } from './unsent.ts';

/** Who is signed in, what they are, and the way out. */
export function AccountMenu(): ReactNode {
  const t = useTranslations('frame');
  const roles = useTranslations('people.roles');
  const { person } = useOffice();
  const trpc = useTRPC();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const leave = useMutation(
    trpc.session.signOut.mutationOptions({
      meta: { keepsLists: true },
      // A fresh document: nothing of anybody's file stays in memory.
      onSuccess: () => window.location.assign('/sign-in'),
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  const [unsent, setUnsent] = useState(0);
  const signOut = async (): Promise<void> => {
    const left = await sendWhatWaits();
    if (left > 0) setUnsent(left);
    else leave.mutate();
  };
  const stay = (): void => setUnsent(0);
  return (
    <>
      <Menu
        look="plain"
        label={t('account', { name: person.name })}
        button={
          <>
            <CircleUser size={18} aria-hidden />
            <span className="max-w-40 truncate text-13 max-md:hidden">{person.name}</span>
          </>
        }
        groups={[
          {
            label: (
              <>
                <span className="block text-13 font-medium text-ink">{person.name}</span>
                <span className="block">{person.email}</span>
                <span className="block">{person.roles.map((role) => roles(role)).join(' · ')}</span>
              </>
            ),
            items: [{ key: 'sign_out', label: t('sign_out'), choose: () => void signOut() }],
          },
        ]}
      />
      <Dialog
        open={unsent > 0}
        close={stay}
        title={t('unsent.title', { count: unsent })}
        lead={t('unsent.text')}
        actions={
          <>
            <Button tone="danger" onClick={() => leave.mutate()}>
              {t('unsent.leave')}
            </Button>
            <Button tone="primary" onClick={stay}>
              {t('unsent.stay')}
            </Button>
          </>
        }
      />
    </>
  );
}

/** Switches at once, then tells the office, so that the next sign-in speaks the same language. */
export function OfficeLanguageSwitch(): ReactNode {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { speak } = useLanguage();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const me = trpc.session.me.queryKey();
  const keep = useMutation(
    trpc.session.setLocale.mutationOptions({
      meta: { keepsLists: true },
      onSuccess: (_answer, { locale }) =>
        queries.setQueryData(me, (now) => now && { ...now, person: { ...now.person, locale } }),
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  const choose = (locale: Locale): void => {
    void speak(locale);
    keep.mutate({ locale });
  };
  return <LanguageSwitch choose={choose} />;
}
