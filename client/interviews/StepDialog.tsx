import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../parts/Dialog.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { CompleteForm } from './CompleteForm.tsx';
import { ReachForm } from './ReachForm.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';
import type { Interview } from './shapes.ts';
import type { MovedTo, StepProps } from './stepProps.ts';
import type { Step } from './steps.ts';
import { ThankForm } from './ThankForm.tsx';

interface Props {
  interview: Interview;
  step: Step | null;
  close: () => void;
  /** Told the version that a step of one's own led to. */
  moved: (version: number) => void;
}

/** One decision about an interview, with the facts that it cannot do without. */
export function StepDialog({ interview, step, close, moved }: Props): ReactNode {
  const t = useTranslations('interviews');
  const { toast } = useVoice();
  const done = ({ stage, version }: MovedTo): void => {
    moved(version);
    toast({ text: t('steps.done', { stage: t(`stages.${stage}`) }), tone: 'good' });
    close();
  };
  const { client, contact } = interview;
  return (
    <Dialog
      open={step !== null}
      close={close}
      title={step ? t(`steps.titles.${step}`) : ''}
      lead={t('file.between', { client: client.name, contact: contact.name })}
    >
      {step && <Form {...{ interview, step, close, done }} />}
    </Dialog>
  );
}

function Form({ step, ...given }: StepProps & { step: Step }): ReactNode {
  switch (step) {
    case 'reach':
      return <ReachForm {...given} />;
    case 'schedule':
      return <ScheduleForm {...given} />;
    case 'complete':
      return <CompleteForm {...given} />;
    case 'thank':
      return <ThankForm {...given} />;
    default:
      return <AnswerForm {...given} to={step} />;
  }
}
