import { useLocale } from 'use-intl';
import { formatsFor, type Formats } from '@tremplin/shared/format.ts';

export function useFormats(): Formats {
  return formatsFor(useLocale() === 'fr' ? 'fr' : 'en');
}
