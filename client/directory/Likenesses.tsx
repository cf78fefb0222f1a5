import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSettled } from '../parts/useSettled.ts';
import type { ContactFormState } from './contactDraft.ts';
import { useContactNames } from './useContactNames.ts';

interface Props {
  form: ContactFormState;
  ownId: string | null;
}

/** Who of the directory this may be: open that one, or say that this is somebody else. */
export function Likenesses({ form, ownId }: Props): ReactNode {
  const t = useTranslations('contacts.likenesses');
  const formats = useFormats();
  const names = useContactNames();
  const { watch, setValue } = form.rhf;
  const others = watch('notSame');
  const found = useLike(form, ownId);
  const shown = found.filter(({ id }) => !others.includes(id));
  return (
    <div role="status" className="empty:-mt-4">
      {shown.length > 0 && (
        <Note tone="attention" title={t('title', { count: shown.length })}>
          <ul className="mt-1 flex flex-col gap-2">
            {shown.map((one) => (
              <li key={one.id} className="flex flex-col items-start">
                <Link
                  to={`/directory/${one.id}`}
                  target="_blank"
                  aria-label={t('open', { name: one.name })}
                  className="font-medium underline underline-offset-2"
                >
                  {one.name}
                </Link>
                <span className="text-13">
                  {[
                    names.title(one),
                    one.unitEn && names.unit({ nameEn: one.unitEn, nameFr: one.unitFr }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span className="text-13 first-letter:uppercase">
                  {formats.list(one.reasons.map((reason) => t(`reasons.${reason}`)))}
                </span>
                <Button
                  compact
                  tone="quiet"
                  onClick={() => setValue('notSame', [...others, one.id])}
                >
                  {t('not_same', { name: one.name })}
                </Button>
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

function useLike({ rhf: { watch } }: ContactFormState, ownId: string | null) {
  const trpc = useTRPC();
  const typed = [
    watch('givenName'),
    watch('familyName'),
    watch('email') ?? '',
    watch('phone') ?? '',
  ];
  const settled = useSettled(typed.join('\n'));
  const [givenName = '', familyName = '', email = '', phone = ''] = settled.split('\n');
  const organizationId = watch('organizationId');
  const enough = (givenName !== '' && familyName.length > 1) || email.includes('@');
  const found = useQuery(
    trpc.directory.likenesses.queryOptions(
      {
        givenName: givenName.slice(0, 100),
        familyName: familyName.slice(0, 100),
        email: email.slice(0, 254),
        phone: phone.slice(0, 60),
        organizationId,
        ownId,
      },
      { enabled: enough, placeholderData: (before) => before },
    ),
  );
  return enough ? (found.data ?? []) : [];
}
