import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { dayOf, parseIso } from '@tremplin/shared/day.ts';
import { faultOf, useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Broken } from '../frame/Broken.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { HitPanel } from './HitPanel.tsx';
import { LookUpBar } from './LookUpBar.tsx';
import { rememberTyped, typedOn } from './remembered.ts';
import { Results } from './Results.tsx';
import { UnitHead } from './UnitHead.tsx';
import { UnitPosts } from './UnitPosts.tsx';
import { UnitTree } from './UnitTree.tsx';
import { useBoxKeys } from './useBoxKeys.ts';
import { useChoice } from './useChoice.ts';
import { useDirectoryPlace } from './useDirectoryPlace.ts';
import { useLookUp, type Hit } from './useLookUp.ts';

interface Slots {
  /** What one may do with somebody who was found: log an approach or an interview. */
  log?: (contactId: string, close: () => void) => ReactNode;
  /** Ways into a unit through people we know. */
  into?: (organizationId: string) => ReactNode;
}

/** One box over the whole directory, the tree beside it, and a panel for whoever was found. */
export function DirectoryPage({ log, into }: Slots): ReactNode {
  const t = useTranslations('directory');
  const { can } = useOffice();
  const place = useDirectoryPlace();
  const [typed, setTyped] = useTyped();
  const [opened, setOpened] = useState<Hit | null>(null);
  const [isTreeOpen, setTreeOpen] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useBoxKeys(box);
  const { found, answer, answered, settled, isLate, isSlow } = useLookUp(typed, place);
  const choice = useChoice(answer?.people ?? [], isLate, setOpened);
  const isNowhere = found.isError && faultOf(found.error)?.kind === 'not_found';
  if (isNowhere) return <Broken error={found.error} />;
  const browses = place.unitId !== null && settled.trim() === '';
  return (
    <Page
      title={t('lookup.title')}
      lead={<Snapshot />}
      actions={
        <>
          {can('read', 'contact_import') && (
            <ButtonLink to="/imports">{t('lookup.imports')}</ButtonLink>
          )}
          {can('create', 'contact') && (
            <ButtonLink to="/directory/new" tone="primary">
              {t('lookup.add_person')}
            </ButtonLink>
          )}
        </>
      }
    >
      <LookUpBar
        box={box}
        typed={typed}
        setTyped={setTyped}
        place={place}
        region={answer?.region ?? null}
        choice={browses ? null : choice}
      />
      <div className="flex min-w-0 flex-col gap-x-6 gap-y-3 lg:flex-row">
        <div className="min-w-0 lg:w-80 lg:shrink-0">
          <div className="lg:hidden">
            <Button compact aria-expanded={isTreeOpen} onClick={() => setTreeOpen(!isTreeOpen)}>
              {t(isTreeOpen ? 'units.hide' : 'units.show')}
            </Button>
          </div>
          <div className={isTreeOpen ? 'max-lg:mt-2' : 'max-lg:hidden'}>
            <UnitTree place={place} />
          </div>
        </div>
        <div className="flex min-w-0 flex-1 flex-col gap-4">
          {place.unitId !== null && <UnitHead unitId={place.unitId} place={place} />}
          {browses && <UnitPosts unitId={place.unitId ?? ''} open={setOpened} />}
          {browses && into?.(place.unitId ?? '')}
          {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
          {!browses && !answer && !found.isError && <Skeleton rows={8} />}
          {!browses && answer && (
            <Results
              answer={answer}
              typed={answered}
              isSlow={isSlow}
              place={place}
              choice={choice}
              clear={() => setTyped('')}
            />
          )}
        </div>
      </div>
      <HitPanel hit={opened} close={() => setOpened(null)} log={log} />
    </Page>
  );
}

/** What is typed never goes into the address; on the way back from a contact it is there again. */
function useTyped(): readonly [string, (typed: string) => void] {
  const { person } = useOffice();
  const { key } = useLocation();
  const [typed, setTyped] = useState(() => typedOn(person.id, key));
  useEffect(
    () => rememberTyped({ personId: person.id, entry: key, text: typed }),
    [person.id, key, typed],
  );
  return [typed, setTyped];
}

/** The box stays, with what was typed. */
function Failed({ error, retry }: { error: unknown; retry: () => void }): ReactNode {
  const t = useTranslations('common');
  const faultText = useFaultText();
  return (
    <div role="alert" className="flex flex-col items-start gap-2">
      <Note tone="late">{faultText(error)}</Note>
      <Button onClick={retry}>{t('retry')}</Button>
    </div>
  );
}

/** How old it all is: a directory changes every day, and this one is a picture of it. */
function Snapshot(): ReactNode {
  const t = useTranslations('directory.lookup');
  const trpc = useTRPC();
  const formats = useFormats();
  const standing = useQuery(trpc.directory.standing.queryOptions());
  if (!standing.data) return null;
  const { importedAt } = standing.data;
  if (importedAt === null) return t('by_hand');
  return t('brought', { day: formats.day(dayOf(parseIso(importedAt))) });
}
