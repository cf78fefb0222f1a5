import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import CircleCheck from 'lucide-react/icons/circle-check';
import { useNavigate, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { Outside } from '../frame/Outside.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Segmented } from '../parts/Tabs.tsx';
import { CodeForm } from './CodeForm.tsx';
import { InvitationForm, NameForm } from './SignInForm.tsx';
import { useSession } from './useSession.ts';

type Entered = Outputs['door']['page'];

/** `/s/CODE`, on the telephone of somebody who has no account and is sent nobody's name. */
export function Component(): ReactNode {
  const t = useTranslations('door.phone');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const code = useScanned();
  const scanned = useQuery(
    trpc.door.page.queryOptions(
      { code },
      { enabled: code !== '', staleTime: Infinity, meta: { steady: true } },
    ),
  );
  const [typed, setTyped] = useState<Entered | null>(null);
  const entered = typed ?? scanned.data;
  if (entered) return <Doorway entered={entered} enter={setTyped} />;
  if (code !== '' && scanned.isPending)
    return (
      <Outside title={t('title')}>
        <Skeleton rows={3} />
      </Outside>
    );
  return (
    <Outside title={t('title')} lead={t('code.lead')}>
      {scanned.isError && (
        <div role="alert">
          <Note tone="late">{faultText(scanned.error)}</Note>
        </div>
      )}
      <div className={large}>
        <CodeForm entered={setTyped} />
      </div>
    </Outside>
  );
}

/** For a thumb, and so that no telephone zooms in on a box that is typed in. */
const large =
  'flex flex-col gap-4 [&_input]:min-h-12 [&_input]:text-16 [&_label]:text-14 [&_button]:min-h-12 [&_button]:text-16';

interface DoorwayProps {
  entered: Entered;
  enter: (entered: Entered) => void;
}

function Doorway({ entered, enter }: DoorwayProps): ReactNode {
  const t = useTranslations('door.phone');
  const { title, when } = useSession()(entered);
  const [way, setWay] = useState<'name' | 'invitation'>('name');
  const [spent, setSpent] = useState(false);
  const [arrived, setArrived] = useState<Outputs['door']['signIn'] | null>(null);
  if (arrived) return <Arrived name={arrived.firstName} again={() => setArrived(null)} />;
  const form = { ticket: entered.ticket, arrived: setArrived, spent: () => setSpent(true) };
  const ways = (['name', 'invitation'] as const).map((key) => ({ key, label: t(`way.${key}`) }));
  return (
    <Outside title={title} lead={t('office_when', { office: entered.office, when })}>
      <div className={large}>
        {spent && (
          <CodeForm
            again
            entered={(next) => {
              enter(next);
              setSpent(false);
            }}
          />
        )}
        <div className="flex [&_[role=group]]:w-full [&_[role=group]>button]:flex-1">
          <Segmented label={t('ways')} options={ways} current={way} choose={setWay} />
        </div>
        {/* Both stay, so that turning to the other way loses nothing. */}
        <div hidden={way !== 'name'}>
          <NameForm {...form} />
        </div>
        <div hidden={way !== 'invitation'}>
          <InvitationForm {...form} />
        </div>
        <p className="text-13 text-faint">{t('private')}</p>
      </div>
    </Outside>
  );
}

function Arrived({ name, again }: { name: string; again: () => void }): ReactNode {
  const t = useTranslations('door.phone');
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <Outside title={name === '' ? t('done') : t('done_named', { name })}>
      <div
        ref={said}
        tabIndex={-1}
        className="flex flex-col items-center gap-4 rounded-card bg-good-tint px-4 py-8 text-good"
      >
        <CircleCheck size={96} aria-hidden />
        <p className="text-center text-20 font-semibold">{t('done_lead')}</p>
      </div>
      <div>
        <Button tone="quiet" onClick={again}>
          {t('another')}
        </Button>
      </div>
    </Outside>
  );
}

/** The code of the address, read once and taken out of it, so that the history does not keep it. */
function useScanned(): string {
  const { code = '' } = useParams();
  const [scanned] = useState(code);
  const go = useNavigate();
  useEffect(() => {
    if (code !== '') void go('/s', { replace: true });
  }, [code, go]);
  return scanned;
}
