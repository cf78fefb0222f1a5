import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import FileUp from 'lucide-react/icons/file-up';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { TextArea } from '../parts/TextField.tsx';
import type { Parsed } from './draft.ts';

const atMost = 300_000;

interface Props {
  source: string;
  setSource: (source: string) => void;
  reading: boolean;
  /** The lines as read; null while nothing was. */
  lines: Parsed['lines'] | null;
}

/** The text to read: pasted, typed or from a saved page; once read, with what was recognised marked. */
export function SourcePane({ source, setSource, reading, lines }: Props): ReactNode {
  const t = useTranslations('postings.source');
  const [editing, setEditing] = useState(true);
  const [problem, setProblem] = useState<'too_large' | 'file_failed' | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const take = (text: string, done: boolean): void => {
    setProblem(text.length > atMost ? 'too_large' : null);
    if (text.length > atMost) return;
    setSource(text);
    if (done) setEditing(false);
  };
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await textOf(file);
    if (text === null) setProblem('file_failed');
    else take(text, true);
  };
  const pane = useRef<HTMLElement>(null);
  useFileDrop(pane, (file) => void open(file));
  const marked = !editing && lines !== null;
  return (
    <section
      aria-label={t('title')}
      ref={pane}
      className="flex min-w-0 flex-col gap-2 lg:sticky lg:top-16"
    >
      {problem && <Note tone="late">{t(problem)}</Note>}
      {marked ? (
        <MarkedLines lines={lines} />
      ) : (
        <TextArea
          label={t('label')}
          hint={t('hint')}
          rows={22}
          spellCheck={false}
          value={source}
          onChange={(typed) => take(typed.target.value, false)}
          onPaste={() => setEditing(false)}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {marked && (
          <Button compact onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )}
        {!marked && lines !== null && (
          <Button compact onClick={() => setEditing(false)}>
            {t('marked')}
          </Button>
        )}
        <Button
          compact
          icon={<FileUp size={14} aria-hidden />}
          onClick={() => picker.current?.click()}
        >
          {t('file')}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".html,.htm,.txt,text/html,text/plain"
          tabIndex={-1}
          aria-hidden
          className="hidden"
          onChange={(chosen) => {
            void open(chosen.target.files?.[0]);
            chosen.target.value = '';
          }}
        />
        <span role="status" className="text-13 text-soft">
          {reading
            ? t('reading')
            : lines !== null &&
              t('recognised', { count: lines.filter((line) => line.field !== null).length })}
        </span>
      </div>
    </section>
  );
}

function MarkedLines({ lines }: { lines: Parsed['lines'] }): ReactNode {
  const t = useTranslations('postings');
  return (
    <div
      role="region"
      aria-label={t('source.marked')}
      tabIndex={0}
      className="max-h-[70dvh] overflow-auto rounded-card border border-line py-2 text-13"
    >
      {lines.map((line, at) => (
        <p
          key={at}
          className={`flex gap-3 px-3 break-words whitespace-pre-wrap ${line.field === null ? 'text-soft' : 'border-s-2 border-accent bg-accent-tint'}`}
        >
          <span className="min-w-0 grow">{line.text === '' ? '\u00a0' : line.text}</span>
          {line.field !== null && (
            <span className="shrink-0 text-12 text-accent-text">
              {t(`read_field.${line.field}`)}
            </span>
          )}
        </p>
      ))}
    </div>
  );
}

function useFileDrop(pane: RefObject<HTMLElement | null>, take: (file: File) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const box = pane.current;
    const over = (dragged: DragEvent): void => dragged.preventDefault();
    const drop = (dropped: DragEvent): void => {
      const file = dropped.dataTransfer?.files[0];
      if (!file) return;
      dropped.preventDefault();
      latest.current(file);
    };
    box?.addEventListener('dragover', over);
    box?.addEventListener('drop', drop);
    return () => {
      box?.removeEventListener('dragover', over);
      box?.removeEventListener('drop', drop);
    };
  }, [pane]);
}

/** Saved pages are UTF-8 or, from older browsers, Windows-1252. Null when the file cannot be read. */
async function textOf(file: File): Promise<string | null> {
  try {
    const bytes = await file.arrayBuffer();
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  } catch {
    return null;
  }
}
