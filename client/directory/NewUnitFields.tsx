import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { NewUnit } from '@tremplin/shared/contacts.ts';
import { organizationKinds, type OrganizationKind } from '@tremplin/shared/directory.ts';
import { Button } from '../parts/Button.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { TextField } from '../parts/TextField.tsx';

interface Props {
  /** What it will stand below; null at the top. */
  below: string | null;
  add: (unit: NewUnit) => void;
  cancel: () => void;
}

/** A unit that the tree lacks, added together with whoever works there. */
export function NewUnitFields({ below, add, cancel }: Props): ReactNode {
  const t = useTranslations('contacts');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OrganizationKind>(below === null ? 'ministry' : 'unit');
  const nameEn = name.trim();
  return (
    <fieldset className="flex w-full min-w-0 flex-col gap-3 rounded-card border border-line p-3">
      <legend className="px-1 text-12 text-soft">{t('form.add_unit')}</legend>
      <TextField
        label={t('form.new_unit')}
        hint={below === null ? t('form.new_unit_top') : t('form.new_unit_hint', { parent: below })}
        autoComplete="off"
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label={t('form.new_unit_kind')}
        choices={kindsOffered.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={kind}
        onChange={(event) =>
          setKind(organizationKinds.find((one) => one === event.target.value) ?? 'unit')
        }
      />
      <div className="flex flex-wrap gap-2">
        <Button
          compact
          disabled={nameEn === ''}
          onClick={() => add({ nameEn, nameFr: null, acronym: null, kind })}
        >
          {t('form.new_unit_submit')}
        </Button>
        <Button compact tone="quiet" onClick={cancel}>
          {t('actions.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}

const kindsOffered = organizationKinds.filter((kind) => kind !== 'other');
