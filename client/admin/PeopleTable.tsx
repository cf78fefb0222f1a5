import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Chip, type Tone } from '../parts/Chip.tsx';
import { Menu, type MenuItem } from '../parts/Menu.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';

export type PersonLine = Outputs['people']['list'][number];
export type Asked = 'change' | 'new_link' | 'disable';

interface Props {
  people: readonly PersonLine[];
  /** The person of the row is to be changed, given a link, or disabled: a dialog asks further. */
  ask: (what: Asked, person: PersonLine) => void;
}

export function PeopleTable({ people, ask }: Props): ReactNode {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const { person: me } = useOffice();
  const columns: readonly Column<PersonLine>[] = [
    {
      key: 'name',
      head: t('name'),
      rowHead: true,
      cell: (one) => (
        <span className="inline-flex items-center gap-2">
          {one.name}
          {one.id === me.id && <span className="font-normal text-faint">({t('you')})</span>}
          {one.demo && <Chip>{t('demo')}</Chip>}
        </span>
      ),
    },
    { key: 'email', head: t('email'), cell: (one) => one.email },
    {
      key: 'roles',
      head: t('role'),
      cell: (one) => (
        <span className="inline-flex gap-1">
          {one.roles.map((role) => (
            <Chip key={role}>{t(`roles.${role}`)}</Chip>
          ))}
        </span>
      ),
    },
    { key: 'state', head: t('state'), cell: (one) => <State of={one} /> },
    {
      key: 'names',
      head: t('names'),
      cell: (one) =>
        one.seesNames ? t('sees_names') : <span className="text-faint">{common('no')}</span>,
    },
    {
      key: 'actions',
      head: common('table.actions'),
      quietHead: true,
      align: 'end',
      cell: (one) => <PersonMenu person={one} ask={ask} />,
    },
  ];
  return <Table caption={t('table')} columns={columns} rows={people} rowKey={(one) => one.id} />;
}

const tones: Record<PersonLine['state'], Tone> = {
  active: 'good',
  invited: 'information',
  disabled: 'neutral',
};

function State({ of: one }: { of: PersonLine }): ReactNode {
  const t = useTranslations('people');
  const formats = useFormats();
  return (
    <span className="inline-flex items-center gap-2">
      <Chip tone={tones[one.state]}>{t(`states.${one.state}`)}</Chip>
      {one.state === 'invited' && (
        <span className="text-faint">
          {one.linkUntil
            ? t('link_until', { time: formats.dayTime(one.linkUntil) })
            : t('link_over')}
        </span>
      )}
    </span>
  );
}

function PersonMenu({ person, ask }: { person: PersonLine } & Pick<Props, 'ask'>): ReactNode {
  const t = useTranslations('people');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const { person: me } = useOffice();
  const { id, name, state } = person;
  const enable = useMutation(
    trpc.people.enable.mutationOptions({
      onSuccess: (now) =>
        toast({ text: t(now.state === 'active' ? 'enabled' : 'enabled_invited', { name }) }),
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  const item = (what: Asked): MenuItem => ({
    key: what,
    label: t(what),
    choose: () => ask(what, person),
  });
  const items: MenuItem[] = [item('change')];
  if (state === 'disabled')
    items.push({ key: 'enable', label: t('enable'), choose: () => enable.mutate({ id }) });
  else items.push(item('new_link'));
  if (state !== 'disabled' && id !== me.id) items.push({ ...item('disable'), tone: 'danger' });
  return (
    <Menu
      look="plain"
      label={t('actions', { name })}
      button={<Ellipsis size={16} aria-hidden />}
      groups={[{ items }]}
    />
  );
}
