import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { UnitDialog } from './UnitDialog.tsx';
import { useContactNames } from './useContactNames.ts';
import type { DirectoryPlace } from './useDirectoryPlace.ts';

interface Props {
  unitId: string;
  place: DirectoryPlace;
}

/** The unit one is in: where it stands, how many people are in it, and what it was called. */
export function UnitHead({ unitId, place }: Props): ReactNode {
  const t = useTranslations('directory.units');
  const lookup = useTranslations('directory.lookup');
  const kinds = useTranslations('contacts.kinds');
  const trpc = useTRPC();
  const { can } = useOffice();
  const formats = useFormats();
  const names = useContactNames();
  const [dialog, setDialog] = useState<'add' | 'change' | null>(null);
  const found = useQuery(trpc.directory.browse.queryOptions({ organizationId: unitId }));
  if (found.isError) return <Broken error={found.error} retry={() => void found.refetch()} />;
  const unit = found.data?.unit;
  if (!unit) return <Skeleton rows={2} />;
  const above = unit.path.slice(0, -1);
  return (
    <section aria-label={names.unit(unit)} className="flex flex-col gap-2">
      <nav aria-label={t('path')}>
        <ol className="flex flex-wrap gap-x-1.5 text-13 text-soft">
          <li>
            <Link to="/directory" className="underline underline-offset-2">
              {t('whole')}
            </Link>
          </li>
          {above.map((level) => (
            <li key={level.id}>
              <span aria-hidden>{'› '}</span>
              <Link to={`/directory?unit=${level.id}`} className="underline underline-offset-2">
                {names.unit(level)}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-16 font-semibold break-words">{names.unit(unit)}</h2>
          <p className="text-13 text-soft first-letter:uppercase">
            {[unit.acronym, kinds(unit.kind), t('people', { count: unit.people })]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {unit.formerNames.map((one) => (
            <p key={`${one.toDay} ${one.nameEn}`} className="text-13 text-faint">
              {t('former', { day: formats.day(one.toDay ?? ''), name: names.unit(one) })}
            </p>
          ))}
          {unit.closedOn !== null && (
            <p className="text-13 text-attention">
              {t('closed', { day: formats.day(unit.closedOn) })}
            </p>
          )}
        </div>
        {can('update', 'contact') && (
          <div className="no-print flex flex-wrap gap-2">
            <Button compact onClick={() => setDialog('change')}>
              {t('change')}
            </Button>
            <Button compact onClick={() => setDialog('add')}>
              {t('add_below')}
            </Button>
            <Button compact tone="quiet" onClick={() => place.go({ unitId: null })}>
              {lookup('everywhere')}
            </Button>
          </div>
        )}
      </div>
      <UnitDialog open={dialog === 'add'} close={() => setDialog(null)} unit={null} below={unit} />
      <UnitDialog
        open={dialog === 'change'}
        close={() => setDialog(null)}
        unit={unit}
        below={null}
      />
    </section>
  );
}
