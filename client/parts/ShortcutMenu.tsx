import type { ReactNode } from 'react';
import Keyboard from 'lucide-react/icons/keyboard';
import { useTranslations } from 'use-intl';
import { Menu } from './Menu.tsx';
import type { SingleKeys } from './singleKeys.ts';
import { useVoice } from './Toaster.tsx';

interface Props {
  keys: SingleKeys;
  /** What the keys of this page do, in a sentence. */
  lead: string;
}

/** Says what the keys do, and switches them off for whoever speaks or types by accident. */
export function ShortcutMenu({ keys, lead }: Props): ReactNode {
  const t = useTranslations('common.keys');
  const { announce } = useVoice();
  const turn = (): void => {
    keys.turn(!keys.on);
    announce(keys.on ? t('now_off') : t('now_on'));
  };
  return (
    <Menu
      button={
        <>
          <Keyboard size={16} aria-hidden /> {t('menu')}
        </>
      }
      groups={[
        {
          label: lead,
          items: [{ key: 'turn', label: keys.on ? t('off') : t('on'), choose: turn }],
        },
      ]}
    />
  );
}
