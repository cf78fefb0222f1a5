import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TimeAgo } from '../parts/TimeAgo.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Interview } from './shapes.ts';

/** Every request with its result, and every step with its day and note; newest first. */
export function InterviewHistory({ interview }: { interview: Interview }): ReactNode {
  return (
    <>
      <Requests interview={interview} />
      <Steps interview={interview} />
    </>
  );
}

function Requests({ interview: { outreach } }: { interview: Interview }): ReactNode {
  const t = useTranslations('interviews');
  const formats = useFormats();
  return (
    <section aria-labelledby="outreach" className="flex flex-col gap-2">
      <h2 id="outreach" className="text-16 font-semibold">
        {t('file.outreach')}
      </h2>
      {outreach.length === 0 && <p className="text-14 text-soft">{t('file.outreach_none')}</p>}
      <ul className="flex flex-col gap-2">
        {outreach.map((one) => (
          <li key={one.id} className="text-14">
            <p>
              {t('file.outreach_line', {
                channel: t(`channels.${one.channel}`),
                result: t(`results.${one.result}`),
              })}
            </p>
            <p className="text-13 text-soft">
              {[
                formats.day(one.on),
                one.templateLang &&
                  t('file.template', { language: t(`file.in.${one.templateLang}`) }),
                one.byName !== null && t('file.by', { name: one.byName }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ interview: { events } }: { interview: Interview }): ReactNode {
  const t = useTranslations('interviews');
  const formats = useFormats();
  return (
    <section aria-labelledby="history" className="flex flex-col gap-2">
      <h2 id="history" className="text-16 font-semibold">
        {t('file.history')}
      </h2>
      <ol className="flex flex-col gap-2">
        {events.toReversed().map((event) => (
          <li key={event.id} className="text-14">
            <p>
              {event.from === null
                ? t('file.started', { to: t(`stages.${event.to}`) })
                : t('file.moved', {
                    from: t(`stages.${event.from}`),
                    to: t(`stages.${event.to}`),
                  })}
            </p>
            {event.note !== null && (
              <p className="text-14 break-words whitespace-pre-wrap">{event.note}</p>
            )}
            <p className="text-13 text-soft">
              {t('file.on', { day: formats.day(event.on) })}
              {event.by !== null && ` · ${t('file.by', { name: event.by })}`} ·{' '}
              <TimeAgo at={event.at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
