import type { ComponentProps, ReactNode } from 'react';
import { roles as everyRole, type Role } from '@tremplin/shared/people.ts';
import { useTranslations } from 'use-intl';
import { CheckField, RadioGroup } from '../parts/ChoiceFields.tsx';

interface Props {
  roles: Omit<ComponentProps<typeof RadioGroup>, 'label' | 'choices'>;
  seesNames: Omit<ComponentProps<typeof CheckField>, 'label'>;
  /** What is ticked now; the flag is for managers, so it is offered to them. */
  held: readonly Role[];
  /** The flag goes with the role: nobody should have to untick what is no longer shown. */
  dropNames: () => void;
}

export function RightsFields({ roles, seesNames, held, dropNames }: Props): ReactNode {
  const t = useTranslations('people');
  return (
    <>
      <RadioGroup
        {...roles}
        onChange={(tick) => {
          if (tick.currentTarget.value === 'manager' && !tick.currentTarget.checked) dropNames();
          roles.onChange?.(tick);
        }}
        several
        label={t('role')}
        hint={t('form.roles_hint')}
        choices={everyRole.map((value) => ({
          value,
          label: t(`roles.${value}`),
          hint: t(`does.${value}`),
        }))}
      />
      {held.includes('manager') && (
        <CheckField {...seesNames} label={t('form.sees_names')} hint={t('form.sees_names_hint')} />
      )}
    </>
  );
}
