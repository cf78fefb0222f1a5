import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import { startPlacement } from '@tremplin/shared/placements.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { AlsoClose } from './AlsoClose.tsx';
import { DialogForm } from './DialogForm.tsx';
import { JobFields, type JobForm } from './JobFields.tsx';

type Won = Outputs['placements']['draftFor'];
export type Draft = Won | Outputs['placements']['draftForClient'];

interface Props {
  draft: Draft;
  /** The client has a main job already: this one is beside it unless said otherwise. */
  beside?: boolean;
  close: () => void;
}

export function StartPlacementForm({ draft, beside = false, close }: Props): ReactNode {
  const t = useTranslations('placements.start');
  const form = usePlacementForm(draft, beside, close);
  const offered = offeredWage(draft);
  return (
    <DialogForm form={form} close={close} save={t('save')}>
      <JobFields
        form={form}
        programmes={draft.programmes}
        cents={offered && offered.from === offered.to ? offered.from : null}
        wageHint={useWageHint(offered)}
      />
      <AlsoClose
        others={draft.others}
        choose={(ids) => form.rhf.setValue('alsoClose', ids, { shouldDirty: true })}
      />
    </DialogForm>
  );
}

function usePlacementForm(draft: Draft, beside: boolean, close: () => void): JobForm {
  const trpc = useTRPC();
  const t = useTranslations('placements.start');
  const french = useLocale() === 'fr';
  const { toast } = useVoice();
  const start = useMutation(trpc.placements.start.mutationOptions());
  return useSchemaForm({
    schema: startPlacement,
    defaults: defaultsOf(draft, beside, french),
    save: start.mutateAsync,
    then: (answer) => {
      const said = { name: draft.client.name, count: answer.followups.length };
      toast({ text: t('done', said), tone: 'good' });
      close();
    },
  });
}

function defaultsOf(draft: Draft, beside: boolean, french: boolean) {
  const won = isWon(draft) ? draft : null;
  const offered = offeredWage(draft);
  const title = french ? (won?.titleFr ?? won?.titleEn) : (won?.titleEn ?? won?.titleFr);
  return {
    applicationId: won?.applicationId ?? null,
    version: won?.version ?? null,
    clientId: draft.client.id,
    alsoClose: [],
    startOn: '',
    ...(won?.hoursPerWeek && { hoursPerWeek: won.hoursPerWeek }),
    ...(offered && offered.from === offered.to && { hourlyWageCents: offered.from }),
    ...(won?.term && { term: won.term }),
    termEndOn: null,
    ...(won && { employerKind: won.employerKind }),
    employerName: won?.employerName ?? '',
    jobTitle: title ?? '',
    newEmployer: true,
    primaryJob: !beside,
    city: won?.city ?? '',
    programmeId: draft.programmes[0]?.id ?? null,
    province: 'ON' as const,
    noc: null,
    subsidised: false,
    subsidyEndsOn: null,
  };
}

function isWon(draft: Draft): draft is Won {
  return 'applicationId' in draft;
}

function offeredWage(draft: Draft): { from: number; to: number } | null {
  return isWon(draft) ? draft.hourlyWage : null;
}

function useWageHint(offered: { from: number; to: number } | null): string | undefined {
  const t = useTranslations('placements.start');
  const formats = useFormats();
  if (offered === null) return undefined;
  const [from, to] = [formats.money(offered.from), formats.money(offered.to)];
  return offered.from === offered.to ? t('wage_hint_one', { from }) : t('wage_hint', { from, to });
}
