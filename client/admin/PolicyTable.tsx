import type { ReactNode } from 'react';
import { roles as everyRole, type Role } from '@tremplin/shared/people.ts';
import { policy, reach, type Action, type Resource } from '@tremplin/shared/policy.ts';
import { useTranslations } from 'use-intl';
import { Table, type Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';

/** The table that the server allows by, in words: it cannot say anything else than what holds. */
export function PolicyTable(): ReactNode {
  const t = useTranslations('rights');
  const roleWord = useTranslations('people.roles');
  const columns: readonly Column<Resource>[] = [
    {
      key: 'resource',
      head: t('subject'),
      rowHead: true,
      wrap: true,
      cell: (resource) => t(`resources.${resource}`),
    },
    ...everyRole.map((role): Column<Resource> => ({
      key: role,
      head: roleWord(role),
      wrap: true,
      cell: (resource) => <Rights role={role} resource={resource} />,
    })),
  ];
  return (
    <section className="flex flex-col gap-2" aria-labelledby="policy-title">
      <h2 id="policy-title" className="text-16 font-semibold">
        {t('title')}
      </h2>
      <p className="text-14 text-soft">{t('lead')}</p>
      <Table
        caption={t('table')}
        columns={columns}
        rows={Object.keys(policy).filter(isResource)}
        rowKey={(resource) => resource}
        compact
      />
    </section>
  );
}

const actions: readonly Action[] = ['read', 'create', 'update'];

function Rights({ role, resource }: { role: Role; resource: Resource }): ReactNode {
  const t = useTranslations('rights');
  const formats = useFormats();
  const farthest = (action: Action, seesNames: boolean) =>
    reach({ roles: [role], seesNames }, action, resource);
  const held = actions.filter((action) => farthest(action, true) !== 'none');
  if (held.length === 0) {
    return (
      <>
        <span aria-hidden className="text-faint">
          –
        </span>
        <span className="sr-only">{t('nothing')}</span>
      </>
    );
  }
  const words = formats.list(held.map((action) => t(`actions.${action}`)));
  if (held.some((action) => farthest(action, false) === 'none'))
    return t('flag', { actions: words });
  return held.some((action) => farthest(action, true) === 'own')
    ? t('own', { actions: words })
    : words;
}

function isResource(key: string): key is Resource {
  return key in policy;
}
