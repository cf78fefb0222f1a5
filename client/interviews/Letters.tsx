import { useId, useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Copy from 'lucide-react/icons/copy';
import Mail from 'lucide-react/icons/mail';
import { useLocale, useTranslations } from 'use-intl';
import type { FillTemplate, Purpose } from '@tremplin/shared/interviews.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Segmented } from '../parts/Tabs.tsx';
import { TextArea } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';

type Kind = FillTemplate['kind'];
type Lang = FillTemplate['lang'];

interface Props {
  contactId: string;
  clientId: string | null;
  purpose: Purpose;
  /** The texts that fit now, the likeliest first. */
  kinds: readonly [Kind, ...Kind[]];
  /** What the person reads best, where that is known. */
  prefers?: Lang | undefined;
  /** In which language a text was taken. */
  copied?: (lang: Lang) => void;
  /** Ctrl+Enter of the panel around it logs the request. */
  logs?: boolean;
}

/** Our words, filled from the record: to copy, or to open in the mail program. */
export function Letters(props: Props): ReactNode {
  const t = useTranslations('interviews.letter');
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="flex flex-col gap-3">
      <div>
        <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t(open ? 'close' : props.kinds[0] === 'call' ? 'open_call' : 'open')}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open &&
          (props.clientId === null ? (
            <p className="text-14 text-soft">{t('choose_client')}</p>
          ) : (
            <Text key={props.kinds[0]} {...props} clientId={props.clientId} />
          ))}
      </div>
    </div>
  );
}

function Text(props: Props & { clientId: string }): ReactNode {
  const { contactId, clientId, purpose, kinds, prefers } = props;
  const t = useTranslations('interviews.letter');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const spoken = useLocale();
  const [kind, setKind] = useState<Kind>(kinds[0]);
  const [lang, setLang] = useState<Lang>(prefers ?? spoken);
  const asked = { contactId, clientId, purpose, kind, lang };
  const text = useQuery(
    trpc.interviews.template.queryOptions(asked, { placeholderData: keepPreviousData }),
  );
  return (
    <div className="card flex flex-col gap-3 rounded-card border border-line p-4">
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={t('kind')}
          value={kind}
          onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? kind)}
          choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Segmented
          label={t('lang')}
          options={(['en', 'fr'] as const).map((key) => ({ key, label: t(`languages.${key}`) }))}
          current={lang}
          choose={setLang}
        />
      </div>
      {text.isError && <Note tone="late">{faultText(text.error)}</Note>}
      {text.isPending && <Skeleton rows={4} />}
      {text.data && (
        <Filled
          key={Object.values(asked).join(' ')}
          text={text.data}
          lang={lang}
          isCall={kind === 'call'}
          {...props}
        />
      )}
    </div>
  );
}

interface FilledProps extends Pick<Props, 'copied' | 'logs'> {
  text: Outputs['interviews']['template'];
  lang: Lang;
  isCall: boolean;
}

function Filled({ text, lang, isCall, copied, logs = false }: FilledProps): ReactNode {
  const t = useTranslations('interviews.letter');
  const { toast } = useVoice();
  const { to, subject, body, mailto, mailtoWithoutBody } = text;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(body);
      copied?.(lang);
      toast({ text: t(logs ? 'copied' : 'copied_plain'), tone: 'good' });
    } catch {
      toast({ text: t('not_copied'), tone: 'late' });
    }
  };
  return (
    <div className="flex flex-col gap-3">
      {!isCall && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-14">
          <dt className="text-soft">{t('to')}</dt>
          <dd className="min-w-0 break-words">{to ?? t('no_email')}</dd>
          <dt className="text-soft">{t('subject')}</dt>
          <dd className="min-w-0 break-words" lang={lang}>
            {subject}
          </dd>
        </dl>
      )}
      <TextArea
        label={t('body')}
        hint={mailtoWithoutBody ? t('too_long') : t('hint')}
        lang={lang}
        rows={10}
        readOnly
        value={body}
      />
      <div className="flex flex-wrap gap-2">
        <Button icon={<Copy size={16} aria-hidden />} onClick={() => void copy()}>
          {t('copy')}
        </Button>
        {mailto !== null && (
          <a
            href={mailto}
            onClick={() => copied?.(lang)}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-control border border-edge bg-page px-3 py-0.5 text-14 font-medium text-ink no-underline hover:bg-hover"
          >
            <Mail size={16} aria-hidden />
            {t('mail')}
          </a>
        )}
      </div>
    </div>
  );
}
