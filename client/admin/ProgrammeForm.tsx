import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { addProgramme, funders, type AddProgramme } from '@tremplin/shared/settings.ts';
import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { CheckField, SelectField } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField, TextField, type TextFieldProps } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';

export type ProgrammeLine = Outputs['programmes']['list'][number];

interface Props {
  /** Null: a new one. */
  programme: ProgrammeLine | null;
  then: () => void;
}

export function ProgrammeForm({ programme, then }: Props): ReactNode {
  const t = useTranslations('programmes');
  const common = useTranslations('common');
  const { toast } = useVoice();
  const save = useSave(programme);
  const form = useSchemaForm({
    schema: addProgramme,
    defaults: programme ? { ...asTyped(programme) } : fresh,
    save,
    then: (code) => {
      toast({ text: t(programme ? 'saved' : 'added', { code }), tone: 'good' });
      then();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextField
        {...form.field('code')}
        label={t('form.code')}
        hint={t('form.code_hint')}
        autoComplete="off"
      />
      <TextField {...form.field('nameEn')} label={t('form.name_en')} />
      <TextField
        {...form.field('nameFr', 'text or null')}
        label={t('form.name_fr')}
        lang="fr"
        optional
      />
      <SelectField
        {...form.field('funder')}
        label={t('form.funder')}
        blank={common('choose')}
        choices={funders.map((value) => ({ value, label: t(`funders.${value}`) }))}
      />
      <div className="flex flex-wrap gap-4">
        <DayField {...form.field('startsOn', 'text or null')} label={t('form.starts')} optional />
        <DayField {...form.field('endsOn', 'text or null')} label={t('form.ends')} optional />
      </div>
      <Controller
        control={form.rhf.control}
        name="checkpointMonths"
        render={({ field }) => (
          <MonthsField
            id={form.idOf('checkpointMonths')}
            ref={field.ref}
            label={t('form.checkpoints')}
            hint={t('form.checkpoints_hint')}
            error={form.errorOf('checkpointMonths')}
            months={field.value}
            choose={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      />
      <CheckField {...form.field('active')} label={t('form.active')} />
      <div>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t(programme ? 'form.submit_change' : 'form.submit_add')}
        </Button>
      </div>
    </form>
  );
}

const fresh = {
  code: '',
  nameEn: '',
  nameFr: null,
  startsOn: null,
  endsOn: null,
  checkpointMonths: [3, 6, 12],
  active: true,
};

function asTyped({
  id: _id,
  version: _version,
  checkpointMonths,
  ...rest
}: ProgrammeLine): AddProgramme {
  return { ...rest, checkpointMonths: [...checkpointMonths] };
}

/** Answers the code under which it was saved. */
function useSave(programme: ProgrammeLine | null): (typed: AddProgramme) => Promise<string> {
  const trpc = useTRPC();
  const add = useMutation(trpc.programmes.add.mutationOptions());
  const change = useMutation(trpc.programmes.change.mutationOptions());
  return async (typed) => {
    if (programme) {
      const { id, version } = programme;
      await change.mutateAsync({ ...typed, id, version });
    } else await add.mutateAsync(typed);
    return typed.code;
  };
}

interface MonthsProps extends TextFieldProps {
  months: readonly number[];
  choose: (months: number[]) => void;
}

/** A list typed with commas; what is no whole number becomes 0, which the schema refuses beside the field. */
function MonthsField({ months, choose, ...field }: MonthsProps): ReactNode {
  const [typed, setTyped] = useState(() => months.join(', '));
  return (
    <TextField
      {...field}
      autoComplete="off"
      value={typed}
      onChange={(change) => {
        const text = change.currentTarget.value;
        setTyped(text);
        choose(
          text
            .split(/[\s,;]+/u)
            .filter(Boolean)
            .map(wholeOrNone),
        );
      }}
    />
  );
}

function wholeOrNone(word: string): number {
  const number = Number(word);
  return Number.isSafeInteger(number) ? number : 0;
}
