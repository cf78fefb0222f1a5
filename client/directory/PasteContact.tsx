import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { longestPaste } from '@tremplin/shared/contacts.ts';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { TextArea } from '../parts/TextField.tsx';
import { useSettled } from '../parts/useSettled.ts';
import type { Understood } from './contactDraft.ts';

/** The page of one person, as it was copied; the form beside it shows what was read. */
export function PasteContact({
  understood,
}: {
  understood: (reading: Understood) => void;
}): ReactNode {
  const t = useTranslations('contacts.paste');
  const faultText = useFaultText();
  const trpc = useTRPC();
  const [text, setText] = useState('');
  const settled = useSettled(text);
  const asks = settled.trim() !== '' && settled.length <= longestPaste;
  const reading = useQuery(
    trpc.directory.paste.queryOptions(
      { text: settled },
      { enabled: asks, gcTime: 0, staleTime: Infinity },
    ),
  );
  const answer = asks ? reading.data : undefined;
  const tell = useRef(understood);
  useEffect(() => {
    tell.current = understood;
  });
  useEffect(() => {
    if (answer?.understood === true) tell.current(answer);
  }, [answer]);
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <h2 className="text-16 font-semibold">{t('title')}</h2>
      <TextArea
        label={t('label')}
        hint={t('hint')}
        rows={10}
        maxLength={longestPaste}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status" className="flex flex-col gap-2">
        {asks && reading.isFetching && <p className="text-13 text-soft">{t('reading')}</p>}
        {answer?.understood === true && <Note tone="good">{t('understood')}</Note>}
        {answer?.understood === true && answer.contact.otherPosts.length > 0 && (
          <Note title={t('others')}>
            <ul>
              {answer.contact.otherPosts.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Note>
        )}
        {answer?.understood === false && <Note tone="attention">{t(`why.${answer.why}`)}</Note>}
        {asks && reading.isError && <Note tone="late">{faultText(reading.error)}</Note>}
      </div>
      {text !== '' && (
        <div>
          <Button compact onClick={() => setText('')}>
            {t('clear')}
          </Button>
        </div>
      )}
    </section>
  );
}
