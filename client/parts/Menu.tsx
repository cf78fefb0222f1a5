import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';

export interface MenuItem {
  readonly key: string;
  readonly label: ReactNode;
  /** The letter or keys that do the same, printed at the end of the line. */
  readonly keys?: string;
  readonly tone?: 'danger';
  readonly disabled?: boolean;
  readonly choose: () => void;
}

export interface MenuGroup {
  readonly label?: ReactNode;
  readonly items: readonly MenuItem[];
}

interface Props {
  /** What the button is called, where what it shows is not its name. */
  label?: string;
  button: ReactNode;
  groups: readonly MenuGroup[];
  look?: 'plain' | 'secondary';
}

const fetchList = () => import('./MenuList.tsx');
const List = lazy(fetchList);

/** A button that opens a list of things to do; its code comes when the button is pointed at or focused. */
export function Menu({ label, button, groups, look = 'secondary' }: Props): ReactNode {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const show = (): void => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        onPointerEnter={() => void fetchList()}
        onFocus={() => void fetchList()}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={(press) => {
          if (press.key !== 'ArrowDown') return;
          press.preventDefault();
          show();
        }}
        className={`inline-flex min-h-8 items-center gap-1.5 rounded-control px-2 text-14 hover:bg-hover aria-expanded:bg-pressed ${look === 'secondary' ? 'border border-edge font-medium' : ''}`}
      >
        {button}
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <List anchor={anchor} open={open} setOpen={setOpen} groups={groups} />
        </Suspense>
      )}
    </>
  );
}
