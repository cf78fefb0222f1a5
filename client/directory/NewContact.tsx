import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { contactForm } from '@tremplin/shared/contacts.ts';
import { useTRPC } from '../api.ts';
import { Page } from '../frame/Page.tsx';
import { Button } from '../parts/Button.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { ContactFields } from './ContactFields.tsx';
import { blankContact, type UnitOption } from './contactDraft.ts';
import { PasteContact } from './PasteContact.tsx';
import { ReadMarksContext } from './ReadMarks.tsx';
import { useFilled } from './useFilled.ts';

const sources = ['manual', 'infogo', 'referral'] as const;
type Source = (typeof sources)[number];

/** Somebody new: from a page that is pasted, or by hand. Beside the paste stands what was read of it. */
export function Component(): ReactNode {
  const t = useTranslations('contacts');
  const [source, setSource] = useState<Source>('manual');
  const [unit, setUnit] = useState<UnitOption | null>(null);
  const form = useNewContact(source);
  const { read, fill } = useFilled(form, setUnit);
  return (
    <Page title={t('form.title_new')} lead={t('form.lead_new')}>
      <div className="grid min-w-0 items-start gap-6 lg:grid-cols-2">
        <PasteContact
          understood={(reading) => {
            fill(reading);
            setSource('infogo');
          }}
        />
        <form
          noValidate
          onSubmit={(event) => void form.submit(event)}
          className="flex min-w-0 max-w-xl flex-col gap-4"
        >
          <ErrorSummary form={form} />
          <ReadMarksContext value={read}>
            <ContactFields form={form} unit={unit} setUnit={setUnit} ownId={null} />
          </ReadMarksContext>
          <SelectField
            label={t('form.source')}
            choices={sources.map((value) => ({ value, label: t(`form.source_${value}`) }))}
            value={source}
            onChange={(event) =>
              setSource(sources.find((one) => one === event.target.value) ?? 'manual')
            }
          />
          <div>
            <Button type="submit" tone="primary" busy={form.busy}>
              {t('form.submit_new')}
            </Button>
          </div>
          <LeaveGuard unsaved={form.unsaved} />
        </form>
      </div>
    </Page>
  );
}

function useNewContact(source: Source) {
  const t = useTranslations('contacts.form');
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const add = useMutation(trpc.directory.addContact.mutationOptions());
  const [newId] = useState(() => crypto.randomUUID());
  return useSchemaForm({
    schema: contactForm,
    defaults: blankContact,
    save: async (values) => {
      const { id } = await add.mutateAsync({ ...values, id: newId, source });
      return { id, name: `${values.givenName} ${values.familyName}`.trim() };
    },
    then: ({ id, name }) => {
      toast({ text: t('added', { name }), tone: 'good' });
      void navigate(`/directory/${id}`);
    },
  });
}
