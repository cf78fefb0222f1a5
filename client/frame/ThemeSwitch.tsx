import { useState, type ReactNode } from 'react';
import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import { useTranslations } from 'use-intl';
import { IconButton } from '../parts/Button.tsx';

/** Light or dark; kept in this browser only. Until it is used, the system decides. */
export function ThemeSwitch(): ReactNode {
  const t = useTranslations('frame.theme');
  const [dark, setDark] = useState(() => document.documentElement.dataset['theme'] === 'dark');
  const turn = (): void => {
    const next = dark ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = next;
    localStorage.setItem('theme', next);
    setDark(!dark);
  };
  return (
    <IconButton
      label={t(dark ? 'light' : 'dark')}
      icon={dark ? <Sun size={16} aria-hidden /> : <Moon size={16} aria-hidden />}
      onClick={turn}
    />
  );
}
