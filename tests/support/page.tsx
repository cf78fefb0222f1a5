import { cleanup, configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { createTRPCClient, unstable_localLink as localLink } from '@trpc/client';
import { openQueries } from '@tremplin/client/api.ts';
import { App } from '@tremplin/client/frame/App.tsx';
import { sayWhetherSignedOut } from '@tremplin/client/frame/signedOut.ts';
import { openRouter } from '@tremplin/client/routes.tsx';
import { fetchWords } from '@tremplin/client/words.tsx';
import type { RequestContext } from '@tremplin/server/context.ts';
import { appRouter, type AppRouter } from '@tremplin/server/router.ts';
import type { Locale } from '@tremplin/shared/people.ts';
import { onTestFinished } from 'vitest';

// Several suites share the machine; what is there is found at once, and only what is missing waits this long.
configure({ asyncUtilTimeout: 5000 });

interface Visit {
  /** Where the page is now, as the address bar would show it. */
  readonly address: () => string;
  /** The browser's way back. */
  readonly back: () => Promise<void>;
  readonly user: UserEvent;
}

/**
 * Opens the real client at a path, on the real router in this process, as the person of the context;
 * `office.contextOf(person.visitor)` makes one, `office.contextOf(null)` a stranger's.
 */
export async function visit(
  path: string,
  contextNow: () => RequestContext,
  locale: Locale = 'en',
): Promise<Visit> {
  // jsdom has no page to scroll, and says so on every navigation.
  window.scrollTo = () => undefined;
  localStorage.clear();
  sayWhetherSignedOut(false);
  const router = openRouter(path);
  const api = createTRPCClient<AppRouter>({
    links: [localLink({ router: appRouter, createContext: async () => contextNow() })],
  });
  const queries = openQueries(() => sayWhetherSignedOut(true));
  onTestFinished(() => {
    cleanup();
    queries.clear();
  });
  render(<App api={api} queries={queries} words={await fetchWords(locale)} router={router} />);
  return {
    address: () => `${router.state.location.pathname}${router.state.location.search}`,
    back: async () => router.navigate(-1),
    user: userEvent.setup(),
  };
}
