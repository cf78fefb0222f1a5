import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import type { Option } from '../parts/Combobox.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { InterviewLine } from './InterviewLine.tsx';
import { rememberChoice } from './remembered.ts';
import { useInterviewWords } from './useInterviewWords.ts';

/** Whom a client has asked and met, and the way to somebody else, for whom the client is then kept. */
export function ClientInterviews({ client }: { client: Option }): ReactNode {
  const t = useTranslations('interviews.of_client');
  const trpc = useTRPC();
  const words = useInterviewWords();
  const { can, person } = useOffice();
  const seen = useQuery(trpc.interviews.ofClient.queryOptions({ clientId: client.value }));
  if (seen.isError) return <Broken error={seen.error} retry={() => void seen.refetch()} />;
  if (!seen.data) return <Skeleton rows={3} />;
  return (
    <section aria-label={t('title')} className="flex max-w-3xl flex-col gap-3">
      {seen.data.length === 0 ? (
        <p className="text-14 text-soft">{t('empty')}</p>
      ) : (
        <ul className="flex flex-col">
          {seen.data.map((row) => (
            <InterviewLine
              key={row.id}
              row={row}
              name={words.contact(row.contact)}
              detail={words.unit(row.contact)}
            />
          ))}
        </ul>
      )}
      {can('read', 'contact') && (
        <div>
          <ButtonLink to="/directory" onClick={() => rememberChoice(person.id, { client })}>
            {t('find')}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
