import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';

type All = Outputs['imports']['effects'];
type Touched = All['open'];
const underWay = ['open', 'thanks', 'holds'] as const;
const link = 'font-medium underline underline-offset-2';

/** What of the office's own work the changes touch: own clients by name, those of colleagues as a number. */
export function Effects({ importId }: { importId: string }): ReactNode {
  const t = useTranslations('imports.effects');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const effects = useQuery(trpc.imports.effects.queryOptions({ id: importId }));
  if (effects.isError) return <Note tone="late">{faultText(effects.error)}</Note>;
  if (!effects.data) return <Skeleton rows={2} />;
  const found = effects.data;
  const kinds = underWay.filter((kind) => found[kind].all > 0);
  return (
    <section aria-labelledby="effects" className="flex flex-col gap-3">
      <h2 id="effects" className="text-16 font-semibold">
        {t('title')}
      </h2>
      {kinds.length === 0 && found.heads.length === 0 && (
        <p className="text-14 text-soft">{t('none')}</p>
      )}
      {kinds.map((kind) => (
        <Note key={kind} tone="attention" title={t(kind, { count: found[kind].all })}>
          <Own kind={kind} of={found[kind]} />
        </Note>
      ))}
      {found.heads.length > 0 && <Heads of={found.heads} />}
    </section>
  );
}

function Own({ kind, of }: { kind: (typeof underWay)[number]; of: Touched }): ReactNode {
  const t = useTranslations('imports.effects');
  const formats = useFormats();
  const others = of.all - of.own.length;
  return (
    <>
      <ul>
        {of.own.map((one) => (
          <li key={`${one.contact.id} ${one.client.id} ${one.interviewId}`}>
            <Link to={`/directory/${one.contact.id}`} className={link}>
              {one.contact.name}
            </Link>{' '}
            {t('for_client')}{' '}
            <Link to={`/clients/${one.client.id}`} className={link}>
              {one.client.name}
            </Link>
            {one.day !== null && kind !== 'open' && (
              <>
                , {t(kind === 'holds' ? 'held_until' : 'thank_by', { day: formats.day(one.day) })}
              </>
            )}
            {one.interviewId && (
              <>
                {' · '}
                <Link to={`/interviews/${one.interviewId}`} className={link}>
                  {t('interview')}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {others > 0 && <p>{t('others', { count: others })}</p>}
    </>
  );
}

function Heads({ of }: { of: All['heads'] }): ReactNode {
  const t = useTranslations('imports.effects');
  return (
    <Note tone="information" title={t('heads', { count: of.length })}>
      <ul>
        {of.map(({ contact, openPostings }) => (
          <li key={contact.id}>
            <Link to={`/directory/${contact.id}`} className={link}>
              {contact.name}
            </Link>
            {openPostings > 0 && <>, {t('postings', { count: openPostings })}</>}
          </li>
        ))}
      </ul>
    </Note>
  );
}
