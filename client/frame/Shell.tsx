import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import MenuIcon from 'lucide-react/icons/menu';
import { useTranslations } from 'use-intl';
import { IconButton } from '../parts/Button.tsx';
import { readyCombobox } from '../parts/Combobox.tsx';
import { readyDialogs } from '../parts/Dialog.tsx';
import { AccountMenu, OfficeLanguageSwitch } from './AccountMenu.tsx';
import { useOffice } from './Office.tsx';
import { Rail, type Place } from './Rail.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

interface Props {
  places: readonly Place[];
  /** What goes on around whichever room is open, such as sending what this browser still holds. */
  around: (room: ReactNode) => ReactNode;
}

/** The walls of the office: rail, bar, banner, and the room in the middle. */
export function Shell({ places, around }: Props): ReactNode {
  const t = useTranslations('frame');
  const { office } = useOffice();
  const menuButton = useRef<HTMLButtonElement>(null);
  const rail = useRailMenu(menuButton);
  useIdleFetch();
  return (
    <div className="min-h-dvh">
      <a
        href="#content"
        className="sr-only z-70 rounded-control bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
        onClick={(press) => {
          press.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t('skip')}
      </a>
      {office.mode === 'demo' && (
        <aside
          aria-label={t('demo_label')}
          className="bg-attention-tint px-4 py-1 text-center text-13 text-attention"
        >
          {t('demo')}
        </aside>
      )}
      <header className="no-print sticky top-0 z-30 flex h-12 items-center gap-1 border-b border-line bg-page px-2 lg:px-4">
        <span className="md:hidden">
          <IconButton
            ref={menuButton}
            label={t('menu')}
            aria-expanded={rail.open}
            aria-controls="rail"
            icon={<MenuIcon size={18} aria-hidden />}
            onClick={rail.toggle}
          />
        </span>
        <span className="me-auto min-w-0 truncate px-1 text-14 font-semibold">{office.name}</span>
        <OfficeLanguageSwitch />
        <ThemeSwitch />
        <AccountMenu />
      </header>
      <div className="flex max-md:flex-col">
        <Rail places={places} open={rail.open} />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1">
          {around(<Outlet />)}
        </main>
      </div>
      <ScrollRestoration />
    </div>
  );
}

/** On narrow screens the rail is a menu: it closes on Escape and when a page is chosen. */
function useRailMenu(button: RefObject<HTMLButtonElement | null>): {
  open: boolean;
  toggle: () => void;
} {
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const [at, setAt] = useState(pathname);
  if (at !== pathname) {
    setAt(pathname);
    setOpen(false);
  }
  useEffect(() => {
    if (!open) return;
    const shut = (press: KeyboardEvent): void => {
      if (press.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', shut);
    return () => document.removeEventListener('keydown', shut);
  }, [open, button]);
  return { open, toggle: () => setOpen((now) => !now) };
}

/** Once the first page stands, what the next press may need comes in quietly. */
function useIdleFetch(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      readyDialogs();
      readyCombobox();
    }, 2500);
    return () => clearTimeout(timer);
  }, []);
}
