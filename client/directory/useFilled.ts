import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { blankContact, phoneTyped } from './contactDraft.ts';
import type { ContactDraft, ContactFormState, UnitOption, Understood } from './contactDraft.ts';
import type { ReadMarks } from './ReadMarks.tsx';
import { useContactNames } from './useContactNames.ts';

/** Puts what was read into the fields that nobody has typed in: nothing typed is ever lost. */
export function useFilled(
  form: ContactFormState,
  setUnit: (unit: UnitOption | null) => void,
): { read: ReadMarks | null; fill: (reading: Understood) => void } {
  const t = useTranslations('contacts.form');
  const names = useContactNames();
  const [read, setRead] = useState<ReadMarks | null>(null);
  const { getValues, setValue } = form.rhf;
  const fill = ({ contact, placed }: Understood): void => {
    const next = asDraft(contact, placed, t('ext'));
    const free = (name: keyof ContactDraft): boolean => {
      const now = JSON.stringify(getValues(name) ?? '');
      const before = read?.filled[name] ?? blankContact[name];
      return now === '""' || now === JSON.stringify(before ?? '');
    };
    const placeFree = free('organizationId') && free('newUnits');
    for (const name of plain) if (free(name)) setValue(name, next[name], { shouldDirty: true });
    if (placeFree) {
      setValue('organizationId', next.organizationId, { shouldDirty: true });
      setValue('newUnits', next.newUnits, { shouldDirty: true });
      setUnit(optionOf(placed, names.unit));
    }
    setRead({ marks: contact.marks, filled: next });
  };
  return { read, fill };
}

const plain = [
  'givenName',
  'familyName',
  'titleEn',
  'titleFr',
  'email',
  'phone',
  'city',
  'sourceUrl',
] as const;

function asDraft(contact: Understood['contact'], placed: Understood['placed'], ext: string) {
  const [phone = null, number = null] = contact.phone?.split(';ext=') ?? [];
  return {
    givenName: contact.givenName,
    familyName: contact.familyName,
    titleEn: contact.titleEn,
    titleFr: contact.titleFr,
    email: contact.email,
    phone: phoneTyped(phone, number, ext),
    city: contact.city,
    sourceUrl: contact.sourceUrl,
    organizationId: placed.organizationId,
    newUnits: placed.newUnits.map((one) => ({ ...one })),
  };
}

function optionOf(
  { organizationId, known }: Understood['placed'],
  nameOf: ReturnType<typeof useContactNames>['unit'],
): UnitOption | null {
  const last = known.at(-1);
  if (organizationId === null || !last) return null;
  return {
    value: organizationId,
    label: nameOf(last),
    detail: known.map(nameOf).join(' › '),
  };
}
