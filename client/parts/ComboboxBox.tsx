import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Combobox } from '@base-ui/react/combobox';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'use-intl';
import type { ComboboxProps, Option } from './Combobox.tsx';
import { controlLook, describe, FieldError, Hint, Optional } from './Field.tsx';
import { landmarkOf } from './landmark.ts';
import { useQuickEnter } from './useQuickEnter.ts';

export default function ComboboxBox(props: ComboboxProps<Option>): ReactNode {
  const {
    label,
    hint,
    error,
    optional,
    value,
    onChange,
    items,
    onQuery,
    busy = false,
    placeholder,
    startsHere = false,
  } = props;
  const own = useId();
  const id = props.id ?? own;
  const { ask, isWaiting } = useLater(onQuery);
  const [place, setPlace] = useState<HTMLElement | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (startsHere) input.current?.focus();
  }, [startsHere]);
  const { heard, press } = useQuickEnter(input, isWaiting || busy);
  return (
    <Combobox.Root
      items={items}
      filter={null}
      value={value}
      onValueChange={(next, change) => {
        if (!leavesAlone(change)) onChange(next);
      }}
      onInputValueChange={(text, change) => {
        if (leavesAlone(change)) return;
        heard(change.reason === 'input-change' ? text : '');
        if (change.reason === 'input-change' || change.reason === 'input-clear') ask(text);
      }}
      itemToStringLabel={(item) => item.label}
      isItemEqualToValue={(one, other) => one.value === other.value}
      modal
      autoHighlight
    >
      <div ref={(box) => setPlace(landmarkOf(box))} className="flex min-w-0 flex-col gap-1">
        {/* The open list hides all else from the tree, this text too: only an idref still reaches it then. */}
        <label className="flex flex-col gap-1">
          <span id={`${id}-label`} className="text-13 font-medium">
            {label}
            {optional && <Optional />}
          </span>
          <Combobox.Input
            ref={input}
            {...describe(id, hint, error)}
            aria-labelledby={`${id}-label`}
            onKeyDown={press}
            placeholder={placeholder}
            className={controlLook}
          />
        </label>
        <Hint id={id} hint={hint} />
        <FieldError id={id} error={error} />
        {value && <Chosen value={value} clear={() => onChange(null)} />}
      </div>
      <Options busy={busy} items={items} place={place} />
    </Combobox.Root>
  );
}

/** Escape with the list closed is the dialog's: the library would empty the box and keep the dialog. */
function leavesAlone(change: Combobox.Root.ChangeEventDetails): boolean {
  if (change.reason !== 'escape-key') return false;
  change.cancel();
  change.allowPropagation();
  return true;
}

function Chosen({ value, clear }: { value: Option; clear: () => void }): ReactNode {
  const t = useTranslations('common');
  return (
    <p className="flex items-center gap-1 text-13 text-soft">
      <span className="min-w-0 truncate">{value.detail ?? value.label}</span>
      <button
        type="button"
        onClick={clear}
        aria-label={`${t('clear')} – ${value.label}`}
        className="grid size-6 place-items-center rounded-control hover:bg-hover"
      >
        <X size={14} aria-hidden />
      </button>
    </p>
  );
}

interface OptionsProps {
  busy: boolean;
  items: readonly Option[];
  place: HTMLElement | undefined;
}

function Options({ busy, items, place }: OptionsProps): ReactNode {
  const t = useTranslations('common');
  return (
    <Combobox.Portal container={place}>
      <Combobox.Positioner sideOffset={4} className="z-50 outline-none">
        <Combobox.Popup
          aria-busy={busy}
          className="floats max-h-[min(var(--available-height),320px)] w-(--anchor-width) min-w-64 overflow-y-auto rounded-card border border-line bg-float p-1 shadow-float"
        >
          <DismissInWords />
          <Combobox.Status className="px-2 py-1 text-13 text-faint empty:hidden">
            {items.length === 0 ? t(busy ? 'searching' : 'no_match') : null}
          </Combobox.Status>
          <Combobox.List>
            {(item: Option) => (
              <Combobox.Item
                key={item.value}
                value={item}
                className="flex min-h-8 cursor-pointer flex-col justify-center rounded-control px-2 py-1 text-14 select-none data-highlighted:bg-hover data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-accent"
              >
                {item.label}
                {item.detail && <span className="text-12 text-faint">{item.detail}</span>}
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}

/** The library's two hidden buttons for screen readers speak English only; they are named anew at each opening. */
function DismissInWords(): ReactNode {
  const t = useTranslations('common');
  const word = t('close');
  useEffect(() => {
    for (const button of document.querySelectorAll('[aria-label="Dismiss"]'))
      button.setAttribute('aria-label', word);
  }, [word]);
  return null;
}

/** Waits for a pause in the typing, so that each letter is not a request. */
function useLater(onQuery: (text: string) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (text: string): void => {
    clearTimeout(timer.current);
    setWaiting(true);
    timer.current = setTimeout(() => {
      setWaiting(false);
      onQuery(text);
    }, 120);
  };
  return { ask, isWaiting };
}
