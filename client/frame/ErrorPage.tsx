import type { ReactNode } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Broken, NotFound } from './Broken.tsx';

/** Where a page that throws ends up; the rail and the bar stay. */
export function ErrorPage(): ReactNode {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <main className="min-w-0">
      <Broken error={error} />
    </main>
  );
}
