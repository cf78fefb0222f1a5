import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { TypedSoFar } from '@tremplin/shared/clients.ts';
import { useTRPC } from '../api.ts';
import { Note } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { StatusChip } from './StatusChip.tsx';
import { useSettled } from '../parts/useSettled.ts';

/** Who we may know already, while the name is still being typed. It warns and never stops. */
export function DuplicateWarning({ typed }: { typed: TypedSoFar }): ReactNode {
  const t = useTranslations('clients');
  const formats = useFormats();
  const trpc = useTRPC();
  const { givenName, familyName, phone, email, birthYear } = typed;
  const settled = useSettled([givenName, familyName, phone, email].join('\n'));
  const [given = '', family = '', number = '', address = ''] = settled.split('\n');
  const enough = given.length + family.length > 2 || number.length > 9 || address.includes('@');
  const found = useQuery(
    trpc.clients.duplicates.queryOptions(
      {
        givenName: given,
        familyName: family,
        phone: number,
        email: address,
        birthYear: typeof birthYear === 'number' && Number.isInteger(birthYear) ? birthYear : null,
      },
      { enabled: enough, placeholderData: (before) => before },
    ),
  );
  const known = enough ? (found.data ?? []) : [];
  return (
    <div role="status">
      {known.length > 0 && (
        <Note tone="attention" title={t('duplicates.title', { count: known.length })}>
          <ul className="mt-1 flex flex-col gap-1">
            {known.map((one, at) => (
              <li key={one.own?.id ?? at} className="flex flex-wrap items-center gap-x-2">
                {one.own === null ? (
                  <span>
                    {t('duplicates.other', {
                      name: one.name,
                      counsellor: one.counsellor ?? t('list.nobody'),
                    })}
                  </span>
                ) : (
                  <Link
                    to={`/clients/${one.own.id}`}
                    target="_blank"
                    className="underline underline-offset-2"
                  >
                    {t('duplicates.own', { name: one.name })}
                  </Link>
                )}
                <StatusChip status={one.status} />
                <span className="text-13">
                  {t('duplicates.same', {
                    reasons: formats.list(
                      one.reasons.map((reason) => t(`duplicates.reasons.${reason}`)),
                    ),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}
