import { useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useController } from 'react-hook-form';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Combobox, type Option } from '../parts/Combobox.tsx';
import type { Session, SessionFormState } from './draft.ts';

interface Props {
  form: SessionFormState;
  /** Those that the session mentions already, with their titles. */
  known: Session['postings'];
}

/** Found one after the other; each stands as a chip. */
export function PostingsMentioned({ form, known }: Props): ReactNode {
  const t = useTranslations('sessions.form');
  const { field } = useController({ control: form.rhf.control, name: 'postingIds' });
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(
    () => new Map(known.map(({ id, title, jobId }) => [id, title ?? jobId ?? ''])),
  );
  const { items, busy, ask } = usePostingOptions(field.value);
  const mention = (chosen: Option | null): void => {
    if (chosen === null) return;
    setTitles((now) => new Map(now).set(chosen.value, chosen.label));
    field.onChange([...field.value, chosen.value]);
    ask('');
  };
  return (
    <div className="flex flex-col gap-2">
      <Combobox
        // A box that has given its choice away starts anew.
        key={field.value.length}
        id={form.idOf('postingIds')}
        error={form.errorOf('postingIds')}
        label={t('postings')}
        hint={t('postings_hint')}
        optional
        value={null}
        onChange={mention}
        items={items}
        onQuery={ask}
        busy={busy}
      />
      {field.value.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {field.value.map((id) => (
            <li
              key={id}
              className="chip inline-flex max-w-full items-center gap-1 rounded-round bg-grey-4 ps-2 text-13 text-ink"
            >
              <span className="min-w-0 truncate">{titles.get(id)}</span>
              <button
                type="button"
                aria-label={t('posting_remove', { title: titles.get(id) ?? '' })}
                className="grid size-6 shrink-0 place-items-center rounded-round hover:bg-pressed"
                onClick={() => field.onChange(field.value.filter((other) => other !== id))}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function usePostingOptions(chosen: readonly string[]) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const found = useQuery(
    trpc.postings.suggest.queryOptions(
      { typed },
      { enabled: typed.trim() !== '', placeholderData: keepPreviousData },
    ),
  );
  const rows = typed.trim() === '' ? [] : (found.data ?? []);
  const items: Option[] = rows
    .filter(({ id }) => !chosen.includes(id))
    .map(({ id, title, jobId, organization }) => ({
      value: id,
      label: title ?? jobId ?? organization,
      detail: [organization, jobId].filter(Boolean).join(' · '),
    }));
  return { items, busy: found.isFetching, ask: setTyped };
}
