import { useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip, Note } from '../parts/Chip.tsx';
import type { Option } from '../parts/Combobox.tsx';
import { KeyHint } from '../parts/KeyHint.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { OtherClients } from './OtherClients.tsx';
import { useFitWords } from './useFitWords.ts';

type Suggested = Outputs['postings']['suggestedClients'][number];

interface Props {
  postingId: string;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** Who of one's own could go for it, each with why; several are added in one action. */
export function SuggestedClients({ postingId, heading }: Props): ReactNode {
  const t = useTranslations('postings.suggested');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const suggested = useQuery(trpc.postings.suggestedClients.queryOptions({ id: postingId }));
  const add = useMutation(trpc.applications.add.mutationOptions());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const offered = suggested.data ?? [];
  const [others, setOthers] = useState<readonly Option[]>([]);
  const ids = [...offered.map((one) => one.client.id), ...others.map((one) => one.value)];
  const clientIds = [...new Set(ids)].filter((id) => chosen.has(id));
  const choose = (which: readonly string[], on: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of which) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  const addAll = async (): Promise<void> => {
    const answer = await add.mutateAsync({ postingId, clientIds });
    setChosen(new Set());
    setOthers([]);
    toast({ text: t('added', { count: answer.added.length }) });
  };
  return (
    <section className="card flex min-w-0 flex-col gap-3 rounded-card border border-line p-4">
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-16 font-semibold">
          {t('title')}
        </h2>
        <p className="text-13 text-soft">{t('lead')}</p>
      </div>
      {suggested.isError && <Note tone="late">{faultText(suggested.error)}</Note>}
      {suggested.isPending && <Skeleton rows={4} />}
      {suggested.data && offered.length === 0 && <p className="text-14 text-soft">{t('none')}</p>}
      {offered.length > 0 && <Offered offered={offered} chosen={chosen} choose={choose} />}
      <OtherClients
        others={others}
        chosen={chosen}
        choose={choose}
        pick={(one) => {
          if (!ids.includes(one.value)) setOthers((before) => [...before, one]);
          choose([one.value], true);
        }}
      />
      {add.isError && (
        <div role="alert">
          <Note tone="late">{faultText(add.error)}</Note>
        </div>
      )}
      <div>
        <Button
          busy={add.isPending}
          disabled={clientIds.length === 0}
          onClick={() => void addAll().catch(() => undefined)}
        >
          {t('add', { count: clientIds.length })}
        </Button>
      </div>
    </section>
  );
}

interface OfferedProps {
  offered: readonly Suggested[];
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], on: boolean) => void;
}

/** X ticks the line that has the focus, Shift+X everything from the last tick to it; J and K move. */
function Offered({ offered, chosen, choose }: OfferedProps): ReactNode {
  const t = useTranslations('postings.suggested');
  const list = useRef<HTMLUListElement>(null);
  const last = useRef(0);
  const press = (key: KeyboardEvent, at: number): void => {
    if (key.ctrlKey || key.metaKey || key.altKey) return;
    const letter = key.key.toLowerCase();
    const boxes = list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    if (letter === 'j') boxes?.[at + 1]?.focus();
    if (letter === 'k') boxes?.[at - 1]?.focus();
    if (letter !== 'x') return;
    const [from, to] = key.shiftKey
      ? [Math.min(last.current, at), Math.max(last.current, at)]
      : [at, at];
    const ids = offered.slice(from, to + 1).map((one) => one.client.id);
    const on = key.shiftKey || !chosen.has(offered[at]?.client.id ?? '');
    choose(ids, on);
    last.current = at;
  };
  return (
    <>
      <ul ref={list} className="divide-y divide-line rounded-card border border-line">
        {offered.map((one, at) => (
          <li key={one.client.id} className="flex gap-3 px-3 py-2">
            <input
              type="checkbox"
              onKeyDown={(key) => press(key, at)}
              className="mt-0.5 size-4 shrink-0"
              aria-label={t('choose', { name: one.client.name })}
              checked={chosen.has(one.client.id)}
              onChange={(tick) => {
                choose([one.client.id], tick.target.checked);
                last.current = at;
              }}
            />
            <Fit one={one} />
          </li>
        ))}
      </ul>
      <p className="no-print flex flex-wrap items-center gap-1 text-12 text-faint">
        <KeyHint keys="X" /> {t('keys')} <KeyHint keys="J" /> <KeyHint keys="K" /> {t('keys_move')}
      </p>
    </>
  );
}

function Fit({ one }: { one: Suggested }): ReactNode {
  const words = useFitWords();
  return (
    <div className="min-w-0 grow">
      <Link to={`/clients/${one.client.id}`} className="font-medium hover:underline">
        {one.client.name}
      </Link>{' '}
      <span className="text-12 text-faint">{one.client.fileNo}</span>
      <div className="mt-1 flex flex-wrap gap-1">
        {one.reasons.map((reason) => (
          <Chip key={reason.kind} tone="good">
            {words.reason(reason)}
          </Chip>
        ))}
        {one.warnings.map((warning) => (
          <Chip key={warning.kind} tone="attention">
            {words.warning(warning)}
          </Chip>
        ))}
      </div>
    </div>
  );
}
