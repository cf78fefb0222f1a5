import { useState, type ReactNode } from 'react';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'use-intl';
import type { NewUnit } from '@tremplin/shared/contacts.ts';
import { Button } from '../parts/Button.tsx';
import { Combobox } from '../parts/Combobox.tsx';
import type { ContactFormState, UnitOption } from './contactDraft.ts';
import { NewUnitFields } from './NewUnitFields.tsx';
import { useUnits } from './useUnits.ts';

interface Props {
  form: ContactFormState;
  unit: UnitOption | null;
  setUnit: (unit: UnitOption | null) => void;
}

/** The unit they work in: one of the tree, and below it the levels that are added with them. */
export function UnitField({ form, unit, setUnit }: Props): ReactNode {
  const t = useTranslations('contacts');
  const { watch, setValue } = form.rhf;
  const newUnits = watch('newUnits');
  const [asking, setAsking] = useState(false);
  const { items, busy, ask } = useUnits();
  const keep = (units: readonly NewUnit[]): void =>
    setValue('newUnits', [...units], { shouldDirty: true });
  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      <div className="w-full min-w-0">
        <Combobox
          id={form.idOf('organizationId')}
          error={form.errorOf('organizationId')}
          label={t('form.unit')}
          hint={t('form.unit_hint')}
          placeholder={t('form.unit_placeholder')}
          value={unit}
          items={items}
          busy={busy}
          onQuery={ask}
          onChange={(chosen) => {
            setUnit(chosen);
            setValue('organizationId', chosen?.value ?? null, { shouldDirty: true });
          }}
        />
      </div>
      {newUnits.length > 0 && (
        <div className="text-14">
          <p>{t('form.will_add')}</p>
          <ol className="flex flex-col">
            {newUnits.map((one, at) => (
              <li key={one.nameEn} className="flex items-center gap-1">
                <span className="min-w-0 break-words">
                  {t('form.will_add_kind', { name: one.nameEn, kind: t(`kinds.${one.kind}`) })}
                </span>
                <button
                  type="button"
                  aria-label={t('form.drop_unit', { name: one.nameEn })}
                  className="grid size-6 place-items-center rounded-control hover:bg-hover"
                  onClick={() => keep(newUnits.slice(0, at))}
                >
                  <X size={14} aria-hidden />
                </button>
              </li>
            ))}
          </ol>
        </div>
      )}
      {asking ? (
        <NewUnitFields
          below={newUnits.at(-1)?.nameEn ?? unit?.label ?? null}
          add={(one) => {
            keep([...newUnits, one]);
            setAsking(false);
          }}
          cancel={() => setAsking(false)}
        />
      ) : (
        <Button compact tone="quiet" onClick={() => setAsking(true)}>
          {t('form.add_unit')}
        </Button>
      )}
    </div>
  );
}
