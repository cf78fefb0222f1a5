import type { ReactNode } from 'react';
import Building from 'lucide-react/icons/building';
import Handshake from 'lucide-react/icons/handshake';
import Mail from 'lucide-react/icons/mail';
import MessageSquare from 'lucide-react/icons/message-square';
import Phone from 'lucide-react/icons/phone';
import { useTranslations } from 'use-intl';
import type { AttemptChannel } from '@tremplin/shared/followups.ts';
import { phoneParts } from '@tremplin/shared/phone.ts';
import { Button } from '../parts/Button.tsx';
import type { WorkRow } from './FollowupTable.tsx';

const icons = {
  email: Mail,
  text: MessageSquare,
  phone: Phone,
  employer: Building,
  in_person: Handshake,
} as const;

interface Props {
  row: WorkRow;
  /** The way is taken: what came of it is asked at once. */
  tried: (channel: AttemptChannel) => void;
}

/** The way to ask that costs least and is open: one press starts it and opens the line that keeps it. */
export function NextContact({ row, tried }: Props): ReactNode {
  const t = useTranslations('followups.next');
  const { nextContact: channel, contactAt: address } = row;
  if (channel === null) return <span className="text-faint">{t('nothing')}</span>;
  const Icon = icons[channel];
  if (channel === 'employer' || channel === 'in_person' || address === null)
    return (
      <Button
        compact
        tone="quiet"
        icon={<Icon size={14} aria-hidden />}
        onClick={() => tried(channel)}
      >
        {t(channel === 'employer' ? 'employer' : 'in_person')}
      </Button>
    );
  const look =
    'inline-flex min-h-7 items-center gap-1.5 px-2 text-13 font-medium whitespace-nowrap text-accent-text hover:underline';
  const icon = <Icon size={14} aria-hidden className="shrink-0" />;
  if (row.mailto !== null)
    return (
      <a href={row.mailto} title={address} onClick={() => tried(channel)} className={look}>
        {icon}
        {t('email')}
      </a>
    );
  return (
    <a
      href={`${channel === 'text' ? 'sms' : 'tel'}:${address}`}
      onClick={() => tried(channel)}
      className={look}
    >
      {icon}
      {t(channel, { address: phoneParts(address).number })}
    </a>
  );
}
