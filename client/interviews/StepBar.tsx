import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/Button.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Interview } from './shapes.ts';
import { StepDialog } from './StepDialog.tsx';
import { stepsOf, type Step } from './steps.ts';

interface Props {
  interview: Interview;
  moved: (version: number) => void;
}

/** The next steps as the table allows them, the likeliest as the one primary button. */
export function StepBar({ interview, moved }: Props): ReactNode {
  const t = useTranslations('interviews');
  const [step, setStep] = useState<Step | null>(null);
  const steps = stepsOf(interview);
  return (
    <section aria-label={t('file.next')} className="no-print flex flex-col gap-2">
      {steps.length === 0 && <p className="text-14 text-soft">{t('file.nothing')}</p>}
      <div className="flex flex-wrap gap-2">
        {steps.map((one, at) => (
          <Button key={one} tone={at === 0 ? 'primary' : 'secondary'} onClick={() => setStep(one)}>
            {t(`steps.${wordOf(one, interview)}`)}
          </Button>
        ))}
      </div>
      <Pace interview={interview} />
      <StepDialog interview={interview} step={step} close={() => setStep(null)} moved={moved} />
    </section>
  );
}

function wordOf(step: Step, { stage }: Interview) {
  if (step === 'reach') return stage === 'contacted' ? 'again' : 'reach';
  if (step === 'schedule') return stage === 'scheduled' ? 'reschedule' : 'schedule';
  return step;
}

/** From when on a request may be repeated, or that it may not be. */
function Pace({
  interview: { stage, attempts, reminderOn, before },
}: {
  interview: Interview;
}): ReactNode {
  const t = useTranslations('interviews.file');
  const formats = useFormats();
  if (stage !== 'contacted') return null;
  if (before.attempts.left === 0)
    return <p className="text-13 text-soft">{t('no_more', { attempts })}</p>;
  if (reminderOn === null) return null;
  return <p className="text-13 text-soft">{t('may_follow', { day: formats.day(reminderOn) })}</p>;
}
