import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSearchParams } from 'react-router';
import { Button, ButtonLink } from '../parts/Button.tsx';

interface Props {
  note: () => void;
  changeStatus: () => void;
}

/** Stays in sight while the file scrolls. */
export function ClientActions({ note, changeStatus }: Props): ReactNode {
  const t = useTranslations('clients.page');
  const [search, setSearch] = useSearchParams();
  const write = (): void => {
    if (search.get('tab') !== null && search.get('tab') !== 'timeline')
      setSearch({ tab: 'timeline' }, { preventScrollReset: true });
    note();
  };
  return (
    <div
      role="group"
      aria-label={t('actions')}
      className="no-print sticky top-12 z-10 -mx-4 flex flex-wrap gap-2 border-b border-line bg-page px-4 py-2 lg:-mx-6 lg:px-6"
    >
      <Button tone={search.get('tab') === 'profile' ? 'secondary' : 'primary'} onClick={write}>
        {t('add_note')}
      </Button>
      <Button onClick={changeStatus}>{t('change_status')}</Button>
      <ButtonLink to="?tab=applications">{t('add_to_posting')}</ButtonLink>
    </div>
  );
}
