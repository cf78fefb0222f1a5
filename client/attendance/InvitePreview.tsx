import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Outputs } from '../api.ts';
import { Button } from '../parts/Button.tsx';

interface Props {
  found: Outputs['attendance']['findInvitees'];
  unticked: ReadonlySet<string>;
  setUnticked: (ids: ReadonlySet<string>) => void;
}

/** Everybody who fits, all of them ticked: the exceptions are taken out. */
export function InvitePreview({ found, unticked, setUnticked }: Props): ReactNode {
  const t = useTranslations('attendance.list.invite');
  const { rows, total, leftOut } = found;
  const chosen = rows.filter(({ clientId }) => !unticked.has(clientId)).length;
  const toggle = (id: string): void => {
    const next = new Set(unticked);
    if (!next.delete(id)) next.add(id);
    setUnticked(next);
  };
  const aside = [
    rows.length < total && t('first', { shown: rows.length }),
    leftOut.onList > 0 && t('on_list', { count: leftOut.onList }),
    leftOut.noConsent > 0 && t('no_consent', { count: leftOut.noConsent }),
  ].filter((line) => line !== false);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-14">
          <strong className="font-semibold">{t('found', { count: total })}</strong>
          {rows.length > 0 && (
            <span className="text-soft"> · {t('chosen', { chosen, count: rows.length })}</span>
          )}
        </p>
        {rows.length > 1 && (
          <Button
            compact
            tone="quiet"
            onClick={() =>
              setUnticked(chosen === 0 ? new Set() : new Set(rows.map((row) => row.clientId)))
            }
          >
            {t(chosen === 0 ? 'tick_all' : 'untick_all')}
          </Button>
        )}
      </div>
      {rows.length > 0 && (
        <ul
          aria-label={t('people')}
          tabIndex={0}
          className="max-h-64 overflow-y-auto rounded-card border border-line"
        >
          {rows.map((row) => (
            <li key={row.clientId} className="border-t border-line first:border-t-0">
              <label className="flex min-h-9 cursor-pointer items-center gap-3 px-3 py-1 text-14 hover:bg-hover">
                <input
                  type="checkbox"
                  checked={!unticked.has(row.clientId)}
                  onChange={() => toggle(row.clientId)}
                  className="size-4 shrink-0"
                />
                <span className="min-w-0 flex-1 break-words">{row.name}</span>
                <span className="text-13 text-soft">
                  {t('with', {
                    counsellor: row.counsellor ?? t('nobody_yet'),
                    programme: row.programme ?? '',
                  })}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 && <p className="text-14 text-soft">{t('nobody')}</p>}
      {aside.map((line) => (
        <p key={line} className="text-13 text-soft">
          {line}
        </p>
      ))}
    </div>
  );
}
