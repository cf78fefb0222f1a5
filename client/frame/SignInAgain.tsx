import { lazy, Suspense, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Skeleton } from '../parts/Skeleton.tsx';

import { sayWhetherSignedOut } from './signedOut.ts';

const SignInForm = lazy(async () => ({ default: (await import('./SignInForm.tsx')).SignInForm }));

interface Props {
  /** Who was at work; anybody else starts from the first page. */
  personId: string;
  out: boolean;
  children: ReactNode;
}

/** Keeps the page, hidden, under a sign-in: nothing that was typed is lost, and nobody reads it meanwhile. */
export function SignInAgain({ personId, out, children }: Props): ReactNode {
  const t = useTranslations('frame.sign_in');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const goOn = async (): Promise<void> => {
    const me = await queries.fetchQuery(trpc.session.me.queryOptions(undefined, { staleTime: 0 }));
    if (me?.person.id !== personId) return window.location.assign('/');
    sayWhetherSignedOut(false);
    await queries.invalidateQueries();
  };
  return (
    <>
      <div hidden={out} inert={out}>
        {children}
      </div>
      {out && (
        <main className="mx-auto flex max-w-md flex-col gap-4 p-6">
          <h1 className="text-28 font-semibold">{t('title')}</h1>
          <p className="text-soft">{t('again')}</p>
          <Suspense fallback={<Skeleton rows={3} />}>
            <SignInForm then={() => void goOn()} />
          </Suspense>
        </main>
      )}
    </>
  );
}
