import { use, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { competitionStatuses, postingStatuses } from '@tremplin/shared/competitions.ts';
import {
  applicantCountKinds,
  postingLanguages,
  regions,
  workArrangements,
} from '@tremplin/shared/postings.ts';
import { RadioGroup, SelectField } from '../parts/ChoiceFields.tsx';
import { NumberField, TextArea, TextField } from '../parts/TextField.tsx';
import {
  ChoiceLine,
  DayLine,
  ListField,
  MarkedGroup,
  TextLine,
  type PostingForm,
} from './fields.tsx';
import { ReadContext } from './Marked.tsx';
import { PositionFields } from './PositionFields.tsx';
import { SalaryFields } from './SalaryFields.tsx';
import { TermFields } from './TermFields.tsx';

interface Props {
  form: PostingForm;
  stands: boolean;
  setStands: (stands: boolean) => void;
  /** Under the Job ID: a number that the note offers. */
  jobIdOffer: ReactNode;
}

/** Every field, whether it was read or not; what a posting needs comes first. */
export function PostingFields({ form, stands, setStands, jobIdOffer }: Props): ReactNode {
  const t = useTranslations('postings.fact');
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <TitleFields form={form} />
      <div className="grid gap-3 sm:grid-cols-2">
        <div className="min-w-0">
          <TextLine form={form} name="jobId" read="jobId" label={t('jobId')} />
          {jobIdOffer}
        </div>
        <TextLine form={form} name="organization" read="organization" label={t('organization')} />
      </div>
      <TextLine form={form} name="division" read="division" label={t('division')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <DayLine form={form} name="closingDay" read="closingAt" label={t('closingDay')} />
        <TextLine
          form={form}
          name="closingTime"
          read="closingAt"
          type="time"
          label={t('closingTime')}
          hint={t('closingTime_hint')}
        />
      </div>
      <CompetitionFields form={form} />
      <SalaryFields form={form} stands={stands} setStands={setStands} />
      <PlaceFields form={form} />
      <TermFields form={form} />
      <PositionFields form={form} />
      <OtherFields form={form} />
    </div>
  );
}

/** One text has one title; the other language's box is for the person. */
function TitleFields({ form }: { form: PostingForm }): ReactNode {
  const t = useTranslations('postings.fact');
  const french = use(ReadContext)?.printedIn === 'fr';
  const [printed, other] = french
    ? (['titleFr', 'titleEn'] as const)
    : (['titleEn', 'titleFr'] as const);
  return (
    <>
      <TextLine form={form} name={printed} read="title" label={t(printed)} />
      <TextField {...form.field(other, 'text or null')} label={t(other)} optional />
    </>
  );
}

function CompetitionFields({ form }: { form: PostingForm }): ReactNode {
  const t = useTranslations('postings');
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <ChoiceLine
        form={form}
        name="competitionStatus"
        read="competitionStatus"
        label={t('fact.competitionStatus')}
        choices={competitionStatuses.map((value) => ({ value, label: t(`competition.${value}`) }))}
      />
      <DayLine
        form={form}
        name="competitionStatusSeenOn"
        read="competitionStatus"
        label={t('fact.competitionStatusSeenOn')}
      />
      <MarkedGroup form={form} name="applicantCount" read="applicantCount">
        <NumberField
          {...form.field('applicantCount', 'number or null')}
          label={t('fact.applicantCount')}
        />
      </MarkedGroup>
      <ChoiceLine
        form={form}
        name="applicantCountKind"
        read="applicantCount"
        label={t('fact.applicantCountKind')}
        blank={t('applicants.none')}
        choices={applicantCountKinds.map((value) => ({
          value,
          label: t(`applicants.kind_${value}`),
        }))}
      />
    </div>
  );
}

function PlaceFields({ form }: { form: PostingForm }): ReactNode {
  const t = useTranslations('postings');
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <MarkedGroup form={form} name="cities" read="cities">
        <ListField
          form={form}
          name="cities"
          label={t('fact.cities')}
          hint={t('fact.cities_hint')}
        />
      </MarkedGroup>
      <MarkedGroup form={form} name="regions" read="cities">
        <RadioGroup
          {...form.field('regions')}
          several
          inline
          label={t('fact.regions')}
          choices={regions.map((value) => ({ value, label: t(`region.${value}`) }))}
        />
      </MarkedGroup>
      <div className="grid gap-3 sm:grid-cols-2">
        <ChoiceLine
          form={form}
          name="language"
          read="language"
          label={t('fact.language')}
          choices={postingLanguages.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
        <SelectField
          {...form.field('workArrangement')}
          label={t('fact.workArrangement')}
          choices={workArrangements.map((value) => ({ value, label: t(`arrangement.${value}`) }))}
        />
      </div>
    </div>
  );
}

function OtherFields({ form }: { form: PostingForm }): ReactNode {
  const t = useTranslations('postings');
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextLine form={form} name="category" read="category" label={t('fact.category')} />
      <ChoiceLine
        form={form}
        name="postingStatus"
        read="postingStatus"
        label={t('fact.postingStatus')}
        blank={t('applicants.none')}
        choices={postingStatuses.map((value) => ({ value, label: t(`posting_status.${value}`) }))}
      />
      <TextLine form={form} name="jobCode" read="jobCode" label={t('fact.jobCode')} />
      <TextLine form={form} name="jobCodeName" read="jobCode" label={t('fact.jobCodeName')} />
      <TextLine form={form} name="workHours" read="workHours" label={t('fact.workHours')} />
      <TextLine
        form={form}
        name="compensationGroup"
        read="compensationGroup"
        label={t('fact.compensationGroup')}
      />
      <DayLine form={form} name="postedOn" read="postedOn" label={t('fact.postedOn')} />
      <TextLine form={form} name="noteCode" read="note" label={t('fact.noteCode')} />
      <div className="sm:col-span-2">
        <TextField
          {...form.field('sourceUrl', 'text or null')}
          type="url"
          label={t('fact.sourceUrl')}
        />
      </div>
      <div className="sm:col-span-2">
        <TextArea
          {...form.field('virtualInfoSession', 'text or null')}
          rows={2}
          label={t('fact.virtualInfoSession')}
        />
      </div>
    </div>
  );
}
