import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { postingLanguages, regions } from '@tremplin/shared/postings.ts';
import { Button } from '../parts/Button.tsx';
import { SelectField, type Choice } from '../parts/ChoiceFields.tsx';
import { TextField } from '../parts/TextField.tsx';

interface Props {
  words: string;
  setWords: (words: string) => void;
  categories: readonly string[];
  total: number | null;
}

const names = ['region', 'category', 'language', 'ours'] as const;
type Name = (typeof names)[number];

/** What can be named by an id or a word of ours stands in the address; what is typed does not. */
export function PostingFilters({ words, setWords, categories, total }: Props): ReactNode {
  const t = useTranslations('postings');
  const [search, setSearch] = useSearchParams();
  const choose = (name: Name, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const clear = (): void => {
    const next = new URLSearchParams(search);
    for (const name of names) next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
    setWords('');
  };
  const choices: Record<Name, Choice[]> = {
    region: regions.map((value) => ({ value, label: t(`region.${value}`) })),
    category: categories.map((value) => ({ value, label: value })),
    language: postingLanguages.map((value) => ({ value, label: t(`language.${value}`) })),
    ours: (['on_it', 'not_on_it'] as const).map((value) => ({
      value,
      label: t(`filter.ours_${value}`),
    })),
  };
  const narrowed = words !== '' || names.some((name) => search.has(name));
  return (
    <section aria-label={t('filter.label')} className="flex flex-wrap items-end gap-3">
      <div className="w-72 max-w-full">
        <TextField
          label={t('filter.words')}
          placeholder={t('filter.words_hint')}
          type="search"
          autoComplete="off"
          maxLength={100}
          value={words}
          onChange={(typed) => setWords(typed.target.value)}
        />
      </div>
      {names.map((name) => (
        <div key={name} className="w-44 max-w-full">
          <SelectField
            label={t(`filter.${name}`)}
            blank={t('filter.any')}
            choices={choices[name]}
            value={search.get(name) ?? ''}
            onChange={(chosen) => choose(name, chosen.target.value)}
          />
        </div>
      ))}
      {narrowed && (
        <Button tone="quiet" onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
      {total !== null && (
        <p role="status" className="py-1.5 text-13 text-soft">
          {t('filter.count', { count: total })}
        </p>
      )}
    </section>
  );
}
