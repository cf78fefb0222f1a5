import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useContactNames } from './useContactNames.ts';

interface Props {
  path: readonly {
    readonly id: string;
    readonly nameEn: string;
    readonly nameFr: string | null;
  }[];
}

/** From the ministry down; each level opens the tree there. */
export function UnitPath({ path }: Props): ReactNode {
  const names = useContactNames();
  return (
    <p className="break-words">
      {path.map((level, at) => (
        <Fragment key={level.id}>
          {at > 0 && <span aria-hidden> › </span>}
          <Link to={`/directory?unit=${level.id}`} className="hover:underline">
            {names.unit(level)}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}
