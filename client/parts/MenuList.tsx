import type { ReactNode, RefObject } from 'react';
import { Menu } from '@base-ui/react/menu';
import { KeyHint } from './KeyHint.tsx';
import { landmarkOf } from './landmark.ts';
import type { MenuGroup } from './Menu.tsx';

interface Props {
  anchor: RefObject<HTMLButtonElement | null>;
  open: boolean;
  setOpen: (open: boolean) => void;
  groups: readonly MenuGroup[];
}

export default function MenuList({ anchor, open, setOpen, groups }: Props): ReactNode {
  return (
    <Menu.Root open={open} onOpenChange={setOpen}>
      <Menu.Portal container={landmarkOf(anchor.current)}>
        <Menu.Positioner anchor={anchor} align="end" sideOffset={4} className="z-50">
          <Menu.Popup
            finalFocus={anchor}
            className="floats max-h-[min(70dvh,420px)] max-w-[min(360px,calc(100vw-16px))] min-w-44 overflow-y-auto rounded-card border border-line bg-float p-1 shadow-float"
          >
            {groups.map((group, at) => (
              <Menu.Group
                key={at}
                className="border-line not-first:mt-1 not-first:border-t not-first:pt-1"
              >
                {group.label && (
                  <Menu.GroupLabel className="px-2 py-1 text-12 text-faint">
                    {group.label}
                  </Menu.GroupLabel>
                )}
                {group.items.map((item) => (
                  <Menu.Item
                    key={item.key}
                    disabled={item.disabled ?? false}
                    onClick={item.choose}
                    className={`flex min-h-8 cursor-pointer items-center justify-between gap-4 rounded-control px-2 text-14 outline-none select-none data-disabled:cursor-default data-disabled:text-faint data-highlighted:bg-hover data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-accent ${item.tone === 'danger' ? 'text-late' : ''}`}
                  >
                    <span className="min-w-0">{item.label}</span>
                    {item.keys && <KeyHint keys={item.keys} />}
                  </Menu.Item>
                ))}
              </Menu.Group>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
