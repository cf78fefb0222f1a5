import { lazy, Suspense, type ReactNode } from 'react';
import type { PlacementSlot } from './applications/useMoves.tsx';
import type { Option } from './parts/Combobox.tsx';
import { Skeleton } from './parts/Skeleton.tsx';
import type { Slots } from './reports/OutcomeSlots.ts';
import { InWings, readyWings, type Wing } from './words.tsx';

/** What the pages of other rooms show of the directory's wing; it comes with its words when it is first seen. */
const wing: readonly Wing[] = ['directory'];

const WarmPaths = lazy(async () => {
  const [{ WarmPaths: Loaded }] = await Promise.all([
    import('./takeaways/WarmPaths.tsx'),
    readyWings(wing),
  ]);
  return { default: Loaded };
});

const InterviewLearned = lazy(async () => {
  const { InterviewLearned: Loaded } = await import('./takeaways/InterviewLearned.tsx');
  return { default: Loaded };
});

const LearnedOf = lazy(async () => {
  const { LearnedOf: Loaded } = await import('./takeaways/LearnedAbout.tsx');
  return { default: Loaded };
});

const ClientInterviews = lazy(async () => {
  const [{ ClientInterviews: Loaded }] = await Promise.all([
    import('./interviews/ClientInterviews.tsx'),
    readyWings(wing),
  ]);
  return { default: Loaded };
});

const ContactInterviews = lazy(async () => {
  const { ContactInterviews: Loaded } = await import('./interviews/ContactInterviews.tsx');
  return { default: Loaded };
});

const LogInterview = lazy(() => import('./interviews/LogInterview.tsx'));

/** Whom a client has asked and met. */
export function interviewsOfClient(client: Option): ReactNode {
  return waited(<ClientInterviews client={client} />);
}

/** What we asked of a person of the directory, and when. */
export function interviewsOfContact(contactId: string): ReactNode {
  return waited(<ContactInterviews contactId={contactId} />);
}

/** From a hit of the directory to a logged interview. */
export function logInterview(contactId: string, close: () => void): ReactNode {
  return waited(<LogInterview contactId={contactId} onDone={close} />);
}

/** Ways into the division of a posting. */
export function warmPathsOf(postingId: string): ReactNode {
  return waited(<WarmPaths postingId={postingId} />);
}

/** Ways into a unit of the directory. */
export function warmPathsInto(organizationId: string): ReactNode {
  return waited(<WarmPaths organizationId={organizationId} />);
}

/** Before an interview what others told us, after it what it taught. */
export function learnedFrom(interviewId: string): ReactNode {
  return waited(<InterviewLearned interviewId={interviewId} />);
}

/** What one person of the directory told us. */
export function learnedOf(contactId: string): ReactNode {
  return waited(<LearnedOf contactId={contactId} />);
}

function waited(children: ReactNode): ReactNode {
  return (
    <Suspense fallback={<Skeleton rows={3} />}>
      <InWings of={wing}>{children}</InWings>
    </Suspense>
  );
}

/** What was promised, thought and said of a session; it comes when its tab is first opened. */
const Feedback = lazy(async () => {
  const [{ OneGuard }, { Commitments }, { Evaluations }, { Quotes }] = await Promise.all([
    import('./parts/OneGuard.tsx'),
    import('./sessions/Commitments.tsx'),
    import('./attendance/Evaluations.tsx'),
    import('./sessions/Quotes.tsx'),
  ]);
  return {
    default: ({ sessionId }: { sessionId: string }) => (
      <OneGuard>
        <div className="flex flex-col gap-8">
          <Commitments sessionId={sessionId} />
          <Evaluations sessionId={sessionId} />
          <Quotes sessionId={sessionId} />
        </div>
      </OneGuard>
    ),
  };
});

export function feedbackOn(sessionId: string): ReactNode {
  return (
    <Suspense fallback={<Skeleton rows={4} />}>
      <Feedback sessionId={sessionId} />
    </Suspense>
  );
}

const jobWords: readonly Wing[] = ['placements'];

const ClientPlacements = lazy(async () => {
  const { ClientPlacements: Loaded } = await import('./placements/ClientPlacements.tsx');
  return { default: Loaded };
});

/** Where a client works, what it counts as and its checks; the page has the words for its timeline. */
export function placementsOfClient({ value, label }: Option): ReactNode {
  return (
    <Suspense fallback={<Skeleton rows={4} tall />}>
      <ClientPlacements clientId={value} name={label} />
    </Suspense>
  );
}

const StartPlacement = lazy(async () => {
  const [Loaded] = await Promise.all([
    import('./placements/StartPlacementDialog.tsx'),
    readyWings(jobWords),
  ]);
  return Loaded;
});

/** An application that ends in a hire opens the dialog of another room. */
export const placing: PlacementSlot = (given) => (
  <Suspense fallback={null}>
    <InWings of={jobWords}>
      <StartPlacement {...given} />
    </InWings>
  </Suspense>
);

const Publish = lazy(() => import('./publishing/Publish.tsx'));

const Workload = lazy(() => import('./caseloads/WorkloadTable.tsx'));

/** What the pages of /outcomes show of other rooms. */
export const onOutcomes: Slots = {
  publish: (scope) => (
    <Suspense fallback={null}>
      <Publish scope={scope} />
    </Suspense>
  ),
  workload: (presenting, period) => (
    <Suspense fallback={<Skeleton rows={6} tall />}>
      <Workload presenting={presenting} period={period} />
    </Suspense>
  ),
};
