import { useState, type ReactNode } from 'react';
import Keyboard from 'lucide-react/icons/keyboard';
import { useTranslations } from 'use-intl';
import { Menu } from '../parts/Menu.tsx';
import { useVoice } from '../parts/Toaster.tsx';

export interface SingleKeys {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

const kept = 'single-keys';

/** Whether keys without a modifier do anything; this browser remembers. */
export function useSingleKeys(): SingleKeys {
  const [on, setOn] = useState(() => localStorage.getItem(kept) !== 'off');
  return {
    on,
    turn: (next) => {
      localStorage.setItem(kept, next ? 'on' : 'off');
      setOn(next);
    },
  };
}

/** Says what the keys do, and switches them off for whoever speaks or types by accident. */
export function ShortcutMenu({ keys }: { keys: SingleKeys }): ReactNode {
  const t = useTranslations('applications.keys');
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
          label: t('lead'),
          items: [{ key: 'turn', label: keys.on ? t('off') : t('on'), choose: turn }],
        },
      ]}
    />
  );
}
