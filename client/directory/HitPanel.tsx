import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mailTo } from '@tremplin/shared/mail-address.ts';
import { ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Sheet } from '../parts/Dialog.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { HitChips, nameOf, useReach } from './HitRow.tsx';
import { useContactNames } from './useContactNames.ts';
import type { Hit } from './useLookUp.ts';

interface Props {
  hit: Hit | null;
  close: () => void;
  log: ((contactId: string, close: () => void) => ReactNode) | undefined;
}

/** Somebody beside the list: how to reach them, and what one may do from here. */
export function HitPanel({ hit, close, log }: Props): ReactNode {
  const t = useTranslations('directory.lookup');
  const names = useContactNames();
  // While the panel fades it goes on showing whom it showed.
  const [last, setLast] = useState(hit);
  if (hit !== null && hit !== last) setLast(hit);
  if (last === null) return null;
  return (
    <Sheet
      open={hit !== null}
      close={close}
      title={nameOf(last)}
      lead={names.title(last) ?? t('no_title')}
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center gap-2">
          <HitChips hit={last} />
          <ButtonLink to={`/directory/${last.id}`} tone="quiet" compact>
            {t('open_page')}
          </ButtonLink>
        </div>
        {last.status === 'do_not_contact' && <Note tone="late">{t('silent')}</Note>}
        {last.status === 'left' && <Note tone="attention">{t('gone')}</Note>}
        <Facts hit={last} />
        {log?.(last.id, close)}
      </div>
    </Sheet>
  );
}

function Facts({ hit }: { hit: Hit }): ReactNode {
  const t = useTranslations('directory.lookup');
  const formats = useFormats();
  const names = useContactNames();
  const reach = useReach();
  const mayReach = hit.status !== 'do_not_contact';
  const link = 'text-accent-text underline underline-offset-2';
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('facts.works'), hit.path.length > 0 ? hit.path.map(names.unit).join(' › ') : t('no_unit')],
    [
      t('facts.phone'),
      hit.phone !== null &&
        (mayReach ? (
          <a href={`tel:${hit.phone}`} className={link}>
            {reach(hit)}
          </a>
        ) : (
          reach(hit)
        )),
    ],
    [
      t('facts.email'),
      hit.email !== null &&
        (mayReach ? (
          <a href={mailTo(hit.email)} className={`${link} break-all`}>
            {hit.email}
          </a>
        ) : (
          <span className="break-all">{hit.email}</span>
        )),
    ],
    [t('facts.city'), hit.city],
    [t('facts.verified'), formats.day(hit.verifiedOn)],
    ...(hit.knownSince === null ? [] : [[t('facts.known'), formats.day(hit.knownSince)] as const]),
  ];
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-1 text-14">
      {facts.map(([label, fact]) => (
        <div key={label} className="contents">
          <dt className="text-13 text-soft">{label}</dt>
          <dd className="min-w-0 break-words">{fact || t('facts.unknown')}</dd>
        </div>
      ))}
    </dl>
  );
}
