import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { Note } from '../parts/Chip.tsx';
import { useLanguage } from '../words.tsx';
import { Outside } from './Outside.tsx';
import { useFaultText } from './Refusals.tsx';
import { SignInForm } from './SignInForm.tsx';
import { sayWhetherSignedOut } from './signedOut.ts';

type DemoPerson = Outputs['session']['doors']['people'][number];

export function Component(): ReactNode {
  const t = useTranslations('frame.sign_in');
  const trpc = useTRPC();
  const doors = useQuery(trpc.session.doors.queryOptions(undefined, { staleTime: 60_000 }));
  const enter = useEnter();
  const people = doors.data?.people ?? [];
  const form = <SignInForm then={enter} />;
  if (people.length === 0) {
    return (
      <Outside title={t('title')} lead={t('lead_unknown')}>
        {form}
      </Outside>
    );
  }
  return (
    <Outside title={t('demo_title')} lead={t('demo_lead')}>
      <DemoPeople people={people} then={enter} />
      <details className="text-14">
        <summary className="w-fit text-accent-text underline underline-offset-2">
          {t('with_password')}
        </summary>
        <div className="mt-4">{form}</div>
      </details>
    </Outside>
  );
}

/** After sign-in: who it is, then the place they came for. */
function useEnter(): () => void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const go = useNavigate();
  const [search] = useSearchParams();
  return () => {
    sayWhetherSignedOut(false);
    void queries
      .fetchQuery(trpc.session.me.queryOptions(undefined, { staleTime: 0, meta: { steady: true } }))
      .then(() => go(placeOf(search.get('next')), { replace: true }));
  };
}

/** A visitor of a demo goes on in the language they read here, whatever the invented person speaks. */
function useSpeakOn(): () => Promise<unknown> {
  const trpc = useTRPC();
  const { locale } = useLanguage();
  const keep = useMutation(trpc.session.setLocale.mutationOptions({ meta: { keepsLists: true } }));
  return () => keep.mutateAsync({ locale });
}

/** Only a place inside the office: never another site. */
function placeOf(next: string | null): string {
  return next !== null && /^\/(?![/\\])/u.test(next) && !next.startsWith('/sign-in') ? next : '/';
}

function DemoPeople({
  people,
  then,
}: {
  people: readonly DemoPerson[];
  then: () => void;
}): ReactNode {
  const t = useTranslations('people');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const speakOn = useSpeakOn();
  const enter = useMutation(
    trpc.session.signInDemo.mutationOptions({
      meta: { keepsLists: true },
      onSuccess: () => void speakOn().finally(then),
    }),
  );
  return (
    <>
      {enter.isError && (
        <div role="alert">
          <Note tone="late">{faultText(enter.error)}</Note>
        </div>
      )}
      <ul className="flex flex-col gap-2">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              aria-busy={enter.isPending}
              onClick={() => enter.mutate({ personId: person.id })}
              className="card flex w-full flex-wrap items-baseline gap-x-3 rounded-card border border-edge bg-page px-4 py-2.5 text-start hover:bg-hover"
            >
              <span className="text-14 font-medium">{person.name}</span>
              <span className="text-13 text-soft">
                {person.roles.map((role) => t(`roles.${role}`)).join(' · ')}
              </span>
              <span className="basis-full text-13 text-faint">
                {person.roles.map((role) => t(`does.${role}`)).join('. ')}.
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
