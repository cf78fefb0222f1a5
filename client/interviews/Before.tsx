import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Note } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { usePostingTitle } from '../parts/usePostingTitle.ts';
import type { BeforeFacts } from './shapes.ts';

export function useBefore(contactId: string, clientId: string | null): BeforeFacts | undefined {
  const trpc = useTRPC();
  const asked = trpc.interviews.before.queryOptions(
    { contactId, clientId },
    { placeholderData: keepPreviousData },
  );
  return useQuery(asked).data;
}

/** What is to be known before anybody writes to them: plain sentences first, then what to mind. */
export function Before({ before }: { before: BeforeFacts }): ReactNode {
  const t = useTranslations('interviews.before');
  const sentences = useSentences(before);
  const cautions = useCautions(before);
  const why = useBarWords()(before);
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-1 text-14">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Each before={before} />
      {why !== null && (
        <Note tone="late">
          {why}{' '}
          {before.open?.interviewId && (
            <Link to={`/interviews/${before.open.interviewId}`} className="underline">
              {t('open_link')}
            </Link>
          )}
        </Note>
      )}
      {cautions.length > 0 && (
        <Note tone="attention">
          <ul className="flex flex-col gap-1">
            {cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

/** Who approached them, how often, and how much is left of the budget that everybody shares. */
function useSentences({ window, month, limits, hold }: BeforeFacts): readonly string[] {
  const t = useTranslations('interviews.before');
  const formats = useFormats();
  const days = limits.budgetDays;
  const said: string[] = [];
  if (window.colleagues > 0 && window.lastOfColleaguesOn !== null) {
    const last = { people: window.colleagues, day: formats.day(window.lastOfColleaguesOn) };
    said.push(
      month.colleagues === window.colleagues ? t('month', last) : t('window', { ...last, days }),
    );
  }
  if (window.ownCount > 0 && window.lastOwnOn !== null)
    said.push(t('own', { times: window.ownCount, days, day: formats.day(window.lastOwnOn) }));
  if (window.count === 0) said.push(t('none', { days }));
  else {
    const limit = limits.contactApproaches;
    said.push(t('left_over', { left: Math.max(0, limit - window.count), limit, days }));
  }
  if (hold !== null) {
    const day = formats.day(hold.untilDay);
    said.push(
      hold.client === null
        ? t('hold', { name: hold.byName ?? '', day })
        : t('hold_own', { client: hold.client.name, day }),
    );
  }
  return said;
}

const forGood: ReadonlySet<string> = new Set(['erased', 'do_not_contact', 'left']);

function useCautions({
  verdict,
  branch,
  competition,
  limits,
  ...of
}: BeforeFacts): readonly string[] {
  const t = useTranslations('interviews.before');
  const formats = useFormats();
  const titleOf = usePostingTitle();
  // Nothing to mind where nobody may write any more.
  if (verdict.bar !== null && forGood.has(verdict.bar)) return [];
  return verdict.cautions.map((caution) => {
    switch (caution) {
      case 'branch_budget':
        return t('branch', { count: branch?.count ?? 0, days: limits.budgetDays });
      case 'competition':
        return [t('competition'), competition && `(${titleOf(competition)})`]
          .filter(Boolean)
          .join(' ');
      case 'stale':
        return t('stale', { day: formats.day(of.verifiedOn) });
      case 'moved':
        return t('moved');
    }
  });
}

/** Why they must not be written to now, and from when on they may; null when they may. */
export function useBarWords(): (before: BeforeFacts) => string | null {
  const t = useTranslations('interviews.before');
  const formats = useFormats();
  return ({ verdict: { bar, freeOn }, open, limits }) => {
    if (bar === null) return null;
    const why = t(`bars.${bar}`, {
      name: open?.byName ?? '',
      day: open?.since ? formats.day(open.since) : '',
      limit: limits.contactApproaches,
      days: limits.budgetDays,
    });
    return freeOn === null ? why : t('free', { why, day: formats.day(freeOn) });
  };
}

function Each({ before }: { before: BeforeFacts }): ReactNode {
  const t = useTranslations('interviews');
  const formats = useFormats();
  if (before.approaches.length === 0) return null;
  return (
    <details className="text-13 text-soft">
      <summary className="w-fit min-h-6">{t('before.each')}</summary>
      <ul className="mt-1 flex flex-col gap-1">
        {before.approaches.map(({ on, channel, result, byName, own }, at) => (
          <li key={at}>
            {t('before.line', {
              day: formats.day(on),
              channel: t(`channels.${channel}`),
              result: t(`results.${result}`),
              name: own ? t('before.you') : (byName ?? ''),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
