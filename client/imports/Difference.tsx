import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { FileRow } from './Rows.tsx';
import { titleIn, unitIn, usePhone, type Told } from './told.ts';

interface Props {
  before: FileRow['before'];
  after: FileRow['after'];
}

/** Only what differs: what stands in the directory struck out, what the file says beside it. */
export function Difference({ before, after }: Props): ReactNode {
  const t = useTranslations('imports.row');
  const locale = useLocale();
  const phoneIn = usePhone();
  if (after === null) return null;
  const was = before && factsOf(before, locale, phoneIn);
  const is = factsOf(after, locale, phoneIn);
  // A file that leaves something out takes nothing away.
  const different = facts.filter((fact) => is[fact] !== '' && is[fact] !== was?.[fact]);
  return (
    <ul className="flex flex-col gap-1">
      {different.map((fact) => (
        <li key={fact}>
          <span className="text-faint">{t(fact)} </span>
          {was && was[fact] !== '' && (
            <>
              <span className="sr-only">{t('before')} </span>
              <del className="text-soft">{was[fact]}</del>{' '}
            </>
          )}
          <span className="sr-only">{t('after')} </span>
          <ins className="font-medium no-underline">{is[fact]}</ins>
        </li>
      ))}
    </ul>
  );
}

const facts = ['name', 'title', 'unit', 'email', 'phone', 'city'] as const;

function factsOf(
  of: Told,
  locale: string,
  phoneIn: (of: Told) => string,
): Record<(typeof facts)[number], string> {
  return {
    name: of.name,
    title: titleIn(locale, of),
    unit: unitIn(locale, of.path),
    email: of.email ?? '',
    phone: phoneIn(of),
    city: of.city ?? '',
  };
}
