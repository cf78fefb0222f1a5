import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import type { Import } from './ImportPage.tsx';
import type { FileRow } from './Rows.tsx';
import { titleIn, unitIn, usePhone, type Told } from './told.ts';

interface Props {
  of: Import;
  rows: readonly FileRow[];
  foot: ReactNode;
  reload: (() => void) | undefined;
}

/** Rows that may be somebody we know, side by side with whom; the answer is remembered. */
export function Decisions({ of, rows, foot, reload }: Props): ReactNode {
  const t = useTranslations('imports.decide');
  const { can } = useOffice();
  const [decided, setDecided] = useState<readonly string[]>([]);
  const decide = useDecide((one) => {
    setDecided((before) => [...before, one]);
    reload?.();
  });
  return (
    <>
      <ul className="flex flex-col gap-4">
        {rows.flatMap((row) =>
          row.rivals
            .filter((rival) => !decided.includes(keyOf(row.rowNo, rival.id)))
            .map((rival) => (
              <li
                key={keyOf(row.rowNo, rival.id)}
                className="card flex flex-col gap-3 rounded-card border border-line p-4"
              >
                <h3 className="text-14 font-semibold break-words">
                  {t('of', { name: row.after?.name ?? '', line: row.line })}
                </h3>
                <div className="grid gap-4 sm:grid-cols-2">
                  {row.after && <Side head={t('in_file')} who={row.after} />}
                  <Side head={t('in_directory')} who={rival} to={`/directory/${rival.id}`} />
                </div>
                {can('update', 'contact_import') && (
                  <div role="group" aria-label={t('title')} className="flex flex-wrap gap-2">
                    {([true, false] as const).map((same) => (
                      <Button
                        key={String(same)}
                        busy={decide.isPending}
                        aria-label={`${t(same ? 'same' : 'other')}: ${rival.name}`}
                        onClick={() =>
                          decide.mutate({
                            id: of.id,
                            rowNo: row.rowNo,
                            contactId: rival.id,
                            same,
                          })
                        }
                      >
                        {t(same ? 'same' : 'other')}
                      </Button>
                    ))}
                  </div>
                )}
              </li>
            )),
        )}
      </ul>
      {foot}
    </>
  );
}

function keyOf(rowNo: number, contactId: string): string {
  return `${rowNo} ${contactId}`;
}

/** The lists are read again when the file has been compared anew, not before. */
function useDecide(done: (key: string) => void) {
  const t = useTranslations('imports.decide');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  return useMutation(
    trpc.imports.decide.mutationOptions({
      meta: { keepsLists: true },
      onSuccess: (_answer, { rowNo, contactId, same }) => {
        toast({ text: t(same ? 'same_done' : 'other_done') });
        done(keyOf(rowNo, contactId));
      },
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
}

function Side({ head, who, to }: { head: string; who: Told; to?: string }): ReactNode {
  const t = useTranslations('imports.row');
  const locale = useLocale();
  const phoneIn = usePhone();
  const facts = [
    ['title', titleIn(locale, who)],
    ['unit', unitIn(locale, who.path)],
    ['email', who.email ?? ''],
    ['phone', phoneIn(who)],
    ['city', who.city ?? ''],
  ] as const;
  return (
    <div className="min-w-0">
      <p className="text-12 text-faint">{head}</p>
      <p className="text-14 font-medium break-words">
        {to ? (
          <Link to={to} className="hover:underline">
            {who.name}
          </Link>
        ) : (
          who.name
        )}
      </p>
      <dl className="mt-1 flex flex-col gap-0.5 text-13">
        {facts.map(
          ([fact, value]) =>
            value !== '' && (
              <div key={fact} className="flex flex-wrap gap-x-2">
                <dt className="text-faint">{t(fact)}</dt>
                <dd className="min-w-0 break-words">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
