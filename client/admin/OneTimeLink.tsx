import { useRef, useState, type ReactNode } from 'react';
import Copy from 'lucide-react/icons/copy';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';

export interface GivenLink {
  readonly name: string;
  readonly link: string;
  readonly expiresAt: string;
}

/** The only time the link is shown: the office keeps its hash and cannot show it again. */
export function OneTimeLinkDialog(props: {
  given: GivenLink | null;
  close: () => void;
}): ReactNode {
  const t = useTranslations('people.link');
  const formats = useFormats();
  const { given, close } = props;
  return (
    <Dialog
      open={given !== null}
      close={close}
      title={t('title', { name: given?.name ?? '' })}
      lead={given && t('lead', { time: formats.dayTime(given.expiresAt) })}
      actions={<Button onClick={close}>{t('done')}</Button>}
    >
      {given && <TheLink link={given.link} />}
    </Dialog>
  );
}

function TheLink({ link }: { link: string }): ReactNode {
  const t = useTranslations('people.link');
  const { announce } = useVoice();
  const box = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'select' | null>(null);
  const copy = async (): Promise<void> => {
    const now = await navigator.clipboard.writeText(link).then(
      () => 'copied' as const,
      () => 'select' as const,
    );
    setOutcome(now);
    announce(t(now));
    if (now === 'select') box.current?.select();
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <div className="w-full">
        <TextField
          ref={box}
          label={t('label')}
          value={link}
          readOnly
          onFocus={(focus) => focus.currentTarget.select()}
        />
      </div>
      <span className="flex items-center gap-3">
        <Button tone="primary" icon={<Copy size={14} aria-hidden />} onClick={() => void copy()}>
          {t('copy')}
        </Button>
        {outcome && <span className="text-13 text-soft">{t(outcome)}</span>}
      </span>
    </div>
  );
}
