import { useEffect, useState, type ReactNode } from 'react';
import type { Locale } from '@tremplin/shared/people.ts';
import type { SessionLanguage } from '@tremplin/shared/sessions.ts';
import { useTranslations } from 'use-intl';
import { InLanguage, useLanguage } from '../words.tsx';
import { QrCode } from './QrCode.tsx';

interface Props {
  shown: { readonly code: string; readonly url: string };
  /** Until the next code comes, counted from `asOf`. */
  msLeft: number;
  asOf: string;
  language: SessionLanguage | null;
  arrived: number;
  expected: number;
}

/** Read from the back of the room, so larger than anything else here is written. */
export function Wall({ shown, msLeft, asOf, language, arrived, expected }: Props): ReactNode {
  const t = useTranslations('door.wall');
  const { locale } = useLanguage();
  const inTurn = order(language, locale);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] lg:items-start lg:gap-10">
      <div className="mx-auto w-full max-w-[min(100%,70dvh)]">
        <QrCode text={shown.url} label={t('qr')} />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        {inTurn.map((one) => (
          <InLanguage key={one} locale={one}>
            <Steps />
          </InLanguage>
        ))}
        <ByHand {...shown} />
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t border-line pt-4">
          <p className="figures text-[clamp(1.5rem,2.2vw,2.25rem)] font-semibold">
            {expected === 0 ? t('here_only', { arrived }) : t('here', { arrived, expected })}
          </p>
          <Countdown key={asOf} msLeft={msLeft} />
        </div>
      </div>
    </div>
  );
}

/** A room reads both languages, its own first. */
function order(language: SessionLanguage | null, reader: Locale): readonly Locale[] {
  const first = language === 'en' || language === 'fr' ? language : reader;
  return first === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
}

function Steps(): ReactNode {
  const t = useTranslations('door.wall.steps');
  return (
    <section>
      <h2 className="text-[clamp(1.25rem,2.2vw,2rem)] leading-tight font-semibold">{t('title')}</h2>
      <ol className="mt-1 list-decimal ps-[1.4em] text-[clamp(1rem,1.4vw,1.375rem)] leading-snug">
        <li>{t('scan')}</li>
        <li>{t('type')}</li>
      </ol>
      <p className="mt-1 text-[clamp(0.875rem,1.2vw,1.125rem)] text-soft">{t('help')}</p>
    </section>
  );
}

/** The address without the code, and the code in two halves, for whoever types. */
function ByHand({ code, url }: { code: string; url: string }): ReactNode {
  const t = useTranslations('door.wall');
  const { host } = new URL(url);
  return (
    <p className="text-[clamp(1rem,1.4vw,1.375rem)]">
      {t('no_camera')}{' '}
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        className="font-semibold underline underline-offset-2"
      >
        {`${host}/s`}
      </a>{' '}
      {t('and_type')}
      <span className="mt-1 block font-mono text-[clamp(1.75rem,4.2vw,3.5rem)] leading-tight font-semibold tracking-[0.08em]">
        {`${code.slice(0, 5)} ${code.slice(5)}`}
      </span>
    </p>
  );
}

const tickMs = 250;
const stepMs = 30_000;

/** A ring and words; the ring keeps still for those who asked for no motion, and then only the words count. */
function Countdown({ msLeft }: { msLeft: number }): ReactNode {
  const t = useTranslations('door.wall');
  const [left, setLeft] = useState(msLeft);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(
      () => setLeft(Math.max(0, msLeft - (performance.now() - began))),
      tickMs,
    );
    return () => clearInterval(timer);
  }, [msLeft]);
  return (
    <p className="figures flex items-center gap-2 text-14 text-soft">
      <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden className="motion-reduce:hidden">
        <circle cx="12" cy="12" r="9" className="fill-none stroke-line" strokeWidth="4" />
        <circle
          cx="12"
          cy="12"
          r="9"
          pathLength={100}
          strokeDasharray={`${(left / stepMs) * 100} 100`}
          transform="rotate(-90 12 12)"
          className="fill-none stroke-accent"
          strokeWidth="4"
        />
      </svg>
      {t('next', { seconds: Math.ceil(left / 1000) })}
    </p>
  );
}
