import { useEffect, useId, useRef, useState, type DragEvent, type ReactNode } from 'react';
import FileUp from 'lucide-react/icons/file-up';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { mostMegabytes, sendFile, type Sending } from './sendFile.ts';

/** One file, dropped or chosen; it is sent at once and its own page opens. */
export function AddFile(): ReactNode {
  const t = useTranslations('imports.add');
  const input = useRef<HTMLInputElement>(null);
  const { sending, wrong, send, stop } = useSending();
  const [over, setOver] = useState(false);
  const heading = useId();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3">
      <h2 id={heading} className="text-16 font-semibold">
        {t('title')}
      </h2>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`flex flex-col items-start gap-3 rounded-card border border-dashed px-4 py-6 ${over ? 'border-accent bg-accent-tint' : 'border-edge'}`}
      >
        {sending ? (
          <Share {...sending} stop={stop} />
        ) : (
          <>
            <p className="flex items-center gap-2 text-14 text-soft">
              <FileUp size={18} aria-hidden />
              {t('drop')}
            </p>
            <Button tone="primary" onClick={() => input.current?.click()}>
              {t('choose')}
            </Button>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.json,.txt,text/csv,application/json,text/plain"
          onChange={(event) => {
            send([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      <div role="alert">{wrong && <Note tone="late">{wrong}</Note>}</div>
    </section>
  );
}

interface Going {
  readonly name: string;
  readonly share: number;
}

function Share({ name, share, stop }: Going & { stop: () => void }): ReactNode {
  const t = useTranslations('imports.add');
  const formats = useFormats();
  const words = t('sending', { name, percent: formats.percent(share) });
  return (
    <div className="flex w-full flex-col items-start gap-2">
      <p className="text-14 break-words">{words}</p>
      <progress
        max={1}
        value={share}
        aria-label={words}
        className="h-2 w-full appearance-none overflow-hidden rounded-round bg-grey-5 [&::-webkit-progress-bar]:bg-grey-5 [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent"
      />
      <Button compact onClick={stop}>
        {t('stop')}
      </Button>
    </div>
  );
}

function useSending() {
  const t = useTranslations('imports.add');
  const faultText = useFaultText();
  const { announce, toast } = useVoice();
  const navigate = useNavigate();
  const [sending, setSending] = useState<Going | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const current = useRef<Sending | null>(null);
  useEffect(() => () => current.current?.stop(), []);
  const arrival = async (begun: Sending, name: string): Promise<void> => {
    try {
      const { id } = await begun.done;
      announce(t('sent', { name }));
      void navigate(`/imports/${id}`);
    } catch (error) {
      if (error instanceof DOMException) toast({ text: t('stopped') });
      else setWrong(faultText(error));
    } finally {
      current.current = null;
      setSending(null);
    }
  };
  const send = (files: readonly File[]): void => {
    const [file] = files;
    if (!file || current.current) return;
    const tooLarge = file.size > mostMegabytes * 1_000_000;
    setWrong(null);
    if (files.length > 1) return setWrong(t('one'));
    if (tooLarge) return setWrong(t('too_large', { megabytes: mostMegabytes }));
    const { name } = file;
    const begun = sendFile(file, (share) => setSending({ name, share }));
    current.current = begun;
    setSending({ name, share: 0 });
    void arrival(begun, name);
  };
  return { sending, wrong, send, stop: () => current.current?.stop() };
}
