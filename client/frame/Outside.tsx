import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '../words.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

interface Props {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** The page of those who are not in yet: one column, the two switches at the same place as inside. */
export function Outside({ title, lead, children }: Props): ReactNode {
  const { speak } = useLanguage();
  useEffect(() => {
    document.title = `${title} – Tremplin`;
  }, [title]);
  return (
    <>
      <header className="flex h-12 items-center gap-1 px-4">
        <span className="me-auto text-14 font-semibold text-accent-text">Tremplin</span>
        <LanguageSwitch choose={(locale) => void speak(locale)} />
        <ThemeSwitch />
      </header>
      <main className="mx-auto flex w-full max-w-[520px] flex-col gap-6 px-4 pt-6 pb-12 sm:pt-[10dvh]">
        <div>
          <h1 className="text-28 font-semibold">{title}</h1>
          {lead && <p className="mt-1 text-14 text-soft">{lead}</p>}
        </div>
        {children}
      </main>
    </>
  );
}
