import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { MergeField, MergeSide } from '@tremplin/shared/contacts.ts';
import { Chip } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { phoneTyped, type Comparison } from './contactDraft.ts';
import { useContactNames } from './useContactNames.ts';

type Side = Comparison['own'];
const sides: readonly MergeSide[] = ['own', 'other'];

/** Whose two records these are, and how old each is. */
export function MergeSides({ two }: { two: Comparison }): ReactNode {
  const t = useTranslations('contacts');
  const formats = useFormats();
  return (
    <div className="grid grid-cols-2 gap-3">
      {sides.map((side) => {
        const { id, name, status, verifiedOn } = two[side];
        return (
          <div key={side} className="min-w-0 text-13">
            <p className="text-12 text-faint">{t(`merging.sides.${side}`)}</p>
            <p className="text-14 font-semibold break-words">
              {side === 'own' ? (
                name
              ) : (
                <Link
                  to={`/directory/${id}`}
                  target="_blank"
                  className="underline underline-offset-2"
                >
                  {name}
                  <span className="sr-only"> {t('page.new_tab')}</span>
                </Link>
              )}
            </p>
            <p className="text-soft">{t('merging.verified', { day: formats.day(verifiedOn) })}</p>
            {status !== 'active' && (
              <Chip tone={status === 'do_not_contact' ? 'late' : 'attention'}>
                {t(`statuses.${status}`)}
              </Chip>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface Props {
  field: MergeField;
  two: Comparison;
  radio: UseFormRegisterReturn;
}

/** What the two say differently, beside each other, and which of it is kept. */
export function MergeChoice({ field, two, radio }: Props): ReactNode {
  const t = useTranslations('contacts');
  const said = useSaid(field);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-13 font-medium">{t(`merging.fields.${field}`)}</legend>
      <div className="grid grid-cols-2 gap-3">
        {sides.map((side) => {
          const [main, below] = said(two[side]);
          return (
            <label
              key={side}
              className="flex min-h-8 min-w-0 items-start gap-2 rounded-control border border-line p-2 text-14 has-checked:border-accent has-checked:bg-accent-tint"
            >
              <input {...radio} type="radio" value={side} className="mt-0.5 size-4 shrink-0" />
              <span className="min-w-0">
                <span className="sr-only">
                  {t('merging.said', { side: t(`merging.sides.${side}`) })}{' '}
                </span>
                <span className="block [overflow-wrap:anywhere]">
                  {main || <span className="text-soft">{t('page.unknown')}</span>}
                </span>
                {below && <span className="block text-13 break-words text-soft">{below}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function useSaid(field: MergeField): (side: Side) => readonly [string | null, string?] {
  const t = useTranslations('contacts.form');
  const names = useContactNames();
  return (side) => {
    switch (field) {
      case 'name':
        return [side.name];
      case 'post':
        return [names.title(side), side.path.map(names.unit).join(' › ')];
      case 'email':
        return [side.email];
      case 'phone':
        return [phoneTyped(side.phone, side.ext, t('ext'))];
      case 'city':
        return [side.city];
    }
  };
}
