import { useId, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Chip, Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { nameOf, useNames } from './useNames.ts';

type Paths = Outputs['takeaways']['warmPaths'];
type Place = NonNullable<Paths['place']>;

/** Who could open a door to a posting's division, or to a unit; warmest first. */
export function WarmPaths(asked: { postingId: string } | { organizationId: string }): ReactNode {
  const t = useTranslations('takeaways.warm');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const names = useNames();
  const id = useId();
  const paths = useQuery(
    trpc.takeaways.warmPaths.queryOptions({ postingId: null, organizationId: null, ...asked }),
  );
  const place = paths.data?.place;
  // Beside a unit's own people it is there when it has something to say.
  const nobody = paths.data?.people.length === 0 && paths.data.alumni.length === 0;
  if (!('postingId' in asked) && (paths.isPending || nobody)) return null;
  return (
    <section
      aria-labelledby={id}
      className="card flex min-w-0 flex-col gap-3 rounded-card border border-line p-4"
    >
      <div>
        <h2 id={id} className="text-16 font-semibold">
          {t('title')}
        </h2>
        {place && <p className="text-13 text-soft">{t('lead', { unit: names.unit(place) })}</p>}
      </div>
      {paths.isError && <Note tone="late">{faultText(paths.error)}</Note>}
      {paths.isPending && <Skeleton rows={3} />}
      {place === null && <p className="text-soft">{t('no_ministry')}</p>}
      {place && paths.data && (
        <Found place={'postingId' in asked ? place : null} paths={paths.data} />
      )}
    </section>
  );
}

/** `place` is where to look on, unless one is there already. */
function Found({ place, paths }: { place: Place | null; paths: Paths }): ReactNode {
  const t = useTranslations('takeaways.warm');
  const { people, alumni } = paths;
  const look = place && (
    <Link
      to={`/directory?unit=${place.id}`}
      className="text-accent-text underline underline-offset-2"
    >
      {t('to_directory')}
    </Link>
  );
  if (people.length === 0 && alumni.length === 0)
    return (
      <p className="text-soft">
        {t('none')} {look}
      </p>
    );
  const groups = (['presented', 'met'] as const).map((how) => ({
    how,
    of: people.filter((one) => one.how === how),
  }));
  return (
    <>
      {groups.map(({ how, of }) => (
        <Group key={how} title={t(how)}>
          {of.map((one) => (
            <Known key={one.id} one={one} />
          ))}
        </Group>
      ))}
      <Group title={t('alumni')}>
        {alumni.map((one) => (
          <Alumnus key={one.kind === 'own' ? one.clientId : one.colleague} one={one} />
        ))}
      </Group>
      {look && <p className="text-13">{look}</p>}
    </>
  );
}

function Group({ title, children }: { title: string; children: readonly ReactNode[] }): ReactNode {
  if (children.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-13 font-medium text-soft">{title}</h3>
      <ul className="flex flex-col gap-2">{children}</ul>
    </div>
  );
}

function Known({ one }: { one: Paths['people'][number] }): ReactNode {
  const t = useTranslations('takeaways.warm');
  const formats = useFormats();
  const names = useNames();
  const place = [names.title(one), one.unit && names.unit(one.unit)].filter(Boolean).join(' · ');
  const between = [
    one.presentedOn && t('presented_on', { day: formats.day(one.presentedOn) }),
    one.metOn && t('met_on', { day: formats.day(one.metOn) }),
    one.lastOn &&
      one.lastOn !== one.presentedOn &&
      one.lastOn !== one.metOn &&
      t('last', { day: formats.day(one.lastOn) }),
  ].filter(Boolean);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <Link to={`/directory/${one.id}`} className="font-medium hover:underline">
          {nameOf(one)}
        </Link>
        {place !== '' && <p className="text-13 text-soft">{place}</p>}
        <p className="text-13 text-faint">{between.join(' · ')}</p>
      </div>
      <Standing one={one} />
    </li>
  );
}

function Standing({ one: { bar, freeOn } }: { one: Paths['people'][number] }): ReactNode {
  const t = useTranslations('takeaways.warm');
  const formats = useFormats();
  if (bar === null) return <Chip tone="good">{t('may')}</Chip>;
  const never = bar === 'do_not_contact' || bar === 'left' || bar === 'erased';
  return (
    <Chip tone={never ? 'late' : 'attention'}>
      {t(`bars.${bar}`)}
      {freeOn !== null && `, ${t('free_on', { day: formats.day(freeOn) })}`}
    </Chip>
  );
}

function Alumnus({ one }: { one: Paths['alumni'][number] }): ReactNode {
  const t = useTranslations('takeaways.warm');
  const formats = useFormats();
  const { today } = useOffice();
  if (one.kind === 'colleague')
    return <li className="text-14">{t('colleague', { count: one.count, name: one.colleague })}</li>;
  const since = one.startOn > today ? 'own_ahead' : 'own';
  return (
    <li>
      <Link to={`/clients/${one.clientId}`} className="font-medium hover:underline">
        {one.name}
      </Link>
      <p className="text-13 text-soft">
        {one.endOn === null
          ? t(since, { title: one.jobTitle, day: formats.day(one.startOn) })
          : t('own_ended', { title: one.jobTitle, day: formats.day(one.endOn) })}
      </p>
    </li>
  );
}
