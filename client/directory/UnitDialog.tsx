import { useState, type ReactNode } from 'react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import {
  addOrganization,
  changeOrganization,
  organizationKinds,
} from '@tremplin/shared/directory.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { Combobox, type Option } from '../parts/Combobox.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm, type SchemaForm } from '../parts/useSchemaForm.ts';
import { useContactNames } from './useContactNames.ts';

type Unit = NonNullable<Outputs['directory']['browse']['unit']>;

interface Props {
  open: boolean;
  close: () => void;
  /** The one that is changed; null adds one. */
  unit: Unit | null;
  /** Where a new one stands; null at the top. */
  below: Unit | null;
}

/** Adds a unit, or renames and moves one. */
export function UnitDialog({ open, close, unit, below }: Props): ReactNode {
  const t = useTranslations('directory.units');
  const names = useContactNames();
  const lead = below === null ? undefined : t('add_lead_below', { parent: names.unit(below) });
  return (
    <Dialog
      open={open}
      close={close}
      title={unit === null ? t('add_title') : t('change_title', { name: names.unit(unit) })}
      lead={unit === null ? lead : t('change_lead')}
    >
      {unit === null ? (
        <AddUnit below={below} close={close} />
      ) : (
        <ChangeUnit unit={unit} close={close} />
      )}
    </Dialog>
  );
}

function AddUnit({ below, close }: { below: Unit | null; close: () => void }): ReactNode {
  const t = useTranslations('directory.units');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const add = useMutation(trpc.directory.addOrganization.mutationOptions());
  const form = useSchemaForm({
    schema: addOrganization,
    defaults: {
      nameEn: '',
      nameFr: null,
      acronym: null,
      kind: below === null ? ('ministry' as const) : ('unit' as const),
      parentId: below?.id ?? null,
    },
    save: async (values) => {
      await add.mutateAsync(values);
      return values.nameEn;
    },
    then: (name) => {
      toast({ text: t('added', { name }) });
      close();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextField {...form.field('nameEn')} label={t('name_en')} autoComplete="off" />
      <TextField {...form.field('nameFr', 'text or null')} label={t('name_fr')} optional />
      <TextField {...form.field('acronym', 'text or null')} label={t('acronym')} optional />
      <SelectField {...form.field('kind')} label={t('kind')} choices={useKinds()} />
      <Button type="submit" tone="primary" busy={form.busy}>
        {t('add_submit')}
      </Button>
    </form>
  );
}

function ChangeUnit({ unit, close }: { unit: Unit; close: () => void }): ReactNode {
  const t = useTranslations('directory.units');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const change = useMutation(trpc.directory.changeOrganization.mutationOptions());
  const { id, version, nameEn, nameFr, acronym, kind, parentId } = unit;
  const form = useSchemaForm({
    schema: changeOrganization,
    defaults: { id, version, nameEn, nameFr, acronym, kind, parentId },
    save: async (values) => {
      await change.mutateAsync(values);
      return values.nameEn;
    },
    then: (name) => {
      toast({ text: t('saved', { name }) });
      close();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextField {...form.field('nameEn')} label={t('name_en')} autoComplete="off" />
      <TextField {...form.field('nameFr', 'text or null')} label={t('name_fr')} optional />
      <TextField {...form.field('acronym', 'text or null')} label={t('acronym')} optional />
      <SelectField {...form.field('kind')} label={t('kind')} choices={useKinds()} />
      <Parent form={form} unit={unit} />
      <Button type="submit" tone="primary" busy={form.busy}>
        {t('save')}
      </Button>
    </form>
  );
}

type ChangeForm = SchemaForm<
  NonNullable<(typeof changeOrganization)['_zod']['input']>,
  (typeof changeOrganization)['_zod']['output']
>;

function Parent({ form, unit }: { form: ChangeForm; unit: Unit }): ReactNode {
  const t = useTranslations('directory.units');
  const trpc = useTRPC();
  const names = useContactNames();
  const [typed, ask] = useState('');
  const above = unit.path.at(-2);
  const [chosen, setChosen] = useState<Option | null>(
    above ? { value: above.id, label: names.unit(above) } : null,
  );
  const found = useQuery(
    trpc.directory.suggestOrganization.queryOptions(
      { typed },
      { placeholderData: keepPreviousData },
    ),
  );
  const items = (found.data ?? [])
    .filter(({ path }) => path.every(({ id }) => id !== unit.id))
    .flatMap(({ id, path }) => {
      const own = path.at(-1);
      const detail = path.slice(0, -1).map(names.unit).join(' › ');
      return own ? [{ value: id, label: names.unit(own), detail }] : [];
    });
  return (
    <Controller
      control={form.rhf.control}
      name="parentId"
      render={({ field }) => (
        <Combobox
          id={form.idOf('parentId')}
          error={form.errorOf('parentId')}
          label={t('parent')}
          hint={t('parent_hint')}
          placeholder={t('parent_placeholder')}
          optional
          value={chosen}
          items={items}
          busy={found.isFetching}
          onQuery={ask}
          onChange={(option) => {
            setChosen(option);
            field.onChange(option?.value ?? null);
          }}
        />
      )}
    />
  );
}

function useKinds(): { value: string; label: string }[] {
  const kinds = useTranslations('directory.units.kinds');
  return organizationKinds.map((value) => ({ value, label: kinds(value) }));
}
